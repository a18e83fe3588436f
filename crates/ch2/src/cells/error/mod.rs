//! A nudge followed to the cost, and the error of every neuron, measured by nudging its z.
//!
//! Page: *The error of a neuron*.

mod influence;

use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};

pub(crate) use self::influence::{INFLUENCE, small};
use crate::checker::slope;
use crate::nudge;
use crate::parameter::Parameter as Dial;

parameters! { P { seed = 7 } }

pub(crate) const DIALS: Cell = cell! {
    "dials", Instant, "The weights and the bias of one neuron, each nudged by itself";
    dials(P)
};

fn dials(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let error = nudge::error(&model, &model.forward(&x), &y, 0, 2);
    say!(nb, "Nudging z²₃ itself: ∂C/∂z²₃ = {error:+.6}.\n");
    let mut table = Table::new(["dial", "z moves by", "∂C/∂dial", "z moves by · ∂C/∂z²₃"]);
    for (name, dial, rate) in [
        ("w²₃₁", Dial::Weight { layer: 2, to: 2, from: 0 }, x[0]),
        ("w²₃₂", Dial::Weight { layer: 2, to: 2, from: 1 }, x[1]),
        ("b²₃", Dial::Bias { layer: 2, neuron: 2 }, 1.0),
    ] {
        let cost = |nudge| {
            let mut nudged = model.clone();
            *dial.of_mut(&mut nudged.network) += nudge;
            nudged.cost(&x, &y)
        };
        let (measured, by_z) = (slope(cost, nudge::EPSILON), rate * error);
        table.push(row![name, rate, "{measured:+.6}", "{by_z:+.6}"]);
    }
    nb.table("dials", table);
    nb.value("parameters", Dial::all(&model.network).len());
    Ok(())
}

pub(crate) const ERROR: Cell = cell! {
    "error", Instant, "The error of each neuron, measured by nudging its z";
    errors(P)
};

fn errors(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let forward = model.forward(&x);
    let mut table = Table::new(["layer", "neuron", "∂C/∂z", "∂C/∂a", "σ′(z)", "∂C/∂a · σ′(z)"]);
    for (l, z) in forward.zs.iter().enumerate() {
        let prime = model.slope(l, z);
        for j in 0..z.len() {
            let error = nudge::error(&model, &forward, &y, l, j);
            let at_a = nudge::slope_at_a(&model, &forward, &y, l, j);
            let (slope, product) = (prime[j], at_a * prime[j]);
            table.push(row![
                l + 2,
                j + 1,
                "{error:+.6}",
                "{at_a:+.6}",
                "{slope:.6}",
                "{product:+.6}"
            ]);
        }
    }
    nb.table("errors", table);
    nb.value("neurons", model.network.biases.iter().fold(0, |sum, b| sum + b.len()));
    Ok(())
}
