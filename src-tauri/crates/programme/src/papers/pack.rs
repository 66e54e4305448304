//! The meeting pack: all that is printed for a meeting, written into one folder as one file and as single ones. The list to sign
//! among it is issued as it is by itself: its rows are kept, so that it can be read when it comes back signed.

use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use documents::pack::{
    self as paper, AgendaLine, CheckLine, Pack, Paper, PaperOf, Telephone, VisibilityLine,
};
use documents::sign_in_sheet::{self as sheet, Variant};
use documents::words::Words;
use documents::{Rendered, badges};
use domain::checklist::ChecklistState;
use domain::fact::{DocumentIssued, Fact};
use domain::ids::MeetingId;
use domain::language::{Bilingual, Language};
use domain::note::NoteKind;
use domain::registration::Category;
use domain::signature::Said;
use domain::theme::ThemeOf;
use domain::turkish;
use domain::verb::Verb;
use domain::written_out::{PackLeftOut, PackPaper, Thing, Tier};
use store::{AgendaItemRow, Reader, VisibilityItemRow};

use crate::base::error::{Result, invalid};
use crate::base::hash::sha256;
use crate::known::consents::ASKED;
use crate::known::issued::is;
use crate::known::readiness::arranged;
use crate::known::sheets::sheets_of;
use crate::known::standing::is_expected;
use crate::known::visibility::listed;
use crate::known::which;
use crate::papers::badges::{AboutBadges, data as badges_data};
use crate::papers::of_room::{Hours, is_on, of_room, told};
use crate::papers::sign_in_sheet::{SheetOptions, data as sheet_data};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::written_out::{Leaving, Out, put_out};

/// Blank badges, slips, and forms for who comes without being on the list.
const SPARE: u32 = 5;
const SIGNS: u32 = 3;
/// One for the wall, three for the desk.
const NOTICES: u32 = 4;

/// How a pack is wanted.
#[derive(Debug, Clone, Copy)]
pub struct PackOptions {
    pub language: Language,
    /// Printed on it; now, when nobody says otherwise.
    pub issued_at: Option<DateTime<Utc>>,
}

/// A pack that lies in its folder and is still to be noted.
pub struct PackPut {
    written: view::PackWritten,
    issued: Vec<DocumentIssued>,
    leaving: Leaving,
    out: Out,
}

impl Programme {
    /// Writes it into `folder`, which is made if it is not there, and notes what was issued. The same data and time give the
    /// same bytes.
    pub fn pack(
        &mut self,
        meeting: MeetingId,
        folder: &Path,
        options: &PackOptions,
    ) -> Result<view::PackWritten> {
        let put = self.put_pack(meeting, folder, options)?;
        self.note_pack(put)
    }

    /// The papers are there; that they could not be noted must not take them away again.
    pub fn note_pack(&mut self, put: PackPut) -> Result<view::PackWritten> {
        let mut written = put.written;
        let is_noted = self.note_out(put.leaving, put.out, |tx| {
            for it in put.issued {
                tx.record(Fact::DocumentIssued(it))?;
            }
            Ok(())
        })?;
        if !is_noted {
            written.warnings.push("issue_not_noted".into());
        }
        Ok(written)
    }
}

