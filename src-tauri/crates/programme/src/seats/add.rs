//! Somebody is put on the list of a meeting by hand, before the day: the speaker who telephoned, the guest, the colleague.
//! Whoever is known already is asked about first, and a seat is given only where one is free.

use domain::body::Value;
use domain::change::Set;
use domain::fact::Fact;
use domain::ids::{MeetingId, PersonId, RegistrationId};
use domain::noun::{Column, Noun, organisation, person, registration};
use domain::registration::{
    AddOutcome, Category, NoticeOfAdded, Selection, Source, WithdrawnBy, code, takes_seat,
};
use domain::selection::{self as rules, Newcomer, Reason, reason_text};
use domain::verb::Verb;
use domain::words::Word;
use store::{RegistrationRow, Tx};

use crate::base::clock::{new_id, random};
use crate::base::error::{Error, Result, invalid, out_of_bounds};
use crate::base::fields::MOST_COMPANIONS;
use crate::base::input::{asked, name_of, text_of};
use crate::base::register::shown;
use crate::known::lookalikes::{TypedPerson, anywhere};
use crate::known::roll::Roll;
use crate::known::room::room;
use crate::known::which::city;
use crate::programme::Programme;
use crate::view;
use crate::write::enrol::{international, known_kind, organisation_named};

impl Programme {
    /// Puts somebody on the list of `meeting`. Where a person has to say something first, nothing is written.
    pub fn add(&mut self, meeting: MeetingId, form: &view::AddForm) -> Result<view::Added> {
        let typed = Typed::read(form)?;
        let now = self.clock.now();
        self.write(Verb::Add, |tx| {
            let roll = Roll::of(tx, meeting)?;
            roll.is_open()?;
            known_kind(tx, form.kind.as_deref())?;
            let mut answer = view::Added {
                outcome: AddOutcome::Added,
                registration: None,
                person: None,
                name: typed.name.clone(),
                organisation: typed.organisation.clone(),
                new_organisation: false,
                selection: None,
                code: None,
                room: room(tx, meeting)?,
                changed: Vec::new(),
                known: Vec::new(),
                elsewhere: Vec::new(),
                operation: None,
            };
            let known = match (form.person, form.new_person) {
                (Some(id), _) => Some(stands(tx, id)?),
                (None, true) => None,
                (None, false) => {
                    answer.known = anywhere(tx, meeting, typed.compared())?;
                    None
                }
            };
            if !answer.known.is_empty() {
                answer.outcome = AddOutcome::Known;
                return Ok(answer);
            }
            answer.person = known;
            let before = known
                .map(|it| on_list(tx, meeting, it))
                .transpose()?
                .flatten();
            if let Some(row) = &before {
                answer.registration = Some(row.id);
                answer.name = row.name.clone().unwrap_or_default();
                answer.outcome = match row.withdrawn.is_some() {
                    true => AddOutcome::Withdrawn,
                    false => AddOutcome::Already,
                };
                if row.withdrawn.is_none() || !form.again {
                    return Ok(answer);
                }
            }
            let category = match &before {
                Some(row) => row.category.clone(),
                None => typed.category.into(),
            };
            let newcomer = Newcomer {
                seats_given: answer.room.seats_given,
                takes_seat: takes_seat(&category),
                companions: before.as_ref().map_or(typed.companions, |it| it.companions),
                waits: form.waits,
            };
            let free = roll
                .rules
                .capacity
                .saturating_sub(rules::taken(&roll.applicants));
            let Some(selection) = rules::newcomer(newcomer, free) else {
                answer.outcome = AddOutcome::NoSeatFree;
                return Ok(answer);
            };
            let id = match before {
                Some(row) => {
                    answer.outcome = AddOutcome::BroughtBack;
                    bring_back(tx, &row, selection)?;
                    row.id
                }
                None => {
                    let Some(notice) = typed.notice else {
                        answer.outcome = AddOutcome::NeedsNotice;
                        return Ok(answer);
                    };
                    let person = match known {
                        Some(id) => {
                            answer.changed = typed.correct(tx, id)?;
                            id
                        }
                        None => typed.record(tx, PersonId(new_id(now)))?,
                    };
                    answer.person = Some(person);
                    if notice != NoticeOfAdded::Later {
                        let version = tx.programme()?.notice_version;
                        tx.record(Fact::NoticeShown {
                            person,
                            version: version.unwrap_or_else(|| "1".into()),
                            channel: notice.word().to_owned(),
                            at: now,
                        })?;
                    }
                    let organisations = tx.count(Noun::Organisation)?;
                    let organisation = organisation_named(
                        tx,
                        typed.organisation.as_deref().unwrap_or_default(),
                        form.kind.as_deref(),
                        roll.meeting.plate,
                    )?;
                    answer.new_organisation = tx.count(Noun::Organisation)? > organisations;
                    let id = RegistrationId(new_id(now));
                    let has_seat = selection == Selection::Selected;
                    let by_hand = reason_text(&[Reason::ByHand], None);
                    let decided = selection != Selection::Undecided;
                    let brings = Some(typed.companions).filter(|it| *it > 0);
                    let set = Set::of(Noun::Registration, id)
                        .with(registration::MEETING, meeting)
                        .with(registration::PERSON, person)
                        .with_some(registration::ORGANISATION, organisation)
                        .with_some(registration::ROLE, typed.role.clone())
                        .with(registration::CATEGORY, typed.category.word())
                        .with(registration::SOURCE, Source::ByHand.word())
                        .with(registration::SELECTION, selection.word())
                        .with_some(
                            registration::SELECTION_REASON,
                            (decided && has_seat).then_some(by_hand),
                        )
                        .with_some(registration::NOTE, typed.note.clone())
                        .with_some(registration::COMPANIONS, brings)
                        .with(registration::CODE, code(random()));
                    tx.record(set)?;
                    id
                }
            };
            let row = tx.registration(id)?.ok_or(Error::unknown("registration"))?;
            answer.registration = Some(id);
            answer.name = row.name.unwrap_or_default();
            answer.organisation = row.organisation_name;
            answer.selection = Some(row.selection);
            answer.code = Some(row.code);
            answer.room = room(tx, meeting)?;
            answer.elsewhere = elsewhere(tx, meeting, answer.person)?;
            answer.operation = Some(tx.operation());
            Ok(answer)
        })
    }
}

