//! Which column of an application sheet is what: guessed from headings (and a look at the cells), corrected by hand.
//! Guessing is pure and repeatable. What fits no field is kept as an answer; what nobody may ask for is left out.

use crate::contact;
use crate::field::{self, DropReason, Field};
use crate::national_id;
use crate::said::{self, Question, Readings, Said};
use crate::sent_at::Zone;
use crate::turkish::{fold, tidy};
use crate::words::words;

mod exporter;
mod own;

use exporter::Exporter;

words! {
    /// What made the sheet.
    FormKind {
        GoogleForms "google_forms",
        LimeSurvey "limesurvey",
        Kobo "kobo",
        List "list",
        MicrosoftForms "microsoft_forms",
        Jotform "jotform",
        SurveyMonkey "surveymonkey",
        Qualtrics "qualtrics",
        Typeform "typeform",
        Pretix "pretix",
        Indico "indico",
        CiviCrm "civicrm",
        Eventbrite "eventbrite",
        AlfIo "alfio",
        Odk "odk",
    }
}

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Field(Field),
    /// Kept with the application under its heading.
    Answer,
    /// The same, but the heading is `question/choice` and the cell only says whether it was chosen.
    Choice,
    Dropped(DropReason),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// As in the sheet, tidied; the column's letter where the sheet has none.
    pub heading: String,
    /// The heading, folded: every row's fingerprint begins with it.
    pub folded: String,
    pub used: Use,
}

impl Column {
    fn field(&self) -> Option<Field> {
        match self.used {
            Use::Field(field) => Some(field),
            Use::Answer | Use::Choice | Use::Dropped(_) => None,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMap {
    pub form: FormKind,
    pub columns: Vec<Column>,
    /// `3/4/2024` is the third of April, unless the sheet itself shows otherwise.
    pub month_first: bool,
    /// The zone of its moments, where the sheet names it elsewhere than in their heading.
    pub zone: Option<Zone>,
    /// What a person has said of answers that nobody else understands.
    pub readings: Readings,
}

/// A correction that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapProblem {
    #[error("the sheet has no column with this heading")]
    UnknownHeading,
    #[error("there is no such field")]
    UnknownField,
}

impl MapProblem {
    pub fn code(&self) -> &'static str {
        match self {
            MapProblem::UnknownHeading => "unknown_heading",
            MapProblem::UnknownField => "unknown_field",
        }
    }
}

impl ColumnMap {
    /// Reads the headings, and looks at some rows (fifty are plenty) where headings alone do not tell.
    pub fn guess(headings: &[String], samples: &[Vec<&str>]) -> ColumnMap {
        ColumnMap::guess_of(headings, samples, exporter_of(headings))
    }

    /// As versions read the sheet that did not know its tool by name; nothing where it is read no otherwise now.
    pub fn guess_before(headings: &[String], samples: &[Vec<&str>]) -> Option<ColumnMap> {
        exporter_of(headings).map(|_| ColumnMap::guess_of(headings, samples, None))
    }

    fn guess_of(
        headings: &[String],
        samples: &[Vec<&str>],
        exporter: Option<&'static Exporter>,
    ) -> ColumnMap {
        let form = exporter.map_or_else(|| form_before(headings), |it| it.form);
        let names: Vec<String> = headings.iter().map(|it| exporter::name(it)).collect();
        let columns_of_names: Vec<&str> = headings.iter().map(|it| it.trim()).collect();
        let mut columns: Vec<Column> = headings
            .iter()
            .enumerate()
            .map(|(at, heading)| {
                let heading = named(heading, at);
                Column {
                    folded: fold(&heading),
                    heading,
                    used: Use::Answer,
                }
            })
            .collect();
        let headings: Vec<String> = headings
            .iter()
            .map(|it| spoken(form, it, &columns_of_names))
            .collect();
        let headings = headings.as_slice();
        for (at, column) in columns.iter_mut().enumerate() {
            let cells = cells(samples, at);
            let twice = is_option_of_another(form, &columns_of_names, at, &cells);
            let is_technical = exporter.is_some_and(|it| it.is_technical(&names[at]));
            let reason = (twice || is_technical).then_some(DropReason::Technical);
            if let Some(reason) = reason.or_else(|| left_out(form, &headings[at], &cells)) {
                column.used = Use::Dropped(reason);
            }
        }
        give_choices(form, &mut columns, &columns_of_names, samples);
        if let Some(exporter) = exporter {
            own::give_own(exporter, &mut columns, &names, samples);
        }
        let account = exporter.map_or_else(Vec::new, |it| own::account(it, &names));
        let is_of_account = |at: usize| account.iter().any(|it| it.0 == at);
        give_fields(&mut columns, headings, samples, &is_of_account);
        own::give_account(&account, &mut columns, samples);
        settle_names(&mut columns);
        let month_first = columns
            .iter()
            .position(|column| column.used == Use::Field(Field::SentAt))
            .is_some_and(|at| crate::sent_at::month_first(cells(samples, at).into_iter()));
        ColumnMap {
            form,
            columns,
            month_first,
            zone: None,
            readings: Readings::default(),
        }
    }

