//! The report of a meeting as a workbook: its figures beside the rows that they are counted from, so that whoever doubts one
//! counts it again. Who took part has no name in it but a sign that is the same wherever they are in this file.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Timelike, Utc};
use documents::args;
use documents::export::{Cell, Chart, Column, ExportedTable, Sheet};
use documents::meeting_report::{Cover, Group, MeetingReport, Participation};
use documents::words::{Language, Words};
use domain::answer::Sex;
use domain::counting::INDEPENDENT;
use domain::ids::OrganisationId;
use domain::kind::Kinds;
use domain::province;
use domain::registration::Category;
use domain::signature::{MissingReason, Said};
use domain::words::{UNKNOWN, Word};
use domain::written_out::Tier;
use store::{MeetingRow, Reader, RegistrationRow};
use uuid::Uuid;

use crate::base::clock::{local, local_kept};
use crate::base::error::Result;
use crate::base::hash::sha256;
use crate::papers::package::place;
use crate::papers::participant_list::{arrived, who};
use crate::view;

/// What is not in the report itself: who came, and from where.
pub(crate) struct Rows {
    participations: Vec<Came>,
    organisations: BTreeMap<OrganisationId, From>,
}

struct Came {
    /// Of the meeting; printed where there are several.
    place: String,
    sign: String,
    is_participant: bool,
    category: String,
    kind: Cell,
    group: Cell,
    province: Cell,
    sex: Cell,
    at: Cell,
    signature: String,
    /// `None` where nothing is entered.
    is_signed: Option<bool>,
}

#[derive(Clone)]
struct From {
    name: Cell,
    kind: Cell,
    group: Cell,
    province: Cell,
    meetings: u32,
    people: u32,
    signed: u32,
    /// Somebody of theirs stands on a list by name.
    is_named: bool,
}

impl Rows {
    /// Everybody who came, each once for each meeting, as the list of participants counts them; in an order that tells
    /// nothing. Somebody has the same sign at all of them, and another one in a report about something else.
    pub(crate) fn read(
        reader: &Reader,
        meetings: &[MeetingRow],
        about: Uuid,
        language: Language,
        tier: Tier,
    ) -> Result<Rows> {
        let mut rows = Rows {
            participations: Vec::new(),
            organisations: BTreeMap::new(),
        };
        for meeting in meetings {
            rows.add(reader, meeting, about, language, tier)?;
        }
        rows.participations
            .sort_by(|a, b| (&a.place, &a.sign).cmp(&(&b.place, &b.sign)));
        Ok(rows)
    }

    fn add(
        &mut self,
        reader: &Reader,
        meeting: &MeetingRow,
        about: Uuid,
        language: Language,
        tier: Tier,
    ) -> Result<()> {
        let id = meeting.id;
        let of = Of {
            kinds: reader.kinds()?,
            words: Words::of(language),
            language,
        };
        let all = reader.list_of(id)?;
        let mut said: HashMap<Uuid, Said> = HashMap::new();
        for it in reader.signatures_at(id)? {
            let row = all.iter().find(|row| row.id == it.registration);
            let whose = row.map_or(it.registration.0, who);
            // By whichever of their registrations that was entered; that they signed counts first.
            if it.said.is_signed() || !said.contains_key(&whose) {
                said.insert(whose, it.said);
            }
        }
        let came = arrived(all);
        let mut here: HashSet<OrganisationId> = HashSet::new();
        for row in &came {
            let said = said.get(&who(row));
            let is_signed = said.is_some_and(Said::is_signed);
            let is_hidden = tier != Tier::Internal && matches!(said, Some(Said::Slip(_)));
            let mut it = of.came(about, row, said);
            it.place = place(meeting);
            if is_hidden {
                // With where they are from and when they came, somebody would know who it is.
                [it.kind, it.group, it.province, it.at] = [const { Cell::Nothing }; 4];
            }
            // Who comes for themselves is no organisation.
            if it.is_participant
                && row.kind.as_deref() != Some(INDEPENDENT)
                && let Some(organisation) = row.organisation
            {
                let from = self.organisations.entry(organisation);
                let from = from.or_insert_with(|| of.from(row));
                from.people += 1;
                from.signed += u32::from(is_signed);
                from.is_named |= !is_hidden;
                from.meetings += u32::from(here.insert(organisation));
            }
            self.participations.push(it);
        }
        Ok(())
    }

