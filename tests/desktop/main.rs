//! The real window, driven as a person would: typed into, looked at, and compared with the file on disk.
//! Run by `cargo xtask test`, one scenario at a time.

mod laptop; // an own laptop for each scenario, and the window on it
mod people; // a programme with invented people at today's meeting
mod webdriver; // the language in which a window is driven

// One line for each scenario: what belongs there.
mod access; // every screen for everybody: axe, overflow, focus
mod call; // a call, from its dates to its files
mod door; // a morning at the desk: typed there, found in the file, and the other way round
mod evening; // what is done the evening before, by keys alone: people, plan, letters, the next sheet
mod first_run; // language, passphrase, recovery code; locked and opened again
mod intake; // an application sheet, chosen, imported, taken back
mod keeping; // a forgotten passphrase, a backup, a window ended from outside
mod keys; // what is typed and pressed reaches the page, and only the page
mod looks; // both languages, light and dark, large text; pictures to look at
mod measure; // how long the window takes, for the bench
mod measure_desk; // the desk among ten thousand, for the bench
mod meeting; // a meeting in full: venue, agenda, readiness, files
mod reports; // the report of a meeting: figures, a text, the paper, both languages
mod routes; // the tour planned by keys alone; the file, the counters, the map and the deviations agree
mod selection; // applications read, seats given, replies followed, by keys
mod signatures; // a signed sheet gone through by keys, and what the report still lacks
mod walls; // what the page in the window cannot do
