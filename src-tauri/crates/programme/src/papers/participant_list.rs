//! The list of those who took part: everybody who came, by name, with their organisation and where it is. Whoever signed on a
//! slip stands by its number. It is issued under a number of its own and kept.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::args;
use documents::participant_list::{self as paper, Ink, Named, Other, Participant, ParticipantList};
use documents::words::{Language, Words};
use domain::calendar::{Day, TimeOfDay};
use domain::ids::{MeetingId, OrganisationId};
use domain::language::Bilingual;
use domain::picture::PictureOf;
use domain::province;
use domain::registration::Category;
use domain::signature::Said;
use domain::verb::Verb;
use domain::written_out::{ParticipantsEnding, Thing, Tier};
use serde_json::json;
use store::{IssuedRow, Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::error::{Result, invalid};
use crate::known::missing_here::lacking;
use crate::known::sheets::sheets_of;
use crate::known::standing::by_name;
use crate::known::which;
use crate::papers::number::{next_of_meeting, position};
use crate::papers::picture;
use crate::papers::sign_in_sheet::{activity_of, category, titles};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Issue, OfReport, PaperRead};

/// What is said of the list besides what is said of every paper.
pub struct AboutList {
    number: String,
    without_place: u32,
    without_position: u32,
}

impl AboutList {
    pub fn written(self, sheet: view::Sheet) -> view::ParticipantsWritten {
        view::ParticipantsWritten {
            number: self.number,
            file: sheet.file,
            rows: sheet.rows,
            without_place: self.without_place,
            without_position: self.without_position,
            pages: sheet.pages,
            sheet: sheet.sheet,
            sha256: sheet.sha256,
            warnings: sheet.warnings,
        }
    }
}

impl Programme {
    /// Writes the list to `path` (a `.pdf`, a `.docx` or an `.xlsx`) under the next number, and keeps what was issued.
    pub fn participant_list(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<view::ParticipantsWritten> {
        let (read, about) = self.read_participant_list(meeting, path, language, issued_at)?;
        let sheet = self.note_paper(read.put()?)?;
        Ok(about.written(sheet))
    }
}

impl Reading {
    /// Reads who is on the list, for whoever draws it beside the one who writes.
    pub fn read_participant_list(
        &self,
        meeting: MeetingId,
        path: &Path,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<(PaperRead, AboutList)> {
        let ending = ending_of(path)?;
        let issued_at = issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let (list, position) = self.read(|reader| {
            let number = next_of_meeting(reader, meeting, language)?;
            let list = data(reader, meeting, language, issued_at, number)?;
            Ok::<_, crate::Error>((list, position(reader)?))
        })?;
        // A numbered list of nobody would be evidence of nothing.
        if list.participants.is_empty() && list.others.is_empty() {
            return Err(invalid("participants_nobody", "meeting"));
        }
        let about = about(&list);
        let figures =
            json!({ "participants": list.participants.len(), "others": list.others.len() });
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::Participants,
            issue: Issue {
                about: meeting.0,
                thing: Thing::ParticipantList,
                tier: Tier::Donor,
                variant: None,
                language,
                at: issued_at,
                report: Some(OfReport {
                    number: list.number.clone(),
                    figures: figures.to_string(),
                    position,
                }),
            },
            draw: Box::new(move || match ending {
                ParticipantsEnding::Pdf => paper::pdf(&list),
                ParticipantsEnding::Docx => paper::docx(&list),
                ParticipantsEnding::Xlsx => paper::xlsx(&list),
            }),
        };
        Ok((read, about))
    }