    /// In Turkish order; without a name where nobody of theirs stands on a list by name.
    fn organisations(&self, words: &Words) -> Vec<From> {
        let mut all: Vec<From> = self.organisations.values().cloned().collect();
        for from in all.iter_mut().filter(|it| !it.is_named) {
            from.name = Cell::text(words.text("workbook-organisation-hidden"));
            [from.kind, from.group, from.province] = [const { Cell::Nothing }; 3];
        }
        all.sort_by(|a, b| compared(&a.name, &b.name));
        all
    }

    /// A row for everybody who came, with the meeting in front where there are several.
    pub(crate) fn participations_sheet(&self, several: bool, words: &Words) -> Sheet {
        let columns = [
            "meeting",
            "pseudonym",
            "category",
            "kind",
            "group",
            "province",
            "sex",
            "arrived",
            "signature",
            "signed",
        ];
        let first = usize::from(!several);
        let rows = self.participations.iter().map(|it| {
            let cells = [
                Cell::text(it.place.as_str()),
                Cell::text(it.sign.as_str()),
                Cell::text(it.category.as_str()),
                it.kind.clone(),
                it.group.clone(),
                it.province.clone(),
                it.sex.clone(),
                it.at.clone(),
                Cell::text(it.signature.as_str()),
                it.is_signed
                    .map_or(Cell::Nothing, |it| yes_or_no(it, words)),
            ];
            cells.into_iter().skip(first).collect()
        });
        sheet(words, "workbook-participations", &columns[first..], rows)
    }

    /// `entered` says whether anything of signatures is.
    pub(crate) fn organisations_sheet(&self, several: bool, entered: bool, words: &Words) -> Sheet {
        let all = self.organisations(words);
        let rows = all.iter().map(|it| {
            let mut cells = vec![
                it.name.clone(),
                it.kind.clone(),
                it.group.clone(),
                it.province.clone(),
                Cell::Number(it.people),
                Cell::number(entered.then_some(it.signed)),
            ];
            if several {
                cells.push(Cell::Number(it.meetings));
            }
            cells
        });
        let mut columns = vec![
            "organisation",
            "kind",
            "group",
            "province",
            "people-came",
            "people-signed",
        ];
        if several {
            columns.push("meetings");
        }
        sheet(words, "workbook-organisations", &columns, rows)
    }
}

fn compared(a: &Cell, b: &Cell) -> std::cmp::Ordering {
    let text = |it: &Cell| match it {
        Cell::Text(text) => text.clone(),
        Cell::Nothing
        | Cell::Number(_)
        | Cell::Decimal(_)
        | Cell::Formula(..)
        | Cell::Day(_)
        | Cell::Moment(_) => String::new(),
    };
    domain::turkish::compare(&text(a), &text(b))
}

struct Of {
    kinds: Kinds,
    words: &'static Words,
    language: Language,
}

impl Of {
    fn came(&self, about: Uuid, row: &RegistrationRow, said: Option<&Said>) -> Came {
        let from = self.from(row);
        let category = row.category.on_the_wire();
        Came {
            place: String::new(),
            sign: sign(about, who(row)),
            is_participant: row.category.is(Category::Participant),
            category: self.word("category", category),
            kind: from.kind,
            group: from.group,
            province: from.province,
            sex: match row.sex.as_ref().and_then(Word::known) {
                Some(Sex::Woman) => Cell::text(self.words.text("figure-women")),
                Some(Sex::Man) => Cell::text(self.words.text("figure-men")),
                Some(Sex::NotStated | Sex::NotAsked) | None => {
                    Cell::text(self.words.text("figure-not-stated"))
                }
            },
            at: row.arrived_at.as_ref().map_or(Cell::Nothing, |at| {
                let at = local_kept(at).known().map(|it| it.naive_local());
                let at = at.and_then(|it| it.with_second(0)?.with_nanosecond(0));
                at.map_or(Cell::Nothing, Cell::Moment)
            }),
            signature: match said {
                None => self.words.text("signature-state-open"),
                Some(Said::OnSheet { .. }) => self.words.text("signature-state-signed"),
                Some(Said::Slip(_)) => self.words.text("signature-state-slip"),
                Some(Said::Missing(reason)) => self.word(
                    "signature-missing",
                    Word::<MissingReason>::on_the_wire(reason),
                ),
                Some(Said::Later(_)) => self.words.text("signature-state-later"),
            },
            is_signed: said.map(Said::is_signed),
        }
    }

