//! Curves: the course of an edge in a diagram, and its arrow head.

use crate::pen::{Point, number};

/// An arrow head is so long, and not quite as wide.
pub(crate) const HEAD: f64 = 20.0;

/// An edge as a quadratic curve: from the source's outline to the foot of the arrow head.
pub(crate) struct Curve {
    pub(crate) start: Point,
    pub(crate) control: Point,
    pub(crate) end: Point,
    pub(crate) tip: Point,
}

impl Curve {
    /// The point at a share t of the way.
    pub(crate) fn at(&self, t: f64) -> Point {
        let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
        let mix = |p: f64, q: f64, r: f64| a * p + b * q + c * r;
        (
            mix(self.start.0, self.control.0, self.end.0),
            mix(self.start.1, self.control.1, self.end.1),
        )
    }

    /// The curve as SVG path data.
    pub(crate) fn data(&self) -> String {
        let points = [self.start, self.control, self.end].map(|(x, y)| (number(x), number(y)));
        let [(x, y), (u, v), (z, w)] = points;
        let [a, b, c] = [self.start, self.control, self.end];
        let cross = (b.0 - a.0) * (c.1 - b.1) - (b.1 - a.1) * (c.0 - b.0);
        if cross.abs() < 1e-6 {
            format!("M{x} {y} {z} {w}")
        } else {
            format!("M{x} {y}Q{u} {v} {z} {w}")
        }
    }

    /// The arrow head at the end.
    pub(crate) fn head(&self) -> [Point; 3] {
        let length = distance(self.control, self.tip).max(1e-9);
        let (x, y) = self.tip;
        let (dx, dy) = ((x - self.control.0) / length, (y - self.control.1) / length);
        let (back_x, back_y) = (x - HEAD * dx, y - HEAD * dy);
        let half = HEAD * 0.45;
        [
            (x, y),
            (back_x - half * dy, back_y + half * dx),
            (back_x + half * dy, back_y - half * dx),
        ]
    }
}

/// The distance between two points.
pub(crate) fn distance(a: Point, b: Point) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}

/// The point at a distance from `a` in the direction of `b`.
pub(crate) fn towards(a: Point, b: Point, distance_from_a: f64) -> Point {
    let share = distance_from_a / distance(a, b).max(1e-9);
    (a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share)
}
