//! What is true of the programme: nouns and rules. Pure: no path, no clock, no random source; time and ids are handed in.
//!
//! What every other file leans on: `noun` (each noun with its columns and their numbers), `fact` (what happened), `change` (how
//! both are written to the log), `bound` (how long what is typed may be), `verb` (what the team does, and what follows from it),
//! `words` (closed lists), `ids`. The rest are rules, a file for each thing they speak of.

pub mod agenda;
pub mod answer;
pub mod application;
pub mod as_typed;
pub mod attachment;
pub mod attention;
pub mod body;
pub mod bound;
pub mod branch;
pub mod calendar;
pub mod call;
pub mod change;
pub mod check_in;
pub mod checklist;
pub mod column_map;
pub mod contact;
pub mod counting;
pub mod duplicate;
pub mod fact;
pub mod field;
pub mod file_name;
pub mod fork;
pub mod funding;
pub mod holiday;
pub mod ids;
pub mod joined;
pub mod kind;
pub mod language;
pub mod leaning;
pub mod letter;
pub mod log_row;
pub mod name_case;
pub mod national_id;
pub mod noun;
pub mod organisation;
pub mod picture;
pub mod plan;
pub mod province;
pub mod registration;
pub mod report;
pub mod review;
pub mod selection;
pub mod sent_at;
pub mod settings;
pub mod slots;
pub mod staff;
pub mod stamp;
mod table;
pub mod target;
pub mod team_list;
pub mod theme;
pub mod turkish;
pub mod verb;
pub mod wish;
pub mod words;
pub mod written_out;
