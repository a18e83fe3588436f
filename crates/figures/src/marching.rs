//! Marching squares: the lines where a function known on a grid takes a given value.
//!
//! Each cell of the grid is looked at alone. Where a side's two ends lie on different sides of the
//! level, the line crosses it; inside the cell the crossings are joined. All pieces are directed so
//! that the higher ground lies to their left, which lets them be strung together from side to side.

use std::collections::{BTreeMap, BTreeSet};

use crate::axis::shows;
use crate::pen::Point;

/// Values of a function at the crossings of a grid, row by row from the bottom left.
#[derive(Debug, Clone)]
pub(crate) struct Grid {
    xs: Vec<f64>,
    ys: Vec<f64>,
    values: Vec<f64>,
}

/// A side of a cell, by the crossing at its left or lower end; the flag says "upright".
type Side = (usize, usize, bool);

impl Grid {
    /// The function's values on the grid; what is not a number counts as infinitely high.
    pub(crate) fn new(xs: Vec<f64>, ys: Vec<f64>, f: impl Fn(f64, f64) -> f64) -> Self {
        let at = |(x, y)| Some(f(x, y)).filter(|&z| shows(false, z)).unwrap_or(f64::INFINITY);
        let places = ys.iter().flat_map(|&y| xs.iter().map(move |&x| (x, y)));
        let values = places.map(at).collect();
        Self { xs, ys, values }
    }

    pub(crate) fn values(&self) -> &[f64] {
        &self.values
    }

    fn value(&self, i: usize, j: usize) -> f64 {
        self.values[j * self.xs.len() + i]
    }

    /// The lowest finite value and where it is.
    pub(crate) fn lowest(&self) -> Option<(f64, Point)> {
        let finite = (0..self.values.len()).filter(|&n| self.values[n].is_finite());
        let n = finite.min_by(|&a, &b| self.values[a].total_cmp(&self.values[b]))?;
        let (i, j) = (n % self.xs.len(), n / self.xs.len());
        Some((self.values[n], (self.xs[i], self.ys[j])))
    }

    /// The outline of the part of the grid that lies below the level, as closed lines.
    ///
    /// A rim of infinite height, of no width, closes the lines along the edge of the grid.
    pub(crate) fn below(&self, level: f64) -> Vec<Vec<Point>> {
        let rim = |places: &[f64]| {
            let (first, last) = (places.first().copied(), places.last().copied());
            first.into_iter().chain(places.iter().copied()).chain(last).collect::<Vec<_>>()
        };
        let (xs, ys) = (rim(&self.xs), rim(&self.ys));
        let inner = |i: usize, j: usize| {
            let inside = (1..xs.len() - 1).contains(&i) && (1..ys.len() - 1).contains(&j);
            if inside { self.value(i - 1, j - 1) } else { f64::INFINITY }
        };
        let crossings = (0..ys.len()).flat_map(|j| (0..xs.len()).map(move |i| (i, j)));
        let values = crossings.map(|(i, j)| inner(i, j)).collect();
        Self { xs, ys, values }.lines(level)
    }

    /// The lines where the function takes the level, each as long as possible.
    pub(crate) fn lines(&self, level: f64) -> Vec<Vec<Point>> {
        let mut next: BTreeMap<Side, Side> = BTreeMap::new();
        for j in 1..self.ys.len() {
            for i in 1..self.xs.len() {
                next.extend(self.pieces(i - 1, j - 1, level));
            }
        }
        let ends: BTreeSet<Side> = next.values().copied().collect();
        let open: Vec<Side> =
            next.keys().filter(|side| !ends.contains(side)).copied().collect();
        let mut lines: Vec<Vec<Point>> = Vec::new();
        for start in open {
            lines.push(self.follow(start, &mut next, level));
        }
        while let Some(&start) = next.keys().next() {
            lines.push(self.follow(start, &mut next, level));
        }
        lines
    }

    /// Follows the pieces from side to side, using them up.
    fn follow(&self, start: Side, next: &mut BTreeMap<Side, Side>, level: f64) -> Vec<Point> {
        let mut line = vec![self.crossing(start, level)];
        let mut side = start;
        while let Some(to) = next.remove(&side) {
            line.push(self.crossing(to, level));
            side = to;
        }
        line
    }

