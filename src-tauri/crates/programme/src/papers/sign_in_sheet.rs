//! The sign-in sheet of a meeting, as PDF or workbook, written to disk and noted as issued.

use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::args;
use documents::sign_in_sheet::{self as sheet, Kind, OtherRow, Row, SignInSheet, Totals, Variant};
use documents::words::{Language, Words};
use domain::calendar::{Day, TimeOfDay};
use domain::counting::Figures;
use domain::ids::MeetingId;
use domain::kind::Kinds;
use domain::language::Bilingual;
use domain::picture::PictureOf;
use domain::province;
use domain::registration::{Category, Source};
use domain::signature::Said;
use domain::verb::Verb;
use domain::words::Word;
use domain::written_out::{Thing, Tier};
use store::{IssuedRow, MeetingRow, ProgrammeRow, Reader, RegistrationRow, SignatureRow};

use crate::base::clock::instant;
use crate::base::error::Result;
use crate::known::figures::of_list;
use crate::known::issued::is;
use crate::known::missing_here::lacking;
use crate::known::sheets::sheets_of;
use crate::known::standing::is_expected;
use crate::known::which;
use crate::papers::picture;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Ending, Issue, PaperRead};

/// How a sheet is wanted.
#[derive(Debug, Clone, Copy)]
pub struct SheetOptions {
    pub variant: Variant,
    pub language: Language,
    /// Printed on it and part of its id; now, when nobody says otherwise.
    pub issued_at: Option<DateTime<Utc>>,
}

impl Programme {
    /// Writes the sheet to `path` (a `.pdf` or an `.xlsx`), then notes that it was issued. The same data and time give the
    /// same bytes.
    pub fn sign_in_sheet(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        options: &SheetOptions,
    ) -> Result<view::Sheet> {
        let read = self.read_sign_in_sheet(meeting, path, options)?;
        self.note_paper(read.put()?)
    }
}

impl Reading {
    /// Reads what is on the sheet, for whoever draws it beside the one who writes.
    pub fn read_sign_in_sheet(
        &self,
        meeting: MeetingId,
        path: &Path,
        options: &SheetOptions,
    ) -> Result<PaperRead> {
        let issued_at = options
            .issued_at
            .unwrap_or_else(|| self.clock.now())
            .trunc_subsecs(0);
        let data = self.read(|reader| data(reader, meeting, options, issued_at))?;
        let ending = Ending::of(path)?;
        Ok(PaperRead {
            path: path.to_owned(),
            verb: Verb::SignInSheet,
            draw: Box::new(move || match ending {
                Ending::Pdf => sheet::pdf(&data),
                Ending::Xlsx => sheet::xlsx(&data),
            }),
            issue: Issue {
                about: meeting.0,
                thing: Thing::SignInSheet,
                tier: Tier::Donor,
                variant: Some(options.variant.code().into()),
                language: options.language,
                at: issued_at,
                report: None,
            },
        })
    }

    /// What a sheet of this meeting is called: `R5-2_Tunceli_2027-04-14_imza-listesi_v1.pdf`, counting what was issued.
    pub fn sheet_file_name(
        &self,
        meeting: MeetingId,
        language: Language,
        ending: &str,
    ) -> Result<String> {
        let options = SheetOptions {
            variant: Variant::Blank,
            language,
            issued_at: None,
        };
        let now = self.clock.now();
        self.read(|reader| {
            let issued = reader
                .issued(meeting.0)?
                .iter()
                .filter(|it| is(it, Thing::SignInSheet))
                .count();
            Ok(sheet::file_name(
                &data(reader, meeting, &options, now)?,
                issued as u32 + 1,
                ending,
            ))
        })
    }
}

