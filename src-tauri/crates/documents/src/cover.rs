//! What every report says of itself, whatever it is about: of which programme and contract, under which number and in which
//! state, on which band, and who answers for it; and how it becomes a file.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Istanbul;
use domain::language::Bilingual;
use domain::written_out::Tier;

use crate::figures::{self, DateStyle, Digits};
use crate::frame::Frame;
use crate::identity::Identity;
use crate::lacking::{Lacking, sentence};
use crate::prose::{Band, Block, Note, Paper, Signer};
use crate::words::{Language, Words};
use crate::{Rendered, Result, args, docx, emblem};

/// Handed in, like all that is printed. Texts that people typed, and words, are in the language of the report.
#[derive(Debug, Clone)]
pub struct Cover {
    pub language: Language,
    pub tier: Tier,
    /// `R5.2-TR-1-k7qx`; empty while the report is only looked at.
    pub number: String,
    /// Says TASLAK on its first page.
    pub draft: bool,
    /// Why it is one; listed on it.
    pub missing: Vec<Missing>,

    /// Where it stands in the place of one that was issued before.
    pub amends: Option<Amends>,

    pub programme: Bilingual,
    pub contract_no: String,
    /// Who carries the programme out.
    pub beneficiary: String,
    pub funding_statement: Bilingual,
    pub disclaimer: Bilingual,
    /// PNG or JPEG files of the team. The emblem stands beside the funding statement; the logo is smaller.
    pub emblem: Option<Vec<u8>>,
    pub logo: Option<Vec<u8>>,
    /// The reporting period, from and to.
    pub period: Option<(NaiveDate, NaiveDate)>,

    pub prepared: Signatory,
    pub checked: Signatory,
    /// Whom the funder asks.
    pub contact: Signatory,
    pub issued_at: DateTime<Utc>,
    /// Of the program.
    pub version: String,
    /// What could not be read of what other laptops wrote.
    pub lacking: Vec<Lacking>,
}

/// Somebody who answers for the report. What is empty is left to be written by hand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatory {
    pub name: String,
    pub position: String,
    pub date: Option<NaiveDate>,
}

/// What a report must have before it is more than a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    Emblem,
    FundingStatement,
    Disclaimer,
    ContractNo,
    Beneficiary,
    Activity,
    Period,
    /// Of all its meetings none was held.
    NothingHeld,
    City,
    Date,
    Venue,
    /// When and where it really was.
    Actual,
    /// Why something was done in another way.
    DeviationReason,
    Signatures,
    Summary,
    Topics,
    Results,
    /// A recommendation is not written in the language of the report.
    RecommendationTexts,
    /// An indicator is not worded in the language of the report.
    IndicatorWording,
    Needs,
    Visibility,
    /// Something that was used has no title in the language of the report.
    VisibilityTitle,
    DataProtection,
    Prepared,
    Checked,
    Contact,
}

impl Missing {
    pub const ALL: [Missing; 26] = [
        Missing::Emblem,
        Missing::FundingStatement,
        Missing::Disclaimer,
        Missing::ContractNo,
        Missing::Beneficiary,
        Missing::Activity,
        Missing::Period,
        Missing::NothingHeld,
        Missing::City,
        Missing::Date,
        Missing::Venue,
        Missing::Actual,
        Missing::DeviationReason,
        Missing::Signatures,
        Missing::Summary,
        Missing::Topics,
        Missing::Results,
        Missing::RecommendationTexts,
        Missing::IndicatorWording,
        Missing::Needs,
        Missing::Visibility,
        Missing::VisibilityTitle,
        Missing::DataProtection,
        Missing::Prepared,
        Missing::Checked,
        Missing::Contact,
    ];

    /// A short stable word; there is a text for each.
    pub fn code(self) -> &'static str {
        match self {
            Missing::Emblem => "emblem",
            Missing::FundingStatement => "funding_statement",
            Missing::Disclaimer => "disclaimer",
            Missing::ContractNo => "contract_no",
            Missing::Beneficiary => "beneficiary",
            Missing::Activity => "activity",
            Missing::Period => "period",
            Missing::NothingHeld => "nothing_held",
            Missing::City => "city",
            Missing::Date => "date",
            Missing::Venue => "venue",
            Missing::Actual => "actual",
            Missing::DeviationReason => "deviation_reason",
            Missing::Signatures => "signatures",
            Missing::Summary => "summary",
            Missing::Topics => "topics",
            Missing::Results => "results",
            Missing::RecommendationTexts => "recommendation_texts",
            Missing::IndicatorWording => "indicator_wording",
            Missing::Needs => "needs",
            Missing::Visibility => "visibility",
            Missing::VisibilityTitle => "visibility_title",
            Missing::DataProtection => "data_protection",
            Missing::Prepared => "prepared",
            Missing::Checked => "checked",
            Missing::Contact => "contact",
        }
    }

    pub fn from_code(code: &str) -> Option<Missing> {
        Missing::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// A correction (düzeltme) of a report that went out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Amends {
    /// The how many-th correction this is.
    pub order: u32,
    /// Of the last of those in whose place it stands.
    pub number: String,
    /// The figures that are others now, by their names in the language of the report: then, and now; `None` is not known.
    pub changes: Vec<(String, Option<u32>, Option<u32>)>,
}

