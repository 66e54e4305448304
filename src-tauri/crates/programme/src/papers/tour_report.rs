//! The report of a route, of some days or of the programme: every meeting as its own report tells it, and what is counted,
//! recommended and used over all of them.

use std::path::Path;

use chrono::{DateTime, Utc};
use documents::export;
use documents::meeting_report::{Cover, Group, Missing, Participation, People, Sexes};
use documents::tour_report::{
    self as paper, Activity, Indicator, Measure, Of, Target, Texts, Totals, TourReport, UsedOver,
};
use documents::words::{Language, Words};
use domain::calendar::Day;
use domain::counting::small::{apart, is_safe};
use domain::dossier::{DossierItem, is_due};
use domain::ids::MeetingId;
use domain::indicator::IndicatorSource;
use domain::language::Bilingual;
use domain::plan::MeetingStatus;
use domain::province;
use domain::report::{About, ReportSection};
use domain::turkish;
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::{MeetingRow, Reader};
use uuid::Uuid;

use crate::base::clock::day;
use crate::base::error::{Error, Result, invalid};
use crate::known::figures::{FiguresOf, Lists, shown};
use crate::known::targets::how_far;
use crate::known::which::{self, city, find_route};
use crate::known::{dossier, indicators};
use crate::papers::meeting_report::{self, name_of, others, participation, signatures_open};
use crate::papers::number::next_number;
use crate::papers::report::{
    AboutReport, Form, ReportOptions, amends, cover, issue, missing_of, preview,
};
use crate::papers::report_outcome::together;
use crate::papers::report_text::{self, texts_of};
use crate::papers::report_workbook::Rows;
use crate::papers::tour_workbook;
use crate::programme::Reading;
use crate::view;
use crate::write::issue::{OfReport, PaperRead};

/// The part of the programme that a report over many meetings is about: never a single meeting, which has its own.
struct Scope {
    of: FiguresOf,
    /// The route or the programme.
    about: Uuid,
    number: About,
    thing: Thing,
    paper: Of,
}

impl Scope {
    fn find(reader: &Reader, of: FiguresOf) -> Result<Scope> {
        let programme = reader.programme()?.id;
        Ok(match of {
            FiguresOf::Meeting(_) => return Err(Error::unknown("route")),
            FiguresOf::Route(number) => {
                let route = find_route(reader, number)?;
                Scope {
                    of,
                    about: route.id.0,
                    number: About::Route(number),
                    thing: Thing::RouteReport,
                    paper: Of::Route(number, route.name.unwrap_or_default()),
                }
            }
            FiguresOf::Days(from, to) => Scope {
                of,
                about: programme,
                number: About::Days(from, to),
                thing: Thing::InterimReport,
                paper: Of::Days(from, to),
            },
            FiguresOf::Programme => Scope {
                of,
                about: programme,
                number: About::Programme,
                thing: Thing::ProgrammeReport,
                paper: Of::Programme,
            },
        })
    }
}

/// What papers are noted to be about.
pub(crate) fn about(reader: &Reader, of: FiguresOf) -> Result<Uuid> {
    match of {
        FiguresOf::Meeting(id) => Ok(which::meeting(reader, id)?.id.0),
        _ => Ok(Scope::find(reader, of)?.about),
    }
}

