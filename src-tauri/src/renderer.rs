//! Which way WebKit draws on Linux. Its default is six times slower on laptops without a good graphics driver,
//! and leaves the window blank on some.

use std::env;
use std::os::unix::process::CommandExt;
use std::process::Command;

const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
const KEEP_DEFAULT: &str = "--gpu";

/// Starts this program again, in its own place, with the variable set; only once, and only when the user
/// has neither set it nor asked for `--gpu`. Must come before the first window call: WebKit reads it then.
pub(crate) fn choose() {
    if env::var_os(VARIABLE).is_some() || env::args_os().any(|it| it == KEEP_DEFAULT) {
        return;
    }
    let Ok(program) = env::current_exe() else {
        return;
    };
    // `exec` returns only when it failed. Then the slower way is still a way.
    let _ = Command::new(program)
        .args(env::args_os().skip(1))
        .env(VARIABLE, "1")
        .exec();
}
