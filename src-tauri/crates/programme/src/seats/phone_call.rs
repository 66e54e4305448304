//! Calls before a meeting: who called whom, what came of it, and when to call again. Whoever was spoken to was asked; what they
//! answered is noted as their reply.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};
use domain::calendar::Day;
use domain::change::Set;
use domain::fact::time_text;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, phone_call, registration};
use domain::phone_call::CallOutcome;
use domain::registration::{Channel, Reply};
use domain::turkish::fold;
use domain::verb::Verb;
use store::{PhoneCallRow, Tx};

use crate::base::clock::{day, local_kept, new_id};
use crate::base::error::{Result, invalid};
use crate::base::input::{asked, read_date};
use crate::known::roll::registered;
use crate::programme::Programme;
use crate::view;

impl Programme {
    /// Notes a call to somebody on the list of a meeting.
    pub fn note_call(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        form: &view::PhoneCallForm,
        at: Option<DateTime<Utc>>,
    ) -> Result<view::PhoneCallNoted> {
        let at = at.unwrap_or_else(|| self.clock.now());
        let call_back = match form.call_back.as_deref().map(str::trim) {
            None | Some("") => None,
            Some(typed) => Some(read_day(typed, day(at)).ok_or(invalid("date_invalid", "back"))?),
        };
        if call_back.is_some_and(|it| it < day(at)) {
            return Err(invalid("call_back_past", "back"));
        }
        let by = asked(&form.by, phone_call::BY, "by")?;
        let note = asked(&form.note, phone_call::NOTE, "note")?;
        self.write(Verb::Called, |tx| {
            let row = registered(tx, meeting, id)?;
            record(tx, id, form.outcome, at, (by, call_back, note))?;
            let was_spoken_to = matches!(
                form.outcome,
                CallOutcome::Reached | CallOutcome::CallBack | CallOutcome::Message
            );
            let mut reply = row.reply.clone();
            if was_spoken_to && reply.is(Reply::NotAsked) && row.withdrawn.is_none() {
                tx.record(
                    Set::of(Noun::Registration, id)
                        .with(registration::REPLY, Reply::Asked.word())
                        .with(registration::REPLY_CHANNEL, Channel::Phone.word())
                        .with(registration::REPLY_AT, time_text(at)),
                )?;
                reply = Reply::Asked.into();
            }
            let calls = tx.phone_calls(meeting)?;
            Ok(view::PhoneCallNoted {
                registration: id,
                name: row.name,
                reply,
                outcome: form.outcome,
                call_back: call_back.map(Day::from),
                calls: calls.iter().filter(|it| it.registration == id).count() as u32,
                operation: tx.operation(),
            })
        })
    }
}

/// Notes a call inside another verb.
pub(super) fn record(
    tx: &mut Tx,
    id: RegistrationId,
    outcome: CallOutcome,
    at: DateTime<Utc>,
    (by, call_back, note): (Option<String>, Option<NaiveDate>, Option<String>),
) -> Result<()> {
    let call = Set::of(Noun::PhoneCall, new_id(at))
        .with(phone_call::REGISTRATION, id)
        .with(phone_call::OUTCOME, outcome.word())
        .with(phone_call::AT, time_text(at))
        .with_some(phone_call::BY, by)
        .with_some(phone_call::CALL_BACK, call_back.map(|it| it.to_string()))
        .with_some(phone_call::NOTE, note);
    Ok(tx.record(call)?)
}

pub(super) fn item(row: &PhoneCallRow) -> view::PhoneCallItem {
    view::PhoneCallItem {
        call: row.id,
        outcome: row.outcome.clone(),
        at: row.at.as_ref().map(local_kept),
        by: row.by.clone(),
        call_back: row.call_back.clone(),
        note: row.note.clone(),
    }
}

/// A date, or the name of a day in either language: the next one that is called so.
fn read_day(typed: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(date) = read_date(typed) {
        return Some(date);
    }
    let wanted = fold(typed);
    const NAMES: &[(&str, Weekday)] = &[
        ("pazartesi", Weekday::Mon),
        ("sali", Weekday::Tue),
        ("carsamba", Weekday::Wed),
        ("persembe", Weekday::Thu),
        ("cuma", Weekday::Fri),
        ("cumartesi", Weekday::Sat),
        ("pazar", Weekday::Sun),
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];
    let ahead = match wanted.as_str() {
        "bugun" | "today" => 0,
        "yarin" | "tomorrow" => 1,
        name => {
            let (_, wanted) = NAMES.iter().find(|it| it.0 == name)?;
            let mut ahead = 1;
            while (today + Days::new(ahead)).weekday() != *wanted {
                ahead += 1;
            }
            ahead
        }
    };
    today.checked_add_days(Days::new(ahead))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_typed_as_people_say_it() {
        // A Monday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 30).unwrap();
        for (typed, date) in [
            ("Salı", Some("2026-12-01")),
            ("SALI", Some("2026-12-01")),
            ("Tuesday", Some("2026-12-01")),
            ("pazartesi", Some("2026-12-07")),
            ("Çarşamba", Some("2026-12-02")),
            ("yarın", Some("2026-12-01")),
            ("2026-12-09", Some("2026-12-09")),
            ("9.12.2026", Some("2026-12-09")),
            ("bir ara", None),
        ] {
            let read = read_day(typed, today).map(|it| it.to_string());
            assert_eq!(read.as_deref(), date, "{typed}");
        }
    }
}
