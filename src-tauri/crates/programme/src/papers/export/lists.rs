//! What stands in each of the lists: which columns, and the rows as everybody else is shown them.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{NaiveDateTime, Timelike};
use documents::args;
use documents::export::{Cell, Column, telephone};
use documents::words::{Language, Words};
use domain::calendar::{Day, Kept, Moment};
use domain::counting::small::is_safe;
use domain::ids::{MeetingId, OrganisationId, PersonId, RegistrationId};
use domain::kind::Kinds;
use domain::pointed_out::{Names, masked, point_out};
use domain::province;
use domain::theme::{ThemeOf, Themes};
use domain::words::{UNKNOWN, Vocabulary, Word};
use domain::written_out::{ExportedList, Tier};
use store::{MeetingRow, OrganisationRow, PersonRow, PhoneCallRow, Reader, RegistrationRow};
use uuid::Uuid;

use super::ExportOptions;
use crate::base::clock::local_kept;
use crate::base::error::Result;
use crate::known::deviation::deviations;
use crate::known::heard::notes;
use crate::known::lists;
use crate::known::meetings;
use crate::papers::meeting_report::in_words;
use crate::papers::participant_list::{slips, who};

/// As far as a list goes; the meetings are in the order of the tour.
pub(super) enum Reach {
    Meeting(Box<MeetingRow>),
    Route(u32, Vec<MeetingRow>),
    Programme(Vec<MeetingRow>),
}

impl Reach {
    fn meetings(&self) -> &[MeetingRow] {
        match self {
            Reach::Meeting(meeting) => std::slice::from_ref(meeting),
            Reach::Route(_, meetings) | Reach::Programme(meetings) => meetings,
        }
    }
}

pub(super) struct List {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// Who or what is left unnamed.
    pub(super) masked: u32,
}

pub(super) fn read(reader: &Reader, options: &ExportOptions, reach: &Reach) -> Result<List> {
    let of = Of {
        reader,
        reach,
        words: Words::of(options.language),
        language: options.language,
        tier: options.tier,
    };
    match options.list {
        ExportedList::Registrations => of.registrations(),
        ExportedList::Organisations => of.organisations(),
        ExportedList::People => of.people(),
        ExportedList::CheckIns => of.check_ins(),
        ExportedList::Notes => of.notes(),
        ExportedList::Deviations => of.deviations(),
    }
}

struct Of<'a> {
    reader: &'a Reader<'a>,
    reach: &'a Reach,
    words: &'static Words,
    language: Language,
    tier: Tier,
}

/// Where and when a meeting is: the first columns of what happens at one.
const PLACE: [&str; 4] = ["route", "stop", "meeting", "date"];

