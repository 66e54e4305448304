//! The meeting pack (toplantı evrakı): all that is printed for a meeting, as single files and as one file in the order in which
//! it is printed, with a cover that says how many copies of what. It is complete without the laptop.

mod cover;
mod direction;
mod evaluation;
mod form;
mod lists;
mod notes;
mod privacy;
mod slips;

use domain::application::Purpose;
use domain::language::Bilingual;
use domain::written_out::PackPaper;

use crate::badges::{self, Badges};
use crate::frame::{Foot, Frame};
use crate::identity::Identity;
use crate::meeting::Meeting;
use crate::page::{A4_LONG, Align};
use crate::pdf::Pdf;
use crate::sign_in_sheet::{self, SignInSheet};
use crate::{Rendered, Result, Warning, flow};

#[derive(Debug, Clone)]
pub struct Pack {
    pub meeting: Meeting,
    /// In the order in which they are printed.
    pub papers: Vec<Paper>,
    /// The codes of lists to sign that are out and are no longer to be signed.
    pub replaces: Vec<String>,
    /// What is not in it, and why, in sentences of the pack's language.
    pub left_out: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Paper {
    pub copies: u32,
    pub of: PaperOf,
}

#[derive(Debug, Clone)]
pub enum PaperOf {
    Agenda(Vec<AgendaLine>),
    SignInSheet(Box<SignInSheet>),
    /// The privacy notice, in both languages.
    Notice,
    /// What one person is asked to consent to.
    Consents(Vec<Purpose>),
    /// The numbers of the slips.
    Slips(Vec<u32>),
    Badges(Box<Badges>),
    /// The questions, in both languages.
    Evaluation(Vec<Bilingual>),
    /// The themes, and the kinds of statements.
    Notes(Vec<Bilingual>, Vec<String>),
    DirectionSign,
    Checklist(Vec<CheckLine>),
    Visibility(Vec<VisibilityLine>),
    Telephones(Vec<Telephone>),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AgendaLine {
    /// `09:30–10:00`
    pub hours: String,
    pub title: String,
    pub responsible: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckLine {
    pub title: String,
    pub done: bool,
    /// What is said of it besides: not needed, a note.
    pub note: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VisibilityLine {
    pub title: String,
    pub kind: String,
    pub copies: String,
    pub approved: String,
}

/// Somebody whom the team may have to call.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telephone {
    pub name: String,
    pub role: String,
    pub phone: String,
}

impl Paper {
    pub fn kind(&self) -> PackPaper {
        match self.of {
            PaperOf::Agenda(_) => PackPaper::Agenda,
            PaperOf::SignInSheet(_) => PackPaper::SignInSheet,
            PaperOf::Notice => PackPaper::Notice,
            PaperOf::Consents(_) => PackPaper::Consents,
            PaperOf::Slips(_) => PackPaper::Slips,
            PaperOf::Badges(_) => PackPaper::Badges,
            PaperOf::Evaluation(_) => PackPaper::Evaluation,
            PaperOf::Notes(..) => PackPaper::Notes,
            PaperOf::DirectionSign => PackPaper::DirectionSign,
            PaperOf::Checklist(_) => PackPaper::Checklist,
            PaperOf::Visibility(_) => PackPaper::Visibility,
            PaperOf::Telephones(_) => PackPaper::Telephones,
        }
    }

    /// What is signed, cut apart or hung up has nothing on its back.
    pub fn duplex(&self, pages: u32) -> bool {
        match self.kind() {
            PackPaper::Agenda
            | PackPaper::Evaluation
            | PackPaper::Checklist
            | PackPaper::Visibility
            | PackPaper::Telephones => pages > 1,
            PackPaper::Notice
            | PackPaper::Consents
            | PackPaper::SignInSheet
            | PackPaper::Slips
            | PackPaper::Badges
            | PackPaper::Notes
            | PackPaper::DirectionSign => false,
        }
    }
}

/// Every paper as a file of its own, in their order, and all of them as one.
pub fn pdfs(pack: &Pack) -> Result<(Vec<Rendered>, Rendered)> {
    let single = |it: &Paper| match &it.of {
        PaperOf::SignInSheet(sheet) => sign_in_sheet::pdf(sheet),
        PaperOf::Badges(badges) => badges::pdf(badges),
        _ => frame(pack, it).kept(|frame, pdf| body(pack, it, frame, pdf)),
    };
    let singles: Vec<Rendered> = pack.papers.iter().map(single).collect::<Result<_>>()?;
    let book = whole(pack).kept(|frame, pdf| {
        let mut warnings = cover::draw(pack, &singles, frame, pdf);
        for it in &pack.papers {
            pdf.mark(title(pack, it.kind()));
            warnings.extend(match &it.of {
                PaperOf::SignInSheet(sheet) => sign_in_sheet::add(sheet, pdf),
                PaperOf::Badges(of) => {
                    let frame = badges::frame(of);
                    let mut all = badges::body(of, &frame, pdf);
                    all.extend(frame.warnings);
                    all
                }
                _ => {
                    let frame = self::frame(pack, it);
                    body(pack, it, &frame, pdf)
                }
            });
        }
        warnings
    })?;
    Ok((singles, book))
}

fn body(pack: &Pack, paper: &Paper, frame: &Frame, pdf: &mut Pdf) -> Vec<Warning> {
    let meeting = &pack.meeting;
    match &paper.of {
        PaperOf::Agenda(lines) => lists::agenda(meeting, lines, frame, pdf),
        PaperOf::Notice => privacy::notice(meeting, frame, pdf),
        PaperOf::Consents(purposes) => privacy::consents(meeting, purposes, frame, pdf),
        PaperOf::Slips(numbers) => slips::draw(meeting, numbers, frame, pdf),
        PaperOf::Evaluation(questions) => evaluation::draw(meeting, questions, frame, pdf),
        PaperOf::Notes(themes, kinds) => notes::draw(meeting, themes, kinds, frame, pdf),
        PaperOf::DirectionSign => direction::draw(meeting, frame, pdf),
        PaperOf::Checklist(lines) => lists::checklist(meeting, lines, frame, pdf),
        PaperOf::Visibility(lines) => lists::visibility(meeting, lines, frame, pdf),
        PaperOf::Telephones(lines) => lists::telephones(meeting, lines, frame, pdf),
        // They have builders of their own.
        PaperOf::SignInSheet(_) | PaperOf::Badges(_) => Vec::new(),
    }
}

/// What a paper of the pack is called on its file.
pub fn file_name(meeting: &Meeting, kind: PackPaper) -> String {
    let id = format!("pack-file-{}", kind.word().replace('_', "-"));
    meeting.file_name(&meeting.words().text(&id))
}

/// `R5-2_Tunceli_2027-04-14_toplanti-evraki_v2.pdf`
pub fn book_name(meeting: &Meeting, version: u32) -> String {
    let what = meeting.words().text("pack-file");
    meeting.file_name(&format!("{what}_v{version}"))
}

fn title(pack: &Pack, kind: PackPaper) -> String {
    let id = format!("pack-paper-{}", kind.word().replace('_', "-"));
    pack.meeting.words().text(&id)
}

fn frame<'a>(pack: &'a Pack, paper: &Paper) -> Frame<'a> {
    let mut identity = pack.meeting.identity(paper.kind().word());
    say(&mut identity, paper);
    let it = framed(pack, &identity);
    Frame {
        title: format!("{} · {}", title(pack, paper.kind()), pack.meeting.line()),
        ..it
    }
}

fn whole(pack: &Pack) -> Frame<'_> {
    let mut identity = pack.meeting.identity("pack");
    for it in &pack.papers {
        identity.say_all([it.kind().word(), &it.copies.to_string()]);
        match &it.of {
            PaperOf::SignInSheet(sheet) => identity.say(&sign_in_sheet::id(sheet)),
            PaperOf::Badges(of) => identity.say(&badges::frame(of).id),
            _ => say(&mut identity, it),
        }
    }
    identity.say_all(pack.replaces.iter().map(String::as_str));
    identity.say_all(pack.left_out.iter().map(String::as_str));
    let people = pack.papers.iter().map(|it| match &it.of {
        PaperOf::Badges(of) => of.people.len() as u32,
        _ => 0,
    });
    Frame {
        rows: people.sum(),
        ..framed(pack, &identity)
    }
}

