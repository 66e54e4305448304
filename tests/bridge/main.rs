//! The engine for the tests of the page and for `npm run dev`: the list of commands and the news over a connection to this
//! machine, one JSON object a line, without a window. Each connection opens its own copy of a file of invented people, and
//! may turn its clock. Says its port in its first line; ends when whoever started it lets go of its standard input.
#![allow(
    clippy::unwrap_used,
    reason = "made for tests: what fails is said and ends"
)]
#![allow(clippy::print_stdout, reason = "its first line says the port")]

mod connection; // what one page asks, and what it is answered
mod door; // a meeting today: who is awaited, who waits, who is elsewhere
mod worlds; // the files that a page can open a copy of

use std::io::Read;
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let worlds = Arc::new(worlds::Worlds::in_folder(folder.path()));
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    println!("{}", listener.local_addr().unwrap().port());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let worlds = Arc::clone(&worlds);
            thread::spawn(move || connection::serve(stream.unwrap(), &worlds));
        }
    });
    // Nothing is sent here: this only waits for the end.
    let _ = std::io::stdin().read(&mut [0]);
}
