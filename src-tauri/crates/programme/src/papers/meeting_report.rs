//! The report of a meeting: what is on it is put together here, from figures that are counted in one place and texts that
//! somebody wrote. What it still lacks is listed, and it is a draft as long as anything mandatory is missing.

use std::path::Path;

use chrono::{DateTime, NaiveDate, NaiveTime, SubsecRound, Utc};
use documents::args;
use documents::meeting_report::{
    self as paper, Annex, Counted, Deviation, Group, MeetingReport, Missing, Occasion,
    Participation, People, Sexes, Signatory, Texts,
};
use documents::words::{Language, Words};
use domain::ids::MeetingId;
use domain::language::Bilingual;
use domain::picture::PictureOf;
use domain::plan::{MeetingStatus, PlanColumn};
use domain::province;
use domain::report::{self, ReportSection};
use domain::turkish;
use domain::verb::Verb;
use domain::words::Word;
use domain::written_out::{Thing, Tier};
use store::{MeetingRow, Reader};

use crate::base::error::{Error, Result, invalid};
use crate::known::deviation::deviations;
use crate::known::figures::{FiguresOf, Known, shown};
use crate::known::which;
use crate::papers::picture;
use crate::papers::sign_in_sheet::{activity_of, titles};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Issue, OfReport, PaperRead};

/// How a report is wanted.
#[derive(Debug, Clone)]
pub struct ReportOptions {
    pub language: Language,
    pub tier: Tier,
    /// Who wrote it and who looked it over; a line to be filled in by hand where nobody is named.
    pub prepared: Option<String>,
    pub checked: Option<String>,
    /// Printed on it; now, when nobody says otherwise.
    pub issued_at: Option<DateTime<Utc>>,
}

impl From<view::ReportAsked> for ReportOptions {
    fn from(asked: view::ReportAsked) -> ReportOptions {
        ReportOptions {
            language: asked.language,
            tier: asked.tier,
            prepared: asked.prepared,
            checked: asked.checked,
            issued_at: None,
        }
    }
}

/// The forms that a report has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Pdf,
    Docx,
}

impl Form {
    fn of(path: &Path) -> Result<Form> {
        let ending = path.extension().and_then(|it| it.to_str());
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("pdf") => Ok(Form::Pdf),
            Some("docx") => Ok(Form::Docx),
            _ => Err(invalid("report_ending", "out")),
        }
    }
}

impl Programme {
    /// Writes the report to `path` (a `.pdf` or a `.docx`), under the next number, and keeps what was issued.
    pub fn meeting_report(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        options: &ReportOptions,
    ) -> Result<view::ReportWritten> {
        let (read, about) = self.read_meeting_report(meeting, path, options)?;
        let sheet = self.note_paper(read.put()?)?;
        Ok(about.written(sheet))
    }
}

/// What is said of a report besides what is said of every paper.
pub struct AboutReport {
    number: String,
    draft: bool,
    missing: Vec<Missing>,
}

impl AboutReport {
    pub fn written(self, sheet: view::Sheet) -> view::ReportWritten {
        view::ReportWritten {
            number: self.number,
            draft: self.draft,
            missing: codes(&self.missing),
            file: sheet.file,
            pages: sheet.pages,
            sheet: sheet.sheet,
            sha256: sheet.sha256,
            warnings: sheet.warnings,
        }
    }
}

fn codes(missing: &[Missing]) -> Vec<String> {
    missing.iter().map(|it| it.code().to_owned()).collect()
}

