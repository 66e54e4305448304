//! `rota`, the command-line twin of the window: the same `Programme`, for scripts, tests and whoever has no mouse. Reads
//! what was typed, calls one verb, prints its answer; decides nothing.
//!
//! | exit status | |
//! |---|---|
//! | 0 | done |
//! | 1 | could not be done |
//! | 2 | wrong usage |
//! | 3 | an answer that says no: already in, needs a decision |
//!
//! With `--json` an answer is one object on standard output and a failure `{"error":{"code","message","detail"}}` on
//! standard error. Without it both are a short text in the chosen language.

mod answer;
mod args;
mod attention;
mod call;
mod door;
mod dossier;
mod duplicate;
mod edit;
mod examples;
mod export;
mod failure;
mod figures;
mod heard;
mod help;
mod history;
mod import;
mod keep;
mod letters;
mod list;
mod make;
mod meeting;
mod open;
mod people;
mod place;
mod prepare;
mod print;
mod progress;
mod report;
mod review;
mod room;
mod scan;
mod seat;
mod selection;
mod share;
mod sheet;
mod show;
mod signatures;
mod surroundings;
mod tour;
mod undo;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use programme::words::Words;

use crate::answer::Answer;
use crate::args::{Args, Verb};
pub use crate::examples::EXAMPLES;
use crate::failure::Failure;
use crate::help::Asked;
pub use crate::surroundings::{Asker, Surroundings, Teller, Variables};

/// Does what `args` (with the program's own name first) ask for, and returns the exit status.
pub fn run(
    args: impl IntoIterator<Item = impl Into<OsString>>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    mut surroundings: Surroundings,
) -> u8 {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let before = help::look_ahead(&args, &surroundings);
    let asked = catch_unwind(AssertUnwindSafe(|| help::read(&args, before.words)));
    let done = match asked {
        Ok(Ok(Asked::Verb(args))) => {
            let words = before.words;
            let done = || carry_out(*args, words, &mut surroundings);
            catch_unwind(AssertUnwindSafe(done))
                .unwrap_or_else(|panic| Err(Failure::panic(panic.as_ref())))
        }
        Ok(Ok(Asked::Help(text))) => return print(out, err, &text, 0, before.words),
        Ok(Err(failure)) => Err(failure),
        Err(panic) => Err(Failure::panic(panic.as_ref())),
    };
    match done {
        Ok(answer) => {
            let text = if before.json {
                answer.json.to_string()
            } else {
                answer.text
            };
            let status = if answer.says_no { 3 } else { 0 };
            print(out, err, &text, status, before.words)
        }
        Err(failure) => {
            let text = if before.json {
                failure.json(before.words).to_string()
            } else {
                failure.text(before.words)
            };
            // Where not even this can be said, the status still says it.
            let _ = line(err, &text);
            failure.status
        }
    }
}

