//! The report of a meeting: what is on it is put together here, from figures that are counted in one place and texts that
//! somebody wrote. What it still lacks is listed, and it is a draft as long as anything mandatory is missing.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use documents::args;
use documents::export;
use documents::meeting_report::{
    self as paper, Annex, CalledOff, Counted, Cover, Deviation, Group, MeetingReport, Missing,
    Occasion, Participation, People, Reconciliation, Sexes, SheetReconciled, SheetScan, Texts,
    Used,
};
use documents::words::{Language, Words};
use domain::calendar::{Day, TimeOfDay};
use domain::dossier::DossierItem;
use domain::ids::MeetingId;
use domain::language::Bilingual;
use domain::plan::{MeetingStatus, PlanColumn};
use domain::province;
use domain::report::{ReportSection, TextsOf};
use domain::signature::MissingReason;
use domain::turkish;
use domain::verb::Verb;
use domain::written_out::Thing;
use store::{MeetingRow, Reader};

use crate::base::error::{Error, Result};
use crate::base::hash::sha256;
use crate::known::deviation::deviations;
use crate::known::figures::{FiguresOf, Lists, shown};
use crate::known::{scanned, which};
use crate::papers::number::next_of_meeting;
use crate::papers::report::{
    AboutReport, Form, ReportOptions, amends, cover, issue, missing_of, preview,
};
use crate::papers::report_outcome::Heard;
use crate::papers::report_text;
use crate::papers::report_workbook::{self, Rows};
use crate::papers::sign_in_sheet::activity_of;
use crate::papers::signatures::signatures;
use crate::programme::Reading;
use crate::view;
use crate::write::issue::{OfReport, PaperRead};

impl Reading {
    /// Reads what is in the report, for whoever draws it beside the one who writes.
    pub(crate) fn read_meeting_report(
        &self,
        meeting: MeetingId,
        path: &Path,
        options: &ReportOptions,
    ) -> Result<(PaperRead, AboutReport)> {
        let form = Form::of(path)?;
        let issued_at = options.at(self);
        let (report, workbook, of_report) = self.read(|reader| {
            let number = next_of_meeting(reader, meeting, options.language)?;
            let (mut report, figures) = data(reader, meeting, options, issued_at, number)?;
            report.cover.amends = amends(
                reader,
                meeting.0,
                Thing::MeetingReport,
                &report.cover,
                &figures,
                form,
            )?;
            let of_report = OfReport::of(reader, &report.cover, &figures)?;
            let workbook = match form {
                Form::Xlsx => {
                    let rows = Rows::read(
                        reader,
                        &[which::meeting(reader, meeting)?],
                        meeting.0,
                        options.language,
                        options.tier,
                    )?;
                    let table = report_workbook::workbook(&report, &figures, rows, issued_at);
                    Some((table, figures.arrived))
                }
                Form::Pdf | Form::Docx => None,
            };
            Ok::<_, Error>((report, workbook, of_report))
        })?;
        let about = AboutReport::of(&report.cover);
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::Report,
            issue: issue(meeting.0, Thing::MeetingReport, &report.cover, of_report),
            draw: Box::new(move || match workbook {
                Some((table, people)) => export::issued(&table, people),
                None if form == Form::Docx => paper::docx(&report),
                None => paper::pdf(&report),
            }),
        };
        Ok((read, about))
    }

    /// The report as it would be issued now, without a number; nothing is noted.
    pub(crate) fn preview_meeting_report(
        &self,
        meeting: MeetingId,
        options: &ReportOptions,
    ) -> Result<(Vec<u8>, view::ReportPreview)> {
        let issued_at = options.at(self);
        let (report, figures) =
            self.read(|reader| data(reader, meeting, options, issued_at, String::new()))?;
        Ok(preview(paper::pdf(&report)?, &report.cover, figures))
    }

    /// `R5-2_Tunceli_2027-04-14_toplanti-raporu.pdf`
    pub(crate) fn meeting_report_file_name(
        &self,
        meeting: MeetingId,
        options: &ReportOptions,
        ending: &str,
    ) -> Result<String> {
        let now = self.clock.now();
        let (report, _) = self.read(|reader| data(reader, meeting, options, now, String::new()))?;
        Ok(paper::file_name(&report, ending))
    }
}

