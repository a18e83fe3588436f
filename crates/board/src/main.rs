//! `cargo exercises`: the board on the command line.

use std::error::Error as _;
use std::io::{self, Write};
use std::iter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use board::{Error, board, diff, hint, speed};
use clap::{Parser, Subcommand};

/// How far you are with the exercises, what is next, and help with one.
#[derive(Parser)]
#[command(name = "exercises", bin_name = "cargo exercises")]
struct Tool {
    #[command(subcommand)]
    help: Option<Help>,
    /// The repository, if it is not this one
    #[arg(long, global = true, hide = true, default_value = REPOSITORY)]
    root: PathBuf,
}

#[derive(Subcommand)]
enum Help {
    /// Show the first hint; asked again, the second
    Hint {
        /// The exercise, such as half_adder
        name: String,
    },
    /// Show how the solution differs from what you have written
    Diff {
        /// The exercise, such as half_adder
        name: String,
        /// Even if it is not solved
        #[arg(long)]
        anyway: bool,
    },
    /// Time your code and the solution's, where speed is the point
    Speed {
        /// The exercise, such as by_columns
        name: String,
    },
}

/// The repository this program was built in.
const REPOSITORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn main() -> ExitCode {
    let Tool { help, root } = Tool::parse();
    match answer(&root, help) {
        Ok(text) => {
            // A reader who has seen enough may close the pipe.
            io::stdout().write_all(text.as_bytes()).ok();
            ExitCode::SUCCESS
        }
        Err(error) => {
            writeln!(io::stderr(), "error: {error}").ok();
            for cause in iter::successors(error.source(), |&error| error.source()) {
                writeln!(io::stderr(), "  caused by: {cause}").ok();
            }
            ExitCode::FAILURE
        }
    }
}

fn answer(root: &Path, help: Option<Help>) -> Result<String, Error> {
    match help {
        None => board(root),
        Some(Help::Hint { name }) => hint(root, &name),
        Some(Help::Diff { name, anyway }) => diff(root, &name, anyway),
        Some(Help::Speed { name }) => speed(root, &name),
    }
}
