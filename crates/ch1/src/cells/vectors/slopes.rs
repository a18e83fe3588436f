//! A slope by nudging, and the chain rule that makes nudging superfluous.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

pub(crate) const SLOPES: Cell = cell! {
    "slopes", Instant, "The slope of a cost: by nudging, and by the chain rule";
    slopes
};

const X: Float = 2.0;
const Y: Float = 1.0;
const B: Float = -1.5;
const W: Float = 0.5;

/// The weighted input of one neuron with one input.
fn z(w: Float) -> Float {
    w * X + B
}

/// The cost of its output.
fn cost(w: Float) -> Float {
    (z(w) - Y) * (z(w) - Y)
}

/// Its slope, by the chain rule.
fn slope_at(w: Float) -> Float {
    2.0 * (z(w) - Y) * X
}

fn slopes(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["nudge h", "C(w + h) − C(w)", "divided by h"]);
    for h in [1.0, 0.1, 0.01, 0.001] {
        let change = cost(W + h) - cost(W);
        let quotient = change / h;
        table.push(row![h, "{change:+.6}", "{quotient:+.6}"]);
    }
    nb.table("nudges", table);
    let (dc_dz, dz_dw) = (2.0 * (z(W) - Y), X);
    let slope = dc_dz * dz_dw;
    say!(nb, "\nz = {}, C = {}", z(W), cost(W));
    values!(nb, z = z(W), cost = cost(W), dc_dz, dz_dw, slope);
    let below = W - 0.1 * slope;
    say!(nb, "a step against the slope: w = {below:.1}, C = {:.2}", cost(below));
    values!(nb, better_w = below, better_cost = cost(below));
    let next = below - 0.1 * slope_at(below);
    values!(nb, next_slope = slope_at(below), next_w = next, next_cost = cost(next));
    let too_far = W - 0.3 * slope;
    values!(nb, too_far_w = too_far, too_far_cost = cost(too_far));

    let curve = (-4..=44).map(|i| Float::from(i) * 0.05).map(|w| (w, cost(w)));
    let tangent = [W - 0.35, W + 0.35].map(|w| (w, cost(W) + slope * (w - W)));
    let plot = Plot::new(
        "The cost of one neuron against its weight",
        "weight w",
        Axis::new("cost C").range(0.0, 9.0),
    )
    .series(Series::line(Role::First, "C(w)", curve))
    .series(Series::line(Role::Second, "slope at w = 0.5", tangent))
    .series(Series::scatter(Role::Third, "where we are", [(W, cost(W))]));
    nb.figure("tangent", plot.draw());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chain_rule_is_the_nudge_in_the_limit() {
        let h = 1e-6;
        let nudged = (cost(W + h) - cost(W - h)) / (2.0 * h);
        assert!((nudged - slope_at(W)).abs() < 1e-8);
    }
}
