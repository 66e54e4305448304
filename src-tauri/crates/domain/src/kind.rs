//! Kinds of organisation and the groups they count in: the bundled ones as agreed at the start, and what a programme says
//! of its own. A programme renames, regroups and adds; it takes nothing away, because organisations and papers already
//! carry the codes.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::organisation::{fold_organisation, guess_kind};
use crate::table;
use crate::turkish::fold;

/// A kind of organisation, as agreed with the donor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    pub code: String,
    pub tr: String,
    pub en: String,
    /// Code of its [`Group`].
    pub group: String,
    pub civil_society: bool,
    /// Membership of such an organisation is special category by law.
    pub sensitive: bool,
}

/// What reports, filters and quotas divide by: the announcement's four words and a rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub code: String,
    pub tr: String,
    pub en: String,
}

/// What a programme says of one kind; what is `None` stays as it is bundled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnKind {
    pub code: String,
    pub tr: Option<String>,
    pub en: Option<String>,
    pub group: Option<String>,
    pub civil_society: Option<bool>,
    pub sensitive: Option<bool>,
    pub position: Option<u32>,
}

/// What a programme says of one group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnGroup {
    pub code: String,
    pub tr: Option<String>,
    pub en: Option<String>,
    pub position: Option<u32>,
}

/// The kinds and groups of one programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kinds {
    kinds: Vec<Kind>,
    groups: Vec<Group>,
    /// Every folded name that an answer can have, and the place of the kind it names: a sheet asks for each of its rows.
    names: HashMap<String, usize>,
    /// Folded names of the programme's own kinds, between blanks, and their places; the longest name first.
    own: Vec<(String, usize)>,
}

impl Kinds {
    pub fn bundled() -> &'static Kinds {
        &BUNDLED
    }

    /// The bundled ones with what the programme says of them put over, and its own behind them.
    pub fn with(own_kinds: &[OwnKind], own_groups: &[OwnGroup]) -> Kinds {
        let mut groups = placed(&BUNDLED.groups);
        // One of its own that has no name any more was taken back.
        let bundled = Kinds::bundled();
        let is_named = |it: &&OwnGroup| it.tr.is_some() || bundled.group(&it.code).is_some();
        for own in own_groups.iter().filter(is_named) {
            let (group, place) = entry(
                &mut groups,
                |it| it.code == own.code,
                || Group {
                    code: own.code.clone(),
                    tr: own.code.clone(),
                    en: own.code.clone(),
                },
            );
            put(&mut group.tr, &own.tr);
            put(&mut group.en, &own.en);
            put(place, &own.position);
        }
        let groups = in_order(groups, |it| &it.code);
        let mut kinds = placed(&BUNDLED.kinds);
        let is_named = |it: &&OwnKind| it.tr.is_some() || bundled.kind(&it.code).is_some();
        for own in own_kinds.iter().filter(is_named) {
            let (kind, place) = entry(
                &mut kinds,
                |it| it.code == own.code,
                || Kind {
                    code: own.code.clone(),
                    tr: own.code.clone(),
                    en: own.code.clone(),
                    group: REST.to_owned(),
                    civil_society: false,
                    sensitive: false,
                },
            );
            put(&mut kind.tr, &own.tr);
            put(&mut kind.en, &own.en);
            put(&mut kind.group, &own.group);
            put(&mut kind.civil_society, &own.civil_society);
            put(&mut kind.sensitive, &own.sensitive);
            put(place, &own.position);
        }
        let mut kinds = in_order(kinds, |it| &it.code);
        // A group that another laptop has not sent yet must not swallow the kinds that count in it.
        for kind in &mut kinds {
            if !groups.iter().any(|it| it.code == kind.group) {
                kind.group = REST.to_owned();
            }
        }
        let mut own: Vec<usize> = (0..kinds.len())
            .filter(|at| bundled.kind(&kinds[*at].code).is_none())
            .collect();
        // The longest name says most.
        own.sort_by_key(|at| std::cmp::Reverse(kinds[*at].tr.len()));
        let own = own.into_iter().flat_map(|at| {
            let names = [&kinds[at].tr, &kinds[at].en].map(|it| fold_organisation(it));
            let names = names.into_iter().filter(|words| !words.is_empty());
            names.map(move |words| (format!(" {words} "), at))
        });
        Kinds {
            names: names(&kinds),
            own: own.collect(),
            kinds,
            groups,
        }
    }

    /// In the order a list offers them.
    pub fn all(&self) -> &[Kind] {
        &self.kinds
    }

    /// In the order a report shows them.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    pub fn kind(&self, code: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    pub fn group(&self, code: &str) -> Option<&Group> {
        self.groups.iter().find(|group| group.code == code)
    }

    /// Code of the group that a kind counts in.
    pub fn group_of(&self, kind: Option<&str>) -> Option<String> {
        Some(self.kind(kind?)?.group.clone())
    }

    /// The kind that an answer names: its code, its name in either language, or a word that only one kind has.
    pub fn recognise(&self, answer: &str) -> Option<&str> {
        let folded = fold(answer);
        if folded.is_empty() {
            return None;
        }
        match self.names.get(&folded) {
            Some(at) => Some(&self.kinds[*at].code),
            None => self.guess(answer),
        }
    }

    /// The kind that an organisation's name suggests: one of the programme's own whose name it holds, else what its
    /// words say.
    pub fn guess(&self, name: &str) -> Option<&str> {
        let key = format!(" {} ", fold_organisation(name));
        let own = self.own.iter().find(|(words, _)| key.contains(words));
        match own {
            Some((_, at)) => Some(&self.kinds[*at].code),
            None => guess_kind(name),
        }
    }
}