    /// The same map with one column used differently: a field's word, `answer`, or `drop`. The heading is found folded,
    /// or by the column's letter. A field that only one column may hold is taken from the other.
    pub fn with_override(mut self, heading: &str, word: &str) -> Result<ColumnMap, MapProblem> {
        let used = match word {
            "answer" => Use::Answer,
            "drop" => Use::Dropped(DropReason::ByHand),
            word => Use::Field(Field::from_word(word).ok_or(MapProblem::UnknownField)?),
        };
        let at = self
            .position_of(heading)
            .ok_or(MapProblem::UnknownHeading)?;
        if let Use::Field(field) = used
            && !field.repeats()
        {
            for column in &mut self.columns {
                if column.used == used {
                    column.used = Use::Answer;
                }
            }
        }
        self.columns[at].used = used;
        Ok(self)
    }

    /// A bare "Şehir" says where somebody is, and where nothing else in a sheet does, where they wish to go: a sheet of a tour
    /// asks for a city once. True where that is so here.
    pub fn take_city_for_a_wish(&mut self) -> bool {
        let is_bare = |column: &Column| matches!(column.folded.as_str(), "sehir" | "city");
        let Some(at) = self.column_of(Field::Province) else {
            return false;
        };
        let is_meant = !self.has(Field::Meeting) && is_bare(&self.columns[at]);
        if is_meant {
            self.columns[at].used = Use::Field(Field::Meeting);
        }
        is_meant
    }

    /// In which zone the times of sending are that name none.
    pub fn sent_zone(&self) -> Zone {
        let Some(at) = self.column_of(Field::SentAt) else {
            return Zone::TURKEY;
        };
        let heading = &self.columns[at].heading;
        // kobotoolbox/kpi#3941: every export has it so, whatever the form and the browser think.
        let is_kobos = self.form == FormKind::Kobo && self.columns[at].folded == "submission time";
        match self.zone.or_else(|| Zone::of_heading(heading)) {
            Some(zone) => zone,
            None if is_kobos => Zone::UTC,
            None => Zone::TURKEY,
        }
    }

    /// The first column that holds this field.
    pub fn column_of(&self, field: Field) -> Option<usize> {
        self.columns_of(field).next()
    }

    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        let used = Use::Field(field);
        self.columns
            .iter()
            .enumerate()
            .filter(move |(_, column)| column.used == used)
            .map(|(at, _)| at)
    }

    pub fn has(&self, field: Field) -> bool {
        self.column_of(field).is_some()
    }

    fn position_of(&self, heading: &str) -> Option<usize> {
        let folded = fold(heading);
        let by_heading = self
            .columns
            .iter()
            .position(|column| tidy(heading) == column.heading);
        by_heading
            .or_else(|| {
                self.columns
                    .iter()
                    .position(|column| !folded.is_empty() && fold(&column.heading) == folded)
            })
            .or_else(|| (0..self.columns.len()).find(|at| column_letter(*at) == heading.trim()))
    }
}

/// How many of these cells are headings that Rota knows: the row with most of them is the heading row.
pub fn known_headings<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    cells
        .filter(|cell| cell.len() < 300)
        .map(fold)
        .filter(|folded| {
            !folded.is_empty()
                && (field::dropped(folded).is_some() || !field::score(folded).is_empty())
        })
        .count()
}

/// What a heading asks for before all else, if that is a field.
pub fn asks_for(heading: &str) -> Option<Field> {
    let folded = fold(heading);
    match field::dropped(&folded) {
        Some(_) => None,
        None => field::score(&folded).first().map(|(field, _)| *field),
    }
}

