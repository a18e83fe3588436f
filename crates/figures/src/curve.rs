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
        let mix = |part: fn(Point) -> f64| {
            a * part(self.start) + b * part(self.control) + c * part(self.end)
        };
        (mix(|p| p.0), mix(|p| p.1))
    }

    /// The curve as SVG path data.
    pub(crate) fn data(&self) -> String {
        let [a, b, c] = [self.start, self.control, self.end];
        let cross = (b.0 - a.0) * (c.1 - b.1) - (b.1 - a.1) * (c.0 - b.0);
        let [a, b, c] = [a, b, c].map(|(x, y)| format!("{} {}", number(x), number(y)));
        if cross.abs() < 1e-6 { format!("M{a} {c}") } else { format!("M{a}Q{b} {c}") }
    }

    /// The arrow head at the end.
    pub(crate) fn head(&self) -> [Point; 3] {
        let (x, y) = self.tip;
        let back = towards(self.tip, self.control, HEAD);
        let (half_x, half_y) = (0.45 * (x - back.0), 0.45 * (y - back.1));
        [(x, y), (back.0 - half_y, back.1 + half_x), (back.0 + half_y, back.1 - half_x)]
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
