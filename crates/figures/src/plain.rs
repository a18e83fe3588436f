//! The canvas without plotters, for the browser.
//!
//! On WebAssembly plotters brings in `wasm-bindgen` and a megabyte of bindings to the page that we do
//! not use. The part of plotters that draws our figures is small; here it is again, to the tenth of a
//! unit, and a test holds both to the same numbers.

use std::ops::Range;

use crate::labels::Rect;
use crate::pen::{Fill, Pen, Point};
use crate::sheet::Sheet;

/// Pixels in a unit of the sheet, as in the canvas of plotters.
const PIXELS: f64 = 10.0;

/// The area of a plot with the ranges of its axes.
pub(crate) struct Canvas {
    x: (Range<f64>, f64, f64),
    y: (Range<f64>, f64, f64),
}

impl Canvas {
    /// Maps the ranges to an area of the sheet, y upwards.
    pub(crate) fn new(x: Range<f64>, y: Range<f64>, area: &Rect) -> Self {
        let pixel = |v: f64| (v * PIXELS).round();
        Self {
            x: (x, pixel(area.left), pixel(area.right)),
            y: (y, pixel(area.bottom), pixel(area.top)),
        }
    }

    /// Where a point of the ranges lies on the sheet.
    pub(crate) fn place(&self, (x, y): Point) -> Point {
        (place(x, &self.x), place(y, &self.y))
    }

    /// Draws a line through points of the ranges.
    pub(crate) fn line(&self, sheet: &mut Sheet, points: &[Point], pen: Pen) {
        let points: Vec<Point> = points.iter().map(|&point| self.place(point)).collect();
        sheet.line(&points, pen);
    }

    /// Fills a polygon of points of the ranges.
    pub(crate) fn area(&self, sheet: &mut Sheet, points: &[Point], fill: Fill) {
        let points: Vec<Point> = points.iter().map(|&point| self.place(point)).collect();
        sheet.polygon(&points, fill);
    }
}

/// The nearest pixel towards the start, in units; a thousandth makes up for rounding errors.
fn place(value: f64, (range, from, to): &(Range<f64>, f64, f64)) -> f64 {
    let along = (to - from) * ((value - range.start) / (range.end - range.start));
    let pixels = if to > from { (along + 1e-3).floor() } else { (along - 1e-3).ceil() };
    (from + pixels) / PIXELS
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn plotters_and_the_plain_canvas_draw_the_same(
            low in -1e3_f64..1e3,
            span in 1e-3_f64..1e3,
            shares in prop::collection::vec((0.0_f64..=1.0, 0.0_f64..=1.0), 2..9),
        ) {
            let area = Rect { left: 123.4, top: 56.7, right: 1201.9, bottom: 688.8 };
            let (x, y) = (low..low + span, -span..low.abs());
            let point = |&(a, b): &Point| (low + a * span, -span + b * (low.abs() + span));
            let points: Vec<Point> = shares.iter().map(point).collect();
            let (mut one, mut other) = (Sheet::new(800.0), Sheet::new(800.0));
            let pen = Pen::of(crate::Role::Validation).opacity(0.5);
            let fill = Fill(crate::theme::Paint::Depth, 0.25);

            let plotters = crate::canvas::Canvas::new(x.clone(), y.clone(), &area);
            plotters.line(&mut one, &points, pen);
            plotters.area(&mut one, &points, fill);
            let plain = Canvas::new(x, y, &area);
            plain.line(&mut other, &points, pen);
            plain.area(&mut other, &points, fill);
            prop_assert_eq!(one.finish("").svg, other.finish("").svg);
        }
    }
}