impl Reading {
    /// Draws it and puts it into its folder. Nobody who writes waits meanwhile.
    pub fn put_pack(
        &self,
        meeting: MeetingId,
        folder: &Path,
        options: &PackOptions,
    ) -> Result<PackPut> {
        if folder.is_file() {
            return Err(invalid("folder_is_file", "out"));
        }
        let issued_at = options.issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let read = self.read(|reader| read(reader, meeting, options.language, issued_at))?;
        let (singles, book) = paper::pdfs(&read.pack)?;
        // The same papers again are no other version.
        let version = |out: &[String], own: &str| {
            let others = out.iter().filter(|it| *it != own);
            others.count() as u32 + 1
        };
        let named = read.pack.papers.iter().zip(&singles).map(|(it, single)| {
            let list = version(&read.lists, &single.sheet);
            read.name(it, list)
        });
        let names: Vec<String> = named.collect();
        let mut files = Vec::new();
        for ((it, single), name) in read.pack.papers.iter().zip(&singles).zip(&names) {
            files.push(view::PackFile {
                file: folder.join(name).display().to_string(),
                kind: it.kind(),
                copies: it.copies,
                pages: single.pages,
                duplex: it.duplex(single.pages),
            });
        }
        let of_book = version(&read.packs, &book.sheet);
        let book_name = paper::book_name(&read.pack.meeting, of_book);
        let mut of_papers = read.pack.papers.iter().zip(&singles);
        let list = of_papers.find(|(it, _)| it.kind() == PackPaper::SignInSheet);
        let mut warnings: Vec<String> = book.warnings.iter().map(|it| it.code().into()).collect();
        warnings.dedup();
        let written = view::PackWritten {
            file: folder.join(&book_name).display().to_string(),
            files,
            pages: book.pages,
            sheet: list.map_or(String::new(), |(_, single)| single.sheet.clone()),
            left_out: read.left_out.clone(),
            photos_asked: read.about.photos_asked,
            no_photo: read.about.no_photo,
            photo_unasked: read.about.photo_unasked,
            warnings: told(warnings),
        };
        let people = book.rows;
        let mut issued = vec![read.issued(meeting, Thing::Pack, &book, issued_at)];
        for (it, single) in read.pack.papers.iter().zip(&singles) {
            let thing = match it.kind() {
                PackPaper::SignInSheet => Thing::SignInSheet,
                PackPaper::Badges => Thing::Badges,
                // They speak of nobody.
                _ => continue,
            };
            issued.push(read.issued(meeting, thing, single, issued_at));
        }
        let bytes = names.iter().zip(&singles).map(|(name, single)| {
            let path: PathBuf = folder.join(name);
            (path, single.bytes.as_slice())
        });
        let mut bytes: Vec<(PathBuf, &[u8])> = bytes.collect();
        bytes.push((folder.join(&book_name), &book.bytes));
        let out = put_out(folder, &bytes)?;
        Ok(PackPut {
            written,
            issued,
            leaving: Leaving {
                verb: Verb::Pack,
                about: meeting.0,
                thing: Thing::Pack,
                tier: Tier::Internal,
                count: people,
            },
            out,
        })
    }
}

/// A pack before it is drawn.
struct Read {
    pack: Pack,
    left_out: Vec<view::PackLeftOutItem>,
    about: AboutBadges,
    /// The ids of the packs and lists of the meeting that are out.
    packs: Vec<String>,
    lists: Vec<String>,
}

impl Read {
    fn name(&self, of: &Paper, list: u32) -> String {
        match &of.of {
            PaperOf::SignInSheet(it) => sheet::file_name(it, list, "pdf"),
            PaperOf::Badges(it) => badges::file_name(&it.meeting),
            _ => paper::file_name(&self.pack.meeting, of.kind()),
        }
    }

    fn issued(
        &self,
        meeting: MeetingId,
        thing: Thing,
        made: &Rendered,
        at: DateTime<Utc>,
    ) -> DocumentIssued {
        let is_list = thing == Thing::SignInSheet;
        DocumentIssued {
            about: meeting.0,
            kind: thing.word().into(),
            variant: is_list.then(|| Variant::Blank.code().into()),
            language: self.pack.meeting.language.word().into(),
            sheet: made.sheet.clone(),
            sha256: sha256(&made.bytes),
            rows: made.rows,
            at,
            report: None,
            printed: made.printed.clone(),
        }
    }
}