fn data(
    reader: &Reader,
    id: MeetingId,
    options: &ReportOptions,
    issued_at: DateTime<Utc>,
    number: String,
) -> Result<(MeetingReport, view::Figures)> {
    let programme = reader.programme()?;
    let cover = cover(reader, &programme, options, issued_at, number)?;
    let (mut report, figures) = told(reader, id, cover, &Lists::read(reader, issued_at)?)?;
    // The hash that everybody can check, as in the donor's package; read only where the annexes are printed.
    for annex in &mut report.annexes {
        let bytes = reader.bytes(&annex.hash)?;
        annex.hash = bytes.map_or(String::new(), |it| sha256(&it));
    }
    Ok((report, figures))
}

/// A meeting as a report tells it, its own or one over many.
pub(crate) fn told(
    reader: &Reader,
    id: MeetingId,
    cover: Cover,
    lists: &Lists,
) -> Result<(MeetingReport, view::Figures)> {
    let meeting = which::meeting(reader, id)?;
    let programme = reader.programme()?;
    let figures = shown(&lists.known(FiguresOf::Meeting(id)));
    let (language, words) = (cover.language, Words::of(cover.language));
    let (activity_code, activity_title) = activity_of(&meeting, &programme);
    let city = meeting.plate.and_then(province::by_plate);
    let attachments = reader.attachments_of(id)?;
    let changed = changes_of(reader, id)?;
    let plan = planned(&meeting, &changed, reader, words)?;
    let heard = Heard::read(reader, id, language, cover.tier)?;
    let mut report = MeetingReport {
        meeting: id.to_string(),
        cover,
        activity_code,
        activity_title,
        called_off: match meeting.status.known() {
            Some(MeetingStatus::Cancelled) if figures.arrived == 0 => Some(CalledOff::Cancelled),
            Some(MeetingStatus::Postponed) if figures.arrived == 0 => Some(CalledOff::Postponed),
            _ => None,
        },
        route: meeting.route_number,
        stop: meeting.position,
        plate: meeting.plate,
        city: city.map_or(String::new(), |it| it.name.to_owned()),
        actual: (figures.arrived > 0).then(|| actual(&meeting, &plan)),
        planned: plan,
        deviations: changed.iter().map(|it| in_words(it, words)).collect(),
        participation: participation(&figures, words),
        others: others(&figures, words),
        reconciliation: reconciliation(reader, id, words)?,
        texts: texts(reader, id, language)?,
        topics: heard.topics,
        outcome: heard.outcome,
        evaluation: heard.evaluation,
        visibility: used(reader, id)?,
        derogation: derogation(reader, id)?,
        annexes: attachments
            .into_iter()
            .map(|it| Annex {
                file: domain::file_name::possible(&it.file_name),
                size: it.size.into(),
                hash: it.hash,
            })
            .collect(),
    };
    if report.participation.arrived.is_none() {
        // It is still ahead: nobody has stayed away yet.
        for sheet in &mut report.reconciliation.sheets {
            sheet.not_come = 0;
        }
    }
    // Of a meeting that was called off nobody is expected, and nothing is still to be entered.
    if report.called_off.is_some() {
        (report.participation, report.others) = (Participation::default(), Vec::new());
    }
    report.cover.missing = missing(&report, &figures);
    if heard.lacks_texts {
        report.cover.missing.push(Missing::RecommendationTexts);
        report.cover.missing.sort_unstable();
    }
    // What was called off and held by nobody never comes to have these.
    if meeting.status.is(MeetingStatus::Cancelled) && report.actual.is_none() {
        let of_the_day = [
            Missing::Date,
            Missing::Venue,
            Missing::Actual,
            Missing::Topics,
            Missing::Results,
        ];
        report.cover.missing.retain(|it| !of_the_day.contains(it));
    }
    report.cover.draft = !report.cover.missing.is_empty();
    Ok((report, figures))
}

/// What was done to this meeting in another way than planned, the earliest first.
fn changes_of(reader: &Reader, id: MeetingId) -> Result<Vec<view::Deviation>> {
    let mut all = deviations(reader)?;
    all.retain(|it| it.meeting == Some(id));
    Ok(all)
}

/// The meeting as it was planned first: where the plan changed, the first change says what stood before.
fn planned(
    meeting: &MeetingRow,
    changed: &[view::Deviation],
    reader: &Reader,
    words: &Words,
) -> Result<Occasion> {
    let first = |column: PlanColumn| {
        let of_column = changed.iter().flat_map(|it| &it.changes);
        let found = of_column.into_iter().find(|it| it.column == column);
        found.and_then(|it| it.planned.clone())
    };
    let venue = first(PlanColumn::Venue);
    Ok(Occasion {
        date: day_of(&or(first(PlanColumn::Date), &meeting.date)),
        start: clock(&or(first(PlanColumn::Start), &meeting.starts)),
        end: clock(&or(first(PlanColumn::End), &meeting.ends)),
        // The address is that of the present venue.
        address: match venue {
            Some(_) => String::new(),
            None => meeting.venue_address.clone().unwrap_or_default(),
        },
        venue: venue
            .or_else(|| meeting.venue_name.clone())
            .unwrap_or_default(),
        language: spoken(meeting, words),
        interpretation: meeting.interpretation.clone().unwrap_or_default(),
        team: team(reader, meeting.id, words)?,
        meals: meeting.meals_ordered,
    })
}