fn framed<'a>(pack: &'a Pack, identity: &Identity) -> Frame<'a> {
    let meeting = &pack.meeting;
    let ends = [
        Some((Align::Left, "pack-foot")),
        Some((Align::Right, "pack-page")),
    ];
    Frame {
        title: format!(
            "{} · {}",
            meeting.words().text("pack-title"),
            meeting.line()
        ),
        author: &meeting.controller,
        language: meeting.language,
        issued_at: meeting.issued_at,
        version: &meeting.version,
        id: identity.id(),
        identity: identity.bytes(),
        data_hash: "",
        rows: 0,
        warnings: Vec::new(),
        lacking: String::new(),
        foot: Foot::line((flow::LEFT, flow::RIGHT), A4_LONG - 7.0, 6.5, ends),
    }
}

fn say(identity: &mut Identity, paper: &Paper) {
    match &paper.of {
        PaperOf::Agenda(lines) => lines.iter().for_each(|it| {
            identity.say_all([it.hours.as_str(), &it.title, &it.responsible]);
        }),
        PaperOf::Consents(purposes) => purposes.iter().for_each(|it| identity.say(it.word())),
        PaperOf::Slips(numbers) => numbers.iter().for_each(|it| identity.say(&it.to_string())),
        PaperOf::Evaluation(both) => both
            .iter()
            .for_each(|it| identity.say_all([it.tr.as_str(), &it.en])),
        PaperOf::Notes(both, kinds) => {
            both.iter()
                .for_each(|it| identity.say_all([it.tr.as_str(), &it.en]));
            identity.say_all(kinds.iter().map(String::as_str));
        }
        PaperOf::Checklist(lines) => lines.iter().for_each(|it| {
            identity.say_all([
                it.title.as_str(),
                &it.note,
                if it.done { "done" } else { "" },
            ]);
        }),
        PaperOf::Visibility(lines) => lines.iter().for_each(|it| {
            identity.say_all([it.title.as_str(), &it.kind, &it.copies, &it.approved]);
        }),
        PaperOf::Telephones(lines) => lines.iter().for_each(|it| {
            identity.say_all([it.name.as_str(), &it.role, &it.phone]);
        }),
        // Who answers for the data is part of the meeting, which every paper says.
        PaperOf::Notice | PaperOf::DirectionSign | PaperOf::SignInSheet(_) | PaperOf::Badges(_) => {
        }
    }
}

#[cfg(test)]
mod tests;
