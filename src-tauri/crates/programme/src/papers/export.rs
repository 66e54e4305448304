//! Lists written out as tables: as a workbook or as a text, for whom they are meant. What is in them is what `rota list` and
//! the screens show; here it is only said which of it leaves the house.
//!
//! | | internal | donor | public |
//! |---|---|---|---|
//! | names, organisations, roles | all | whoever signed a slip of their own is its number; flagged organisations are left out | the list is refused |
//! | telephone, e-mail, code, laptop, reasons for leaving | yes | no | – |
//! | what somebody wrote: notes, reasons of deviations | as written | nobody is named | nobody is named, and not who said it |

mod lists;

use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound, Utc};
use documents::args;
use documents::export::{self as table, Delimiter, ExportedTable, Sheet};
use documents::file_name::{OfMeeting, plain};
use documents::words::{Language, Words};
use domain::calendar::Day;
use domain::ids::MeetingId;
use domain::province;
use domain::verb::Verb;
use domain::written_out::{ExportEnding, ExportedList, Thing, Tier};
use store::{MeetingRow, Reader};
use uuid::Uuid;

use crate::base::clock::{day, local};
use crate::base::error::{Result, invalid};
use crate::base::hash::sha256;
use crate::known::which;
use crate::papers::sign_in_sheet::titles;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::written_out::{Leaving, Out, put_one_out};
use lists::{List, Reach};

/// How a table is wanted.
#[derive(Debug, Clone)]
pub struct ExportOptions {
    pub list: ExportedList,
    /// Only what is of this meeting.
    pub meeting: Option<MeetingId>,
    /// Only what is of this route.
    pub route: Option<u32>,
    pub tier: Tier,
    pub language: Language,
    /// Of a text; a workbook has none.
    pub delimiter: Option<Delimiter>,
    /// Said in it; now, when nobody says otherwise.
    pub issued_at: Option<DateTime<Utc>>,
}

impl From<view::ExportAsked> for ExportOptions {
    fn from(asked: view::ExportAsked) -> ExportOptions {
        ExportOptions {
            list: asked.list,
            meeting: asked.meeting,
            route: asked.route,
            tier: asked.tier,
            language: asked.language,
            delimiter: None,
            issued_at: None,
        }
    }
}

/// A table for which everything was read; writing it needs the programme no more.
pub struct ExportRead {
    path: PathBuf,
    ending: ExportEnding,
    delimiter: Delimiter,
    table: ExportedTable,
    leaving: Leaving,
    list: ExportedList,
    tier: Tier,
    masked: u32,
}

/// A table that lies in its place and is still to be noted.
pub struct ExportPut {
    exported: view::Exported,
    leaving: Leaving,
    out: Out,
}

impl ExportRead {
    /// Writes it and puts it to its place. Nobody waits meanwhile.
    pub fn put(self) -> Result<ExportPut> {
        let bytes = match self.ending {
            ExportEnding::Xlsx => table::xlsx(&self.table)?,
            ExportEnding::Csv => table::csv(&self.table, self.delimiter),
        };
        let out = put_one_out(&self.path, &bytes)?;
        Ok(ExportPut {
            exported: view::Exported {
                rows: self.leaving.count,
                sheet: self.list,
                tier: self.tier,
                file: self.path.display().to_string(),
                sha256: sha256(&bytes),
                masked: self.masked,
                warnings: Vec::new(),
            },
            leaving: self.leaving,
            out,
        })
    }
}

impl Programme {
    /// Writes a list to `path` (an `.xlsx` or a `.csv`).
    pub fn export(&mut self, path: &Path, options: &ExportOptions) -> Result<view::Exported> {
        let read = self.read_export(path, options)?;
        self.note_export(read.put()?)
    }

    /// Notes that a list is out. It stays where that cannot be noted, with a warning.
    pub fn note_export(&mut self, put: ExportPut) -> Result<view::Exported> {
        let mut exported = put.exported;
        if !self.note_out(put.leaving, put.out, |_| Ok(()))? {
            exported.warnings.push("issue_not_noted".into());
        }
        Ok(exported)
    }
}

impl Reading {
    /// Reads the list, for whoever writes it beside the one who writes to the programme.
    pub fn read_export(&self, path: &Path, options: &ExportOptions) -> Result<ExportRead> {
        let ending = ending_of(path)?;
        if ending == ExportEnding::Xlsx && options.delimiter.is_some() {
            return Err(invalid("export_delimiter", "delimiter"));
        }
        if options.tier == Tier::Public && !options.list.may_be_public() {
            return Err(invalid("export_not_public", "tier"));
        }
        let issued_at = options.issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let (table, about, rows, masked) = self.read(|reader| {
            let scope = Scope::of(reader, options)?;
            let list = lists::read(reader, options, &scope.reach)?;
            let (rows, masked) = (list.rows.len() as u32, list.masked);
            let table = filled(reader, options, &scope, list, issued_at)?;
            Ok::<_, crate::Error>((table, scope.about, rows, masked))
        })?;
        Ok(ExportRead {
            path: path.to_owned(),
            ending,
            delimiter: options.delimiter.unwrap_or_default(),
            leaving: Leaving {
                verb: Verb::Export,
                about,
                thing: Thing::ExportedList,
                tier: options.tier,
                count: rows,
            },
            list: options.list,
            tier: options.tier,
            masked,
            table,
        })
    }

