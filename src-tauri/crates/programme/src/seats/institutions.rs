//! A list of institutions, as governorships and municipalities are written to: read from a sheet, and invited at once. A row
//! that cannot be taken keeps no other from being taken.

use std::fs::File;
use std::path::Path;

use documents::limits;
use documents::spreadsheet::{self, ReadOptions, Row, Sheet};
use domain::change::Set;
use domain::contact;
use domain::ids::MeetingId;
use domain::noun::{Noun, organisation};
use domain::organisation::fold_organisation;
use domain::registration::{InvitedListProblem, Source};
use domain::turkish::{fold, tidy};
use domain::verb::Verb;
use store::Tx;

use crate::base::error::{Error, Result, invalid};
use crate::base::input::name_of;
use crate::known::organisation_names::{Meant, OrganisationNames};
use crate::known::roll::Roll;
use crate::programme::Programme;
use crate::seats::seat::{SEATS, set_aside};
use crate::view;
use crate::write::enrol::organisation_named;

/// What a column of the list says, and the headings by which it is known: folded, without blanks and marks.
const COLUMNS: &[(Column, &[&str])] = &[
    (
        Column::Name,
        &[
            "kurum",
            "kurumadi",
            "kurumunadi",
            "kurulus",
            "kurulusadi",
            "kurulusunadi",
            "ad",
            "adi",
            "muhatap",
            "name",
            "organisation",
            "organization",
            "institution",
            "nameofinstitution",
        ],
    ),
    (
        Column::Kind,
        &["tur", "turu", "kurumturu", "kurulusturu", "kind", "type"],
    ),
    (
        Column::Seats,
        &[
            "yer",
            "yersayisi",
            "kisi",
            "kisisayisi",
            "kontenjan",
            "seats",
            "places",
        ],
    ),
    (
        Column::Address,
        &[
            "adres",
            "adresi",
            "postaadresi",
            "yazismaadresi",
            "address",
            "postaladdress",
        ],
    ),
    (
        Column::Email,
        &[
            "eposta",
            "epostaadresi",
            "mail",
            "mailadresi",
            "email",
            "emailaddress",
            "kep",
        ],
    ),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Kind,
    Seats,
    Address,
    Email,
}

impl Column {
    fn of(heading: &str) -> Option<Column> {
        let folded = fold(heading);
        let key: String = folded.chars().filter(|it| it.is_alphanumeric()).collect();
        let mut all = COLUMNS.iter();
        all.find(|(_, names)| names.contains(&key.as_str()))
            .map(|(column, _)| *column)
    }
}

impl Programme {
    /// Invites every institution of a list, as one operation; `preview` only says what it would do. One that is invited to
    /// the meeting already is not invited again. An address or an e-mail that the register lacks is taken over.
    pub fn invite_list(
        &mut self,
        meeting: MeetingId,
        list: &Path,
        seats: u32,
        preview: bool,
    ) -> Result<view::InvitedList> {
        if seats == 0 || seats > SEATS {
            return Err(invalid("invited_seats_out_of_bounds", "seats"));
        }
        let sheet = read(list)?;
        let columns: Vec<Option<Column>> = sheet.meant.iter().map(|it| Column::of(it)).collect();
        if !columns.contains(&Some(Column::Name)) {
            return Err(invalid("invited_list_no_name", "organisation"));
        }
        let unknown = sheet.columns.iter().zip(&columns);
        let unknown = unknown.filter(|(heading, column)| column.is_none() && !heading.is_empty());
        let unknown_columns = unknown.map(|it| it.0.clone()).collect();
        self.rehearsing = preview;
        self.write(Verb::Invite, |tx| {
            Roll::of(tx, meeting)?.is_open()?;
            let mut list = List {
                tx,
                meeting,
                seats,
                columns,
                seen: Vec::new(),
                answer: view::InvitedList {
                    rows: 0,
                    invited: Vec::new(),
                    already: Vec::new(),
                    problems: Vec::new(),
                    unknown_columns,
                    operation: None,
                },
            };
            for row in sheet.rows.iter() {
                list.row(row)?;
            }
            let mut answer = list.answer;
            if !preview && !answer.invited.is_empty() {
                answer.operation = Some(tx.operation());
            }
            Ok(answer)
        })
    }
}

fn read(list: &Path) -> Result<Sheet> {
    let name = list.file_name().unwrap_or_default().to_string_lossy();
    let about = std::fs::metadata(list)?;
    if about.is_dir() {
        return Err(std::io::Error::from(std::io::ErrorKind::IsADirectory).into());
    }
    limits::refuse_unread(&name, about.len())?;
    let mut file = File::open(list)?;
    // Doubtful letters are repaired here: of an institution nothing is kept but what can be corrected by hand.
    let options = ReadOptions {
        repair: true,
        ..ReadOptions::default()
    };
    Ok(spreadsheet::read(&mut file, &options)?)
}

struct List<'a, 'b> {
    tx: &'a mut Tx<'b>,
    meeting: MeetingId,
    seats: u32,
    columns: Vec<Option<Column>>,
    /// Institutions of earlier rows, folded.
    seen: Vec<String>,
    answer: view::InvitedList,
}

