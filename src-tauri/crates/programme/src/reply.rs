//! The weeks before a meeting: whether somebody comes, and who has given their seat back.

use domain::change::Set;
use domain::ids::{MeetingId, RegistrationId};
use domain::noun::{Noun, registration};
use domain::registration::{Channel, Reply, Standing, WithdrawnBy};
use store::{Reader, RegistrationRow, Tx};

use crate::error::Result;
use crate::find;
use crate::plan::{invalid, read_reason};
use crate::programme::Programme;
use crate::search::standing_of;
use crate::selection::not_here;
use crate::view;

impl Programme {
    /// Writes down what somebody answered, and by which way.
    pub fn reply(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        reply: &str,
        channel: &str,
    ) -> Result<view::Replied> {
        let reply = Reply::from_word(reply)
            .filter(|it| matches!(it, Reply::Coming | Reply::NotComing))
            .ok_or(invalid("reply_unknown", "reply"))?;
        let channel = Channel::from_word(channel).ok_or(invalid("channel_unknown", "channel"))?;
        self.write("reply", |tx| {
            let row = registered(tx, meeting, id)?;
            if row.withdrawn.is_some() {
                return Err(invalid("reply_withdrawn", "reply"));
            }
            if reply == Reply::NotComing && row.arrived_at.is_some() {
                return Err(invalid("reply_arrived", "reply"));
            }
            let has_seat = standing_of(&row, tx.seats_given(meeting)?) == Standing::Expected;
            if reply == Reply::Coming && !has_seat {
                return Err(invalid("reply_no_seat", "reply"));
            }
            let set = Set::of(Noun::Registration, id)
                .with(registration::REPLY, reply.word())
                .with(registration::REPLY_CHANNEL, channel.word());
            tx.record(set)?;
            replied(tx, id)
        })
    }

    /// Takes somebody off the list of a meeting: they gave their seat back, or the team took it.
    pub fn withdraw(
        &mut self,
        meeting: MeetingId,
        id: RegistrationId,
        by: &str,
        reason: &str,
    ) -> Result<view::Replied> {
        let by = match by {
            "person" => WithdrawnBy::Person,
            "team" => WithdrawnBy::Team,
            _ => return Err(invalid("withdrawn_by_unknown", "by")),
        };
        let reason =
            read_reason(Some(reason))?.ok_or(invalid("withdraw_reason_needed", "reason"))?;
        self.write("withdraw", |tx| {
            let row = registered(tx, meeting, id)?;
            if row.withdrawn.is_some() {
                return Err(invalid("withdrawn_already", "by"));
            }
            if row.arrived_at.is_some() {
                return Err(invalid("withdraw_arrived", "by"));
            }
            let set = Set::of(Noun::Registration, id)
                .with(registration::WITHDRAWN, by.word())
                .with(registration::WITHDRAWN_REASON, reason);
            tx.record(set)?;
            replied(tx, id)
        })
    }
}

fn registered(reader: &Reader, meeting: MeetingId, id: RegistrationId) -> Result<RegistrationRow> {
    find::meeting(reader, meeting)?;
    let row = reader.registration(id)?;
    row.filter(|row| row.meeting == Some(meeting))
        .ok_or(not_here())
}

fn replied(tx: &Tx, id: RegistrationId) -> Result<view::Replied> {
    let row = tx.registration(id)?.ok_or(not_here())?;
    Ok(view::Replied {
        registration: id.to_string(),
        name: row.name,
        reply: row.reply,
        withdrawn: row.withdrawn,
        operation: tx.operation().to_string(),
    })
}
