//! Grids: small images in rows and columns, each with a caption, drawn as runs of equal pixels.
//!
//! A run of neighbouring pixels of one shade is a thick stroke, `m3 0h5`; all runs of one shade, over
//! a whole row of images, are one path. A hundred digits so take about a hundred kilobytes.

use std::fmt::Write as _;

use plotters::style::ShapeStyle;
use plotters::style::text_anchor::HPos;

use crate::alt;
use crate::labels::width;
use crate::number::count;
use crate::pen::{Point, attributes, number, pen, pixels};
use crate::sheet::{LINE, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// Captions shrink to fit their image, but not below this.
const SMALLEST: f64 = 22.0;
/// An image is never wider than so many units.
const WIDEST: f64 = 280.0;

/// A grid of images, 28×28 unless told otherwise, each with an optional caption: of grey pixels, a
/// [`DigitGrid`](crate::DigitGrid), or of signed numbers, a [`WeightGrid`](crate::WeightGrid).
#[derive(Debug, Clone)]
pub struct Grid<T> {
    subject: String,
    pub(crate) columns: usize,
    size: (usize, usize),
    pub(crate) images: Vec<(Vec<T>, String)>,
}

impl<T: Copy> Grid<T> {
    /// An empty grid of so many columns.
    ///
    /// # Panics
    /// If `columns` is zero.
    pub fn new(subject: impl Into<String>, columns: usize) -> Self {
        assert!(columns > 0, "a grid needs at least one column");
        Self { subject: subject.into(), columns, size: (28, 28), images: Vec::new() }
    }

    /// Sets the images' size in pixels, before the first one is added.
    pub fn pixels(self, rows: usize, columns: usize) -> Self {
        Self { size: (rows, columns), ..self }
    }

    /// Adds an image, row by row from the top left; an empty caption is none.
    ///
    /// # Panics
    /// If the number of pixels is not rows × columns.
    pub fn image(mut self, pixels: &[T], caption: impl Into<String>) -> Self {
        let size = self.size;
        assert_eq!(pixels.len(), size.0 * size.1, "pixels of a {size:?} image");
        self.images.push((pixels.to_vec(), caption.into()));
        self
    }

    /// What the grid shows and how it is arranged: "Two digits. 2 images of 28 × 28 pixels".
    pub(crate) fn words(&self, of: &str) -> String {
        let (subject, (rows, columns)) = (alt::subject(&self.subject), self.size);
        let images = count(self.images.len(), "image");
        let arranged = match self.images.len().div_ceil(self.columns) {
            0 | 1 => String::new(),
            rows => format!(", in {rows} rows of {}", self.columns),
        };
        format!("{subject}. {images} of {rows} × {columns} {of}{arranged}")
    }

    /// Draws the images on a sheet with so much room below; `shade` gives the shade of a pixel, as
    /// an index into `pens`, or none for bare paper.
    pub(crate) fn draw_images(
        &self,
        pens: &[ShapeStyle],
        foot: f64,
        shade: impl Fn(T) -> Option<usize>,
    ) -> Sheet {
        let ((high, wide), columns) = (self.size, self.columns.min(self.images.len()).max(1));
        let gap = (wide / 7).max(1);
        let across = columns * (wide + gap) - gap;
        let scale = ((WIDTH - 8.0) / across as f64).min(WIDEST / wide as f64);
        let left = (WIDTH - across as f64 * scale) / 2.0;
        let slot = (wide + gap) as f64 * scale;
        let captions = self.images.iter().map(|(_, caption)| width(caption, TEXT));
        let widest = captions.fold(0.0, f64::max);
        let size = (TEXT * (slot / widest).min(1.0)).max(SMALLEST).floor();
        let caption = if widest > 0.0 { size * LINE / TEXT } else { 0.0 };
        let step = (high + gap) as f64 * scale + caption;
        let rows = self.images.len().div_ceil(columns) as f64;

        let sheet = Sheet::new(rows * step - gap as f64 * scale + 8.0 + foot);
        let mut frames = String::new();
        for (row, images) in self.images.chunks(columns).enumerate() {
            let top = 4.0 + row as f64 * step;
            let mut runs = Runs::new(pens);
            for (column, (pixels, _)) in images.iter().enumerate() {
                for (y, line) in pixels.chunks(wide).enumerate() {
                    let shades: Vec<_> = line.iter().map(|&pixel| shade(pixel)).collect();
                    runs.add_row((column * (wide + gap), y), &shades);
                }
                let (x, y) = (number(left + column as f64 * slot), number(top));
                let (w, h) = (number(wide as f64 * scale), number(high as f64 * scale));
                let _ = write!(frames, "M{x} {y}h{w}v{h}h-{w}z");
            }
            runs.draw(&sheet, (left, top), scale);
        }
        sheet.path(&frames, &attributes(pen(Paint::Grid, 1.5)));
        for (i, (_, caption)) in self.images.iter().enumerate().filter(|(_, i)| !i.1.is_empty())
        {
            let x = left + (i % columns) as f64 * slot + wide as f64 * scale / 2.0;
            let y = 4.0 + (i / columns) as f64 * step + high as f64 * scale + size;
            sheet.text(Text::new(caption, (x, y), HPos::Center).size(size));
        }
        sheet
    }
}

/// Runs of pixels, one path for each shade.
#[derive(Debug)]
pub(crate) struct Runs {
    shades: Vec<(ShapeStyle, String, (i64, i64))>,
}

impl Runs {
    pub(crate) fn new(pens: &[ShapeStyle]) -> Self {
        Self { shades: pens.iter().map(|&pen| (pen, String::new(), (0, 0))).collect() }
    }

    /// Adds a row of pixels, its first one at `start`.
    pub(crate) fn add_row(&mut self, start: (usize, usize), row: &[Option<usize>]) {
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if let Some(shade) = run[0] {
                let (_, data, pen_at) = &mut self.shades[shade];
                let (from, y) = ((start.0 + x) as i64, start.1 as i64);
                let _ = write!(data, "m{} {}h{}", from - pen_at.0, y - pen_at.1, run.len());
                *pen_at = (from + run.len() as i64, y);
            }
            x += run.len();
        }
    }

    /// Draws all runs, moved and enlarged. A stroke along y = 0 covers the pixels from −½ to ½,
    /// hence the half. Strokes that fill their row get hard edges, so that no seam shows between
    /// one row and the next.
    pub(crate) fn draw(&self, sheet: &Sheet, at: Point, scale: f64) {
        let (x, y, scale) = (number(at.0), number(at.1), (scale * 1000.0).round() / 1000.0);
        let moved =
            format!(r#" transform="translate({x} {y}) scale({scale})" stroke-linecap="butt""#);
        sheet.group(&moved, || {
            for (style, data, _) in self.shades.iter().filter(|(_, data, _)| !data.is_empty()) {
                let full = style.stroke_width >= pixels(1.0).unsigned_abs();
                let hard = if full { r#" shape-rendering="crispEdges""# } else { "" };
                sheet.path(&format!("M0 .5{data}"), &(attributes(*style) + hard));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_neighbours_become_one_run() {
        let mut runs = Runs::new(&[pen(Paint::Ink, 1.0); 2]);
        runs.add_row((0, 0), &[None, Some(0), Some(0), Some(1)]);
        runs.add_row((0, 1), &[Some(0), None, None, None]);
        assert_eq!(runs.shades[0].1, "m1 0h2m-3 1h1");
        assert_eq!(runs.shades[1].1, "m3 0h1");
    }

    #[test]
    fn few_images_take_few_columns() {
        let grid = |n| (0..n).fold(Grid::new("", 10), |grid, _| grid.image(&[0_u8; 784], "5"));
        let heights = [3, 10, 21].map(|n| grid(n).draw_images(&[], 0.0, |_| None).height);
        assert!(heights[0] > heights[1] && heights[1] < heights[2], "{heights:?}");
    }
}
