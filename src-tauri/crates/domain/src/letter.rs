//! Letters to those who were asked, applied, have a seat or came: which there are, who gets which, what their texts say
//! unless the team has written its own, and how the blanks in a text are filled. What a letter looks like is not decided
//! here.

use crate::plan::{MeetingStatus, touches};
use crate::registration::{Category, Reply, Selection, Source, WithdrawnBy, is_from_the_door};
use crate::turkish::{fold, upper};
use crate::words::{Word, words};

words! {
    LetterKind {
        /// To those whom the team asks by itself, mostly institutions; an official letter.
        Invitation "invitation",
        Selected "selected",
        Waiting "waiting",
        NotSelected "not_selected",
        /// Only to those who have not answered.
        Reminder "reminder",
        Changed "changed",
        Cancelled "cancelled",
        Thanks "thanks",
        /// Put off: the day that its reader knows does not hold, and there is no other yet.
        Postponed "postponed",
        /// The meeting is on another day than its reader knows.
        Moved "moved",
        /// Their meeting was joined with another, and they with it.
        Merged "merged",
        /// They were moved to the list of another meeting.
        OtherMeeting "other_meeting",
        /// They are off the list of a meeting to which they were told to come.
        Withdrawn "withdrawn",
        /// Somebody else comes on their seat.
        Substituted "substituted",
    }
}

words! {
    /// Who reads a letter: by what they came on the list.
    LetterReader {
        Applicant "applicant",
        /// An institution that was invited, or whoever it has named.
        Deputy "deputy",
        /// They come in the place of somebody else.
        Substitute "substitute",
        /// The team put them on the list.
        ByHand "by_hand",
    }
}

impl LetterReader {
    pub fn of(source: &Word<Source>, replaces: bool) -> LetterReader {
        match source.known() {
            _ if replaces => LetterReader::Substitute,
            Some(Source::Invited) => LetterReader::Deputy,
            Some(Source::ByHand) => LetterReader::ByHand,
            Some(Source::Import | Source::WalkIn | Source::OtherMeeting) | None => {
                LetterReader::Applicant
            }
        }
    }
}

words! {
    /// What of the programme letters name.
    LetterFact {
        ControllerName "controller_name",
        QuestionEmail "question_email",
        SignatoryName "signatory_name",
    }
}

words! {
    /// A blank that a text may have. In a text it stands in braces, by this word or by its Turkish one.
    Blank {
        Name "name",
        Organisation "organisation",
        City "city",
        Date "date",
        Time "time",
        Venue "venue",
        Address "address",
        Code "code",
        ReplyBy "reply_by",
        QuestionEmail "question_email",
        Programme "programme",
        OldDate "old_date",
        /// Why it is written to this reader: a sentence that fits whether they applied, were named or come for somebody else.
        Opening "opening",
        OldCity "old_city",
        OldTime "old_time",
        OldVenue "old_venue",
        /// Who comes in their place.
        Substitute "substitute",
    }
}

impl Blank {
    /// As Turkish texts name it.
    pub fn turkish(self) -> &'static str {
        match self {
            Blank::Name => "ad_soyad",
            Blank::Organisation => "kuruluş",
            Blank::City => "il",
            Blank::Date => "tarih",
            Blank::Time => "saat",
            Blank::Venue => "mekân",
            Blank::Address => "adres",
            Blank::Code => "kod",
            Blank::ReplyBy => "son_yanıt",
            Blank::QuestionEmail => "soru_e_posta",
            Blank::Programme => "proje",
            Blank::OldDate => "eski_tarih",
            Blank::Opening => "giriş",
            Blank::OldCity => "eski_il",
            Blank::OldTime => "eski_saat",
            Blank::OldVenue => "eski_mekân",
            Blank::Substitute => "yerine_gelen",
        }
    }

    /// Either word, typed with or without its marks.
    pub fn named(name: &str) -> Option<Blank> {
        let name = fold(name);
        let mut all = Blank::ALL.iter().copied();
        all.find(|it| fold(it.word()) == name || fold(it.turkish()) == name)
    }
}

/// A letter's subject and what it says below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    pub subject: String,
    pub body: String,
}

