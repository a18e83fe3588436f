//! The error of every neuron of a small network, measured by nudging z.

use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};

use super::influence::small;
use crate::checker::slope;
use crate::nudge;
use crate::parameter::Parameter as Dial;

pub(super) const DIALS: Cell = Cell {
    name: "dials",
    title: "The weights and the bias of one neuron, each nudged by itself",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: dials,
};

fn dials(nb: &mut Notebook) -> CellResult {
    let (model, x, y) = small(nb.seed());
    let error = nudge::error(&model, &model.forward(&x), &y, 0, 2);
    say!(nb, "Nudging z²₃ itself: ∂C/∂z²₃ = {error:+.6}.");
    say!(nb);
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
        table.push([
            name.to_owned(),
            format!("{rate}"),
            format!("{:+.6}", slope(cost, nudge::EPSILON)),
            format!("{:+.6}", rate * error),
        ]);
    }
    nb.table("dials", table);
    nb.value("parameters", Dial::all(&model.network).len());
    Ok(())
}

pub(super) const ERROR: Cell = Cell {
    name: "error",
    title: "The error of each neuron, measured by nudging its z",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: errors,
};

fn errors(nb: &mut Notebook) -> CellResult {
    let (model, x, y) = small(nb.seed());
    let forward = model.forward(&x);
    let mut table = Table::new(["layer", "neuron", "∂C/∂z", "∂C/∂a", "σ′(z)", "∂C/∂a · σ′(z)"]);
    for (l, z) in forward.zs.iter().enumerate() {
        let prime = model.slope(l, z);
        for j in 0..z.len() {
            let error = nudge::error(&model, &forward, &y, l, j);
            let at_a = nudge::slope_at_a(&model, &forward, &y, l, j);
            table.push([
                format!("{}", l + 2),
                format!("{}", j + 1),
                format!("{error:+.6}"),
                format!("{at_a:+.6}"),
                format!("{:.6}", prime[j]),
                format!("{:+.6}", at_a * prime[j]),
            ]);
        }
    }
    nb.table("errors", table);
    nb.value("neurons", model.network.biases.iter().fold(0, |sum, b| sum + b.len()));
    Ok(())
}
