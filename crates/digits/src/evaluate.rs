//! `evaluate`: how many images a saved network reads, which digits it confuses, and its worst mistakes.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use mnist::Mnist;
use notebook::Screen;

use super::flags::{all_cores, threads};
use super::{Common, Outcome, disk, load_reader, print, report};
use crate::evaluation::Evaluation;
use crate::threads::Threads;

/// What to evaluate.
#[derive(Args, Debug)]
pub(super) struct Evaluate {
    /// The model
    #[arg(long, value_name = "FILE")]
    model: PathBuf,
    /// On which images
    #[arg(long, value_enum, default_value = "test")]
    set: Set,
    /// How many of the worst mistakes are drawn (needs --figures or --report)
    #[arg(long, value_name = "N", default_value = "40")]
    worst: usize,
    /// Write a page about the model to this file, for any browser
    #[arg(long, value_name = "FILE.html")]
    report: Option<PathBuf>,
    /// Threads that share the images; the numbers are the same for any N [default: one for each core]
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<Threads>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Set {
    Training,
    Validation,
    Test,
}

pub(super) fn run(flags: &Evaluate, common: &Common) -> Outcome<ExitCode> {
    let model = load_reader(&flags.model)?;
    let Mnist { training, validation, test, .. } = common.images()?;
    let (images, set) = match flags.set {
        Set::Training => (training, "training"),
        Set::Validation => (validation, "validation"),
        Set::Test => (test, "test"),
    };
    let evaluation =
        Evaluation::new(&model.network, &images, flags.threads.unwrap_or_else(all_cores));
    print(evaluation.text(set));
    let screen = Screen::new();
    if let Some(folder) = &common.figures {
        std::fs::create_dir_all(folder)?;
        let path = folder.join("worst-mistakes.svg");
        disk::write(&path, evaluation.worst(&images, flags.worst).svg.as_bytes())?;
        screen.note(format_args!("wrote {}", path.display()));
    }
    if let Some(path) = &flags.report {
        let worst = evaluation.worst(&images, flags.worst);
        let name = flags.model.display().to_string();
        let page = report::page(&name, &model, set, &evaluation, &worst);
        disk::write(path, page.as_bytes())?;
        screen.note(format_args!("wrote {}", path.display()));
    }
    Ok(ExitCode::SUCCESS)
}
