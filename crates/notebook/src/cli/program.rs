//! Commands of a chapter that are no cells: programs beside the book's runs.

use std::process::ExitCode;

use clap::{ArgMatches, Command};

/// A program that shares a chapter's command line.
pub struct Program {
    /// Its name, flags and help. `--data`, `--figures` and `--jobs` are there without being declared.
    pub command: Command,
    /// What it does with what was typed.
    pub run: fn(&ArgMatches) -> ExitCode,
}
