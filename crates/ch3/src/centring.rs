//! A picture of a digit as MNIST would have it: ink on paper, scaled into 20 × 20 pixels with its
//! proportions, and placed in 28 × 28 with its centre of mass in the middle.
//!
//! A network has learned digits of this size in this place and knows no others.
//! Page: *A digit of your own*.

use mnist::{COLUMNS, PIXELS, ROWS};
use numerics::Float;

/// The longer side of a digit, in pixels.
const BOX: usize = 20;

/// Fainter than this share of the darkest ink is paper, where the digit's bounds are sought.
const FAINT: Float = 0.1;

/// A picture without a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the picture is of a single grey; expected a digit, darker or lighter than its ground")]
pub struct Blank;

/// A grey picture: row after row, 0 black and 1 white, or the reverse.
#[derive(Clone, Debug)]
pub struct Picture {
    columns: usize,
    greys: Vec<Float>,
}

/// What a picture becomes on its way to 28 × 28 pixels.
#[derive(Clone, Debug)]
pub struct Steps {
    /// How much ink there is in each pixel, from 0 to 1.
    pub ink: Picture,
    /// The first row and column with ink, and those behind the last.
    pub bounds: [usize; 4],
    /// What is between them, its longer side 20 pixels.
    pub scaled: Picture,
    /// The same on a sheet of 28 × 28 pixels, its centre of mass in the middle: 0 for paper, 255 for full ink.
    pub placed: Vec<u8>,
}

impl Picture {
    /// A picture of so many columns.
    ///
    /// # Panics
    /// If the rows are not complete, or there is none.
    pub fn new(columns: usize, greys: Vec<Float>) -> Picture {
        let pixels = greys.len();
        assert!(
            columns > 0 && pixels > 0 && pixels.is_multiple_of(columns),
            "{pixels} pixels in rows of {columns}"
        );
        Picture { columns, greys }
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.greys.len() / self.columns
    }

    /// How many columns it has.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Its pixels, row after row.
    pub fn greys(&self) -> &[Float] {
        &self.greys
    }

    // ANCHOR: ink
    /// How much ink there is in each pixel, from 0 to 1. The ground is the middle grey of the edge,
    /// and what is farthest from it is ink: dark on light as well as light on dark.
    fn ink(&self) -> Result<Picture, Blank> {
        let (rows, columns) = (self.rows(), self.columns);
        let on_edge = |i: &usize| {
            let (row, column) = (i / columns, i % columns);
            row == 0 || row + 1 == rows || column == 0 || column + 1 == columns
        };
        let mut edge: Vec<Float> =
            (0..self.greys.len()).filter(on_edge).map(|i| self.greys[i]).collect();
        edge.sort_by(Float::total_cmp);
        let ground = edge[edge.len() / 2];
        let darkest = self.greys.iter().fold(ground, |least, &grey| least.min(grey));
        let lightest = self.greys.iter().fold(ground, |most, &grey| most.max(grey));
        let dark_ink = ground - darkest > lightest - ground;
        let most = if dark_ink { darkest - ground } else { lightest - ground };
        if most == 0.0 {
            return Err(Blank);
        }
        let ink = self.greys.iter().map(|grey| ((grey - ground) / most).max(0.0));
        Ok(Picture { columns, greys: ink.collect() })
    }
    // ANCHOR_END: ink

    /// The first row and column with ink, and those behind the last.
    fn bounds(&self) -> [usize; 4] {
        let inked = |&i: &usize| self.greys[i] > FAINT;
        let empty = [self.rows(), self.columns, 0, 0];
        (0..self.greys.len()).filter(inked).fold(empty, |[top, left, bottom, right], i| {
            let (row, column) = (i / self.columns, i % self.columns);
            [top.min(row), left.min(column), bottom.max(row + 1), right.max(column + 1)]
        })
    }

