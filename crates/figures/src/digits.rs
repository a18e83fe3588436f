//! Digit grids: small grey images in rows, ink on the paper of the page.

use crate::number::count;
use crate::pen::Pen;
use crate::sheet::Sheet;
use crate::theme::Paint;
use crate::tiles::Tiles;
use crate::{Figure, alt};

/// So many shades of ink, besides none.
const SHADES: usize = 7;

/// A grid of grey images, 28×28 unless told otherwise, each with an optional caption.
///
/// Grey is rounded to seven shades of ink and bare paper.
///
/// ```
/// use figures::DigitGrid;
///
/// let image = [128_u8; 784];
/// let figure = DigitGrid::new("A digit the network gets wrong", 10).image(&image, "5 → 3").draw();
/// assert!(figure.alt.contains("1 image of 28 × 28 pixels"));
/// ```
#[derive(Debug, Clone)]
pub struct DigitGrid {
    subject: String,
    columns: usize,
    size: (usize, usize),
    images: Vec<(Vec<u8>, String)>,
}

impl DigitGrid {
    /// An empty grid of so many columns.
    ///
    /// # Panics
    /// If `columns` is zero.
    pub fn new(subject: impl Into<String>, columns: usize) -> Self {
        assert!(columns > 0, "a grid needs at least one column");
        Self { subject: subject.into(), columns, size: (28, 28), images: Vec::new() }
    }

    /// Sets the images' size in pixels, before the first one is added.
    pub fn pixels(mut self, rows: usize, columns: usize) -> Self {
        self.size = (rows, columns);
        self
    }

    /// Adds an image, row by row from the top left, 0 for paper and 255 for full ink; an empty
    /// caption is none.
    ///
    /// # Panics
    /// If the number of pixels is not rows × columns.
    pub fn image(mut self, pixels: &[u8], caption: impl Into<String>) -> Self {
        assert_eq!(
            pixels.len(),
            self.size.0 * self.size.1,
            "pixels of a {:?} image",
            self.size
        );
        self.images.push((pixels.to_vec(), caption.into()));
        self
    }

    /// Draws the grid.
    pub fn draw(&self) -> Figure {
        let captions: Vec<&str> = self.images.iter().map(|(_, text)| text.as_str()).collect();
        let tiles = Tiles::new(self.size, self.columns, &captions);
        let pens = [1, 2, 3, 4, 5, 6, 7].map(|shade: u32| {
            let hundredths = (100 * shade + 3) / SHADES as u32;
            Pen::new(Paint::Ink, 1.0).opacity(f64::from(hundredths) / 100.0)
        });
        let shade = |image: usize, place: usize| shade(self.images[image].0[place]);
        let strips = tiles.strips(self.images.len(), &pens, shade);
        let mut sheet = Sheet::new(tiles.height());
        tiles.draw(&mut sheet, &strips, &captions);
        sheet.finish(&self.alt())
    }

    fn alt(&self) -> String {
        let (rows, columns) = self.size;
        let images = count(self.images.len(), "image");
        let mut text =
            format!("{}. {images} of {rows} × {columns} pixels", alt::subject(&self.subject));
        text += &alt::rows(self.images.len(), self.columns);
        text += ".";
        text + &alt::captions(self.images.iter().map(|(_, caption)| caption.as_str()))
    }
}

/// The shade of a pixel, rounded to the nearest; none for paper.
fn shade(pixel: u8) -> Option<usize> {
    ((usize::from(pixel) * SHADES + 127) / 255).checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_go_from_bare_paper_to_full_ink() {
        assert_eq!(shade(0), None);
        assert_eq!(shade(18), None);
        assert_eq!(shade(19), Some(0));
        assert_eq!(shade(255), Some(SHADES - 1));
    }
}