    fn from(&self, row: &RegistrationRow) -> From {
        let kind = row.kind.as_deref();
        let known = kind.and_then(|it| self.kinds.kind(it));
        let name = known.map(|it| self.language.choose(&it.tr, &it.en));
        let group = self.kinds.group_of(kind);
        let group = group.as_deref().and_then(|it| self.kinds.group(it));
        let group = group.map(|it| self.language.choose(&it.tr, &it.en));
        let province = row.plate.and_then(province::by_plate);
        From {
            name: Cell::some_text(row.organisation_name.as_deref()),
            kind: Cell::some_text(name.or(kind)),
            group: Cell::some_text(group),
            province: Cell::some_text(province.map(|it| it.name)),
            meetings: 0,
            people: 0,
            signed: 0,
            is_named: false,
        }
    }

    fn word(&self, family: &str, word: &str) -> String {
        let id = format!("{family}-{}", word.replace('_', "-"));
        match word == UNKNOWN && !self.words.has(&id) {
            true => self.words.text("word-later"),
            false => self.words.text(&id),
        }
    }
}

/// The same for the same person in all reports about the same, and nothing that could be turned back.
fn sign(about: Uuid, who: Uuid) -> String {
    let hash = sha256(format!("{about} {who}").as_bytes());
    format!("K-{}", hash[..8].to_ascii_uppercase())
}

/// What stands on the first sheet of the workbook of a report.
pub(crate) fn about(cover: &Cover, issued_at: DateTime<Utc>) -> Vec<(String, String)> {
    let words = Words::of(cover.language);
    let said = |id: &str, text: String| (words.text(id), text);
    let programme = cover.programme.in_language(cover.language).to_owned();
    let tier = words.text(&format!("report-tier-{}", cover.tier.word()));
    let at = words.text_with("export-at", &args! { "at" => local(issued_at).to_string() });
    let mut about = vec![
        said("export-about-list", words.text("workbook-what")),
        said("export-about-programme", programme),
        said("export-column-number", cover.number.clone()),
        said("export-about-tier", tier),
        said("export-about-at", at),
    ];
    if cover.draft {
        about.push(said("workbook-state", words.text("workbook-draft")));
    }
    about.retain(|(_, text)| !text.is_empty());
    about
}