/// Of joined people the one who stands for them.
fn stands(tx: &Tx, id: PersonId) -> Result<PersonId> {
    let id = PersonId(tx.standing_for(id.0)?);
    match tx.person(id)? {
        Some(row) => Ok(row.id),
        None => Err(Error::unknown("person")),
    }
}

/// Theirs on the list of the meeting: the one that stands, else one that was taken off it and not for somebody else.
fn on_list(tx: &Tx, meeting: MeetingId, person: PersonId) -> Result<Option<RegistrationRow>> {
    let mut theirs = tx.registrations_of_person(person)?;
    theirs.retain(|it| {
        let replaced = it
            .withdrawn
            .as_ref()
            .is_some_and(|it| it.is(WithdrawnBy::Replaced));
        it.meeting == Some(meeting) && !replaced && (!it.by_arrival || it.arrived_at.is_some())
    });
    theirs.sort_by_key(|it| it.withdrawn.is_some());
    Ok(theirs.into_iter().next())
}

/// The cities of the other meetings on whose lists they stand: one person at two of them is said, and may be right.
fn elsewhere(tx: &Tx, meeting: MeetingId, person: Option<PersonId>) -> Result<Vec<String>> {
    let theirs = match person {
        Some(person) => tx.registrations_of_person(person)?,
        None => Vec::new(),
    };
    let mut cities = Vec::new();
    for row in theirs.iter().filter(|it| it.withdrawn.is_none()) {
        let there = row.meeting.filter(|it| *it != meeting);
        let there = there.map(|it| tx.meeting(it)).transpose()?.flatten();
        cities.extend(there.and_then(|it| city(&it)));
    }
    Ok(cities)
}

/// They come after all: what was said of their leaving is over, and what they had answered before counts no more.
fn bring_back(tx: &mut Tx, row: &RegistrationRow, selection: Selection) -> Result<()> {
    let mut set = Set::of(Noun::Registration, row.id)
        .with(registration::WITHDRAWN, Value::Null)
        .with(registration::WITHDRAWN_REASON, Value::Null)
        .with(registration::REPLY, Value::Null);
    if !row.selection.is(selection) && selection != Selection::Undecided {
        set = set.with(registration::SELECTION, selection.word()).with(
            registration::SELECTION_REASON,
            reason_text(&[Reason::ByHand], None),
        );
    }
    tx.record(set)?;
    Ok(())
}

