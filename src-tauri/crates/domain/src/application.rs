//! One row of an application sheet, read: what the person wrote, and what is doubtful about it. Only a row without a name
//! is refused; everything else is kept as typed and pointed out. Who the person is, which meeting a wish means and
//! whether the row is new is not decided here.
//!
//! **Key** of a row (which application is it): the form's response id; else submission time and folded name; else folded
//! name, organisation, and telephone or e-mail. **Fingerprint** (did anything change): a hash over heading and cell of
//! every kept column that is not empty, composed and tidied, in the order of headings; so a column moved, added empty or
//! left out changes nothing. Both are BLAKE3, the first [`HASH`] hexadecimal digits.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use crate::answer::{self, Answer, Sex};
use crate::as_typed::AsTyped;
use crate::bound::{self, is_too_long};
use crate::column_map::{ColumnMap, FormKind, Use};
use crate::contact::{self, Email, EmailDoubt, Phone, PhoneDoubt};
use crate::field::Field;
use crate::guarded::unguarded;
use crate::kind::Kinds;
use crate::national_id;
use crate::organisation;
use crate::province;
use crate::registration::{Reply, Selection};
use crate::said::{Meaning, Question, Said};
use crate::sent_at;
use crate::turkish::{fold, tidied};
use crate::wish::{self, Wish};
use crate::words::{Word, words};

/// A good row.
#[derive(Debug, Clone, PartialEq)]
pub struct Application {
    /// As typed; given and family name joined where the sheet has two columns.
    pub name: String,
    pub given: Option<String>,
    pub family: Option<String>,
    /// As typed; `None` for an empty cell and for words like "yok", "bireysel".
    pub organisation: Option<String>,
    /// Code of the kind, from its own column or from the organisation's name.
    pub kind: Option<String>,
    pub role: Option<String>,
    /// Plate of the province where person or organisation is; never the meeting's.
    pub province: Option<u8>,
    /// In the order of the columns; empty when nothing was wished.
    pub wishes: Vec<Wish>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub sex: Sex,
    pub themes: Option<String>,
    pub access_need: Option<String>,
    pub meal: Option<String>,
    pub motivation: Option<String>,
    /// `None` when the sheet has no such column.
    pub notice: Option<Answer>,
    /// One entry for each purpose that the sheet has a column for.
    pub consents: Vec<(Purpose, Answer)>,
    pub sent_at: Option<DateTime<Utc>>,
    pub response_id: Option<String>,
    /// The cells of all columns that are kept, in their order and without the empty ones at the end: what was typed stays,
    /// also where it was not understood and where it fits no field.
    pub as_typed: AsTyped,
    /// What a person has put in the place of a cell.
    pub mended: Vec<Mended>,
    pub key: String,
    pub key_from: KeySource,
    /// The keys that earlier versions gave the same row, where they read it otherwise.
    pub former_keys: Vec<String>,
    /// What they made of what it says, where they read it otherwise.
    pub former_fingerprint: Option<String>,
    pub fingerprint: String,
}

/// A cell that a person has corrected while looking at the sheet. It stands as typed in `as_typed`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mended {
    pub heading: String,
    pub typed: String,
    pub text: String,
}

words! {
    /// What somebody is asked to consent to, each by itself.
    Purpose { Photo "photo", Contact "contact", Publication "publication", Transfer "transfer" }
}

impl From<Purpose> for Question {
    fn from(purpose: Purpose) -> Question {
        match purpose {
            Purpose::Photo => Question::Photo,
            Purpose::Contact => Question::Contact,
            Purpose::Publication => Question::Publication,
            Purpose::Transfer => Question::Transfer,
        }
    }
}

words! {
    /// Which parts of the row its key is made of.
    KeySource { ResponseId "response_id", SentAtAndName "sent_at_and_name", NameAndContact "name_and_contact" }
}

words! {
    /// What becomes of a row of a sheet.
    RowState { New "new", Same "same", Changed "changed", Refused "refused" }
}

words! {
    /// By what a row of a sheet has found its registration.
    MatchedBy { Code "code", Phone "phone", NameAndOrganisation "name_and_organisation" }
}

words! {
    /// As what a sheet is taken.
    TakenAs { Applications "applications", Selected "selected", Replies "replies" }
}

words! {
    /// With an error the row is refused.
    Severity { Error "error", Warning "warning" }
}

words! {
    /// What is doubtful about a row. The words are also the ids of the texts: `row-problem-no-name`.
    Problem {
        NoName "no_name",
        SeveralNames "several_names",
        NoOrganisation "no_organisation",
        PhoneUnclear "phone_unclear",
        PhoneSeveral "phone_several",
        PhoneRounded "phone_rounded",
        EmailUnlikely "email_unlikely",
        EmailSeveral "email_several",
        ProvinceUnknown "province_unknown",
        KindUnknown "kind_unknown",
        SentAtUnreadable "sent_at_unreadable",
        NationalIdRemoved "national_id_removed",
        CellError "cell_error",
        FormulaWithoutValue "formula_without_value",
        MergedCell "merged_cell",
        NameTooLong "name_too_long",
        TextTooLong "text_too_long",
        // LimeSurvey keeps answers that nobody sent.
        NotSubmitted "not_submitted",
    }
}

impl Problem {
    /// Only a row without a name, or with one that is none, cannot become an application.
    pub fn severity(self) -> Severity {
        if matches!(self, Problem::NoName | Problem::NameTooLong) {
            Severity::Error
        } else {
            Severity::Warning
        }
    }
}

