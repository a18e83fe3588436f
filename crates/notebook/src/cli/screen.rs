//! The reader's side of standard error: how far the cells are, how long they took, what went
//! wrong. On a terminal every running cell has a bar; elsewhere every step is a line. Nothing
//! here reaches standard output.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, IsTerminal, Write};
use std::{env, fmt, iter};

use clap::builder::styling::{AnsiColor, Style};
use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::runner::{Event, Task};
use crate::{Progress, Stop};

/// Standard error. Clones draw on the same screen.
#[derive(Clone)]
pub struct Screen {
    bars: MultiProgress,
    running: BTreeMap<&'static str, ProgressBar>,
    error: Style,
}

impl Screen {
    /// Looks what standard error is, and whether `NO_COLOR` forbids colour.
    pub fn new() -> Self {
        let colour =
            io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
        let error = if colour { AnsiColor::Red.on_default().bold() } else { Style::new() };
        Self { bars: MultiProgress::new(), running: BTreeMap::new(), error }
    }

    /// Shows an event of a cell.
    pub fn show(&mut self, task: &Task, event: &Event) {
        let name = task.cell.name;
        match event {
            Event::Started | Event::Wrote(_) => {}
            Event::Progressed(progress) => self.progress(name, progress),
            Event::Finished { outcome, times } => {
                if let Some(bar) = self.running.remove(name) {
                    bar.finish_and_clear();
                    self.bars.remove(&bar);
                }
                let seconds = times.whole;
                match outcome {
                    Ok(_) if task.begin => {
                        self.note(format_args!("{name}: its first steps, {seconds:.1} s"));
                    }
                    Ok(_) => self.note(format_args!("{name}: {seconds:.1} s")),
                    Err(Stop::Interrupted) => {
                        self.note(format_args!("{name}: interrupted after {seconds:.1} s"));
                    }
                    Err(Stop::Failed(error)) => self.error(name, error.as_ref()),
                }
            }
        }
    }

    /// Writes a line above the bars.
    pub fn note(&self, line: impl fmt::Display) {
        // If nobody reads standard error, there is nobody to tell.
        self.aside(|| writeln!(io::stderr(), "{line}")).ok();
    }

    /// Writes an error, whom it befell, and what caused it.
    pub fn error(&self, whom: &str, error: &(dyn Error + 'static)) {
        self.complain(format_args!("{whom}: {error}"));
        for cause in iter::successors(error.source(), |&error| error.source()) {
            self.note(format_args!("  caused by: {cause}"));
        }
    }

    /// Writes a sentence as an error.
    pub fn complain(&self, sentence: impl fmt::Display) {
        let style = self.error;
        self.note(format_args!("{style}error{style:#}: {sentence}"));
    }

    /// Writes elsewhere on the terminal while the bars are out of the way.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bars.suspend(write)
    }

    /// Whether there are bars.
    pub fn is_terminal(&self) -> bool {
        !self.bars.is_hidden()
    }

    /// Shows how far someone has come: a bar, or a line where there is no terminal.
    pub fn progress(
        &mut self,
        name: &'static str,
        Progress { done, total, message }: &Progress,
    ) {
        if self.bars.is_hidden() {
            let comma = if message.is_empty() { "" } else { ", " };
            self.note(format_args!("{name}: {done}/{total}{comma}{message}"));
            return;
        }
        let bar = self.running.entry(name).or_insert_with(|| {
            let bar = ProgressBar::new(*total as u64).with_style(bar_style()).with_prefix(name);
            self.bars.add(bar)
        });
        bar.set_message(message.clone());
        bar.update(|state| {
            state.set_len(*total as u64);
            state.set_pos(*done as u64);
        });
    }
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

fn bar_style() -> ProgressStyle {
    ProgressStyle::with_template("{prefix} [{bar:24}] {pos}/{len} {msg}")
        .unwrap_or_else(|_| ProgressStyle::default_bar())
        .progress_chars("=> ")
}
