//! The canvas: where plotters draws the data of a plot.
//!
//! Plotters can draw on anything that is a [`DrawingBackend`], and a sheet is one. Plotters' own SVG
//! back end writes fixed colours, unbroken lines and whole pixels; ours writes CSS variables and
//! dashes, and lets plotters count in tenths of a unit, so that curves are smooth.
//!
//! A plotters colour is three bytes. We use the first for the number of a [`Paint`] among [`PAINTS`]
//! and the second for "dashed".

use std::convert::Infallible;
use std::ops::Range;

use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{Drawable, PointCollection, Polygon};
use plotters::series::LineSeries;
use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind,
};

use crate::labels::Rect;
use crate::pen::{Fill, Pen, Point};
use crate::sheet::{Sheet, WIDTH};
use crate::theme::{PAINTS, Paint};

/// Plotters' pixels in a unit of the sheet.
const PIXELS: f64 = 10.0;

/// The area of a plot with the ranges of its axes.
pub(crate) struct Canvas(Cartesian2d<RangedCoordf64, RangedCoordf64>);

impl Canvas {
    /// Maps the ranges to an area of the sheet, y upwards.
    pub(crate) fn new(x: Range<f64>, y: Range<f64>, area: &Rect) -> Self {
        let pixel = |v: f64| (v * PIXELS).round() as i32;
        let across = pixel(area.left)..pixel(area.right);
        let upwards = pixel(area.bottom)..pixel(area.top);
        Self(Cartesian2d::new(x, y, (across, upwards)))
    }

    /// Where a point of the ranges lies on the sheet.
    pub(crate) fn place(&self, point: Point) -> Point {
        units(self.0.translate(&point))
    }

    /// Draws a line through points of the ranges.
    pub(crate) fn line(&self, sheet: &mut Sheet, points: &[Point], pen: Pen) {
        self.draw(sheet, LineSeries::new(points.iter().copied(), pen_style(pen)));
    }

    /// Fills a polygon of points of the ranges.
    pub(crate) fn area(&self, sheet: &mut Sheet, points: &[Point], fill: Fill) {
        let style = pen_style(Pen::new(fill.0, 0.0).opacity(fill.1)).filled();
        self.draw(sheet, [Polygon::new(points, style)]);
    }

    fn draw<'s, E>(&self, sheet: &'s mut Sheet, elements: impl IntoIterator<Item = E>)
    where
        E: Drawable<&'s mut Sheet>,
        for<'e> &'e E: PointCollection<'e, Point>,
    {
        let area = sheet.into_drawing_area().apply_coord_spec(self.0.clone());
        for element in elements {
            area.draw(&element).expect("a sheet is text in memory and takes every element");
        }
    }
}

/// A point in plotters' pixels, in units.
fn units((x, y): BackendCoord) -> Point {
    (f64::from(x) / PIXELS, f64::from(y) / PIXELS)
}

/// A pen as plotters can carry it.
fn pen_style(pen: Pen) -> ShapeStyle {
    let number = PAINTS.iter().position(|&paint| paint == pen.paint).unwrap_or(0);
    ShapeStyle {
        color: RGBAColor(number as u8, u8::from(pen.dashed), 0, pen.opacity),
        filled: false,
        stroke_width: (pen.width * PIXELS).round() as u32,
    }
}

/// The pen that a plotters style carries.
fn style_pen(style: &impl BackendStyle) -> Pen {
    let BackendColor { alpha: opacity, rgb: (number, dashed, _) } = style.color();
    let paint = PAINTS.get(usize::from(number)).copied().unwrap_or(Paint::Ink);
    Pen { paint, width: f64::from(style.stroke_width()) / PIXELS, opacity, dashed: dashed == 1 }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// Lines and areas only: letters, circles and markers are drawn by the sheet itself.
impl DrawingBackend for &mut Sheet {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        ((WIDTH * PIXELS) as u32, (self.height * PIXELS) as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill_polygon([(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)], &color)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<Point> = path.into_iter().map(units).collect();
        self.line(&points, style_pen(style));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        let points: Vec<Point> = vertices.into_iter().map(units).collect();
        let Pen { paint, opacity, .. } = style_pen(style);
        self.polygon(&points, Fill(paint, opacity));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plotters_carries_every_pen_unharmed() {
        for paint in PAINTS {
            let pen = Pen { paint, width: 2.5, opacity: 0.5, dashed: true };
            assert_eq!(style_pen(&pen_style(pen)), pen);
        }
    }
}
