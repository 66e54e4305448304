//! What a programme says of itself on its papers, and what of it is still missing before a call can be published.

use domain::body::Value;
use domain::call::NeededField;
use domain::funding;
use domain::noun::{Column, programme};
use store::{CallRow, ProgrammeRow, Tx};
use uuid::Uuid;

use crate::base::error::{Error, Result, invalid};
use crate::base::register::comes_to_hold;
use crate::programme::Reading;
use crate::view;

impl Reading {
    /// Everything that papers say of the programme, and the fields that a publication still needs.
    pub fn programme_settings(&self) -> Result<view::ProgrammeSettings> {
        let row = self.read(|reader| Ok::<_, Error>(reader.programme()?))?;
        let presets = funding::presets().iter().map(|it| view::FundingPreset {
            code: it.code,
            tr: it.tr.to_owned(),
            en: it.en.to_owned(),
        });
        let missing = missing_of_programme(&row);
        let text = |text: &Option<String>| text.as_deref().unwrap_or_default().to_owned();
        let preset = funding::preset_of(&text(&row.funding_tr), &text(&row.funding_en));
        Ok(view::ProgrammeSettings {
            title_tr: row.title_tr,
            title_en: row.title_en,
            contract_no: row.contract_no,
            controller_name: row.controller_name,
            controller_contact: row.controller_contact,
            question_email: row.question_email,
            funding_preset: preset,
            funding_tr: row.funding_tr,
            funding_en: row.funding_en,
            disclaimer_tr: row.disclaimer_tr,
            disclaimer_en: row.disclaimer_en,
            signatory_name: row.signatory_name,
            signatory_title: row.signatory_title,
            letter_reference: row.letter_reference,
            activity_code: row.activity_code,
            activity_title_tr: row.activity_title_tr,
            activity_title_en: row.activity_title_en,
            period_starts: row.period_starts,
            period_ends: row.period_ends,
            contact_person: row.contact_person,
            originals: row.originals,
            has_emblem: row.emblem.is_some(),
            has_logo: row.logo.is_some(),
            starts: row.starts,
            ends: row.ends,
            presets: presets.collect(),
            missing,
        })
    }
}

/// The empty fields of the programme without which nothing is published, by their keys.
pub(crate) fn missing_of_programme(row: &ProgrammeRow) -> Vec<NeededField> {
    let needed = [
        (NeededField::TitleTr, &row.title_tr),
        (NeededField::TitleEn, &row.title_en),
        (NeededField::ControllerName, &row.controller_name),
        (NeededField::ControllerContact, &row.controller_contact),
        (NeededField::QuestionEmail, &row.question_email),
        (NeededField::FundingTr, &row.funding_tr),
        (NeededField::FundingEn, &row.funding_en),
    ];
    empty(&needed)
}

/// The empty fields of a call without which it is not published.
pub(crate) fn missing_of_call(row: &CallRow) -> Vec<NeededField> {
    let opens = row.opens.is_none().then_some(NeededField::Open);
    let closes = row.closes.is_none().then_some(NeededField::Close);
    opens.into_iter().chain(closes).collect()
}

fn empty(fields: &[(NeededField, &Option<String>)]) -> Vec<NeededField> {
    let empty = |text: &Option<String>| text.as_deref().is_none_or(|it| it.trim().is_empty());
    let empty = fields.iter().filter(|(_, text)| empty(text));
    empty.map(|(key, _)| *key).collect()
}

/// A preset brings both its statements; a statement that is typed says by itself which preset it is, if any.
pub(crate) fn complete(tx: &Tx, row: Uuid, set: &mut Vec<(Column, Value)>) -> Result<()> {
    let chosen = set.iter().find(|(it, _)| *it == programme::FUNDING_PRESET);
    let chosen = match chosen {
        Some((_, Value::Text(code))) => funding::presets().iter().find(|it| it.code.word() == code),
        _ => None,
    };
    if let Some(preset) = chosen {
        for (column, text) in [
            (programme::FUNDING_TR, preset.tr),
            (programme::FUNDING_EN, preset.en),
        ] {
            if !set.iter().any(|(it, _)| *it == column) {
                set.push((column, text.into()));
            }
        }
    }
    let of_funding = |column: &Column| {
        [
            programme::FUNDING_PRESET,
            programme::FUNDING_TR,
            programme::FUNDING_EN,
        ]
        .contains(column)
    };
    if set.iter().any(|(it, _)| of_funding(it)) {
        let statement = |column| -> Result<String> {
            match comes_to_hold(tx, row, column, set)? {
                Value::Text(text) => Ok(text),
                _ => Ok(String::new()),
            }
        };
        let preset = funding::preset_of(
            &statement(programme::FUNDING_TR)?,
            &statement(programme::FUNDING_EN)?,
        );
        set.retain(|(it, _)| *it != programme::FUNDING_PRESET);
        set.push((programme::FUNDING_PRESET, preset.word().into()));
    }
    for (first, last, field) in [
        (programme::STARTS, programme::ENDS, "ends"),
        (
            programme::PERIOD_STARTS,
            programme::PERIOD_ENDS,
            "period_ends",
        ),
    ] {
        let (starts, ends) = (
            comes_to_hold(tx, row, first, set)?,
            comes_to_hold(tx, row, last, set)?,
        );
        if let (Value::Text(starts), Value::Text(ends)) = (starts, ends)
            && ends < starts
        {
            return Err(invalid("last_day_before_first", field));
        }
    }
    Ok(())
}