impl LetterText {
    /// The bundled text; anything but `en` is Turkish.
    pub fn bundled(kind: LetterKind, language: &str) -> LetterText {
        macro_rules! texts {
            ($($Kind:ident $name:literal)*) => {
                match (kind, language) {
                    $((LetterKind::$Kind, "en") => include_str!(concat!("../../../../assets/letters/en/", $name, ".txt")),
                    (LetterKind::$Kind, _) => include_str!(concat!("../../../../assets/letters/tr/", $name, ".txt")),)*
                }
            };
        }
        let text: &str = texts! {
            Invitation "invitation" Selected "selected" Waiting "waiting" NotSelected "not_selected"
            Reminder "reminder" Changed "changed" Cancelled "cancelled" Thanks "thanks"
            Postponed "postponed" Moved "moved" Merged "merged" OtherMeeting "other_meeting"
            Withdrawn "withdrawn" Substituted "substituted"
        };
        let text = text.replace("\r\n", "\n");
        let (subject, body) = text.split_once('\n').unwrap_or((&text, ""));
        LetterText {
            subject: subject.trim().to_owned(),
            body: body.trim().to_owned(),
        }
    }

    /// The names in braces that no blank has, each once.
    pub fn unknown_blanks(&self) -> Vec<String> {
        let mut unknown: Vec<String> = Vec::new();
        for part in parts(&self.subject).chain(parts(&self.body)) {
            if let Part::Braces(name) = part
                && Blank::named(name).is_none()
                && !unknown.iter().any(|it| it == name)
            {
                unknown.push(name.to_owned());
            }
        }
        unknown
    }

    /// With what the blanks stand for. A line whose blanks all stand for nothing is left out; any other blank for nothing
    /// becomes a rule to write on. Says which those were.
    pub fn filled(&self, value: impl Fn(Blank) -> Option<String>) -> (LetterText, Vec<Blank>) {
        let mut missing = Vec::new();
        let mut line = |text: &str, may_go: bool| {
            let mut filled = String::new();
            let (mut blanks, mut empty) = (0, 0);
            for part in parts(text) {
                match part {
                    Part::Text(text) => filled.push_str(text),
                    Part::Braces(name) => {
                        let blank = Blank::named(name);
                        blanks += 1;
                        match blank.and_then(&value).filter(|it| !it.trim().is_empty()) {
                            Some(value) => filled.push_str(value.trim()),
                            None => {
                                empty += 1;
                                filled.push_str(RULE);
                                missing.extend(blank);
                            }
                        }
                    }
                }
            }
            (!may_go || blanks == 0 || empty < blanks).then_some(filled)
        };
        let subject = line(&self.subject, false).unwrap_or_default();
        let lines: Vec<String> = self.body.lines().filter_map(|it| line(it, true)).collect();
        let mut seen = Vec::new();
        missing.retain(|it| {
            !seen.contains(it) && {
                seen.push(*it);
                true
            }
        });
        let body = without_gaps(&lines);
        (LetterText { subject, body }, missing)
    }
}

/// What is printed for a blank of which nothing is known.
const RULE: &str = "____________";

/// One empty line at most between two paragraphs: where a paragraph was left out, two would meet.
fn without_gaps(lines: &[String]) -> String {
    let mut text = String::new();
    let mut gap = false;
    for line in lines {
        let line = line.trim_end();
        if line.is_empty() {
            gap = !text.is_empty();
            continue;
        }
        if !text.is_empty() {
            text.push_str(if gap { "\n\n" } else { "\n" });
        }
        text.push_str(line);
        gap = false;
    }
    text
}

enum Part<'a> {
    Text(&'a str),
    /// What stands between braces.
    Braces(&'a str),
}

/// A brace that is not closed in its line is a brace.
fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let closed = |open: usize| {
            let close = rest[open..].find(['}', '\n'])?;
            rest[open + close..]
                .starts_with('}')
                .then_some(open + close)
        };
        let braces = rest.find('{').map(|open| (open, closed(open)));
        let (part, after) = match braces {
            Some((0, Some(close))) => (Part::Braces(rest[1..close].trim()), close + 1),
            Some((open, Some(_))) => (Part::Text(&rest[..open]), open),
            Some((open, None)) => (Part::Text(&rest[..=open]), open + 1),
            None => (Part::Text(rest), rest.len()),
        };
        rest = &rest[after..];
        Some(part)
    })
}

