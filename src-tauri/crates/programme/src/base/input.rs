//! How what somebody typed is read into a value: one reader for each kind of field, for every entrance.

use chrono::{NaiveDate, NaiveTime};
use domain::body::Value;
use domain::bound::{is_too_long, longest};
use domain::call::{Priority, goals, goals_text, priorities, quotas, quotas_text};
use domain::fact::time_text;
use domain::kind::Kinds;
use domain::noun::{Column, deviation};
use domain::said;
use domain::theme::{AREAS_OF_AN_ORGANISATION, ThemeOf, Themes};
use domain::words::Vocabulary;
use domain::{contact, indicator, province, turkish};

use crate::base::clock::read_time;
use crate::base::error::{Error, Result};

/// How a value is read.
#[derive(Clone, Copy)]
pub(crate) enum As {
    Text,
    /// A text that may not be emptied.
    Name,
    Date,
    Time,
    /// A moment; a day alone is its first minute, or its last.
    FromMoment,
    UntilMoment,
    /// A whole number within bounds.
    Number(u32, u32),
    /// The same, or nothing while it is not known.
    MaybeNumber(u32, u32),
    /// One of a closed list.
    OneOf(fn() -> Vec<&'static str>),
    /// Several paragraphs.
    Long,
    /// Yes or no.
    Flag,
    Email,
    /// A person's number or address, as a sheet's is read: in one form where it is understood, else as it is typed.
    PersonPhone,
    PersonEmail,
    Kind,
    Group,
    Areas,
    /// Of what notes and recommendations are.
    NoteTheme,
    Quotas,
    Priorities,
    Balance,
    Province,
    /// Another organisation, by its id or its name.
    Organisation,
    /// An address on the web.
    Web,
    /// A number that may have a fraction.
    Decimal,
    /// A question of the evaluation form, by its number there or its id.
    Question,
}

/// The kinds and themes of this programme, which some values name.
pub(crate) struct Own<'a> {
    pub(crate) kinds: &'a Kinds,
    pub(crate) themes: &'a Themes,
}

/// Reads what was typed into the column that people call `key`.
pub(crate) fn read(column: Column, how: As, key: &str, typed: &str, own: &Own) -> Result<Value> {
    let invalid = |code| Error::Invalid {
        code,
        field: key.to_owned(),
    };
    let text = match how {
        As::Long => paragraphs(typed),
        _ => turkish::tidy(typed),
    };
    bounded(&text, column, key)?;
    let number = |least, most| {
        let number = text.parse().ok().filter(|it| (least..=most).contains(it));
        number.ok_or(Error::OutOfBounds {
            field: key.to_owned(),
            least,
            most,
        })
    };
    if text.is_empty() {
        return match how {
            As::Name => Err(invalid("name_empty")),
            As::Number(least, most) if key != "position" => number(least, most).map(Value::from),
            _ => Ok(Value::Null),
        };
    }
    Ok(match how {
        As::Text | As::Name | As::Long => text.into(),
        As::Date => read_date(&text)
            .ok_or(invalid("date_invalid"))?
            .to_string()
            .into(),
        As::Time => read_clock(&text)
            .ok_or(invalid("time_invalid"))?
            .format("%H:%M")
            .to_string()
            .into(),
        As::FromMoment | As::UntilMoment => {
            let hour = match how {
                As::FromMoment => "00:00",
                _ => "23:59",
            };
            let at =
                read_time(&text).or_else(|| read_time(&format!("{}T{hour}", read_date(&text)?)));
            time_text(at.ok_or(invalid("date_invalid"))?).into()
        }
        As::Number(least, most) | As::MaybeNumber(least, most) => number(least, most)?.into(),
        As::OneOf(words) => {
            let known = words();
            let word = known.iter().find(|word| **word == text).copied();
            let word = word.ok_or(Error::ValueUnknown {
                field: key.to_owned(),
                known,
            });
            word?.into()
        }
        As::Flag => said::yes_or_no(&text)
            .ok_or(invalid("flag_unknown"))?
            .into(),
        // It goes into the head of a letter: a line break in it is no slip of the hand.
        As::Email if typed.trim().contains(char::is_control) => {
            return Err(invalid("email_invalid"));
        }
        As::Email => {
            let email = contact::email(&text).filter(|it| it.doubt.is_none());
            email
                .and_then(|it| it.address)
                .ok_or(invalid("email_invalid"))?
                .into()
        }
        As::PersonPhone => {
            let phone = contact::phone(&text).and_then(|it| it.e164);
            phone.unwrap_or(text).into()
        }
        As::PersonEmail => {
            let email = contact::email(&text).and_then(|it| it.address);
            email.unwrap_or(text).into()
        }
        As::Kind => {
            let kind = own.kinds.kind(&text).map(|it| it.code.as_str());
            let kind = kind.or_else(|| own.kinds.recognise(&text));
            kind.ok_or(invalid("kind_unknown"))?.into()
        }
        As::Group => {
            let group = own.kinds.group(&text).ok_or(invalid("group_unknown"))?;
            group.code.as_str().into()
        }
        As::Areas => areas(&text, own.themes, invalid)?.into(),
        As::NoteTheme => {
            let theme = own.themes.recognise(ThemeOf::Note, &text);
            theme
                .ok_or(invalid("note_theme_unknown"))?
                .code
                .as_str()
                .into()
        }
        As::Quotas => {
            let quotas = quotas(&text, own.kinds).map_err(|problem| invalid(problem.word()))?;
            quotas_text(&quotas).into()
        }
        As::Priorities => {
            let read = priorities(&text).map_err(|_| Error::ValueUnknown {
                field: key.to_owned(),
                known: Priority::ALL.iter().map(|it| it.word()).collect(),
            })?;
            let words: Vec<&str> = read.into_iter().map(Priority::word).collect();
            words.join(" ").into()
        }
        As::Balance => {
            let goals = goals(&text).map_err(|problem| invalid(problem.word()))?;
            goals_text(&goals).into()
        }
        // It is read where the file is at hand; an empty one has gone out above.
        As::Organisation | As::Question => Value::Null,
        As::Decimal => indicator::read_number(&text)
            .ok_or(invalid("decimal_invalid"))?
            .into(),
        As::Web => match is_web(&text) {
            true => text.into(),
            false => return Err(invalid("web_invalid")),
        },
        As::Province => u32::from(
            province::recognise(&text)
                .ok_or(invalid("province_unknown"))?
                .plate,
        )
        .into(),
    })
}