/// The first kind of each name stands.
fn names(kinds: &[Kind]) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    for (at, kind) in kinds.iter().enumerate() {
        let whole = [&kind.code, &kind.tr, &kind.en].map(String::as_str);
        let parts = kind.tr.split('/').chain(kind.en.split('/'));
        for name in whole.into_iter().chain(parts) {
            names.entry(fold(name)).or_insert(at);
        }
    }
    names
}

/// The group of everything that is in none.
const REST: &str = "other";

/// Entries with their place in the order; the bundled ones leave room between them.
type Placed<T> = Vec<(T, u32)>;

fn placed<T: Clone>(bundled: &[T]) -> Placed<T> {
    bundled
        .iter()
        .cloned()
        .zip((1..).map(|it| it * 10))
        .collect()
}

fn entry<T>(
    entries: &mut Placed<T>,
    is: impl Fn(&T) -> bool,
    new: impl FnOnce() -> T,
) -> (&mut T, &mut u32) {
    let at = entries
        .iter()
        .position(|(it, _)| is(it))
        .unwrap_or_else(|| {
            entries.push((new(), u32::MAX));
            entries.len() - 1
        });
    let (entry, place) = &mut entries[at];
    (entry, place)
}

fn put<T: Clone>(into: &mut T, own: &Option<T>) {
    if let Some(own) = own {
        *into = own.clone();
    }
}

/// By place; those without one last, by their code, so that every laptop shows one order.
fn in_order<T>(mut entries: Placed<T>, code: impl Fn(&T) -> &String) -> Vec<T> {
    entries.sort_by(|(a, at), (b, bt)| {
        let unplaced = |place: &u32| *place == u32::MAX;
        at.cmp(bt).then_with(|| match unplaced(at) {
            true => code(a).cmp(code(b)),
            false => std::cmp::Ordering::Equal,
        })
    });
    entries.into_iter().map(|(it, _)| it).collect()
}