/// As much of a registration as decides over its letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    pub category: Word<Category>,
    pub source: Word<Source>,
    pub selection: Word<Selection>,
    pub reply: Word<Reply>,
    pub withdrawn: Option<Word<WithdrawnBy>>,
    pub arrived: bool,
    /// Somebody is named: no seat of an institution that has yet to name its representative.
    pub named: bool,
    /// The word that follows from what they were told last ([`crate::told::owed`]).
    pub owed: Option<LetterKind>,
}

impl Addressee {
    /// Whether letters of a plan are theirs at all: nobody writes one to a speaker, or to who came in from the street.
    pub fn gets_letters(&self) -> bool {
        !is_from_the_door(&self.source) && self.category == Category::Participant
    }

    /// A seat is theirs, and they have not given it back.
    pub fn has_seat(&self) -> bool {
        self.withdrawn.is_none()
            && self.selection == Selection::Selected
            && self.reply != Reply::NotComing
    }

    /// Whether what they were told of a meeting can still be true of them: nobody took them off, and no decision did.
    pub fn may_come(&self) -> bool {
        self.withdrawn.is_none()
            && self.reply != Reply::NotComing
            && !self.selection.is_one_of(&[
                Selection::Waiting,
                Selection::NotSelected,
                Selection::NotEligible,
            ])
    }
}

impl LetterKind {
    /// Whether whoever gets it is asked to say if they come.
    pub fn asks_for_reply(self) -> bool {
        matches!(
            self,
            LetterKind::Invitation
                | LetterKind::Selected
                | LetterKind::Reminder
                | LetterKind::Changed
                | LetterKind::Moved
                | LetterKind::Merged
                | LetterKind::OtherMeeting
        )
    }

    /// Whether the day is what it says: without one there is nothing to write.
    pub fn needs_day(self) -> bool {
        self.asks_for_reply()
    }

    /// Whether whoever has read it means to come to a meeting on a day.
    pub fn tells_to_come(self) -> bool {
        self.asks_for_reply()
    }

    /// Whether it is written because what its reader knows does not hold any more.
    pub fn follows_from_a_change(self) -> bool {
        match self {
            LetterKind::Changed
            | LetterKind::Moved
            | LetterKind::Merged
            | LetterKind::OtherMeeting
            | LetterKind::Postponed
            | LetterKind::Withdrawn
            | LetterKind::Substituted => true,
            LetterKind::Invitation
            | LetterKind::Selected
            | LetterKind::Waiting
            | LetterKind::NotSelected
            | LetterKind::Reminder
            | LetterKind::Cancelled
            | LetterKind::Thanks => false,
        }
    }

    /// Whether the letter can be true of a meeting: nobody is asked to one that is not to be, and none is called off that is.
    pub fn fits(self, status: &Word<MeetingStatus>) -> bool {
        match self {
            LetterKind::Cancelled => status.is(MeetingStatus::Cancelled),
            LetterKind::Thanks | LetterKind::Withdrawn | LetterKind::Substituted => true,
            // Of a status of a later version nothing is known that a letter would contradict.
            _ => !status.is(MeetingStatus::Cancelled),
        }
    }

