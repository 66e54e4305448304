//! The statement of funding. It differs by contract, so it is the team's to choose: one of the bundled wordings, or their
//! own.

use std::sync::LazyLock;

use crate::table;
use crate::words::words;

words! {
    /// Which statement of funding it is.
    FundingWording {
        Eu2022 "eu_2022",
        Cfcu "cfcu",
        /// None of the bundled ones.
        Custom "custom",
    }
}

/// A wording in both languages. They stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FundingPreset {
    pub code: FundingWording,
    pub tr: &'static str,
    pub en: &'static str,
}

pub fn presets() -> &'static [FundingPreset] {
    static PRESETS: LazyLock<Vec<FundingPreset>> = LazyLock::new(|| {
        table::rows(include_str!("../../../../assets/programme/funding.csv"))
            .filter_map(|[code, tr, en]| {
                let code = FundingWording::from_word(code)?;
                Some(FundingPreset { code, tr, en })
            })
            .collect()
    });
    &PRESETS
}

/// Which wording the two statements are.
pub fn preset_of(tr: &str, en: &str) -> FundingWording {
    let same = presets().iter().find(|it| it.tr == tr && it.en == en);
    same.map_or(FundingWording::Custom, |it| it.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_is_one_of_the_presets_or_the_teams_own() {
        assert_eq!(presets().len(), 2);
        for preset in presets() {
            assert_eq!(preset_of(preset.tr, preset.en), preset.code);
        }
        assert_eq!(
            preset_of(presets()[0].tr, presets()[1].en),
            FundingWording::Custom,
            "they stand together"
        );
    }
}
