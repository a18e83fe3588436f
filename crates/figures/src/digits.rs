//! Digit grids: small grey images in rows, ink on the paper of the page.

use plotters::style::Color;

use crate::Figure;
use crate::grid::Grid;
use crate::pen::pen;
use crate::theme::Paint;

/// So many shades of ink, besides none.
const SHADES: usize = 7;

/// A grid of grey images: a pixel is 0 for paper, 255 for full ink.
///
/// Grey is rounded to seven shades of ink and bare paper.
pub type DigitGrid = Grid<u8>;

impl Grid<u8> {
    /// Draws the grid.
    pub fn draw(&self) -> Figure {
        let pens = [1, 2, 3, 4, 5, 6, 7].map(|shade: u32| {
            let hundredths = (100 * shade + 3) / SHADES as u32;
            pen(Paint::Ink.mix(f64::from(hundredths) / 100.0), 1.0)
        });
        let captions = || self.images.iter().map(|(_, caption)| caption.as_str());
        let mut alt = self.words("pixels") + ".";
        if captions().any(|caption| !caption.is_empty()) {
            let spoken = captions().map(|c| if c.is_empty() { "no caption" } else { c });
            alt += &format!(" Captions: {}.", spoken.collect::<Vec<_>>().join(", "));
        }
        self.draw_images(&pens, 0.0, shade).finish(&alt)
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
