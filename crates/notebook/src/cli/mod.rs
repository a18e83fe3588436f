//! The command line of a chapter: `cargo run -p ch1`. All of the core's surroundings are here:
//! arguments, threads, standard output and error, Ctrl-C.

mod beginning;
mod command;
mod files;
mod folder;
mod interrupt;
mod list;
mod order;
mod runner;
mod screen;
mod session;
mod transcript;
mod usage;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use command::Request;
use usage::Usage;

use crate::Chapter;

pub use interrupt::{EXIT_CODE as INTERRUPTED, listen};
pub use runner::{Event, Options, Outcome, Task, run};
pub use screen::Screen;
pub use session::deliver;
pub use transcript::write as write_transcript;
pub use usage::UnknownCell;

/// The whole program of a chapter: `fn main() -> ExitCode { notebook::main(&ch1::CHAPTER) }`.
///
/// The exit code is 0; 1 if a cell failed; 2 if the command line is wrong; 130 if Ctrl-C
/// interrupted it.
///
/// # Panics
/// If [`Chapter::faults`] finds something.
pub fn main(chapter: &Chapter) -> ExitCode {
    chapter.assert_sound();
    match command::read(chapter, env::args_os()) {
        Ok(Request::List) => {
            session::deliver(io::stdout().write_all(list::list(chapter).as_bytes()));
            ExitCode::SUCCESS
        }
        Ok(Request::Run(plan)) => session::hold(chapter, plan),
        Err(Usage::Other(error)) => {
            session::deliver(error.print());
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(usage::EXIT_CODE))
        }
        Err(error) => {
            Screen::new().complain(&error);
            ExitCode::from(usage::EXIT_CODE)
        }
    }
}