/// The words of a list, in its order.
pub(crate) fn words_of<T: Vocabulary>() -> Vec<&'static str> {
    T::ALL.iter().map(|it| it.word()).collect()
}

/// A text as it is kept in `column`, or nothing.
pub(crate) fn text_of(typed: &str, column: Column, field: &str) -> Result<Option<String>> {
    let text = turkish::tidy(typed);
    bounded(&text, column, field)?;
    Ok(Some(text).filter(|it| !it.is_empty()))
}

/// The same of what may not have been asked.
pub(crate) fn asked(typed: &Option<String>, column: Column, field: &str) -> Result<Option<String>> {
    text_of(typed.as_deref().unwrap_or_default(), column, field)
}

/// A text that may not be empty.
pub(crate) fn name_of(typed: &str, column: Column, field: &str) -> Result<String> {
    text_of(typed, column, field)?.ok_or(Error::Invalid {
        code: "name_empty",
        field: field.to_owned(),
    })
}

pub(crate) fn bounded(text: &str, column: Column, field: &str) -> Result<()> {
    match longest(column) {
        Some(most) if is_too_long(text, most) => Err(Error::TooLong {
            field: field.to_owned(),
            most,
        }),
        _ => Ok(()),
    }
}

/// Every line by itself tidied, and no more than one blank line between two.
pub(crate) fn paragraphs(text: &str) -> String {
    let mut paragraphs = String::new();
    for line in text.lines().map(turkish::tidy) {
        if !(line.is_empty() && (paragraphs.is_empty() || paragraphs.ends_with("\n\n"))) {
            paragraphs.push_str(&line);
            paragraphs.push('\n');
        }
    }
    paragraphs.truncate(paragraphs.trim_end().len());
    paragraphs
}

