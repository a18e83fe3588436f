//! Blocks: matrices as rectangles of their shapes, in equations.

use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use crate::labels::width;
use crate::pen::{Point, pen};
use crate::sheet::{Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;
use crate::{Figure, Role, alt};

/// The side of a block that stands for one row or column; others grow with the square root of their number.
const UNIT: f64 = 13.0;
/// The size of what says a shape.
const SMALL: f64 = 36.0;
/// The least distance between two neighbours.
const GAP: f64 = 30.0;
/// The room above a line of blocks for names and shapes, and below it.
const HEAD: f64 = 2.6 * TEXT;
const FOOT: f64 = 34.0;

/// A matrix, or a sign between two of them.
#[derive(Debug, Clone)]
pub struct Block {
    name: String,
    /// Rows and columns; a sign has none.
    shape: Option<(usize, usize)>,
    examples: Option<Examples>,
}

/// Where the examples of a mini-batch lie in a matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Examples {
    Rows,
    Columns,
}

impl Block {
    /// A matrix.
    pub fn new(name: impl Into<String>, rows: usize, columns: usize) -> Self {
        Self { name: name.into(), shape: Some((rows, columns)), examples: None }
    }

    /// A sign, such as "·" or "=".
    pub fn sign(sign: impl Into<String>) -> Self {
        Self { name: sign.into(), shape: None, examples: None }
    }

    /// Marks one row, as that of an example.
    pub fn example_in_row(self) -> Self {
        Self { examples: Some(Examples::Rows), ..self }
    }

    /// Marks one column, as that of an example.
    pub fn example_in_column(self) -> Self {
        Self { examples: Some(Examples::Columns), ..self }
    }

    /// Width and height of the rectangle.
    fn size(&self) -> (f64, f64) {
        let side = |n: usize| UNIT * (n as f64).sqrt();
        self.shape.map_or((0.0, 0.0), |(rows, columns)| (side(columns), side(rows)))
    }

    fn shape_text(&self) -> String {
        self.shape.map_or_else(String::new, |(rows, columns)| format!("{rows} × {columns}"))
    }

    /// The room it takes from left to right, its words included.
    fn room(&self) -> f64 {
        let words = width(&self.name, TEXT).max(width(&self.shape_text(), SMALL));
        self.size().0.max(words)
    }

    /// Draws it about a middle, on a line of this height.
    fn draw(&self, sheet: &Sheet, middle: f64, top: f64, height: f64) {
        let ((wide, high), centre) = (self.size(), top + height / 2.0);
        if self.shape.is_none() {
            let text = Text::new(&self.name, (middle, centre), HPos::Center);
            return sheet.text(text.centred());
        }
        let (left, upper) = (middle - wide / 2.0, centre - high / 2.0);
        let outline = corners(left, upper, wide, high);
        sheet.polygon(&outline, Paint::Depth.mix(0.15).filled());
        let marked = match self.examples {
            Some(Examples::Rows) => Some(corners(left, upper + 0.3 * high, wide, UNIT)),
            Some(Examples::Columns) => Some(corners(left + 0.3 * wide, upper, UNIT, high)),
            None => None,
        };
        if let Some(marked) = marked {
            sheet.polygon(&marked, Paint::Of(Role::Second).filled());
        }
        sheet.line(&[&outline[..], &outline[..1]].concat(), pen(Paint::Ink, 3.0));
        let shape = self.shape_text();
        let above = |lines: f64| (middle, upper - 12.0 - lines * SMALL);
        sheet.text(Text::new(&self.name, above(1.15), HPos::Center));
        let text = Text::new(&shape, above(0.0), HPos::Center).size(SMALL);
        sheet.text(text.paint(Paint::Faint));
    }

    fn describe(&self) -> String {
        let shape = self.shape_text();
        let examples = match self.examples {
            Some(Examples::Rows) => ", an example in each row",
            Some(Examples::Columns) => ", an example in each column",
            None => "",
        };
        let signs = [("·", "times"), ("=", "gives")];
        match self.shape {
            Some(_) => format!("{} ({shape}{examples})", self.name),
            None => {
                let spoken = signs.iter().find(|(sign, _)| *sign == self.name);
                spoken.map_or(&*self.name, |(_, word)| word).to_owned()
            }
        }
    }
}

/// The corners of a rectangle.
fn corners(left: f64, top: f64, wide: f64, high: f64) -> [Point; 4] {
    let (right, bottom) = (left + wide, top + high);
    [(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// Equations of matrices, one below the other.
#[derive(Debug, Clone)]
pub struct Blocks {
    subject: String,
    lines: Vec<Vec<Block>>,
}

impl Blocks {
    /// No equation yet.
    pub fn new(subject: impl Into<String>) -> Self {
        Self { subject: subject.into(), lines: Vec::new() }
    }

    /// Adds an equation below the others.
    pub fn line(mut self, blocks: impl IntoIterator<Item = Block>) -> Self {
        self.lines.push(blocks.into_iter().collect());
        self
    }

    /// Draws the equations.
    pub fn draw(&self) -> Figure {
        let tallest = |line: &[Block]| line.iter().map(|b| b.size().1).fold(0.0, f64::max);
        let height = self.lines.iter().map(|line| HEAD + tallest(line) + FOOT).sum::<f64>();
        let sheet = Sheet::new(height);
        let mut top = 0.0;
        for line in &self.lines {
            let rooms = line.iter().map(Block::room).sum::<f64>();
            let gaps = GAP * line.len().saturating_sub(1) as f64;
            let mut left = (WIDTH - rooms - gaps) / 2.0;
            for block in line {
                block.draw(&sheet, left + block.room() / 2.0, top + HEAD, tallest(line));
                left += block.room() + GAP;
            }
            top += HEAD + tallest(line) + FOOT;
        }
        sheet.finish(&self.alt())
    }

    fn alt(&self) -> String {
        let line = |line: &Vec<Block>| {
            line.iter().map(Block::describe).collect::<Vec<_>>().join(" ") + "."
        };
        let lines: Vec<String> = self.lines.iter().map(line).collect();
        let lines = lines.join(" ");
        format!("{}. Matrices as rectangles. {lines}", alt::subject(&self.subject))
    }
}