impl Reading {
    /// Reads what is in the report, for whoever draws it beside the one who writes.
    pub(crate) fn read_tour_report(
        &self,
        of: FiguresOf,
        path: &Path,
        options: &ReportOptions,
    ) -> Result<(PaperRead, AboutReport)> {
        let form = Form::of(path)?;
        let issued_at = options.at(self);
        // A workbook is rows about single people, whatever sign they have.
        if form == Form::Xlsx && options.tier == Tier::Public {
            return Err(invalid("public_report_as_workbook", "tier"));
        }
        let (report, scope, workbook, of_report) = self.read(|reader| {
            let scope = Scope::find(reader, of)?;
            let number = next_number(reader, scope.about, scope.number, options.language)?;
            let (mut report, figures) = data(reader, &scope, options, issued_at, number)?;
            report.cover.amends = amends(
                reader,
                scope.about,
                scope.thing,
                &report.cover,
                &figures,
                form,
            )?;
            let of_report = OfReport::of(reader, &report.cover, &figures)?;
            let workbook = match form {
                Form::Xlsx => {
                    let meetings: Vec<MeetingRow> = reader.meetings()?;
                    let meetings: Vec<MeetingRow> =
                        meetings.into_iter().filter(|it| of.has(it)).collect();
                    let rows = Rows::read(
                        reader,
                        &meetings,
                        scope.about,
                        options.language,
                        options.tier,
                    )?;
                    let table = tour_workbook::workbook(&report, &figures, &rows, issued_at);
                    Some((table, figures.arrived))
                }
                Form::Pdf | Form::Docx => None,
            };
            Ok::<_, Error>((report, scope, workbook, of_report))
        })?;
        let about = AboutReport::of(&report.cover);
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::Report,
            issue: issue(scope.about, scope.thing, &report.cover, of_report),
            draw: Box::new(move || match workbook {
                Some((table, people)) => export::issued(&table, people),
                None if form == Form::Docx => paper::docx(&report),
                None => paper::pdf(&report),
            }),
        };
        Ok((read, about))
    }

    /// The report as it would be issued now, without a number; nothing is noted.
    pub(crate) fn preview_tour_report(
        &self,
        of: FiguresOf,
        options: &ReportOptions,
    ) -> Result<(Vec<u8>, view::ReportPreview)> {
        let (report, figures) = self.unnumbered(of, options)?;
        Ok(preview(paper::pdf(&report)?, &report.cover, figures))
    }

    /// For measuring: the pages that would be issued now, with what reads them out and without.
    #[doc(hidden)]
    pub fn drawn_report(
        &self,
        of: FiguresOf,
        options: &ReportOptions,
    ) -> Result<impl Fn(bool) -> Result<Vec<u8>> + use<>> {
        let (report, _) = self.unnumbered(of, options)?;
        Ok(move |tagged| {
            let made = match tagged {
                true => paper::pdf(&report)?,
                false => paper::untagged(&report)?,
            };
            Ok(made.bytes)
        })
    }

    /// `R5_guzergah-raporu.pdf`
    pub(crate) fn tour_report_file_name(
        &self,
        of: FiguresOf,
        options: &ReportOptions,
        ending: &str,
    ) -> Result<String> {
        let (report, _) = self.unnumbered(of, options)?;
        Ok(paper::file_name(&report, ending))
    }

    fn unnumbered(
        &self,
        of: FiguresOf,
        options: &ReportOptions,
    ) -> Result<(TourReport, view::Figures)> {
        let issued_at = options.at(self);
        self.read(|reader| {
            let scope = Scope::find(reader, of)?;
            data(reader, &scope, options, issued_at, String::new())
        })
    }
}

fn data(
    reader: &Reader,
    scope: &Scope,
    options: &ReportOptions,
    issued_at: DateTime<Utc>,
    number: String,
) -> Result<(TourReport, view::Figures)> {
    // Two spans of days, one a day longer, would tell of that day alone.
    if options.tier == Tier::Public && matches!(scope.of, FiguresOf::Days(..)) {
        return Err(invalid("public_report_of_days", "tier"));
    }
    let programme = reader.programme()?;
    let lists = Lists::read(reader, issued_at)?;
    let known = lists.known(scope.of);
    let figures = shown(&known);
    let (language, words) = (options.language, Words::of(options.language));
    let mut cover = cover(reader, &programme, options, issued_at, number)?;
    // The days of an interim report are its reporting period, whatever the next one is set to be.
    if let FiguresOf::Days(from, to) = scope.of {
        cover.period = Some((from, to));
    }
    let mut meetings: Vec<MeetingRow> = known.meetings.clone();
    in_their_order(&mut meetings);
    let ids: Vec<MeetingId> = meetings.iter().map(|it| it.id).collect();
    let heard = together(reader, &ids, language, options.tier)?;
    let mut report = TourReport {
        subject: scope.about.to_string(),
        of: scope.paper.clone(),
        texts: match options.tier {
            // They are written for whoever funds it, and may name somebody.
            Tier::Public => Texts::default(),
            Tier::Donor | Tier::Internal => texts(reader, scope.of, language)?,
        },
        totals: totals(&figures),
        cumulative: until_then(scope.of, &lists),
        targets: targets(reader, scope.of, &lists, words)?,
        indicators: indicators_of(reader, scope.of, &lists, options.tier, issued_at)?,
        participation: participation(&figures, words),
        others: others(&figures, words),
        topics: heard.topics,
        recommendations: heard.recommendations,
        evaluation: heard.evaluation,
        visibility: used_over(reader, &meetings)?,
        uncovered: match scope.of {
            FiguresOf::Programme => uncovered(&lists.meetings),
            _ => Vec::new(),
        },
        masked: heard.masked,
        left_out: 0,
        meetings: activities(reader, &meetings, &cover, &lists)?,
        cover,
    };
    if options.tier == Tier::Public {
        make_public(&mut report, scope.of, &lists, words);
    }
    report.cover.missing = missing(&report, &figures, heard.lacks_texts);
    report.cover.draft = !report.cover.missing.is_empty();
    Ok((report, figures))
}

