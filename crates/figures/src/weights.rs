//! Weight images: grids of signed numbers on one common scale.

use crate::frame::LINE;
use crate::number::{count, significant};
use crate::pen::Pen;
use crate::sheet::{Anchor, Sheet, Text, WIDTH};
use crate::theme::Paint;
use crate::tiles::{Runs, Tiles};
use crate::{Figure, alt};

/// So many shades for each sign, besides bare paper about zero.
const SHADES: usize = 5;
/// Negative values are striped, so that colour is not the only cue: this share of each row is inked.
const STRIPE: f64 = 0.62;
/// Beyond so many images the alternative text gives one range for all.
const MOST_LISTED: usize = 12;
/// The height of the scale below the images.
const SCALE: f64 = 2.6 * LINE;

/// A grid of images of signed values, 28×28 unless told otherwise, with one scale for all.
///
/// Positive values are solid, negative ones striped and of another colour; the larger the value the
/// stronger. Values that are not numbers are left blank.
///
/// ```
/// use figures::WeightGrid;
///
/// let weights: Vec<f64> = (0..784).map(|i| f64::from(i) / 400.0 - 1.0).collect();
/// let figure = WeightGrid::new("Weights into one hidden neuron", 3)
///     .image(&weights, "neuron 1")
///     .draw();
/// assert!(figure.alt.contains("neuron 1 from −1 to 0.958"));
/// ```
#[derive(Debug, Clone)]
pub struct WeightGrid {
    subject: String,
    columns: usize,
    size: (usize, usize),
    images: Vec<(Vec<f64>, String)>,
}

impl WeightGrid {
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

    /// Adds an image, row by row from the top left; an empty caption is none.
    ///
    /// # Panics
    /// If the number of values is not rows × columns.
    pub fn image(mut self, values: &[f64], caption: impl Into<String>) -> Self {
        assert_eq!(
            values.len(),
            self.size.0 * self.size.1,
            "values of a {:?} image",
            self.size
        );
        self.images.push((values.to_vec(), caption.into()));
        self
    }

    /// Draws the grid.
    pub fn draw(&self) -> Figure {
        let captions: Vec<&str> = self.images.iter().map(|(_, text)| text.as_str()).collect();
        let tiles = Tiles::new(self.size, self.columns, &captions);
        let largest = self.largest();
        let shade = |image: usize, place: usize| shade(self.images[image].0[place], largest);
        let strips = tiles.strips(self.images.len(), &pens(), shade);
        let mut sheet = Sheet::new(tiles.height() + SCALE);
        tiles.draw(&mut sheet, &strips, &captions);
        if largest > 0.0 {
            draw_scale(&mut sheet, tiles.height(), largest);
        }
        sheet.finish(&self.alt())
    }

    /// The largest absolute value, which gets the strongest shade.
    fn largest(&self) -> f64 {
        let values = self.images.iter().flat_map(|(values, _)| values);
        values.filter(|v| v.is_finite()).fold(0.0, |largest, v| v.abs().max(largest))
    }

    fn alt(&self) -> String {
        let (rows, columns) = self.size;
        let images = count(self.images.len(), "image");
        let mut text =
            format!("{}. {images} of {rows} × {columns} weights", alt::subject(&self.subject));
        text += &alt::rows(self.images.len(), self.columns);
        text += ", positive solid and negative striped.";
        let all: Vec<f64> =
            self.images.iter().flat_map(|(values, _)| values).copied().collect();
        if self.images.len() > MOST_LISTED {
            return text + &format!(" Weights {}.", range(&all));
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
    let lowest = significant(finite.iter().copied().fold(f64::INFINITY, f64::min), 3);
    let highest = significant(finite.iter().copied().fold(f64::NEG_INFINITY, f64::max), 3);
    let left_out = alt::left_out(values.len() - finite.len());
    match finite.len() {
        0 => format!("without values{left_out}"),
        _ => format!("from {lowest} to {highest}{left_out}"),
    }
}

/// The pens of all shades: negative from weak to strong, then positive.
fn pens() -> Vec<Pen> {
    let opacity = |strength: usize| (100 * strength / SHADES) as f64 / 100.0;
    let negative = (1..=SHADES).map(|s| Pen::new(Paint::Negative, STRIPE).opacity(opacity(s)));
    let positive = (1..=SHADES).map(|s| Pen::new(Paint::Positive, 1.0).opacity(opacity(s)));
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
fn draw_scale(sheet: &mut Sheet, top: f64, largest: f64) {
    let pixel = 8.0;
    let samples: Vec<Option<usize>> = (0..SHADES)
        .rev()
        .map(Some)
        .chain([None])
        .chain((SHADES..2 * SHADES).map(Some))
        .collect();
    let wide = (samples.len() * 7) as f64 * pixel;
    let left = (WIDTH - wide) / 2.0;
    let mut runs = Runs::new(&pens());
    for y in 0..5 {
        let row = samples.iter().flat_map(|&sample| [sample; 7]);
        runs.add_row((0, y), &row.collect::<Vec<_>>());
    }
    sheet.pixels((left, top + 14.0), pixel, |sheet| runs.draw(sheet));
    let text = significant(largest, 3);
    let y = top + 14.0 + LINE + 36.0;
    let ends = [(left, format!("−{text}")), (WIDTH / 2.0, "0".into()), (left + wide, text)];
    for (x, label) in ends {
        let label = Text::new(&label, (x, y), Anchor::Middle);
        sheet.text(&Text { paint: Paint::Faint, ..label });
    }
}
