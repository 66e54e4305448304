//! The report of a route, of some days or of the programme as a workbook: the meetings, who came, the organisations, what was
//! recommended, what differs from the plan, how signatures agree and what is missing, with sums that a program counts again.

use chrono::{DateTime, Utc};
use documents::export::{Cell, Chart, ExportedTable, Sheet};
use documents::meeting_report::day;
use documents::tour_report::{Activity, Measure, TourReport, title};
use documents::words::Words;

use crate::papers::report_workbook::{Counted, Rows, about, groups, range, sexes_chart, sheet};
use crate::view;

pub(crate) fn workbook(
    report: &TourReport,
    figures: &view::Figures,
    rows: &Rows,
    issued_at: DateTime<Utc>,
) -> ExportedTable {
    let words = Words::of(report.cover.language);
    let meetings = meetings(report, words);
    let came = rows.participations_sheet(true, words);
    let organisations = rows.organisations_sheet(true, figures.signed.is_some(), words);
    let counted = Counted {
        words,
        came: &came,
        organisations: &organisations,
        offset: 1,
    };
    let mut totals = sheet(
        words,
        "workbook-totals",
        &["figure", "value", "formula"],
        counted
            .figures(figures)
            .into_iter()
            .chain(over_meetings(figures, &meetings, words)),
    );
    totals.charts.extend(sexes_chart(&totals, words));
    ExportedTable {
        language: report.cover.language,
        title: title(report),
        tier: words.text(&format!("report-tier-{}", report.cover.tier.word())),
        author: report.cover.beneficiary.clone(),
        about: about(&report.cover, issued_at),
        sheets: vec![
            totals,
            groups(&report.participation, words),
            meetings,
            indicators(report, words),
            came,
            organisations,
            recommendations(report, words),
            deviations(report, words),
            reconciliation(report, words),
            missing(report, words),
        ],
        issued_at,
        version: report.cover.version.clone(),
    }
}

fn meetings(report: &TourReport, words: &Words) -> Sheet {
    let columns = [
        "route",
        "stop",
        "meeting",
        "date",
        "status",
        "promised",
        "came-here",
        "signed-count",
        "women",
        "men",
        "not-stated",
        "organisations-count",
    ];
    let row = |it: &Activity| {
        let counted = &it.report.participation;
        let sexes = it.sexes;
        vec![
            Cell::number(it.report.route),
            Cell::number(it.report.stop),
            Cell::text(it.report.city.as_str()),
            day(&it.report).map_or(Cell::Nothing, Cell::Day),
            Cell::some_text(Some(it.state.as_str()).filter(|it| !it.is_empty())),
            Cell::number(
                counted
                    .target
                    .filter(|_| counted.arrived.is_some_and(|it| it > 0)),
            ),
            Cell::Number(counted.arrived.unwrap_or_default()),
            Cell::number(counted.signed),
            Cell::number(sexes.map(|it| it.women)),
            Cell::number(sexes.map(|it| it.men)),
            Cell::number(sexes.map(|it| it.not_stated)),
            Cell::Number(it.organisations),
        ]
    };
    let meetings = report.meetings.iter().map(row);
    let mut sheet = sheet(words, "workbook-meetings", &columns, meetings);
    sheet.charts.push(Chart {
        title: words.text("workbook-meetings-chart"),
        rows: 0..sheet.rows.len(),
        names: 2,
        values: vec![6, 7],
    });
    sheet
}

/// Those of the logical framework, as the report prints them.
fn indicators(report: &TourReport, words: &Words) -> Sheet {
    let number = |it: Option<Measure>| it.map_or(Cell::Nothing, |it| Cell::Decimal(it.number));
    let of_day = |it: Option<Measure>| {
        let day = it.and_then(|it| it.day);
        day.map_or(Cell::Nothing, Cell::Day)
    };
    let rows = report.indicators.iter().map(|it| {
        vec![
            Cell::text(it.code.as_str()),
            Cell::text(it.wording.in_language(report.cover.language)),
            Cell::text(it.unit.as_str()),
            number(it.baseline),
            of_day(it.baseline),
            number(it.target),
            of_day(it.target),
            number(it.value),
            of_day(it.value),
            Cell::number(it.sexes.map(|it| it.women)),
            Cell::number(it.sexes.map(|it| it.men)),
            Cell::number(it.sexes.map(|it| it.not_stated)),
            Cell::text(it.verification.as_str()),
        ]
    });
    let columns = [
        "indicator-code",
        "indicator",
        "unit",
        "baseline",
        "baseline-day",
        "target",
        "target-day",
        "reached",
        "reached-day",
        "women",
        "men",
        "not-stated",
        "verification",
    ];
    sheet(words, "workbook-indicators", &columns, rows)
}

