//! What is true of the programme: nouns and rules. Pure: no path, no clock, no random source; time and ids are handed in.

pub mod body;
pub mod change;
pub mod check_in;
pub mod fact;
pub mod ids;
pub mod noun;
pub mod province;
pub mod registration;
pub mod stamp;
pub mod turkish;