/// Whoever is added, as it was typed.
struct Typed {
    name: String,
    organisation: Option<String>,
    role: Option<String>,
    category: Category,
    phone: Option<String>,
    email: Option<String>,
    sex: Option<String>,
    access_need: Option<String>,
    meal_need: Option<String>,
    note: Option<String>,
    companions: u32,
    notice: Option<NoticeOfAdded>,
}

impl Typed {
    fn read(form: &view::AddForm) -> Result<Typed> {
        let category = match &form.category {
            None => Category::Participant,
            Some(word) => word
                .known()
                .ok_or(invalid("category_unknown", "category"))?,
        };
        let notice = match &form.notice {
            None => None,
            Some(Word::Known(notice)) => Some(*notice),
            Some(Word::Later(_)) => return Err(invalid("notice_unknown", "notice")),
        };
        let companions = form.companions.unwrap_or(0);
        if companions > MOST_COMPANIONS {
            return Err(out_of_bounds("companions", 0, MOST_COMPANIONS));
        }
        let sex = form.sex.as_ref().map(|it| it.as_str().to_owned());
        let organisation = form.organisation.clone().unwrap_or_default();
        Ok(Typed {
            name: match form.person {
                Some(_) => String::new(),
                None => name_of(&form.name, person::NAME, "name")?,
            },
            organisation: text_of(&organisation, organisation::NAME, "organisation")?,
            role: asked(&form.role, registration::ROLE, "role")?,
            category,
            phone: asked(&form.phone, person::PHONE, "phone")?.map(|it| international(&it)),
            email: asked(&form.email, person::EMAIL, "email")?,
            sex: asked(&sex, person::SEX, "sex")?,
            access_need: asked(&form.access_need, person::ACCESS_NEED, "access_need")?,
            meal_need: asked(&form.meal_need, person::MEAL_NEED, "meal_need")?,
            note: asked(&form.note, registration::NOTE, "note")?,
            companions,
            notice,
        })
    }

    fn compared(&self) -> TypedPerson<'_> {
        TypedPerson {
            name: &self.name,
            organisation: self.organisation.as_deref(),
            phone: self.phone.as_deref(),
            email: self.email.as_deref(),
        }
    }

    /// What belongs to the person, and how it is called.
    fn of_person(&self) -> Vec<(&'static str, Column, String)> {
        let said = [
            ("phone", person::PHONE, &self.phone),
            ("email", person::EMAIL, &self.email),
            ("sex", person::SEX, &self.sex),
            ("access_need", person::ACCESS_NEED, &self.access_need),
            ("meal_need", person::MEAL_NEED, &self.meal_need),
        ];
        let said = said.into_iter();
        said.filter_map(|(key, column, text)| Some((key, column, text.clone()?)))
            .collect()
    }

    fn record(&self, tx: &mut Tx, id: PersonId) -> Result<PersonId> {
        let born = Set::of(Noun::Person, id).with(person::NAME, self.name.clone());
        let set = self
            .of_person()
            .into_iter()
            .fold(born, |set, (_, column, text)| set.with(column, text));
        tx.record(set)?;
        Ok(id)
    }

    /// What was typed of somebody who is known corrects what stood there, and that is said.
    fn correct(&self, tx: &mut Tx, id: PersonId) -> Result<Vec<view::Changed>> {
        let mut changed = Vec::new();
        let mut set = Set::of(Noun::Person, id);
        for (key, column, text) in self.of_person() {
            let value = Value::from(text);
            let before = tx
                .register(column, id.0)?
                .map_or(Value::Null, |(it, ..)| it);
            if before != value {
                changed.push(view::Changed {
                    column: key.to_owned(),
                    before: shown(&before),
                    after: shown(&value),
                });
                set = set.with(column, value);
            }
        }
        if !set.columns.is_empty() {
            tx.record(set)?;
        }
        Ok(changed)
    }
}