impl Reading {
    /// Reads what is in the report, for whoever draws it beside the one who writes.
    pub fn read_meeting_report(
        &self,
        meeting: MeetingId,
        path: &Path,
        options: &ReportOptions,
    ) -> Result<(PaperRead, AboutReport)> {
        let form = Form::of(path)?;
        let issued_at = options.issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let (report, of_report) = self.read(|reader| {
            let number = next_number(reader, meeting, options.language)?;
            let (report, figures) = data(reader, meeting, options, issued_at, number.clone())?;
            let figures =
                serde_json::to_string(&figures).map_err(|error| Error::File(error.into()))?;
            let of_report = OfReport {
                number,
                figures,
                position: position(reader)?,
            };
            Ok::<_, Error>((report, of_report))
        })?;
        let about = AboutReport {
            number: report.number.clone(),
            draft: report.draft,
            missing: report.missing.clone(),
        };
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::Report,
            draw: Box::new(move || match form {
                Form::Pdf => paper::pdf(&report),
                Form::Docx => paper::docx(&report),
            }),
            issue: Issue {
                meeting,
                thing: Thing::MeetingReport,
                tier: options.tier,
                variant: None,
                language: options.language,
                at: issued_at,
                report: Some(of_report),
            },
        };
        Ok((read, about))
    }

    /// The report as it would be issued now, without a number; nothing is noted.
    pub fn preview_meeting_report(
        &self,
        meeting: MeetingId,
        options: &ReportOptions,
    ) -> Result<(Vec<u8>, view::ReportPreview)> {
        let issued_at = options.issued_at.unwrap_or_else(|| self.clock.now());
        let (report, figures) = self.read(|reader| {
            data(
                reader,
                meeting,
                options,
                issued_at.trunc_subsecs(0),
                String::new(),
            )
        })?;
        let rendered = paper::pdf(&report)?;
        let warnings = rendered.warnings.iter().map(|it| it.code().to_owned());
        let mut warnings: Vec<String> = warnings.collect();
        warnings.dedup();
        let preview = view::ReportPreview {
            draft: report.draft,
            missing: codes(&report.missing),
            pages: rendered.pages,
            warnings,
            figures,
        };
        Ok((rendered.bytes, preview))
    }

    /// `R5-2_Tunceli_2027-04-14_toplanti-raporu.pdf`
    pub fn report_file_name(
        &self,
        meeting: MeetingId,
        options: &ReportOptions,
        ending: &str,
    ) -> Result<String> {
        let now = self.clock.now();
        let (report, _) = self.read(|reader| data(reader, meeting, options, now, String::new()))?;
        Ok(paper::file_name(&report, ending))
    }

    /// The reports of a meeting that were issued, the latest first.
    pub fn issued_reports(&self, meeting: MeetingId) -> Result<Vec<view::IssuedReport>> {
        self.read(|reader| {
            which::meeting(reader, meeting)?;
            let issued = reader.issued(meeting.0)?.into_iter().rev();
            let reports = issued.filter_map(|it| {
                let report = it.report?;
                Some(view::IssuedReport {
                    number: report.number,
                    tier: Word::read(&report.tier),
                    language: Word::read(&it.language),
                    at: crate::base::clock::local_text(&it.at),
                    sheet: it.sheet,
                    sha256: it.sha256,
                })
            });
            Ok(reports.collect())
        })
    }
}

/// One more than the highest that is known to have been given to a report of this meeting in this language.
fn next_number(reader: &Reader, id: MeetingId, language: Language) -> Result<String> {
    let meeting = which::meeting(reader, id)?;
    let issued = reader.issued(id.0)?.into_iter();
    let of_language = issued.filter(|it| it.language == language.word());
    let given = of_language.filter_map(|it| report::running(&it.report?.number));
    let running = given.max().unwrap_or(0) + 1;
    let (device, others) = (reader.this_device()?, reader.vector()?);
    let mark = report::mark(device, others.into_iter().map(|(it, _)| it));
    let place = (meeting.route_number, meeting.position);
    Ok(report::number(place, language.word(), running, &mark))
}

/// How far the log of each laptop is held.
fn position(reader: &Reader) -> Result<String> {
    let held = reader.vector()?.into_iter();
    let held: Vec<String> = held
        .map(|(device, seq)| format!("{device}:{seq}"))
        .collect();
    Ok(held.join(" "))
}