/// The name of the language, where a code stands for it.
fn spoken(meeting: &MeetingRow, words: &Words) -> String {
    let language = meeting.language.as_deref().unwrap_or_default().trim();
    match language {
        "tr" => words.text("report-spoken-tr"),
        "en" => words.text("report-spoken-en"),
        "ku" => words.text("report-spoken-ku"),
        "ar" => words.text("report-spoken-ar"),
        typed => typed.to_owned(),
    }
}

/// As it was. Hours that nobody entered stay empty: those of the plan are no fact.
fn actual(meeting: &MeetingRow, plan: &Occasion) -> Occasion {
    Occasion {
        date: meeting.date.as_ref().and_then(Day::known),
        start: clock(&meeting.actual_starts),
        end: clock(&meeting.actual_ends),
        venue: meeting.venue_name.clone().unwrap_or_default(),
        address: meeting.venue_address.clone().unwrap_or_default(),
        language: plan.language.clone(),
        interpretation: plan.interpretation.clone(),
        team: plan.team.clone(),
        meals: meeting.meals_invoiced,
    }
}

/// What stood there first, else what stands there now.
fn or<T: From<String> + Clone>(first: Option<String>, now: &Option<T>) -> Option<T> {
    first.map(T::from).or_else(|| now.clone())
}

fn day_of(it: &Option<Day>) -> Option<NaiveDate> {
    it.as_ref()?.known()
}

fn clock(it: &Option<TimeOfDay>) -> Option<NaiveTime> {
    it.as_ref()?.known()
}

/// The team by what they do, in numbers: nobody's name is in a report.
fn team(reader: &Reader, id: MeetingId, words: &Words) -> Result<Vec<Counted>> {
    let mut team: Vec<Counted> = Vec::new();
    for member in reader.staff(Some(id))? {
        let role = member.role.unwrap_or_default();
        let role = match role.trim() {
            "" => words.text("category-staff"),
            role => role.to_owned(),
        };
        let same = |it: &&mut Counted| turkish::fold(&it.name) == turkish::fold(&role);
        match team.iter_mut().find(same) {
            Some(known) => known.count += 1,
            None => team.push(Counted {
                name: role,
                count: 1,
            }),
        }
    }
    team.sort_by(|a, b| turkish::compare(&a.name, &b.name));
    Ok(team)
}

/// One deviation as a sentence of each side: `tarih 12.04.2027`.
pub(super) fn in_words(it: &view::Deviation, words: &Words) -> Deviation {
    let side = |of: fn(&view::DeviationChange) -> &Option<String>| -> String {
        let said = it.changes.iter().map(|change| {
            let value = of(change).as_deref();
            let value = match (change.column, value) {
                (_, None) => "–".to_owned(),
                (PlanColumn::Date, Some(day)) => {
                    words.text_with("report-day", &args! { "day" => day })
                }
                (PlanColumn::Status, Some(status)) => match MeetingStatus::from_word(status) {
                    Some(status) => words.text(&format!("cli-status-{}", status.word())),
                    None => words.text("word-later"),
                },
                (_, Some(value)) => value.to_owned(),
            };
            let column = change.column.word().replace('_', "-");
            format!("{} {value}", words.text(&format!("cli-plan-{column}")))
        });
        said.collect::<Vec<_>>().join(", ")
    };
    Deviation {
        planned: side(|it| &it.planned),
        done: side(|it| &it.done),
        reason: it.reason.clone(),
    }
}