impl Cover {
    fn words(&self) -> &'static Words {
        Words::of(self.language)
    }

    fn band(&self) -> Band<'_> {
        let (first, second) = (self.language, self.language.other());
        Band {
            emblem: self.emblem.as_deref().unwrap_or_default(),
            logo: self.logo.as_deref().unwrap_or_default(),
            statement: self.funding_statement.in_language(first),
            second: self.funding_statement.in_language(second),
            draft: self.draft.then(|| self.words().text("report-draft")),
        }
    }

    /// What stands under the title: what is known of it, with what a kind of report has of its own after the contract.
    pub(crate) fn facts<const N: usize>(
        &self,
        own: [(String, String); N],
    ) -> Vec<(String, String)> {
        let named = |(id, value): (&str, String)| (self.words().text(id), value);
        let first = [
            ("report-programme", self.in_both()),
            ("report-contract", self.contract_no.clone()),
        ];
        let last = [
            ("report-beneficiary", self.beneficiary.clone()),
            (
                "report-number",
                format!("{} · {}", self.number(), self.tier()),
            ),
            ("report-period", self.period()),
            ("report-state", self.state()),
        ];
        let all = first
            .map(named)
            .into_iter()
            .chain(own)
            .chain(last.map(named));
        all.filter(|(_, value)| !value.trim().is_empty()).collect()
    }

    /// What differs from the report in whose place it stands.
    pub(crate) fn amendment(&self) -> Option<Block> {
        let it = self.amends.as_ref()?;
        let words = self.words();
        let count = |count: Option<u32>| match count {
            Some(count) => figures::number(self.language, f64::from(count), Digits::AtMost(0)),
            None => words.text("figure-not-entered"),
        };
        let changes = it.changes.iter().map(|(name, then, now)| {
            let args = args! { "figure" => name, "then" => count(*then), "now" => count(*now) };
            words.text_with("report-amended-figure", &args)
        });
        let args = args! { "order" => it.order, "number" => &it.number };
        let id = match it.changes.is_empty() {
            true => "report-amends-no-figure",
            false => "report-amends",
        };
        Some(Block::Note(Note {
            text: words.text_with(id, &args),
            items: changes.collect(),
        }))
    }

    /// What is missing, where it is a draft.
    pub(crate) fn draft_note(&self) -> Option<Block> {
        let words = self.words();
        let text = match self.missing.is_empty() {
            true => "report-draft-note",
            false => "report-draft-missing",
        };
        let missing = self.missing.iter();
        let missing = missing
            .map(|it| words.text(&format!("report-missing-{}", it.code().replace('_', "-"))));
        self.draft.then(|| {
            Block::Note(Note {
                text: words.text(text),
                items: missing.collect(),
            })
        })
    }

    /// Who answers for it, who funds it, once more, and for whom it does not speak.
    pub(crate) fn end(&self) -> Vec<Block> {
        let signer = |id: &str, by: &Signatory| Signer {
            role: self.words().text(id),
            name: by.name.clone(),
            position: by.position.clone(),
            date: date(self.language, by.date),
        };
        let signers = vec![
            signer("report-prepared", &self.prepared),
            signer("report-checked", &self.checked),
            signer("report-contact", &self.contact),
        ];
        let lines = [&self.funding_statement, &self.disclaimer]
            .map(|text| text.in_language(self.language).trim());
        let closing = joined(lines, " ");
        let closing = (!closing.is_empty()).then_some(Block::Quiet(closing));
        [Block::SignOff(signers)]
            .into_iter()
            .chain(closing)
            .collect()
    }

    /// `R5.2-TR-1-k7qx · fon sağlayıcı · Toplantı Raporu · Tunceli · 14 Nisan 2027`
    fn foot(&self, title: &str) -> String {
        [&self.number(), &self.tier(), title].join(" · ")
    }

    fn number(&self) -> String {
        match self.number.trim() {
            "" => self.words().text("report-without-number"),
            number => number.to_owned(),
        }
    }

    fn tier(&self) -> String {
        self.words().text(match self.tier {
            Tier::Internal => "report-tier-internal",
            Tier::Donor => "report-tier-donor",
            Tier::Public => "report-tier-public",
        })
    }

    fn in_both(&self) -> String {
        let first = self.programme.in_language(self.language).trim();
        let second = self.programme.in_language(self.language.other()).trim();
        joined([first, if second == first { "" } else { second }], " / ")
    }

    fn period(&self) -> String {
        let days = self.period.map(|(from, to)| days(self.language, from, to));
        days.unwrap_or_default()
    }

    fn state(&self) -> String {
        let at = self.issued_at.with_timezone(&Istanbul).date_naive();
        let args = args! { "date" => date(self.language, Some(at)) };
        match (self.draft, self.number.trim().is_empty()) {
            (true, _) => self.words().text_with("report-state-draft", &args),
            (false, true) => self.words().text("report-state-open"),
            (false, false) => self.words().text_with("report-state-issued", &args),
        }
    }
}