impl Of<'_> {
    fn registrations(&self) -> Result<List> {
        let own = [
            "name",
            "organisation",
            "kind",
            "role",
            "province",
            "category",
            "selection",
            "reply",
            "withdrawn",
            "arrived",
        ];
        let inside = [
            "phone",
            "email",
            "sex",
            "code",
            "access-need",
            "meal-need",
            "companions",
            "calls",
            "last-call",
            "call-outcome",
            "call-back",
            "organisation-email",
            "organisation-address",
        ];
        let kinds = self.reader.kinds()?;
        let (mut rows, mut masked) = (Vec::new(), 0);
        for meeting in self.reach.meetings() {
            let all = lists::registrations(self.reader, meeting.id)?;
            let slips = self.slips(meeting, &all)?;
            let contacts = self.reader.contacts_of(meeting.id)?;
            let contacts: HashMap<PersonId, _> =
                contacts.into_iter().map(|it| (it.person, it)).collect();
            let calls = self.reader.phone_calls(meeting.id)?;
            let mut on_slips = BTreeMap::new();
            for row in all {
                if let Some(slip) = slips.get(&who(&row)) {
                    on_slips.insert((*slip, row.id), *slip);
                    continue;
                }
                let contact = row.person.and_then(|it| contacts.get(&it));
                let mut cells = self.place(meeting);
                cells.extend(self.registration(&row, &kinds));
                if self.is_internal() {
                    let said = |of: Option<&String>| of.cloned().unwrap_or_default();
                    cells.extend([
                        telephone(&said(contact.and_then(|it| it.phone.as_ref()))),
                        Cell::text(said(contact.and_then(|it| it.email.as_ref()))),
                        self.sex(&row),
                        Cell::text(row.code.clone()),
                        Cell::text(said(contact.and_then(|it| it.access_need.as_ref()))),
                        Cell::text(said(contact.and_then(|it| it.meal_need.as_ref()))),
                        match row.companions {
                            0 => Cell::Nothing,
                            many => Cell::Number(many),
                        },
                    ]);
                    cells.extend(self.calls(&calls, row.id));
                    let institution = row.organisation.map(|it| self.reader.organisation(it));
                    let institution = institution.transpose()?.flatten();
                    let of = |text: fn(&OrganisationRow) -> &Option<String>| {
                        Cell::some_text(institution.as_ref().and_then(|it| text(it).clone()))
                    };
                    cells.extend([of(|it| &it.email), of(|it| &it.address)]);
                }
                rows.push(cells);
            }
            masked += on_slips.len() as u32;
            // By the alphabet a slip would tell whose it is.
            for slip in on_slips.into_values() {
                rows.push(self.on_slip(meeting, slip, own.len()));
            }
        }
        Ok(self.list(&[&PLACE, &own], &inside, rows, masked))
    }

    /// How often somebody was called, and what the last call came to.
    fn calls(&self, calls: &[PhoneCallRow], of: RegistrationId) -> [Cell; 4] {
        let own: Vec<&PhoneCallRow> = calls.iter().filter(|it| it.registration == of).collect();
        let Some(last) = own.last() else {
            return [const { Cell::Nothing }; 4];
        };
        let back = last.call_back.clone();
        [
            Cell::Number(own.len() as u32),
            last.at.as_ref().map_or(Cell::Nothing, kept),
            Cell::text(self.word("call-outcome", &last.outcome)),
            back.map_or(Cell::Nothing, |it| a_day(&it)),
        ]
    }

    fn registration(&self, row: &RegistrationRow, kinds: &Kinds) -> Vec<Cell> {
        let province = row.plate.and_then(province::by_plate);
        let withdrawn = match (&row.withdrawn, row.withdrawn_reason.as_deref()) {
            (None, _) => Cell::Nothing,
            (Some(_), Some("no_reply")) => Cell::text(self.words.text("withdrawn-no-reply")),
            // What somebody gave as a reason is their own affair.
            (Some(by), Some(reason)) if self.is_internal() => {
                let args = args! { "by" => self.word("withdrawn", by), "reason" => reason };
                Cell::text(self.words.text_with("withdrawn-said", &args))
            }
            (Some(by), _) => Cell::text(self.word("withdrawn", by)),
        };
        let selection = match row.by_arrival {
            true => self.words.text("attention-by-arrival"),
            false => self.word("cli-selection", &row.selection),
        };
        vec![
            Cell::some_text(row.name.as_deref()),
            Cell::some_text(row.organisation_name.as_deref()),
            self.kind(row.kind.as_deref(), kinds),
            Cell::some_text(row.role.as_deref()),
            Cell::some_text(province.map(|it| it.name)),
            Cell::text(self.word("category", &row.category)),
            Cell::text(selection),
            Cell::text(self.word("cli-reply", &row.reply)),
            withdrawn,
            row.arrived_at.as_ref().map_or(Cell::Nothing, kept),
        ]
    }

    fn people(&self) -> Result<List> {
        let everybody = match self.reach {
            Reach::Programme(_) => self.reader.people()?,
            reach => {
                let mut known = HashSet::new();
                let mut people = Vec::new();
                for meeting in reach.meetings() {
                    let here = self.reader.people_at(meeting.id)?.into_iter();
                    people.extend(here.filter(|it| known.insert(it.id)));
                }
                people
            }
        };
        let mut people: Vec<PersonRow> = everybody;
        // A record for which another stands is nobody besides.
        people.retain(|it| it.joined_with.is_none());
        people.sort_by(lists::by_name_of_person);
        let before = people.len();
        if !self.is_internal() {
            let mut on_slips = HashSet::new();
            for meeting in &self.reader.meetings()? {
                let all = lists::registrations(self.reader, meeting.id)?;
                on_slips.extend(self.slips(meeting, &all)?.into_keys());
            }
            people.retain(|it| !on_slips.contains(&it.id.0));
        }
        let masked = (before - people.len()) as u32;
        let rows = people.into_iter().map(|it| {
            let mut cells = vec![Cell::text(it.name), Cell::some_text(it.organisation_name)];
            if self.is_internal() {
                cells.push(telephone(&it.phone.unwrap_or_default()));
                cells.push(Cell::some_text(it.email));
            }
            cells
        });
        let rows = rows.collect();
        Ok(self.list(
            &[&["name", "organisation"]],
            &["phone", "email"],
            rows,
            masked,
        ))
    }

    fn organisations(&self) -> Result<List> {
        let own = [
            "organisation",
            "short-name",
            "kind",
            "group",
            "province",
            "district",
            "headquarters",
            "themes",
            "web",
            "people",
            "registered",
            "came",
        ];
        let (kinds, themes) = (self.reader.kinds()?, self.reader.themes()?);
        let mut all = lists::organisations(self.reader)?;
        if !matches!(self.reach, Reach::Programme(_)) {
            let mut there: HashSet<OrganisationId> = HashSet::new();
            for meeting in self.reach.meetings() {
                let rows = self.reader.list_of(meeting.id)?.into_iter();
                there.extend(rows.filter_map(|it| it.organisation));
            }
            all.retain(|it| there.contains(&it.organisation));
        }
        let before = all.len();
        all.retain(|it| self.is_internal() || !it.sensitive);
        let masked = (before - all.len()) as u32;
        let rows = all.into_iter().map(|it| {
            let group = it.group.as_deref().and_then(|code| kinds.group(code));
            let group = group.map(|it| self.language.choose(&it.tr, &it.en).to_owned());
            let areas = it
                .themes
                .iter()
                .map(|code| self.theme(&themes, ThemeOf::Organisation, code));
            let areas: Vec<String> = areas.collect();
            let mut cells = vec![
                Cell::text(it.name),
                Cell::some_text(it.short_name),
                self.kind(it.kind.as_deref(), &kinds),
                Cell::some_text(group),
                Cell::some_text(it.province),
                Cell::some_text(it.district),
                Cell::some_text(it.headquarters),
                Cell::text(areas.join(", ")),
                Cell::some_text(it.web),
                Cell::Number(it.people),
                Cell::Number(it.registered),
                Cell::Number(it.arrived),
            ];
            if self.is_internal() {
                let flagged = it.sensitive.then(|| self.words.text("export-yes"));
                cells.push(Cell::some_text(flagged));
                cells.push(Cell::some_text(it.address));
                cells.push(Cell::some_text(it.email));
            }
            cells
        });
        let rows = rows.collect();
        let inside = ["sensitive", "address", "email"];
        Ok(self.list(&[&own], &inside, rows, masked))
    }

    fn check_ins(&self) -> Result<List> {
        let own = ["arrived", "name", "organisation", "method"];
        let (mut rows, mut masked) = (Vec::new(), 0);
        for meeting in self.reach.meetings() {
            let all = lists::registrations(self.reader, meeting.id)?;
            let slips = self.slips(meeting, &all)?;
            let of: HashMap<RegistrationId, &RegistrationRow> =
                all.iter().map(|it| (it.id, it)).collect();
            let mut on_slips = BTreeMap::new();
            for it in lists::check_ins(self.reader, meeting)? {
                let row = of.get(&it.registration);
                let slip = row.and_then(|row| slips.get(&who(row)));
                if let Some(slip) = slip {
                    on_slips.insert((*slip, it.registration), *slip);
                    continue;
                }
                let organisation = row.and_then(|it| it.organisation_name.as_deref());
                let mut cells = self.place(meeting);
                cells.extend([
                    moment(&it.at),
                    Cell::some_text(it.name),
                    Cell::some_text(organisation),
                    Cell::text(self.word("cli-method", &it.method)),
                ]);
                if self.is_internal() {
                    cells.push(Cell::text(it.device));
                }
                rows.push(cells);
            }
            masked += on_slips.len() as u32;
            for slip in on_slips.into_values() {
                let mut cells = self.on_slip(meeting, slip, own.len());
                // The hour would tell whose it is; the name's column is the second.
                cells.swap(PLACE.len(), PLACE.len() + 1);
                rows.push(cells);
            }
        }
        Ok(self.list(&[&PLACE, &own], &["device"], rows, masked))
    }

    fn notes(&self) -> Result<List> {
        let said = ["theme", "note-kind", "note", "until", "recommendations"];
        let here: HashMap<MeetingId, &MeetingRow> =
            self.reach.meetings().iter().map(|it| (it.id, it)).collect();
        let one = match self.reach {
            Reach::Meeting(meeting) => Some(meeting.id),
            Reach::Route(..) | Reach::Programme(_) => None,
        };
        let mut texts = self.texts()?;
        let mut items = notes::notes(self.reader, one)?;
        items.retain(|it| here.contains_key(&it.meeting));
        // Where only a few came, the place says who may have said it.
        let counts = self.reader.meeting_counts(one)?;
        let doors = meetings::doors(&counts);
        let is_told = |meeting: &MeetingId| {
            let came = doors.get(meeting).map_or(0, |it| it.arrived);
            self.tier != Tier::Public || is_safe(came) && came > 0
        };
        let rows = items.into_iter().map(|it| {
            let place = here.get(&it.meeting).map(|it| self.place(it));
            let mut cells = place.unwrap_or_default();
            if !is_told(&it.meeting) {
                cells.fill_with(|| Cell::Nothing);
            }
            let theme = self.language.choose(&it.theme_tr, &it.theme_en).to_owned();
            cells.extend([
                Cell::text(theme),
                Cell::text(self.word("note-kind", &it.kind)),
                Cell::text(texts.unnamed(&it.text)),
                it.until.as_ref().map_or(Cell::Nothing, a_day),
                Cell::text(it.recommendations.join(", ")),
            ]);
            if self.tier != Tier::Public {
                let speaker = it.who.as_deref().unwrap_or_default();
                cells.push(Cell::text(texts.unnamed(speaker)));
                cells.push(Cell::some_text(it.table));
            }
            cells
        });
        let rows = rows.collect();
        let whose: &[&str] = match self.tier {
            Tier::Public => &[],
            Tier::Internal | Tier::Donor => &["who", "table"],
        };
        Ok(self.list(&[&PLACE, &said, whose], &[], rows, texts.masked))
    }

    fn deviations(&self) -> Result<List> {
        let own = [
            "written", "route", "stop", "meeting", "change", "planned", "done", "touched", "reason",
        ];
        let mut texts = self.texts()?;
        let mut items = deviations(self.reader)?;
        match self.reach {
            Reach::Meeting(meeting) => items.retain(|it| it.meeting == Some(meeting.id)),
            Reach::Route(number, _) => items.retain(|it| it.route == Some(*number)),
            Reach::Programme(_) => {}
        }
        let rows = items.into_iter().map(|it| {
            let said = in_words(&it, self.words);
            vec![
                it.at.as_ref().map_or(Cell::Nothing, moment),
                Cell::number(it.route),
                Cell::number(it.stop),
                Cell::some_text(it.city),
                Cell::text(self.word("cli-deviation", &it.kind)),
                Cell::text(texts.unnamed(&said.planned)),
                Cell::text(texts.unnamed(&said.done)),
                Cell::number(it.touched),
                Cell::text(texts.unnamed(&it.reason)),
            ]
        });
        let rows = rows.collect();
        Ok(self.list(&[&own], &[], rows, texts.masked))
    }

    fn is_internal(&self) -> bool {
        self.tier == Tier::Internal
    }

    /// Of every column its heading and what it means; those of `inside` only where the list stays in the house.
    fn list(&self, own: &[&[&str]], inside: &[&str], rows: Vec<Vec<Cell>>, masked: u32) -> List {
        let inside = inside.iter().filter(|_| self.is_internal());
        let names = own.iter().flat_map(|it| it.iter()).chain(inside);
        let columns = names.map(|name| Column {
            heading: self.words.text(&format!("export-column-{name}")),
            meaning: self.words.text(&format!("export-meaning-{name}")),
        });
        List {
            columns: columns.collect(),
            rows,
            masked,
        }
    }

    fn place(&self, meeting: &MeetingRow) -> Vec<Cell> {
        let city = meeting.plate.and_then(province::by_plate);
        vec![
            Cell::number(meeting.route_number),
            Cell::number(meeting.position),
            Cell::some_text(city.map(|it| it.name)),
            meeting.date.clone().map_or(Cell::Nothing, |it| a_day(&it)),
        ]
    }

    /// Who signed on which slip; inside the house everybody has their name.
    fn slips(&self, meeting: &MeetingRow, all: &[RegistrationRow]) -> Result<HashMap<Uuid, u32>> {
        match self.tier {
            Tier::Internal => Ok(HashMap::new()),
            Tier::Donor | Tier::Public => slips(self.reader, meeting.id, all),
        }
    }

    /// The number of the slip in place of the name, and nothing else of them.
    fn on_slip(&self, meeting: &MeetingRow, slip: u32, columns: usize) -> Vec<Cell> {
        let mut cells = self.place(meeting);
        let number = args! { "number" => slip };
        cells.push(Cell::text(
            self.words.text_with("sign-in-sheet-slip", &number),
        ));
        cells.resize(PLACE.len() + columns, Cell::Nothing);
        cells
    }

    fn word<T: Vocabulary>(&self, family: &str, word: &Word<T>) -> String {
        let word = word.on_the_wire();
        let id = format!("{family}-{}", word.replace('_', "-"));
        match word == UNKNOWN && !self.words.has(&id) {
            true => self.words.text("word-later"),
            false => self.words.text(&id),
        }
    }

    fn kind(&self, code: Option<&str>, kinds: &Kinds) -> Cell {
        let kind = code.and_then(|it| kinds.kind(it));
        let name = kind.map(|it| self.language.choose(&it.tr, &it.en));
        Cell::some_text(name.or(code))
    }

    fn theme(&self, themes: &Themes, of: ThemeOf, code: &str) -> String {
        let theme = themes.theme(of, code);
        let name = theme.map(|it| self.language.choose(&it.tr, &it.en));
        name.unwrap_or(code).to_owned()
    }

    fn sex(&self, row: &RegistrationRow) -> Cell {
        use domain::answer::Sex;
        let id = match row.sex.as_ref().and_then(Word::known) {
            Some(Sex::Woman) => "walk-in-sex-k",
            Some(Sex::Man) => "walk-in-sex-e",
            Some(Sex::NotStated) => "walk-in-sex-not-stated",
            Some(Sex::NotAsked) | None => return Cell::Nothing,
        };
        Cell::text(self.words.text(id))
    }

    fn texts(&self) -> Result<Texts> {
        let names = match self.tier {
            Tier::Internal => None,
            Tier::Donor | Tier::Public => Some(notes::names(self.reader)?),
        };
        Ok(Texts { names, masked: 0 })
    }
}

/// What somebody wrote, without whoever is named in it where it goes to others.
struct Texts {
    /// None: it stays inside the house.
    names: Option<Names>,
    masked: u32,
}

impl Texts {
    fn unnamed(&mut self, text: &str) -> String {
        let Some(names) = &self.names else {
            return text.to_owned();
        };
        let found = point_out(text, names);
        self.masked += found.len() as u32;
        masked(text, &found)
    }
}

fn a_day(day: &Day) -> Cell {
    match day {
        Day::Known(day) => Cell::Day(*day),
        Day::Unread(text) => Cell::text(text.as_str()),
    }
}

fn kept(at: &Kept) -> Cell {
    moment(&local_kept(at))
}

fn moment(at: &Moment) -> Cell {
    match at.known() {
        Some(at) => Cell::Moment(to_the_minute(at.naive_local())),
        None => Cell::text(at.to_string()),
    }
}

fn to_the_minute(at: NaiveDateTime) -> NaiveDateTime {
    let minute = at.with_second(0).and_then(|it| it.with_nanosecond(0));
    minute.unwrap_or(at)
}