/// What is a sum over the sheet of the meetings.
fn over_meetings(it: &view::Figures, meetings: &Sheet, words: &Words) -> Vec<Vec<Cell>> {
    let row = |id: &str, count: u32, formula: String| {
        vec![
            Cell::text(words.text(id)),
            Cell::Number(count),
            Cell::Formula(formula, count),
        ]
    };
    vec![
        row(
            "figure-held",
            it.held,
            format!("=COUNTIF({},\">0\")", range(meetings, "G")),
        ),
        row(
            "tour-report-participations",
            it.arrived,
            format!("=SUM({})", range(meetings, "G")),
        ),
    ]
}

fn recommendations(report: &TourReport, words: &Words) -> Sheet {
    let rows = report.recommendations.iter().map(|joint| {
        let it = &joint.recommendation;
        vec![
            Cell::text(it.number.as_str()),
            Cell::text(it.text.as_str()),
            Cell::text(it.theme.as_str()),
            Cell::text(it.addressee.as_str()),
            Cell::Number(joint.cities.len() as u32),
            Cell::text(joint.cities.join(", ")),
        ]
    });
    let columns = [
        "number",
        "text",
        "theme",
        "addressee",
        "cities-count",
        "cities",
    ];
    sheet(words, "workbook-recommendations", &columns, rows)
}

fn deviations(report: &TourReport, words: &Words) -> Sheet {
    let all = report.meetings.iter();
    let all = all.flat_map(|it| it.report.deviations.iter().map(move |of| (it, of)));
    let rows = all.map(|(meeting, it)| {
        vec![
            Cell::text(meeting.report.city.as_str()),
            Cell::text(it.planned.as_str()),
            Cell::text(it.done.as_str()),
            Cell::text(it.reason.as_str()),
        ]
    });
    let columns = ["meeting", "planned", "done", "reason"];
    sheet(words, "workbook-deviations", &columns, rows)
}

/// Sheet by sheet, as the reports of the meetings print it.
fn reconciliation(report: &TourReport, words: &Words) -> Sheet {
    let all = report.meetings.iter();
    let all = all.flat_map(|it| {
        it.report
            .reconciliation
            .sheets
            .iter()
            .map(move |of| (it, of))
    });
    let rows = all.map(|(meeting, it)| {
        let missing: u32 = it.missing.iter().map(|it| it.count).sum();
        vec![
            Cell::text(meeting.report.city.as_str()),
            Cell::text(it.sheet.as_str()),
            Cell::Number(it.printed),
            Cell::number(it.counted),
            Cell::number(it.entered),
            Cell::Number(it.slips),
            Cell::Number(missing),
            Cell::Number(it.open),
            it.difference
                .map_or(Cell::Nothing, |it| Cell::text(it.to_string())),
        ]
    });
    let columns = [
        "meeting",
        "sheet",
        "printed",
        "counted",
        "entered",
        "slips",
        "missing-count",
        "open",
        "difference",
    ];
    sheet(words, "workbook-reconciliation", &columns, rows)
}

/// Of the report itself, then of each meeting's dossier.
fn missing(report: &TourReport, words: &Words) -> Sheet {
    let own = report.cover.missing.iter().map(|it| {
        let code = it.code().replace('_', "-");
        vec![
            Cell::Nothing,
            Cell::text(words.text(&format!("report-missing-{code}"))),
        ]
    });
    let of_meetings = report.meetings.iter().flat_map(|it| {
        let lacks = it.lacks.iter().flatten();
        lacks.map(|what| {
            vec![
                Cell::text(it.report.city.as_str()),
                Cell::text(what.as_str()),
            ]
        })
    });
    let columns = ["meeting", "missing"];
    sheet(words, "workbook-missing", &columns, own.chain(of_meetings))
}