/// The workbook, in the language of the report.
pub(crate) fn workbook(
    report: &MeetingReport,
    figures: &view::Figures,
    rows: Rows,
    issued_at: DateTime<Utc>,
) -> ExportedTable {
    let words = Words::of(report.cover.language);
    let tier = words.text(&format!("report-tier-{}", report.cover.tier.word()));
    let about = about(&report.cover, issued_at);
    let came = rows.participations_sheet(false, words);
    let organisations = rows.organisations_sheet(false, figures.signed.is_some(), words);
    let recommendations = report.outcome.recommendations.iter().map(|it| {
        vec![
            Cell::text(it.number.as_str()),
            Cell::text(it.text.as_str()),
            Cell::text(it.theme.as_str()),
            Cell::text(it.addressee.as_str()),
            Cell::number(it.votes.map(|(votes, _)| votes)),
            Cell::number(it.votes.map(|(_, voting)| voting)),
            Cell::number(it.priority),
        ]
    });
    let deviations = report.deviations.iter().map(|it| {
        vec![
            Cell::text(it.planned.as_str()),
            Cell::text(it.done.as_str()),
            Cell::text(it.reason.as_str()),
        ]
    });
    let missing = report.cover.missing.iter().map(|it| {
        let code = it.code().replace('_', "-");
        vec![Cell::text(words.text(&format!("report-missing-{code}")))]
    });
    let counted = Counted {
        words,
        came: &came,
        organisations: &organisations,
        offset: 0,
    };
    let mut meeting = sheet(
        words,
        "workbook-meeting",
        &["figure", "value", "formula"],
        facts(report, words)
            .into_iter()
            .chain(counted.figures(figures)),
    );
    meeting.charts.extend(sexes_chart(&meeting, words));
    ExportedTable {
        language: report.cover.language,
        title: format!(
            "{} · {}",
            words.text("report-title"),
            match report.city.is_empty() {
                true => report.cover.number.as_str(),
                false => report.city.as_str(),
            }
        ),
        tier,
        author: report.cover.beneficiary.clone(),
        about,
        sheets: vec![
            meeting,
            groups(&report.participation, words),
            came,
            organisations,
            sheet(
                words,
                "workbook-recommendations",
                &[
                    "number",
                    "text",
                    "theme",
                    "addressee",
                    "votes",
                    "voting",
                    "priority",
                ],
                recommendations,
            ),
            sheet(
                words,
                "workbook-deviations",
                &["planned", "done", "reason"],
                deviations,
            ),
            sheet(words, "workbook-missing", &["missing"], missing),
        ],
        issued_at,
        version: report.cover.version.clone(),
    }
}

pub(crate) fn sheet(
    words: &Words,
    tab: &str,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<Cell>>,
) -> Sheet {
    let columns = columns.iter().map(|name| Column {
        heading: words.text(&format!("export-column-{name}")),
        meaning: words.text(&format!("export-meaning-{name}")),
    });
    Sheet {
        tab: words.text(tab),
        columns: columns.collect(),
        rows: rows.collect(),
        charts: Vec::new(),
    }
}

/// The groups of those who came, with their sum and bars. What is counted is not counted again from the rows: of who signed a
/// slip these do not say the group.
pub(crate) fn groups(it: &Participation, words: &Words) -> Sheet {
    let sum = |column: &str, count: u32| {
        let cells = format!("{column}2:{column}{}", it.groups.len() + 1);
        Cell::Formula(format!("=SUM({cells})"), count)
    };
    let mut rows: Vec<Vec<Cell>> = it
        .groups
        .iter()
        .map(|group| {
            vec![
                Cell::text(group.name.as_str()),
                Cell::Number(group.people_arrived),
                Cell::number(group.people_signed),
                Cell::Number(group.organisations),
            ]
        })
        .collect();
    let bars = 0..rows.len();
    if !rows.is_empty() {
        let of = |count: fn(&Group) -> u32| it.groups.iter().map(count).sum();
        let signed: Option<u32> = it.groups.iter().map(|it| it.people_signed).sum();
        rows.push(vec![
            Cell::text(words.text("report-total")),
            sum("B", of(|it| it.people_arrived)),
            signed.map_or(Cell::Nothing, |it| sum("C", it)),
            sum("D", of(|it| it.organisations)),
        ]);
    }
    let columns = [
        "group",
        "people-came",
        "people-signed",
        "organisations-count",
    ];
    let mut sheet = sheet(words, "workbook-groups", &columns, rows.into_iter());
    sheet.charts.push(Chart {
        title: words.text("workbook-groups-chart"),
        rows: bars,
        names: 0,
        values: vec![1, 3],
    });
    sheet
}

/// Women, men and not stated where the sheet has them, row below row.
pub(crate) fn sexes_chart(sheet: &Sheet, words: &Words) -> Option<Chart> {
    let women = Cell::text(words.text("figure-women"));
    let first = sheet
        .rows
        .iter()
        .position(|it| it.first() == Some(&women))?;
    Some(Chart {
        title: words.text("workbook-sexes-chart"),
        rows: first..first + 3,
        names: 0,
        values: vec![1],
    })
}

fn yes_or_no(is: bool, words: &Words) -> Cell {
    Cell::text(words.text(match is {
        true => "export-yes",
        false => "workbook-no",
    }))
}

