//! Ctrl-C. The first asks the running cells to stop at their next step; the second ends the
//! program at once.

use std::io::{self, Write};
use std::process;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The exit code of a program that Ctrl-C ended: 128 and the number of SIGINT.
pub const EXIT_CODE: u8 = 130;

/// From now on, Ctrl-C sets `stop`.
///
/// # Errors
/// If the operating system refuses, or a program asks for this twice.
pub fn listen(stop: &Arc<AtomicBool>) -> Result<(), ctrlc::Error> {
    let stop = Arc::clone(stop);
    ctrlc::set_handler(move || {
        if stop.swap(true, Ordering::Relaxed) {
            process::exit(EXIT_CODE.into());
        }
        // Past the bars, because whoever holds them may be waiting for a reader of standard
        // output.
        let advice = "stopping after this step; press Ctrl-C again to stop at once";
        writeln!(io::stderr(), "\n{advice}").ok();
    })
}