fn texts(reader: &Reader, of: FiguresOf, language: Language) -> Result<Texts> {
    let text = report_text::written(reader, texts_of(reader, of)?, language)?;
    Ok(Texts {
        summary: text(ReportSection::Summary),
        results: text(ReportSection::Results),
        lessons: text(ReportSection::Lessons),
        cooperation: text(ReportSection::Cooperation),
        next: text(ReportSection::Next),
    })
}

/// By their days, those without one last; of one day by route and stop.
pub(crate) fn in_their_order(meetings: &mut [MeetingRow]) {
    meetings.sort_by(|a, b| {
        let key = |it: &MeetingRow| {
            (
                it.date.is_none(),
                it.date.clone(),
                it.route_number,
                it.position,
            )
        };
        key(a).cmp(&key(b))
    });
}

fn totals(it: &view::Figures) -> Totals {
    Totals {
        held: it.held,
        cities: it.cities,
        participations: it.arrived,
        signed: it.signed,
        sexes: came(it),
        distinct: true,
        people: it.people,
        organisations: it.organisations,
        by_headquarters: it.by_headquarters,
    }
}

/// Women and men of those who came; `None` where nobody was asked.
fn came(it: &view::Figures) -> Option<Sexes> {
    it.sexes.as_ref().map(|it| Sexes {
        women: it.women,
        men: it.men,
        not_stated: it.not_stated,
        of: People::Arrived,
    })
}

/// All that was until the last of the days.
fn until_then(of: FiguresOf, lists: &Lists) -> Option<Totals> {
    let FiguresOf::Days(_, to) = of else {
        return None;
    };
    let all = FiguresOf::Days(chrono::NaiveDate::MIN, to);
    Some(totals(&shown(&lists.known(all))))
}

/// Those of the whole programme: what a route comes to was never promised. Of some days, how far they were by then.
fn targets(reader: &Reader, of: FiguresOf, lists: &Lists, words: &Words) -> Result<Vec<Target>> {
    let until = match of {
        FiguresOf::Days(_, to) => FiguresOf::Days(chrono::NaiveDate::MIN, to),
        FiguresOf::Programme => FiguresOf::Programme,
        FiguresOf::Route(_) | FiguresOf::Meeting(_) => return Ok(Vec::new()),
    };
    let came = lists.known(until).figures.came;
    let all = how_far(reader.targets()?, &lists.meetings, &came).into_iter();
    let measured = all.filter(|it| it.scope.is(domain::target::Scope::Programme));
    let targets = measured.filter_map(|it| {
        let metric = it.metric.known()?;
        Some(Target {
            name: words.text(&format!("overview-metric-{}", metric.word())),
            value: it.value,
            actual: it.actual,
            status: words.text(&format!(
                "cli-target-status-{}",
                it.status.word().replace('_', "-")
            )),
        })
    });
    Ok(targets.collect())
}

/// Those of the logical framework, in which no route stands by itself. Of some days, as they were at their end.
fn indicators_of(
    reader: &Reader,
    of: FiguresOf,
    lists: &Lists,
    tier: Tier,
    issued_at: DateTime<Utc>,
) -> Result<Vec<Indicator>> {
    let until = match of {
        _ if tier == Tier::Public => return Ok(Vec::new()),
        FiguresOf::Days(_, to) => Some(to),
        FiguresOf::Programme => None,
        FiguresOf::Route(_) | FiguresOf::Meeting(_) => return Ok(Vec::new()),
    };
    let measure = |number: Option<f64>, day: Option<Day>| {
        number.map(|number| Measure {
            number,
            day: day.and_then(|it| it.known()),
        })
    };
    let all = indicators::measured(reader, lists, until, day(issued_at))?.into_iter();
    let indicators = all.map(|it| Indicator {
        code: it.code,
        wording: Bilingual::of_set(it.wording_tr, it.wording_en),
        unit: it.unit.unwrap_or_default(),
        baseline: measure(it.baseline, it.baseline_day),
        target: measure(it.target, it.target_day),
        value: measure(it.value, it.value_day),
        sexes: it
            .women
            .zip(it.men)
            .zip(it.not_stated)
            .map(|((women, men), not_stated)| Sexes {
                women,
                men,
                not_stated,
                of: match it.source.is(IndicatorSource::Signed) {
                    true => People::Signed,
                    false => People::Arrived,
                },
            }),
        verification: it.verification.unwrap_or_default(),
    });
    Ok(indicators.collect())
}

