//! Reads the command line of a chapter: a flag for every parameter, a subcommand for every
//! cell.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::runner::Task;
use super::usage::Usage;
use crate::{Cell, Chapter, Domain, Pace, Parameter, Value};

/// What a reader wants.
pub(crate) enum Request {
    List,
    Run(Plan),
}

/// What to run, and how.
pub(crate) struct Plan {
    pub(crate) tasks: Vec<Task>,
    /// The long cells that nobody asked for.
    pub(crate) skipped: Vec<&'static Cell>,
    pub(crate) data: Option<PathBuf>,
    pub(crate) figures: Option<PathBuf>,
    pub(crate) records: Option<PathBuf>,
    pub(crate) jobs: Option<usize>,
}

/// Reads a command line; its first word is the program's name.
///
/// # Errors
/// [`Usage`], also for `--help`.
pub(crate) fn read(
    chapter: &Chapter,
    arguments: impl IntoIterator<Item = OsString>,
) -> Result<Request, Usage> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let matches = command(chapter)
        .try_get_matches_from(&arguments)
        .map_err(|error| Usage::explain(chapter, &arguments, error))?;
    let records = matches.get_one::<PathBuf>("record").cloned();
    let plan = match matches.subcommand() {
        Some(("list", _)) => return Ok(Request::List),
        Some((name, matches)) => {
            let task = task(chapter.find(name)?, matches)?;
            plan(vec![task], vec![], matches)?
        }
        None => {
            let (tasks, skipped) = chosen(chapter, &matches)?;
            plan(tasks, skipped, &matches)?
        }
    };
    if records.is_some() && plan.is_the_reader_s_own() {
        return Err(Usage::NotTheBook);
    }
    Ok(Request::Run(Plan { records, ..plan }))
}

/// The cells to run if none has a command line of its own, and those that are left out.
fn chosen(
    chapter: &Chapter,
    matches: &ArgMatches,
) -> Result<(Vec<Task>, Vec<&'static Cell>), Usage> {
    let names: Vec<&String> = matches.get_many("only").into_iter().flatten().collect();
    for name in &names {
        chapter.find(name)?;
    }
    let named = |cell: &Cell| names.iter().any(|name| *name == cell.name);
    let all = chapter.cells.iter().filter(|cell| names.is_empty() || named(cell));
    let (run, mut skipped): (Vec<_>, Vec<_>) =
        all.partition(|cell| matches.get_flag("long") || cell.pace != Pace::Long);
    let mut tasks: Vec<Task> = run.into_iter().map(Task::with_defaults).collect();
    if matches.get_flag("begin") {
        tasks.extend(skipped.drain(..).map(Task::beginning_of));
    }
    Ok((tasks, skipped))
}

impl Plan {
    /// Whether it says something else than the book.
    fn is_the_reader_s_own(&self) -> bool {
        self.data.is_some() || self.tasks.iter().any(|task| !task.settings.changes().is_empty())
    }
}

fn command(chapter: &Chapter) -> Command {
    let folder = |name, help| {
        let arg =
            Arg::new(name).long(name).value_name("DIR").value_parser(value_parser!(PathBuf));
        arg.help(help)
    };
    Command::new(chapter.name)
        .bin_name(format!("cargo run -p {} --", chapter.name))
        .about(format!("{}\n\nRuns all cells of the chapter, or one.", chapter.title))
        .subcommand_value_name("CELL")
        .subcommand_help_heading("Cells")
        .disable_help_subcommand(true)
        .arg(folder("data", "Read the MNIST files from this folder").global(true))
        .arg(folder("figures", "Write the figures to this folder").global(true))
        .arg(folder("record", "Write what `cargo xtask check` compares to this folder"))
        .arg(flag(&JOBS).global(true))
        .arg(switch("long").help("Run the long cells too"))
        .arg(
            switch("begin").requires("record").help("Record the first steps of the long cells"),
        )
        .arg(
            Arg::new("only")
                .long("only")
                .value_name("CELL,CELL")
                .value_delimiter(',')
                .requires("record")
                .help("Record these cells and no others"),
        )
        .subcommand(Command::new("list").about("Show all cells and their parameters"))
        .subcommands(chapter.cells.iter().map(|cell| {
            let flags = cell.parameters.iter().map(flag);
            Command::new(cell.name).about(cell.title).args(flags)
        }))
}

fn switch(name: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue)
}

/// `--jobs` is read like a cell's parameter, so that its errors read alike.
const JOBS: Parameter = Parameter::integer("jobs", 1, 1..=1024, "cells that run at once");

/// The flag of a parameter. Its value stays text here: the parameter itself knows best what is
/// wrong with it.
fn flag(parameter: &Parameter) -> Arg {
    let value_name = match parameter.domain {
        Domain::Seed { .. } => "N".to_owned(),
        domain => domain.bounds().join(".."),
    };
    Arg::new(parameter.name)
        .long(parameter.name)
        .help(parameter.meaning)
        .value_name(value_name)
        .allow_negative_numbers(true)
}

fn task(cell: &'static Cell, matches: &ArgMatches) -> Result<Task, Usage> {
    let mut task = Task::with_defaults(cell);
    for parameter in cell.parameters {
        if let Some(text) = matches.get_one::<String>(parameter.name) {
            let flag = parameter.name;
            task.settings
                .set(flag, text)
                .map_err(|problem| Usage::BadValue { flag, problem })?;
        }
    }
    Ok(task)
}

fn plan(
    tasks: Vec<Task>,
    skipped: Vec<&'static Cell>,
    matches: &ArgMatches,
) -> Result<Plan, Usage> {
    let folder = |name| matches.get_one::<PathBuf>(name).cloned();
    let data = folder("data");
    if let Some(missing) = data.as_ref().filter(|data| !data.is_dir()) {
        return Err(Usage::NotAFolder(missing.clone()));
    }
    let jobs = jobs(matches)?;
    Ok(Plan { tasks, skipped, data, figures: folder("figures"), records: None, jobs })
}

fn jobs(matches: &ArgMatches) -> Result<Option<usize>, Usage> {
    let Some(text) = matches.get_one::<String>(JOBS.name) else { return Ok(None) };
    match JOBS.parse(text) {
        Ok(Value::Count(jobs)) => Ok(usize::try_from(jobs).ok()),
        Ok(_) => Ok(None),
        Err(problem) => Err(Usage::BadValue { flag: JOBS.name, problem }),
    }
}
