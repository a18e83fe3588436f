//! Tiles: small images in rows and columns, each with a caption, drawn as runs of equal pixels.
//!
//! A run of neighbouring pixels of one shade is a thick stroke, `m3 0h5`; all runs of one shade, over
//! all the images, are one path. A hundred digits so take about a hundred kilobytes.

use std::fmt::Write as _;

use crate::frame::LINE;
use crate::labels::width;
use crate::pen::{Pen, Point, number};
use crate::sheet::{Anchor, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// Captions shrink to fit their tile, but not below this.
const SMALLEST: f64 = 22.0;
/// A tile is never wider than so many units.
const WIDEST: f64 = 280.0;

/// How a grid of tiles is laid out.
#[derive(Debug)]
pub(crate) struct Tiles {
    /// Rows and columns of pixels in an image.
    size: (usize, usize),
    columns: usize,
    rows: usize,
    /// Pixels between two tiles.
    gap: usize,
    /// Units per pixel.
    scale: f64,
    left: f64,
    /// The height of a caption in units, or zero.
    caption: f64,
    text: f64,
}

impl Tiles {
    pub(crate) fn new(size: (usize, usize), columns: usize, captions: &[&str]) -> Self {
        let columns = columns.min(captions.len()).max(1);
        let rows = captions.len().div_ceil(columns);
        let gap = (size.1 / 7).max(1);
        let pixels = columns * (size.1 + gap) - gap;
        let scale = ((WIDTH - 8.0) / pixels as f64).min(WIDEST / size.1 as f64);
        let left = (WIDTH - pixels as f64 * scale) / 2.0;
        let widest = captions.iter().map(|text| width(text, TEXT)).fold(0.0, f64::max);
        let slot = (size.1 + gap) as f64 * scale;
        let text = (TEXT * (slot / widest).min(1.0)).max(SMALLEST).floor();
        let caption = if widest > 0.0 { text * LINE / TEXT } else { 0.0 };
        Self { size, columns, rows, gap, scale, left, caption, text }
    }

    /// The height of all tiles in units.
    pub(crate) fn height(&self) -> f64 {
        self.rows as f64 * self.step() - self.gap as f64 * self.scale + 8.0
    }

    /// From the top of one row to the next.
    fn step(&self) -> f64 {
        (self.size.0 + self.gap) as f64 * self.scale + self.caption
    }

    /// The top left corner of a tile, in units.
    fn corner(&self, tile: usize) -> Point {
        let (row, column) = (tile / self.columns, tile % self.columns);
        let across = (column * (self.size.1 + self.gap)) as f64 * self.scale;
        (self.left + across, 4.0 + row as f64 * self.step())
    }

    /// Draws the runs of each tile, a thin frame round it and its caption below.
    pub(crate) fn draw(&self, sheet: &mut Sheet, strips: &[Runs], captions: &[&str]) {
        let (high, wide) = (self.size.0 as f64, self.size.1 as f64);
        for (row, runs) in strips.iter().enumerate() {
            let corner = self.corner(row * self.columns);
            sheet.pixels(corner, self.scale, |sheet| runs.draw(sheet));
        }
        let mut frames = String::new();
        for tile in 0..captions.len() {
            let (x, y) = self.corner(tile);
            let (w, h) = (number(wide * self.scale), number(high * self.scale));
            let _ = write!(frames, "M{} {}h{w}v{h}h-{w}z", number(x), number(y));
        }
        sheet.lines(&frames, Pen::new(Paint::Grid, 1.5));
        for (tile, caption) in captions.iter().enumerate() {
            let (x, y) = self.corner(tile);
            let at = (x + wide * self.scale / 2.0, y + high * self.scale + self.text);
            let text = Text::new(caption, at, Anchor::Middle);
            if !caption.is_empty() {
                sheet.text(&Text { size: self.text, ..text });
            }
        }
    }

    /// The runs of all images, a strip for each row of tiles.
    ///
    /// `shade` gives the shade of pixel (image, place in the image), as an index into `pens`, or
    /// none for bare paper.
    pub(crate) fn strips(
        &self,
        images: usize,
        pens: &[Pen],
        shade: impl Fn(usize, usize) -> Option<usize>,
    ) -> Vec<Runs> {
        let (high, wide) = self.size;
        let strip = |first: usize| {
            let mut runs = Runs::new(pens);
            for tile in first..images.min(first + self.columns) {
                for y in 0..high {
                    let left = (tile - first) * (wide + self.gap);
                    let row: Vec<_> = (0..wide).map(|x| shade(tile, y * wide + x)).collect();
                    runs.add_row((left, y), &row);
                }
            }
            runs
        };
        (0..images).step_by(self.columns).map(strip).collect()
    }
}

/// Runs of pixels, one path for each shade.
#[derive(Debug)]
pub(crate) struct Runs {
    shades: Vec<(Pen, String, (i64, i64))>,
}

impl Runs {
    pub(crate) fn new(pens: &[Pen]) -> Self {
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

    /// Draws all runs; a stroke along y = 0 covers the pixels from −½ to ½, hence the half.
    pub(crate) fn draw(&self, sheet: &mut Sheet) {
        for (pen, data, _) in &self.shades {
            if !data.is_empty() {
                sheet.runs(&format!("M0 .5{data}"), *pen);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_neighbours_become_one_run() {
        let mut runs = Runs::new(&[Pen::new(Paint::Ink, 1.0); 2]);
        runs.add_row((0, 0), &[None, Some(0), Some(0), Some(1)]);
        runs.add_row((0, 1), &[Some(0), None, None, None]);
        assert_eq!(runs.shades[0].1, "m1 0h2m-3 1h1");
        assert_eq!(runs.shades[1].1, "m3 0h1");
    }

    #[test]
    fn few_images_take_few_columns() {
        let tiles = Tiles::new((28, 28), 10, &["", "", ""]);
        assert_eq!((tiles.columns, tiles.rows), (3, 1));
        let tiles = Tiles::new((28, 28), 10, &["5"; 21]);
        assert_eq!((tiles.columns, tiles.rows), (10, 3));
    }
}
