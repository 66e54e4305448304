//! Organisations: which kind a name suggests, and when two spellings name the same one.
//!
//! The key of a name finds candidates and joins spellings; a branch never has the key of its headquarters, because a
//! branch is invited, seated and counted by itself. Who is who beyond the spelling (`ÇYDD`, `KTÜ`) is for a person to say.

use crate::province;
use crate::turkish::fold;

/// The kind that an organisation's name suggests; `None` where no word of it says so.
pub fn guess_kind(name: &str) -> Option<&'static str> {
    if is_no_organisation(name) {
        return Some("BIREY");
    }
    let key = fold_organisation(name);
    let key = format!(" {key} ");
    KIND_WORDS
        .iter()
        .find(|(words, _)| words.iter().any(|word| key.contains(word)))
        .map(|(_, code)| *code)
}

/// What two spellings of one organisation share: folded, abbreviations of legal forms written out, `Derneği` and
/// `Dernek` alike, the noise of legal suffixes gone. `şube` stays, with what stands before it.
pub fn fold_organisation(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut key: Vec<&str> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let noise = is_noise(&words, at);
        if noise > 0 {
            at += noise;
            continue;
        }
        let word = words[at];
        let whole = WHOLE_WORDS.iter().find(|(short, _)| short.contains(&word));
        key.push(whole.map_or(word, |(_, whole)| whole));
        at += 1;
    }
    key.join(" ")
}

/// The province that the name itself names as a word of it, where it names one only: `Trabzon Belediyesi` is there, whoever
/// of whatever province writes for it.
pub fn place_in_name(name: &str) -> Option<u8> {
    match province::mentioned(name)[..] {
        [only] => Some(only.plate),
        _ => None,
    }
}

/// How many of the folded words from `at` on are noise before a name: `S.S.` (sınırlı sorumlu) before a cooperative, `T.C.`
/// before an office.
pub(crate) fn is_noise<T: AsRef<str>>(words: &[T], at: usize) -> usize {
    let word = |n: usize| words.get(n).map(AsRef::as_ref);
    match (word(at), word(at + 1)) {
        (Some("s"), Some("s")) | (Some("t"), Some("c")) if word(at + 2).is_some() => 2,
        (Some("ss" | "tc"), Some(_)) if at == 0 => 1,
        _ => 0,
    }
}

/// Whether the cell says in words that there is no organisation: "yok", "-", "Bireysel katılım", "öğrenci".
/// An empty cell says nothing and is not meant.
pub fn is_no_organisation(text: &str) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    let folded = fold(text);
    folded.is_empty() || NONE_WORDS.contains(&folded.as_str())
}

const NONE_WORDS: [&str; 36] = [
    "yok",
    "yoktur",
    "bulunmuyor",
    "bulunmamaktadir",
    "hayir",
    "hicbiri",
    "hicbir",
    "none",
    "no",
    "n a",
    "na",
    "nil",
    "bireysel",
    "bireysel katilim",
    "bireysel katilimci",
    "bireysel basvuru",
    "birey",
    "bagimsiz",
    "bagimsiz kisi",
    "bagimsiz katilimci",
    "sahsi",
    "kendi adima",
    "kendim",
    "sadece kendim",
    "ozel",
    "vatandas",
    "gonullu",
    "aktivist",
    "ogrenci",
    "universite ogrencisi",
    "emekli",
    "ev hanimi",
    "issiz",
    "calismiyorum",
    "individual",
    "independent",
];

/// Abbreviations and inflected forms of the words that name a legal form, and the one form the key keeps.
pub(crate) const WHOLE_WORDS: [(&[&str], &str); 24] = [
    (&["der", "drn", "dern", "dernegi", "derneginin"], "dernek"),
    (&["vak", "vakfi", "vkf", "vakfinin"], "vakif"),
    (&["fed", "federasyonu"], "federasyon"),
    (&["konf", "konfederasyonu"], "konfederasyon"),
    (&["sen", "send", "sendikasi"], "sendika"),
    (&["koop", "kooperatifi", "kop"], "kooperatif"),
    (&["platformu", "platf"], "platform"),
    (&["inisiyatifi"], "inisiyatif"),
    (&["toplulugu"], "topluluk"),
    (&["kulubu", "klb"], "kulup"),
    (&["bld", "bel", "bsb", "belediyesi", "beld"], "belediye"),
    (&["buyuksehir", "bs", "bsehir"], "buyuksehir"),
    (&["uni", "univ", "unv", "universitesi"], "universite"),
    (&["fak", "fakultesi"], "fakulte"),
    (&["mud", "mudurlugu", "mdl", "mudurluk"], "mudurluk"),
    (&["bsk", "bskligi", "baskanligi"], "baskanlik"),
    (&["valiligi"], "valilik"),
    (&["kaymakamligi"], "kaymakamlik"),
    (&["bakanligi"], "bakanlik"),
    (&["konseyi"], "konsey"),
    (&["sb", "sube", "subesi"], "sube"),
    (&["tems", "temsilciligi"], "temsilcilik"),
    (&["birligi"], "birlik"),
    (&["odasi"], "oda"),
];