words! {
    /// What is to be said of how a row stands to its call, to the lists of meetings and to the other rows. The words are ids
    /// of texts as those of [`Problem`] are.
    SheetProblem {
        Late "late",
        SameKeyInSheet "same_key_in_sheet",
        OtherMeeting "other_meeting",
        MeetingNotRecognised "meeting_not_recognised",
        AnswerUnreadable "answer_unreadable",
        SeveralWishes "several_wishes",
        MeetingKept "meeting_kept",
        ResultUnreadable "result_unreadable",
        ReplyUnreadable "reply_unreadable",
        NotRegistered "not_registered",
        SeveralRegistered "several_registered",
        SeveralResults "several_results",
        /// The city of the row is neither that of their meeting nor where they are from.
        OtherCity "other_city",
        DecisionTakesNoSeat "decision_takes_no_seat",
        DecisionWithdrawn "decision_withdrawn",
        DecisionArrived "decision_arrived",
        DecisionNotComing "decision_not_coming",
        DecisionNoSeatFree "decision_no_seat_free",
        /// Somebody else who waits has been given the same place.
        PlaceTaken "place_taken",
        MeetingCancelled "meeting_cancelled",
        MeetingClosed "meeting_closed",
        MeetingStatusUnknown "meeting_status_unknown",
        ReplyWithdrawn "reply_withdrawn",
        ReplyArrived "reply_arrived",
        ReplyNoSeat "reply_no_seat",
        ReplyOlder "reply_older",
        ReplySeatGone "reply_seat_gone",
        /// Nobody sees the row in the sheet without asking for it.
        HiddenRow "hidden_row",
        /// The row is struck out.
        StruckRow "struck_row",
        /// Answers that were begun and never sent.
        UnsentRow "unsent_row",
        /// A delimiter that nobody quoted has moved the cells of the row.
        MoreCells "more_cells",
        /// Letters of the cell were lost before the sheet came here.
        LettersLost "letters_lost",
        /// Day and month of its moment can be read both ways, and nobody has said which comes first.
        DatesOpen "dates_open",
        /// The sheet says that they have withdrawn, and they stand on no list yet.
        WithdrawnUnplaced "withdrawn_unplaced",
        /// The sheet says that they have withdrawn, and they came.
        WithdrawnArrived "withdrawn_arrived",
        /// Several organisations of the name are known, and the row does not say which.
        OrganisationOpen "organisation_open",
    }
}

words! {
    /// What is done with rows that a sheet only half shows.
    RowsAside {
        In "in",
        Out "out",
    }
}

words! {
    /// How a sheet only half shows a row.
    AsideKind {
        Hidden "hidden",
        Struck "struck",
        /// Its answers were never sent.
        Unsent "unsent",
    }
}

words! {
    /// Whose name stands in a sheet otherwise than it is kept.
    SpellingOf {
        Organisation "organisation",
        Person "person",
    }
}

/// What is wrong with a row: by itself, or where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(untagged)]
pub enum RowFault {
    OfItself(Problem),
    OfItsPlace(SheetProblem),
}

impl RowFault {
    pub fn as_str(&self) -> &'static str {
        match self {
            RowFault::OfItself(it) => it.word(),
            RowFault::OfItsPlace(it) => it.word(),
        }
    }
}

impl AsRef<str> for RowFault {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// What a list of the team or a form of replies says of somebody.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "bindings", derive(specta::Type))]
#[serde(untagged)]
pub enum SaidOf {
    Selection(Word<Selection>),
    Reply(Word<Reply>),
}

impl SaidOf {
    /// As screens and scripts are told it.
    pub fn as_str(&self) -> &'static str {
        match self {
            SaidOf::Selection(it) => it.on_the_wire(),
            SaidOf::Reply(it) => it.on_the_wire(),
        }
    }
}

impl<'de> serde::Deserialize<'de> for SaidOf {
    /// No word is in both lists.
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<SaidOf, D::Error> {
        let word = String::deserialize(deserializer)?;
        Ok(match Reply::from_word(&word) {
            Some(reply) => SaidOf::Reply(reply.into()),
            None => SaidOf::Selection(Word::read(&word)),
        })
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Heading of the column; `None` when it is about the whole row.
    pub column: Option<String>,
    pub problem: Problem,
}

/// The columns that ask for a consent, and for what.
pub const CONSENTS: [(Field, Purpose); 4] = [
    (Field::PhotoConsent, Purpose::Photo),
    (Field::ContactConsent, Purpose::Contact),
    (Field::PublicationConsent, Purpose::Publication),
    (Field::TransferConsent, Purpose::Transfer),
];

/// A row, read. `application` is `None` exactly when a problem of severity `error` is among `problems`.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRow {
    pub application: Option<Box<Application>>,
    pub problems: Vec<RowProblem>,
    /// The answers that only a person can read. The application holds them as unknown.
    pub unclear: Vec<Unclear>,
}

/// A cell that answers a question in words that nobody but a person understands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unclear {
    pub question: Question,
    /// Number of the column.
    pub column: usize,
    pub text: String,
}

impl Application {
    /// The key that this row had while day and month of its moment were read the other way round.
    pub fn key_otherwise(&self) -> Option<String> {
        let moment = self
            .sent_at
            .filter(|_| self.key_from == KeySource::SentAtAndName)?;
        let moment = sent_at::read_otherwise(moment)?;
        Some(key_of_moment(&moment.to_rfc3339(), &self.name))
    }

