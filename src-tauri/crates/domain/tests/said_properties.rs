//! What must hold of every answer: nothing that is put to a yes leaves it one, unless it is known to change nothing.

use domain::said::{Meaning, Question, Said, read};
use proptest::prelude::*;
use std::sync::LazyLock;

const QUESTIONS: [(&str, Question); 4] = [
    ("result", Question::Selection),
    ("reply", Question::Reply),
    ("notice", Question::Notice),
    ("consent", Question::Photo),
];

/// Every wording of the table that is read as a yes: to be selected or on the waiting list, to come, to agree.
static YESES: LazyLock<Vec<(Question, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("wordings.tsv").lines();
    let cells = lines.map(|line| line.split('\t').collect::<Vec<_>>());
    let read_as_yes = cells.filter_map(|cells| {
        let question = QUESTIONS.iter().find(|it| it.0 == cells[0])?.1;
        is_yes(read(question, cells[3])).then_some((question, cells[3]))
    });
    read_as_yes.collect()
});

fn is_yes(said: Said) -> bool {
    use Meaning::{Coming, Selected, Waiting, Yes};
    matches!(said.meaning(), Some(Selected | Waiting | Coming | Yes))
}

const DOUBTS: [&str; 58] = [
    "değil",
    "hariç",
    "dışında",
    "yerine",
    "henüz",
    "belki",
    "ama",
    "fakat",
    "ancak",
    "olmazsa",
    "olursa",
    "ise",
    "sanmıyorum",
    "galiba",
    "herhalde",
    "muhtemelen",
    "inşallah",
    "kısmen",
    "şartıyla",
    "halinde",
    "mi",
    "mı",
    "mu",
    "mü",
    "?",
    "hayır",
    "asla",
    "olmaksızın",
    "sadece",
    "yalnızca",
    "önce",
    "sonra",
    "iptal",
    "vazgeçti",
    "emin değilim",
    "bilmiyorum",
    "not",
    "no",
    "never",
    "don't",
    "can't",
    "won't",
    "cannot",
    "isn't",
    "except",
    "but",
    "unless",
    "if",
    "maybe",
    "perhaps",
    "instead",
    "without",
    "until",
    "hardly",
    "unlikely",
    "yet",
    "only",
    "un",
];

#[test]
fn no_negation_doubt_or_exception_leaves_a_yes() {
    let yeses = &*YESES;
    assert!(yeses.len() > 150, "{}", yeses.len());
    for (question, text) in yeses.iter().copied() {
        for doubt in DOUBTS {
            let words: Vec<&str> = text.split(' ').collect();
            for at in 0..=words.len() {
                let mut with = words.clone();
                with.insert(at, doubt);
                let with = with.join(" ");
                assert!(!is_yes(read(question, &with)), "{with}");
            }
        }
    }
}

/// A verb of a yes as it is negated, by letters alone: nothing of the grammar is asked.
const NEGATED: [(&str, &[&str]); 33] = [
    ("edildi", &["edilmedi", "edilemedi"]),
    ("edilmiş", &["edilmemiş", "edilememiş"]),
    ("seçildi", &["seçilmedi", "seçilemedi"]),
    ("seçilmiş", &["seçilmemiş", "seçilememiş"]),
    ("görüldü", &["görülmedi", "görülemedi"]),
    ("görülmüş", &["görülmemiş"]),
    ("bulunmuş", &["bulunmamış"]),
    ("onaylandı", &["onaylanmadı"]),
    ("onaylanmış", &["onaylanmamış"]),
    ("alındı", &["alınmadı"]),
    ("alınmış", &["alınmamış"]),
    ("sonuçlanmış", &["sonuçlanmamış"]),
    ("geliyor", &["gelmiyor", "gelemiyor"]),
    ("geleceğ", &["gelmeyeceğ", "gelemeyeceğ", "gelmiyeceğ"]),
    ("gelecek", &["gelmeyecek", "gelemeyecek"]),
    ("gelirim", &["gelmem", "gelemem"]),
    ("katılıyor", &["katılmıyor", "katılamıyor"]),
    (
        "katılacağ",
        &["katılmayacağ", "katılamayacağ", "katılmıyacağ"],
    ),
    ("katılacak", &["katılmayacak", "katılamayacak"]),
    ("katılırım", &["katılmam", "katılamam"]),
    ("sağlanacak", &["sağlanmayacak", "sağlanamayacak"]),
    ("sağlayacağ", &["sağlamayacağ", "sağlayamayacağ"]),
    ("olacağ", &["olmayacağ", "olamayacağ"]),
    ("onaylıyor", &["onaylamıyor", "onaylayamıyor"]),
    ("ederim", &["etmem", "edemem"]),
    ("ediyor", &["etmiyor", "edemiyor"]),
    ("veriyor", &["vermiyor", "veremiyor"]),
    ("veririm", &["vermem", "veremem"]),
    ("gösteriyor", &["göstermiyor"]),
    ("okudum", &["okumadım", "okuyamadım"]),
    ("bilgilendirildim", &["bilgilendirilmedim"]),
    ("Olur", &["Olmaz"]),
    ("uygundur", &["uygun değildir"]),
];

#[test]
fn a_suffix_that_negates_leaves_no_yes() {
    let mut seen = 0;
    for (question, text) in YESES.iter().copied() {
        for (yes, noes) in NEGATED {
            for no in noes {
                let with = domain::turkish::lower(text).replace(&domain::turkish::lower(yes), no);
                if with != domain::turkish::lower(text) {
                    seen += 1;
                    assert!(!is_yes(read(question, &with)), "{with}");
                }
            }
        }
    }
    assert!(seen > 80, "{seen}");
}

proptest! {
    /// Whatever else a sheet may hold: where a word is not known, nothing is.
    #[test]
    fn a_word_that_nobody_knows_leaves_nothing_said(
        at in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        word in "[bcdfghjklmnpqrstvwz]{4,9}",
    ) {
        let (question, text) = YESES[at.index(YESES.len())];
        let mut words: Vec<&str> = text.split(' ').collect();
        words.insert(place.index(words.len() + 1), &word);
        prop_assert_eq!(read(question, &words.join(" ")), Said::Unknown);
    }

    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,60}") {
        for question in Question::ALL {
            let said = read(*question, &text);
            if let Said::This(meaning) = said {
                prop_assert!(question.answers().contains(&meaning) && meaning != Meaning::Unclear);
            }
        }
    }
}