/// The areas of an organisation by code or name, parted by commas; codes alone also by blanks.
pub(crate) fn areas(
    text: &str,
    themes: &Themes,
    invalid: impl Fn(&'static str) -> Error,
) -> Result<String> {
    let named = |name: &str| themes.recognise(ThemeOf::Organisation, name);
    let mut codes: Vec<&str> = Vec::new();
    for part in text.split([',', ';']).filter(|it| !it.trim().is_empty()) {
        match named(part) {
            Some(theme) => codes.push(&theme.code),
            None => {
                for word in part.split_whitespace() {
                    codes.push(&named(word).ok_or_else(|| invalid("theme_unknown"))?.code);
                }
            }
        }
    }
    let mut once: Vec<&str> = Vec::new();
    codes.retain(|code| !once.contains(code) && (once.push(code), true).1);
    if codes.is_empty() {
        return Err(invalid("theme_unknown"));
    }
    if codes.len() > AREAS_OF_AN_ORGANISATION {
        return Err(invalid("themes_too_many"));
    }
    Ok(codes.join(" "))
}

/// `example.org/hakkimizda`, with or without `https://`. Nothing else that a click could start.
pub(crate) fn is_web(text: &str) -> bool {
    let host_and_path = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .unwrap_or(text);
    let host = host_and_path.split('/').next().unwrap_or_default();
    let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
    !text.contains(char::is_whitespace)
        && host.chars().all(fits)
        && host
            .split_once('.')
            .is_some_and(|(name, rest)| !name.is_empty() && !rest.trim_matches('.').is_empty())
}

/// `2026-11-24` or `24.11.2026`.
pub(crate) fn read_date(text: &str) -> Option<NaiveDate> {
    let forms = ["%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y"];
    let date = forms
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(text, form).ok())?;
    let sane = NaiveDate::from_ymd_opt(2000, 1, 1)?..NaiveDate::from_ymd_opt(2100, 1, 1)?;
    sane.contains(&date).then_some(date)
}

