//! The sheet of paper: SVG text that follows the page's theme.

use std::cell::RefCell;
use std::fmt::Write as _;
use std::rc::Rc;

use plotters::style::text_anchor::HPos;
use plotters::style::{Color, ShapeStyle};

use crate::pen::{Point, attributes, number, path_data, pen};
use crate::theme::Paint;
use crate::{Figure, Role};

/// Every figure is so many units wide; on a phone that is about 360 pixels.
pub(crate) const WIDTH: f64 = 1280.0;
/// The size of ordinary text, in units: 12 pixels on a phone. A page with more room may write smaller.
pub(crate) const TEXT: f64 = 42.0;
/// The distance between two lines of text.
pub(crate) const LINE: f64 = TEXT * 1.25;

/// A line of text, its base line at `at`.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: Point,
    pub(crate) anchor: HPos,
    pub(crate) size: f64,
    pub(crate) paint: Paint,
    /// Outlined in the colour of the paper, to be read over lines.
    pub(crate) halo: bool,
}

impl<'a> Text<'a> {
    /// Ordinary text in ink.
    pub(crate) fn new(text: &'a str, at: Point, anchor: HPos) -> Self {
        Self { text, at, anchor, size: TEXT, paint: Paint::Ink, halo: false }
    }

    pub(crate) fn size(self, size: f64) -> Self {
        Self { size, ..self }
    }

    pub(crate) fn paint(self, paint: Paint) -> Self {
        Self { paint, ..self }
    }

    pub(crate) fn halo(self) -> Self {
        Self { halo: true, ..self }
    }

    /// Moves the text down so that its point is at half the height of a digit.
    pub(crate) fn centred(self) -> Self {
        Self { at: (self.at.0, self.at.1 + 0.36 * self.size), ..self }
    }
}

/// The SVG under way. Its clones write on the same sheet, so that a chart can hold one.
#[derive(Debug, Clone)]
pub(crate) struct Sheet {
    pub(crate) height: f64,
    body: Rc<RefCell<String>>,
}

impl Sheet {
    /// An empty sheet, [`WIDTH`] units wide.
    pub(crate) fn new(height: f64) -> Self {
        Self { height, body: Rc::default() }
    }

    fn write(&self, line: std::fmt::Arguments) {
        let _ = writeln!(self.body.borrow_mut(), "{line}");
    }

    /// A path, given as path data, with these attributes.
    pub(crate) fn path(&self, data: &str, attributes: &str) {
        if !data.is_empty() {
            self.write(format_args!(r#"<path d="{data}"{attributes}/>"#));
        }
    }

    /// A line through points.
    pub(crate) fn line(&self, points: &[Point], style: ShapeStyle) {
        self.path(&path_data(points), &attributes(style));
    }

    /// A filled polygon.
    pub(crate) fn polygon(&self, points: &[Point], style: ShapeStyle) {
        self.path(&(path_data(points) + "z"), &attributes(style));
    }

    /// A circle with a filling and an outline.
    pub(crate) fn circle(&self, at: Point, radius: f64, styles: [ShapeStyle; 2]) {
        let (x, y, r) = (number(at.0), number(at.1), number(radius));
        let attributes = styles.map(attributes).concat();
        self.write(format_args!(r#"<circle cx="{x}" cy="{y}" r="{r}"{attributes}/>"#));
    }

    /// The role's marker at each point. One path has them all, where plotters would write an element
    /// for each point.
    pub(crate) fn markers(&self, points: &[Point], role: Role) {
        let at = |&(x, y): &Point| format!("M{} {}{}", number(x), number(y), role.look().1);
        let data: String = points.iter().map(at).collect();
        let styles = [Paint::Of(role).filled(), pen(Paint::Paper, 2.0)];
        self.path(&data, &styles.map(attributes).concat());
    }

    /// A line of text.
    pub(crate) fn text(&self, text: Text) {
        let (x, y) = (number(text.at.0), number(text.at.1));
        let mut style = attributes(text.paint.filled());
        style += match text.anchor {
            HPos::Left => "",
            HPos::Center => r#" text-anchor="middle""#,
            HPos::Right => r#" text-anchor="end""#,
        };
        if text.size != TEXT {
            let _ = write!(style, r#" font-size="{}""#, number(text.size));
        }
        if text.halo {
            style += &(attributes(pen(Paint::Paper, 10.0)) + r#" paint-order="stroke""#);
        }
        let words = escape(text.text);
        self.write(format_args!(r#"<text x="{x}" y="{y}"{style}>{words}</text>"#));
    }

    /// Everything that `draw` draws, in a group with these attributes.
    pub(crate) fn group(&self, attributes: &str, draw: impl FnOnce()) {
        self.write(format_args!("<g{attributes}>"));
        draw();
        self.write(format_args!("</g>"));
    }

    /// The finished figure.
    pub(crate) fn finish(&self, alt: &str) -> Figure {
        let alt: String = alt.chars().map(printable).collect();
        let (height, title, body) = (number(self.height), escape(&alt), self.body.borrow());
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" \
             role=\"img\" font-family=\"sans-serif\" font-size=\"{TEXT}\" fill=\"none\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>{title}</title>\n\
             {body}</svg>\n"
        );
        Figure { svg, alt }
    }
}

/// The character, or a blank for one that XML does not allow or that would break the line.
fn printable(c: char) -> char {
    let forbidden = c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    if forbidden { ' ' } else { c }
}

/// Text for XML: the special characters escaped.
fn escape(text: &str) -> String {
    let text: String = text.chars().map(printable).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