    /// `R5-2_Tunceli_2027-04-14_katilimci-listesi.pdf`
    pub fn participant_list_file_name(
        &self,
        meeting: MeetingId,
        language: Language,
        ending: ParticipantsEnding,
    ) -> Result<String> {
        let now = self.clock.now();
        let list = self.read(|reader| data(reader, meeting, language, now, String::new()))?;
        Ok(paper::file_name(&list, ending.word()))
    }
}

fn ending_of(path: &Path) -> Result<ParticipantsEnding> {
    let ending = path.extension().and_then(|it| it.to_str());
    let ending = ending.map(str::to_ascii_lowercase).unwrap_or_default();
    ParticipantsEnding::from_word(&ending).ok_or(invalid("participants_ending", "out"))
}

fn about(list: &ParticipantList) -> AboutList {
    let named = list.participants.iter().filter_map(|it| match it {
        Participant::Named(it) => Some(it),
        Participant::OnSlip(_) => None,
    });
    let named: Vec<&Named> = named.collect();
    let without = |of: fn(&Named) -> &String| {
        let empty = named.iter().filter(|it| of(it).is_empty());
        empty.count() as u32
    };
    AboutList {
        number: list.number.clone(),
        without_place: without(|it| &it.place),
        without_position: without(|it| &it.position),
    }
}

fn data(
    reader: &Reader,
    id: MeetingId,
    language: Language,
    issued_at: DateTime<Utc>,
    number: String,
) -> Result<ParticipantList> {
    let meeting = which::meeting(reader, id)?;
    let programme = reader.programme()?;
    let (activity_code, activity_title) = activity_of(&meeting, &programme);
    let all = reader.list_of(id)?;
    let said = said(reader, id, &all)?;
    let slip_of = |row: &RegistrationRow| match said.get(&who(row)) {
        Some(Said::Slip(number)) => Some(*number),
        _ => None,
    };
    let sheets = sheets_of(reader, id)?;
    let words = Words::of(language);
    let districts: HashMap<OrganisationId, String> = reader.districts()?.into_iter().collect();
    let named = |row: &RegistrationRow| Named {
        ink: (!said.is_empty()).then(|| ink(said.get(&who(row)), &sheets)),
        ..named(row, &districts)
    };
    let (participants, others): (Vec<_>, Vec<_>) = arrived(all)
        .into_iter()
        .partition(|it| it.category.is(Category::Participant));
    let (mut on_slips, by_name): (Vec<_>, Vec<_>) = participants
        .into_iter()
        .partition(|it| slip_of(it).is_some());
    // By the alphabet a slip would tell whose it is.
    on_slips.sort_by_key(slip_of);
    let on_slips = on_slips.iter().filter_map(slip_of);
    let by_name = by_name.iter().map(|it| Participant::Named(named(it)));
    let participants = by_name.chain(on_slips.map(Participant::OnSlip));
    let clock = |it: &Option<TimeOfDay>| it.as_ref()?.known();
    let city = meeting.plate.and_then(province::by_plate);
    Ok(ParticipantList {
        meeting: id.to_string(),
        language,
        number,
        programme: titles(&programme),
        contract_no: programme.contract_no.clone().unwrap_or_default(),
        beneficiary: programme.controller_name.clone().unwrap_or_default(),
        funding_statement: Bilingual::of_set(
            programme.funding_tr.clone(),
            programme.funding_en.clone(),
        ),
        disclaimer: Bilingual::of_set(
            programme.disclaimer_tr.clone(),
            programme.disclaimer_en.clone(),
        ),
        emblem: picture::bytes(reader, &programme, PictureOf::Emblem)?,
        logo: picture::bytes(reader, &programme, PictureOf::Logo)?,
        activity_code,
        activity_title,
        route: meeting.route_number,
        stop: meeting.position,
        plate: meeting.plate,
        city: city.map_or(String::new(), |it| it.name.to_owned()),
        venue: meeting.venue_name.clone().unwrap_or_default(),
        address: meeting.venue_address.clone().unwrap_or_default(),
        date: meeting.date.as_ref().and_then(Day::known),
        // As it was where that is known, and else as it was planned.
        start: clock(&meeting.actual_starts).or(clock(&meeting.starts)),
        end: clock(&meeting.actual_ends).or(clock(&meeting.ends)),
        participants: participants.collect(),
        others: others
            .iter()
            .map(|it| Other {
                who: match slip_of(it) {
                    Some(slip) => Named {
                        name: words.text_with("sign-in-sheet-slip", &args! { "number" => slip }),
                        ..Named::default()
                    },
                    None => named(it),
                },
                category: category(&it.category, words),
            })
            .collect(),
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        lacking: lacking(reader)?,
    })
}

/// Who came, each once, by the alphabet: somebody may have come by two registrations.
pub(super) fn arrived(mut rows: Vec<RegistrationRow>) -> Vec<RegistrationRow> {
    rows.retain(|it| it.arrived_at.is_some());
    rows.sort_by(by_name);
    let mut known = HashSet::new();
    rows.retain(|row| known.insert((who(row), row.category.is(Category::Participant))));
    rows
}

/// Somebody without a name yet is nobody in particular.
pub(super) fn who(row: &RegistrationRow) -> Uuid {
    row.person.map_or(row.id.0, |it| it.0)
}

/// Who signed on which slip, by whichever of their registrations that was entered.
pub(super) fn slips(
    reader: &Reader,
    id: MeetingId,
    all: &[RegistrationRow],
) -> Result<HashMap<Uuid, u32>> {
    let slips = said(reader, id, all)?.into_iter();
    let slips = slips.filter_map(|(who, said)| match said {
        Said::Slip(number) => Some((who, number)),
        Said::OnSheet { .. } | Said::Missing(_) | Said::Later(_) => None,
    });
    Ok(slips.collect())
}

/// What is known of each person's signature, by whichever of their registrations it was entered: a slip before a row, because
/// whoever signed one is not named, and ink before the reason why there is none.
fn said(reader: &Reader, id: MeetingId, all: &[RegistrationRow]) -> Result<HashMap<Uuid, Said>> {
    let rank = |it: &Said| match it {
        Said::Slip(_) => 0,
        Said::OnSheet { .. } => 1,
        Said::Missing(_) => 2,
        Said::Later(_) => 3,
    };
    let mut known: HashMap<Uuid, Said> = HashMap::new();
    for it in reader.signatures_at(id)? {
        let row = all.iter().find(|row| row.id == it.registration);
        let who = row.map_or(it.registration.0, who);
        match known.get(&who) {
            Some(other) if rank(other) <= rank(&it.said) => {}
            _ => {
                known.insert(who, it.said);
            }
        }
    }
    Ok(known)
}

fn ink(said: Option<&Said>, sheets: &[IssuedRow]) -> Ink {
    match said {
        Some(Said::OnSheet { sheet, row }) => {
            let issued = sheets.iter().find(|it| it.sheet == *sheet);
            let printed = issued.and_then(|it| it.printed.iter().find(|it| it.row == *row));
            Ink::OnSheet {
                sheet: sheet.clone(),
                page: printed.map_or(0, |it| it.page.into()),
                row: (*row).into(),
            }
        }
        Some(Said::Slip(number)) => Ink::Slip(*number),
        Some(Said::Missing(_)) => Ink::Missing,
        Some(Said::Later(_)) => Ink::Later,
        None => Ink::NotEntered,
    }
}

/// `Ortahisar / Trabzon`
fn named(row: &RegistrationRow, districts: &HashMap<OrganisationId, String>) -> Named {
    let district = row.organisation.and_then(|it| districts.get(&it));
    let province = row.plate.and_then(province::by_plate);
    let province = province.map(|it| it.name.to_owned());
    let place: Vec<String> = district.cloned().into_iter().chain(province).collect();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Named {
        name: text(&row.name),
        position: text(&row.role),
        organisation: text(&row.organisation_name),
        place: place.join(" / "),
        ink: None,
    }
}