/// Whether these cells, filled ones below a heading, can be answers to it. Told only of questions whose answers show it.
pub fn may_stand_below(heading: &str, cells: &[&str]) -> bool {
    let Some(field) = asks_for(heading).filter(|_| !cells.is_empty()) else {
        return true;
    };
    let of_half = |test: &dyn Fn(&str) -> bool| {
        cells.iter().filter(|cell| test(cell)).count() * 2 >= cells.len()
    };
    match field {
        Field::Name | Field::Given | Field::Family => of_half(&|cell| is_name(cell)),
        Field::Meeting | Field::Email | Field::Phone => bears(field, cells),
        Field::Notice
        | Field::PhotoConsent
        | Field::ContactConsent
        | Field::PublicationConsent
        | Field::TransferConsent => {
            let is_answer = |cell: &str| said::read(Question::Notice, cell) != Said::Unknown;
            cells.iter().any(|cell| is_answer(cell))
        }
        _ => true,
    }
}

fn is_name(cell: &str) -> bool {
    let is_of_name = |c: char| c.is_alphabetic() || c.is_whitespace() || "'’.-()".contains(c);
    cell.chars().all(is_of_name) && cell.chars().any(char::is_alphabetic)
}

/// Whether one of these headings asks who somebody is, or where they are reached: a summary has none.
pub fn ask_for_people<'a>(mut cells: impl Iterator<Item = &'a str>) -> bool {
    const WHO: [Field; 5] = [
        Field::Name,
        Field::Given,
        Field::Family,
        Field::Email,
        Field::Phone,
    ];
    cells.any(|cell| asks_for(cell).is_some_and(|field| WHO.contains(&field)))
}

/// What a heading below a group is about: "Adı" below "Kurum bilgileri" is the organisation's name, below "Katılımcı" a
/// person's. Nothing that may not be kept hides behind its group.
pub fn meant_by(group: &str, heading: &str) -> String {
    if group.is_empty() || heading.is_empty() {
        return format!("{group}{heading}");
    }
    let folded = fold(group);
    let subject = folded.split(' ').filter(|word| !is_information(word));
    let subject = subject.collect::<Vec<_>>().join(" ");
    let whole = format!("{group} {heading}");
    let short = format!("{subject} {}", fold(heading));
    if field::dropped(&fold(heading)).is_some() {
        return heading.to_owned();
    }
    let is_known = |text: &String| {
        let folded = fold(text);
        field::dropped(&folded).is_some() || !field::score(&folded).is_empty()
    };
    let candidates = [short, whole, heading.to_owned()];
    candidates
        .into_iter()
        .find(is_known)
        .unwrap_or(format!("{group} / {heading}"))
}

fn is_information(folded: &str) -> bool {
    matches!(
        folded,
        "bilgi" | "bilgisi" | "bilgileri" | "bilgiler" | "bilgileriniz" | "information" | "details"
    )
}

/// A, B, … Z, AA: as a spreadsheet shows it. `at` counts from 0.
pub fn column_letter(at: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = at + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

fn named(heading: &str, at: usize) -> String {
    let heading = tidy(heading);
    if heading.is_empty() {
        column_letter(at)
    } else {
        heading
    }
}

fn cells<'a>(samples: &[Vec<&'a str>], at: usize) -> Vec<&'a str> {
    samples
        .iter()
        .filter_map(|row| row.get(at).map(|cell| cell.trim()))
        .filter(|cell| !cell.is_empty())
        .collect()
}

/// What made the sheet.
pub fn form_of(headings: &[String]) -> FormKind {
    exporter_of(headings).map_or_else(|| form_before(headings), |it| it.form)
}

/// The tool that is known by name, where earlier versions saw no more than a list.
fn exporter_of(headings: &[String]) -> Option<&'static Exporter> {
    if form_before(headings) != FormKind::List {
        return None;
    }
    let names: Vec<String> = headings.iter().map(|it| exporter::name(it)).collect();
    exporter::of(&names)
}

/// What made the sheet, as far as every version knows it: what a form is remembered by never changes.
pub fn form_before(headings: &[String]) -> FormKind {
    let raw: Vec<&str> = headings.iter().map(|heading| heading.trim()).collect();
    let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    let has = |word: &str| folded.iter().any(|it| it == word);
    if raw
        .iter()
        .any(|it| matches!(*it, "_uuid" | "_submission_time" | "meta/instanceID"))
    {
        FormKind::Kobo
    } else if (has("submitdate") && has("id"))
        || has("startlanguage")
        || has("lastpage")
        || (has("yanit no") && has("gonderim tarihi"))
        || (has("response id") && has("date submitted"))
    {
        FormKind::LimeSurvey
    } else if has("zaman damgasi") || has("timestamp") {
        FormKind::GoogleForms
    } else {
        FormKind::List
    }
}

