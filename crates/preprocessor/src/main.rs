//! The command that book.toml names. mdBook asks it `supports html`, and then hands it the book.

use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    // Pages are made for every renderer.
    if std::env::args().nth(1).as_deref() == Some("supports") {
        return ExitCode::SUCCESS;
    }
    match preprocessor::preprocess(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            writeln!(io::stderr(), "{error:#}").ok();
            ExitCode::FAILURE
        }
    }
}
