//! A column of statuses, as lists keep one beside the names: who has withdrawn stands there with a word. Only words that are
//! known as a whole withdraw somebody; every other one says nothing here and is kept as an answer.

use crate::turkish::fold;

/// Whether a column with this folded heading says how it stands with the people of the rows.
pub fn is_asked_by(folded: &str) -> bool {
    HEADINGS.contains(&folded)
}

/// Whether the cell says that somebody has withdrawn.
pub fn withdraws(cell: &str) -> bool {
    WITHDRAWN.contains(&fold(cell).as_str())
}

const HEADINGS: [&str; 14] = [
    "durum",
    "durumu",
    "katilim durumu",
    "katilimci durumu",
    "kayit durumu",
    "basvuru durumu",
    "son durum",
    "status",
    "attendance status",
    "participant status",
    "registration status",
    "attendee status",
    "registration state",
    "state",
];

const WITHDRAWN: [&str; 28] = [
    "iptal",
    "iptal edildi",
    "iptal etti",
    "iptal oldu",
    "kaydi iptal",
    "kayit iptal",
    "basvurusu iptal",
    "basvuru iptal",
    "vazgecti",
    "vazgecmis",
    "katilmaktan vazgecti",
    "katilimdan vazgecti",
    "cekildi",
    "basvurusunu geri cekti",
    "geri cekti",
    "katilmayacak",
    "katilamayacak",
    "gelmeyecek",
    "gelemeyecek",
    "withdrawn",
    "withdrew",
    "cancelled",
    "canceled",
    "not attending",
    "will not attend",
    "no longer attending",
    "not coming",
    "dropped out",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_withdraw() {
        for cell in [
            "İptal",
            "VAZGEÇTİ",
            "iptal edildi.",
            "Withdrawn",
            "Not attending",
        ] {
            assert!(withdraws(cell), "{cell}");
        }
        for cell in [
            "",
            "İptal edilmedi",
            "iptal etmek istemiyor",
            "Geliyor",
            "Onaylandı",
            "vazgeçmedi",
            "iptal olabilir",
            "Not withdrawn",
        ] {
            assert!(!withdraws(cell), "{cell}");
        }
        assert!(is_asked_by("durum") && !is_asked_by("engel durumu"));
    }
}
