//! The package for whoever funds the programme: what was issued of the meetings, scans and photos, in folders by meeting and
//! again in archives, with an index, hashes, and what is missing. What is kept goes out byte for byte.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SubsecRound, Utc};
use documents::args;
use documents::file_name::{self, OfMeeting};
use documents::package::{self as paper, Archive, PackageFile, PackageIndex, PackageLack};
use documents::words::{Language, Words};
use domain::calendar::Day;
use domain::dossier::is_due;
use domain::file_name::possible;
use domain::signature::in_two;
use domain::verb::Verb;
use domain::words::Word;
use domain::written_out::{Thing, Tier};
use store::{AttachmentRow, IssuedRow, MeetingRow, Reader};
use uuid::Uuid;

use crate::base::clock::day;
use crate::base::error::{Error, Result, invalid};
use crate::base::hash::sha256;
use crate::base::watch::Watch;
use crate::known::figures::{FiguresOf, Lists, shown};
use crate::known::issued::{PaperForm, form, is_draft};
use crate::known::which::city;
use crate::papers::tour_report::{about, in_their_order, lacks};
use crate::programme::{Programme, Reading};
use crate::view;
use crate::write::written_out::{Leaving, Out, put_out_one_by_one};

/// A package that lies in its folder and is still to be noted.
pub struct PackagePut {
    written: view::PackageWritten,
    leaving: Leaving,
    out: Out,
}

/// Something that goes in.
struct Entry {
    path: String,
    what: String,
    meeting: String,
    number: String,
    /// Under which its bytes are kept.
    hash: String,
    size: u64,
}

struct Plan {
    entries: Vec<Entry>,
    lacks: Vec<PackageLack>,
    title: String,
    author: String,
    about: Uuid,
    /// The paths that are given, folded.
    taken: HashSet<String>,
}

impl Programme {
    /// Puts the package of a route or of the programme into `folder`, which is empty or not there yet.
    pub fn package(
        &mut self,
        of: FiguresOf,
        folder: &Path,
        language: Language,
        watch: &Watch,
    ) -> Result<view::PackageWritten> {
        let put = self.put_package(of, folder, language, watch)?;
        self.note_package(put)
    }

    /// Notes that it is out; see [`Reading::put_package`].
    pub fn note_package(&mut self, put: PackagePut) -> Result<view::PackageWritten> {
        self.note_out(put.leaving, put.out, |_| Ok(()))?;
        Ok(put.written)
    }
}

impl Reading {
    /// `R5_fon-saglayici-paketi_2027-07-01`: a folder of its own for each day.
    pub fn package_folder(&self, of: FiguresOf, language: Language) -> Result<String> {
        let route = match of {
            FiguresOf::Route(number) => format!("R{number}_"),
            _ => String::new(),
        };
        let name = Words::of(language).text("package-folder");
        Ok(format!("{route}{name}_{}", day(self.clock.now())))
    }

    /// Puts it there; nobody who writes to the file waits meanwhile. Stopped half-way, nothing of it stays.
    pub fn put_package(
        &self,
        of: FiguresOf,
        folder: &Path,
        language: Language,
        watch: &Watch,
    ) -> Result<PackagePut> {
        if matches!(of, FiguresOf::Meeting(_) | FiguresOf::Days(..)) {
            return Err(Error::unknown("route"));
        }
        if fs::read_dir(folder).is_ok_and(|mut it| it.next().is_some()) {
            return Err(invalid("folder_not_empty", "out"));
        }
        let issued_at = self.clock.now().trunc_subsecs(0);
        self.read(|reader| {
            let plan = plan(reader, of, language, issued_at)?;
            put(reader, plan, folder, language, issued_at, watch)
        })
    }
}

