//! What a team's own list says of somebody, and what an applicant answers to the question whether they come: as people
//! write it. What says two things, or nothing, is understood by nobody and left to a person.

use crate::registration::{Reply, Selection};
use crate::turkish::fold;

/// "Asil", "ASIL LİSTE", "kabul edildi", "Yedek 3", "ret": also as the name of a sheet.
pub fn selection(text: &str) -> Option<Selection> {
    let folded = fold(text);
    let has = |words: &[&str]| folded.split(' ').any(|word| words.contains(&word));
    if has(&["degil"]) {
        return None;
    }
    let refused = has(REFUSED) || (has(NOT) && (has(CHOSEN) || has(&["uygun"])));
    let found = [
        (refused, Selection::NotSelected),
        (has(WAITING), Selection::Waiting),
        (!refused && has(CHOSEN), Selection::Selected),
    ];
    only(found)
}

/// "Evet, katılacağım", "geliyorum", "maalesef gelemiyorum".
pub fn reply(text: &str) -> Option<Reply> {
    let folded = fold(text);
    let has = |words: &[&str]| folded.split(' ').any(|word| words.contains(&word));
    let refuses = has(NOT);
    let stays = has(STAYS) || (refuses && has(COMES));
    // "Yerime … katılacak": somebody else, or nobody knows; "evet, ama": whatever follows. Who refuses and is polite about
    // it ("gelemiyorum ama teşekkürler") has refused.
    if has(OTHERWISE) || has(BUT) && !stays {
        return None;
    }
    only([
        (stays, Reply::NotComing),
        (!stays && has(COMES), Reply::Coming),
        // "Evet" beside a refusal says neither.
        (stays && has(&["evet", "yes"]), Reply::Coming),
        // "Hayır, katılacağım": one of the two is a slip.
        (
            has(&["hayir", "no"]) && !refuses && has(COMES),
            Reply::Coming,
        ),
    ])
}

fn only<T: Copy, const N: usize>(found: [(bool, T); N]) -> Option<T> {
    let mut found = found.into_iter().filter(|(is, _)| *is).map(|(_, it)| it);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

const OTHERWISE: &[&str] = &[
    "yerime",
    "yerimize",
    "yerine",
    "vekilim",
    "vekaleten",
    "baskasi",
    "belki",
    "gelemeyebilirim",
    "katilamayabilirim",
    "instead",
    "else",
    "maybe",
    "perhaps",
    "might",
];
const BUT: &[&str] = &["ama", "fakat", "ancak", "but"];
const CHOSEN: &[&str] = &[
    "asil",
    "asiller",
    "kabul",
    "kabuller",
    "secildi",
    "secilen",
    "secilenler",
    "selected",
    "accepted",
];
const WAITING: &[&str] = &[
    "yedek",
    "yedekler",
    "yedekte",
    "waiting",
    "waitlist",
    "waitlisted",
    "reserve",
];
const REFUSED: &[&str] = &[
    "ret",
    "red",
    "retler",
    "reddedildi",
    "reddedilen",
    "reddedilenler",
    "olumsuz",
    "secilmedi",
    "secilmeyen",
    "secilmeyenler",
    "rejected",
    "declined",
];
const NOT: &[&str] = &[
    "not",
    "edilmedi",
    "edilmeyen",
    "edilmeyenler",
    "cannot",
    "cant",
    "wont",
];
const COMES: &[&str] = &[
    "evet",
    "geliyorum",
    "gelecegim",
    "geliyor",
    "gelecek",
    "geliriz",
    "katiliyorum",
    "katilacagim",
    "katiliyor",
    "katilacak",
    "katilirim",
    "yes",
    "coming",
    "come",
    "attend",
    "attending",
];
const STAYS: &[&str] = &[
    "hayir",
    "gelemiyorum",
    "gelemeyecegim",
    "gelmiyorum",
    "gelmeyecegim",
    "gelemem",
    "gelemiyor",
    "gelmiyor",
    "katilamiyorum",
    "katilamayacagim",
    "katilmiyorum",
    "katilmayacagim",
    "katilamam",
    "katilamiyor",
    "no",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_as_teams_write_them() {
        for (text, result) in [
            ("Asil", Some(Selection::Selected)),
            ("ASIL LİSTE", Some(Selection::Selected)),
            ("asıl", Some(Selection::Selected)),
            ("Kabul edildi", Some(Selection::Selected)),
            ("KABUL", Some(Selection::Selected)),
            ("Yedek 3", Some(Selection::Waiting)),
            ("yedek liste", Some(Selection::Waiting)),
            ("Ret", Some(Selection::NotSelected)),
            ("RED", Some(Selection::NotSelected)),
            ("kabul edilmedi", Some(Selection::NotSelected)),
            ("not selected", Some(Selection::NotSelected)),
            ("Seçilmeyenler", Some(Selection::NotSelected)),
            ("asil değil", None),
            ("Asil / Yedek", None),
            ("görüşülecek", None),
            ("", None),
        ] {
            assert_eq!(selection(text), result, "{text}");
        }
    }

    #[test]
    fn answers_as_people_give_them() {
        for (text, answer) in [
            ("Evet, katılacağım", Some(Reply::Coming)),
            ("geliyorum", Some(Reply::Coming)),
            ("Yes", Some(Reply::Coming)),
            ("Hayır", Some(Reply::NotComing)),
            ("Maalesef gelemiyorum", Some(Reply::NotComing)),
            ("I am not coming", Some(Reply::NotComing)),
            ("Evet ama gelemiyorum", None),
            ("belki", None),
            ("Yerime Ayşe Gelen katılacak", None),
            ("Yerime başkası gelecek", None),
            ("Evet ama gelemeyebilirim", None),
            ("Hayır, katılacağım", None),
            ("Hayır, katılamayacağım", Some(Reply::NotComing)),
            ("No, I cannot attend", Some(Reply::NotComing)),
            ("Someone else will come on my behalf", None),
            ("Evet ama geç gelirim", None),
            ("Gelemiyorum ama teşekkür ederim", Some(Reply::NotComing)),
            ("Derneğimizi temsilen katılacağım", Some(Reply::Coming)),
            (
                "I will attend on behalf of our association",
                Some(Reply::Coming),
            ),
            ("", None),
        ] {
            assert_eq!(reply(text), answer, "{text}");
        }
    }
}
