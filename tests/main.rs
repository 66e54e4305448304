//! What a user could notice, tested through `Programme` and `rota`, never through tables.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod agreeing; // laptops that hold the same say what they made of it; where that differs, it is built anew
mod answers; // the team's own list of who is selected, and a form's replies, taken in as sheets
mod applicants; // the whole job by `rota`, on sixty awkward applicants
mod attendance; // who came and where, after laptops that were both right have exchanged
mod auditor; // the donor's package alone: from a name to the ink and back, from the report to each of its files
mod bad_input; // what is refused: one clear sentence, nothing changed, nothing half-written
mod badges; // name badges, and certificates for who signed
mod beside; // who looks while somebody writes: the log stays short, every look is up to date
mod calendars; // entries in the calendars of those who are written to, over every two changes of plan
mod call; // the call of a route: its dates, who is late, what is published
mod check_document; // a paper that comes back: as it went out, saved again, altered, replaced
mod check_in; // at the door: who comes in, who is asked about, what an undo takes back
mod check_in_cost; // what a check-in waits for, counted in pages and questions
mod circles; // no two files of a crate need each other
mod command_line; // every verb of `rota`, its promised keys and exit statuses
mod commands; // the list of what a page may call, as a whole: locked, ill called, at the wrong place
mod copies; // files that go out and copies that come back: whole, in no other's place
mod dossier; // the dossier of a meeting, what an auditor would ask, the list of participants
mod duplicates; // records that look alike: decided on, taken back, and what a join means
mod edit; // corrections and changes of plan
mod examples; // what the help shows, typed
mod exchange; // laptops that meet through folders alone: by a stick, by way of others, again, torn, forged
mod export; // lists written out as tables, for whom, and read back
mod exporters; // sheets as Google, Microsoft, LimeSurvey, Kobo and others give them out, each with its truth
mod figures; // what reports count
mod find_everywhere; // people and organisations of the whole tour, by a few letters
mod forks; // one programme on several laptops by copies of its files: ids, forks, nobody lost
mod heard; // what the room said: notes, recommendations, evaluation forms
mod house; // what the first page says of the house is true
mod import; // sheets in: new, same, changed, refused, vanished
mod import_kinds; // what is said of a sheet by kind before it is taken in; rows that it only half shows
mod import_rows; // the rows behind those counts: changed, gone, mended on the way in, written back
mod indicators; // what the logical framework promises to measure: counted, typed, told in reports
mod later_version; // what a newer version wrote: shown as unknown, kept, and nothing done about it
mod letters; // letters, the call list, the minutes of the selection
mod letters_told; // what readers of letters were told, what follows from a change, institutions, calls
mod licences; // every crate that the lock file brings in may be shipped, and comes from where it should
mod lost_laptop; // a laptop is lost, shut out and found again: all agree, no check-in is lost
mod meeting; // what a meeting has besides its day: agenda, checklist, staff, venue, files
mod meeting_report; // the report of a meeting: what is on it, what it lacks, and what was issued
mod merging; // what becomes of the work of laptops that were both right, row by row of the rules
mod odd_orders; // random days: undos in any order, two processes, nobody lost or doubled
mod odd_places; // places that cannot be read, are no folders any more, hold damaged keys; invitations on lost sticks
mod one_road; // one road for a change of plan, and a verb for each status
mod one_seat; // one person, one seat; one seat, one person
mod organisations; // one register: branches and headquarters, who came where, how they are counted
mod other_reports; // reports of people who do this job, rebuilt small: what their readers look for stands in ours
mod pack; // all that is printed for a meeting, as one file and as single ones
mod package; // the package for the donor: what is in it, and what is missing
mod packing; // a shared place stays small, and nobody who reads it finds a gap
mod passphrase; // chosen, offered, changed; what the one from before still opens
mod people; // any registration made, corrected, moved and taken away by hand
mod place; // who names no meeting, or two: listed, placed, taken back
mod plan; // changes of plan: what moves, whom it touches, what an undo puts back
mod programme_settings; // what papers say of the programme; its own kinds, groups and themes
mod readings; // what cells say, and what only a person can read of them
mod review; // applications read, points, institutions invited, replies, substitutes
mod routes; // the tour as its screen shows it; a change of plan tried out, done, taken back
mod same_sheet; // one sheet taken in on two laptops: everybody once, whatever became of them on either
mod scans; // signed sheets that come back: filed by their codes, asked about where those cannot be read
mod schedules; // sticks that break in every way: everybody comes to know the same, nobody is lost
mod search; // as people type, in the order in which they look
mod selection; // who gets a seat, who waits, who comes after all, who gave it back
mod servers; // places on servers: shared by, refused in a sentence, broken and gone on with
mod share_status; // what people are told of sharing without asking, its receipt, and sharing that goes by itself
mod sheet_shape; // what of a sheet is heading, what is people, and what is asked
mod sheet_values; // what cells mean that other programs, zones and letters have been at
mod signatures; // what was signed on paper, row by row, and how it agrees
mod support; // a programme with people, a clock that the test turns
mod texts; // every text is there in both languages, and none is there for nothing
mod texts_typed; // what is typed, at every entrance: nothing hidden is kept, nothing is too long
mod together; // random days on three laptops that exchange: whoever came is where they came
mod tour; // the announced tour; a programme made, lost, found and restored
mod tour_report; // the report of a route, of some days and of the programme, for the donor and for everybody
mod typeface; // the window's letters: every one of the texts, every one that search knows
mod upgrade; // files of earlier shapes open, say what they said and go on working
mod who_is_who; // an organisation is its name and its place, and no spelling makes one of two names
mod work; // what is to be done at each meeting, and the demo that shows it
mod written_out; // what leaves is noted once, by what it is and never by its name
mod wrong_clock; // a laptop whose clock is on another day than the meeting
