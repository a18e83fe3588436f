//! Pens: how lines and areas look. They are styles of plotters, with our paints for colours.
//!
//! A plotters colour is three bytes. We use the first for the number of a [`Paint`] among [`PAINTS`]
//! and the second for how it is applied.

use std::fmt::Write as _;

use plotters::style::{Color, RGBAColor, ShapeStyle};
use plotters_backend::BackendColor;

use crate::theme::{PAINTS, Paint};

/// A point: of the sheet, in units from the top left, or of the data.
pub(crate) type Point = (f64, f64);

/// Plotters' pixels in a unit of the sheet: it counts in whole ones, and curves shall be smooth.
pub(crate) const PIXELS: f64 = 10.0;

/// A length of the sheet in plotters' pixels.
pub(crate) fn pixels(units: f64) -> i32 {
    (units * PIXELS).round() as i32
}

/// A point in plotters' pixels, in units.
pub(crate) fn units((x, y): (i32, i32)) -> Point {
    (f64::from(x) / PIXELS, f64::from(y) / PIXELS)
}

/// The second byte of a line's colour: broken in the paint's own pattern.
const DASHED: u8 = 1;
/// The second byte of an area's colour: mixed with that of the paper, it hides what is behind.
const SOLID: u8 = 2;

impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { rgb: (self.number(), 0, 0), alpha: 1.0 }
    }
}

/// The paint of a plotters colour.
pub(crate) fn paint((number, _, _): (u8, u8, u8)) -> Paint {
    PAINTS.get(usize::from(number)).map_or(Paint::Ink, |known| known.0)
}

/// A line of so many units' width.
pub(crate) fn pen(paint: impl Color, width: f64) -> ShapeStyle {
    paint.stroke_width(pixels(width).unsigned_abs())
}

/// The same, broken.
pub(crate) fn dashed(paint: Paint, width: f64) -> ShapeStyle {
    pen(RGBAColor(paint.number(), DASHED, 0, 1.0), width)
}

/// An area that hides what is behind it: so much of the paint on the paper.
pub(crate) fn solid(paint: Paint, share: f64) -> ShapeStyle {
    RGBAColor(paint.number(), SOLID, 0, share).filled()
}

/// A style as SVG attributes.
pub(crate) fn attributes(style: ShapeStyle) -> String {
    let BackendColor { rgb, alpha: opacity } = style.color.to_backend_color();
    let (paint, kind) = (paint(rgb), if style.filled { "fill" } else { "stroke" });
    if rgb.1 == SOLID {
        let (css, paper, share) = (paint.css(), Paint::Paper.css(), (100.0 * opacity).round());
        return format!(r#" fill="color-mix(in srgb, {css} {share}%, {paper})""#);
    }
    let mut text = format!(r#" {kind}="{}""#, paint.css());
    if !style.filled {
        let width = f64::from(style.stroke_width) / PIXELS;
        let _ = write!(text, r#" stroke-width="{width}""#);
        if rgb.1 == DASHED && !paint.dash().is_empty() {
            let _ = write!(text, r#" stroke-dasharray="{}""#, paint.dash());
        }
    }
    if opacity < 1.0 {
        let _ = write!(text, r#" {kind}-opacity="{opacity}""#);
    }
    text
}

/// A coordinate, rounded to a tenth of a unit: a tenth of a pixel or less on any screen.
pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0 + 0.0;
    tenths.to_string()
}

/// SVG path data of an open line.
pub(crate) fn path_data(points: &[Point]) -> String {
    let points = points.iter().map(|&(x, y)| format!("{} {}", number(x), number(y)));
    let points: Vec<String> = points.collect();
    if points.is_empty() { String::new() } else { format!("M{}", points.join(" ")) }
}
