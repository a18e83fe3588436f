//! The legend: a row of samples above the plot, where labels at the lines have no room.
//!
//! Plotters stacks its legend in a box over the data; a row above the plot hides nothing, and on a
//! phone takes less room.

use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use crate::Role;
use crate::labels::width;
use crate::pen::{Point, dashed, pen};
use crate::sheet::{LINE, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// What the legend shows beside a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Sample {
    Line,
    MarkedLine,
    /// An unbroken line with markers.
    Path,
    Marker,
    /// A rectangle with an outline, filled with this opacity.
    Area(f64),
}

impl Sample {
    fn width(self) -> f64 {
        match self {
            Self::Line | Self::MarkedLine | Self::Path => 94.0,
            Self::Marker => 38.0,
            Self::Area(_) => 58.0,
        }
    }
}

/// One entry of a legend.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    role: Role,
    name: String,
    sample: Sample,
}

impl Entry {
    pub(crate) fn new(role: Role, name: &str, sample: Sample) -> Self {
        Self { role, name: name.to_owned(), sample }
    }

    fn draw_sample(&self, sheet: &Sheet, (left, right): Point, y: f64) {
        let (paint, line) = (Paint::Of(self.role), [(left, y), (right, y)]);
        match self.sample {
            Sample::Area(opacity) => {
                let (top, bottom) = (y - 12.0, y + 12.0);
                let outline =
                    [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
                sheet.polygon(&outline, paint.mix(opacity).filled());
                sheet.line(&outline, pen(paint, 4.0));
            }
            Sample::Path => sheet.line(&line, pen(paint, 5.0)),
            Sample::Line | Sample::MarkedLine => sheet.line(&line, dashed(paint, 5.0)),
            Sample::Marker => {}
        }
        if matches!(self.sample, Sample::Marker | Sample::MarkedLine | Sample::Path) {
            sheet.markers(&[((left + right) / 2.0, y)], self.role);
        }
    }
}

/// The entries arranged in rows that fit the sheet.
pub(crate) struct Legend {
    placed: Vec<(Entry, Point)>,
    /// The height of all rows.
    pub(crate) height: f64,
}

impl Legend {
    pub(crate) fn new(entries: Vec<Entry>) -> Self {
        let (mut x, mut row) = (6.0, 0.0);
        let mut placed = Vec::new();
        for entry in entries.into_iter().filter(|entry| !entry.name.is_empty()) {
            let wide = entry.sample.width() + width(&entry.name, TEXT) + 40.0;
            if x > 6.0 && x + wide > WIDTH {
                (x, row) = (6.0, row + 1.0);
            }
            placed.push((entry, (x, row * LINE)));
            x += wide;
        }
        let height = if placed.is_empty() { 0.0 } else { (row + 1.0) * LINE + 6.0 };
        Self { placed, height }
    }

    /// Draws the rows, the first one's middle at `top` + half a line.
    pub(crate) fn draw(&self, sheet: &Sheet, top: f64) {
        for (entry, (x, y)) in &self.placed {
            let (right, middle) = (x + entry.sample.width(), top + y + LINE / 2.0);
            entry.draw_sample(sheet, (*x, right - 14.0), middle);
            sheet.text(Text::new(&entry.name, (right, middle), HPos::Left).centred());
        }
    }
}
