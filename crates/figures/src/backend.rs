//! The drawing back end: a sheet as something that plotters can draw on. Plotters' own SVG back end
//! writes fixed colours, unbroken lines and whole pixels; ours follows the page's theme.

use std::convert::Infallible;

use plotters::style::text_anchor::VPos;
use plotters::style::{IntoFont, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend,
    DrawingErrorKind,
};

use crate::labels::width;
use crate::pen::{PIXELS, Point, paint, pixels, units};
use crate::sheet::{Sheet, Text, WIDTH};
use crate::theme::Paint;

/// Why drawing on a sheet cannot fail.
pub(crate) const IN_MEMORY: &str = "a sheet is text in memory and takes every element";

/// The style of a text.
pub(crate) fn letters(paint: Paint, size: f64) -> TextStyle<'static> {
    ("sans-serif", size * PIXELS).into_font().color(&paint)
}

/// A back end's style as that of a shape. No line is thinner than two units: those of three axes are
/// one pixel wide whatever one asks for.
fn shape(style: &impl BackendStyle, filled: bool) -> ShapeStyle {
    let BackendColor { rgb: (paint, applied, _), alpha } = style.color();
    let color = RGBAColor(paint, applied, 0, alpha);
    let stroke_width = style.stroke_width().max(pixels(2.0).unsigned_abs());
    ShapeStyle { color, filled, stroke_width }
}

type Drawn<T = ()> = Result<T, DrawingErrorKind<Infallible>>;

/// What our charts need. Circles and the like are left to plotters, which builds them from this.
impl DrawingBackend for Sheet {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (pixels(WIDTH).unsigned_abs(), pixels(self.height).unsigned_abs())
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

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            let points: Vec<Point> = path.into_iter().map(units).collect();
            self.line(&points, shape(style, false));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        if style.color().alpha > 0.0 {
            let points: Vec<Point> = vertices.into_iter().map(units).collect();
            self.polygon(&points, shape(style, true));
        }
        Ok(())
    }

    /// Asks no font, since in a browser plotters would ask the page.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Drawn<(u32, u32)> {
        Ok((width(text, style.size()) as u32, style.size() as u32))
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Drawn {
        let ((x, y), size, position) = (units(at), style.size() / PIXELS, style.anchor());
        let base = match position.v_pos {
            VPos::Top => 0.8 * size,
            VPos::Center => 0.36 * size,
            VPos::Bottom => -size / 3.0,
        };
        for (i, line) in text.lines().enumerate() {
            let at = (x, y + base + 1.25 * size * i as f64);
            self.text(
                Text::new(line, at, position.h_pos).size(size).paint(paint(style.color().rgb)),
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pen::{attributes, dashed};
    use crate::theme::PAINTS;

    #[test]
    fn a_line_of_plotters_is_a_line_of_ours() {
        for (paint, ..) in PAINTS {
            let style = dashed(paint, 2.5);
            let (mut drawn, expected) = (Sheet::new(1.0), Sheet::new(1.0));
            drawn.draw_line((10, 25), (30, 40), &style).unwrap();
            expected.line(&[(1.0, 2.5), (3.0, 4.0)], style);
            let svg = drawn.finish("").svg;
            assert_eq!(svg, expected.finish("").svg);
            assert!(svg.contains(&paint.css()) && svg.contains(&attributes(style)), "{svg}");
        }
    }
}
