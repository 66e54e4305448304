//! What may be found after a fault: everything that was answered well, and of what was not, all of it or nothing.
//!
//! It is read from what was said, in the order of the log: `begin N DEED`, then `ok N` or `no N CODE`. A deed without an
//! answer was under way. For `rota`, which says other things, the driver writes the deed into the start of its process and
//! what a good answer holds.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Base;
use crate::log::{Call, Record};

#[derive(Debug, Clone)]
pub(crate) struct Account {
    /// Per name: whether they may be found in, and whether they may be found out.
    pub(crate) arrived: BTreeMap<String, May>,
    pub(crate) listed: BTreeMap<String, May>,
    /// Those of one deed: found all or none.
    pub(crate) together: Vec<Vec<String>>,
    pub(crate) opened: Answer,
    pub(crate) passphrase: Answer,
    pub(crate) restore: Answer,
    /// Backups that were promised, with what they must hold.
    pub(crate) backups: Vec<(String, Box<Account>)>,
    pub(crate) answered: usize,
    pub(crate) refused: usize,
    /// A deed in which the write-ahead log could not be written and that was answered well all the same.
    pub(crate) green: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct May {
    pub(crate) be: bool,
    pub(crate) not_be: bool,
}

const SURE: May = May {
    be: true,
    not_be: false,
};
const GONE: May = May {
    be: false,
    not_be: true,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    NotAsked,
    /// Under way, or answered with no.
    Open,
    Well,
}

impl Account {
    pub(crate) fn of(base: &Base) -> Account {
        let sure = |names: &BTreeSet<String>| names.iter().map(|it| (it.clone(), SURE)).collect();
        Account {
            arrived: sure(&base.arrived),
            listed: sure(&base.listed),
            together: Vec::new(),
            opened: Answer::NotAsked,
            passphrase: Answer::NotAsked,
            restore: Answer::NotAsked,
            backups: Vec::new(),
            answered: 0,
            refused: 0,
            green: None,
        }
    }

    /// As it would be with only these people.
    pub(crate) fn with(arrived: &BTreeSet<String>, listed: &BTreeSet<String>) -> Account {
        let base = Base {
            name: String::new(),
            found: Default::default(),
            arrived: arrived.clone(),
            listed: listed.clone(),
            backups: Vec::new(),
        };
        Account::of(&base)
    }

    pub(crate) fn read(base: &Base, records: &[Record]) -> Account {
        let mut account = Account::of(base);
        let mut begun: BTreeMap<i32, Deed> = BTreeMap::new();
        for record in records {
            match &record.call {
                Call::Started(label) => {
                    if let Some((good, what)) = label.split_once(' ') {
                        begun.insert(record.process, account.begin(what, Some(good)));
                    }
                }
                Call::Said(bytes) => {
                    let text = String::from_utf8_lossy(bytes);
                    for line in text.lines() {
                        account.hear(record.process, line, &mut begun);
                    }
                }
                Call::Fired { commit: true, .. } => {
                    if let Some(deed) = begun.get_mut(&record.process) {
                        deed.log_failed = true;
                    }
                }
                _ => {}
            }
        }
        account
    }

    fn hear(&mut self, process: i32, line: &str, begun: &mut BTreeMap<i32, Deed>) {
        if let Some(deed) = begun.get(&process)
            && let Some(good) = &deed.good
        {
            if line.contains(good.as_str()) {
                let deed = begun.remove(&process).expect("it was just seen");
                let file = serde_json::from_str(line).ok();
                let file =
                    file.and_then(|it: serde_json::Value| Some(it["file"].as_str()?.to_owned()));
                self.end(deed, true, &file.unwrap_or_default());
            }
            return;
        }
        let mut words = line.splitn(3, ' ');
        let (word, rest) = (words.next(), words.nth(1).unwrap_or_default());
        match word {
            Some("begin") => {
                let deed = self.begin(rest, None);
                begun.insert(process, deed);
            }
            Some(answer @ ("ok" | "no")) => {
                if let Some(deed) = begun.remove(&process) {
                    self.end(deed, answer == "ok", rest);
                }
            }
            _ => {}
        }
    }

    /// Under way: it may be there, or not yet.
    fn begin(&mut self, what: &str, good: Option<&str>) -> Deed {
        let deed = Deed::of(what, good);
        let before = self.clone();
        match deed.verb.as_str() {
            "open" => self.opened = Answer::Open,
            "pass" => self.passphrase = Answer::Open,
            "back" => self.restore = Answer::Open,
            _ => {}
        }
        for (map, be) in deed.effects() {
            for name in &deed.names {
                let may = self.map(map).entry(name.clone()).or_insert(GONE);
                may.be |= be;
                may.not_be |= !be;
            }
        }
        if deed.names.len() > 1 {
            self.together.push(deed.names.clone());
        }
        Deed {
            before: Some(Box::new(before)),
            ..deed
        }
    }

    fn end(&mut self, deed: Deed, well: bool, file: &str) {
        if !well {
            self.refused += 1;
            return;
        }
        self.answered += 1;
        if deed.log_failed && deed.verb != "open" && deed.verb != "keep" {
            self.green = Some(deed.verb.clone());
        }
        for (map, be) in deed.effects() {
            for name in &deed.names {
                let may = if be { SURE } else { GONE };
                self.map(map).insert(name.clone(), may);
            }
        }
        match deed.verb.as_str() {
            "open" => self.opened = Answer::Well,
            "pass" => self.passphrase = Answer::Well,
            "back" => self.restore = Answer::Well,
            "keep" => {
                let before = deed.before.expect("every deed began");
                self.backups.push((file.to_owned(), before));
            }
            _ => {}
        }
    }

    fn map(&mut self, which: Which) -> &mut BTreeMap<String, May> {
        match which {
            Which::Arrived => &mut self.arrived,
            Which::Listed => &mut self.listed,
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Which {
    Arrived,
    Listed,
}

struct Deed {
    verb: String,
    names: Vec<String>,
    /// For `rota`: what its answer holds when all is well.
    good: Option<String>,
    log_failed: bool,
    before: Option<Box<Account>>,
}

impl Deed {
    fn of(what: &str, good: Option<&str>) -> Deed {
        let (verb, names) = what.split_once(' ').unwrap_or((what, ""));
        let names = names.split('|').filter(|it| !it.is_empty());
        Deed {
            verb: verb.to_owned(),
            names: names.map(str::to_owned).collect(),
            good: good.map(str::to_owned),
            log_failed: false,
            before: None,
        }
    }

    fn effects(&self) -> Vec<(Which, bool)> {
        use Which::{Arrived, Listed};
        match self.verb.as_str() {
            "in" => vec![(Arrived, true)],
            "out" => vec![(Arrived, false)],
            "walk" => vec![(Arrived, true), (Listed, true)],
            "gone" => vec![(Arrived, false), (Listed, false)],
            "list" => vec![(Listed, true)],
            "unlist" => vec![(Listed, false)],
            _ => vec![],
        }
    }
}