impl List<'_, '_> {
    fn row(&mut self, row: Row<'_>) -> Result<()> {
        self.answer.rows += 1;
        let number = row.number;
        let Ok(name) = name_of(
            self.cell(row, Column::Name),
            organisation::NAME,
            "organisation",
        ) else {
            self.problem(number, InvitedListProblem::NoName, "");
            return Ok(());
        };
        let key = fold_organisation(&name);
        if self.seen.contains(&key) {
            self.problem(number, InvitedListProblem::Twice, &name);
            return Ok(());
        }
        self.seen.push(key.clone());
        let typed = self.cell(row, Column::Seats).to_owned();
        let seats = match typed.is_empty() {
            true => Some(self.seats),
            false => typed.parse().ok().filter(|it| (1..=SEATS).contains(it)),
        };
        let Some(seats) = seats else {
            self.problem(number, InvitedListProblem::SeatsInvalid, &typed);
            return Ok(());
        };
        let typed = self.cell(row, Column::Kind).to_owned();
        let kind = self.kind(&typed)?;
        if kind.is_none() && !typed.is_empty() {
            self.problem(number, InvitedListProblem::KindUnknown, &typed);
            return Ok(());
        }
        let plate = self.tx.meeting(self.meeting)?.and_then(|it| it.plate);
        let names = OrganisationNames::read(self.tx)?;
        let known = matches!(names.meant(&name, plate), Meant::One(_));
        let now = self.now();
        let organisation = organisation_named(self.tx, &name, kind.as_deref(), plate)?;
        let Some(organisation) = organisation else {
            self.problem(number, InvitedListProblem::NoName, &name);
            return Ok(());
        };
        self.contact(row, organisation.0)?;
        let invited = self.tx.registrations_of(self.meeting)?;
        let standing = organisation_standing(self.tx, organisation.0)?;
        let invited = invited.iter().filter(|it| {
            let of = it.organisation.map(|it| it.0);
            it.source.is(Source::Invited) && it.withdrawn.is_none() && of == Some(standing)
        });
        let invited: Vec<_> = invited.map(|it| it.id).collect();
        let mut item = view::InvitedRow {
            row: number,
            organisation: name,
            seats,
            known,
            registrations: invited,
        };
        match item.registrations.is_empty() {
            true => {
                item.registrations = set_aside(self.tx, self.meeting, organisation, seats, now)?;
                self.answer.invited.push(item);
            }
            false => self.answer.already.push(item),
        }
        Ok(())
    }

    /// Takes an address and an e-mail over where the register has none; what it has stays, and is said.
    fn contact(&mut self, row: Row<'_>, id: uuid::Uuid) -> Result<()> {
        let number = row.number;
        let address = tidy(self.cell(row, Column::Address));
        let typed = tidy(self.cell(row, Column::Email));
        let email = match typed.is_empty() {
            true => String::new(),
            false => match contact::email(&typed).and_then(|it| it.address) {
                Some(email) => email,
                None => {
                    self.problem(number, InvitedListProblem::EmailInvalid, &typed);
                    String::new()
                }
            },
        };
        let id = organisation_standing(self.tx, id)?;
        let known = self.tx.organisation(domain::ids::OrganisationId(id))?;
        let mut set = Set::of(Noun::Organisation, id);
        for (column, typed, stands, differs) in [
            (
                organisation::ADDRESS,
                address,
                known.as_ref().and_then(|it| it.address.clone()),
                InvitedListProblem::AddressDiffers,
            ),
            (
                organisation::EMAIL,
                email,
                known.as_ref().and_then(|it| it.email.clone()),
                InvitedListProblem::EmailDiffers,
            ),
        ] {
            let most = domain::bound::longest(column).unwrap_or(usize::MAX);
            match stands {
                _ if typed.is_empty() || domain::bound::is_too_long(&typed, most) => {}
                None => set = set.with(column, typed),
                Some(stands) if fold(&stands) != fold(&typed) => {
                    self.problem(number, differs, &typed);
                }
                Some(_) => {}
            }
        }
        if !set.columns.is_empty() {
            self.tx.record(set)?;
        }
        Ok(())
    }

    fn cell<'c>(&self, row: Row<'c>, column: Column) -> &'c str {
        let at = self.columns.iter().position(|it| *it == Some(column));
        at.map_or("", |at| row.cell(at)).trim()
    }

    /// A code of the programme, or the name of a kind in either language.
    fn kind(&self, typed: &str) -> Result<Option<String>> {
        if typed.is_empty() {
            return Ok(None);
        }
        Ok(self.tx.kinds()?.recognise(typed).map(str::to_owned))
    }

    fn problem(&mut self, row: u32, problem: InvitedListProblem, value: &str) {
        let value = value.chars().take(80).collect();
        self.answer.problems.push(view::InvitedProblem {
            row,
            problem,
            value,
        });
    }

    fn now(&self) -> chrono::DateTime<chrono::Utc> {
        self.tx.now()
    }
}

/// Who stands for an organisation that was joined with another.
fn organisation_standing(tx: &Tx, id: uuid::Uuid) -> Result<uuid::Uuid> {
    tx.standing_for(id).map_err(Error::from)
}
