//! What is true of the programme: nouns and rules. Pure: no path, no clock, no random source; time and ids are handed in.

pub mod answer;
pub mod application;
pub mod body;
pub mod branch;
pub mod change;
pub mod check_in;
pub mod column_map;
pub mod contact;
pub mod counting;
pub mod duplicate;
pub mod fact;
pub mod field;
pub mod holiday;
pub mod ids;
pub mod log_row;
pub mod national_id;
pub mod noun;
pub mod organisation;
pub mod plan;
pub mod province;
pub mod registration;
pub mod sent_at;
pub mod stamp;
pub mod target;
pub mod turkish;
pub mod wish;