fn carry_out(
    args: Args,
    words: &'static Words,
    surroundings: &mut Surroundings,
) -> Result<Answer, Failure> {
    let mut desk = open::Desk {
        common: args.common,
        words,
        surroundings,
    };
    match args.verb {
        Verb::New(it) => make::new(&mut desk, it),
        Verb::Demo(it) => make::demo(&mut desk, it),
        Verb::Passphrase(it) => make::passphrase(&mut desk, it),
        Verb::Show(it) => show::show(&mut desk, it),
        Verb::Figures(it) => figures::figures(&mut desk, it),
        Verb::List(it) => list::list(&mut desk, it),
        Verb::Edit(it) => edit::edit(&mut desk, it),
        Verb::Call(it) => call::call(&mut desk, it),
        Verb::Tour(it) => tour::tour(&mut desk, it),
        Verb::Agenda(it) => prepare::agenda(&mut desk, it),
        Verb::Remove(it) => prepare::remove(&mut desk, it),
        Verb::Attach(it) => prepare::attach(&mut desk, it),
        Verb::Scan(it) => scan::scan(&mut desk, &it),
        Verb::SaveFile(it) => prepare::save_file(&mut desk, it),
        Verb::Import(it) => import::import(&mut desk, it),
        Verb::Duplicates(it) => duplicate::duplicates(&mut desk, it),
        Verb::Join(it) => duplicate::join(&mut desk, it),
        Verb::SplitOrganisation(it) => duplicate::split_organisation(&mut desk, it),
        Verb::Separate(it) => duplicate::separate(&mut desk, it),
        Verb::Later(it) => duplicate::later(&mut desk, it),
        Verb::Place(it) => place::place(&mut desk, it),
        Verb::Select(it) => selection::select(&mut desk, it),
        Verb::Promote(it) => selection::promote(&mut desk, it),
        Verb::Review(it) => review::review(&mut desk, it),
        Verb::Points(it) => review::points(&mut desk, it),
        Verb::Invite(it) => seat::invite(&mut desk, it),
        Verb::Name(it) => seat::name(&mut desk, it),
        Verb::Substitute(it) => seat::substitute(&mut desk, it),
        Verb::Add(it) => people::add(&mut desk, *it),
        Verb::Move(it) => people::move_to(&mut desk, &it),
        Verb::Replies(it) => seat::replies(&mut desk, it),
        Verb::Minutes(it) => letters::minutes(&mut desk, it),
        Verb::Letters(it) => letters::letters(&mut desk, it),
        Verb::Called(it) => seat::called(&mut desk, it),
        Verb::CallList(it) => letters::call_list(&mut desk, it),
        Verb::Reply(it) => selection::reply(&mut desk, it),
        Verb::Withdraw(it) => selection::withdraw(&mut desk, it),
        Verb::Undo(it) => undo::undo(&mut desk, it),
        Verb::Operations(it) => undo::operations(&mut desk, &it),
        Verb::History(it) => history::history(&mut desk, &it),
        Verb::Search(it) => door::search(&mut desk, it),
        Verb::CheckIn(it) => door::check_in(&mut desk, it),
        Verb::WalkIn(it) => door::walk_in(&mut desk, it),
        Verb::UndoCheckIn(it) => door::undo_check_in(&mut desk, it),
        Verb::SignInSheet(it) => sheet::sign_in_sheet(&mut desk, it),
        Verb::Badges(it) => room::badges(&mut desk, it),
        Verb::Certificates(it) => room::certificates(&mut desk, it),
        Verb::Pack(it) => room::pack(&mut desk, it),
        Verb::Sign(it) => signatures::sign(&mut desk, it),
        Verb::Report(it) => report::report(&mut desk, it),
        Verb::Participants(it) => dossier::participants(&mut desk, it),
        Verb::Dossier(it) => dossier::dossier(&mut desk, it),
        Verb::Visibility(it) => dossier::visibility(&mut desk, it),
        Verb::Export(it) => export::export(&mut desk, it),
        Verb::Issued(it) => report::issued(&mut desk, &it),
        Verb::Package(it) => report::package(&mut desk, &it),
        Verb::CheckDocument { files } => report::check_document(&mut desk, &files),
        Verb::Picture(it) => report::picture(&mut desk, it),
        Verb::Note(it) => heard::note(&mut desk, it),
        Verb::Recommendation(it) => heard::recommendation(&mut desk, it),
        Verb::Vote(it) => heard::vote(&mut desk, it),
        Verb::Evaluation(it) => heard::evaluation(&mut desk, it),
        Verb::Sync(it) => share::sync(&mut desk, it),
        Verb::Revoke(it) => share::revoke(&mut desk, it),
        Verb::Remote(it) => share::remote(&mut desk, it),
        Verb::Device(it) => share::device(&mut desk, it),
        Verb::Pair(it) => share::pair(&mut desk, it),
        Verb::Attention(it) => attention::attention(&mut desk, it),
        Verb::Verify => keep::verify(&mut desk),
        Verb::Backup(it) => keep::backup(&mut desk, it),
        Verb::Restore(it) => keep::restore(&mut desk, it),
    }
}

/// Prints an answer. A reader that went away early (`rota list … | head`) has seen what it wanted.
fn print(out: &mut dyn Write, err: &mut dyn Write, text: &str, status: u8, words: &Words) -> u8 {
    match line(out, text) {
        Ok(()) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => status,
        Err(error) => {
            let failure = Failure::not_printed(&error);
            let _ = line(err, &failure.text(words));
            failure.status
        }
    }
}

fn line(to: &mut dyn Write, text: &str) -> io::Result<()> {
    to.write_all(text.trim_end().as_bytes())?;
    to.write_all(b"\n")?;
    to.flush()
}