    /// Whether the letter is for them.
    pub fn is_for(self, it: &Addressee) -> bool {
        if self == LetterKind::Thanks {
            return it.named && it.arrived && it.category != Category::Staff;
        }
        if !it.gets_letters() {
            return false;
        }
        if self.follows_from_a_change() {
            return match it.owed {
                // Whatever has changed, it says the old and the new.
                Some(LetterKind::Moved) if self == LetterKind::Changed => true,
                owed => owed == Some(self),
            };
        }
        if it.withdrawn.is_some() {
            return false;
        }
        match self {
            LetterKind::Invitation => {
                it.source == Source::Invited && it.reply != Reply::NotComing && !it.arrived
            }
            LetterKind::Selected => it.has_seat() && it.named,
            LetterKind::Waiting => it.selection == Selection::Waiting && it.named,
            LetterKind::NotSelected => {
                it.named
                    && it
                        .selection
                        .is_one_of(&[Selection::NotSelected, Selection::NotEligible])
            }
            LetterKind::Reminder => {
                it.has_seat() && !it.arrived && it.reply.is_one_of(&[Reply::NotAsked, Reply::Asked])
            }
            LetterKind::Cancelled => {
                it.reply != Reply::NotComing
                    && touches(&it.selection, it.withdrawn.is_some(), it.arrived)
            }
            LetterKind::Thanks
            | LetterKind::Changed
            | LetterKind::Moved
            | LetterKind::Merged
            | LetterKind::OtherMeeting
            | LetterKind::Postponed
            | LetterKind::Withdrawn
            | LetterKind::Substituted => false,
        }
    }

    /// Whether it says when and where, and so comes with an entry for the reader's calendar.
    pub fn has_calendar(self) -> bool {
        matches!(
            self,
            LetterKind::Selected
                | LetterKind::Changed
                | LetterKind::Moved
                | LetterKind::Merged
                | LetterKind::OtherMeeting
        )
    }

    /// Whether the personal code stands on it once more, to be scanned at the desk.
    pub fn has_code(self) -> bool {
        self.has_calendar()
    }
}

/// How an institution is addressed on an official Turkish letter: in capitals, in the dative where its name ends as names
/// of institutions do (`TRABZON VALİLİĞİNE`). Any other name stays as it is: a wrong ending is worse than none.
pub fn muhatap(name: &str) -> String {
    let upper = upper(name.trim());
    let last = upper
        .split_whitespace()
        .next_back()
        .unwrap_or_default()
        .to_owned();
    let ends_so = ENDINGS.iter().any(|ending| last.ends_with(ending));
    let vowel = last.chars().rev().find(|it| "AIOUEİÖÜÂÎÛ".contains(*it));
    match vowel {
        Some('A' | 'I' | 'O' | 'U' | 'Â' | 'Û') if ends_so => format!("{upper}NA"),
        Some(_) if ends_so => format!("{upper}NE"),
        _ => upper,
    }
}

