//! The cross-entropy as a function: where it is least, and where the formula as it is written fails.

use ch1::sigmoid::sigmoid;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Table, say};
use numerics::{Float, ln};

use crate::objective::softplus;

/// −y ln a − (1 − y) ln (1 − a), as it is written.
fn written(a: Float, y: Float) -> Float {
    -(y * ln(a) + (1.0 - y) * ln(1.0 - a))
}

pub(super) const SOFT: Cell = Cell {
    name: "soft-targets",
    title: "Where the cross-entropy of an output is least",
    pace: Pace::Instant,
    parameters: &[],
    run: soft,
};

fn soft(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new(["y", "least cost at a", "least cost", "|slope| there"]);
    let subject = "The cross-entropy of one output, for four targets";
    let mut plot = Plot::new(subject, "output a", Axis::new("cost C").range(0.0, 4.0));
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let outputs = || (1..1_000).map(|i| Float::from(i) / 1_000.0);
    for (y, role) in [0.0, 0.1, 0.3, 0.5].into_iter().zip(roles) {
        let best = outputs()
            .fold(0.5, |best, a| if written(a, y) < written(best, y) { a } else { best });
        if y > 0.0 {
            let nudge = 1e-5;
            let slope = (written(best + nudge, y) - written(best - nudge, y)) / (2.0 * nudge);
            table.push([
                y.to_string(),
                format!("{best:.3}"),
                format!("{:.6}", written(best, y)),
                format!("{:.4}", slope.abs()),
            ]);
        }
        let curve: Vec<_> = outputs().step_by(2).map(|a| (a, written(a, y))).collect();
        plot = plot.series(Series::line(role, format!("y = {y}"), curve));
    }
    say!(nb, "Searched among a = 0.001, 0.002, …, 0.999:");
    say!(nb);
    nb.table("least", table);
    nb.figure("curves", plot.draw());
    Ok(())
}

pub(super) const LOGITS: Cell = Cell {
    name: "from-z",
    title: "The cross-entropy from the output, and from the weighted input",
    pace: Pace::Instant,
    parameters: &[],
    run: logits,
};

fn logits(nb: &mut Notebook) -> CellResult {
    let headings = ["z", "1 − a", "y = 0: written", "from z", "y = 1: written", "from z"];
    let mut table = Table::new(headings);
    let shown = |cost: Float| {
        if cost.is_finite() && cost.abs() < 1e-3 && cost != 0.0 {
            format!("{cost:.3e}")
        } else {
            format!("{cost:.6}")
        }
    };
    for z in [2.0, 20.0, 30.0, 36.0, 37.0, 800.0] {
        let a = sigmoid(z);
        let ours = |y: Float| softplus(z) - y * z;
        table.push([
            z.to_string(),
            shown(1.0 - a),
            shown(written(a, 0.0)),
            shown(ours(0.0)),
            shown(written(a, 1.0)),
            shown(ours(1.0)),
        ]);
    }
    nb.table("costs", table);
    Ok(())
}
