//! Whose row it is: the rows of a sheet against those that are known, and against each other.
//!
//! A key says which application a row is, but where all it holds is a name and an organisation, or a day and a name, two
//! people can have the same. So a key stands for a list of applications: who says what is known is that very one; of those
//! left, the first of the sheet is what became of the first known. Nobody is lost to a namesake: who may be another person
//! is taken in by themselves, pointed out, and decided on by somebody.

use std::cell::OnceCell;
use std::collections::HashMap;

use domain::application::{Application, AsideKind, KeySource, Unclear};
use domain::body::Value;
use domain::column_map::{ColumnMap, Use};
use domain::ids::{ImportBatchId, MeetingId};
use domain::noun::import_batch;
use domain::organisation::fold_organisation;
use domain::spelling::may_be_one_person;
use domain::turkish::fold;
use store::{KnownRow, Reader};

use crate::base::error::Result;
use crate::known::typed::listed;

/// A row that can become an application.
pub(super) struct GoodRow {
    pub(super) number: u32,
    pub(super) application: Box<Application>,
    /// Where it says it belongs.
    pub(super) meeting: Option<MeetingId>,
    /// Names that would be written otherwise: heading, as it stands, as proposed.
    pub(super) proposals: Vec<(String, String, String)>,
    /// Answers that only a person can read.
    pub(super) unclear: Vec<Unclear>,
    /// The word by which a column of statuses says that they have withdrawn.
    pub(super) withdrawn: Option<String>,
    /// The sheet only half shows it, and it is left out.
    pub(super) aside: Option<AsideKind>,
}

/// The rows of one person in this sheet, in its order: with the same answers again, or with other ones. The last is meant.
pub(super) struct Applicant {
    pub(super) earlier: Vec<GoodRow>,
    pub(super) row: GoodRow,
    contact: OnceCell<Contact>,
    pub(super) known: Option<KnownRow>,
    /// Rows of which only a look can tell whether they are another person's.
    pub(super) doubtful: Vec<u32>,
}

impl Applicant {
    fn new(row: GoodRow) -> Applicant {
        Applicant {
            earlier: Vec::new(),
            row,
            contact: OnceCell::new(),
            known: None,
            doubtful: Vec::new(),
        }
    }

    /// Asked only of those who share a key with another row.
    fn contact(&self) -> &Contact {
        self.contact
            .get_or_init(|| Contact::of(&self.row.application))
    }

    fn says(&self, fingerprint: &str) -> bool {
        let rows = self.earlier.iter().chain([&self.row]);
        rows.map(|it| &it.application.fingerprint)
            .any(|it| it == fingerprint)
    }

    /// Whether the sheet says of this person what was known of them.
    pub(super) fn is_same(&self) -> bool {
        let fingerprint = &self.row.application.fingerprint;
        self.known
            .as_ref()
            .is_some_and(|it| it.fingerprint == *fingerprint)
    }
}

/// The people of a sheet, each with the row that was known of them.
pub(super) fn applicants(
    rows: Vec<GoodRow>,
    mut known: HashMap<String, Vec<KnownRow>>,
    form_key: &str,
) -> Vec<Applicant> {
    let mut applicants: Vec<Applicant> = Vec::with_capacity(rows.len());
    let mut of_key: HashMap<String, Vec<usize>> = HashMap::with_capacity(rows.len());
    for row in rows {
        let namesakes = of_key.entry(row.application.key.clone()).or_default();
        if namesakes.is_empty() {
            namesakes.push(applicants.len());
            applicants.push(Applicant::new(row));
            continue;
        }
        let contact = Contact::of(&row.application);
        let fingerprint = &row.application.fingerprint;
        // The newest first, and not all of them in a sheet that gives hundreds of rows one name.
        let near = || namesakes.iter().rev().take(50);
        let again = near().find(|at| applicants[**at].says(fingerprint));
        let same = || near().find(|at| !applicants[**at].contact().may_differ(&contact));
        match again.or_else(same).copied() {
            Some(at) => {
                let applicant = &mut applicants[at];
                if contact.is_weak {
                    applicant.doubtful.push(row.number);
                }
                let before = std::mem::replace(&mut applicant.row, row);
                applicant.earlier.push(before);
                applicant.contact = OnceCell::from(contact);
            }
            None => {
                let mut applicant = Applicant::new(row);
                applicant.doubtful.push(applicant.row.number);
                namesakes.push(applicants.len());
                applicants.push(applicant);
            }
        }
    }
    let rules: [fn(&Applicant, &KnownRow) -> bool; 3] = [
        |it, known| it.row.application.fingerprint == known.fingerprint,
        |it, known| it.says(&known.fingerprint),
        |it, known| !is_namesake(&it.row.application, known),
    ];
    for rule in rules {
        for applicant in applicants.iter_mut().filter(|it| it.known.is_none()) {
            let Some(known) = known.get_mut(&applicant.row.application.key) else {
                continue;
            };
            let is_it = |known: &KnownRow| {
                rule(applicant, known) && is_of_form(&applicant.row.application, known, form_key)
            };
            if let Some(at) = known.iter().position(is_it) {
                applicant.known = Some(known.remove(at));
            }
        }
    }
    applicants
}

