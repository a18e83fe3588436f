//! Weight images: grids of signed numbers on one common scale.

use plotters::style::text_anchor::HPos;
use plotters::style::{Color, ShapeStyle};

use crate::grid::{Grid, Runs};
use crate::number::significant;
use crate::pen::pen;
use crate::sheet::{LINE, Sheet, Text, WIDTH};
use crate::theme::Paint;
use crate::{Figure, alt};

/// So many shades for each sign, besides bare paper about zero.
const SHADES: usize = 5;
/// Negative values are striped, so that colour is not the only cue: this share of each row is inked.
const STRIPE: f64 = 0.62;
/// Beyond so many images the alternative text gives one range for all.
const MOST_LISTED: usize = 12;
/// The height of the scale below the images.
const SCALE: f64 = 2.6 * LINE;

/// A grid of images of signed values, with one scale for all.
///
/// Positive values are solid, negative ones striped and of another colour; the larger the value the
/// stronger. Values that are not numbers are left blank.
pub type WeightGrid = Grid<f64>;

impl Grid<f64> {
    /// Draws the grid.
    pub fn draw(&self) -> Figure {
        let finite = self.values().into_iter().filter(|v| v.is_finite());
        let largest = finite.fold(0.0_f64, |largest, v| largest.max(v.abs()));
        let sheet = self.draw_images(&pens(), SCALE, |value| shade(value, largest));
        if largest > 0.0 {
            draw_scale(&sheet, sheet.height - SCALE, largest);
        }
        sheet.finish(&self.alt())
    }

    fn values(&self) -> Vec<f64> {
        self.images.iter().flat_map(|(values, _)| values).copied().collect()
    }

    fn alt(&self) -> String {
        let mut text = self.words("weights") + ", positive solid and negative striped.";
        if self.images.len() > MOST_LISTED {
            return text + &format!(" Weights {}.", range(&self.values()));
        }
        for (i, (values, caption)) in self.images.iter().enumerate() {
            let number = format!("image {}", i + 1);
            let name = if caption.is_empty() { &number } else { caption };
            text += &format!(" {name} {}.", range(values));
        }
        text
    }
}

/// The range of values in words.
fn range(values: &[f64]) -> String {
    let finite: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    let left_out = alt::left_out(values.len() - finite.len());
    if finite.is_empty() {
        return format!("without values{left_out}");
    }
    let lowest = significant(finite.iter().copied().fold(f64::INFINITY, f64::min), 3);
    let highest = significant(finite.iter().copied().fold(f64::NEG_INFINITY, f64::max), 3);
    format!("from {lowest} to {highest}{left_out}")
}

/// The pens of all shades: negative from weak to strong, then positive.
fn pens() -> Vec<ShapeStyle> {
    let opacity = |strength: usize| (100 * strength / SHADES) as f64 / 100.0;
    let negative = (1..=SHADES).map(|s| pen(Paint::Negative.mix(opacity(s)), STRIPE));
    let positive = (1..=SHADES).map(|s| pen(Paint::Positive.mix(opacity(s)), 1.0));
    negative.chain(positive).collect()
}

/// The shade of a value, as an index into [`pens`]; none near zero and for what is not a number.
fn shade(value: f64, largest: f64) -> Option<usize> {
    let strength = (value.abs() / largest * SHADES as f64).round();
    if strength.is_nan() || strength < 1.0 {
        return None;
    }
    let strength = (strength as usize).min(SHADES);
    Some(if value < 0.0 { strength - 1 } else { SHADES + strength - 1 })
}

/// Draws the scale: a sample of each shade, with the numbers at its ends and middle.
fn draw_scale(sheet: &Sheet, top: f64, largest: f64) {
    let pixel = 8.0;
    let negative = (0..SHADES).rev().map(Some);
    let samples = negative.chain([None]).chain((SHADES..2 * SHADES).map(Some));
    let row: Vec<Option<usize>> = samples.flat_map(|sample| [sample; 7]).collect();
    let wide = row.len() as f64 * pixel;
    let left = (WIDTH - wide) / 2.0;
    let mut runs = Runs::new(&pens());
    (0..5).for_each(|y| runs.add_row((0, y), &row));
    runs.draw(sheet, (left, top + 14.0), pixel);
    let text = significant(largest, 3);
    let y = top + 14.0 + LINE + 36.0;
    let ends = [(left, format!("−{text}")), (WIDTH / 2.0, "0".into()), (left + wide, text)];
    for (x, label) in ends {
        sheet.text(Text::new(&label, (x, y), HPos::Center).paint(Paint::Faint));
    }
}