fn put(
    reader: &Reader,
    plan: Plan,
    folder: &Path,
    language: Language,
    issued_at: DateTime<Utc>,
    watch: &Watch,
) -> Result<PackagePut> {
    let words = Words::of(language);
    let parts = paper::parts(plan.entries.iter().map(|it| it.size));
    let (mut files, mut lacks) = (Vec::new(), plan.lacks);
    let mut archives = 0;
    watch.begin(plan.entries.len())?;
    let out = put_out_one_by_one(folder, |write| {
        let mut open: Option<(u32, Archive)> = None;
        let mut close = |open: &mut Option<(u32, Archive)>, write: &mut Write| -> Result<()> {
            if let Some((part, archive)) = open.take() {
                let name = format!("{}-{part}.zip", words.text("package-archive"));
                write(&folder.join(name), &archive.finish()?)?;
                archives += 1;
            }
            Ok(())
        };
        for (entry, part) in plan.entries.iter().zip(parts) {
            watch.long_step()?;
            // What is kept and no longer what was taken in does not go to anybody.
            let Some(bytes) = reader.bytes(&entry.hash)? else {
                let file = args! { "file" => &entry.path };
                lacks.push(PackageLack {
                    meeting: entry.meeting.clone(),
                    what: words.text_with("package-lacks-bytes", &file),
                });
                continue;
            };
            write(&in_folder(folder, &entry.path), &bytes)?;
            if let Some(part) = part {
                if open.as_ref().is_some_and(|it| it.0 != part) {
                    close(&mut open, write)?;
                }
                let (_, archive) = open.get_or_insert_with(|| (part, Archive::default()));
                archive.add(&entry.path, &bytes)?;
            }
            files.push(PackageFile {
                path: entry.path.clone(),
                what: entry.what.clone(),
                meeting: entry.meeting.clone(),
                number: entry.number.clone(),
                size: bytes.len() as u64,
                sha256: sha256(&bytes),
                part,
            });
        }
        close(&mut open, write)?;
        write(
            &folder.join("SHA256SUMS.txt"),
            paper::sums(&files).as_bytes(),
        )?;
        let index = PackageIndex {
            language,
            title: plan.title,
            author: plan.author,
            files: files.clone(),
            lacks: lacks.clone(),
            issued_at,
            version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        write(
            &folder.join(words.text("package-index")),
            &paper::index(&index)?,
        )
    });
    let out = out.map_err(|error| match error {
        Error::Stopped => invalid("package_stopped", "out"),
        error => error,
    })?;
    let items = files.iter().map(|it| view::PackageItem {
        path: it.path.clone(),
        number: Some(it.number.clone()).filter(|it| !it.is_empty()),
        size: it.size as u32,
        sha256: it.sha256.clone(),
        part: it.part,
    });
    let missing = lacks.into_iter().map(|it| view::PackageLacks {
        meeting: it.meeting,
        what: it.what,
    });
    Ok(PackagePut {
        leaving: Leaving {
            verb: Verb::Package,
            about: plan.about,
            thing: Thing::Package,
            tier: Tier::Donor,
            count: files.len() as u32,
        },
        written: view::PackageWritten {
            folder: folder.display().to_string(),
            archives,
            files: items.collect(),
            missing: missing.collect(),
        },
        out,
    })
}

type Write<'a> = dyn FnMut(&Path, &[u8]) -> Result<()> + 'a;

/// A path of the package, under a folder of this computer.
fn in_folder(folder: &Path, path: &str) -> PathBuf {
    path.split('/')
        .fold(folder.to_owned(), |folder, it| folder.join(it))
}

fn plan(
    reader: &Reader,
    of: FiguresOf,
    language: Language,
    issued_at: DateTime<Utc>,
) -> Result<Plan> {
    let words = Words::of(language);
    let programme = reader.programme()?;
    let mut plan = Plan {
        entries: Vec::new(),
        lacks: Vec::new(),
        title: match of {
            FiguresOf::Route(number) => {
                words.text_with("package-title-route", &args! { "number" => number })
            }
            _ => words.text("package-title-programme"),
        },
        author: programme.controller_name.unwrap_or_default(),
        about: about(reader, of)?,
        taken: HashSet::new(),
    };
    let shared = words.text("package-shared");
    let things = match of {
        FiguresOf::Route(_) => &[Thing::RouteReport][..],
        _ => &[Thing::ProgrammeReport, Thing::InterimReport],
    };
    let all = reader.issued(plan.about)?;
    plan.add_issued(reader, &all, things, &shared, "", words)?;
    // Of some days there may be none; of the whole there is one to be.
    let whole = things.first().copied().unwrap_or(Thing::ProgrammeReport);
    if !plan
        .entries
        .iter()
        .any(|it| it.what == name_of(whole, words))
    {
        plan.lacks_issued("", whole, words);
    }
    let lists = Lists::read(reader, issued_at)?;
    let mut meetings = lists.known(of).meetings;
    in_their_order(&mut meetings);
    for meeting in &meetings {
        plan.add_meeting(reader, meeting, &lists, language, issued_at)?;
    }
    Ok(plan)
}

impl Plan {
    fn add_meeting(
        &mut self,
        reader: &Reader,
        meeting: &MeetingRow,
        lists: &Lists,
        language: Language,
        issued_at: DateTime<Utc>,
    ) -> Result<()> {
        let words = Words::of(language);
        let (place, folder) = (place(meeting), folder_of(meeting, language));
        let issued = reader.issued(meeting.id.0)?;
        let things = [Thing::MeetingReport, Thing::ParticipantList];
        self.add_issued(reader, &issued, &things, &folder, &place, words)?;
        let annexes = format!("{folder}/{}", words.text("package-attachments"));
        for it in reader.attachments_of(meeting.id)? {
            // Two meetings of one city without a day share their folder.
            let path = format!("{annexes}/{}", possible(&it.file_name));
            let path = unique(path, &mut self.taken);
            let kind = it.kind.as_str().replace('_', "-");
            self.entries.push(Entry {
                path,
                what: match it.kind.known() {
                    Some(_) => with_sheets(words.text(&format!("attachment-kind-{kind}")), &it),
                    None => words.text("word-later"),
                },
                meeting: place.clone(),
                number: String::new(),
                hash: it.hash,
                size: it.size.into(),
            });
        }
        let arrived = shown(&lists.known(FiguresOf::Meeting(meeting.id))).arrived;
        let date = meeting.date.as_ref().and_then(Day::known);
        if is_due(&meeting.status, date, arrived, day(issued_at)) {
            for what in lacks(reader, meeting, words)? {
                self.lacks.push(PackageLack {
                    meeting: place.clone(),
                    what,
                });
            }
        }
        Ok(())
    }

    /// Of each kind and language the last PDF for the donor that is no draft: the PDF is the record.
    fn add_issued(
        &mut self,
        reader: &Reader,
        all: &[IssuedRow],
        things: &[Thing],
        folder: &str,
        meeting: &str,
        words: &Words,
    ) -> Result<()> {
        let mut taken: HashSet<String> = HashSet::new();
        let mut found = Vec::new();
        for it in all.iter().rev() {
            let Some(report) = &it.report else { continue };
            let thing = Thing::from_word(&it.kind).filter(|it| things.contains(it));
            let (Some(thing), false) = (thing, is_draft(it)) else {
                continue;
            };
            let is_donors = Word::<Tier>::read(&report.tier).is(Tier::Donor);
            // Of interim reports there is one for each span of days.
            let series = domain::report::series(&report.number);
            let key = format!("{}/{series}", it.kind);
            if !is_donors || form(reader, report)? != PaperForm::Pdf || !taken.insert(key) {
                continue;
            }
            let what = name_of(thing, words);
            found.push(Entry {
                path: format!(
                    "{folder}/{}_{}.pdf",
                    possible(&report.number),
                    file_name::plain(&what)
                ),
                what,
                meeting: meeting.to_owned(),
                number: report.number.clone(),
                hash: report.kept.clone(),
                size: reader.size_of(&report.kept)?.unwrap_or_default(),
            });
        }
        found.reverse();
        self.entries.extend(found);
        Ok(())
    }

    fn lacks_issued(&mut self, meeting: &str, thing: Thing, words: &Words) {
        let what = args! { "what" => name_of(thing, words) };
        self.lacks.push(PackageLack {
            meeting: meeting.to_owned(),
            what: words.text_with("package-lacks-issued", &what),
        });
    }
}

/// `tarama: ABCDE-FGHIJ (1, 2)`: whoever comes from a row of a sheet finds the file by its code.
fn with_sheets(what: String, file: &AttachmentRow) -> String {
    let mut sheets: Vec<(&str, Vec<String>)> = Vec::new();
    for (sheet, page) in file.pages.iter().filter_map(|it| it.sheet()) {
        match sheets.iter_mut().find(|it| it.0 == sheet) {
            Some((_, pages)) => pages.push(page.to_string()),
            None => sheets.push((sheet, vec![page.to_string()])),
        }
    }
    let shown = sheets.into_iter();
    let shown: Vec<String> = shown
        .map(|(sheet, pages)| format!("{} ({})", in_two(sheet), pages.join(", ")))
        .collect();
    match shown.is_empty() {
        true => what,
        false => format!("{what}: {}", shown.join(" · ")),
    }
}

fn name_of(thing: Thing, words: &Words) -> String {
    words.text(&format!("paper-{}", thing.word().replace('_', "-")))
}

/// `5.2 Tunceli`
pub(crate) fn place(it: &MeetingRow) -> String {
    let stop = match (it.route_number, it.position) {
        (Some(route), Some(stop)) => format!("{route}.{stop} "),
        _ => String::new(),
    };
    format!("{stop}{}", city(it).unwrap_or_default())
}

/// `R5-2_Tunceli_2027-04-14`
fn folder_of(it: &MeetingRow, language: Language) -> String {
    let city = city(it).unwrap_or_default();
    let of = OfMeeting {
        route: it.route_number,
        stop: it.position,
        city: &city,
        date: it.date.as_ref().and_then(Day::known),
        language,
    };
    of.folder()
}

/// Two files of one name are told apart by a number; so are two that differ in capitals alone, which some disks take for one.
fn unique(name: String, taken: &mut HashSet<String>) -> String {
    let fits =
        |name: &String, taken: &mut HashSet<String>| taken.insert(domain::turkish::fold(name));
    if fits(&name, taken) {
        return name;
    }
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
    let numbered = (2..).map(|number| format!("{stem} ({number}).{ending}"));
    let mut free = numbered.filter(|it| fits(it, taken));
    free.next().unwrap_or(name.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_takes_the_place_of_another() {
        let mut taken = HashSet::new();
        let mut given = |path: &str| unique(path.to_owned(), &mut taken);
        assert_eq!(
            given("_Ordu_tarihsiz/ekler/Foto.jpg"),
            "_Ordu_tarihsiz/ekler/Foto.jpg"
        );
        assert_eq!(
            given("_Ordu_tarihsiz/ekler/foto.jpg"),
            "_Ordu_tarihsiz/ekler/foto (2).jpg"
        );
        assert_eq!(
            given("R1-2_Ordu/ekler/foto.jpg"),
            "R1-2_Ordu/ekler/foto.jpg"
        );
    }
}