/// Whoever says what they said below a question that has another name now says the same: what is known of them is taken as if
/// the question had had that name then.
pub(super) fn below_renamed_questions(
    reader: &Reader,
    rows: &[GoodRow],
    known: &mut HashMap<String, Vec<KnownRow>>,
    map: &ColumnMap,
    form_key: &str,
) -> Result<()> {
    let mut of_batch: HashMap<ImportBatchId, Option<Vec<String>>> = HashMap::new();
    for row in rows {
        let it = &row.application;
        let Some(of_key) = known.get_mut(&it.key) else {
            continue;
        };
        let of_another = |known: &&mut KnownRow| known.form_key.as_deref() != Some(form_key);
        for known in of_key.iter_mut().filter(of_another) {
            let Some(batch) = known.batch.filter(|_| known.fingerprint != it.fingerprint) else {
                continue;
            };
            let headings = match of_batch.get(&batch) {
                Some(headings) => headings.clone(),
                None => {
                    let headings = headings_before(reader, batch, map)?;
                    of_batch.insert(batch, headings.clone());
                    headings
                }
            };
            let Some(headings) = headings else { continue };
            let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
            if it.fingerprint_below(&headings) == known.fingerprint {
                known.fingerprint.clone_from(&it.fingerprint);
            }
        }
    }
    Ok(())
}

/// So many questions may have other names in a form that is still the same one.
const RENAMED: usize = 5;

/// The headings of the columns that are kept, folded, as an earlier sheet had them; nothing where that was another form. A
/// question is the same under another name where it stands in the same place, and nothing was added or taken out.
fn headings_before(
    reader: &Reader,
    batch: ImportBatchId,
    map: &ColumnMap,
) -> Result<Option<Vec<String>>> {
    let kept = reader.register(import_batch::COLUMNS, batch.0)?;
    let Some((Value::Text(kept), ..)) = kept else {
        return Ok(None);
    };
    let before: Vec<(String, Option<String>, bool)> = listed(&kept);
    let before = before.into_iter().filter(|(.., dropped)| !dropped);
    let before: Vec<String> = before.map(|(heading, ..)| fold(&heading)).collect();
    let now = map.columns.iter();
    let now = now.filter(|it| !matches!(it.used, Use::Dropped(_)));
    let now: Vec<&str> = now.map(|it| it.folded.as_str()).collect();
    let renamed = now
        .iter()
        .zip(&before)
        .filter(|(now, before)| *now != before);
    let is_same_form = now.len() == before.len() && (1..=RENAMED).contains(&renamed.count());
    Ok(is_same_form.then_some(before))
}

/// Every form counts its responses from 1: the same number of another form is the same person only where something else
/// of them is the same. A form to which a question has been added is another one by its key.
pub(super) fn is_of_form(row: &Application, known: &KnownRow, form_key: &str) -> bool {
    let of_another = known.form_key.as_deref().is_some_and(|it| it != form_key);
    if row.key_from != KeySource::ResponseId || !of_another {
        return true;
    }
    let is_same = |a: Option<&str>, b: &Option<String>| a.is_some() && a == b.as_deref();
    let phone = row.phone.as_ref();
    let phone = phone.map(|it| it.e164.as_deref().unwrap_or(&it.typed));
    let email = row.email.as_ref();
    let email = email.map(|it| it.address.as_deref().unwrap_or(&it.typed));
    let name = known.name.as_deref().map(fold);
    name == Some(fold(&row.name)) || is_same(phone, &known.phone) || is_same(email, &known.email)
}