fn read(
    reader: &Reader,
    id: MeetingId,
    language: Language,
    issued_at: DateTime<Utc>,
) -> Result<Read> {
    is_on(&which::meeting(reader, id)?)?;
    let words = Words::of(language);
    let meeting = of_room(reader, id, language, Hours::Planned, issued_at)?;
    let options = SheetOptions {
        variant: Variant::Blank,
        language,
        issued_at: Some(issued_at),
    };
    let list = sheet_data(reader, id, &options, issued_at)?;
    let list_id = sheet::id(&list);
    let (badges, about) = badges_data(reader, id, SPARE, language, issued_at)?;
    let each = expected(reader, id)? + SPARE;
    let mut left_out = Vec::new();
    let mut papers = Vec::new();
    // A notice that names nobody is none, and nobody can consent to what nobody answers for.
    let answers = !meeting.controller.is_empty() && !meeting.contact.is_empty();
    let mut add = |copies: u32, is_empty: bool, of: PaperOf| {
        let it = Paper { copies, of };
        match (&it.of, is_empty) {
            (PaperOf::Notice | PaperOf::Consents(_), true) => {
                left_out.push(self::left_out(it.kind(), PackLeftOut::NoController));
            }
            (_, true) => left_out.push(self::left_out(it.kind(), PackLeftOut::Empty)),
            (_, false) => papers.push(it),
        }
    };
    let agenda = agenda(reader, id, language)?;
    let questions = questions(reader)?;
    let themes = reader.themes()?;
    let themes = themes.of(ThemeOf::Note);
    let themes: Vec<Bilingual> = themes
        .map(|it| Bilingual::new(it.tr.clone(), it.en.clone()))
        .collect();
    let kinds = NoteKind::ALL.iter();
    let kinds = kinds.map(|it| words.text(&format!("note-kind-{}", it.word())));
    let visibility = listed(reader)?;
    add(each, agenda.is_empty(), PaperOf::Agenda(agenda));
    add(1, false, PaperOf::SignInSheet(Box::new(list)));
    add(NOTICES, !answers, PaperOf::Notice);
    add(each, !answers, PaperOf::Consents(ASKED.into()));
    add(1, false, PaperOf::Slips(free_slips(reader, id)?));
    add(1, false, PaperOf::Badges(Box::new(badges)));
    add(each, questions.is_empty(), PaperOf::Evaluation(questions));
    add(
        1,
        themes.is_empty(),
        PaperOf::Notes(themes, kinds.collect()),
    );
    add(SIGNS, false, PaperOf::DirectionSign);
    add(1, false, PaperOf::Checklist(checklist(reader, id, words)?));
    let shown: Vec<VisibilityLine> = visibility.iter().map(|it| shown(it, words)).collect();
    add(1, shown.is_empty(), PaperOf::Visibility(shown));
    let numbers = telephones(reader, id, words)?;
    add(1, numbers.is_empty(), PaperOf::Telephones(numbers));
    let sheets = sheets_of(reader, id)?;
    let replaces: Vec<String> = sheets
        .into_iter()
        .map(|it| it.sheet)
        .filter(|it| *it != list_id)
        .collect();
    let issued = reader.issued(id.0)?;
    let out = |thing: Thing| {
        let mut ids: Vec<String> = issued
            .iter()
            .filter(|it| is(it, thing))
            .map(|it| it.sheet.clone())
            .collect();
        ids.sort();
        ids.dedup();
        ids
    };
    let (packs, lists) = (out(Thing::Pack), out(Thing::SignInSheet));
    let sentences = left_out.iter().map(|it| sentence(it, words)).collect();
    Ok(Read {
        pack: Pack {
            meeting,
            papers,
            replaces,
            left_out: sentences,
        },
        left_out,
        about,
        packs,
        lists,
    })
}

fn left_out(kind: PackPaper, reason: PackLeftOut) -> view::PackLeftOutItem {
    view::PackLeftOutItem { kind, reason }
}

fn sentence(it: &view::PackLeftOutItem, words: &Words) -> String {
    let id = format!("pack-left-out-{}-{}", it.kind.word(), it.reason.word());
    words.text(&id.replace('_', "-"))
}

/// Participants for whom there is a place.
fn expected(reader: &Reader, id: MeetingId) -> Result<u32> {
    let seats_given = reader.seats_given(id)?;
    let all = reader.list_of(id)?;
    let expected = all
        .iter()
        .filter(|it| it.category.is(Category::Participant) && is_expected(it, seats_given));
    Ok(expected.count() as u32)
}

fn agenda(reader: &Reader, id: MeetingId, language: Language) -> Result<Vec<AgendaLine>> {
    let lines = reader.agenda(Some(id))?.into_iter();
    let lines = lines.map(|it| AgendaLine {
        hours: hours(&it),
        title: either(&it.title_tr, &it.title_en, language),
        responsible: it.responsible.unwrap_or_default(),
    });
    Ok(lines.collect())
}

