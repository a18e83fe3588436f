//! The sheet of paper: SVG text that follows the page's theme.

use std::fmt::Write as _;

use crate::pen::{Fill, Pen, Point, number, path_data};
use crate::theme::Paint;
use crate::{Figure, Role};

/// Every figure is so many units wide; on a phone that is about 360 pixels.
pub(crate) const WIDTH: f64 = 1280.0;
/// The size of ordinary text, in units: 12 pixels on a phone. A page with more room may write smaller.
pub(crate) const TEXT: f64 = 42.0;

/// Which end of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// A line of text, its base line at `at`.
#[derive(Debug, Clone)]
pub(crate) struct Text<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: Point,
    pub(crate) anchor: Anchor,
    pub(crate) size: f64,
    pub(crate) paint: Paint,
    /// Outlined in the colour of the paper, to be read over lines.
    pub(crate) halo: bool,
}

impl<'a> Text<'a> {
    /// Ordinary text in ink.
    pub(crate) fn new(text: &'a str, at: Point, anchor: Anchor) -> Self {
        Self { text, at, anchor, size: TEXT, paint: Paint::Ink, halo: false }
    }

    /// Moves the text down so that its point is at half the height of a digit.
    pub(crate) fn centred(self) -> Self {
        Self { at: (self.at.0, self.at.1 + 0.36 * self.size), ..self }
    }
}

/// The SVG under way.
#[derive(Debug)]
pub(crate) struct Sheet {
    pub(crate) height: f64,
    body: String,
}

impl Sheet {
    /// An empty sheet, [`WIDTH`] units wide.
    pub(crate) fn new(height: f64) -> Self {
        Self { height, body: String::new() }
    }

    /// A line through points.
    pub(crate) fn line(&mut self, points: &[Point], pen: Pen) {
        self.path(&path_data(points), &pen.attributes());
    }

    /// A filled polygon.
    pub(crate) fn polygon(&mut self, points: &[Point], fill: Fill) {
        self.path(&(path_data(points) + "z"), &fill.attributes());
    }

    /// A region of several closed outlines, given as path data.
    pub(crate) fn region(&mut self, data: &str, fill: Fill) {
        self.path(data, &fill.attributes());
    }

    /// Many separate lines with one pen, given as path data.
    pub(crate) fn lines(&mut self, data: &str, pen: Pen) {
        self.path(data, &pen.attributes());
    }

    /// A circle with an outline.
    pub(crate) fn circle(&mut self, centre: Point, radius: f64, pen: Pen, fill: Fill) {
        let (x, y, r) = (number(centre.0), number(centre.1), number(radius));
        let (fill, stroke) = (fill.attributes(), pen.attributes());
        let _ = writeln!(self.body, r#"<circle cx="{x}" cy="{y}" r="{r}"{fill}{stroke}/>"#);
    }

    /// The role's marker at each point.
    pub(crate) fn markers(&mut self, points: &[Point], role: Role) {
        let at = |&(x, y): &Point| format!("M{} {}{}", number(x), number(y), role.marker());
        let data: String = points.iter().map(at).collect();
        let paper = Pen::new(Paint::Paper, 2.0).attributes();
        self.path(&data, &(Fill(Paint::Of(role), 1.0).attributes() + &paper));
    }

    fn path(&mut self, data: &str, attributes: &str) {
        if !data.is_empty() {
            let _ = writeln!(self.body, r#"<path d="{data}"{attributes}/>"#);
        }
    }

    /// A line of text.
    pub(crate) fn text(&mut self, text: &Text) {
        let (x, y) = (number(text.at.0), number(text.at.1));
        let mut attributes = Fill(text.paint, 1.0).attributes();
        attributes += match text.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        if text.size != TEXT {
            let _ = write!(attributes, r#" font-size="{}""#, number(text.size));
        }
        if text.halo {
            attributes += &Pen::new(Paint::Paper, 10.0).attributes();
            attributes += r#" paint-order="stroke""#;
        }
        let words = escape(text.text);
        let _ = writeln!(self.body, r#"<text x="{x}" y="{y}"{attributes}>{words}</text>"#);
    }

    /// Everything that `draw` draws, facets with a thin outline.
    pub(crate) fn facets(&mut self, draw: impl FnOnce(&mut Self)) {
        let _ = writeln!(self.body, "<g{}>", Pen::new(Paint::Depth, 1.5).attributes());
        draw(self);
        self.body += "</g>\n";
    }

    /// A facet of a surface: so many per cent of shade on the paper.
    pub(crate) fn facet(&mut self, points: &[Point], shade: u32) {
        let (depth, paper) = (Paint::Depth.css(), Paint::Paper.css());
        let fill = format!(r#" fill="color-mix(in srgb, {depth} {shade}%, {paper})""#);
        self.path(&(path_data(points) + "z"), &fill);
    }

    /// Everything that `draw` draws, moved and enlarged, for pixels.
    pub(crate) fn pixels(&mut self, at: Point, scale: f64, draw: impl FnOnce(&mut Self)) {
        let (x, y, scale) = (number(at.0), number(at.1), (scale * 1000.0).round() / 1000.0);
        let transform = format!("translate({x} {y}) scale({scale})");
        let _ = writeln!(self.body, r#"<g transform="{transform}" stroke-linecap="butt">"#);
        draw(self);
        self.body += "</g>\n";
    }

    /// Runs of pixels as strokes; those that fill their row get hard edges, so that no seam shows
    /// between one row and the next.
    pub(crate) fn runs(&mut self, data: &str, pen: Pen) {
        let hard = if pen.width < 1.0 { "" } else { r#" shape-rendering="crispEdges""# };
        self.path(data, &(pen.attributes() + hard));
    }

    /// The finished figure.
    pub(crate) fn finish(self, alt: &str) -> Figure {
        let alt: String = alt.chars().map(printable).collect();
        let (width, height, title) = (number(WIDTH), number(self.height), escape(&alt));
        let head = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" "#
        );
        let style = format!(
            r#"font-family="sans-serif" font-size="{TEXT}" fill="none" stroke-linecap="round" "#
        );
        let svg = format!(
            "{head}{style}stroke-linejoin=\"round\">\n<title>{title}</title>\n{}</svg>\n",
            self.body
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
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '&' => escaped += "&amp;",
            c => escaped.push(printable(c)),
        }
    }
    escaped
}