/// A key folds names: Işın and İsin have one, and are two people. Where a form itself says that it is the same answer, its
/// writer has corrected the name.
fn is_namesake(row: &Application, known: &KnownRow) -> bool {
    row.key_from == KeySource::NameAndContact
        && known.name.as_deref().is_some_and(|name| {
            fold(name) == fold(&row.name) && !may_be_one_person(name, &row.name)
        })
}

/// What tells two people of one key apart.
struct Contact {
    name: String,
    organisation: String,
    phone: Option<String>,
    email: Option<String>,
    /// The key holds no more than a name and an organisation.
    is_weak: bool,
    key_from: KeySource,
}

impl Contact {
    fn of(row: &Application) -> Contact {
        let phone = row.phone.as_ref();
        let phone = phone.map(|it| it.e164.clone().unwrap_or_else(|| it.typed.clone()));
        let email = row.email.as_ref();
        let email = email.map(|it| it.address.clone().unwrap_or_else(|| it.typed.clone()));
        let is_weak =
            row.key_from == KeySource::NameAndContact && phone.is_none() && email.is_none();
        Contact {
            name: row.name.clone(),
            organisation: fold_organisation(row.organisation.as_deref().unwrap_or_default()),
            phone,
            email,
            is_weak,
            key_from: row.key_from,
        }
    }