/// The figures as they are printed. What was never asked, or does not come about at this meeting, is left out.
pub(crate) fn participation(it: &view::Figures, words: &Words) -> Participation {
    // Seats were given, or somebody waits for one: else there was no selection to speak of.
    let selected = it.undecided.is_some();
    let asked = it.asked + it.coming + it.not_coming > 0;
    let some = |value: u32| (value > 0).then_some(value);
    // Nobody has come to what is still ahead, and that is no figure yet.
    let came = it.arrived > 0 || it.no_shows.is_some();
    // Where signatures are entered, they are what a funder counts; of half of them nothing is to be told.
    let is_whole = it.signed.is_some() && !signatures_open(it);
    let of = match is_whole {
        true => People::Signed,
        false => People::Arrived,
    };
    Participation {
        applied: some(it.applied),
        selected: selected.then_some(it.selected),
        waiting: selected.then_some(it.waiting),
        not_selected: selected.then_some(it.not_selected),
        withdrawn: some(it.withdrawn),
        asked: asked.then_some(it.asked),
        coming: asked.then_some(it.coming),
        not_coming: asked.then_some(it.not_coming),
        expected: Some(it.expected),
        no_shows: it.no_shows,
        walk_ins: came.then_some(it.walk_ins),
        substitutes: some(it.substitutes),
        arrived: came.then_some(it.arrived),
        signed: it.signed,
        sexes: it
            .sexes_signed
            .as_ref()
            .filter(|_| is_whole)
            .or(it.sexes.as_ref())
            .map(|it| Sexes {
                women: it.women,
                men: it.men,
                not_stated: it.not_stated,
                of,
            }),
        groups: it
            .groups
            .iter()
            .map(|group| Group {
                name: name_of(group, words),
                people_arrived: group.people,
                people_signed: group.people_signed,
                organisations: match group.organisations_signed {
                    Some(signed) if is_whole => signed,
                    _ => group.organisations,
                },
            })
            .collect(),
        organisations: match it.signed_organisations {
            Some(signed) if is_whole => Some(signed),
            _ => Some(it.organisations),
        },
        by_headquarters: came.then_some(it.by_headquarters),
        organisations_of: of,
        first_time: came.then_some(it.first_time),
        before: came.then_some(it.before),
        target: it.promised,
    }
}

/// Sheets on which nobody has signed, and that a newer one has replaced, are no evidence of anything: they are named, so that
/// one that turns up is known.
fn reconciliation(reader: &Reader, id: MeetingId, words: &Words) -> Result<Reconciliation> {
    let known = signatures(reader, id)?;
    let is_evidence = |it: &view::SignedSheet| {
        let agrees = &it.reconciliation;
        it.superseded_by.is_none() || agrees.entered > 0 || agrees.counted.is_some()
    };
    let (sheets, replaced): (Vec<_>, Vec<_>) = known.sheets.into_iter().partition(is_evidence);
    let replaced = replaced.into_iter().map(|it| it.sheet).collect();
    let sheets = sheets.into_iter();
    let mut scanned = scanned::scans(reader, id)?;
    let sheets = sheets.map(|it| {
        let at = scanned.iter().position(|scans| scans.sheet == it.sheet);
        let scans = at.map(|at| scanned.swap_remove(at));
        let (scans, unscanned) = scans.map_or_else(Default::default, scans_of);
        SheetReconciled {
            scans,
            unscanned,
            sheet: it.sheet,
            pages: it.pages,
            superseded: it.superseded_by.is_some(),
            printed: it.reconciliation.printed,
            empty: it.reconciliation.empty,
            counted: it.reconciliation.counted,
            entered: known.signed.map(|_| it.reconciliation.entered),
            slips: it.reconciliation.slips,
            missing: it
                .reconciliation
                .missing
                .iter()
                .map(|it| Counted {
                    name: reason(it.reason, words),
                    count: it.people,
                })
                .collect(),
            not_come: it.reconciliation.not_come,
            open: it.reconciliation.open,
            difference: it.reconciliation.difference,
        }
    });
    let mut beside: Vec<Counted> = Vec::new();
    for it in &known.beside {
        let name = match &it.reason {
            Some(why) => reason(why.known(), words),
            None => words.text(&format!(
                "signature-state-{}",
                it.state.word().replace('_', "-")
            )),
        };
        match beside.iter_mut().find(|it| it.name == name) {
            Some(counted) => counted.count += 1,
            None => beside.push(Counted { name, count: 1 }),
        }
    }
    Ok(Reconciliation {
        replaced,
        sheets: sheets.collect(),
        beside,
        originals: known.originals.unwrap_or_default(),
    })
}

/// The files that show a sheet, each with its pages, and the pages that none shows.
fn scans_of(sheet: view::SheetScans) -> (Vec<SheetScan>, Vec<u32>) {
    let mut files: Vec<SheetScan> = Vec::new();
    for it in sheet.scanned {
        match files.iter_mut().find(|file| file.file == it.file_name) {
            Some(file) if file.pages.contains(&it.page) => {}
            Some(file) => file.pages.push(it.page),
            None => files.push(SheetScan {
                file: it.file_name,
                pages: vec![it.page],
            }),
        }
    }
    (files, sheet.missing)
}