pub(crate) fn data(
    reader: &Reader,
    id: MeetingId,
    options: &SheetOptions,
    issued_at: DateTime<Utc>,
) -> Result<SignInSheet> {
    let meeting = which::meeting(reader, id)?;
    let programme = reader.programme()?;
    let (code, title) = activity_of(&meeting, &programme);
    let activity = format!("{code} {}", options.language.choose(&title.tr, &title.en));
    let activity = activity.trim().to_owned();
    let emblem = picture::bytes(reader, &programme, PictureOf::Emblem)?;
    let logo = picture::bytes(reader, &programme, PictureOf::Logo)?;
    let seats_given = reader.seats_given(id)?;
    let registrations = reader.list_of(id)?;
    let of_programme = reader.kinds()?;
    let signatures = reader.signatures_at(id)?;
    let counted = of_list(
        &meeting,
        &registrations,
        seats_given,
        &of_programme,
        &signatures,
    );
    let is_wanted = |row: &&RegistrationRow| match options.variant {
        Variant::Blank => is_expected(row, seats_given),
        Variant::Arrived | Variant::Final => row.arrived_at.is_some(),
    };
    let wanted: Vec<&RegistrationRow> = registrations.iter().filter(is_wanted).collect();
    let sheets = sheets_of(reader, id)?;
    let signed = Signed {
        all: &signatures,
        sheets: &sheets,
        variant: options.variant,
        words: Words::of(options.language),
    };
    let is_participant = |row: &RegistrationRow| row.category.is(Category::Participant);
    let language = options.language;
    Ok(SignInSheet {
        meeting: id.to_string(),
        language,
        variant: options.variant,
        programme: titles(&programme),
        contract_no: programme.contract_no.unwrap_or_default(),
        activity,
        controller: programme.controller_name.unwrap_or_default(),
        contact: programme.controller_contact.unwrap_or_default(),
        notice_address: String::new(),
        funding_statement: Bilingual::of_set(programme.funding_tr, programme.funding_en),
        disclaimer: Bilingual::of_set(programme.disclaimer_tr, programme.disclaimer_en),
        emblem,
        logo,
        route: meeting.route_number,
        stop: meeting.position,
        plate: meeting.plate,
        city: meeting
            .plate
            .and_then(province::by_plate)
            .map_or(String::new(), |it| it.name.to_owned()),
        venue: meeting.venue_name.unwrap_or_default(),
        address: meeting.venue_address.unwrap_or_default(),
        date: meeting.date.as_ref().and_then(Day::known),
        start: meeting.starts.as_ref().and_then(TimeOfDay::known),
        end: meeting.ends.as_ref().and_then(TimeOfDay::known),
        rows: wanted
            .iter()
            .filter(|row| is_participant(row))
            .map(|row| participant(row, &signed))
            .collect(),
        others: wanted
            .iter()
            .filter(|row| !is_participant(row))
            .map(|row| other(row, language))
            .chain(companions(&wanted, options.variant, language))
            .collect(),
        kinds: kinds(&of_programme, language),
        // Nobody writes themselves into a final list any more.
        blank_lines: match options.variant {
            Variant::Blank | Variant::Arrived => 8,
            Variant::Final => 0,
        },
        totals: totals(&counted, &of_programme, language),
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        lacking: lacking(reader)?,
    })
}

/// The activity of the contract's Annex I: the meeting's own, or that of the whole programme.
pub(crate) fn activity_of(meeting: &MeetingRow, programme: &ProgrammeRow) -> (String, Bilingual) {
    let either = |own: &Option<String>, whole: &Option<String>| {
        own.clone().or_else(|| whole.clone()).unwrap_or_default()
    };
    let code = either(&meeting.activity_code, &programme.activity_code);
    let title = Bilingual::new(
        either(&meeting.activity_title_tr, &programme.activity_title_tr),
        either(&meeting.activity_title_en, &programme.activity_title_en),
    );
    (code, title)
}

/// The title in both languages; where one is not set yet, the other stands for it.
pub(crate) fn titles(programme: &ProgrammeRow) -> Bilingual {
    let (tr, en) = (programme.title_tr.clone(), programme.title_en.clone());
    let either = tr.clone().or(en.clone()).unwrap_or_default();
    Bilingual::new(tr.unwrap_or(either.clone()), en.unwrap_or(either))
}

/// What a sheet says of signatures.
struct Signed<'a> {
    all: &'a [SignatureRow],
    sheets: &'a [IssuedRow],
    /// Nothing is said where somebody is still to sign.
    variant: Variant,
    words: &'static Words,
}

