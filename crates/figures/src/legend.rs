//! The legend: a row of samples above the plot, where labels at the lines have no room.

use crate::Role;
use crate::frame::LINE;
use crate::labels::width;
use crate::pen::{Fill, Pen, Point};
use crate::sheet::{Anchor, Sheet, TEXT, Text, WIDTH};
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

/// One entry of a legend.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) sample: Sample,
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
            let wide = sample_width(entry.sample) + width(&entry.name, TEXT) + 40.0;
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
    pub(crate) fn draw(&self, sheet: &mut Sheet, top: f64) {
        for (entry, (x, y)) in &self.placed {
            let (left, middle) = (*x, top + y + LINE / 2.0);
            let right = left + sample_width(entry.sample);
            draw_sample(sheet, entry, (left, right - 14.0), middle);
            let text = Text::new(&entry.name, (right, middle), Anchor::Start);
            sheet.text(&text.centred());
        }
    }
}

fn sample_width(sample: Sample) -> f64 {
    match sample {
        Sample::Line | Sample::MarkedLine | Sample::Path => 94.0,
        Sample::Marker => 38.0,
        Sample::Area(_) => 58.0,
    }
}

fn draw_sample(sheet: &mut Sheet, entry: &Entry, (left, right): Point, y: f64) {
    let middle = ((left + right) / 2.0, y);
    match entry.sample {
        Sample::Area(opacity) => {
            let (top, bottom) = (y - 12.0, y + 12.0);
            let outline =
                [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
            sheet.polygon(&outline, Fill(Paint::Of(entry.role), opacity));
            sheet.line(&outline, Pen::new(Paint::Of(entry.role), 4.0));
        }
        Sample::Marker => sheet.markers(&[middle], entry.role),
        Sample::Path => {
            sheet.line(&[(left, y), (right, y)], Pen::path(entry.role));
            sheet.markers(&[middle], entry.role);
        }
        Sample::Line | Sample::MarkedLine => {
            sheet.line(&[(left, y), (right, y)], Pen::of(entry.role));
            if entry.sample == Sample::MarkedLine {
                sheet.markers(&[middle], entry.role);
            }
        }
    }
}
