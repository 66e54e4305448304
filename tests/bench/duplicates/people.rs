//! Invented applicants, some of whom stand twice.

use std::collections::HashSet;

use domain::turkish;

#[derive(Debug, Clone)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) phone: Option<String>,
    pub(super) email: Option<String>,
}

const GIVEN: [&str; 80] = [
    "Ayşe",
    "Fatma",
    "Emine",
    "Hatice",
    "Zeynep",
    "Elif",
    "Meryem",
    "Şerife",
    "Zehra",
    "Sultan",
    "Hanife",
    "Merve",
    "Havva",
    "Esra",
    "Büşra",
    "Kübra",
    "Özlem",
    "Yasemin",
    "Hülya",
    "Gülşen",
    "Çiğdem",
    "Işıl",
    "Nurcan",
    "Songül",
    "Dilek",
    "Derya",
    "Pınar",
    "Ebru",
    "Tuğba",
    "Aysel",
    "Leyla",
    "Nazlı",
    "Rojîn",
    "Berîvan",
    "Sevgi",
    "Müge",
    "Şeyma",
    "İpek",
    "Gamze",
    "Ülkü",
    "Mehmet",
    "Mustafa",
    "Ahmet",
    "Ali",
    "Hüseyin",
    "Hasan",
    "İbrahim",
    "İsmail",
    "Osman",
    "Yusuf",
    "Murat",
    "Ömer",
    "Ramazan",
    "Halil",
    "Süleyman",
    "Abdullah",
    "Mahmut",
    "Recep",
    "Salih",
    "Fatih",
    "Kadir",
    "Emre",
    "Hakan",
    "Adem",
    "Kemal",
    "Yaşar",
    "Bekir",
    "Musa",
    "Metin",
    "Orhan",
    "Bayram",
    "Serkan",
    "Şükrü",
    "Özgür",
    "Çağrı",
    "Uğur",
    "Ümit",
    "Baran",
    "Tolga",
    "Gökhan",
];

const FAMILY: [&str; 120] = [
    "Yılmaz",
    "Kaya",
    "Demir",
    "Şahin",
    "Çelik",
    "Yıldız",
    "Yıldırım",
    "Öztürk",
    "Aydın",
    "Özdemir",
    "Arslan",
    "Doğan",
    "Kılıç",
    "Aslan",
    "Çetin",
    "Kara",
    "Koç",
    "Kurt",
    "Özkan",
    "Şimşek",
    "Polat",
    "Özcan",
    "Korkmaz",
    "Çakır",
    "Erdoğan",
    "Yavuz",
    "Can",
    "Acar",
    "Şen",
    "Aktaş",
    "Güler",
    "Yalçın",
    "Güneş",
    "Bozkurt",
    "Bulut",
    "Keskin",
    "Ünal",
    "Turan",
    "Gül",
    "Özer",
    "Işık",
    "Kaplan",
    "Avcı",
    "Sarı",
    "Tekin",
    "Taş",
    "Köse",
    "Yüksel",
    "Ateş",
    "Aksoy",
    "Ağaoğlu",
    "Karakaya",
    "Uysal",
    "Toprak",
    "Duman",
    "Eren",
    "Güven",
    "Erdem",
    "Bayrak",
    "Demirci",
    "Kaçar",
    "Tuna",
    "Soylu",
    "Çiftçi",
    "Başaran",
    "Gündüz",
    "Karaca",
    "Önal",
    "Sezer",
    "Ülker",
    "Varol",
    "Yazıcı",
    "Zengin",
    "İnce",
    "Albayrak",
    "Bakır",
    "Coşkun",
    "Dinç",
    "Ergin",
    "Fidan",
    "Gezer",
    "Hızır",
    "Iğdır",
    "Kocabaş",
    "Lale",
    "Mutlu",
    "Narin",
    "Oruç",
    "Pekcan",
    "Sağlam",
    "Tosun",
    "Uzun",
    "Vural",
    "Yaman",
    "Akın",
    "Balcı",
    "Candan",
    "Değer",
    "Ekinci",
    "Gökçe",
    "Gürbüz",
    "Kahraman",
    "Karataş",
    "Kuzu",
    "Malkoç",
    "Nergis",
    "Okur",
    "Parlak",
    "Sancak",
    "Tatlı",
    "Uçar",
    "Yurt",
    "Altun",
    "Bilgin",
    "Çınar",
    "Durmaz",
    "Esen",
    "Geçer",
    "Kalkan",
    "Soydan",
];

