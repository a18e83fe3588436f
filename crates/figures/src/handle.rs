//! Handles: points of a figure that a hand can drag, where the page lets it.
//!
//! A handle says which parameters of the run its point stands for, and how a place on the sheet is
//! turned back into them. It changes nothing of what is seen: the marker is drawn as it would be, in a
//! group that carries the names, and over it a circle for the finger, which is not painted.
//!
//! In the group, `data-x` and `data-y` name the parameters; one may be missing. Along each axis
//! `(place − origin) / scale` is the even measure, with `place` in units of the figure, and the origin
//! and the scale of both axes in `data-origin` and `data-scale`. The value is the measure itself, or ten to
//! its power on the axes (`x`, `y` or `x y`) that `data-log` lists. `data-low` and `data-high` are the ends of the axes.

//!
//! What can be chosen in a diagram, an edge or a neuron, is a [`Choice`]: a shape that is not seen, over the one that is,
//! with `data-name`, the parameter, and `data-value`, what it becomes.

use std::fmt::Write as _;

use crate::frame::Frame;
use crate::pen::{Point, number};

/// A finger reaches so far, in units.
pub(crate) const FINGER: f64 = 44.0;

/// A circle as path data, for what is not seen.
pub(crate) fn circle((x, y): Point, radius: f64) -> String {
    let [x, y, r, d] = [x - radius, y, radius, 2.0 * radius].map(number);
    format!("M{x} {y}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0-{d} 0z")
}

/// Which parameters of a run a draggable point stands for.
///
/// ```
/// use figures::{Axis, Handle, Plot, Role, Series};
///
/// let ball = Series::scatter(Role::Third, "the ball", [(0.5, 0.25)]).handle(Handle::x("start"));
/// let figure = Plot::new("A valley", "x", Axis::new("height").range(0.0, 1.0)).series(ball).draw();
/// assert!(figure.svg.contains("<g class=\"handle\" data-x=\"start\""));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handle {
    x: Option<String>,
    y: Option<String>,
}

impl Handle {
    /// A point whose place along the x axis is this parameter.
    pub fn x(parameter: impl Into<String>) -> Self {
        Self { x: Some(parameter.into()), y: None }
    }

    /// A point whose place along the y axis is this parameter.
    pub fn y(parameter: impl Into<String>) -> Self {
        Self { x: None, y: Some(parameter.into()) }
    }

    /// A point whose places along both axes are these parameters.
    pub fn xy(x: impl Into<String>, y: impl Into<String>) -> Self {
        Self { x: Some(x.into()), y: Some(y.into()) }
    }

    /// The attributes of the group around the marker.
    pub(crate) fn attributes(&self, frame: &Frame) -> String {
        let (xs, ys) = (frame.x.measures(), frame.y.measures());
        let (left, bottom) = frame.place((xs.start, ys.start));
        let (right, top) = frame.place((xs.end, ys.end));
        let scale_x = (right - left) / (xs.end - xs.start);
        let scale_y = (top - bottom) / (ys.end - ys.start);
        let origin = (left - scale_x * xs.start, bottom - scale_y * ys.start);
        let mut text = r#" class="handle""#.to_owned();
        for (axis, name) in [("x", &self.x), ("y", &self.y)] {
            if let Some(name) = name {
                let _ = write!(text, r#" data-{axis}="{name}""#);
            }
        }
        let mut pair = |what: &str, (x, y): (f64, f64)| {
            let _ = write!(text, r#" data-{what}="{x} {y}""#);
        };
        pair("origin", origin);
        pair("scale", (scale_x, scale_y));
        pair("low", (frame.x.low, frame.y.low));
        pair("high", (frame.x.high, frame.y.high));
        match (frame.x.is_log(), frame.y.is_log()) {
            (false, false) => {}
            (true, false) => text += r#" data-log="x""#,
            (false, true) => text += r#" data-log="y""#,
            (true, true) => text += r#" data-log="x y""#,
        }
        text
    }
}

/// What a parameter becomes when an edge or a neuron of a diagram is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) parameter: String,
    pub(crate) value: usize,
}

impl Choice {
    /// The attributes of the shape that takes the touch: a line as wide as a finger, or the area.
    pub(crate) fn attributes(&self, area: bool) -> String {
        let Self { parameter, value } = self;
        let mut text =
            format!(r#" class="choice" data-name="{parameter}" data-value="{value}""#);
        text += r#" pointer-events=""#;
        match area {
            true => text + r#"fill""#,
            false => text + &format!(r#"stroke" stroke-width="{FINGER}""#),
        }
    }
}
