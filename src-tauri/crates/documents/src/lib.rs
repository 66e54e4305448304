//! Every file format: pages and workbooks out, application sheets in, and the words on them.
//!
//! Turns plain data into bytes and bytes into plain data. Knows no SQL, no path and no clock: the same input gives the
//! same bytes.

pub mod figures;
pub mod words;
