//! What people consented to: what they said on the consent form of the meeting, and else in their application. Nobody has
//! consented by saying nothing.

use std::collections::HashMap;

use domain::answer::Answer;
use domain::application::Purpose;
use domain::ids::{ApplicationId, MeetingId, RegistrationId};
use domain::words::Word;
use store::{ConsentFormRow, Reader, RegistrationRow};

use crate::base::error::Result;

/// What an application said, purpose by purpose.
type Answered = Vec<(Word<Purpose>, Word<Answer>)>;

/// The consents of those who are registered for a meeting.
pub(crate) struct Consents {
    forms: HashMap<RegistrationId, ConsentFormRow>,
    applications: HashMap<ApplicationId, Answered>,
}

/// The purposes that a form at the door asks for, each by itself.
pub(crate) const ASKED: [Purpose; 3] = [Purpose::Photo, Purpose::Publication, Purpose::Contact];

impl Consents {
    pub(crate) fn at(reader: &Reader, meeting: MeetingId) -> Result<Consents> {
        let forms = reader.consent_forms_of_meeting(meeting)?.into_iter();
        let applications = reader.consents_of_meeting(meeting)?.into_iter();
        Ok(Consents {
            forms: forms.map(|it| (it.registration, it)).collect(),
            applications: applications
                .map(|(id, text)| (id, serde_json::from_str(&text).unwrap_or_default()))
                .collect(),
        })
    }

    /// Nothing where they were never asked; what only a later version understands is neither yes nor no.
    pub(crate) fn said(&self, row: &RegistrationRow, purpose: Purpose) -> Option<Answer> {
        let known = |it: &Word<Answer>| it.known().unwrap_or(Answer::Unknown);
        self.on_form(row.id, purpose).map(known).or_else(|| {
            let all = self.applications.get(&row.application?)?;
            let asked = all.iter().find(|(it, _)| it.is(purpose));
            asked.map(|(_, answer)| known(answer))
        })
    }

    /// What they said on the form alone.
    pub(crate) fn on_form(&self, id: RegistrationId, purpose: Purpose) -> Option<&Word<Answer>> {
        let form = self.forms.get(&id)?;
        match purpose {
            Purpose::Photo => form.photo.as_ref(),
            Purpose::Publication => form.publication.as_ref(),
            Purpose::Contact => form.contact.as_ref(),
            Purpose::Transfer => None,
        }
    }
}