fn activities(
    reader: &Reader,
    meetings: &[MeetingRow],
    cover: &Cover,
    lists: &Lists,
) -> Result<Vec<Activity>> {
    let words = Words::of(cover.language);
    // Of a meeting its own cover is not printed.
    let without_pictures = Cover {
        emblem: None,
        logo: None,
        ..cover.clone()
    };
    let today = day(cover.issued_at);
    let activity = |meeting: &MeetingRow| -> Result<Activity> {
        let (report, figures) =
            meeting_report::told(reader, meeting.id, without_pictures.clone(), lists)?;
        let date = meeting.date.as_ref().and_then(Day::known);
        let is_due = is_due(&meeting.status, date, figures.arrived, today);
        Ok(Activity {
            sexes: came(&figures),
            organisations: figures.organisations,
            report,
            state: match meeting.status.known() {
                Some(it @ (MeetingStatus::Cancelled | MeetingStatus::Postponed)) => {
                    words.text(&format!("cli-status-{}", it.word()))
                }
                _ => String::new(),
            },
            called_off: meeting.status.is(MeetingStatus::Cancelled),
            lacks: is_due.then(|| lacks(reader, meeting, words)).transpose()?,
        })
    };
    meetings.iter().map(activity).collect()
}

/// What of the dossier is missing or to be looked at.
pub(crate) fn lacks(reader: &Reader, meeting: &MeetingRow, words: &Words) -> Result<Vec<String>> {
    let light = dossier::light(reader, meeting)?;
    let name =
        |it: &DossierItem| words.text(&format!("dossier-item-{}", it.word().replace('_', "-")));
    Ok(light.red.iter().chain(&light.amber).map(name).collect())
}

/// Everything on the programme's list that was used at one of the meetings, in the list's order.
fn used_over(reader: &Reader, meetings: &[MeetingRow]) -> Result<Vec<UsedOver>> {
    let items = reader.visibility_items()?;
    let mut used: Vec<UsedOver> = items
        .iter()
        .map(|it| UsedOver {
            title: Bilingual::new(
                it.title_tr.clone().unwrap_or_default(),
                it.title_en.clone().unwrap_or_default(),
            ),
            ..UsedOver::default()
        })
        .collect();
    for meeting in meetings {
        for it in reader.visibility_uses(meeting.id)? {
            let Some(at) = items.iter().position(|item| item.id == it.item) else {
                continue;
            };
            let over = &mut used[at];
            if let Some(copies) = it.copies {
                *over.copies.get_or_insert(0) += copies;
            }
            over.cities.push(city(meeting).unwrap_or_default());
            over.approved += u32::from(items[at].approved_on.is_some());
        }
    }
    used.retain(|it| !it.cities.is_empty());
    Ok(used)
}

/// Provinces in which no meeting is planned that was not called off, in Turkish order.
fn uncovered(meetings: &[MeetingRow]) -> Vec<String> {
    let is_there = |plate: u8| {
        let of_plate = meetings.iter().filter(|it| it.plate == Some(plate));
        let mut open = of_plate.filter(|it| !it.status.is(MeetingStatus::Cancelled));
        open.next().is_some()
    };
    let all = (1..=81_u8).filter(|it| !is_there(*it));
    let mut names: Vec<String> = all
        .filter_map(|it| Some(province::by_plate(it)?.name.to_owned()))
        .collect();
    names.sort_by(|a, b| turkish::compare(a, b));
    names
}