/// Words of a key (with the spaces around it) and the kind they tell; the first that fits decides, so that a trade
/// union of a municipality is a union and an office of a governorship is an office.
const KIND_WORDS: [(&[&str], &str); 36] = [
    (&[" kent konsey"], "KKO"),
    (
        &[" ogrenci kulup", " ogrenci kulub", " ogrenci topluluk"],
        "OGR",
    ),
    (&[" spor kulup", " spor kulub"], "SPK"),
    (
        &[" isveren sendika", " isverenler", " isadamlari sendika"],
        "ISV",
    ),
    (&[" konfederasyon"], "KON"),
    (&[" federasyon"], "FED"),
    (&[" sendika", " trade union"], "SEN"),
    (&[" dernek", " dernekler", " association"], "DER"),
    (&[" vakif ", " vakiflar ", " foundation"], "VAK"),
    (
        &[
            " belediyeler birlik",
            " belediye birlik",
            " belediyeler birligi",
        ],
        "BLB",
    ),
    (
        &[
            " uretici birlik",
            " ureticileri birlik",
            " yetistiricileri birlik",
            " ureticiler birlik",
        ],
        "BIR",
    ),
    (&[" kooperatif"], "KOI"),
    (&[" baro ", " barosu"], "BAR"),
    (&[" arastirma merkez", " uygulama merkez"], "ARM"),
    (
        &[
            " universite",
            " university",
            " fakulte",
            " yuksekokul",
            " enstitusu ",
        ],
        "UNI",
    ),
    (
        &[
            " ticaret borsasi",
            " meslek birlik",
            " esnaf ve sanatkarlar",
            " birlik baskanlik",
        ],
        "MES",
    ),
    (&[" oda ", " odalar", " tmmob", " chamber"], "ODA"),
    (&[" kalkinma ajans"], "KLK"),
    (&[" il ozel idare"], "OIM"),
    (
        &[
            " il mudurluk",
            " ilce mudurluk",
            " bolge mudurluk",
            " mudurluk",
            " il milli egitim",
        ],
        "ILM",
    ),
    (&[" kaymakamlik", " district governor"], "KAY"),
    (&[" valilik", " governorship"], "VAL"),
    (
        &[" bakanlik", " ministry", " cumhurbaskanlig", " tbmm "],
        "BKN",
    ),
    (&[" belediye", " municipality"], "BEL"),
    (&[" muhtar"], "MUH"),
    (
        &[
            " lisesi",
            " ortaokulu",
            " ilkokulu",
            " anadolu lise",
            " meslek lise",
        ],
        "LIS",
    ),
    (&[" emniyet ", " jandarma", " kurumu ", " hastane"], "KAM"),
    (&[" platform", " agi ", " network", " ag "], "PLA"),
    (
        &[
            " inisiyatif",
            " topluluk",
            " kolektif",
            " meclisi ",
            " initiative",
        ],
        "INI",
    ),
    (
        &[
            " gazete",
            " radyo",
            " televizyon",
            " haber ",
            " ajansi ",
            " medya ",
        ],
        "MED",
    ),
    (
        &[
            " delegasyon",
            " birlesmis milletler",
            " undp",
            " unicef",
            " buyukelcilik",
            " konsolosluk",
        ],
        "AB",
    ),
    (
        &[" kar amaci gutmeyen sirket", " kar amaci gutmeyen ltd"],
        "KAG",
    ),
    (&[" yabanci sto", " yabanci stk"], "VAKY"),
    (
        &[" ltd ", " sti ", " a s ", " as ", " sirketi ", " holding"],
        "SIR",
    ),
    (&[" okulu "], "LIS"),
    (&[" birlik "], "MES"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kinds;

    #[test]
    fn words_lead_only_to_kinds_of_the_table() {
        for (_, code) in KIND_WORDS {
            assert!(Kinds::bundled().kind(code).is_some(), "{code}");
        }
    }

    #[test]
    fn spellings_of_one_organisation_share_a_key() {
        for (one, other) in [
            ("Samsun Büyükşehir Bld.", "SAMSUN BÜYÜKŞEHİR BELEDİYESİ"),
            ("Umut Der.", "umut derneği"),
            ("Umut Drn.", "“Umut” Derneği"),
            ("Umut Dern.", "Umut Derneğinin"),
            ("Ordu Büyükşehir Bel.", "Ordu Bşehir Belediyesi"),
            ("Üni. Kadın Fak.", "Üniversitesi Kadın Fakültesi"),
            ("Engelliler Fed.", "Engelliler Federasyonu"),
            ("Eğitim Vak.", "EGITIM VAKFI"),
            ("Deniz Yıldızı Vakfi", "Deniz Yıldızı Vakfı"),
            ("S.S. Toprak Ana Koop.", "Toprak Ana Kooperatifi"),
            ("Karadeniz Teknik Üni.", "Karadeniz Teknik Üniversitesi"),
            ("T.C. Ordu Valiliği", "Ordu Valiliği"),
            ("Umut Derneği Trabzon Şb.", "Umut Derneği Trabzon Şubesi"),
            ("Sivas  Kent\u{a0}Konseyi", "SIVAS KENT KONSEYI"),
        ] {
            assert_eq!(
                fold_organisation(one),
                fold_organisation(other),
                "{one} / {other}"
            );
        }
    }

    #[test]
    fn a_branch_is_not_its_headquarters() {
        for (branch, other) in [
            ("Umut Derneği Trabzon Şubesi", "Umut Derneği"),
            ("Umut Derneği Trabzon Şubesi", "Umut Derneği Ordu Şubesi"),
            (
                "Umut Derneği Tokat Temsilciliği",
                "Umut Derneği Tokat Şubesi",
            ),
            ("Umut Derneği", "Umut Vakfı"),
        ] {
            assert_ne!(
                fold_organisation(branch),
                fold_organisation(other),
                "{branch} / {other}"
            );
        }
    }

    #[test]
    fn a_name_suggests_its_kind() {
        for (name, code) in [
            ("Umut Derneği", Some("DER")),
            ("Umut Der.", Some("DER")),
            ("UMUT DERNEGI ORDU SUBESI", Some("DER")),
            ("Deniz Yıldızı Vakfı", Some("VAK")),
            ("Engelliler Federasyonu", Some("FED")),
            ("Engelliler Konfederasyonu", Some("KON")),
            ("Belediye Çalışanları Sendikası", Some("SEN")),
            ("Toprak Ana Kadın Koop.", Some("KOI")),
            ("Ordu Kadın Platformu", Some("PLA")),
            ("Yeşil İnisiyatif", Some("INI")),
            ("Samsun Büyükşehir Bld.", Some("BEL")),
            ("Karadeniz Teknik Üni.", Some("UNI")),
            ("Trabzon Valiliği", Some("VAL")),
            ("Ünye Kaymakamlığı", Some("KAY")),
            ("Sivas Gençlik ve Spor İl Müdürlüğü", Some("ILM")),
            ("Tokat Kent Konseyi Kadın Meclisi", Some("KKO")),
            ("Ordu Barosu", Some("BAR")),
            ("Mimarlar Odası Samsun Şubesi", Some("ODA")),
            ("Orta Karadeniz Kalkınma Ajansı", Some("KLK")),
            ("Ordu İl Özel İdaresi", Some("OIM")),
            ("Tokat Belediyeler Birliği", Some("BLB")),
            ("Çınarlı Mahallesi Muhtarlığı", Some("MUH")),
            ("Kadın Araştırmaları Uygulama Merkezi", Some("ARM")),
            ("Dağcılık Spor Kulübü", Some("SPK")),
            ("bireysel", Some("BIREY")),
            ("Vakıfkebir Gençleri", None),
            ("Odak", None),
            ("", None),
        ] {
            assert_eq!(guess_kind(name), code, "{name}");
        }
    }

    #[test]
    fn words_for_no_organisation_are_no_organisation() {
        for text in [
            "yok",
            "-",
            " — ",
            "YOK.",
            "Bireysel katılım",
            "öğrenci",
            "Öğrenci",
            "N/A",
            "bağımsız",
        ] {
            assert!(is_no_organisation(text), "{text}");
        }
        for text in [
            "",
            "  ",
            "Yokuş Derneği",
            "Öğrenci Kulübü",
            "Bağımsız Yaşam Derneği",
        ] {
            assert!(!is_no_organisation(text), "{text}");
        }
    }
}