/// What a heading says, without what the form's program puts before it: `kisi/telefon` of Kobo, `G01Q02. Telefon` of
/// LimeSurvey, `Name2` of Microsoft Forms, `Katılımcı - First Name` of Jotform.
fn spoken(form: FormKind, heading: &str, all: &[&str]) -> String {
    match form {
        FormKind::Kobo => below_group(heading, '/'),
        FormKind::Odk => below_group(heading, '-'),
        FormKind::LimeSurvey => match heading.trim().split_once([' ', '.', ':']) {
            Some((code, text)) if is_code(code) && text.chars().any(char::is_alphabetic) => {
                text.trim_start_matches(['.', ':', '-', ' ']).to_owned()
            }
            _ => in_words(heading.trim()).unwrap_or_else(|| heading.to_owned()),
        },
        FormKind::MicrosoftForms => {
            let word = heading
                .trim()
                .trim_end_matches(|c: char| c.is_ascii_digit());
            let is_again = word.len() < heading.trim().len() && all.contains(&word);
            if is_again { word } else { heading }.to_owned()
        }
        FormKind::Jotform => match heading.rsplit_once(" - ") {
            Some((_, part)) if is_part_of_name(part) => part.to_owned(),
            _ => heading.to_owned(),
        },
        FormKind::GoogleForms
        | FormKind::List
        | FormKind::SurveyMonkey
        | FormKind::Qualtrics
        | FormKind::Typeform
        | FormKind::Pretix
        | FormKind::Indico
        | FormKind::CiviCrm
        | FormKind::Eventbrite
        | FormKind::AlfIo => heading.to_owned(),
    }
}

fn below_group(heading: &str, between: char) -> String {
    match heading.rsplit_once(between) {
        Some((group, name)) => meant_by(&group.replace('_', " "), &name.replace('_', " ")),
        None => heading.to_owned(),
    }
}

fn is_part_of_name(heading: &str) -> bool {
    matches!(asks_for(heading), Some(Field::Given | Field::Family))
}

/// The questions of the form that Rota makes, by their names there.
const OWN_QUESTIONS: &[&str] = &[
    "ad_soyad",
    "kurulus_adi",
    "kurulus_turu",
    "gorev_unvan",
    "bulundugu_il",
    "calisma_alanlari",
    "hangi_toplanti",
    "katilma_nedeni",
    "cep_telefonu",
    "e_posta",
    "erisim_ihtiyaci",
    "aydinlatma_metni",
    "fotograf_rizasi",
    "yayimlama_rizasi",
    "iletisim_rizasi",
];

/// `kurulusadi` as it was meant: LimeSurvey knows letters and digits only, and exports these codes.
fn in_words(code: &str) -> Option<String> {
    let joined = |name: &&&str| name.split('_').flat_map(str::bytes).eq(code.bytes());
    let name = OWN_QUESTIONS.iter().find(joined)?;
    Some(name.replace('_', " "))
}

/// `G01Q02`, `Q05[SQ003]`: letters and digits of a program, and no word.
fn is_code(text: &str) -> bool {
    let name = text.split('[').next().unwrap_or_default();
    name.len() >= 2
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.ends_with(|c: char| c.is_ascii_digit())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Kobo can give a question of several choices twice: `alan` with all that were chosen, and `alan/kadin` … with 0 or 1. The
/// second says nothing that the first does not.
fn is_option_of_another(form: FormKind, headings: &[&str], at: usize, cells: &[&str]) -> bool {
    let question = headings[at].rsplit_once('/').map(|(question, _)| question);
    matches!(form, FormKind::Kobo | FormKind::Odk)
        && question.is_some_and(|question| headings.contains(&question))
        && cells.iter().all(|cell| is_mark(cell))
}

fn is_mark(cell: &str) -> bool {
    matches!(fold(cell).as_str(), "0" | "1" | "true" | "false")
}

/// Where it gives only `alan/kadin`, `alan/genclik` … they are one question. Not so where anything else is asked under the
/// same name: then it is the name of a group.
fn give_choices(form: FormKind, columns: &mut [Column], headings: &[&str], samples: &[Vec<&str>]) {
    if !matches!(form, FormKind::Kobo | FormKind::Odk) {
        return;
    }
    let question = |at: usize| headings[at].rsplit_once('/').map(|(question, _)| question);
    for first in 0..columns.len() {
        let Some(asked) = question(first).filter(|_| columns[first].used == Use::Answer) else {
            continue;
        };
        let of_question: Vec<usize> = (0..columns.len())
            .filter(|at| question(*at) == Some(asked))
            .collect();
        let is_choice = |at: &usize| {
            let cells = cells(samples, *at);
            columns[*at].used == Use::Answer && cells.iter().all(|cell| is_mark(cell))
        };
        let is_answered = of_question.iter().any(|at| !cells(samples, *at).is_empty());
        if of_question.len() > 1 && is_answered && of_question.iter().all(is_choice) {
            for at in of_question {
                columns[at].used = Use::Choice;
            }
        }
    }
}

/// The choice that a column of `Use::Choice` stands for, by its question, and whether a cell says that it was made. `None` where the cell
/// says anything else.
pub fn choice_of<'a>(heading: &'a str, cell: &str) -> Option<(&'a str, &'a str, bool)> {
    let (question, choice) = heading.rsplit_once('/')?;
    if !cell.trim().is_empty() && !is_mark(cell) {
        return None;
    }
    let is_made = matches!(fold(cell).as_str(), "1" | "true");
    Some((question.trim(), choice.trim(), is_made))
}

