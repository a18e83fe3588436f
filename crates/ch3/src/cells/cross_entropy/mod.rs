//! Page: *Cross-entropy*. The cross-entropy as a function, and where it is least.

pub(super) mod one_neuron;
mod pencil;
pub(super) mod two_ways;

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say};
use numerics::{Float, ln};

pub(super) use pencil::PENCIL;

/// −y ln a − (1 − y) ln (1 − a), as it is written.
pub(super) fn written(a: Float, y: Float) -> Float {
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