    /// The pieces in one cell, from side to side.
    ///
    /// Round the cell against the clock, side k lies between the corners k and k + 1. A piece starts
    /// on a side that leads down and ends on one that leads up. At a saddle there are two of each,
    /// and the mean height decides: if it is high, the low corners are cut off, otherwise the high.
    fn pieces(&self, i: usize, j: usize, level: f64) -> Vec<(Side, Side)> {
        let sides = [(i, j, false), (i + 1, j, true), (i, j + 1, false), (i, j, true)];
        let corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)];
        let heights = corners.map(|(i, j)| self.value(i, j));
        let leads = |k: usize| (heights[k] > level, heights[(k + 1) % 4] > level);
        let down = (0..4).filter(|&k| leads(k) == (true, false));
        let up: Vec<usize> = (0..4).filter(|&k| leads(k) == (false, true)).collect();
        let mean_is_high = heights.iter().sum::<f64>() / 4.0 > level;
        let partner = |k: usize| match up.as_slice() {
            [only] => *only,
            _ if mean_is_high => (k + 1) % 4,
            _ => (k + 3) % 4,
        };
        down.map(|k| (sides[k], sides[partner(k)])).collect()
    }

    /// Where the level lies on a side, between its two ends.
    fn crossing(&self, (i, j, upright): Side, level: f64) -> Point {
        let (k, l) = if upright { (i, j + 1) } else { (i + 1, j) };
        let (a, b) = (self.value(i, j), self.value(k, l));
        let t = match (a.is_finite(), b.is_finite()) {
            (true, true) => ((level - a) / (b - a)).clamp(0.0, 1.0),
            (true, false) => 0.0,
            _ => 1.0,
        };
        let between = |from: f64, to: f64| from + t * (to - from);
        (between(self.xs[i], self.xs[k]), between(self.ys[j], self.ys[l]))
    }
}

/// So many evenly spaced places, the ends included.
pub(crate) fn places(range: std::ops::Range<f64>, count: usize) -> Vec<f64> {
    let step = (range.end - range.start) / (count - 1) as f64;
    let place = |i| if i + 1 == count { range.end } else { range.start + step * i as f64 };
    (0..count).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(f: impl Fn(f64, f64) -> f64) -> Grid {
        Grid::new(places(-2.0..2.0, 41), places(-2.0..2.0, 41), f)
    }

    #[test]
    fn the_contour_of_a_bowl_is_one_closed_circle() {
        let lines = grid(|x, y| x * x + y * y).lines(1.0);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].first(), lines[0].last());
        for (x, y) in &lines[0] {
            assert!((x * x + y * y - 1.0).abs() < 0.01, "({x}, {y})");
        }
    }

    #[test]
    fn the_contour_of_a_slope_is_one_open_line() {
        let lines = grid(|x, _| x).lines(0.35);
        assert_eq!(lines.len(), 1);
        assert_eq!(lines[0].len(), 41);
        assert!(lines[0].iter().all(|(x, _)| (x - 0.35).abs() < 1e-12));
    }

    #[test]
    fn a_saddle_has_two_lines_that_do_not_cross() {
        let lines = grid(|x, y| x * y).lines(0.01);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().flatten().all(|(x, y)| (x * y - 0.01).abs() < 0.02));
    }

    #[test]
    fn a_saddle_in_the_middle_of_a_cell_joins_the_corners_of_its_mean() {
        let corners = |low: f64, high: f64| {
            let f = move |x: f64, y: f64| if x == y { high } else { low };
            Grid::new(vec![0.0, 1.0], vec![0.0, 1.0], f)
        };
        let cut_off = |line: &Vec<Point>| (line[0].0 + line[1].0, line[0].1 + line[1].1);
        let middles = |grid: Grid| grid.lines(0.0).iter().map(cut_off).collect::<Vec<_>>();
        // High ground in the middle: the lines cut off the low corners (1, 0) and (0, 1).
        assert!(middles(corners(-1.0, 2.0)).iter().all(|(x, y)| (x - y).abs() > 1.0));
        // Low ground in the middle: they cut off the high corners (0, 0) and (1, 1).
        assert!(middles(corners(-2.0, 1.0)).iter().all(|(x, y)| (x - y).abs() < 1e-9));
    }

    #[test]
    fn the_region_below_a_level_is_closed_and_has_the_right_area() {
        let outlines = grid(|x, y| x + y).below(0.0);
        let area = |line: &Vec<Point>| -> f64 {
            line.windows(2).map(|p| p[0].0 * p[1].1 - p[1].0 * p[0].1).sum::<f64>() / 2.0
        };
        let total: f64 = outlines.iter().map(area).sum();
        assert!((total.abs() - 8.0).abs() < 1e-9, "half of 4 × 4, not {total}");
    }

    #[test]
    fn a_hole_in_the_function_is_high_ground() {
        let lines = grid(|x, y| if x > 1.0 { f64::NAN } else { y * 0.0 }).lines(5.0);
        assert!(lines.iter().flatten().all(|(x, _)| (0.9..=1.1).contains(x)), "{lines:?}");
    }
}