fn left_out(form: FormKind, heading: &str, cells: &[&str]) -> Option<DropReason> {
    let folded = fold(heading);
    if let Some(reason) = field::dropped(&folded) {
        return Some(reason);
    }
    let technical: &[&str] = match form {
        FormKind::Kobo => &[
            "start",
            "end",
            "today",
            "deviceid",
            "username",
            "phonenumber",
            "id",
            "index",
            "validation status",
            "notes",
            "status",
            "submitted by",
            "version",
            "tags",
            "parent index",
            "parent table name",
            "meta instanceid",
            "formhub uuid",
        ],
        FormKind::LimeSurvey => &[
            "lastpage",
            "startlanguage",
            "seed",
            "startdate",
            "datestamp",
            "ipaddr",
            "refurl",
            "token",
            "son sayfa",
            "baslangic dili",
            "last page",
            "start language",
        ],
        FormKind::GoogleForms | FormKind::List => &[],
        // Theirs are named with them.
        FormKind::MicrosoftForms
        | FormKind::Jotform
        | FormKind::SurveyMonkey
        | FormKind::Qualtrics
        | FormKind::Typeform
        | FormKind::Pretix
        | FormKind::Indico
        | FormKind::CiviCrm
        | FormKind::Eventbrite
        | FormKind::AlfIo
        | FormKind::Odk => &[],
    };
    if technical.contains(&folded.as_str()) {
        return Some(DropReason::Technical);
    }
    // A column of national numbers under any heading.
    let national = cells.iter().filter(|cell| national_id::is(cell)).count();
    (national > 0 && national * 2 >= cells.len()).then_some(DropReason::NationalId)
}

/// Every field goes to the column that names it most surely; of two alike the first.
fn give_fields(
    columns: &mut [Column],
    headings: &[String],
    samples: &[Vec<&str>],
    is_of_account: &dyn Fn(usize) -> bool,
) {
    let mut offers: Vec<(u16, usize, Field)> = Vec::new();
    let mut asks_for_meeting = None;
    for (at, heading) in headings.iter().enumerate() {
        if matches!(columns[at].used, Use::Dropped(_)) || is_of_account(at) {
            continue;
        }
        // `Alanlarınız [Kadın]`: one of many boxes of a question, which no field is.
        if heading.trim_end().ends_with(']') {
            continue;
        }
        let cells = cells(samples, at);
        let scores = field::score(&fold(heading));
        if scores
            .iter()
            .any(|it| it.0 == Field::Meeting && it.1 >= SURE)
        {
            asks_for_meeting.get_or_insert(at);
        }
        offers.extend(
            scores
                .into_iter()
                .filter(|(field, _)| bears(*field, &cells))
                .map(|(field, weight)| (weight, at, field)),
        );
    }
    offers.sort_by_key(|(weight, at, _)| (std::cmp::Reverse(*weight), *at));
    let mut given: Vec<Field> = columns.iter().filter_map(Column::field).collect();
    for (_, at, field) in offers {
        if columns[at].used == Use::Answer && (field.repeats() || !given.contains(&field)) {
            columns[at].used = Use::Field(field);
            given.push(field);
        }
    }
    // "fark etmez", and nothing else in the sheet: whoever wrote that waits for a place, and nobody is asked what the
    // column is.
    if let Some(at) = asks_for_meeting.filter(|at| columns[*at].used == Use::Answer)
        && !given.contains(&Field::Meeting)
    {
        columns[at].used = Use::Field(Field::Meeting);
    }
    // A column of addresses under a heading that says nothing. `@mavi` is a name on some network.
    if !given.contains(&Field::Email) {
        let at = (0..columns.len()).find(|at| {
            let cells = cells(samples, *at);
            let addresses = cells.iter().filter(|cell| is_address(cell)).count();
            let is_open = columns[*at].used == Use::Answer && !is_of_account(*at);
            is_open && addresses > 0 && addresses * 2 > cells.len()
        });
        if let Some(at) = at {
            columns[at].used = Use::Field(Field::Email);
        }
    }
}

