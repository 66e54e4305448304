//! What the room said, as the report of a meeting prints it: counted, in its language, and with nobody named in it where it
//! goes to others.

use documents::meeting_report::{
    Counted, Evaluation, Outcome, Promise, Question, Recommendation, Topic,
};
use documents::tour_report::Joint;
use domain::calendar::Day;
use domain::ids::{JointId, MeetingId};
use domain::language::Language;
use domain::note::{NoteKind, count_by_theme};
use domain::pointed_out::{Names, masked, point_out};
use domain::recommendation::{Votes, running, support_key};
use domain::theme::{ThemeOf, Themes};
use domain::turkish;
use domain::written_out::Tier;
use store::{NoteRow, Reader};

use crate::base::error::Result;
use crate::known::heard::{evaluation as known, notes, recommendations};
use crate::view;

/// What of it is read for one report.
pub(crate) struct Heard {
    pub(crate) topics: Vec<Topic>,
    pub(crate) outcome: Outcome,
    pub(crate) evaluation: Evaluation,
    /// A recommendation is not written in the language of the report.
    pub(crate) lacks_texts: bool,
}

impl Heard {
    pub(crate) fn read(
        reader: &Reader,
        meeting: MeetingId,
        language: Language,
        tier: Tier,
    ) -> Result<Heard> {
        let rows = reader.notes(Some(meeting))?;
        let themes = reader.themes()?;
        let mut recommendations = recommendations::all(reader)?;
        recommendations.retain(|it| it.meeting == meeting);
        let lacks_texts = recommendations
            .iter()
            .any(|it| in_language(language, &it.text_tr, &it.text_en).is_none());
        let mut paper = Paper {
            language,
            themes: &themes,
            names: match tier {
                Tier::Internal => None,
                Tier::Donor | Tier::Public => Some(notes::names(reader)?),
            },
            masked: 0,
        };
        let forms = known::forms_of(reader, &[meeting])?;
        let written = match tier {
            Tier::Internal | Tier::Donor => {
                forms.comments.iter().map(|it| paper.unnamed(it)).collect()
            }
            Tier::Public => Vec::new(),
        };
        Ok(Heard {
            topics: paper.topics(&rows),
            evaluation: Evaluation {
                written,
                ..paper.evaluation(&forms)
            },
            outcome: paper.outcome(&rows, recommendations),
            lacks_texts,
        })
    }
}

/// What several meetings said, told as one.
pub(crate) struct Together {
    pub(crate) topics: Vec<Topic>,
    pub(crate) recommendations: Vec<Joint>,
    pub(crate) evaluation: Evaluation,
    pub(crate) masked: u32,
    pub(crate) lacks_texts: bool,
}

pub(crate) fn together(
    reader: &Reader,
    meetings: &[MeetingId],
    language: Language,
    tier: Tier,
) -> Result<Together> {
    let mut rows = reader.notes(None)?;
    rows.retain(|it| meetings.contains(&it.meeting));
    let themes = reader.themes()?;
    let mut all = recommendations::all(reader)?;
    all.retain(|it| meetings.contains(&it.meeting));
    let lacks_texts = all
        .iter()
        .any(|it| in_language(language, &it.text_tr, &it.text_en).is_none());
    let mut paper = Paper {
        language,
        themes: &themes,
        names: match tier {
            Tier::Internal => None,
            Tier::Donor | Tier::Public => Some(notes::names(reader)?),
        },
        masked: 0,
    };
    Ok(Together {
        topics: paper.topics(&rows),
        recommendations: paper.joints(all),
        evaluation: paper.evaluation(&known::forms_of(reader, meetings)?),
        masked: paper.masked,
        lacks_texts,
    })
}

struct Paper<'a> {
    language: Language,
    themes: &'a Themes,
    /// None: it stays inside the team, and says what was written.
    names: Option<Names>,
    masked: u32,
}

