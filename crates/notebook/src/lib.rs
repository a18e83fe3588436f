//! The book's runs. Everything a page shows of a run comes from a [`Cell`], a named function of
//! a chapter that writes lines, values, tables and figures to a [`Notebook`].
//!
//! A cell knows nothing of files, terminals or browsers, so one function serves them all: the
//! command line prints it, the book stores it, and the page runs it again in the reader's
//! browser. The core of this crate uses no clock, file, thread or chance of its own; all of
//! that is behind the feature `cli`.
//!
//! ```
//! use notebook::{Cell, CellResult, Duration, Notebook, Parameter, say};
//!
//! const SQUARES: Cell = Cell {
//!     name: "squares",
//!     title: "The first squares",
//!     duration: Duration::Instant,
//!     parameters: &[Parameter::integer("count", 3, 1..=100, "how many")],
//!     run: squares,
//! };
//!
//! fn squares(nb: &mut Notebook) -> CellResult {
//!     for n in 1..=nb.integer("count") {
//!         say!(nb, "{n}² = {}", n * n);
//!     }
//!     nb.value("largest", nb.integer("count").pow(2));
//!     Ok(())
//! }
//! # use notebook::{Data, Settings};
//! # let nothing = Data::new(|| unreachable!());
//! let record = SQUARES.record(&SQUARES.defaults(), &nothing).unwrap();
//! assert_eq!(record.transcript, "1² = 1\n2² = 4\n3² = 9\n");
//! assert_eq!(record.values["largest"], 9_usize.into());
//! ```

mod cell;
#[cfg(feature = "cli")]
mod cli;
mod host;
mod notebook;
mod parameter;
mod settings;
mod sound;
#[cfg(test)]
mod testing;
mod text;

pub use cell::{Cell, CellResult, Chapter, Duration, Stop, header};
#[cfg(feature = "cli")]
pub use cli::{
    Event, INTERRUPTED, Options, Outcome, Program, Screen, Task, UnknownCell, deliver, listen,
    main, main_with, run, write_transcript,
};
pub use host::{Data, Host, Progress};
pub use notebook::{Mistake, Notebook};
pub use parameter::{BadValue, Domain, Parameter};
pub use record::{Drawing, Record, Table, Value};
pub use settings::Settings;
