//! What is wrong with a page, and where.

use std::fmt;

/// Something on a page that does not resolve.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file as it is told to people: `book/src/perceptrons.md`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, and what to do.
    pub message: String,
}

/// Everything that is wrong with a book.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

/// An answer, or the reason why there is none, in words; whoever knows the place adds it.
pub(crate) type Told<T> = Result<T, String>;

impl Faults {
    /// Keeps an answer, or notes why there is none.
    pub(crate) fn note<T>(&mut self, file: &str, line: usize, told: Told<T>) -> Option<T> {
        told.map_err(|message| self.0.push(Fault { file: file.to_owned(), line, message })).ok()
    }

    /// All is well, or these faults in the order of their places.
    ///
    /// # Errors
    /// The faults.
    pub fn settle(mut self) -> Result<(), Self> {
        self.0.sort();
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Fault::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Faults {}