/// A heading that asks for the meeting and for nothing else.
const SURE: u16 = 90;

fn is_address(cell: &str) -> bool {
    let email = cell.contains('@').then(|| contact::email(cell)).flatten();
    email.is_some_and(|it| it.address.is_some())
}

/// Whether the cells can be what the heading says, for the fields where a heading alone misleads.
fn bears(field: Field, cells: &[&str]) -> bool {
    if cells.is_empty() {
        return true;
    }
    let any = |test: &dyn Fn(&str) -> bool| cells.iter().any(|cell| test(cell));
    match field {
        // "Toplantıya katılmak …" may ask for anything; a wish names a place or a route.
        Field::Meeting => {
            any(&|cell| crate::wish::read(cell).is_some_and(|wish| wish.is_recognised()))
        }
        // "Kullanıcı adı", "id" and their like.
        Field::Email => any(&|cell| cell.contains('@')),
        Field::Phone => any(&|cell| cell.chars().filter(char::is_ascii_digit).count() >= 7),
        Field::ResponseId => cells
            .iter()
            .all(|cell| cell.len() <= 64 && !cell.contains(' ')),
        Field::Name
        | Field::Given
        | Field::Family
        | Field::Organisation
        | Field::Kind
        | Field::Role
        | Field::Province
        | Field::Sex
        | Field::Themes
        | Field::AccessNeed
        | Field::Meal
        | Field::Notice
        | Field::PhotoConsent
        | Field::ContactConsent
        | Field::PublicationConsent
        | Field::TransferConsent
        | Field::Motivation
        | Field::SentAt => true,
    }
}