    /// `R5-2_Tunceli_2027-04-14_kayitlar.xlsx`, `R5_kuruluslar_2027-04-14.csv`, `kisiler-kurum-ici_2027-04-14.xlsx`
    pub fn export_file_name(
        &self,
        options: &ExportOptions,
        ending: ExportEnding,
    ) -> Result<String> {
        let words = Words::of(options.language);
        let what = words.text(&of_list("export-file", options.list));
        // What is for the team lies in the same folder as what is for the donor, and may not be taken for it.
        let what = match options.tier {
            Tier::Donor => what,
            tier => {
                let tier = words.text(&format!("report-tier-{}", tier.word()));
                format!("{what}-{}", plain(&tier).to_ascii_lowercase())
            }
        };
        let now = options.issued_at.unwrap_or_else(|| self.clock.now());
        self.read(|reader| {
            if let Some(meeting) = options.meeting {
                let meeting = which::meeting(reader, meeting)?;
                let city = meeting.plate.and_then(province::by_plate);
                let of_meeting = OfMeeting {
                    route: meeting.route_number,
                    stop: meeting.position,
                    city: city.map_or("", |it| it.name),
                    date: meeting.date.as_ref().and_then(Day::known),
                    language: options.language,
                };
                return Ok(of_meeting.file_name(&what, ending.word()));
            }
            let route = options.route.map(|it| format!("R{it}_"));
            let (route, ending) = (route.unwrap_or_default(), ending.word());
            Ok(format!("{route}{what}_{}.{ending}", day(now)))
        })
    }
}

fn ending_of(path: &Path) -> Result<ExportEnding> {
    let ending = path.extension().and_then(|it| it.to_str());
    let ending = ending.map(str::to_ascii_lowercase).unwrap_or_default();
    ExportEnding::from_word(&ending).ok_or(invalid("export_ending", "out"))
}

/// `export-list` and `check_ins` give `export-list-check-ins`.
fn of_list(family: &str, list: ExportedList) -> String {
    format!("{family}-{}", list.word().replace('_', "-"))
}

/// Of what the list is: a meeting, a route, the programme.
struct Scope {
    /// What the note of it is about.
    about: Uuid,
    reach: Reach,
    /// In words.
    said: String,
}

impl Scope {
    fn of(reader: &Reader, options: &ExportOptions) -> Result<Scope> {
        let words = Words::of(options.language);
        let route = options.route.map(|it| which::find_route(reader, it));
        let route = route.transpose()?;
        let mut meetings = reader.meetings()?;
        if let Some(id) = options.meeting {
            let meeting = which::meeting(reader, id)?;
            let is_elsewhere = |it: u32| meeting.route_number != Some(it);
            if options.route.is_some_and(is_elsewhere) {
                return Err(invalid("export_meeting_elsewhere", "meeting"));
            }
            return Ok(Scope {
                about: id.0,
                said: called(&meeting, words),
                reach: Reach::Meeting(Box::new(meeting)),
            });
        }
        if let Some(route) = route {
            meetings.retain(|it| it.route_number == Some(route.number));
            let args = args! { "number" => route.number };
            return Ok(Scope {
                about: route.id.0,
                said: words.text_with("export-of-route", &args),
                reach: Reach::Route(route.number, meetings),
            });
        }
        Ok(Scope {
            about: reader.programme()?.id,
            said: words.text("export-of-programme"),
            reach: Reach::Programme(meetings),
        })
    }
}

/// `1.2 Ordu, 14.03.2027`
fn called(meeting: &MeetingRow, words: &Words) -> String {
    let place = match (meeting.route_number, meeting.position) {
        (Some(route), Some(stop)) => format!("{route}.{stop} "),
        _ => String::new(),
    };
    let date = meeting.date.as_ref().map(|date| {
        let date = words.text_with("report-day", &args! { "day" => date.to_string() });
        format!(", {date}")
    });
    let city = which::city_of(meeting);
    format!("{place}{city}{}", date.unwrap_or_default())
}

fn filled(
    reader: &Reader,
    options: &ExportOptions,
    scope: &Scope,
    list: List,
    issued_at: DateTime<Utc>,
) -> Result<ExportedTable> {
    let programme = reader.programme()?;
    let words = Words::of(options.language);
    let tab = words.text(&of_list("export-list", options.list));
    let said = |id: &str, text: String| (words.text(id), text);
    let titles = titles(&programme);
    let tier = words.text(&format!("report-tier-{}", options.tier.word()));
    let tier_note = words.text(&format!("export-tier-{}", options.tier.word()));
    let written = local(issued_at).to_string();
    let mut about = vec![
        said(
            "export-about-list",
            words.text(&of_list("export-what", options.list)),
        ),
        said(
            "export-about-programme",
            titles.in_language(options.language).to_owned(),
        ),
        said("export-about-of", scope.said.clone()),
        said("export-about-rows", list.rows.len().to_string()),
        said("export-about-tier", format!("{tier}. {tier_note}")),
    ];
    if let Some(id) = masked_note(options, list.masked) {
        let note = words.text_with(id, &args! { "count" => list.masked });
        about.push(said("export-about-masked", note));
    }
    about.push(said(
        "export-about-at",
        words.text_with("export-at", &args! { "at" => written }),
    ));
    about.retain(|(_, text)| !text.is_empty());
    Ok(ExportedTable {
        language: options.language,
        title: format!("{tab} · {}", scope.said),
        tier,
        author: programme.controller_name.unwrap_or_default(),
        about,
        sheets: vec![Sheet {
            tab,
            columns: list.columns,
            rows: list.rows,
            charts: Vec::new(),
        }],
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Who or what is not named in it, and why.
fn masked_note(options: &ExportOptions, masked: u32) -> Option<&'static str> {
    if masked == 0 {
        return None;
    }
    Some(match options.list {
        ExportedList::Registrations | ExportedList::CheckIns => "export-masked-slips",
        ExportedList::People => "export-masked-people",
        ExportedList::Organisations => "export-masked-organisations",
        ExportedList::Notes | ExportedList::Deviations => "export-masked-texts",
    })
}
