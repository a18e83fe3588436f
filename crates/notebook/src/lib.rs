//! The book's runs. Everything a page shows of a run comes from a [`Cell`], a named function of
//! a chapter that writes lines, values, tables and figures to a [`Notebook`].
//!
//! A cell knows nothing of files, terminals or browsers, so one function serves them all: the
//! command line prints it, the book stores it, and the page runs it again in the reader's
//! browser. The core of this crate uses no clock, file, thread or chance of its own; all of
//! that is behind the feature `cli`.
//!
//! A cell declares its parameters as a struct and gets that struct ([`parameters!`], [`cell!`]);
//! what many cells share of them stands once ([`known!`]). A table's row is a [`row!`], a line is
//! [`say!`], several values are [`values!`].
//!
//! ```
//! use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
//!
//! parameters! { Squares { count: usize = 3 in 1..=100, "how many" } }
//!
//! const SQUARES: Cell = cell! { "squares", Instant, "The first squares"; squares(Squares) };
//!
//! fn squares(nb: &mut Notebook, p: Squares) -> CellResult {
//!     let mut table = Table::new(["n", "n²"]);
//!     for n in 1..=p.count {
//!         table.push(row![n, n * n]);
//!     }
//!     say!(nb, "All of them up to {}:\n", p.count);
//!     nb.table("squares", table);
//!     nb.value("largest", p.count.pow(2));
//!     Ok(())
//! }
//! # let nothing = notebook::Data::new(|| unreachable!());
//! let record = SQUARES.record(&SQUARES.defaults(), &nothing).unwrap();
//! assert_eq!(record.transcript, "All of them up to 3:\n\nn  n²\n-  --\n1   1\n2   4\n3   9\n");
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
mod typed;

pub use cell::{Cell, CellResult, Chapter, Pace, Stop, header};
#[cfg(feature = "cli")]
pub use cli::{
    Event, INTERRUPTED, Options, Outcome, Screen, Task, UnknownCell, deliver, listen, main,
    run, write_transcript,
};
pub use host::{Data, Host, Progress};
pub use notebook::{Mistake, Notebook};
pub use parameter::{BadValue, Domain, Parameter};
pub use record::{Drawing, Record, Table, Value, row};
pub use settings::Settings;
pub use typed::{Field, Parameters, seeds};
