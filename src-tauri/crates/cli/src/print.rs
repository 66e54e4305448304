//! Tables and lines for a person at a terminal: columns aligned as wide as they are shown, nothing that could steer it.

use std::fmt::Display;

use programme::calendar::Moment;
use programme::vocabulary::UNKNOWN;
use programme::words::{Args, Words};
use programme::{args, view};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A cell is cut at this width; `--json` has it whole.
const WIDEST: usize = 44;

/// Columns with a heading each.
pub(crate) struct Table {
    rows: Vec<Vec<String>>,
    /// Columns of numbers stand to the right.
    numbers: &'static [usize],
}

impl Table {
    /// `heading` is the text with the headings, parted by `|`.
    pub(crate) fn new(words: &Words, heading: &str, numbers: &'static [usize]) -> Table {
        let headings = words.text(heading);
        let row = headings.split('|').map(|it| it.trim().to_owned()).collect();
        Table {
            rows: vec![row],
            numbers,
        }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        let cells = cells.into_iter().map(|cell| shortened(&plain(&cell)));
        self.rows.push(cells.collect());
    }

    /// The last cell is a sentence and is not cut.
    pub(crate) fn row_with_end(&mut self, cells: impl IntoIterator<Item = String>, end: String) {
        self.row(cells);
        if let Some(row) = self.rows.last_mut() {
            row.push(plain(&end));
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.len() == 1
    }

    /// Nothing at all where there is no row below the headings.
    pub(crate) fn text_if_any(&self) -> String {
        if self.is_empty() {
            String::new()
        } else {
            self.text()
        }
    }

    pub(crate) fn text(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| cell.width()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = String::new();
            for (at, cell) in row.iter().enumerate() {
                let gap = " ".repeat(widths[at] - cell.width());
                let (left, right) = if self.numbers.contains(&at) {
                    (gap.as_str(), "")
                } else {
                    ("", gap.as_str())
                };
                line.push_str(&format!("{left}{cell}{right}  "));
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// Several paragraphs, parted by a blank line; empty ones are left out.
pub(crate) fn paragraphs(parts: impl IntoIterator<Item = String>) -> String {
    let parts = parts.into_iter().map(|it| it.trim_end().to_owned());
    let parts: Vec<String> = parts.filter(|it| !it.is_empty()).collect();
    parts.join("\n\n")
}

/// What is to be said of a paper besides that it is written.
pub(crate) fn paper_warnings(codes: &[String], words: &Words) -> String {
    let texts = codes.iter().map(|it| word(words, "sheet-warning", it));
    texts.collect::<Vec<_>>().join("\n")
}

/// Of a paper that is not noted its number is given again: that is no yes.
pub(crate) fn number_not_noted(codes: &[String]) -> bool {
    codes.iter().any(|it| it == "issue_not_noted")
}

/// What somebody typed into a form, without characters that a terminal would obey.
pub(crate) fn plain(text: &str) -> String {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    text.chars().map(shown).collect()
}

pub(crate) fn or_dash(text: Option<&str>) -> String {
    text.map_or_else(|| "–".to_owned(), str::to_owned)
}

/// As it is written, or a dash.
pub(crate) fn shown(it: Option<&impl Display>) -> String {
    it.map_or_else(|| "–".to_owned(), |it| it.to_string())
}

pub(crate) fn number(number: Option<u32>) -> String {
    shown(number.as_ref())
}

/// A day, or a dash.
pub(crate) fn day(words: &Words, date: Option<&(impl Display + ?Sized)>) -> String {
    match date {
        Some(date) => words.text_with("cli-day", &args! { "date" => date.to_string() }),
        None => "–".to_owned(),
    }
}

/// The hour and minute of a time, or a dash.
pub(crate) fn clock(words: &Words, at: Option<&Moment>) -> String {
    match at {
        Some(at) => words.text_with("cli-clock", &args! { "at" => at.to_string() }),
        None => "–".to_owned(),
    }
}

/// `1.2`, or a dash where a meeting is on no route.
pub(crate) fn place(route: Option<u32>, stop: Option<u32>) -> String {
    match (route, stop) {
        (Some(route), Some(stop)) => format!("{route}.{stop}"),
        _ => "–".to_owned(),
    }
}

/// The text of a word of the programme: `cli-status` and `planned` give `cli-status-planned`.
pub(crate) fn word(words: &Words, family: &str, word: &(impl AsRef<str> + ?Sized)) -> String {
    let word = word.as_ref();
    let id = format!("{family}-{}", word.replace('_', "-"));
    // Some lists have an unknown of their own: an answer that could not be read.
    match word == UNKNOWN && !words.has(&id) {
        true => words.text("word-later"),
        false => words.text(&id),
    }
}

/// Why somebody is off the list; nothing of whoever is on it.
pub(crate) fn withdrawn(words: &Words, it: &view::RegistrationItem) -> Option<String> {
    let by = it.withdrawn.as_ref()?;
    let reason = it.withdrawn_reason.as_deref();
    Some(match reason {
        Some("no_reply") => words.text("withdrawn-no-reply"),
        Some(reason) => {
            let args = args! { "by" => word(words, "withdrawn", by), "reason" => plain(reason) };
            words.text_with("withdrawn-said", &args)
        }
        None => word(words, "withdrawn", by),
    })
}

/// Fields of the programme and of the call, as their labels name them.
pub(crate) fn fields(keys: &[impl AsRef<str>], words: &Words) -> String {
    let names = keys.iter().map(|it| word(words, "programme-field", it));
    names.collect::<Vec<_>>().join(", ")
}

/// What a field that can be edited is called; a key that no text names stays as it is.
pub(crate) fn field(of: &str, key: &str, words: &Words) -> String {
    let dashed = key.replace('_', "-");
    let ids = [
        format!("{of}-field-{dashed}"),
        format!("field-{dashed}"),
        format!("programme-field-{dashed}"),
    ];
    let known = ids.iter().find(|it| words.has(it));
    known.map_or_else(|| key.to_owned(), |it| words.text(it))
}

/// The texts of what can stand in a field where it is a word of the file; one key can mean several things.
const VALUES: &[(&str, &str)] = &[
    ("step_free", "field-flag"),
    ("accessible_toilet", "field-flag"),
    ("induction_loop", "field-flag"),
    ("civil_society", "field-flag"),
    ("sensitive", "field-flag"),
    ("everywhere", "field-flag"),
    ("photo_consent", "people-consent"),
    ("publication_consent", "people-consent"),
    ("contact_consent", "people-consent"),
    ("category", "category"),
    ("sex", "sex"),
    ("late_rule", "call-late-rule"),
    ("form", "call-form"),
    ("status", "cli-status"),
    ("state", "checklist-state"),
    ("kind", "note-kind"),
    ("kind", "visibility-kind"),
    ("source", "indicator-source"),
];

/// What stands in a field, in words where it is a word of the file, else as somebody typed it.
pub(crate) fn field_value(key: &str, value: Option<&str>, words: &Words) -> String {
    let Some(value) = value else {
        return or_dash(None);
    };
    let code = value.to_ascii_lowercase().replace('_', "-");
    let of_key = VALUES.iter().filter(|it| it.0 == key);
    let mut ids = of_key.map(|(_, family)| format!("{family}-{code}"));
    let known = ids.find(|it| words.has(it));
    let as_written = || match value.parse::<chrono::NaiveDate>() {
        Ok(date) => day(words, Some(&date)),
        Err(_) => plain(value),
    };
    known.map_or_else(as_written, |it| words.text(&it))
}

/// Whoever was found, a line each.
pub(crate) fn hits_table(hits: &[view::Hit], words: &Words) -> String {
    if hits.is_empty() {
        return String::new();
    }
    let mut table = Table::new(words, "cli-hits-head", &[]);
    for hit in hits {
        let state = match &hit.arrived_at {
            Some(at) => words.text_with("cli-state-arrived", &args! { "at" => at.to_string() }),
            None => word(words, "cli-state", &hit.state),
        };
        let place = if hit.here {
            words.text("cli-here")
        } else {
            or_dash(hit.city.as_deref())
        };
        table.row([
            hit.name.clone(),
            or_dash(hit.organisation.as_deref()),
            apart(hit.apart.as_ref()),
            state,
            place,
            hit.registration.to_string(),
        ]);
    }
    table.text()
}

/// By what two who look the same are told apart: `Başkan …1301`.
fn apart(it: Option<&view::Apart>) -> String {
    let Some(it) = it else {
        return String::new();
    };
    let end = it.phone_end.as_ref().map(|end| format!("…{end}"));
    let said: Vec<String> = [it.role.clone(), end].into_iter().flatten().collect();
    or_dash(Some(said.join(" ")).as_deref().filter(|it| !it.is_empty()))
}

/// The variables of a text: what [`programme::args`] makes, from pairs that a failure carries.
pub(crate) fn args_of(pairs: &[(&'static str, String)]) -> Args<'static> {
    pairs.iter().fold(Args::new(), |args, (name, value)| {
        args.with(name, value.clone())
    })
}

fn shortened(text: &str) -> String {
    if text.width() <= WIDEST {
        return text.to_owned();
    }
    let mut short = String::new();
    let mut width = 0;
    for c in text.chars() {
        width += c.width().unwrap_or(0);
        if width >= WIDEST {
            break;
        }
        short.push(c);
    }
    format!("{}…", short.trim_end())
}

#[cfg(test)]
mod tests {
    use programme::words::Language;

    use super::*;

    fn table(rows: &[&[&str]]) -> String {
        let words = Words::of(Language::En);
        let mut table = Table::new(words, "cli-hits-head", &[]);
        table.rows.clear();
        for row in rows {
            table.row(row.iter().map(|it| (*it).to_owned()));
        }
        table.text()
    }

    #[test]
    fn columns_stand_as_wide_as_they_are_seen() {
        let composed = "Ayşe Işık";
        let decomposed = "Ays\u{327}e Is\u{327}ık";
        let text = table(&[&[composed, "x"], &[decomposed, "x"], &["日本", "x"]]);
        let seen: Vec<usize> = text
            .lines()
            .map(|line| line.trim_end_matches('x').width())
            .collect();
        assert_eq!(seen, [11, 11, 11]);
    }

    #[test]
    fn what_would_steer_a_terminal_is_shown_as_blanks() {
        let text = table(&[&["Ali\u{1b}[2J\u{7}\nCan", "\u{9b}x"]]);
        assert_eq!(text.lines().count(), 1);
        assert!(!text.trim_end().contains(char::is_control), "{text:?}");
    }

    #[test]
    fn a_long_cell_ends_in_an_ellipsis() {
        let text = table(&[&[&"ğ".repeat(200)]]);
        assert_eq!(text.trim_end().width(), WIDEST);
        assert!(text.trim_end().ends_with('…'));
    }
}
