//! A page after its first reading: marks stand where directives stood, and what they stand for is set aside.

use std::collections::BTreeMap;

use super::index::Count;
use super::listing::Quote;
use super::page::Page;

/// A mark is the number of a piece between these two.
const MARK: (char, char) = ('\u{e000}', '\u{e001}');

/// What a mark stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// This text.
    Text(String),
    /// The number of a figure or an equation, which another page may give.
    Number { kind: Kind, name: String, line: usize },
    /// The forecasts that the chapter has asked for.
    Forecasts,
}

/// What can be pointed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Figure,
    Equation,
    Exercise,
    Reference,
    Term,
    Forecast,
}

/// Something with a name on this page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) label: String,
    /// What it says, without markup.
    pub(crate) gist: String,
    pub(crate) line: usize,
}

/// A page after the first reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Draft {
    pub(crate) page: Page,
    pub(crate) text: String,
    pub(crate) pieces: Vec<Piece>,
    pub(crate) places: Vec<Place>,
    /// The cells whose output the page shows, and how long each takes.
    pub(crate) cells: BTreeMap<String, String>,
    pub(crate) quotes: Vec<Quote>,
    /// What earlier pages of the chapter have numbered.
    pub(crate) before: Count,
}

impl Draft {
    /// Sets a piece aside, and writes its mark.
    pub(crate) fn push(&mut self, piece: Piece) {
        self.text += &format!("{}{}{}", MARK.0, self.pieces.len(), MARK.1);
        self.pieces.push(piece);
    }
}

/// The text with every mark replaced by what `show` answers for its piece.
pub(crate) fn replace_marks(text: &str, mut show: impl FnMut(usize) -> String) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(MARK.0) {
        shown += before;
        let (number, after) = after.split_once(MARK.1).unwrap_or((after, ""));
        shown += &number.parse().map(&mut show).unwrap_or_default();
        rest = after;
    }
    shown + rest
}
