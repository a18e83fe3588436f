//! The network of chapter 3 as a program: `cargo run -p digits -- train`, `evaluate`, `predict`, `export`.
//!
//! Results go to standard output, everything else to standard error. What a program knows of networks
//! is in [`ch3`]; here are flags, files, the terminal and Ctrl-C. Page: *The whole program: save, stop, resume*.

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

use ch3::Checkpoint;
use clap::{Args, Parser, Subcommand};
use mnist::{CLASSES, Mnist, PIXELS};
use notebook::Screen;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// A reader of handwritten digits, after the book "Neural Networks from Scratch in Rust"
#[derive(Parser)]
#[command(name = "digits", bin_name = "cargo run -p digits --", disable_help_subcommand = true)]
struct Digits {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

#[derive(Subcommand)]
enum Command {
    /// Train a network and save it
    Train(train::Train),
    /// How good a saved network is, and where it errs
    Evaluate(evaluate::Evaluate),
    /// Read the digit of a PNG picture
    Predict(predict::Predict),
    /// Save a network for other programs
    Export(export::Export),
}

/// The flags that every command has.
#[derive(Args)]
struct Common {
    /// Read the MNIST files from this folder
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Write the figures to this folder
    #[arg(long, global = true, value_name = "DIR")]
    figures: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Digits { command, common } = Digits::parse();
    let (name, ran) = match command {
        Command::Train(flags) => ("train", train::run(&flags, &common)),
        Command::Evaluate(flags) => ("evaluate", evaluate::run(&flags, &common)),
        Command::Predict(flags) => ("predict", predict::run(&flags, &common)),
        Command::Export(flags) => ("export", export::run(&flags, &common)),
    };
    ran.unwrap_or_else(|error| {
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
fn load_reader(path: &Path) -> Outcome<Checkpoint> {
    let model = disk::load(path)?;
    let sizes = model.net.sizes();
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
