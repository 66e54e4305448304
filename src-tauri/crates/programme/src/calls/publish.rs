//! A call goes out: the announcement in both languages, and the template of its form. Nothing of it is personal data.

use std::path::Path;

use documents::application_form::{self as form, Choice, City, Form};
use documents::call::{self, Announcement, FileOf, Place, file_name};
use documents::words::Language;
use domain::calendar::Day;
use domain::call::PER_ORGANISATION;
use domain::language::Bilingual;
use domain::plan::MeetingStatus;
use domain::province;
use domain::theme::{AREAS_OF_AN_ORGANISATION, ThemeOf};
use domain::verb::Verb;
use domain::written_out::{Thing, Tier};
use store::{CallRow, MeetingRow, ProgrammeRow, Reader, RouteRow};

use crate::base::error::{Error, Result};
use crate::calls::programme_settings::{missing_of_call, missing_of_programme};
use crate::known::call_window::Window;
use crate::known::which;
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::written_out::Leaving;

impl Reading {
    /// The announcement of a route's call as text, to be pasted.
    pub fn announcement(&self, route: u32, language: Language) -> Result<String> {
        self.read(|reader| {
            let call = Call::complete(reader, route)?;
            Ok(call::text(&call.announcement(), language))
        })
    }
}

impl Programme {
    /// Writes the announcement and the form's template into `folder`, which is made if it is not there. Files of an
    /// earlier publication are replaced; the same call gives the same bytes.
    pub fn publish_call(&mut self, route: u32, folder: &Path) -> Result<view::Publication> {
        let (id, files) = self.read(|reader| {
            let call = Call::complete(reader, route)?;
            let files = files(route, &call.announcement(), &call.form(reader)?)?;
            Ok((call.route.id, files))
        })?;
        if folder.is_file() {
            return Err(Error::Invalid {
                code: "folder_is_file",
                field: "out".into(),
            });
        }
        let files: Vec<_> = files
            .iter()
            .map(|(name, bytes)| (folder.join(name), bytes.as_slice()))
            .collect();
        let leaving = Leaving {
            verb: Verb::Publish,
            about: id.0,
            thing: Thing::Publication,
            tier: Tier::Public,
            count: files.len() as u32,
        };
        self.write_all_out(leaving, folder, &files, |_| Ok(()))?;
        let written = files.iter().map(|(path, _)| path.display().to_string());
        Ok(view::Publication {
            route,
            files: written.collect(),
        })
    }
}

fn files(
    route: u32,
    announcement: &Announcement,
    of_form: &Form,
) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for &language in Language::ALL {
        let name = |what, ending| file_name(route, what, Some(language), ending);
        let text = call::text(announcement, language);
        files.push((name(FileOf::Announcement, "txt"), text.into_bytes()));
        let document = call::docx(announcement, language)?;
        files.push((name(FileOf::Announcement, "docx"), document));
        let guide = form::guide(of_form, language);
        files.push((name(FileOf::Guide, "txt"), guide.into_bytes()));
    }
    let name = |what, ending| file_name(route, what, None, ending);
    files.push((name(FileOf::Headings, "xlsx"), form::headings(of_form)?));
    let survey = form::limesurvey(of_form);
    files.push((name(FileOf::LimeSurvey, "txt"), survey.into_bytes()));
    files.push((name(FileOf::Kobo, "xlsx"), form::xlsform(of_form)?));
    let cities = form::cities(of_form);
    files.push((name(FileOf::Cities, "txt"), cities.into_bytes()));
    Ok(files)
}

/// A call with everything that a publication needs.
struct Call {
    route: RouteRow,
    row: CallRow,
    programme: ProgrammeRow,
    /// Those that are to take place, in the order of the route.
    meetings: Vec<MeetingRow>,
}

impl Call {
    fn complete(reader: &Reader, number: u32) -> Result<Call> {
        let route = which::find_route(reader, number)?;
        let row = reader.call(route.id)?.unwrap_or_default();
        let programme = reader.programme()?;
        let mut fields = missing_of_programme(&programme);
        fields.extend(missing_of_call(&row));
        if !fields.is_empty() {
            return Err(Error::Incomplete { fields });
        }
        let mut meetings = reader.meetings()?;
        meetings.retain(|it| it.route == Some(route.id) && !it.status.is(MeetingStatus::Cancelled));
        Ok(Call {
            route,
            row,
            programme,
            meetings,
        })
    }

    fn announcement(&self) -> Announcement {
        let (row, programme) = (&self.row, &self.programme);
        let window = Window::of(row);
        let places = self.meetings.iter().filter_map(|it| {
            Some(Place {
                city: city(it)?.name.to_owned(),
                date: it.date.as_ref().and_then(Day::known),
                start: it.starts.as_ref().map(ToString::to_string),
                end: it.ends.as_ref().map(ToString::to_string),
                venue: it.venue_name.clone().unwrap_or_default(),
            })
        });
        Announcement {
            route: self.route.number,
            programme: Bilingual::of_set(programme.title_tr.clone(), programme.title_en.clone()),
            contract_no: programme.contract_no.clone().unwrap_or_default(),
            text: Bilingual::of_set(row.text_tr.clone(), row.text_en.clone()),
            criteria: Bilingual::of_set(row.criteria_tr.clone(), row.criteria_en.clone()),
            per_organisation: row.per_organisation.unwrap_or(PER_ORGANISATION),
            opens: window.opens,
            closes: window.closes,
            meetings: places.collect(),
            question_email: programme.question_email.clone().unwrap_or_default(),
            controller: programme.controller_name.clone().unwrap_or_default(),
            contact: programme.controller_contact.clone().unwrap_or_default(),
            funding_statement: Bilingual::of_set(
                programme.funding_tr.clone(),
                programme.funding_en.clone(),
            ),
            disclaimer: Bilingual::of_set(
                programme.disclaimer_tr.clone(),
                programme.disclaimer_en.clone(),
            ),
        }
    }

    fn form(&self, reader: &Reader) -> Result<Form> {
        let programme = &self.programme;
        let mut cities: Vec<City> = Vec::new();
        for place in self.meetings.iter().filter_map(city) {
            // A city with two meetings is one choice.
            if !cities.iter().any(|it| it.plate == place.plate) {
                cities.push(City {
                    plate: place.plate,
                    name: place.name.to_owned(),
                });
            }
        }
        let choice = |code: &str, tr: &str, en: &str| Choice {
            code: code.to_owned(),
            name: Bilingual::new(tr, en),
        };
        let kinds = reader.kinds()?;
        let themes = reader.themes()?;
        let of_organisations = themes.of(ThemeOf::Organisation);
        Ok(Form {
            route: self.route.number,
            programme: Bilingual::of_set(programme.title_tr.clone(), programme.title_en.clone()),
            cities,
            kinds: kinds
                .all()
                .iter()
                .map(|it| choice(&it.code, &it.tr, &it.en))
                .collect(),
            themes: of_organisations
                .map(|it| choice(&it.code, &it.tr, &it.en))
                .collect(),
            most_themes: AREAS_OF_AN_ORGANISATION as u32,
            controller: programme.controller_name.clone().unwrap_or_default(),
            contact: programme.controller_contact.clone().unwrap_or_default(),
            question_email: programme.question_email.clone().unwrap_or_default(),
            notice_version: programme.notice_version.clone().unwrap_or("1".into()),
            funding_statement: Bilingual::of_set(
                programme.funding_tr.clone(),
                programme.funding_en.clone(),
            ),
        })
    }
}

fn city(meeting: &MeetingRow) -> Option<&'static province::Province> {
    meeting.plate.and_then(province::by_plate)
}