/// `09:30–10:00`, as far as it is known.
fn hours(it: &AgendaItemRow) -> String {
    let Some(starts) = it.starts.clone() else {
        return String::new();
    };
    let ends = starts.known().zip(it.minutes).map(|(starts, minutes)| {
        let ends = starts + TimeDelta::minutes(i64::from(minutes));
        ends.format("%H:%M").to_string()
    });
    match ends {
        Some(ends) => format!("{starts}–{ends}"),
        None => starts.to_string(),
    }
}

/// In the language, and else in the other.
fn either(tr: &Option<String>, en: &Option<String>, language: Language) -> String {
    let (first, second) = match language {
        Language::Tr => (tr, en),
        Language::En => (en, tr),
    };
    first.clone().or_else(|| second.clone()).unwrap_or_default()
}

fn questions(reader: &Reader) -> Result<Vec<Bilingual>> {
    let asked = reader.evaluation_questions()?.into_iter();
    let asked = asked.filter(|it| !it.hidden);
    Ok(asked
        .map(|it| Bilingual::of_set(it.text_tr, it.text_en))
        .collect())
}

/// The lowest numbers under which nobody has signed yet.
fn free_slips(reader: &Reader, id: MeetingId) -> Result<Vec<u32>> {
    let taken: Vec<u32> = reader
        .signatures_at(id)?
        .into_iter()
        .filter_map(|it| match it.said {
            Said::Slip(number) => Some(number),
            Said::OnSheet { .. } | Said::Missing(_) | Said::Later(_) => None,
        })
        .collect();
    let free = (1..).filter(|it| !taken.contains(it));
    Ok(free.take(SPARE as usize).collect())
}

fn checklist(reader: &Reader, id: MeetingId, words: &Words) -> Result<Vec<CheckLine>> {
    let rows = reader.checklist(Some(id))?;
    let lines = arranged(id, &rows).into_iter().map(|it| {
        let mut note = it.note.unwrap_or_default();
        if it.state.is(ChecklistState::NotNeeded) {
            let not_needed = words.text("pack-checklist-not-needed");
            note = match note.is_empty() {
                true => not_needed,
                false => format!("{not_needed}: {note}"),
            };
        }
        CheckLine {
            title: words
                .language()
                .choose(&it.title_tr, &it.title_en)
                .to_owned(),
            done: it.state.is(ChecklistState::Done),
            note,
        }
    });
    Ok(lines.collect())
}

/// The team, whoever answers at the venue, and the emergency call; nothing where no number of ours is entered.
fn telephones(reader: &Reader, id: MeetingId, words: &Words) -> Result<Vec<Telephone>> {
    let team = reader.staff(Some(id))?.into_iter();
    let mut numbers: Vec<Telephone> = team
        .map(|it| Telephone {
            name: it.name,
            role: it.role.unwrap_or_default(),
            phone: it.phone.unwrap_or_default(),
        })
        .collect();
    numbers.sort_by(|a, b| turkish::compare(&a.name, &b.name));
    let venue = which::meeting(reader, id)?.venue;
    let venue = venue.map(|it| reader.venue(it)).transpose()?.flatten();
    if let Some(it) = venue
        && let Some(phone) = it.contact_phone
    {
        let args = documents::args! { "venue" => it.name.unwrap_or_default() };
        numbers.push(Telephone {
            name: it.contact_name.unwrap_or_default(),
            role: words.text_with("pack-telephones-venue", &args),
            phone,
        });
    }
    if numbers.iter().all(|it| it.phone.is_empty()) {
        return Ok(Vec::new());
    }
    numbers.push(Telephone {
        name: words.text("pack-telephones-emergency"),
        role: String::new(),
        phone: "112".into(),
    });
    Ok(numbers)
}

fn shown(it: &VisibilityItemRow, words: &Words) -> VisibilityLine {
    let language = words.language();
    let kind = it.kind.known();
    let kind = kind.map(|it| words.text(&format!("visibility-kind-{}", it.word())));
    let day = it.approved_on.as_ref().map(|day| {
        let args = documents::args! { "date" => day.to_string() };
        words.text_with("pack-day", &args)
    });
    let approved: Vec<String> = it.approved_by.clone().into_iter().chain(day).collect();
    VisibilityLine {
        title: either(&it.title_tr, &it.title_en, language),
        kind: kind.unwrap_or_else(|| words.text("word-later")),
        copies: it.copies.map(|it| it.to_string()).unwrap_or_default(),
        approved: approved.join(", "),
    }
}