    /// Whether two rows of one key, with different answers, may be two people.
    fn may_differ(&self, other: &Contact) -> bool {
        match self.key_from {
            KeySource::ResponseId => false,
            KeySource::NameAndContact => {
                self.is_weak || !may_be_one_person(&self.name, &other.name)
            }
            // A day and a name, or a minute and a name: another organisation, or another number or address without
            // anything in common, is another person.
            KeySource::SentAtAndName => {
                let differ =
                    |a: &Option<String>, b: &Option<String>| a.is_some() && b.is_some() && a != b;
                let agree = |a: &Option<String>, b: &Option<String>| a.is_some() && a == b;
                let others = !self.organisation.is_empty()
                    && !other.organisation.is_empty()
                    && self.organisation != other.organisation;
                let named = !may_be_one_person(&self.name, &other.name);
                (named && !agree(&self.phone, &other.phone) && !agree(&self.email, &other.email))
                    || others
                    || (differ(&self.phone, &other.phone) && !agree(&self.email, &other.email))
                    || (differ(&self.email, &other.email) && !agree(&self.phone, &other.phone))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::invented::{known, response, row};
    use super::*;

    const AT: &str = "14.03.2026 09:12:45";

    fn by_key(rows: Vec<(&GoodRow, KnownRow)>) -> HashMap<String, Vec<KnownRow>> {
        let mut of_key: HashMap<String, Vec<KnownRow>> = HashMap::new();
        for (row, known) in rows {
            let key = row.application.key.clone();
            of_key.entry(key).or_default().push(known);
        }
        of_key
    }

    /// The last row of a person, the earlier ones, what they were known as, and the rows that are doubtful.
    type Told = (u32, Vec<u32>, Option<u128>, Vec<u32>);

    fn told(applicants: &[Applicant]) -> Vec<Told> {
        let each = |it: &Applicant| {
            let known = it.known.as_ref().map(|it| it.application.0.as_u128());
            let earlier = it.earlier.iter().map(|it| it.number).collect();
            (it.row.number, earlier, known, it.doubtful.clone())
        };
        applicants.iter().map(each).collect()
    }

    #[test]
    fn other_answers_of_one_person_are_one_person_and_the_last_is_meant() {
        let rows = vec![
            row(2, [AT, "Ayşe Işık", "Umut Derneği", "", "bir"]),
            row(3, [AT, "İlker Şahin", "Umut Derneği", "", ""]),
            row(4, [AT, "AYŞE IŞIK", "Umut Derneği", "", "iki"]),
        ];
        let told = told(&applicants(rows, HashMap::new(), "form"));
        assert_eq!(
            told,
            [(4, vec![2], None, vec![]), (3, vec![], None, vec![])]
        );
    }

    #[test]
    fn namesakes_of_one_minute_are_two_people_where_organisation_or_number_differ() {
        let first = [AT, "Ali Can", "Umut Derneği", "0500 000 00 01", ""];
        for (second, people) in [
            ([AT, "Ali Can", "Kıyı Vakfı", "0500 000 00 01", ""], 2),
            ([AT, "Ali Can", "Umut Derneği", "0500 000 00 02", ""], 2),
            ([AT, "Ali Can", "Umut Derneği", "", "yine ben"], 1),
            ([AT, "Ali Can", "", "0500 000 00 01", "yine ben"], 1),
        ] {
            let rows = vec![row(2, first), row(3, second)];
            let told = told(&applicants(rows, HashMap::new(), "form"));
            assert_eq!(told.len(), people, "{second:?}");
            if people == 2 {
                assert_eq!(told[1].3, [3], "{second:?} is pointed out");
            }
        }
    }

    #[test]
    fn a_name_alone_tells_nobody_apart_so_every_such_row_is_pointed_out() {
        let rows = vec![
            row(2, ["", "Ali Can", "Umut Derneği", "", "bir"]),
            row(3, ["", "Ali Can", "Umut Derneği", "", "iki"]),
            row(4, ["", "Ali Can", "Umut Derneği", "", "bir"]),
        ];
        let told = told(&applicants(rows, HashMap::new(), "form"));
        assert_eq!(
            told,
            [(4, vec![2], None, vec![4]), (3, vec![], None, vec![3]),],
            "who says the same is the same"
        );
    }

    #[test]
    fn who_says_what_is_known_is_that_one_and_of_the_rest_the_first_became_the_first() {
        let was = |number, why| row(number, ["", "Ali Can", "Umut Derneği", "", why]);
        let (bir, iki) = (was(2, "bir"), was(3, "iki"));
        let before = by_key(vec![
            (&bir, known(1, &bir, "form")),
            (&iki, known(2, &iki, "form")),
        ]);
        // The second says what the first had said last week; of the others the first is what became of the second.
        let rows = vec![was(2, "üç"), was(3, "bir"), was(4, "dört")];
        let applicants = applicants(rows, before, "form");
        let who: Vec<_> = told(&applicants)
            .into_iter()
            .map(|it| (it.0, it.2))
            .collect();
        assert_eq!(who, [(2, Some(2)), (3, Some(1)), (4, None)]);
        let same: Vec<bool> = applicants.iter().map(Applicant::is_same).collect();
        assert_eq!(same, [false, true, false]);
    }

    #[test]
    fn two_names_that_fold_alike_are_two_people_and_pointed_out() {
        let phone = "0500 000 00 01";
        for (second, people) in [("İsin Kaya", 2), ("Isin Kaya", 1), ("IŞIN KAYA", 1)] {
            let rows = vec![
                row(2, ["", "Işın Kaya", "Umut Derneği", phone, "bir"]),
                row(3, ["", second, "Umut Derneği", phone, "iki"]),
            ];
            let told = told(&applicants(rows, HashMap::new(), "form"));
            assert_eq!(told.len(), people, "{second}");
        }
        let before = row(2, ["", "Işın Kaya", "Umut Derneği", phone, "bir"]);
        for (now, is_known) in [("İsin Kaya", false), ("Isin Kaya", true)] {
            let of_before = by_key(vec![(&before, known(1, &before, "form"))]);
            let rows = vec![row(2, ["", now, "Umut Derneği", phone, "iki"])];
            let applicants = applicants(rows, of_before, "form");
            assert_eq!(applicants[0].known.is_some(), is_known, "{now}");
        }
    }

    #[test]
    fn the_same_number_of_another_form_is_the_same_person_only_by_something_else() {
        let before = response(2, ["1", "Ayşe Işık", "0500 000 00 01"]);
        for (now, form, is_known) in [
            (["1", "İlker Şahin", "0500 000 00 02"], "another", false),
            (["1", "İlker Şahin", "0500 000 00 02"], "form", true),
            (["1", "AYŞE IŞIK", "0500 000 00 02"], "another", true),
            (["1", "İlker Şahin", "0500 000 00 01"], "another", true),
        ] {
            let of_before = by_key(vec![(&before, known(1, &before, "form"))]);
            let applicants = applicants(vec![response(2, now)], of_before, form);
            assert_eq!(applicants[0].known.is_some(), is_known, "{now:?} {form}");
        }
    }
}
