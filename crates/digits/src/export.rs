//! `export`: a saved network in the form of other programs.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use notebook::Screen;

use super::{Common, Outcome, disk};

/// What to export, and how.
#[derive(Args, Debug)]
pub(super) struct Export {
    /// The model
    #[arg(long, value_name = "FILE")]
    model: PathBuf,
    /// The form: the JSON of Nielsen's program network2, or safetensors for other frameworks
    #[arg(long, value_enum)]
    to: Form,
    /// The file to write
    #[arg(value_name = "OUTPUT")]
    output: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    Network2,
    Safetensors,
}

pub(super) fn run(flags: &Export, _: &Common) -> Outcome<ExitCode> {
    let model = disk::load(&flags.model)?;
    let bytes = match flags.to {
        Form::Network2 => model.to_network2()?.into_bytes(),
        Form::Safetensors => model.to_safetensors(),
    };
    disk::write(&flags.output, &bytes)?;
    Screen::new().note(format_args!("wrote {}", flags.output.display()));
    Ok(ExitCode::SUCCESS)
}
