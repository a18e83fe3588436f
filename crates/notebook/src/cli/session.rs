//! One run of the command line: the transcript goes to standard output, everything else to
//! standard error.

use std::io::{self, ErrorKind, Write};
use std::path::PathBuf;
use std::process::{self, ExitCode};

use mnist::Mnist;

use super::command::Plan;
use super::folder::{CannotWrite, Folder};
use super::runner::{Event, Options, Outcome, Task, run};
use super::screen::Screen;
use super::{interrupt, transcript};
use crate::{Cell, Chapter, Data, Stop};

/// Runs what was asked for and tells how it went.
pub(crate) fn hold(chapter: &Chapter, plan: Plan) -> ExitCode {
    let screen = Screen::new();
    let figures = plan.figures.map(Folder::create).transpose();
    let records = plan.records.map(|path| Folder::for_records(&path, chapter)).transpose();
    let (figures, records) = match (figures, records) {
        (Ok(figures), Ok(records)) => (figures, records),
        (Err(error), _) => return refused(&screen, "--figures", &error),
        (_, Err(error)) => return refused(&screen, "--record", &error),
    };
    let mut session = Session { chapter, screen, figures, records, failed: false };
    let mut options = Options::new(source(plan.data, session.screen.clone()));
    options.jobs = plan.jobs.unwrap_or(options.jobs);
    if let Err(error) = interrupt::listen(&options.stop) {
        session.screen.error("Ctrl-C will end the program at once", &error);
    }
    session.skip(&plan.skipped);
    let outcomes = run(&plan.tasks, &options, |task, event| session.hear(task, event));
    session.close(&plan.tasks, &outcomes)
}

fn refused(screen: &Screen, flag: &str, error: &CannotWrite) -> ExitCode {
    screen.error(flag, error);
    ExitCode::FAILURE
}

/// Where the images come from: the files that come with the book, or those of a folder.
fn source(folder: Option<PathBuf>, screen: Screen) -> Data {
    match folder {
        None => Data::new(Mnist::load),
        Some(folder) => Data::new(move || {
            let images = Mnist::from_dir(&folder)?;
            screen.note(&images.source);
            Ok(images)
        }),
    }
}

struct Session<'c> {
    chapter: &'c Chapter,
    screen: Screen,
    figures: Option<Folder>,
    records: Option<Folder>,
    failed: bool,
}

impl Session<'_> {
    fn skip(&self, cells: &[&Cell]) {
        for cell in cells {
            let (name, command) = (cell.name, self.chapter.command(cell));
            let advice = format!("to run it: {command}, or --long to run all");
            self.screen.note(format_args!("{name}: skipped, it takes long; {advice}"));
        }
    }

    fn hear(&mut self, task: &Task, event: &Event) {
        if !matches!(event, Event::Progressed(_)) {
            let stdout = &mut io::stdout();
            deliver(self.screen.aside(|| transcript::write(stdout, task, event)));
        }
        self.screen.show(task, event);
        self.failed |= matches!(event, Event::Finished { outcome: Err(Stop::Failed(_)), .. });
        self.save(task, event);
    }

    fn save(&mut self, task: &Task, event: &Event) {
        let figures = self.figures.as_ref().map(|folder| folder.save(task, event));
        let records =
            self.records.as_ref().map(|folder| folder.record(self.chapter, task, event));
        for path in figures.iter().flatten().flatten() {
            self.screen.note(format_args!("wrote {}", path.display()));
        }
        let errors = [figures.and_then(Result::err), records.and_then(Result::err)];
        for error in errors.iter().flatten() {
            self.failed = true;
            self.screen.error(task.cell.name, error);
        }
    }

    /// The exit code, and what did not run.
    fn close(&self, tasks: &[Task], outcomes: &[(&Cell, Outcome)]) -> ExitCode {
        let never: Vec<_> = tasks[outcomes.len()..].iter().map(|task| task.cell.name).collect();
        if !never.is_empty() {
            self.screen.note(format_args!("not started: {}", never.join(", ")));
        }
        let stopped =
            outcomes.iter().any(|(_, outcome)| matches!(outcome, Err(Stop::Interrupted)));
        if stopped || !never.is_empty() {
            ExitCode::from(interrupt::EXIT_CODE)
        } else {
            ExitCode::from(u8::from(self.failed))
        }
    }
}

/// Ends the program if nobody reads standard output any more, as after `| head -1`.
pub fn deliver(written: io::Result<()>) {
    match written {
        Ok(()) => {}
        Err(error) if error.kind() == ErrorKind::BrokenPipe => process::exit(0),
        Err(error) => {
            writeln!(io::stderr(), "error: cannot write to standard output: {error}").ok();
            process::exit(1);
        }
    }
}
