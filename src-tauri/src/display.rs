//! A display that is named and cannot be reached: the toolkit panics then, and nobody should have to read that.

use std::panic;
use std::process::exit;

use programme::settings;
use programme::words::{Language, Words};

/// Says in one sentence why there is no window. Every other panic is told as ever.
pub fn say_when_there_is_no_display() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |panic| {
        let why = panic.payload().downcast_ref::<String>();
        if !why.is_some_and(|it| it.contains("initialize gtk")) {
            tell(panic);
            return;
        }
        let language = match settings().language.word() {
            "en" => Language::En,
            _ => Language::Tr,
        };
        #[expect(clippy::print_stderr, reason = "there is no window to say it in")]
        {
            eprintln!("{}", Words::of(language).text("app-no-display"));
        }
        exit(1);
    }));
}
