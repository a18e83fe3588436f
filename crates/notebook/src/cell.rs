//! A chapter is a list of cells. A cell is a function with a name, and the parameters a reader
//! may change.

use std::error::Error;
use std::fmt;

use crate::{Host, Notebook, Parameter, Record, Settings};

/// One chapter of the book: the crate that holds it, and its cells in the order of the pages.
#[derive(Debug, Clone, Copy)]
pub struct Chapter {
    /// The name of the crate, `ch1`, which is also the `-p` argument of `cargo run`.
    pub name: &'static str,
    /// The title as it stands in the book.
    pub title: &'static str,
    /// The cells in book order.
    pub cells: &'static [Cell],
}

/// A named run of a chapter.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// The name on the command line and in the book, in kebab-case: `first-network`.
    pub name: &'static str,
    /// What the run shows, in a few words.
    pub title: &'static str,
    /// How long a reader has to wait.
    pub pace: Pace,
    /// What a reader may change.
    pub parameters: &'static [Parameter],
    /// The run itself. Everything it says, it says to the [`Notebook`].
    pub run: fn(&mut Notebook) -> CellResult,
}

/// How long a cell takes with its default parameters on two cores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pace {
    /// Less than a second.
    Instant,
    /// Seconds, up to about a minute.
    Seconds,
    /// Minutes or more: runs only when it is asked for.
    Long,
}

/// What a cell returns. It ends with `Ok(())`, or early with a [`Stop`].
pub type CellResult = Result<(), Stop>;

/// Why a cell ended before its end.
#[derive(Debug)]
pub enum Stop {
    /// Somebody asked it to stop.
    Interrupted,
    /// It could not go on.
    Failed(Box<dyn Error + Send + Sync>),
}

impl Chapter {
    /// The cell of this name.
    pub fn cell(&self, name: &str) -> Option<&'static Cell> {
        self.cells.iter().find(|cell| cell.name == name)
    }

    /// The command that reproduces a cell: `cargo run -p ch1 -- first-network`.
    pub fn command(&self, cell: &Cell) -> String {
        format!("cargo run -p {} -- {}", self.name, cell.name)
    }
}

impl Cell {
    /// The parameters as the book uses them.
    pub fn defaults(&self) -> Settings {
        Settings::defaults(self.parameters)
    }

    /// Runs the cell and returns everything it recorded.
    ///
    /// # Errors
    /// [`Stop::Interrupted`] when the host asked for it; [`Stop::Failed`] when the cell failed,
    /// or when it recorded something that cannot be stored (see [`Mistake`](crate::Mistake)).
    pub fn record(&self, settings: &Settings, host: &dyn Host) -> Result<Record, Stop> {
        let mut notebook = Notebook::new(settings, host);
        (self.run)(&mut notebook)?;
        notebook.finish()
    }
}

/// The line above a cell's transcript. It names the parameters that differ from the book's.
///
/// `== first-network: Thirty hidden neurons ==`
pub fn header(cell: &Cell, settings: &Settings) -> String {
    let changes = settings.changes();
    let changes = if changes.is_empty() { changes } else { format!(" ({changes})") };
    format!("== {}: {}{changes} ==", cell.name, cell.title)
}

impl fmt::Display for Pace {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.pad(match self {
            Pace::Instant => "instant",
            Pace::Seconds => "seconds",
            Pace::Long => "long",
        })
    }
}

/// Lets `?` end a cell on any error, and on a plain sentence: `Err("the network is empty")?`.
impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for Stop {
    fn from(error: E) -> Self {
        Stop::Failed(error.into())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Stop::Interrupted => f.write_str("interrupted"),
            Stop::Failed(error) => error.fmt(f),
        }
    }
}