fn data(
    reader: &Reader,
    id: MeetingId,
    options: &ReportOptions,
    issued_at: DateTime<Utc>,
    number: String,
) -> Result<(MeetingReport, view::Figures)> {
    let meeting = which::meeting(reader, id)?;
    let programme = reader.programme()?;
    let known = Known::read(reader, FiguresOf::Meeting(id), issued_at)?;
    let figures = shown(&known);
    let (language, words) = (options.language, Words::of(options.language));
    let (activity_code, activity_title) = activity_of(&meeting, &programme);
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = |text: &Option<String>| text.as_deref().and_then(|it| it.parse::<NaiveDate>().ok());
    let city = meeting.plate.and_then(province::by_plate);
    let attachments = reader.attachments_of(id)?;
    let changed = changes_of(reader, id)?;
    let plan = planned(&meeting, &changed, reader, words)?;
    let mut report = MeetingReport {
        meeting: id.to_string(),
        language,
        tier: options.tier,
        number,
        draft: false,
        missing: Vec::new(),
        programme: titles(&programme),
        contract_no: text(&programme.contract_no),
        beneficiary: text(&programme.controller_name),
        funding_statement: Bilingual::of_set(
            programme.funding_tr.clone(),
            programme.funding_en.clone(),
        ),
        disclaimer: Bilingual::of_set(
            programme.disclaimer_tr.clone(),
            programme.disclaimer_en.clone(),
        ),
        emblem: picture::bytes(reader, &programme, PictureOf::Emblem)?,
        logo: picture::bytes(reader, &programme, PictureOf::Logo)?,
        activity_code,
        activity_title,
        period: day(&programme.period_starts).zip(day(&programme.period_ends)),
        route: meeting.route_number,
        stop: meeting.position,
        plate: meeting.plate,
        city: city.map_or(String::new(), |it| it.name.to_owned()),
        actual: (figures.arrived > 0).then(|| actual(&meeting, &plan)),
        planned: plan,
        deviations: changed.iter().map(|it| in_words(it, words)).collect(),
        participation: participation(&figures, words),
        others: others(&figures, words),
        texts: texts(reader, id, language)?,
        annexes: attachments
            .into_iter()
            .map(|it| Annex {
                file: domain::file_name::possible(&it.file_name),
                size: it.size.into(),
                hash: it.hash,
            })
            .collect(),
        prepared: signatory(&options.prepared, issued_at),
        checked: signatory(&options.checked, issued_at),
        contact: signatory(&programme.contact_person, issued_at),
        issued_at,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    report.missing = missing(&report, &figures);
    // What was called off and held by nobody never comes to have these.
    if meeting.status.is(MeetingStatus::Cancelled) && report.actual.is_none() {
        let of_the_day = [
            Missing::Date,
            Missing::Venue,
            Missing::Actual,
            Missing::Topics,
            Missing::Results,
        ];
        report.missing.retain(|it| !of_the_day.contains(it));
    }
    report.draft = !report.missing.is_empty();
    Ok((report, figures))
}

fn signatory(name: &Option<String>, issued_at: DateTime<Utc>) -> Signatory {
    let name = name.as_deref().unwrap_or_default().trim().to_owned();
    Signatory {
        date: (!name.is_empty()).then(|| crate::base::clock::day(issued_at)),
        name,
        position: String::new(),
    }
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
        date: first(PlanColumn::Date)
            .or_else(|| meeting.date.clone())
            .and_then(|it| it.parse().ok()),
        start: clock(&first(PlanColumn::Start).or_else(|| meeting.starts.clone())),
        end: clock(&first(PlanColumn::End).or_else(|| meeting.ends.clone())),
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
        date: meeting.date.as_deref().and_then(|it| it.parse().ok()),
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

fn clock(text: &Option<String>) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text.as_deref()?, "%H:%M").ok()
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
fn in_words(it: &view::Deviation, words: &Words) -> Deviation {
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
fn participation(it: &view::Figures, words: &Words) -> Participation {
    // Seats were given, or somebody waits for one: else there was no selection to speak of.
    let selected = it.undecided.is_some();
    let asked = it.asked + it.coming + it.not_coming > 0;
    let some = |value: u32| (value > 0).then_some(value);
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
        walk_ins: Some(it.walk_ins),
        substitutes: some(it.substitutes),
        arrived: Some(it.arrived),
        signed: it.signed,
        sexes: it.sexes.as_ref().map(|it| Sexes {
            women: it.women,
            men: it.men,
            not_stated: it.not_stated,
            of: People::Arrived,
        }),
        groups: it
            .groups
            .iter()
            .map(|group| Group {
                name: name_of(group, words),
                people_arrived: group.people,
                people_signed: None,
                organisations: group.organisations,
            })
            .collect(),
        organisations: Some(it.organisations),
        by_headquarters: Some(it.by_headquarters),
        organisations_of: People::Arrived,
        first_time: Some(it.first_time),
        before: Some(it.before),
        target: it.promised,
    }
}

fn name_of(group: &view::GroupFigures, words: &Words) -> String {
    let name = match words.language() {
        Language::Tr => group.name_tr.clone(),
        Language::En => group.name_en.clone(),
    };
    name.unwrap_or_else(|| words.text("cli-group-unknown"))
}

fn others(it: &view::Figures, words: &Words) -> Vec<Counted> {
    let counted = it.others.iter().map(|other| Counted {
        name: match other.category {
            Some(category) => words.text(&format!("category-{}", category.word())),
            None => words.text("word-later"),
        },
        count: other.people,
    });
    counted.collect()
}

/// What is written in the language of the report; what is written only in the other one is missing here.
fn texts(reader: &Reader, id: MeetingId, language: Language) -> Result<Texts> {
    let rows = reader.report_texts(id)?;
    let text = |section: ReportSection| -> String {
        let row = rows.iter().find(|it| it.section.is(section));
        let text = row.and_then(|it| match language {
            Language::Tr => it.tr.clone(),
            Language::En => it.en.clone(),
        });
        text.unwrap_or_default()
    };
    Ok(Texts {
        summary: text(ReportSection::Summary),
        topics: text(ReportSection::Topics),
        results: text(ReportSection::Results),
        needs: text(ReportSection::Needs),
        visibility: text(ReportSection::Visibility),
        data_protection: text(ReportSection::DataProtection),
    })
}

/// What a donor sends a report back for. A date or a venue that is missing is one of the plan.
fn missing(it: &MeetingReport, figures: &view::Figures) -> Vec<Missing> {
    let statement = it
        .language
        .choose(&it.funding_statement.tr, &it.funding_statement.en);
    let activity = it
        .language
        .choose(&it.activity_title.tr, &it.activity_title.en);
    let was_held = it.actual.is_some();
    let hours = it
        .actual
        .as_ref()
        .is_some_and(|it| it.start.is_some() && it.end.is_some());
    let no_reason = |it: &Deviation| it.reason.trim().is_empty();
    let missing = [
        (Missing::Emblem, it.emblem.is_none()),
        (Missing::FundingStatement, statement.trim().is_empty()),
        (Missing::ContractNo, it.contract_no.trim().is_empty()),
        (Missing::Beneficiary, it.beneficiary.trim().is_empty()),
        (
            Missing::Activity,
            it.activity_code.is_empty() || activity.is_empty(),
        ),
        (Missing::Period, it.period.is_none()),
        (Missing::City, it.city.is_empty()),
        (Missing::Date, it.planned.date.is_none()),
        (Missing::Venue, it.planned.venue.is_empty()),
        (Missing::Actual, !hours),
        (
            Missing::DeviationReason,
            it.deviations.iter().any(no_reason),
        ),
        (Missing::Signatures, was_held && figures.signed.is_none()),
        (Missing::Summary, it.texts.summary.trim().is_empty()),
        (Missing::Topics, it.texts.topics.trim().is_empty()),
        (Missing::Results, it.texts.results.trim().is_empty()),
        (Missing::Contact, it.contact.name.is_empty()),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    missing.map(|(it, _)| it).collect()
}
