//! Name badges of a meeting: of everybody who is expected and has not said that they do not come, and blank ones for who comes
//! all the same.

use std::path::Path;

use chrono::{DateTime, SubsecRound, Utc};
use documents::badges::{self as paper, Badge, Badges};
use documents::words::{Language, Words};
use domain::answer::Answer;
use domain::application::Purpose;
use domain::ids::MeetingId;
use domain::registration::{Category, Reply};
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::{Reader, RegistrationRow};

use crate::base::error::{Error, Result, invalid};
use crate::known::consents::Consents;
use crate::known::standing::{by_name, is_expected};
use crate::known::which;
use crate::papers::of_room::{Hours, is_on, of_room, pdf_only, told};
use crate::papers::sign_in_sheet::category;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::issue::{Issue, PaperRead};

/// As many as one programme needs at one door.
const MOST_BLANK: u32 = 200;

/// What is said of badges besides what is said of every paper.
#[derive(Debug, Clone, Copy)]
pub struct AboutBadges {
    blank: u32,
    pub(crate) photos_asked: bool,
    pub(crate) no_photo: u32,
    pub(crate) photo_unasked: u32,
}

impl AboutBadges {
    pub fn written(self, sheet: view::Sheet) -> view::BadgesWritten {
        view::BadgesWritten {
            file: sheet.file,
            people: sheet.rows,
            blank: self.blank,
            photos_asked: self.photos_asked,
            no_photo: self.no_photo,
            photo_unasked: self.photo_unasked,
            pages: sheet.pages,
            sheet: sheet.sheet,
            sha256: sheet.sha256,
            warnings: told(sheet.warnings),
        }
    }
}

impl Programme {
    /// Writes them to `path` (a `.pdf`), and notes that they were issued.
    pub fn badges(
        &mut self,
        meeting: MeetingId,
        path: &Path,
        blank: u32,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<view::BadgesWritten> {
        let (read, about) = self.read_badges(meeting, path, blank, language, issued_at)?;
        let sheet = self.note_paper(read.put()?)?;
        Ok(about.written(sheet))
    }
}

impl Reading {
    /// Reads who is on them, for whoever draws them beside the one who writes.
    pub fn read_badges(
        &self,
        meeting: MeetingId,
        path: &Path,
        blank: u32,
        language: Language,
        issued_at: Option<DateTime<Utc>>,
    ) -> Result<(PaperRead, AboutBadges)> {
        pdf_only(path)?;
        let issued_at = issued_at.unwrap_or_else(|| self.clock.now());
        let issued_at = issued_at.trunc_subsecs(0);
        let (badges, about) =
            self.read(|reader| data(reader, meeting, blank, language, issued_at))?;
        if badges.people.is_empty() && blank == 0 {
            return Err(invalid("badges_nobody", "blank"));
        }
        let read = PaperRead {
            path: path.to_owned(),
            verb: Verb::Badges,
            draw: Box::new(move || paper::pdf(&badges)),
            issue: Issue {
                about: meeting.0,
                thing: Thing::Badges,
                tier: Tier::Internal,
                variant: None,
                language,
                at: issued_at,
                report: None,
            },
        };
        Ok((read, about))
    }

    /// `R5-2_Tunceli_2027-04-14_yaka-kartlari.pdf`
    pub fn badges_file_name(&self, meeting: MeetingId, language: Language) -> Result<String> {
        let now = self.clock.now();
        let it = self.read(|reader| of_room(reader, meeting, language, Hours::Planned, now))?;
        Ok(paper::file_name(&it))
    }
}

pub(crate) fn data(
    reader: &Reader,
    id: MeetingId,
    blank: u32,
    language: Language,
    issued_at: DateTime<Utc>,
) -> Result<(Badges, AboutBadges)> {
    if blank > MOST_BLANK {
        return Err(Error::OutOfBounds {
            field: "blank".into(),
            least: 0,
            most: MOST_BLANK,
        });
    }
    is_on(&which::meeting(reader, id)?)?;
    let seats_given = reader.seats_given(id)?;
    let mut rows = reader.list_of(id)?;
    let stays_away =
        |it: &RegistrationRow| it.reply.is(Reply::NotComing) && it.arrived_at.is_none();
    rows.retain(|it| is_expected(it, seats_given) && !stays_away(it));
    let unnamed = |it: &RegistrationRow| it.name.is_none();
    rows.sort_by(|a, b| unnamed(a).cmp(&unnamed(b)).then_with(|| by_name(a, b)));
    let consents = Consents::at(reader, id)?;
    let said = |it: &RegistrationRow| consents.said(it, Purpose::Photo);
    // Where no form asked anybody, nothing is known of anybody, and a mark would only be guessed.
    let photos_asked = rows.iter().any(|it| said(it).is_some());
    let words = Words::of(language);
    let people = rows.iter().map(|it| Badge {
        name: it.name.clone().unwrap_or_default(),
        organisation: it.organisation_name.clone().unwrap_or_default(),
        category: match it.category.is(Category::Participant) {
            true => String::new(),
            false => category(&it.category, words),
        },
        code: it.code.clone(),
        no_photo: photos_asked && said(it) != Some(Answer::Yes),
    });
    let people: Vec<Badge> = people.collect();
    let marked = people.iter().filter(|it| it.no_photo).count() as u32;
    let unasked = rows.iter().filter(|it| photos_asked && said(it).is_none());
    let about = AboutBadges {
        blank,
        photos_asked,
        no_photo: marked,
        photo_unasked: unasked.count() as u32,
    };
    let badges = Badges {
        meeting: of_room(reader, id, language, Hours::Planned, issued_at)?,
        people,
        blank,
        photos_asked,
    };
    Ok((badges, about))
}