/// `09:30` or `9.30`.
pub(crate) fn read_clock(text: &str) -> Option<NaiveTime> {
    ["%H:%M", "%H.%M"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

pub(crate) fn read_reason(reason: Option<&str>) -> Result<Option<String>> {
    text_of(reason.unwrap_or_default(), deviation::REASON, "reason")
}

#[cfg(test)]
mod tests {
    use domain::call::LateRule;
    use domain::noun::{call, meeting, organisation, person};

    use super::*;

    fn typed(column: Column, how: As, text: &str) -> std::result::Result<Value, &'static str> {
        let own = Own {
            kinds: Kinds::bundled(),
            themes: Themes::bundled(),
        };
        read(column, how, "field", text, &own).map_err(|error| error.code())
    }

    #[test]
    fn days_are_read_as_people_write_them_and_no_other_way() {
        for (text, day) in [
            ("2027-03-15", Some("2027-03-15")),
            ("15.03.2027", Some("2027-03-15")),
            ("5.3.2027", Some("2027-03-05")),
            ("15/03/2027", Some("2027-03-15")),
            ("03-15-2027", None),
            ("31.02.2027", None),
            ("15.03.27", None),
            ("15.03.1999", None),
            ("01.01.2100", None),
            ("yarın", None),
            ("", None),
        ] {
            let read = read_date(text).map(|it| it.to_string());
            assert_eq!(read.as_deref(), day, "{text}");
        }
    }

    #[test]
    fn hours_are_read_with_a_colon_or_a_full_stop() {
        for (text, hour) in [
            ("09:30", Some("09:30")),
            ("9.30", Some("09:30")),
            ("0:00", Some("00:00")),
            ("24:00", None),
            ("9", None),
            ("09:60", None),
        ] {
            let read = read_clock(text).map(|it| it.format("%H:%M").to_string());
            assert_eq!(read.as_deref(), hour, "{text}");
        }
    }

    #[test]
    fn an_address_on_the_web_is_nothing_else_that_a_click_could_start() {
        for (text, is_one) in [
            ("example.org", true),
            ("https://example.org/hakkimizda?a=b", true),
            ("http://kıyı.example.org", true),
            ("ftp://example.org", false),
            ("javascript:alert(1)", false),
            ("example", false),
            (".org", false),
            ("example.", false),
            ("example.org/iki kelime", false),
            ("ayse@example.org", false),
            ("", false),
        ] {
            assert_eq!(is_web(text), is_one, "{text}");
        }
    }

    #[test]
    fn paragraphs_keep_one_blank_line_and_no_more() {
        let text = "\n\n  Birinci   satır \nikinci\n\n\n\nüçüncü\n\n";
        assert_eq!(paragraphs(text), "Birinci satır\nikinci\n\nüçüncü");
        assert_eq!(paragraphs(" \n\t\n"), "");
    }

    #[test]
    fn an_empty_field_is_emptied_unless_it_must_say_something() {
        for (column, how) in [
            (person::PHONE, As::PersonPhone),
            (meeting::DATE, As::Date),
            (meeting::CAPACITY, As::MaybeNumber(1, 99)),
            (organisation::KIND, As::Kind),
        ] {
            assert_eq!(typed(column, how, "  "), Ok(Value::Null));
        }
        assert_eq!(typed(person::NAME, As::Name, " "), Err("name_empty"));
        assert_eq!(
            typed(meeting::CAPACITY, As::Number(1, 99), ""),
            Err("number_out_of_bounds")
        );
    }

    #[test]
    fn numbers_words_and_flags_are_held_to_what_there_is() {
        let number = |text| typed(meeting::CAPACITY, As::Number(1, 99), text);
        assert_eq!(number(" 99 "), Ok(Value::from(99u32)));
        for text in ["0", "100", "-1", "on", "1.5"] {
            assert_eq!(number(text), Err("number_out_of_bounds"), "{text}");
        }
        let word = |text| typed(call::LATE_RULE, As::OneOf(words_of::<LateRule>), text);
        assert_eq!(word("mark"), Ok(Value::from("mark")));
        assert_eq!(word("Mark"), Err("value_unknown"));
        let flag = |text| typed(organisation::SENSITIVE, As::Flag, text);
        assert_eq!(
            [flag("evet"), flag("Hayır"), flag("no")],
            [Ok(true.into()), Ok(false.into()), Ok(false.into())]
        );
        assert_eq!(flag("belki"), Err("flag_unknown"));
    }

    #[test]
    fn a_day_alone_is_its_first_minute_where_something_opens_and_its_last_where_it_closes() {
        let opens = |text| typed(call::OPENS, As::FromMoment, text);
        let closes = |text| typed(call::CLOSES, As::UntilMoment, text);
        assert_eq!(opens("2026-11-30"), opens("2026-11-30T00:00"));
        assert_eq!(closes("30.11.2026"), closes("2026-11-30T23:59"));
        assert_ne!(opens("2026-11-30"), closes("2026-11-30"));
        assert_eq!(opens("belli değil"), Err("date_invalid"));
    }

    #[test]
    fn what_is_not_understood_of_a_person_stays_as_typed_and_of_a_letter_is_refused() {
        assert_eq!(
            typed(person::PHONE, As::PersonPhone, "0500 000 12 34"),
            Ok(Value::from("+905000001234"))
        );
        assert_eq!(
            typed(person::PHONE, As::PersonPhone, "santral, dahili 4"),
            Ok(Value::from("santral, dahili 4"))
        );
        let own = [As::Email, As::PersonEmail];
        let read = own.map(|how| typed(person::EMAIL, how, "ayse at example"));
        assert_eq!(
            read,
            [Err("email_invalid"), Ok(Value::from("ayse at example"))]
        );
        assert_eq!(
            typed(
                person::EMAIL,
                As::Email,
                "a@example.org\nBcc: b@example.org"
            ),
            Err("email_invalid")
        );
    }

    #[test]
    fn kinds_groups_areas_and_provinces_are_found_by_code_and_by_name() {
        for (how, by_code, by_name) in [
            (As::Kind, "association", "DERNEK"),
            (As::Province, "61", "trabzon"),
        ] {
            let column = organisation::KIND;
            let read = typed(column, how, by_code);
            assert!(read.is_ok(), "{by_code}");
            assert_eq!(read, typed(column, how, by_name), "{by_name}");
        }
        let column = organisation::KIND;
        assert_eq!(typed(column, As::Kind, "Gemi"), Err("kind_unknown"));
        assert_eq!(typed(column, As::Group, "gemi"), Err("group_unknown"));
        assert_eq!(typed(column, As::Areas, "gemi"), Err("theme_unknown"));
        assert_eq!(
            typed(column, As::Province, "Atlantis"),
            Err("province_unknown")
        );
    }

    #[test]
    fn a_reason_of_blanks_is_none() {
        assert!(matches!(read_reason(None), Ok(None)));
        assert!(matches!(read_reason(Some(" \t ")), Ok(None)));
        assert_eq!(
            read_reason(Some("  yol   kapalı "))
                .ok()
                .flatten()
                .as_deref(),
            Some("yol kapalı")
        );
        assert_eq!(
            read_reason(Some(&"a".repeat(100_000))).map_err(|it| it.code()),
            Err("text_too_long")
        );
    }
}
