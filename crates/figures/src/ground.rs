//! The ground of a contour map: a function known on a grid, and its contours.
//!
//! The crate `contour` follows them by marching squares. Its digits are fixed, since it only adds,
//! multiplies and divides, and strings the pieces together in the order of the grid.

use std::ops::Range;

use contour::ContourBuilder;

use crate::axis::shows;
use crate::pen::Point;

/// Where the function is not a number, the ground is so high.
const PEAK: f64 = 1e200;

/// Values of a function at the crossings of a grid, row by row from the bottom left.
#[derive(Debug, Clone)]
pub(crate) struct Ground {
    xs: Vec<f64>,
    ys: Vec<f64>,
    heights: Vec<f64>,
}

impl Ground {
    pub(crate) fn new(xs: Vec<f64>, ys: Vec<f64>, f: impl Fn(f64, f64) -> f64) -> Self {
        let at = |(x, y)| Some(f(x, y)).filter(|&z| shows(false, z)).unwrap_or(PEAK);
        let heights =
            ys.iter().flat_map(|&y| xs.iter().map(move |&x| (x, y))).map(at).collect();
        Self { xs, ys, heights }
    }

    /// The heights where the function is a number.
    pub(crate) fn heights(&self) -> impl Iterator<Item = f64> {
        self.heights.iter().copied().filter(|&height| height < PEAK)
    }

    /// The lowest height and where it is.
    pub(crate) fn lowest(&self) -> Option<(f64, Point)> {
        let known = (0..self.heights.len()).filter(|&n| self.heights[n] < PEAK);
        let n = known.min_by(|&a, &b| self.heights[a].total_cmp(&self.heights[b]))?;
        Some((self.heights[n], (self.xs[n % self.xs.len()], self.ys[n / self.xs.len()])))
    }

    /// The outlines of the ground that is not above a level, closed half a cell beyond the edge of the
    /// grid.
    pub(crate) fn outlines(&self, level: f64) -> Vec<Vec<Point>> {
        let (across, up) = (step(&self.xs), step(&self.ys));
        let builder = ContourBuilder::new(self.xs.len(), self.ys.len(), true)
            .x_step(across)
            .y_step(up)
            .x_origin(self.xs[0] - across / 2.0)
            .y_origin(self.ys[0] - up / 2.0);
        // The crate outlines what is not below a level.
        let depths: Vec<f64> = self.heights.iter().map(|height| -height).collect();
        let lines = builder.lines(&depths, &[-level]).expect("a grid has all its values");
        let outlines = lines.into_iter().flat_map(|line| line.into_inner().0);
        outlines
            .map(|ring| ring.into_iter().map(|point| (point.x, point.y)).collect())
            .collect()
    }
}

fn step(places: &[f64]) -> f64 {
    (places[places.len() - 1] - places[0]) / (places.len() - 1) as f64
}

/// So many evenly spaced places, the ends included.
pub(crate) fn places(range: Range<f64>, count: usize) -> Vec<f64> {
    let step = (range.end - range.start) / (count - 1) as f64;
    let place = |i| if i + 1 == count { range.end } else { range.start + step * i as f64 };
    (0..count).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ground(f: impl Fn(f64, f64) -> f64) -> Ground {
        Ground::new(places(-2.0..2.0, 41), places(-2.0..2.0, 41), f)
    }

    #[test]
    fn the_contour_of_a_bowl_is_one_closed_circle() {
        let outlines = ground(|x, y| x * x + y * y).outlines(1.0);
        assert_eq!(outlines.len(), 1);
        assert_eq!(outlines[0].first(), outlines[0].last());
        for (x, y) in &outlines[0] {
            assert!((x * x + y * y - 1.0).abs() < 0.01, "({x}, {y})");
        }
    }

    #[test]
    fn the_contour_of_a_slope_goes_round_the_low_ground() {
        let outlines = ground(|x, _| x).outlines(0.35);
        let inside = outlines[0].iter().filter(|(x, y)| x.abs() < 2.0 && y.abs() < 2.0);
        assert!(inside.clone().count() > 30);
        assert!(inside.into_iter().all(|(x, _)| (x - 0.35).abs() < 1e-12));
    }

    #[test]
    fn a_saddle_has_two_lines_that_do_not_cross() {
        let outlines = ground(|x, y| -x * y).outlines(-0.01);
        let inside = outlines.iter().flatten().filter(|(x, y)| x.abs() < 2.0 && y.abs() < 2.0);
        assert_eq!(outlines.len(), 2);
        assert!(inside.into_iter().all(|(x, y)| (x * y - 0.01).abs() < 0.02));
    }

    #[test]
    fn a_hole_in_the_function_is_high_ground() {
        let outlines = ground(|x, y| if x > 1.0 { f64::NAN } else { y * 0.0 }).outlines(5.0);
        let highest = outlines.iter().flatten().map(|(x, _)| *x).fold(-2.0, f64::max);
        assert!((0.9..=1.1).contains(&highest), "{highest}");
    }
}
