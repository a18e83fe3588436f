//! The network as a program: `cargo run -p ch3 -- train`, `evaluate`, `predict`, `export`.
//!
//! Results go to standard output, everything else to standard error. What a program knows of networks
//! is in [`crate::model`]; here are flags, files, the terminal and Ctrl-C.

mod disk;
mod evaluate;
mod export;
mod flags;
mod picture;
mod predict;
mod report;
mod train;

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{ArgMatches, Args, Command, FromArgMatches};
use mnist::{CLASSES, Mnist, PIXELS};
use notebook::{Program, Screen};

use crate::model::Model;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// The programs of this chapter.
pub fn programs() -> [Program; 4] {
    [
        Program {
            command: train::Train::augment_args(
                Command::new("train").about("Program: train a network and save it"),
            ),
            run: |matches| start::<train::Train>("train", matches, train::run),
        },
        Program {
            command: evaluate::Evaluate::augment_args(
                Command::new("evaluate")
                    .about("Program: how good a saved network is, and where it errs"),
            ),
            run: |matches| start::<evaluate::Evaluate>("evaluate", matches, evaluate::run),
        },
        Program {
            command: predict::Predict::augment_args(
                Command::new("predict").about("Program: read the digit of a PNG picture"),
            ),
            run: |matches| start::<predict::Predict>("predict", matches, predict::run),
        },
        Program {
            command: export::Export::augment_args(
                Command::new("export").about("Program: save a network for other programs"),
            ),
            run: |matches| start::<export::Export>("export", matches, export::run),
        },
    ]
}

/// The flags that every command of a chapter has.
struct Common {
    data: Option<PathBuf>,
    figures: Option<PathBuf>,
}

/// Runs a program with its flags and tells what went wrong.
fn start<A: FromArgMatches>(
    name: &str,
    matches: &ArgMatches,
    run: fn(&A, &Common) -> Outcome<ExitCode>,
) -> ExitCode {
    let folder = |name| matches.get_one::<PathBuf>(name).cloned();
    let common = Common { data: folder("data"), figures: folder("figures") };
    let flags = A::from_arg_matches(matches).map_err(Box::from);
    flags.and_then(|flags| run(&flags, &common)).unwrap_or_else(|error| {
        Screen::new().error(name, error.as_ref());
        ExitCode::FAILURE
    })
}

impl Common {
    /// The images: those that come with the book, or those of `--data`.
    fn images(&self) -> Outcome<Mnist> {
        Ok(match &self.data {
            None => Mnist::load()?,
            Some(folder) => Mnist::from_dir(folder)?,
        })
    }
}

/// Writes to standard output; ends the program if nobody reads there.
fn print(text: impl std::fmt::Display) {
    notebook::deliver(write!(io::stdout(), "{text}").and_then(|()| io::stdout().flush()));
}

/// A saved network that reads digits.
fn load_reader(path: &Path) -> Outcome<Model> {
    let model = disk::load(path)?;
    let sizes = model.network.sizes();
    let (inputs, outputs) = (sizes[0], sizes[sizes.len() - 1]);
    if (inputs, outputs) == (PIXELS, CLASSES) {
        return Ok(model);
    }
    Err(format!(
        "{}: `sizes`: expected {PIXELS} inputs and {CLASSES} outputs to read digits, found {inputs} and \
         {outputs}; take a network that was trained on MNIST",
        path.display()
    )
    .into())
}