/// `1 Ocak 2027 – 30 Haziran 2027`
pub(crate) fn days(language: Language, from: NaiveDate, to: NaiveDate) -> String {
    let of = |day| date(language, Some(day));
    format!("{} – {}", of(from), of(to))
}

/// `14 Nisan 2027`; nothing where there is no day.
pub(crate) fn date(language: Language, day: Option<NaiveDate>) -> String {
    let day = day.map(|it| it.to_string()).unwrap_or_default();
    figures::date(language, &day, DateStyle::Day).unwrap_or_default()
}

/// Those that are not empty.
pub(crate) fn joined<const N: usize>(parts: [&str; N], between: &str) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(between)
}

/// What somebody typed, as paragraphs and lists; nothing where nothing was.
pub(crate) fn typed(text: &str) -> Option<Vec<Block>> {
    let mut blocks: Vec<Block> = Vec::new();
    for line in text.lines().map(str::trim).filter(|it| !it.is_empty()) {
        let item = ["- ", "– ", "• ", "* "]
            .iter()
            .find_map(|it| line.strip_prefix(it));
        match (item, blocks.last_mut()) {
            (Some(item), Some(Block::Items(items))) => items.push(item.trim().to_owned()),
            (Some(item), _) => blocks.push(Block::Items(vec![item.trim().to_owned()])),
            (None, _) => blocks.push(Block::Text(line.to_owned())),
        }
    }
    (!blocks.is_empty()).then_some(blocks)
}

/// A report in blocks, before it is a file.
pub(crate) struct Told<'a> {
    pub(crate) cover: &'a Cover,
    /// What kind of report it is, and what it is about; parts of its id, not printed.
    pub(crate) kind: &'static str,
    pub(crate) subject: &'a str,
    pub(crate) title: String,
    pub(crate) blocks: Vec<Block>,
}

impl Told<'_> {
    /// A4 upright, to be kept for good and read by everybody: PDF/A-2a and PDF/UA-1.
    pub(crate) fn pdf(&self) -> Result<Rendered> {
        self.paper().print(&self.blocks)
    }

    pub(crate) fn untagged(&self) -> Result<Rendered> {
        self.paper().print_untagged(&self.blocks)
    }

    /// For word processors: the same blocks in named styles.
    pub(crate) fn docx(&self) -> Result<Rendered> {
        let cover = self.cover;
        let mut frame = self.frame();
        for (name, picture) in [("emblem", &cover.emblem), ("logo", &cover.logo)] {
            let is_read = |it: &Vec<u8>| emblem::Emblem::read(it).is_some_and(|it| it.is_whole());
            if picture
                .as_ref()
                .is_some_and(|it| !it.is_empty() && !is_read(it))
            {
                frame.warnings.push(crate::Warning::Picture(name));
            }
        }
        let about = docx::About {
            title: &frame.title,
            author: frame.author,
            language: cover.language,
        };
        let foot = cover.foot(&self.title);
        let made = docx::report(&self.blocks, &about, cover.issued_at, &cover.band(), &foot)?;
        Ok(frame.written(made))
    }

    /// Ten letters that stand for all that the report says.
    pub(crate) fn id(&self) -> String {
        self.identity().id()
    }

    pub(crate) fn paper(&self) -> Paper<'_> {
        Paper {
            frame: self.frame(),
            band: self.cover.band(),
            foot: self.cover.foot(&self.title),
        }
    }

    fn frame(&self) -> Frame<'_> {
        let identity = self.identity();
        Frame {
            title: self.title.clone(),
            author: &self.cover.beneficiary,
            language: self.cover.language,
            issued_at: self.cover.issued_at,
            version: &self.cover.version,
            id: identity.id(),
            identity: identity.bytes(),
            data_hash: "",
            // It speaks of numbers and of nobody.
            rows: 0,
            warnings: Vec::new(),
            lacking: sentence(&self.cover.lacking, Words::of(self.cover.language)),
            foot: Paper::foot(),
        }
    }

    fn identity(&self) -> Identity {
        let mut identity = Identity::of(self.kind);
        let picture = |it: &Option<Vec<u8>>| {
            let bytes = it.as_deref().unwrap_or_default();
            blake3::hash(bytes).to_hex().to_string()
        };
        let cover = self.cover;
        identity.say_all([
            self.subject,
            cover.language.word(),
            &self.title,
            &cover.foot(&self.title),
            &cover.funding_statement.tr,
            &cover.funding_statement.en,
            &picture(&cover.emblem),
            &picture(&cover.logo),
        ]);
        for block in &self.blocks {
            identity.say_all([format!("{block:?}").as_str()]);
        }
        identity.say_all([cover.issued_at.to_rfc3339().as_str(), &cover.version]);
        identity
    }
}