/// The last words of institutions' names, or how they end.
const ENDINGS: &[&str] = &[
    "LIĞI",
    "LİĞİ",
    "LUĞU",
    "LÜĞÜ",
    "BELEDİYESİ",
    "ÜNİVERSİTESİ",
    "FAKÜLTESİ",
    "DERNEĞİ",
    "VAKFI",
    "SENDİKASI",
    "FEDERASYONU",
    "KONFEDERASYONU",
    "BİRLİĞİ",
    "KONSEYİ",
    "ODASI",
    "BAROSU",
    "BORSASI",
    "KOOPERATİFİ",
    "MERKEZİ",
    "ENSTİTÜSÜ",
    "PLATFORMU",
    "MECLİSİ",
    "KURULU",
    "KURUMU",
    "AJANSI",
    "ŞUBESİ",
    "TEMSİLCİLİĞİ",
    "AĞI",
    "İNİSİYATİFİ",
    "GİRİŞİMİ",
    "KOMİSYONU",
    "OKULU",
    "TOPLULUĞU",
    "HASTANESİ",
    "İDARESİ",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn text(subject: &str, body: &str) -> LetterText {
        LetterText {
            subject: subject.into(),
            body: body.into(),
        }
    }

    #[test]
    fn every_bundled_text_is_whole_and_names_only_blanks_that_there_are() {
        for kind in LetterKind::ALL {
            for language in ["tr", "en"] {
                let text = LetterText::bundled(*kind, language);
                assert!(!text.subject.is_empty() && text.body.len() > 200);
                assert_eq!(text.unknown_blanks(), [""; 0], "{kind:?} {language}");
            }
            let used = |language| {
                let text = LetterText::bundled(*kind, language);
                let mut missing = text.filled(|_| None).1;
                missing.sort_by_key(|it| it.word());
                missing
            };
            assert_eq!(used("tr"), used("en"), "{kind:?} says the same twice");
        }
    }

    #[test]
    fn a_line_of_nothing_goes_and_any_other_blank_can_be_written_on() {
        let it = text(
            "{city}",
            "Sayın {ad_soyad},\n\nTarih: {tarih}\nMekân: {mekan}\n\nKod: {KOD}\n\n{il}, {son_yanit} tarihine {dek",
        );
        let (filled, missing) = it.filled(|blank| match blank {
            Blank::Name => Some("Ayşe Işık".into()),
            Blank::City => Some("Ordu".into()),
            Blank::Date => Some("14 Mart".into()),
            _ => None,
        });
        assert_eq!(filled.subject, "Ordu");
        assert_eq!(
            filled.body,
            "Sayın Ayşe Işık,\n\nTarih: 14 Mart\n\nOrdu, ____________ tarihine {dek"
        );
        assert_eq!(missing, [Blank::Venue, Blank::Code, Blank::ReplyBy]);
    }

    #[test]
    fn unknown_blanks_are_named_once() {
        let it = text("{konu}", "{tarih} {isim} {isim} {");
        assert_eq!(it.unknown_blanks(), ["konu", "isim"]);
    }

    #[test]
    fn who_gets_which_letter() {
        let applied = Addressee {
            category: Category::Participant.into(),
            source: Source::Import.into(),
            selection: Selection::Selected.into(),
            reply: Reply::NotAsked.into(),
            withdrawn: None,
            arrived: false,
            named: true,
            owed: None,
        };
        let gets = |it: &Addressee| {
            let all = LetterKind::ALL.iter().filter(|kind| kind.is_for(it));
            all.map(|it| it.word()).collect::<Vec<_>>().join(" ")
        };
        let with = |change: &dyn Fn(&mut Addressee)| {
            let mut it = applied.clone();
            change(&mut it);
            gets(&it)
        };
        assert_eq!(gets(&applied), "selected reminder cancelled");
        for (change, letters) in [
            (
                &(|it: &mut Addressee| it.reply = Reply::Coming.into()) as &dyn Fn(&mut Addressee),
                "selected cancelled",
            ),
            (&|it| it.reply = Reply::NotComing.into(), ""),
            (&|it| it.withdrawn = Some(WithdrawnBy::Team.into()), ""),
            (
                &|it| it.owed = Some(LetterKind::Moved),
                "selected reminder changed cancelled moved",
            ),
            (
                &|it| {
                    it.withdrawn = Some(WithdrawnBy::Team.into());
                    it.owed = Some(LetterKind::Withdrawn);
                },
                "withdrawn",
            ),
            (
                &|it| it.selection = Selection::Waiting.into(),
                "waiting cancelled",
            ),
            (
                &|it| it.selection = Selection::NotEligible.into(),
                "not_selected",
            ),
            (
                &|it| it.selection = Selection::Undecided.into(),
                "cancelled",
            ),
            (&|it| it.arrived = true, "selected thanks"),
            (&|it| it.category = Category::Press.into(), ""),
            (
                &|it| {
                    it.source = Source::WalkIn.into();
                    it.arrived = true;
                },
                "thanks",
            ),
            (
                &|it| {
                    it.source = Source::Invited.into();
                    it.named = false;
                },
                "invitation reminder cancelled",
            ),
        ] {
            assert_eq!(with(change), letters);
        }
    }

    #[test]
    fn an_institution_is_addressed_as_it_is_used_to() {
        for (name, addressed) in [
            ("Trabzon Valiliği", "TRABZON VALİLİĞİNE"),
            ("Ordu Büyükşehir Belediyesi", "ORDU BÜYÜKŞEHİR BELEDİYESİNE"),
            ("Mavi Işık Vakfı", "MAVİ IŞIK VAKFINA"),
            ("Kadın Platformu", "KADIN PLATFORMUNA"),
            ("Kent Konseyi", "KENT KONSEYİNE"),
            ("Sağlık Müdürlüğü", "SAĞLIK MÜDÜRLÜĞÜNE"),
            ("YEŞİL-DER", "YEŞİL-DER"),
        ] {
            assert_eq!(muhatap(name), addressed, "{name}");
        }
    }
}