    /// The mean ink of a rectangle whose sides may run through pixels.
    fn mean(&self, rows: [Float; 2], columns: [Float; 2]) -> Float {
        let (mut ink, mut area) = (0.0, 0.0);
        for row in rows[0] as usize..(rows[1].ceil() as usize).min(self.rows()) {
            let height = overlap(rows, row);
            for column in columns[0] as usize..(columns[1].ceil() as usize).min(self.columns) {
                let part = height * overlap(columns, column);
                ink += part * self.greys[row * self.columns + column];
                area += part;
            }
        }
        if area > 0.0 { ink / area } else { 0.0 }
    }

    /// The picture as 28 × 28 pixels, 0 for paper and 255 for full ink.
    ///
    /// # Errors
    /// [`Blank`] if there is nothing in it.
    pub fn digit(&self) -> Result<Vec<u8>, Blank> {
        Ok(self.steps()?.placed)
    }

    // ANCHOR: digit
    /// What becomes of the picture, step by step.
    ///
    /// # Errors
    /// [`Blank`] if there is nothing in it.
    pub fn steps(&self) -> Result<Steps, Blank> {
        let ink = self.ink()?;
        let bounds @ [top, left, bottom, right] = ink.bounds();
        let (high, wide) = (bottom - top, right - left);
        let scale = high.max(wide) as Float / BOX as Float; // pixels there for a pixel here
        let size = |length: usize| ((length as Float / scale).round() as usize).clamp(1, BOX);
        let scaled = ink.scaled([top, left, high, wide], size(high), size(wide));
        let placed = scaled.placed();
        Ok(Steps { ink, bounds, scaled, placed })
    }
    // ANCHOR_END: digit

    /// The whole picture as 28 × 28 pixels, with its ink where it was.
    ///
    /// # Errors
    /// [`Blank`] if there is nothing in it.
    pub fn shrunk(&self) -> Result<Vec<u8>, Blank> {
        let ink = self.ink()?.scaled([0, 0, self.rows(), self.columns], ROWS, COLUMNS);
        Ok(ink.greys.iter().map(|ink| (255.0 * ink).round() as u8).collect())
    }

    /// A part of the picture (its top, left, height and width) in so many rows and columns. Each pixel
    /// is the mean of what it covers.
    pub fn scaled(
        &self,
        [top, left, high, wide]: [usize; 4],
        rows: usize,
        columns: usize,
    ) -> Picture {
        let cut = |begin: usize, length: usize, parts: usize, i: usize| {
            let at = |i| begin as Float + length as Float * i as Float / parts as Float;
            [at(i), at(i + 1)]
        };
        let greys = (0..rows * columns).map(|i| {
            let (row, column) = (i / columns, i % columns);
            self.mean(cut(top, high, rows, row), cut(left, wide, columns, column))
        });
        Picture { columns, greys: greys.collect() }
    }

    // ANCHOR: placed
    /// The picture on a sheet of 28 × 28 pixels, its centre of mass as near to pixel (14, 14), counted
    /// from 0, as whole pixels allow without losing ink.
    fn placed(&self) -> Vec<u8> {
        let (mut mass, mut down, mut across) = (0.0, 0.0, 0.0);
        for (i, ink) in self.greys.iter().enumerate() {
            mass += ink;
            down += ink * (i / self.columns) as Float;
            across += ink * (i % self.columns) as Float;
        }
        let start = |sheet: usize, size: usize, centre: Float| {
            ((sheet / 2) as Float - centre).round().clamp(0.0, (sheet - size) as Float) as usize
        };
        let top = start(ROWS, self.rows(), down / mass);
        let left = start(COLUMNS, self.columns, across / mass);
        let mut sheet = vec![0; PIXELS];
        for (i, ink) in self.greys.iter().enumerate() {
            let place = (top + i / self.columns) * COLUMNS + left + i % self.columns;
            sheet[place] = (255.0 * ink).round() as u8;
        }
        sheet
    }
    // ANCHOR_END: placed
}

/// How much of pixel `i` lies between two places.
fn overlap([begin, end]: [Float; 2], i: usize) -> Float {
    (end.min(i as Float + 1.0) - begin.max(i as Float)).max(0.0)
}
