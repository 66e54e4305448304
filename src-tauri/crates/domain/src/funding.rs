//! The statement of funding. It differs by contract, so it is the team's to choose: one of the bundled wordings, or their
//! own.

use std::sync::LazyLock;

use crate::table;

/// The word for a statement that is none of the bundled ones.
pub const CUSTOM: &str = "custom";

/// A wording in both languages. They stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FundingPreset {
    pub code: &'static str,
    pub tr: &'static str,
    pub en: &'static str,
}

pub fn presets() -> &'static [FundingPreset] {
    static PRESETS: LazyLock<Vec<FundingPreset>> = LazyLock::new(|| {
        table::rows(include_str!("../../../../assets/programme/funding.csv"))
            .map(|[code, tr, en]| FundingPreset { code, tr, en })
            .collect()
    });
    &PRESETS
}

/// Which wording the two statements are; [`CUSTOM`] for anything else.
pub fn preset_of(tr: &str, en: &str) -> &'static str {
    let same = presets().iter().find(|it| it.tr == tr && it.en == en);
    same.map_or(CUSTOM, |it| it.code)
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
            CUSTOM,
            "they stand together"
        );
    }
}
