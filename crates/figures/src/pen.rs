//! Pens and fills: how lines and areas look, and how both are written as SVG.

use std::fmt::Write as _;

use crate::theme::{Paint, Role};

/// A point of the sheet, in units from the top left.
pub(crate) type Point = (f64, f64);

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    pub(crate) paint: Paint,
    pub(crate) width: f64,
    pub(crate) opacity: f64,
    /// Broken in the paint's own pattern.
    pub(crate) dashed: bool,
}

impl Pen {
    pub(crate) fn new(paint: Paint, width: f64) -> Self {
        Self { paint, width, opacity: 1.0, dashed: false }
    }

    pub(crate) fn dashed(self) -> Self {
        Self { dashed: true, ..self }
    }

    pub(crate) fn opacity(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    /// The pen of a role's lines.
    pub(crate) fn of(role: Role) -> Self {
        Self::new(Paint::Of(role), 5.0).dashed()
    }

    /// The pen of a path over a map; unbroken, since its steps are marked.
    pub(crate) fn path(role: Role) -> Self {
        Self::new(Paint::Of(role), 5.0)
    }

    pub(crate) fn attributes(self) -> String {
        let mut text =
            format!(r#" stroke="{}" stroke-width="{}""#, self.paint.css(), number(self.width));
        if self.dashed && !self.paint.dash().is_empty() {
            let _ = write!(text, r#" stroke-dasharray="{}""#, self.paint.dash());
        }
        if self.opacity < 1.0 {
            let _ = write!(text, r#" stroke-opacity="{}""#, self.opacity);
        }
        text
    }
}

/// How an area is filled.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fill(pub(crate) Paint, pub(crate) f64);

impl Fill {
    pub(crate) fn attributes(self) -> String {
        let mut text = format!(r#" fill="{}""#, self.0.css());
        if self.1 < 1.0 {
            let _ = write!(text, r#" fill-opacity="{}""#, self.1);
        }
        text
    }
}

/// A coordinate, rounded to a tenth of a unit: a tenth of a pixel or less on any screen.
pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0 + 0.0;
    tenths.to_string()
}

/// SVG path data of an open line.
pub(crate) fn path_data(points: &[Point]) -> String {
    let mut data = String::new();
    for (i, &(x, y)) in points.iter().enumerate() {
        let separator = if i == 0 { 'M' } else { ' ' };
        let _ = write!(data, "{separator}{} {}", number(x), number(y));
    }
    data
}
