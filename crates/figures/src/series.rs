//! A series: points with a name, a role and a way to be drawn.

use plotters::element::Polygon;
use plotters::series::LineSeries;
use plotters::style::Color;

use crate::Role;
use crate::axis::Scale;
use crate::frame::Frame;
use crate::handle::Handle;
use crate::pen::{Point, dashed};
use crate::theme::Paint;

/// The opacity of the areas under and around lines.
pub(crate) const SHADE: f64 = 0.18;

/// How the points of a series are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Straight lines between the points.
    Line,
    /// Each value holds until the next point.
    Step,
    /// Markers only.
    Scatter,
}

/// One named series of a [`Plot`](crate::Plot).
///
/// ```
/// use figures::{Role, Series, from_index};
///
/// let costs = [0.9, 0.5, 0.3];
/// let line = Series::line(Role::Training, "training", from_index(1, costs)).markers().ends();
/// let runs = Series::mean_band(Role::Test, "test", [(0.0, 90.9, 0.3), (1.0, 92.4, 0.2)]);
/// ```
#[derive(Debug, Clone)]
pub struct Series {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) kind: Kind,
    pub(crate) points: Vec<(f64, f64)>,
    /// Shaded behind the line: (x, lower, upper).
    pub(crate) band: Vec<(f64, f64, f64)>,
    pub(crate) markers: bool,
    pub(crate) ends: bool,
    pub(crate) shaded: bool,
    handle: Option<Handle>,
}

impl Series {
    fn new(role: Role, name: impl Into<String>, kind: Kind, points: Vec<Point>) -> Self {
        let (name, band, handle) = (name.into(), Vec::new(), None);
        let (markers, ends, shaded) = (false, false, false);
        Self { role, name, kind, points, band, markers, ends, shaded, handle }
    }

    /// Points (x, y) joined by straight lines; the name stands at the line's end.
    pub fn line(
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        Self::new(role, name, Kind::Line, points.into_iter().collect())
    }

    /// A staircase: each y holds from its x to the next point's x.
    pub fn step(
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        Self::new(role, name, Kind::Step, points.into_iter().collect())
    }

    /// Points alone, each a marker in the role's shape.
    pub fn scatter(
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64)>,
    ) -> Self {
        Self::new(role, name, Kind::Scatter, points.into_iter().collect())
    }

    /// A line of means in a shaded band of one standard deviation each way, from (x, mean, sd).
    pub fn mean_band(
        role: Role,
        name: impl Into<String>,
        points: impl IntoIterator<Item = (f64, f64, f64)>,
    ) -> Self {
        let points: Vec<_> = points.into_iter().collect();
        let band = points.iter().map(|&(x, mean, sd)| (x, mean - sd, mean + sd)).collect();
        Self {
            band,
            ..Self::line(role, name, points.into_iter().map(|(x, mean, _)| (x, mean)))
        }
    }

    /// Adds a marker at each point of a line.
    pub fn markers(self) -> Self {
        Self { markers: true, ..self }
    }

    /// Writes the first and the last value beside the line's ends.
    pub fn ends(self) -> Self {
        Self { ends: true, ..self }
    }

    /// Shades the area between the line and the bottom of the plot.
    pub fn shaded(self) -> Self {
        Self { shaded: true, ..self }
    }

    /// Makes the markers something to drag; meant for a series of one point.
    pub fn handle(self, handle: Handle) -> Self {
        Self { handle: Some(handle), ..self }
    }

    /// The points that can be drawn over these axes.
    pub(crate) fn drawable(&self, x: &Scale, y: &Scale) -> Vec<Point> {
        let drawable = |p: &&Point| x.measure(p.0).is_some() && y.measure(p.1).is_some();
        self.points.iter().filter(drawable).copied().collect()
    }

    /// Every point the axes have to show, the band's edges included.
    pub(crate) fn extent(&self) -> impl Iterator<Item = Point> {
        let edges = self.band.iter().flat_map(|&(x, low, high)| [(x, low), (x, high)]);
        self.points.iter().copied().chain(edges)
    }

    /// The points between which straight lines are drawn.
    fn corners(&self) -> Vec<Point> {
        if self.kind != Kind::Step {
            return self.points.clone();
        }
        let stairs = self.points.windows(2).flat_map(|pair| [pair[0], (pair[1].0, pair[0].1)]);
        stairs.chain(self.points.last().copied()).collect()
    }

    /// Draws the areas of the series, which lie under all lines.
    pub(crate) fn draw_areas(&self, frame: &mut Frame) {
        let upper = self.band.iter().map(|&(x, _, high)| (x, high));
        let lower = self.band.iter().rev().map(|&(x, low, _)| (x, low));
        let band: Vec<Point> = upper.chain(lower).filter_map(|p| frame.measure(p)).collect();
        let mut under: Vec<Point> = Vec::new();
        if self.shaded {
            let corners = self.corners();
            under.extend(corners.iter().filter_map(|&p| frame.measure(p)));
            let floor = frame.y.measures().start;
            let (first, last) = (under.first().copied(), under.last().copied());
            under.extend(last.into_iter().chain(first).map(|(x, _)| (x, floor)));
        }
        for outline in [band, under] {
            let visible = frame.bounds().polygon(&outline);
            if visible.len() > 2 {
                frame.draw([Polygon::new(visible, Paint::Of(self.role).mix(SHADE))]);
            }
        }
    }

    /// Draws lines and markers; returns the lines as they lie on the sheet.
    pub(crate) fn draw_lines(&self, frame: &mut Frame) -> Vec<Vec<Point>> {
        let lines = self.kind != Kind::Scatter;
        let pieces = if lines { frame.visible_line(&self.corners()) } else { Vec::new() };
        for piece in &pieces {
            frame.draw(LineSeries::new(
                piece.iter().copied(),
                dashed(Paint::Of(self.role), 5.0),
            ));
        }
        let points = frame.visible(&self.points);
        if self.markers || !lines || points.len() == 1 {
            frame.handle(self.handle.as_ref(), &points, || {
                frame.sheet.markers(&points, self.role);
            });
        }
        if points.len() == 1 && pieces.is_empty() {
            return vec![points];
        }
        pieces.iter().map(|piece| frame.places(piece)).collect()
    }
}

/// Numbers values from `first` on: the points of a series "value by epoch".
///
/// ```
/// let points: Vec<_> = figures::from_index(1, [0.9, 0.5]).collect();
/// assert_eq!(points, [(1.0, 0.9), (2.0, 0.5)]);
/// ```
pub fn from_index(
    first: u32,
    values: impl IntoIterator<Item = f64>,
) -> impl Iterator<Item = (f64, f64)> {
    values.into_iter().enumerate().map(move |(i, y)| (f64::from(first) + i as f64, y))
}