static BUNDLED: LazyLock<Kinds> = LazyLock::new(|| {
    let kinds = table::rows(include_str!("../../../../assets/programme/kinds.csv"));
    let groups = table::rows(include_str!("../../../../assets/programme/groups.csv"));
    let kinds: Vec<Kind> = kinds
        .map(|[code, tr, en, group, civil_society, sensitive]| Kind {
            code: code.into(),
            tr: tr.into(),
            en: en.into(),
            group: group.into(),
            civil_society: civil_society == "1",
            sensitive: sensitive == "1",
        })
        .collect();
    Kinds {
        names: names(&kinds),
        own: Vec::new(),
        kinds,
        groups: groups
            .map(|[code, tr, en]| Group {
                code: code.into(),
                tr: tr.into(),
                en: en.into(),
            })
            .collect(),
    }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_belongs_to_a_group() {
        let kinds = Kinds::bundled();
        assert_eq!((kinds.all().len(), kinds.groups().len()), (37, 5));
        for kind in kinds.all() {
            assert!(kinds.group(&kind.group).is_some(), "{}", kind.code);
            assert_eq!(kind.civil_society, kind.group == "cso", "{}", kind.code);
            assert!(!kind.tr.is_empty() && !kind.en.is_empty(), "{}", kind.code);
        }
        assert!(
            kinds.kind("SEN").is_some_and(|it| it.sensitive),
            "union membership is special category"
        );
        assert_eq!(kinds.all().iter().filter(|it| it.sensitive).count(), 1);
    }

    #[test]
    fn an_answer_names_its_kind() {
        for (answer, code) in [
            ("Dernek", Some("DER")),
            ("VAK", Some("VAK")),
            ("Yerel yönetim / Belediye", Some("BEL")),
            ("association", Some("DER")),
            ("Platform", Some("PLA")),
            ("ağ", Some("PLA")),
            ("İşçi veya kamu görevlileri sendikası", Some("SEN")),
            ("Diğer", Some("DIG")),
            ("bilmiyorum", None),
            ("", None),
        ] {
            assert_eq!(Kinds::bundled().recognise(answer), code, "{answer}");
        }
    }

    fn own(code: &str, tr: &str, group: &str) -> OwnKind {
        OwnKind {
            code: code.into(),
            tr: Some(tr.into()),
            group: Some(group.into()),
            ..OwnKind::default()
        }
    }

    #[test]
    fn a_programme_renames_regroups_and_adds() {
        let media = OwnGroup {
            code: "media".into(),
            tr: Some("medya".into()),
            position: Some(5),
            ..OwnGroup::default()
        };
        let kinds = Kinds::with(
            &[
                own("MED", "yerel basın", "media"),
                own("KAD", "kadın kooperatifi", "cso"),
            ],
            &[media],
        );
        assert_eq!(kinds.groups()[0].code, "media", "before the bundled ones");
        let local_press = kinds.kind("MED").unwrap();
        assert_eq!(
            (&*local_press.tr, &*local_press.en, &*local_press.group),
            ("yerel basın", "local media", "media"),
            "what was not said stays as it was"
        );
        assert_eq!(kinds.all().last().unwrap().code, "KAD");
        assert_eq!(kinds.guess("Toprak Ana Kadın Koop."), Some("KAD"));
        assert_eq!(kinds.recognise("Kadın kooperatifi"), Some("KAD"));
        assert_eq!(kinds.guess("Toprak Ana Tarım Koop."), Some("KOI"));
        assert_eq!(kinds.all().len(), 38);
    }

    #[test]
    fn a_kind_whose_group_is_not_known_here_counts_among_the_rest() {
        let kinds = Kinds::with(&[own("XYZ", "x", "yarın")], &[]);
        assert_eq!(kinds.group_of(Some("XYZ")).as_deref(), Some("other"));
        assert_eq!(kinds.group_of(Some("yok")), None);
    }

    #[test]
    fn nothing_of_its_own_is_the_bundle() {
        assert_eq!(Kinds::with(&[], &[]), *Kinds::bundled());
    }
}
