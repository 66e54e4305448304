//! Forms of the Turkish verbs with which people answer, folded as a search folds them: person, tense, and whether the verb is
//! negated by its suffix (`-me-`, `-mez`) or by not being able to (`-eme-`). Conditions, questions, duties, reports of what
//! was meant (`-ecekti`, `-ebilir`, `-se`, `-meli`) are no forms here, and so nothing that holds one is understood.

use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Present,
    Future,
    Aorist,
    Past,
    /// `-miş`, as official letters write it.
    Perfect,
    /// `-mektedir`.
    Formal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Who {
    I,
    We,
    You,
    It,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) verb: &'static str,
    pub(super) is_negated: bool,
    pub(super) tense: Tense,
    pub(super) who: Who,
}

/// What a verb cannot be told by: its letters are folded, and with them some of its harmony is gone.
struct Verb {
    /// Before a suffix that begins with a consonant, and before one that begins with a vowel.
    stem: &'static str,
    before_vowel: &'static str,
    present: &'static str,
    aorist: &'static str,
    past: &'static str,
    /// `a` or `e`, `i` or `u`.
    wide: char,
    narrow: char,
}

const fn verb(
    stem: &'static str,
    before_vowel: &'static str,
    [present, aorist, past]: [&'static str; 3],
    [wide, narrow]: [char; 2],
) -> Verb {
    Verb {
        stem,
        before_vowel,
        present,
        aorist,
        past,
        wide,
        narrow,
    }
}

const VERBS: [Verb; 28] = [
    verb("gel", "gel", ["geliyor", "gelir", "geldi"], ['e', 'i']),
    verb(
        "katil",
        "katil",
        ["katiliyor", "katilir", "katildi"],
        ['a', 'i'],
    ),
    verb("ol", "ol", ["oluyor", "olur", "oldu"], ['a', 'u']),
    verb(
        "sagla",
        "saglay",
        ["sagliyor", "saglar", "sagladi"],
        ['a', 'i'],
    ),
    verb(
        "saglan",
        "saglan",
        ["saglaniyor", "saglanir", "saglandi"],
        ['a', 'i'],
    ),
    verb(
        "bulun",
        "bulun",
        ["bulunuyor", "bulunur", "bulundu"],
        ['a', 'u'],
    ),
    verb(
        "secil",
        "secil",
        ["seciliyor", "secilir", "secildi"],
        ['e', 'i'],
    ),
    verb("edil", "edil", ["ediliyor", "edilir", "edildi"], ['e', 'i']),
    verb(
        "reddedil",
        "reddedil",
        ["reddediliyor", "reddedilir", "reddedildi"],
        ['e', 'i'],
    ),
    verb(
        "onaylan",
        "onaylan",
        ["onaylaniyor", "onaylanir", "onaylandi"],
        ['a', 'i'],
    ),
    verb(
        "gorul",
        "gorul",
        ["goruluyor", "gorulur", "goruldu"],
        ['e', 'u'],
    ),
    verb(
        "sonuclan",
        "sonuclan",
        ["sonuclaniyor", "sonuclanir", "sonuclandi"],
        ['a', 'i'],
    ),
    verb(
        "degerlendiril",
        "degerlendiril",
        ["degerlendiriliyor", "degerlendirilir", "degerlendirildi"],
        ['e', 'i'],
    ),
    verb(
        "belirlen",
        "belirlen",
        ["belirleniyor", "belirlenir", "belirlendi"],
        ['e', 'i'],
    ),
    verb("alin", "alin", ["aliniyor", "alinir", "alindi"], ['a', 'i']),
    verb(
        "eklen",
        "eklen",
        ["ekleniyor", "eklenir", "eklendi"],
        ['e', 'i'],
    ),
    verb("ver", "ver", ["veriyor", "verir", "verdi"], ['e', 'i']),
    verb("et", "ed", ["ediyor", "eder", "etti"], ['e', 'i']),
    verb(
        "reddet",
        "redded",
        ["reddediyor", "reddeder", "reddetti"],
        ['e', 'i'],
    ),
    verb(
        "onayla",
        "onaylay",
        ["onayliyor", "onaylar", "onayladi"],
        ['a', 'i'],
    ),
    verb(
        "goster",
        "goster",
        ["gosteriyor", "gosterir", "gosterdi"],
        ['e', 'i'],
    ),
    verb("gor", "gor", ["goruyor", "gorur", "gordu"], ['e', 'u']),
    verb("iste", "istey", ["istiyor", "ister", "istedi"], ['e', 'i']),
    verb("oku", "okuy", ["okuyor", "okur", "okudu"], ['a', 'u']),
    verb("okun", "okun", ["okunuyor", "okunur", "okundu"], ['a', 'u']),
    verb("anla", "anlay", ["anliyor", "anlar", "anladi"], ['a', 'i']),
    verb(
        "bilgilendiril",
        "bilgilendiril",
        ["bilgilendiriliyor", "bilgilendirilir", "bilgilendirildi"],
        ['e', 'i'],
    ),
    verb("edin", "edin", ["ediniyor", "edinir", "edindi"], ['e', 'i']),
];

/// What a word is, where it is a form of one of these verbs.
pub(super) fn form(word: &str) -> Option<Form> {
    FORMS.get(word).copied()
}

static FORMS: LazyLock<HashMap<String, Form>> = LazyLock::new(|| {
    let mut forms = HashMap::new();
    for verb in &VERBS {
        let mut add = |base: &str, endings: &[(&str, Who)], is_negated, tense| {
            for (ending, who) in endings {
                let form = Form {
                    verb: verb.stem,
                    is_negated,
                    tense,
                    who: *who,
                };
                let word = format!("{base}{ending}");
                let before = forms.insert(word, form);
                // A word that can be two things is taken for neither where one is a yes and the other a no.
                debug_assert!(before.is_none_or(|it: Form| it.is_negated == is_negated));
            }
        };
        let Verb { wide, narrow, .. } = verb;
        let future = |base: &str| {
            let base = format!("{base}{wide}c{wide}");
            [
                (format!("{base}gim"), Who::I),
                (format!("{base}giz"), Who::We),
                (format!("{base}ksiniz"), Who::You),
                (format!("{base}k"), Who::It),
                (format!("{base}ktir"), Who::It),
            ]
        };
        let present = [
            ("um", Who::I),
            ("uz", Who::We),
            ("sunuz", Who::You),
            ("", Who::It),
        ];
        let past: &[(&str, Who)] = match narrow {
            'u' => &[
                ("m", Who::I),
                ("k", Who::We),
                ("nuz", Who::You),
                ("", Who::It),
            ],
            _ => &[
                ("m", Who::I),
                ("k", Who::We),
                ("niz", Who::You),
                ("", Who::It),
            ],
        };
        let in_i: &[(&str, Who)] = &[
            ("im", Who::I),
            ("iz", Who::We),
            ("siniz", Who::You),
            ("", Who::It),
            ("tir", Who::It),
        ];
        let in_u: &[(&str, Who)] = &[
            ("um", Who::I),
            ("uz", Who::We),
            ("sunuz", Who::You),
            ("", Who::It),
            ("tur", Who::It),
        ];

        add(verb.present, &present, false, Tense::Present);
        for (word, who) in future(verb.before_vowel) {
            add(&word, &[("", who)], false, Tense::Future);
        }
        // As it is spoken and typed: "gelicem", "katılamıcam".
        add(
            &format!("{}ic{wide}m", verb.before_vowel),
            &[("", Who::I)],
            false,
            Tense::Future,
        );
        let aorist: &[(&str, Who)] = match verb.aorist.ends_with("ur") {
            true => &[("um", Who::I), ("uz", Who::We), ("", Who::It)],
            false => &[("im", Who::I), ("iz", Who::We), ("", Who::It)],
        };
        add(verb.aorist, aorist, false, Tense::Aorist);
        add(verb.past, past, false, Tense::Past);
        let perfect = format!("{}m{narrow}s", verb.stem);
        add(
            &perfect,
            if *narrow == 'u' { in_u } else { in_i },
            false,
            Tense::Perfect,
        );
        let formal = |base: &str| format!("{base}m{wide}kt{wide}");
        let in_formal = [("yim", Who::I), ("yiz", Who::We), ("dir", Who::It)];
        add(&formal(verb.stem), &in_formal, false, Tense::Formal);

        // gelme-, geleme-: not, and not able to. Before "-iyor" the vowel narrows.
        let able = format!("{}{wide}", verb.before_vowel);
        for (base, narrow) in [(verb.stem, *narrow), (able.as_str(), 'i')] {
            let not = format!("{base}m{wide}");
            add(
                &format!("{base}m{narrow}yor"),
                &present,
                true,
                Tense::Present,
            );
            for (word, who) in future(&format!("{not}y")) {
                add(&word, &[("", who)], true, Tense::Future);
            }
            // As it is spoken: "gelmiyeceğim".
            for (word, who) in future(&format!("{base}miy")) {
                add(&word, &[("", who)], true, Tense::Future);
            }
            add(
                &format!("{base}mic{wide}m"),
                &[("", Who::I)],
                true,
                Tense::Future,
            );
            let aorist = [
                ("m", Who::I),
                ("yiz", Who::We),
                ("zsiniz", Who::You),
                ("z", Who::It),
            ];
            add(&not, &aorist, true, Tense::Aorist);
            let past = [
                ("m", Who::I),
                ("k", Who::We),
                ("niz", Who::You),
                ("", Who::It),
            ];
            add(&format!("{not}di"), &past, true, Tense::Past);
            add(&format!("{not}mis"), in_i, true, Tense::Perfect);
            add(&formal(&not), &in_formal, true, Tense::Formal);
        }
    }
    forms
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::turkish::fold;

    #[test]
    fn a_verb_is_known_by_its_tense_and_by_the_suffix_that_negates_it() {
        use Tense::*;
        for (word, verb, is_negated, tense, who) in [
            ("geliyorum", "gel", false, Present, Who::I),
            ("gelmiyoruz", "gel", true, Present, Who::We),
            ("gelemiyorum", "gel", true, Present, Who::I),
            ("gelemeyeceğim", "gel", true, Future, Who::I),
            ("katılacağız", "katil", false, Future, Who::We),
            ("katılamayacaktır", "katil", true, Future, Who::It),
            ("katılmam", "katil", true, Aorist, Who::I),
            ("katılmayız", "katil", true, Aorist, Who::We),
            ("sağlayamıyoruz", "sagla", true, Present, Who::We),
            ("sağlanmayacaktır", "saglan", true, Future, Who::It),
            ("sağlanamayacaktır", "saglan", true, Future, Who::It),
            ("görülmüştür", "gorul", false, Perfect, Who::It),
            ("görülmemiştir", "gorul", true, Perfect, Who::It),
            ("edilmedi", "edil", true, Past, Who::It),
            ("edilememiştir", "edil", true, Perfect, Who::It),
            ("edilmektedir", "edil", false, Formal, Who::It),
            ("okuyamadım", "oku", true, Past, Who::I),
            ("okumadım", "oku", true, Past, Who::I),
            ("okuduk", "oku", false, Past, Who::We),
            ("ediyorum", "et", false, Present, Who::I),
            ("etmiyorum", "et", true, Present, Who::I),
            ("edemem", "et", true, Aorist, Who::I),
            ("istemem", "iste", true, Aorist, Who::I),
            ("seçildiniz", "secil", false, Past, Who::You),
        ] {
            let expected = Form {
                verb,
                is_negated,
                tense,
                who,
            };
            assert_eq!(form(&fold(word)), Some(expected), "{word}");
        }
        for word in [
            "gelebilirim",
            "gelsem",
            "gelirsem",
            "gelecektim",
            "gelmeliyim",
            "gelebilirsem",
            "geleyim",
            "gelmeyi",
            "katılacağımı",
            "gelecekse",
            "gelmişti",
            "edilirse",
            "edilmesi",
            "gelmesem",
        ] {
            assert_eq!(form(&fold(word)), None, "{word}");
        }
    }

    #[test]
    fn no_word_is_a_yes_of_one_verb_and_a_no_of_another() {
        // Held by the assertion where they are put together.
        assert!(FORMS.len() > 2_000);
    }
}