/// "İsim" alone is the whole name; "Name" beside "Surname" is the given one.
fn settle_names(columns: &mut [Column]) {
    let at = |columns: &[Column], field| {
        columns
            .iter()
            .position(|column| column.used == Use::Field(field))
    };
    let (name, given, family) = (
        at(columns, Field::Name),
        at(columns, Field::Given),
        at(columns, Field::Family),
    );
    match (name, given, family) {
        (None, Some(given), None) => columns[given].used = Use::Field(Field::Name),
        (Some(name), None, Some(_)) => columns[name].used = Use::Field(Field::Given),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(headings: &[&str], samples: &[Vec<&str>]) -> ColumnMap {
        let headings: Vec<String> = headings.iter().map(|it| it.to_string()).collect();
        ColumnMap::guess(&headings, samples)
    }

    fn uses(map: &ColumnMap) -> Vec<Use> {
        map.columns.iter().map(|column| column.used).collect()
    }

    #[test]
    fn two_addresses_and_two_telephones_have_one_owner_each() {
        let map = guess(
            &[
                "E-posta Adresi",
                "Adınız Soyadınız",
                "Kurum telefonu",
                "Cep telefonu",
                "E-posta adresiniz",
            ],
            &[],
        );
        assert_eq!(
            uses(&map),
            [
                Use::Field(Field::Email),
                Use::Field(Field::Name),
                Use::Answer,
                Use::Field(Field::Phone),
                Use::Answer
            ]
        );
    }

    #[test]
    fn who_is_asked_for_a_meeting_and_names_none_has_been_asked_all_the_same() {
        let meeting = Use::Field(Field::Meeting);
        let asked = "Hangi buluşmaya katılmak istiyorsunuz?";
        let of = |headings: &[&str], cells: &[&'static str]| {
            let row = [&["Ayşe Işık"], cells].concat();
            let headings = [&["Ad Soyad"], headings].concat();
            uses(&guess(&headings, &[row]))[1..].to_vec()
        };
        assert_eq!(of(&[asked], &["fark etmez"]), [meeting]);
        assert_eq!(
            of(
                &[asked, "Katılacağınız toplantı"],
                &["bilmiyorum", "Trabzon"]
            ),
            [Use::Answer, meeting],
            "another column says it"
        );
        assert_eq!(
            of(
                &["Toplantıya katılmak için bir engeliniz var mı?"],
                &["yok"]
            ),
            [Use::Answer],
            "a heading that may ask for anything"
        );
    }

    #[test]
    fn a_column_of_addresses_is_known_by_its_cells_and_one_of_handles_is_none() {
        let with = |cells: [&'static str; 3]| {
            let rows: Vec<Vec<&str>> = cells.iter().map(|it| vec!["Ayşe Işık", *it]).collect();
            guess(&["Ad Soyad", "Size nereden ulaşalım?"], &rows).columns[1].used
        };
        let email = Use::Field(Field::Email);
        assert_eq!(with(["ayse@example.org", "ali@example.org", ""]), email);
        assert_eq!(
            with([
                "ayse@example.org",
                "info@example.org; a@example.org",
                "@mavi"
            ]),
            email
        );
        assert_eq!(with(["@mavi", "@kirlangic", "@umut"]), Use::Answer);
        assert_eq!(
            with(["@mavi", "kirlangic@", "ayse@example.org"]),
            Use::Answer
        );
    }

    #[test]
    fn a_name_in_two_columns() {
        assert_eq!(
            uses(&guess(&["Ad", "Soyad"], &[])),
            [Use::Field(Field::Given), Use::Field(Field::Family)]
        );
        assert_eq!(
            uses(&guess(&["Name", "Surname"], &[])),
            [Use::Field(Field::Given), Use::Field(Field::Family)]
        );
        assert_eq!(
            uses(&guess(&["İsim", "Kurum"], &[])),
            [Use::Field(Field::Name), Use::Field(Field::Organisation)]
        );
    }

    #[test]
    fn a_heading_that_asks_for_a_meeting_needs_places_in_its_cells() {
        let heading = "Toplantıya katılacağınız günü seçiniz";
        assert_eq!(
            uses(&guess(&[heading], &[vec!["sabah"], vec!["öğleden sonra"]])),
            [Use::Answer]
        );
        assert_eq!(
            uses(&guess(&[heading], &[vec!["Trabzon (14 Mart)"]])),
            [Use::Field(Field::Meeting)]
        );
    }

    #[test]
    fn national_numbers_are_left_out_under_any_heading() {
        let map = guess(
            &["Ad Soyad", "Numara"],
            &[vec!["Ayşe Kaya", "10000000146"], vec!["Ali Can", ""]],
        );
        assert_eq!(map.columns[1].used, Use::Dropped(DropReason::NationalId));
        let map = guess(&["Ad Soyad", "Numara"], &[vec!["Ayşe Kaya", "10000000147"]]);
        assert_eq!(
            map.columns[1].used,
            Use::Answer,
            "no check digits, no national number"
        );
    }

    #[test]
    fn columns_without_a_heading_have_their_letter() {
        let map = guess(&["Ad Soyad", ""], &[]);
        assert_eq!(map.columns[1].heading, "B");
        assert_eq!(column_letter(25), "Z");
        assert_eq!(column_letter(26), "AA");
        assert_eq!(column_letter(255), "IV");
    }

    #[test]
    fn a_hand_corrects_the_map() {
        let map = guess(&["Ad Soyad", "İl", "Katılacağı yer", "TCKN"], &[]);
        let map = map.with_override("katilacagi yer", "meeting").unwrap();
        assert_eq!(map.columns[2].used, Use::Field(Field::Meeting));
        let map = map.with_override("Katılacağı yer", "province").unwrap();
        assert_eq!(
            map.columns[1].used,
            Use::Answer,
            "one column only may be the province"
        );
        let map = map.with_override("B", "drop").unwrap();
        assert_eq!(map.columns[1].used, Use::Dropped(DropReason::ByHand));
        assert_eq!(
            map.clone().with_override("Yok", "name"),
            Err(MapProblem::UnknownHeading)
        );
        assert_eq!(
            map.with_override("İl", "isim"),
            Err(MapProblem::UnknownField)
        );
    }

    #[test]
    fn forms_are_known_by_their_headings() {
        for (headings, form) in [
            (&["Zaman damgası", "Ad Soyad"][..], FormKind::GoogleForms),
            (&["Timestamp", "Name"], FormKind::GoogleForms),
            (
                &["id", "submitdate", "lastpage", "G01Q02"],
                FormKind::LimeSurvey,
            ),
            (&["Yanıt no", "Gönderim tarihi"], FormKind::LimeSurvey),
            (&["start", "end", "grup/ad", "_uuid"], FormKind::Kobo),
            (&["S.NO", "ADI SOYADI"], FormKind::List),
        ] {
            assert_eq!(guess(headings, &[]).form, form, "{headings:?}");
        }
        let kobo = guess(&["start", "_id", "_uuid", "_submission_time"], &[]);
        assert_eq!(kobo.columns[0].used, Use::Dropped(DropReason::Technical));
        assert_eq!(kobo.columns[1].used, Use::Dropped(DropReason::Technical));
        assert_eq!(kobo.columns[2].used, Use::Field(Field::ResponseId));
        assert_eq!(kobo.columns[3].used, Use::Field(Field::SentAt));
    }

    #[test]
    fn what_a_program_puts_before_a_heading_hides_nothing() {
        let kobo = guess(
            &[
                "kisi/ad_soyad",
                "kisi/il",
                "Kurum bilgileri/Adı",
                "alan",
                "alan/kadin",
                "alan/genclik",
                "alan/diger",
                "_uuid",
            ],
            &[vec![
                "Ayşe", "Ordu", "Umut", "kadin", "1", "0", "çevre", "a",
            ]],
        );
        assert_eq!(
            uses(&kobo),
            [
                Use::Field(Field::Name),
                Use::Field(Field::Province),
                Use::Field(Field::Organisation),
                Use::Answer,
                Use::Dropped(DropReason::Technical),
                Use::Dropped(DropReason::Technical),
                Use::Answer,
                Use::Field(Field::ResponseId),
            ],
            "what was typed beside the boxes stays"
        );
        let alone = guess(&["alan/kadin", "_uuid"], &[vec!["1", "a"]]);
        assert_eq!(alone.columns[0].used, Use::Answer, "said nowhere else");
        let lime = guess(
            &[
                "id",
                "submitdate",
                "G01Q02. İl",
                "G01Q03 - Cep telefonu",
                "Q05[SQ003]",
                "Çalışma alanlarınız [Kadın]",
                "Q1 2026 katılımı",
            ],
            &[],
        );
        assert_eq!(
            uses(&lime)[2..],
            [
                Use::Field(Field::Province),
                Use::Field(Field::Phone),
                Use::Answer,
                Use::Answer,
                Use::Answer
            ]
        );
        assert_eq!(
            lime.columns[2].heading, "G01Q02. İl",
            "shown as it stands in the sheet"
        );
    }

    #[test]
    fn choices_without_their_question_are_one_question_and_a_group_is_none() {
        let headings = [
            "Çalışma alanları/Kadın",
            "Çalışma alanları/Gençlik",
            "kisi/cocuk_sayisi",
            "kisi/meslek",
            "_uuid",
        ];
        let map = guess(
            &headings,
            &[
                vec!["1", "0", "1", "Öğretmen", "a"],
                vec!["", "", "0", "", "b"],
            ],
        );
        assert_eq!(
            uses(&map),
            [
                Use::Choice,
                Use::Choice,
                Use::Answer,
                Use::Answer,
                Use::Field(Field::ResponseId)
            ]
        );
        let unanswered = guess(&headings, &[]);
        assert_ne!(unanswered.columns[1].used, Use::Choice);
        assert_eq!(
            choice_of("grup/alan/Kadın", "TRUE"),
            Some(("grup/alan", "Kadın", true))
        );
    }

    #[test]
    fn a_heading_below_a_group_is_about_the_group() {
        let group = [
            ("Katılımcı", "Adı"),
            ("Katılımcı", "Soyadı"),
            ("Kurum bilgileri", "Adı"),
            ("Kurum bilgileri", "Türü"),
            ("Kurum bilgileri", "İli"),
            ("İletişim", "Telefon"),
            ("İletişim", "E-posta"),
            ("Kimlik", "T.C."),
            ("", "Görevi"),
        ];
        let headings: Vec<String> = group.iter().map(|it| meant_by(it.0, it.1)).collect();
        let map = ColumnMap::guess(&headings, &[]);
        assert_eq!(
            uses(&map),
            [
                Use::Field(Field::Given),
                Use::Field(Field::Family),
                Use::Field(Field::Organisation),
                Use::Field(Field::Kind),
                Use::Field(Field::Province),
                Use::Field(Field::Phone),
                Use::Field(Field::Email),
                Use::Dropped(DropReason::NationalId),
                Use::Field(Field::Role),
            ]
        );
        assert_eq!(meant_by("Ulaşım", "Sabah"), "Ulaşım / Sabah");
    }

    #[test]
    fn guessing_again_gives_the_same() {
        let headings = ["Zaman damgası", "Adınız Soyadınız", "Mail", "İl", ""];
        assert_eq!(guess(&headings, &[]), guess(&headings, &[]));
    }
}
