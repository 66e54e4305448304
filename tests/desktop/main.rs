//! The real window, driven as a person would: typed into, looked at, and compared with the file on disk.
//! Run by `cargo xtask test`, one scenario at a time.

mod laptop;
mod webdriver;

// One line for each scenario: what belongs there.
mod keys; // what is typed and pressed reaches the page, and only the page
mod walls; // what the page in the window cannot do