/// What everybody may read: sums over routes that are large enough, of groups that are large enough on each of them. All public
/// papers leave out the same, so that no two of them give it back.
fn make_public(report: &mut TourReport, of: FiguresOf, lists: &Lists, words: &Words) {
    let mut routes: Vec<u32> = lists
        .meetings
        .iter()
        .filter_map(|it| it.route_number)
        .collect();
    routes.sort_unstable();
    routes.dedup();
    let all = routes
        .into_iter()
        .map(|it| (it, shown(&lists.known(FiguresOf::Route(it)))));
    let (told, too_small): (Vec<_>, Vec<_>) = all.partition(|it| is_safe(it.1.arrived));
    let of_scope = |route: u32| match of {
        FiguresOf::Route(number) => route == number,
        _ => true,
    };
    let in_scope: Vec<bool> = told.iter().map(|it| of_scope(it.0)).collect();
    report.left_out = too_small.iter().filter(|it| of_scope(it.0)).count() as u32;
    let sum = |parts: &[u32]| -> u32 {
        let parts = parts.iter().zip(&in_scope).filter(|(_, is_in)| **is_in);
        parts.map(|(it, _)| it).sum()
    };
    let names = told.first().map_or(Vec::new(), |it| it.1.groups.clone());
    let of_group = |code: &Option<String>| -> Vec<u32> {
        let people = told.iter().map(|(_, figures)| {
            let group = figures.groups.iter().find(|it| it.group == *code);
            group.map_or(0, |it| it.people)
        });
        people.collect()
    };
    // Those whose kind is not known are told with the rest.
    let named = names.iter().filter(|it| it.group.is_some());
    let mut groups: Vec<(String, Vec<u32>)> = named
        .map(|it| (name_of(it, words), of_group(&it.group)))
        .collect();
    groups.push((String::new(), of_group(&None)));
    let parts: Vec<Vec<u32>> = groups.iter().map(|it| it.1.clone()).collect();
    let mut alone = apart(&parts);
    if let Some(last) = alone.last_mut() {
        *last = false;
    }
    let (mut shown_groups, mut rest) = (Vec::new(), 0);
    for ((name, people), alone) in groups.iter().zip(&alone) {
        match alone {
            true => shown_groups.push(Group {
                name: name.clone(),
                people_arrived: sum(people),
                ..Group::default()
            }),
            false => rest += sum(people),
        }
    }
    if rest > 0 {
        shown_groups.push(Group {
            name: words.text("tour-report-others-together"),
            people_arrived: rest,
            ..Group::default()
        });
    }
    let arrived: u32 = sum(&told.iter().map(|it| it.1.arrived).collect::<Vec<_>>());
    report.participation = Participation {
        arrived: Some(arrived),
        sexes: public_sexes(&told, &in_scope),
        groups: shown_groups,
        ..Participation::default()
    };
    report.totals.participations = arrived;
    report.totals.signed = None;
    report.totals.sexes = None;
    report.cumulative = None;
    // Different people and organisations are told of the whole programme only, and with nothing left out; nor where the
    // difference to the participations is the few who came twice.
    let came_again = arrived.saturating_sub(report.totals.people);
    report.totals.distinct =
        of == FiguresOf::Programme && too_small.is_empty() && is_safe(came_again);
    if !report.totals.distinct {
        report.targets.clear();
    }
}

/// Women, men and not stated of those who came, where none of the three is a few on any route.
fn public_sexes(told: &[(u32, view::Figures)], in_scope: &[bool]) -> Option<Sexes> {
    let mut sum = Sexes::default();
    for ((_, figures), is_in) in told.iter().zip(in_scope) {
        // Where nobody was asked there is nothing to give away.
        let Some(sexes) = &figures.sexes else {
            continue;
        };
        if ![sexes.women, sexes.men, sexes.not_stated]
            .into_iter()
            .all(is_safe)
        {
            return None;
        }
        if *is_in {
            sum.women += sexes.women;
            sum.men += sexes.men;
            sum.not_stated += sexes.not_stated;
        }
    }
    (sum.women + sum.men > 0).then_some(sum)
}

/// What a donor sends a report back for.
fn missing(it: &TourReport, figures: &view::Figures, lacks_texts: bool) -> Vec<Missing> {
    let mut all = missing_of(&it.cover);
    let donor = it.cover.tier != Tier::Public;
    let lacks_reason = |it: &Activity| {
        let mut all = it.report.deviations.iter();
        all.any(|it| it.reason.trim().is_empty())
    };
    let signatures = signatures_open(figures);
    let title = it
        .visibility
        .iter()
        .any(|used| used.title.in_language(it.cover.language).trim().is_empty());
    let wording = it
        .indicators
        .iter()
        .any(|one| one.wording.in_language(it.cover.language).trim().is_empty());
    let own = [
        (Missing::NothingHeld, figures.held == 0),
        (
            Missing::DeviationReason,
            donor && it.meetings.iter().any(lacks_reason),
        ),
        (Missing::Signatures, donor && signatures),
        (
            Missing::Summary,
            donor && it.texts.summary.trim().is_empty(),
        ),
        (Missing::RecommendationTexts, lacks_texts),
        (Missing::IndicatorWording, wording),
        (Missing::VisibilityTitle, title),
    ];
    all.extend(own.iter().filter(|it| it.1).map(|it| it.0));
    all.sort_unstable();
    all
}
