//! Page: *Cross-entropy*. The cross-entropy as a function: where it is least, and where the formula as it
//! is written fails.

pub(super) mod digits;
pub(super) mod one_neuron;

use ch1::sigmoid::sigmoid;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say};
use numerics::{Float, ln};

use crate::objective::softplus;

/// −y ln a − (1 − y) ln (1 − a), as it is written.
fn written(a: Float, y: Float) -> Float {
    -(y * ln(a) + (1.0 - y) * ln(1.0 - a))
}

pub(super) const SOFT: Cell = cell! {
    "soft-targets", Instant, "Where the cross-entropy of an output is least"; soft
};

fn soft(nb: &mut Notebook) -> CellResult {
    const NUDGE: Float = 1e-5;
    let mut table = Table::new(["y", "least cost at a", "least cost", "|slope| there"]);
    let subject = "The cross-entropy of one output, for four targets";
    let mut plot = Plot::new(subject, "output a", Axis::new("cost C").range(0.0, 4.0));
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let outputs = || (1..1_000).map(|i| Float::from(i) / 1_000.0);
    for (y, role) in [0.0, 0.1, 0.3, 0.5].into_iter().zip(roles) {
        let cheaper = |best, a| if written(a, y) < written(best, y) { a } else { best };
        let best = outputs().fold(0.5, cheaper);
        if y > 0.0 {
            let least = written(best, y);
            let rise = written(best + NUDGE, y) - written(best - NUDGE, y);
            let slope = (rise / (2.0 * NUDGE)).abs();
            table.push(row![y, "{best:.3}", "{least:.6}", "{slope:.4}"]);
        }
        let curve = outputs().step_by(2).map(|a| (a, written(a, y)));
        plot = plot.series(Series::line(role, format!("y = {y}"), curve));
    }
    say!(nb, "Searched among a = 0.001, 0.002, …, 0.999:\n");
    nb.table("least", table);
    nb.figure("curves", plot.draw());
    Ok(())
}

pub(super) const LOGITS: Cell = cell! {
    "from-z", Instant, "The cross-entropy from the output, and from the weighted input"; logits
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
        let both = |y: Float| [written(a, y), softplus(z) - y * z];
        let numbers = [vec![1.0 - a], both(0.0).to_vec(), both(1.0).to_vec()].concat();
        table.push([z.to_string()].into_iter().chain(numbers.into_iter().map(shown)));
    }
    nb.table("costs", table);
    Ok(())
}