/// Why somebody who came did not sign, in the words of papers.
pub(crate) fn reason(it: Option<MissingReason>, words: &Words) -> String {
    match it {
        Some(it) => words.text(&format!(
            "signature-missing-{}",
            it.word().replace('_', "-")
        )),
        None => words.text("word-later"),
    }
}

pub(crate) fn name_of(group: &view::GroupFigures, words: &Words) -> String {
    let name = match words.language() {
        Language::Tr => group.name_tr.clone(),
        Language::En => group.name_en.clone(),
    };
    name.unwrap_or_else(|| words.text("cli-group-unknown"))
}

pub(crate) fn others(it: &view::Figures, words: &Words) -> Vec<Counted> {
    let counted = it.others.iter().map(|other| Counted {
        name: match other.category {
            Some(category) => words.text(&format!("category-{}", category.word())),
            None => words.text("word-later"),
        },
        count: other.people,
    });
    counted.collect()
}

fn texts(reader: &Reader, id: MeetingId, language: Language) -> Result<Texts> {
    let text = report_text::written(reader, TextsOf::Meeting(id), language)?;
    Ok(Texts {
        summary: text(ReportSection::Summary),
        topics: text(ReportSection::Topics),
        results: text(ReportSection::Results),
        needs: text(ReportSection::Needs),
        visibility: text(ReportSection::Visibility),
        data_protection: text(ReportSection::DataProtection),
    })
}

/// Nothing is entered, or not of everybody who came.
fn signatures_lack(figures: &view::Figures) -> bool {
    figures.signed.is_none() || signatures_open(figures)
}

/// Of somebody who came nothing is entered.
pub(crate) fn signatures_open(figures: &view::Figures) -> bool {
    figures.meetings_not_entered > 0 || figures.unsigned.is_some_and(|it| it > 0)
}

/// What of the programme's list was used at the meeting.
fn used(reader: &Reader, id: MeetingId) -> Result<Vec<Used>> {
    let uses = reader.visibility_uses(id)?;
    let items = reader.visibility_items()?.into_iter();
    let used = items.filter_map(|item| {
        let used = uses.iter().find(|it| it.item == item.id)?;
        let title = |text: Option<String>| text.unwrap_or_default();
        Some(Used {
            title: Bilingual::new(title(item.title_tr), title(item.title_en)),
            copies: used.copies,
            approved_by: item.approved_by.unwrap_or_default(),
            approved_on: item.approved_on.as_ref().and_then(Day::known),
            place: used.place.clone().unwrap_or_default(),
            note: used.note.clone().unwrap_or_default(),
        })
    });
    Ok(used.collect())
}

/// Why nothing had to be visible, where somebody said so in the dossier.
fn derogation(reader: &Reader, id: MeetingId) -> Result<Option<String>> {
    let mut marks = reader.dossier_marks(id)?.into_iter();
    let mark = marks.find(|it| it.item.is(DossierItem::Visibility));
    Ok(mark.map(|it| it.reason))
}

/// What a donor sends a report back for. A date or a venue that is missing is one of the plan.
fn missing(it: &MeetingReport, figures: &view::Figures) -> Vec<Missing> {
    let language = it.cover.language;
    let activity = it.activity_title.in_language(language);
    let was_held = it.actual.is_some();
    let hours = it
        .actual
        .as_ref()
        .is_some_and(|it| it.start.is_some() && it.end.is_some());
    let no_reason = |it: &Deviation| it.reason.trim().is_empty();
    let missing = [
        (
            Missing::Activity,
            it.activity_code.is_empty() || activity.is_empty(),
        ),
        (Missing::City, it.city.is_empty()),
        (Missing::Date, it.planned.date.is_none()),
        (Missing::Venue, it.planned.venue.is_empty()),
        (Missing::Actual, !hours),
        (
            Missing::DeviationReason,
            it.deviations.iter().any(no_reason),
        ),
        (Missing::Signatures, was_held && signatures_lack(figures)),
        (Missing::Summary, it.texts.summary.trim().is_empty()),
        (Missing::Topics, it.texts.topics.trim().is_empty()),
        // Recommendations are results.
        (
            Missing::Results,
            it.texts.results.trim().is_empty() && it.outcome.recommendations.is_empty(),
        ),
        (
            Missing::VisibilityTitle,
            it.visibility
                .iter()
                .any(|used| used.title.in_language(language).trim().is_empty()),
        ),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    let mut all = missing_of(&it.cover);
    all.extend(missing.map(|(it, _)| it));
    all.sort_unstable();
    all
}