/// Which meeting it is of, as it was where that is known.
fn facts(report: &MeetingReport, words: &Words) -> Vec<Vec<Cell>> {
    let was = report.actual.as_ref();
    let day = was.and_then(|it| it.date).or(report.planned.date);
    let venue = was.map_or(&report.planned.venue, |it| &it.venue);
    let facts = [
        ("export-column-route", Cell::number(report.route)),
        ("export-column-stop", Cell::number(report.stop)),
        ("export-column-meeting", Cell::text(report.city.as_str())),
        ("export-column-date", day.map_or(Cell::Nothing, Cell::Day)),
        (
            "workbook-planned-day",
            report.planned.date.map_or(Cell::Nothing, Cell::Day),
        ),
        ("workbook-venue", Cell::text(venue.as_str())),
    ];
    let facts = facts.into_iter().filter(|(_, it)| *it != Cell::Nothing);
    facts
        .map(|(id, it)| vec![Cell::text(words.text(id)), it, Cell::Nothing])
        .collect()
}

/// Figures, and how a program counts them from the rows of the other sheets.
pub(crate) struct Counted<'a> {
    pub(crate) words: &'static Words,
    pub(crate) came: &'a Sheet,
    pub(crate) organisations: &'a Sheet,
    /// By how many columns the sheet of those who came is further to the right.
    pub(crate) offset: u8,
}

impl Counted<'_> {
    pub(crate) fn figures(&self, it: &view::Figures) -> Vec<Vec<Cell>> {
        let participant = self.words.text("category-participant");
        let yes = self.words.text("export-yes");
        let of_sex = |id: &str| {
            self.count(
                self.came,
                &[('B', &participant), ('F', &self.words.text(id))],
            )
        };
        let mut rows = vec![
            self.row("figure-registered", Some(it.registered), None),
            self.row("figure-no-shows", it.no_shows, None),
            self.row("figure-walk-ins", Some(it.walk_ins), None),
            self.row(
                "figure-arrived",
                Some(it.arrived),
                Some(self.count(self.came, &[('B', &participant)])),
            ),
        ];
        rows.push(match it.signed {
            Some(signed) => self.row(
                "figure-signed",
                Some(signed),
                Some(self.count(self.came, &[('B', &participant), ('I', &yes)])),
            ),
            None => {
                let open = Cell::text(self.words.text("figure-not-entered"));
                Some(vec![
                    Cell::text(self.words.text("figure-signed")),
                    open,
                    Cell::Nothing,
                ])
            }
        });
        if let Some(sexes) = &it.sexes {
            for (id, count) in [
                ("figure-women", sexes.women),
                ("figure-men", sexes.men),
                ("figure-not-stated", sexes.not_stated),
            ] {
                rows.push(self.row(id, Some(count), Some(of_sex(id))));
            }
        }
        rows.push(self.row(
            "figure-organisations",
            Some(it.organisations),
            Some(format!("=COUNTA({})", range(self.organisations, "A"))),
        ));
        rows.into_iter().flatten().collect()
    }

    /// A figure that is not known has no row.
    fn row(&self, id: &str, count: Option<u32>, formula: Option<String>) -> Option<Vec<Cell>> {
        let count = count?;
        let formula = formula.map_or(Cell::Nothing, |it| Cell::Formula(it, count));
        Some(vec![
            Cell::text(self.words.text(id)),
            Cell::Number(count),
            formula,
        ])
    }

    fn count(&self, of: &Sheet, wanted: &[(char, &str)]) -> String {
        let wanted = wanted.iter().map(|(column, text)| {
            let text = text.replace('"', "\"\"");
            let column = char::from(*column as u8 + self.offset).to_string();
            format!("{},\"{text}\"", range(of, &column))
        });
        format!("=COUNTIFS({})", wanted.collect::<Vec<_>>().join(","))
    }
}

/// The cells of a column below its heading; one of them where there are no rows.
pub(crate) fn range(of: &Sheet, column: &str) -> String {
    let last = of.rows.len().max(1) + 1;
    format!("'{}'!${column}$2:${column}${last}", of.tab)
}