impl Signed<'_> {
    fn said_of(&self, row: &RegistrationRow) -> Option<&Said> {
        let found = self.all.iter().find(|it| it.registration == row.id);
        found.map(|it| &it.said)
    }

    /// `ıslak imza s. 2/14`: the page and the row of the sheet that was signed.
    fn in_words(&self, row: &RegistrationRow) -> Option<String> {
        let said = self
            .said_of(row)
            .filter(|_| self.variant == Variant::Final)?;
        let words = self.words;
        Some(match said {
            Said::OnSheet { sheet, row } => {
                let sheet = self.sheets.iter().find(|it| it.sheet == *sheet);
                let printed = sheet.and_then(|it| it.printed.iter().find(|it| it.row == *row));
                let page = printed.map_or(0, |it| it.page);
                let place = args! { "page" => u32::from(page), "row" => u32::from(*row) };
                words.text_with("sign-in-sheet-wet", &place)
            }
            Said::Slip(number) => {
                words.text_with("sign-in-sheet-on-slip", &args! { "number" => *number })
            }
            Said::Missing(reason) => {
                let reason = crate::papers::meeting_report::reason(reason.known(), words);
                words.text_with("sign-in-sheet-unsigned", &args! { "reason" => reason })
            }
            Said::Later(_) => words.text("word-later"),
        })
    }
}

fn participant(row: &RegistrationRow, signed: &Signed) -> Row {
    Row {
        registration: Some(row.id),
        name: row.name.clone().unwrap_or_default(),
        organisation: row.organisation_name.clone().unwrap_or_default(),
        kind: row.kind.clone().unwrap_or_default(),
        role: row.role.clone().unwrap_or_default(),
        place: row
            .plate
            .and_then(province::by_plate)
            .map_or(String::new(), |it| it.name.to_owned()),
        arrived_at: arrived_at(row),
        by_arrival: row.by_arrival,
        signature: signed.in_words(row),
        single_slip: match signed.said_of(row) {
            Some(Said::Slip(number)) => Some(*number),
            _ => None,
        },
        walk_in: row.source.is(Source::WalkIn),
    }
}

fn other(row: &RegistrationRow, language: Language) -> OtherRow {
    OtherRow {
        name: row.name.clone().unwrap_or_default(),
        organisation: row.organisation_name.clone().unwrap_or_default(),
        category: category(&row.category, Words::of(language)),
        arrived_at: arrived_at(row),
        by_arrival: row.by_arrival,
        signature: None,
    }
}

/// A ruled line for each who comes with somebody, to write their name on; nobody writes on a final list any more.
fn companions(wanted: &[&RegistrationRow], variant: Variant, language: Language) -> Vec<OtherRow> {
    if variant == Variant::Final {
        return Vec::new();
    }
    let words = Words::of(language);
    let brings = wanted.iter().flat_map(|row| {
        let name = row.name.as_ref().or(row.organisation_name.as_ref());
        let host = args! { "name" => name.cloned().unwrap_or_default() };
        let line = OtherRow {
            organisation: words.text_with("sign-in-sheet-companion-of", &host),
            category: category(&Category::Companion.into(), words),
            ..OtherRow::default()
        };
        vec![line; row.companions as usize]
    });
    brings.collect()
}

fn arrived_at(row: &RegistrationRow) -> Option<DateTime<Utc>> {
    instant(row.arrived_at.as_ref()?)
}

fn kinds(kinds: &Kinds, language: Language) -> Vec<Kind> {
    let named = kinds.all().iter();
    named
        .map(|kind| Kind {
            code: kind.code.to_owned(),
            name: language.choose(&kind.tr, &kind.en).to_owned(),
        })
        .collect()
}

/// As every report counts them.
fn totals(counted: &Figures, kinds: &Kinds, language: Language) -> Totals {
    let people = |group: &str| {
        let group = Some(group.to_owned());
        counted.groups.get(&group).map_or(0, |it| it.people)
    };
    let by_group = kinds.groups().iter().map(|it| {
        let name = language.choose(&it.tr, &it.en).to_owned();
        (name, people(&it.code))
    });
    Totals {
        expected: counted.expected,
        attended: counted.arrived(),
        signed: counted
            .signatures
            .as_ref()
            .map(|it| it.signed.participations),
        walk_ins: counted.walk_ins,
        women: counted.sexes.women,
        men: counted.sexes.men,
        not_stated: counted.sexes.not_stated,
        by_group: by_group.collect(),
    }
}

pub(crate) fn category(it: &Word<Category>, words: &Words) -> String {
    match it {
        Word::Known(it) => words.text(&format!("category-{}", it.word())),
        Word::Later(_) => words.text("word-later"),
    }
}