const ABOUT: [&str; 20] = [
    "Kadın Dayanışma",
    "Gençlik ve Spor",
    "Çevre Koruma",
    "Engelli Hakları",
    "Kültür ve Sanat",
    "İnsan Hakları",
    "Doğa Sporları",
    "Tüketici Hakları",
    "Çocuk Oyunları",
    "Eğitim Gönüllüleri",
    "Hayvan Dostları",
    "Kırsal Kalkınma",
    "Göç Araştırmaları",
    "Yaşlı Yaşamı",
    "Emek Çalışmaları",
    "Şehir ve Yaşam",
    "Müzik ve Ritim",
    "Sağlıklı Yaşam",
    "Tarih ve Bellek",
    "Afet Gönüllüleri",
];

const FORMS: [&str; 4] = ["Derneği", "Vakfı", "Kooperatifi", "Platformu"];

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        from[self.roll(from.len())]
    }

    fn one_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }
}

/// So many people, 15 % of them doubles of earlier ones, shuffled; and which two are one.
pub(super) fn seeded(size: usize, seed: u64) -> (Vec<Person>, HashSet<(u32, u32)>) {
    let mut dice = Dice(seed);
    let doubles = size * 15 / 115;
    let mut people: Vec<Person> = (0..size - doubles)
        .map(|at| person(&mut dice, at, size))
        .collect();
    let mut order: Vec<usize> = (0..size).collect();
    let mut twice: HashSet<usize> = HashSet::new();
    let mut truth = Vec::new();
    while people.len() < size {
        let of = dice.roll(size - doubles);
        if twice.insert(of) {
            truth.push((of, people.len()));
            let again = typed_again(&mut dice, &people[of].clone());
            people.push(again);
        }
    }
    for at in (1..size).rev() {
        order.swap(at, dice.roll(at + 1));
    }
    let mut place = vec![0u32; size];
    for (now, before) in order.iter().enumerate() {
        place[*before] = now as u32;
    }
    let shuffled = order.iter().map(|it| people[*it].clone()).collect();
    let truth = truth.into_iter().map(|(a, b)| {
        let (a, b) = (place[a], place[b]);
        (a.min(b), a.max(b))
    });
    (shuffled, truth.collect())
}

fn person(dice: &mut Dice, at: usize, size: usize) -> Person {
    let mut name = dice.pick(&GIVEN).to_owned();
    if dice.one_in(4) {
        name = format!("{name} {}", dice.pick(&GIVEN));
    }
    let name = format!("{name} {}", dice.pick(&FAMILY));
    // One organisation for six people, each of a city and a subject of its own.
    let organisation = dice.roll(size / 6);
    let city = domain::province::all()[organisation % 81].name;
    let number = organisation / 81;
    let about = ABOUT[number % ABOUT.len()];
    let form = FORMS[number / ABOUT.len() % FORMS.len()];
    let series = number / ABOUT.len() / FORMS.len();
    let named = if series == 0 {
        String::new()
    } else {
        format!("{} ", FAMILY[series])
    };
    let office = dice.one_in(12);
    let phone = match office {
        // The number of the office, which several of it write.
        true => format!("0462 {:07}", organisation),
        false => format!("05{:02} {:07}", at / 10_000_000 % 60, at % 10_000_000),
    };
    let email = match dice.one_in(10) {
        true => format!("info@kurum{organisation}.example.org"),
        false => format!("{}{at}@example.org", turkish::fold(&name).replace(' ', ".")),
    };
    Person {
        name,
        organisation: format!("{city} {named}{about} {form}"),
        phone: (!dice.one_in(20)).then_some(phone),
        email: (!dice.one_in(10)).then_some(email),
    }
}

/// The same person, as they were typed the second time: one thing is different, or two.
fn typed_again(dice: &mut Dice, of: &Person) -> Person {
    let mut again = of.clone();
    for _ in 0..1 + dice.roll(2) {
        match dice.roll(7) {
            0 => again.name = turkish::fold(&again.name),
            1 => again.name = turkish::upper(&again.name),
            2 => again.name = slipped(dice, &again.name),
            3 => {
                let mut words: Vec<&str> = again.name.split(' ').collect();
                words.rotate_right(1);
                again.name = words.join(" ");
            }
            4 => {
                again.phone = again
                    .phone
                    .map(|it| format!("+90{}", it.trim_start_matches('0')))
            }
            5 => match dice.one_in(2) {
                true => again.phone = None,
                false => again.email = None,
            },
            _ => {
                let short = again.organisation.rsplit_once(' ');
                again.organisation =
                    short.map_or(again.organisation.clone(), |(it, _)| it.to_owned());
            }
        }
    }
    again
}

/// One letter left out, doubled, or swapped with the next.
fn slipped(dice: &mut Dice, name: &str) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + dice.roll(letters.len() - 2);
    match dice.roll(3) {
        _ if letters[at] == ' ' || letters[at + 1] == ' ' => letters.insert(at, letters[at - 1]),
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}
