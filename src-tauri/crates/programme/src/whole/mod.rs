//! What takes every stage: a programme is made, and everything is searched.

mod create;
mod find_everywhere;
mod work;
