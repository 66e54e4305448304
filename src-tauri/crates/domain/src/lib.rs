//! What is true of the programme: nouns and rules. Pure: no path, no clock, no random source; time and ids are handed in.

pub mod province;
pub mod turkish;