    /// Reads the cells of one row by the map, with the kinds of the programme. Cells beyond the map and missing ones do
    /// no harm.
    pub fn from_row(cells: &[&str], map: &ColumnMap, kinds: &Kinds) -> ReadRow {
        Reading::of(cells, map, kinds).row()
    }

    /// Reads the row with other texts in some of its columns. Which row it is, is told by what the sheet says: so next
    /// week's sheet, with the same mistake in it, is known again.
    pub fn from_mended_row(
        cells: &[&str],
        mends: &[(usize, String)],
        map: &ColumnMap,
        kinds: &Kinds,
    ) -> ReadRow {
        let typed = Reading::of(cells, map, kinds);
        let mut mended = cells.to_vec();
        mended.resize(map.columns.len().max(cells.len()), "");
        for (at, text) in mends {
            if let Some(cell) = mended.get_mut(*at) {
                *cell = text;
            }
        }
        let mended = Reading::of(&mended, map, kinds);
        let put = mends.iter().filter(|(at, _)| *at < map.columns.len());
        let put = put.filter(|(at, _)| mended.cell(*at) != typed.cell(*at));
        let put: Vec<Mended> = put
            .map(|(at, _)| Mended {
                heading: map.columns[*at].heading.clone(),
                typed: typed.cell(*at).to_owned(),
                text: mended.cell(*at).to_owned(),
            })
            .collect();
        let as_typed = typed.as_typed();
        let identity = typed.identity();
        let mut read = mended.row();
        if let Some(application) = &mut read.application {
            application.as_typed = as_typed;
            application.mended = put;
            application.key = identity.key;
            application.key_from = identity.key_from;
            application.former_keys = identity.former_keys;
            application.fingerprint = identity.fingerprint;
        }
        read
    }

    /// What its fingerprint would be below these headings, folded, one for each column that is kept.
    pub fn fingerprint_below(&self, headings: &[&str]) -> String {
        let cells = headings.iter().zip(self.as_typed.iter());
        fingerprint(
            cells
                .filter_map(|(heading, text)| Some((*heading, text?)))
                .collect(),
        )
    }

    /// The row is also known by what an earlier version took it for.
    pub fn known_before_as(&mut self, before: Identity) {
        let former = std::iter::once(before.key).chain(before.former_keys);
        for key in former {
            if key != self.key && !self.former_keys.contains(&key) {
                self.former_keys.push(key);
            }
        }
        let other = Some(before.fingerprint).filter(|it| *it != self.fingerprint);
        self.former_fingerprint = other;
    }

    /// Which row it is, also where it is refused.
    pub fn identity(cells: &[&str], map: &ColumnMap, kinds: &Kinds) -> Identity {
        Reading::of(cells, map, kinds).identity()
    }
}

/// Which row it is, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    pub key: String,
    pub key_from: KeySource,
    pub former_keys: Vec<String>,
    pub fingerprint: String,
}

/// The reading of one row: its cells as they may be kept, and what was doubtful so far.
struct Reading<'a> {
    cells: Vec<Cow<'a, str>>,
    zone: sent_at::Zone,
    map: &'a ColumnMap,
    kinds: &'a Kinds,
    problems: Vec<RowProblem>,
    unclear: Vec<Unclear>,
}

