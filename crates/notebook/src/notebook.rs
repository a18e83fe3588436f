//! The notebook is what a cell writes to. It hands every line to its host as soon as it is
//! written, and keeps everything in a record.

use std::fmt::Display;

use figures::Figure;
use mnist::Mnist;
use record::{Numbers, WEIGHTS};
use thiserror::Error;

use crate::text::{is_name, wrap};
use crate::{
    CellResult, Drawing, Host, Parameters, Progress, Record, Settings, Stop, Table, Value,
};

/// The page a cell writes on: lines, named values, tables and figures.
pub struct Notebook<'h> {
    settings: &'h Settings,
    host: &'h dyn Host,
    record: Record,
    /// The weights and biases of all networks that were trained, if any.
    trained: Option<Numbers>,
    mistake: Option<Mistake>,
}

/// Something that cannot be recorded. The cell runs on, and then fails with its first mistake.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Mistake {
    /// Two values, two tables or two figures share a name.
    #[error("the {kind} `{name}` is recorded twice; every {kind} of a cell needs its own name")]
    Twice {
        /// `value`, `table` or `figure`.
        kind: &'static str,
        /// The name.
        name: String,
    },
    /// A name that could not stand in a sentence's reference or a file's name.
    #[error(
        "`{name}` is no name for a {kind}; use small letters and digits, like `best-accuracy`"
    )]
    BadName {
        /// `value`, `table` or `figure`.
        kind: &'static str,
        /// The name.
        name: String,
    },
    /// NaN or an infinity.
    #[error("the {kind} `{name}` holds {number}; only finite numbers can be stored")]
    NotFinite {
        /// `value` or `table`.
        kind: &'static str,
        /// The name.
        name: String,
        /// The number, as text.
        number: String,
    },
}

impl<'h> Notebook<'h> {
    pub(crate) fn new(settings: &'h Settings, host: &'h dyn Host) -> Self {
        let parameters = settings.iter().map(|(name, value)| (name.to_owned(), value.clone()));
        let record = Record { parameters: parameters.collect(), ..Record::default() };
        Self { settings, host, record, trained: None, mistake: None }
    }

    /// The parameters of this run. The macro [`cell!`](crate::cell) hands them to the cell.
    ///
    /// # Panics
    /// If the cell declares others.
    pub fn chosen<P: Parameters>(&self) -> P {
        P::chosen(self.settings)
    }

    /// The MNIST images, read when the first cell asks for them.
    ///
    /// # Errors
    /// [`Stop::Failed`] if they cannot be read.
    pub fn data(&self) -> Result<&'h Mnist, Stop> {
        self.host.data()
    }

    /// Writes a line. The macro [`say!`](crate::say) is the short way to do so.
    pub fn line(&mut self, text: impl Display) {
        self.write(&format!("{text}\n"));
    }

    /// Records a value, for a sentence of the book; it prints nothing.
    pub fn value(&mut self, name: impl AsRef<str>, value: impl Into<Value>) {
        let (name, value) = (name.as_ref(), value.into());
        self.check(self.record.values.contains_key(name), "value", name, [&value]);
        self.record.values.insert(name.to_owned(), value);
    }

    /// Records what was measured several times as two values: the mean, and as `{name}_sd` the
    /// standard deviation.
    pub fn sample(&mut self, name: impl AsRef<str>, mean_and_deviation: impl Into<[f64; 2]>) {
        let (name, [mean, deviation]) = (name.as_ref(), mean_and_deviation.into());
        self.value(name, mean);
        self.value(format!("{name}_sd"), deviation);
    }

    /// Prints a table and records it.
    pub fn table(&mut self, name: impl AsRef<str>, table: Table) {
        let name = name.as_ref();
        let twice = self.record.tables.contains_key(name);
        self.check(twice, "table", name, table.rows().iter().flatten());
        self.write(&table.to_string());
        self.record.tables.insert(name.to_owned(), table);
    }

    /// Records a figure, and prints in words what it shows.
    pub fn figure(&mut self, name: impl AsRef<str>, figure: Figure) {
        let name = name.as_ref();
        self.check(self.record.figures.contains_key(name), "figure", name, []);
        let words = wrap(&format!("Figure {name}: {}", figure.alt)) + "\n";
        let drawing = Drawing { alt: figure.alt, svg: figure.svg };
        self.host.drew(name, &drawing, &words);
        self.record.transcript.push_str(&words);
        self.record.figures.insert(name.to_owned(), drawing);
    }

    /// Tells that a network has been trained. The digest of the weights and biases of all networks that a cell
    /// trains is recorded: with it a run can be compared to the last bit, though nothing of it is printed.
    pub fn trained<'n>(&mut self, weights_and_biases: impl IntoIterator<Item = &'n f64>) {
        self.trained.get_or_insert_default().add(weights_and_biases);
    }

    /// Tells that `done` of `total` steps are done, with the news of this step. It is shown
    /// while the cell runs and never stored. A cell calls it wherever it could stop:
    /// `nb.progress(3, 30, "9295 / 10000")?`
    ///
    /// # Errors
    /// [`Stop::Interrupted`] if the reader has asked the run to stop.
    pub fn progress(&mut self, done: usize, total: usize, message: impl Display) -> CellResult {
        self.host.progress(Progress { done, total, message: message.to_string() })
    }

    fn write(&mut self, text: &str) {
        self.host.wrote(text);
        self.record.transcript.push_str(text);
    }

    /// Remembers the first mistake.
    fn check<'v>(
        &mut self,
        twice: bool,
        kind: &'static str,
        name: &str,
        values: impl IntoIterator<Item = &'v Value>,
    ) {
        let infinite = values.into_iter().find(|value| !value.is_finite());
        let name = name.to_owned();
        let mistake = if !is_name(&name) {
            Mistake::BadName { kind, name }
        } else if twice {
            Mistake::Twice { kind, name }
        } else if let Some(number) = infinite {
            Mistake::NotFinite { kind, name, number: number.to_string() }
        } else {
            return;
        };
        self.mistake.get_or_insert(mistake);
    }

    /// The record, unless a mistake was made.
    pub(crate) fn finish(mut self) -> Result<Record, Stop> {
        if let Some(trained) = self.trained.take() {
            self.value(WEIGHTS, trained.digest());
        }
        match self.mistake {
            Some(mistake) => Err(mistake.into()),
            None => Ok(self.record),
        }
    }
}

/// Writes a line of a cell's transcript, with the arguments of `println!`:
/// `say!(nb, "epoch {e}: {n}")`.
#[macro_export]
macro_rules! say {
    ($nb:expr) => { $nb.line("") };
    ($nb:expr, $($argument:tt)*) => { $nb.line(::std::format_args!($($argument)*)) };
}

/// Records several values, each by the name of its variable or by another one, which may be a
/// format: `values!(nb, cliffs, moves, images = images.len(), "first_{key}" = first)`.
#[macro_export]
macro_rules! values {
    ($nb:expr $(,)?) => {};
    ($nb:expr, $name:ident = $value:expr $(, $($rest:tt)*)?) => {
        $nb.value(::std::stringify!($name), $value);
        $crate::values!($nb, $($($rest)*)?)
    };
    ($nb:expr, $name:literal = $value:expr $(, $($rest:tt)*)?) => {
        $nb.value(::std::format!($name), $value);
        $crate::values!($nb, $($($rest)*)?)
    };
    ($nb:expr, $name:ident $(, $($rest:tt)*)?) => {
        $nb.value(::std::stringify!($name), $name);
        $crate::values!($nb, $($($rest)*)?)
    };
}

#[cfg(test)]
mod tests;
