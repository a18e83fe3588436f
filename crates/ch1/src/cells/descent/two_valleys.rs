//! A cost with two valleys: in which of them a descent ends depends on its start.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

parameters! {
    P {
        eta: f64 = 0.05 in 1e-6..=0.1, "learning rate η",
        near: f64 = 1.0 in -2.5..=2.5, "the first start",
        far: f64 = 2.5 in -2.5..=2.5, "the second start",
    }
}

pub(crate) const TWO_VALLEYS: Cell = cell! {
    "two-valleys", Instant, "Two descents on a curve with two valleys"; two_valleys(P)
};

/// So many steps are enough to come to rest.
const STEPS: usize = 2_000;

fn height(v: Float) -> Float {
    v * v * v * v - 2.0 * v * v + v / 2.0
}

fn slope(v: Float) -> Float {
    4.0 * v * v * v - 4.0 * v + 0.5
}

/// The points of a descent.
fn descent(start: Float, eta: Float) -> Vec<Float> {
    std::iter::successors(Some(start), |v| Some(v - eta * slope(*v))).take(STEPS + 1).collect()
}

/// The place between `low` and `high` where the slope changes its sign.
fn level(mut low: Float, mut high: Float) -> Float {
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        match (slope(low) > 0.0) == (slope(middle) > 0.0) {
            true => low = middle,
            false => high = middle,
        }
    }
    0.5 * (low + high)
}

fn two_valleys(nb: &mut Notebook, P { eta, near, far }: P) -> CellResult {
    let [left, top, right] = [(-2.0, -0.6), (-0.6, 0.5), (0.5, 2.0)].map(|(a, b)| level(a, b));
    say!(
        nb,
        "f(v) = v⁴ − 2v² + v/2: valleys at {left:.3} and {right:.3}, a hilltop at {top:.3}\n"
    );
    let paths = [near, far].map(|start| descent(start, eta));
    let mut table = Table::new(["start", "slope there", "after one step", "at rest"]);
    for path in &paths {
        let (start, steep, first, end) = (path[0], slope(path[0]), path[1], path[STEPS]);
        table.push(row![start, "{steep:.2}", "{first:.3}", "{end:.3}"]);
    }
    nb.table("descents", table);
    values!(nb, left, top, right, far_slope = slope(far), far_first = paths[1][1]);
    values!(nb, near_end = paths[0][STEPS], far_end = paths[1][STEPS]);

    let curve = (-175..=260).map(|i| 0.01 * Float::from(i)).map(|v| (v, height(v)));
    let visited =
        |path: &[Float]| path.iter().take(40).map(|&v| (v, height(v))).collect::<Vec<_>>();
    let y = Axis::new("f(v)").range(-2.0, 8.0);
    let plot = Plot::new("Two descents on a curve with two valleys", "v", y)
        .series(Series::line(Role::First, "f", curve))
        .series(Series::scatter(Role::Second, format!("from {near}"), visited(&paths[0])))
        .series(Series::scatter(Role::Third, format!("from {far}"), visited(&paths[1])));
    nb.figure("paths", plot.draw());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first step from 2.5 leaps over the right valley and the hilltop, not over the left valley.
    #[test]
    fn from_far_above_one_valley_descent_ends_in_the_other() {
        let (left, top, right) = (level(-2.0, -0.6), level(-0.6, 0.5), level(0.5, 2.0));
        assert!([left, top, right].iter().all(|&v| slope(v).abs() < 1e-12));
        let path = descent(2.5, 0.05);
        assert!(path[1] < top && top < right && path[1] > left);
        assert!((path[STEPS] - left).abs() < 1e-9);
        assert!((descent(1.0, 0.05)[STEPS] - right).abs() < 1e-9);
    }
}