impl<'a> Reading<'a> {
    fn of(cells: &[&'a str], map: &'a ColumnMap, kinds: &'a Kinds) -> Reading<'a> {
        let mut reading = Reading {
            cells: Vec::with_capacity(map.columns.len()),
            zone: map.sent_zone(),
            map,
            kinds,
            problems: Vec::new(),
            unclear: Vec::new(),
        };
        for (at, column) in map.columns.iter().enumerate() {
            let cell = cells.get(at).copied().unwrap_or_default();
            let cell = as_meant(cell);
            // Before anything looks at the cell: what may not be kept is in no field, no answer and no hash.
            match column.used {
                Use::Dropped(_) => reading.cells.push(Cow::Borrowed("")),
                // A form's own number may look like a national one, and it tells rows apart.
                Use::Field(Field::ResponseId) => reading.cells.push(cell),
                Use::Field(_) | Use::Answer | Use::Choice => match national_id::masked(&cell) {
                    Some(masked) => {
                        reading.cells.push(masked.into());
                        reading.doubt(Some(at), Problem::NationalIdRemoved);
                    }
                    None => reading.cells.push(cell),
                },
            }
        }
        reading
    }

    fn name(&self) -> Option<String> {
        let parts = (self.text(Field::Given), self.text(Field::Family));
        self.text(Field::Name)
            .or_else(|| joined(parts.0.as_deref(), parts.1.as_deref()))
    }

    fn identity(mut self) -> Identity {
        let name = self.name().unwrap_or_default();
        let (organisation, phone) = (self.organisation(), self.phone());
        let (email, sent_at) = (self.email(), self.sent_at());
        let keys = self.keys(
            &name,
            sent_at,
            organisation.as_deref(),
            phone.as_ref(),
            email.as_ref(),
        );
        Identity {
            key: keys.key,
            key_from: keys.from,
            former_keys: keys.former,
            fingerprint: self.fingerprint(),
        }
    }

    fn row(mut self) -> ReadRow {
        let given = self.text(Field::Given);
        let family = self.text(Field::Family);
        let name = self.name();
        let Some(name) = name.filter(|name| name.chars().any(char::is_alphabetic)) else {
            self.doubt(self.name_column(), Problem::NoName);
            return ReadRow {
                application: None,
                problems: self.problems,
                unclear: Vec::new(),
            };
        };
        if is_too_long(&name, bound::NAME) {
            self.doubt(self.name_column(), Problem::NameTooLong);
            return ReadRow {
                application: None,
                problems: self.problems,
                unclear: Vec::new(),
            };
        }
        if names_two_people(&name) {
            self.doubt(self.name_column(), Problem::SeveralNames);
        }
        let organisation = self.organisation();
        let kind = self.kind(organisation.as_deref());
        let phone = self.phone();
        let email = self.email();
        let sent_at = self.sent_at();
        let response_id = self.text(Field::ResponseId);
        let keys = self.keys(
            &name,
            sent_at,
            organisation.as_deref(),
            phone.as_ref(),
            email.as_ref(),
        );
        // Only now: which row it is, is told by all that it says.
        let organisation = organisation.filter(|_| self.fits(Field::Organisation, bound::NAME));
        let phone = phone.filter(|_| self.fits(Field::Phone, bound::LINE));
        let email = email.filter(|_| self.fits(Field::Email, bound::LINE));
        let application = Application {
            given,
            family,
            kind,
            role: self.bounded(Field::Role),
            province: self.province(),
            wishes: self
                .map
                .columns_of(Field::Meeting)
                .filter_map(|at| wish::read(self.said(at)))
                .collect(),
            sex: self
                .map
                .column_of(Field::Sex)
                .map_or(Sex::NotAsked, |at| answer::sex(self.said(at))),
            themes: self.text(Field::Themes),
            access_need: self.bounded(Field::AccessNeed),
            meal: self.bounded(Field::Meal),
            motivation: self.text(Field::Motivation),
            notice: self
                .map
                .column_of(Field::Notice)
                .map(|at| self.answer(Question::Notice, at)),
            consents: self.consents(),
            as_typed: self.as_typed(),
            fingerprint: self.fingerprint(),
            name,
            organisation,
            phone,
            email,
            sent_at,
            response_id,
            key: keys.key,
            key_from: keys.from,
            former_keys: keys.former,
            mended: Vec::new(),
            former_fingerprint: None,
        };
        ReadRow {
            application: Some(Box::new(application)),
            problems: self.problems,
            unclear: self.unclear,
        }
    }

    fn cell(&self, at: usize) -> &str {
        &self.cells[at]
    }

    /// The cell of a field; `None` when it is empty.
    fn text(&self, field: Field) -> Option<String> {
        let text = self.said(self.map.column_of(field)?);
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// A cell, or "" where a program says in it that there was no value, or that it does not know who.
    fn said(&self, at: usize) -> &str {
        let cell = self.cell(at);
        let is_nobody = || self.map.says_nobody(at, cell);
        if is_lost(cell) || is_nobody() {
            ""
        } else {
            cell
        }
    }

    /// The cell of a field that is kept as such; what is longer than it may be stays what was typed, and is said.
    fn bounded(&mut self, field: Field) -> Option<String> {
        self.text(field).filter(|_| self.fits(field, bound::LINE))
    }

    fn fits(&mut self, field: Field, most: usize) -> bool {
        let at = self.map.column_of(field);
        let is_long = at.is_some_and(|at| is_too_long(self.cell(at), most));
        if is_long {
            self.doubt(at, Problem::TextTooLong);
        }
        !is_long
    }

    fn doubt(&mut self, column: Option<usize>, problem: Problem) {
        let column = column.map(|at| self.map.columns[at].heading.clone());
        self.problems.push(RowProblem { column, problem });
    }

    fn name_column(&self) -> Option<usize> {
        [Field::Name, Field::Given, Field::Family]
            .into_iter()
            .find_map(|field| self.map.column_of(field))
    }

    fn organisation(&mut self) -> Option<String> {
        let at = self.map.column_of(Field::Organisation)?;
        let text = self.text(Field::Organisation);
        if text.is_none() {
            self.doubt(Some(at), Problem::NoOrganisation);
        }
        text.filter(|text| !organisation::is_no_organisation(text))
    }

    fn kind(&mut self, organisation: Option<&str>) -> Option<String> {
        let kinds = self.kinds;
        let said = self.text(Field::Kind);
        let recognised = said.as_deref().and_then(|it| kinds.recognise(it));
        if said.is_some() && recognised.is_none() {
            self.doubt(self.map.column_of(Field::Kind), Problem::KindUnknown);
        }
        let none = self
            .text(Field::Organisation)
            .is_some_and(|text| organisation::is_no_organisation(&text));
        // "Diğer" says less than the name may.
        let guessed = || match organisation {
            Some(name) => kinds.guess(name),
            None => none.then_some("BIREY"),
        };
        let kind = match recognised {
            Some("DIG") => guessed().or(recognised),
            Some(code) => Some(code),
            None => guessed(),
        };
        kind.map(str::to_owned)
    }

    fn province(&mut self) -> Option<u8> {
        let at = self.map.column_of(Field::Province)?;
        let text = self.said(at).to_owned();
        let province = province::of_cell(&text);
        if province.is_none() && !text.is_empty() {
            self.doubt(Some(at), Problem::ProvinceUnknown);
        }
        province.map(|it| it.plate)
    }

    fn phone(&mut self) -> Option<Phone> {
        let at = self.map.column_of(Field::Phone)?;
        let phone = contact::phone(self.said(at))?;
        match phone.doubt {
            Some(PhoneDoubt::Unclear) => self.doubt(Some(at), Problem::PhoneUnclear),
            Some(PhoneDoubt::Several) => self.doubt(Some(at), Problem::PhoneSeveral),
            Some(PhoneDoubt::Rounded) => self.doubt(Some(at), Problem::PhoneRounded),
            None => {}
        }
        Some(phone)
    }

    fn email(&mut self) -> Option<Email> {
        let at = self.map.column_of(Field::Email)?;
        let email = contact::email(self.said(at))?;
        match email.doubt {
            Some(EmailDoubt::Unlikely) => self.doubt(Some(at), Problem::EmailUnlikely),
            Some(EmailDoubt::Several) => self.doubt(Some(at), Problem::EmailSeveral),
            None => {}
        }
        Some(email)
    }

    fn sent_at(&mut self) -> Option<DateTime<Utc>> {
        let at = self.map.column_of(Field::SentAt)?;
        let cell = self.said(at);
        let moment = sent_at::read(cell, self.map.month_first, self.zone);
        let is_empty = cell.is_empty();
        // LimeSurvey writes the day on which its clock begins where a survey keeps no times.
        let is_none = self.map.form == FormKind::LimeSurvey && cell.starts_with("1980-01-01");
        if is_none {
            return None;
        }
        if moment.is_none() && !is_empty {
            self.doubt(Some(at), Problem::SentAtUnreadable);
        }
        if is_empty && self.map.form == FormKind::LimeSurvey {
            self.doubt(Some(at), Problem::NotSubmitted);
        }
        moment
    }

    fn consents(&mut self) -> Vec<(Purpose, Answer)> {
        let mut consents = Vec::new();
        for (field, purpose) in CONSENTS {
            if let Some(at) = self.map.column_of(field) {
                consents.push((purpose, self.answer(purpose.into(), at)));
            }
        }
        consents
    }

    /// What the cell answers. What only a person can read is no yes and no no, and is said.
    fn answer(&mut self, question: Question, at: usize) -> Answer {
        let heading = &self.map.columns[at].heading;
        match self.map.readings.read(question, heading, self.said(at)) {
            Said::This(Meaning::Yes) => Answer::Yes,
            Said::This(Meaning::No) => Answer::No,
            Said::This(_) | Said::Nothing => Answer::Unknown,
            Said::Unknown => {
                let text = self.cell(at).to_owned();
                self.unclear.push(Unclear {
                    question,
                    column: at,
                    text,
                });
                Answer::Unknown
            }
        }
    }

    fn keys(
        &self,
        name: &str,
        sent_at: Option<DateTime<Utc>>,
        organisation: Option<&str>,
        phone: Option<&Phone>,
        email: Option<&Email>,
    ) -> Keys {
        if let Some(id) = self.text(Field::ResponseId) {
            return Keys::of(KeySource::ResponseId, hash(&["response_id", &id]));
        }
        let cell = |field| self.map.column_of(field).map_or("", |at| self.cell(at));
        let organisation = organisation::fold_organisation(organisation.unwrap_or_default());
        let of_contact = |contact: &str| hash(&["contact", &fold(name), &organisation, contact]);
        let address = email.map(|it| it.address.as_ref().unwrap_or(&it.typed).as_str());
        let of = |phone: Option<&str>| of_contact(phone.or(address).unwrap_or_default());
        let number = phone.map(|it| it.e164.as_ref().unwrap_or(&it.typed).as_str());
        // What says nothing, or was not understood, was as it stands there.
        let lost = Some(cell(Field::Phone)).filter(|it| is_lost(it));
        let typed = phone
            .filter(|it| it.is_newly_read)
            .map(|it| it.typed.as_str());
        let typed = typed.or(lost);
        let mut former: Vec<String> = typed.map(|it| of(Some(it))).into_iter().collect();

        let cell = cell(Field::SentAt);
        let before = match self.zone == sent_at::Zone::TURKEY && sent_at::is_plain(cell) {
            true => sent_at,
            false => sent_at::read_before(cell, self.map.month_first),
        };
        let before = before.map(|it| it.to_rfc3339());
        let text = (!cell.is_empty()).then(|| cell.to_owned());
        let before = before.or_else(|| text.clone());
        // A moment that could not be read still tells two rows apart.
        let sent = sent_at.map(|it| it.to_rfc3339());
        let sent = sent.or_else(|| text.filter(|it| !is_lost(it)));
        let Some(sent) = sent else {
            former.extend(before.map(|it| key_of_moment(&it, name)));
            let key = of(number);
            return Keys {
                former,
                ..Keys::of(KeySource::NameAndContact, key)
            };
        };
        let before = before.filter(|it| *it != sent);
        let former = before
            .map(|it| key_of_moment(&it, name))
            .into_iter()
            .collect();
        let key = key_of_moment(&sent, name);
        Keys {
            former,
            ..Keys::of(KeySource::SentAtAndName, key)
        }
    }

    /// The cells of the columns that are kept.
    fn as_typed(&self) -> AsTyped {
        let cells = self.map.columns.iter().zip(&self.cells);
        let kept = cells.filter(|(column, _)| !matches!(column.used, Use::Dropped(_)));
        AsTyped::of(kept.map(|(_, cell)| cell.as_ref()))
    }

    fn fingerprint(&self) -> String {
        let mut parts: Vec<(&str, &str)> = Vec::with_capacity(self.cells.len());
        for (at, column) in self.map.columns.iter().enumerate() {
            let text = self.cell(at);
            if !matches!(column.used, Use::Dropped(_)) && !text.is_empty() {
                parts.push((&column.folded, text));
            }
        }
        fingerprint(parts)
    }
}

/// Which row it is.
struct Keys {
    key: String,
    from: KeySource,
    former: Vec<String>,
}

impl Keys {
    fn of(from: KeySource, key: String) -> Keys {
        Keys {
            key,
            from,
            former: Vec::new(),
        }
    }
}

/// What programs write that had no value: nobody has typed it.
fn is_lost(cell: &str) -> bool {
    matches!(
        cell,
        "nan"
            | "NaN"
            | "NAN"
            | "NaT"
            | "nat"
            | "null"
            | "NULL"
            | "Null"
            | "(null)"
            | "undefined"
            | "<NA>"
            | "\\N"
    )
}

fn fingerprint(mut parts: Vec<(&str, &str)>) -> String {
    parts.sort();
    let parts: Vec<&str> = parts
        .iter()
        .flat_map(|(heading, text)| [*heading, *text])
        .collect();
    hash(&parts)
}

/// The cell tidied, without the apostrophe that keeps a program from calculating it: the apostrophe is looked for where
/// blanks, what is hidden and letters in pieces are out of the way, or one cell would be read in two ways.
fn as_meant(cell: &str) -> Cow<'_, str> {
    let tidy = tidied(cell);
    match unguarded(&tidy) {
        meant if meant.len() < tidy.len() => Cow::Owned(tidied(meant).into_owned()),
        _ => tidy,
    }
}

fn joined(given: Option<&str>, family: Option<&str>) -> Option<String> {
    match (given, family) {
        (Some(given), Some(family)) => Some(format!("{given} {family}")),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

/// "Ayşe Kaya ve Ali Can", "Ayşe Kaya / Ali Can"; not "Ayşe Kaya (Genel Sekreter)".
fn names_two_people(name: &str) -> bool {
    let divides = |c: char| matches!(c, '/' | '&' | '+' | ';');
    if !name.contains(divides) && name.split(' ').all(|word| word != "ve") {
        return false;
    }
    let parts: Vec<&str> = name
        .split(divides)
        .flat_map(|part| part.split(" ve "))
        .collect();
    let whole = |part: &&str| fold(part).split(' ').filter(|word| word.len() > 1).count() >= 2;
    parts.len() > 1 && parts.iter().all(whole)
}

/// How much of a hash tells rows apart, in hexadecimal: 80 bits, by which two of 100,000 rows are taken for one once in
/// 10^14 sheets. It stands four times with every row of every sheet. Rows of earlier versions have more of it.
pub const HASH: usize = 20;

fn key_of_moment(sent: &str, name: &str) -> String {
    hash(&["sent_at", sent, &fold(name)])
}

/// Parts are joined with their lengths, so that no two different rows make the same text.
fn hash(parts: &[&str]) -> String {
    let mut whole = Vec::with_capacity(parts.iter().map(|part| part.len() + 8).sum());
    for part in parts {
        whole.extend_from_slice(&(part.len() as u64).to_le_bytes());
        whole.extend_from_slice(part.as_bytes());
    }
    blake3::hash(&whole).to_hex()[..HASH].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_row_is_read_back_as_the_word_of_its_own_list() {
        let problems = Problem::ALL.iter().map(|it| RowFault::OfItself(*it));
        let of_place = SheetProblem::ALL.iter().map(|it| RowFault::OfItsPlace(*it));
        for fault in problems.chain(of_place) {
            let json = serde_json::to_value(fault).unwrap();
            assert_eq!(json, fault.as_str());
            assert_eq!(serde_json::from_value::<RowFault>(json).unwrap(), fault);
        }
        let selections = Selection::ALL
            .iter()
            .map(|it| SaidOf::Selection((*it).into()));
        let replies = Reply::ALL.iter().map(|it| SaidOf::Reply((*it).into()));
        for said in selections.chain(replies) {
            let json = serde_json::to_value(&said).unwrap();
            assert_eq!(json, said.as_str());
            assert_eq!(serde_json::from_value::<SaidOf>(json).unwrap(), said);
        }
        let later = SaidOf::Reply(Word::read("perhaps"));
        assert_eq!(serde_json::to_value(&later).unwrap(), "unknown");
    }

    const HEADINGS: [&str; 16] = [
        "Zaman damgası",
        "Adınız Soyadınız",
        "Temsil ettiğiniz kurum/örgütün tam adı",
        "Kurum türü",
        "Göreviniz / unvanınız",
        "Bulunduğunuz il",
        "Hangi buluşmaya katılmak istiyorsunuz?",
        "Cep telefonu",
        "E-posta adresiniz",
        "Cinsiyet",
        "Erişilebilirlik ihtiyacınız var mı?",
        "KVKK aydınlatma metnini okudum",
        "Fotoğraf çekimine izin veriyor musunuz?",
        "Neden katılmak istiyorsunuz?",
        "Sosyal medya hesabınız",
        "T.C. Kimlik No",
    ];

    const ROW: [&str; 16] = [
        "14.03.2024 09:12:45",
        "Ayşe Işık",
        "Umut Derneği",
        "Dernek",
        "Başkan",
        "Trabzon",
        "Rota 1 - Trabzon (14 Mart)",
        "0500 000 12 34",
        "Ayse@example.org",
        "Kadın",
        "Tekerlekli sandalye",
        "Okudum, anladım",
        "Hayır",
        "Ağ kurmak için",
        "@umut",
        "10000000146",
    ];

    fn map(headings: &[&str]) -> ColumnMap {
        let headings: Vec<String> = headings.iter().map(|it| it.to_string()).collect();
        ColumnMap::guess(&headings, &[])
    }

    fn good(cells: &[&str], map: &ColumnMap) -> Application {
        let read = Application::from_row(cells, map, Kinds::bundled()).application;
        *read.expect("the row has a name")
    }

    fn problems(cells: &[&str]) -> Vec<Problem> {
        let map = map(&HEADINGS);
        Application::from_row(cells, &map, Kinds::bundled())
            .problems
            .iter()
            .map(|it| it.problem)
            .collect()
    }

    #[test]
    fn answers_that_nobody_sent_are_pointed_out() {
        let headings = ["id", "submitdate", "lastpage", "Ad Soyad"].map(str::to_owned);
        let map = ColumnMap::guess(&headings, &[]);
        let read = |sent: &str| {
            let row = Application::from_row(&["7", sent, "2", "Ayşe Işık"], &map, Kinds::bundled());
            assert!(row.application.is_some(), "taken in all the same");
            row.problems.iter().map(|it| it.problem).collect::<Vec<_>>()
        };
        assert_eq!(read(""), [Problem::NotSubmitted]);
        assert_eq!(read("2026-03-14 09:12:45"), []);
        assert_eq!(read("Mart ayı"), [Problem::SentAtUnreadable]);
    }

    #[test]
    fn a_good_row_is_read_whole() {
        let read = Application::from_row(&ROW, &map(&HEADINGS), Kinds::bundled());
        assert_eq!(read.problems, []);
        let it = read.application.unwrap();
        assert_eq!(it.name, "Ayşe Işık");
        assert_eq!(it.organisation.as_deref(), Some("Umut Derneği"));
        assert_eq!(it.kind.as_deref(), Some("DER"));
        assert_eq!(it.role.as_deref(), Some("Başkan"));
        assert_eq!(it.province, Some(61));
        assert_eq!(it.wishes[0].plates, [61]);
        assert_eq!(it.wishes[0].route, Some(1));
        assert_eq!(it.phone.unwrap().e164.as_deref(), Some("+905000001234"));
        assert_eq!(
            it.email.unwrap().address.as_deref(),
            Some("ayse@example.org")
        );
        assert_eq!(it.sex, Sex::Woman);
        assert_eq!(it.access_need.as_deref(), Some("Tekerlekli sandalye"));
        assert_eq!(it.notice, Some(Answer::Yes));
        assert_eq!(it.consents, [(Purpose::Photo, Answer::No)]);
        assert_eq!(it.motivation.as_deref(), Some("Ağ kurmak için"));
        assert_eq!(
            it.sent_at.unwrap().to_rfc3339(),
            "2024-03-14T06:12:45+00:00"
        );
        assert_eq!(it.as_typed.iter().count(), 15, "what fits no field, too");
        assert_eq!(it.key_from, KeySource::SentAtAndName);
    }

    #[test]
    fn what_was_not_understood_is_still_there() {
        let mut row = ROW;
        row[5] = "Batum";
        let it = good(&row, &map(&HEADINGS));
        assert_eq!(it.province, None);
        assert_eq!(it.as_typed.iter().nth(5).flatten(), Some("Batum"));
    }

    #[test]
    fn a_national_number_reaches_nothing() {
        let mut row = ROW;
        row[14] = "TC 10000000146";
        row[2] = "10000000146 Derneği";
        let read = Application::from_row(&row, &map(&HEADINGS), Kinds::bundled());
        assert!(!format!("{:?}", read).contains("10000000146"));
        assert_eq!(
            problems(&row),
            [Problem::NationalIdRemoved, Problem::NationalIdRemoved]
        );
        let (one, other) = (good(&ROW, &map(&HEADINGS)), {
            let mut row = ROW;
            row[15] = "";
            good(&row, &map(&HEADINGS))
        });
        assert_eq!(
            one.fingerprint, other.fingerprint,
            "the hash does not keep it either"
        );
    }

    #[test]
    fn only_a_missing_name_is_refused() {
        for name in ["", "  ", "\u{200b}", "-", "...", "12"] {
            let mut row = ROW;
            row[1] = name;
            let read = Application::from_row(&row, &map(&HEADINGS), Kinds::bundled());
            assert_eq!(read.application, None, "{name:?}");
            assert_eq!(
                read.problems,
                [RowProblem {
                    column: Some("Adınız Soyadınız".into()),
                    problem: Problem::NoName
                }]
            );
        }
        let bare = Application::from_row(&["", "Ali Can"], &map(&HEADINGS), Kinds::bundled());
        assert!(bare.application.is_some());
        assert!(
            bare.problems
                .iter()
                .all(|it| it.problem.severity() == Severity::Warning)
        );
    }

    #[test]
    fn doubts_are_named_and_the_row_is_kept() {
        for (at, cell, problem) in [
            (1, "Ayşe Kaya ve Ali Can", Problem::SeveralNames),
            (2, "", Problem::NoOrganisation),
            (3, "bilmem", Problem::KindUnknown),
            (5, "Batum", Problem::ProvinceUnknown),
            (7, "whatsapp", Problem::PhoneUnclear),
            (7, "5,32123E+09", Problem::PhoneRounded),
            (7, "0500 000 12 34 / 0500 000 12 35", Problem::PhoneSeveral),
            (8, "ayse@example,org", Problem::EmailUnlikely),
            (8, "a@example.org; b@example.org", Problem::EmailSeveral),
            (0, "Mart ayı", Problem::SentAtUnreadable),
        ] {
            let mut row = ROW;
            row[at] = cell;
            assert_eq!(problems(&row), [problem], "{cell}");
        }
        for (at, cell) in [
            (1, "Prof. Dr. Ayşe Kaya (Genel Sekreter)"),
            (1, "Ayşe Nur Kaya-Demir"),
            (2, "yok"),
            (7, "-"),
            (8, "yok"),
        ] {
            let mut row = ROW;
            row[at] = cell;
            assert_eq!(problems(&row), [], "{cell}");
        }
    }

    #[test]
    fn nobody_s_organisation_is_not_an_organisation() {
        let mut row = ROW;
        row[2] = "Bireysel katılım";
        row[3] = "";
        let it = good(&row, &map(&HEADINGS));
        assert_eq!((it.organisation, it.kind.as_deref()), (None, Some("BIREY")));
    }

    #[test]
    fn what_was_not_asked_is_not_answered() {
        let it = good(&["Ayşe Işık"], &map(&["Ad Soyad"]));
        assert_eq!(it.sex, Sex::NotAsked);
        assert_eq!(it.notice, None);
        assert_eq!(it.consents, []);
        assert!(it.wishes.is_empty());
    }

    #[test]
    fn the_key_says_which_application_it_is() {
        let google = map(&HEADINGS);
        let key = |row: &[&str], map| good(row, map).key;
        let mut shouted = ROW;
        shouted[1] = "AYŞE IŞIK";
        shouted[13] = "Başka bir cevap";
        assert_eq!(
            key(&ROW, &google),
            key(&shouted, &google),
            "same moment, same name"
        );
        assert_ne!(
            good(&ROW, &google).fingerprint,
            good(&shouted, &google).fingerprint,
            "but something changed"
        );
        let mut later = ROW;
        later[0] = "14.03.2024 09:12:46";
        assert_ne!(key(&ROW, &google), key(&later, &google));

        let list = map(&["Ad Soyad", "Kurum", "Telefon", "Mail"]);
        let by_phone = key(
            &["Ayşe Işık", "Umut Der.", "05000001234", "a@example.org"],
            &list,
        );
        assert_eq!(
            by_phone,
            key(
                &[
                    "AYŞE IŞIK",
                    "Umut Derneği",
                    "0500 000 12 34",
                    "b@example.org"
                ],
                &list
            )
        );
        assert_ne!(
            by_phone,
            key(
                &["Ayşe Işık", "Umut Der.", "05000001235", "a@example.org"],
                &list
            )
        );
        assert_ne!(
            key(&["Ayşe Işık", "Umut Der.", "", "a@example.org"], &list),
            key(&["Ayşe Işık", "Umut Der.", "", "b@example.org"], &list)
        );

        let numbered = map(&["Yanıt no", "Gönderim tarihi", "Ad Soyad"]);
        let one = good(&["17", "14.03.2024", "Ayşe Işık"], &numbered);
        assert_eq!(one.key_from, KeySource::ResponseId);
        assert_eq!(
            one.key,
            key(&["17", "15.03.2024", "Ayşe Işık Kaya"], &numbered)
        );
    }

    #[test]
    fn a_mended_row_is_still_known_by_what_the_sheet_says() {
        let list = map(&["Ad Soyad", "Kurum", "Telefon"]);
        let row = ["", "Umut Derneği", "0500 000 12"];
        let mends = [
            (0, "Ayşe Işık".to_owned()),
            (2, "0500 000 12 34".to_owned()),
        ];
        let read = Application::from_mended_row(&row, &mends, &list, Kinds::bundled());
        assert_eq!(read.problems, [], "nothing is left to doubt");
        let it = read.application.unwrap();
        assert_eq!(it.name, "Ayşe Işık");
        let identity = Application::identity(&row, &list, Kinds::bundled());
        assert_eq!(
            (&it.key, &it.fingerprint),
            (&identity.key, &identity.fingerprint)
        );
        let typed = it.as_typed.iter().nth(2).flatten();
        assert_eq!(typed, Some("0500 000 12"), "what was typed stays");
        assert_eq!(it.mended.len(), 2);
        let one = Application::from_row(&ROW, &map(&HEADINGS), Kinds::bundled());
        let one = one.application.unwrap();
        let identity = Application::identity(&ROW, &map(&HEADINGS), Kinds::bundled());
        assert_eq!(
            (one.key, one.key_from, one.fingerprint),
            (identity.key, identity.key_from, identity.fingerprint),
            "without a mend, nothing differs"
        );
    }

    #[test]
    fn a_moved_or_added_column_changes_nothing() {
        let one = good(&["Ayşe Işık", "Umut Derneği"], &map(&["Ad Soyad", "Kurum"]));
        let other = good(
            &["", "Umut Derneği", "Ayşe Işık"],
            &map(&["Yeni soru", "Kurum", "Ad Soyad"]),
        );
        assert_eq!(one.fingerprint, other.fingerprint);
    }
}