impl Paper<'_> {
    fn topics(&self, rows: &[NoteRow]) -> Vec<Topic> {
        let themes = self.themes.of(ThemeOf::Note).map(|it| it.code.as_str());
        let notes = rows.iter().map(|it| (it.theme.as_str(), it.kind.known()));
        let counted = count_by_theme(themes, notes).into_iter();
        counted
            .map(|it| Topic {
                theme: self.theme(&it.theme),
                notes: it.all,
                kinds: it.kinds,
            })
            .collect()
    }

    fn theme(&self, code: &str) -> String {
        let theme = self.themes.theme(ThemeOf::Note, code);
        theme
            .map_or(code, |it| self.language.choose(&it.tr, &it.en))
            .to_owned()
    }

    fn outcome(&mut self, rows: &[NoteRow], mut all: Vec<view::RecommendationItem>) -> Outcome {
        all.sort_by_cached_key(|it| {
            let votes = it.votes.zip(it.voting);
            let votes = votes.and_then(|(votes, voting)| Votes::new(votes, voting));
            (
                support_key(votes, it.priority),
                running(&it.number),
                it.number.clone(),
            )
        });
        let recommendations = all.into_iter().map(|it| self.recommendation(it)).collect();
        let of = |kind: NoteKind| rows.iter().filter(move |it| it.kind.is(kind));
        let needs = self.needs(of(NoteKind::Need));
        let mut promises: Vec<Promise> = of(NoteKind::Promise).map(|it| self.promise(it)).collect();
        promises.sort_by_key(|it| (it.until.is_none(), it.until));
        Outcome {
            recommendations,
            needs,
            promises,
            masked: self.masked,
        }
    }

    fn recommendation(&mut self, it: view::RecommendationItem) -> Recommendation {
        let own = in_language(self.language, &it.text_tr, &it.text_en);
        let other = in_language(self.language.other(), &it.text_tr, &it.text_en);
        let text = own.or(other).unwrap_or_default();
        Recommendation {
            text: self.unnamed(&text),
            theme: it.theme.map_or_else(String::new, |code| self.theme(&code)),
            addressee: self.unnamed(&it.addressee.unwrap_or_default()),
            votes: it.votes.zip(it.voting),
            priority: it.priority,
            number: it.number,
        }
    }

    /// Those that were joined are one, under the number that they have together; those of the most cities first.
    fn joints(&mut self, all: Vec<view::RecommendationItem>) -> Vec<Joint> {
        let mut joints: Vec<(Option<JointId>, Joint)> = Vec::new();
        for it in all {
            let city = it.city.clone().unwrap_or_default();
            let place = format!("{city} ({})", it.number);
            let known = joints
                .iter_mut()
                .find(|(id, _)| id.is_some() && *id == it.joint);
            if let Some((_, joint)) = known {
                joint.cities.push(place.trim().to_owned());
                continue;
            }
            let (id, number) = (it.joint, it.joint_number.clone());
            let mut recommendation = self.recommendation(it);
            if let Some(number) = number {
                recommendation.number = number;
                // How many voted in one of the cities says nothing of all of them.
                recommendation.votes = None;
            }
            let cities = vec![place.trim().to_owned()];
            joints.push((
                id,
                Joint {
                    recommendation,
                    cities,
                },
            ));
        }
        let mut joints: Vec<Joint> = joints.into_iter().map(|it| it.1).collect();
        joints.sort_by_key(|it| std::cmp::Reverse(it.cities.len()));
        joints
    }

    /// What was said in the same words counts together, in the words of the first; the most frequent first.
    fn needs<'n>(&mut self, rows: impl Iterator<Item = &'n NoteRow>) -> Vec<Counted> {
        let mut needs: Vec<(String, Counted)> = Vec::new();
        for row in rows {
            let folded = turkish::fold(&row.text);
            match needs.iter_mut().find(|(it, _)| *it == folded) {
                Some((_, known)) => known.count += 1,
                None => needs.push((
                    folded,
                    Counted {
                        name: self.unnamed(&row.text),
                        count: 1,
                    },
                )),
            }
        }
        let mut needs: Vec<Counted> = needs.into_iter().map(|(_, it)| it).collect();
        needs.sort_by_key(|it| std::cmp::Reverse(it.count));
        needs
    }

    fn promise(&mut self, row: &NoteRow) -> Promise {
        Promise {
            text: self.unnamed(&row.text),
            who: self.unnamed(row.who.as_deref().unwrap_or_default()),
            until: row.until.as_ref().and_then(Day::known),
        }
    }

    /// The text without whoever is named in it, where the paper goes to others.
    fn unnamed(&mut self, text: &str) -> String {
        let Some(names) = &self.names else {
            return text.to_owned();
        };
        let found = point_out(text, names);
        self.masked += found.len() as u32;
        masked(text, &found)
    }

    fn evaluation(&self, it: &known::Forms) -> Evaluation {
        let question = |it: &view::QuestionAnswers| {
            let own = in_language(self.language, &it.text_tr, &it.text_en);
            let other = in_language(self.language.other(), &it.text_tr, &it.text_en);
            let mut scores = [0; 5];
            for (score, count) in scores.iter_mut().zip(&it.scores) {
                *score = *count;
            }
            Question {
                text: own.or(other).unwrap_or_default(),
                n: it.n,
                scores,
                mean: it.mean,
            }
        };
        Evaluation {
            counted: it.counted,
            entered: it.entered,
            questions: it.answers.iter().map(question).collect(),
            comments: it.comments.len() as u32,
            written: Vec::new(),
        }
    }
}

fn in_language(language: Language, tr: &Option<String>, en: &Option<String>) -> Option<String> {
    match language {
        Language::Tr => tr.clone(),
        Language::En => en.clone(),
    }
}
