//! The error of every neuron of a small network, measured by nudging z.

use ndarray::Array1;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::Float;

use super::influence::small;
use crate::checker::slope;
use crate::model::Model;
use crate::nudge;
use crate::parameter::Parameter as Dial;

pub(super) const ERROR: Cell = Cell {
    name: "error",
    title: "The error of each neuron, measured by nudging its z",
    duration: Duration::Instant,
    parameters: &[Parameter::seed(7)],
    run,
};

fn run(nb: &mut Notebook) -> CellResult {
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
    say!(nb);
    let error = nudge::error(&model, &forward, &y, 0, 2);
    dials(nb, &model, (&x, &y), error);
    nb.value("error", error);
    nb.value("neurons", model.network.biases.iter().fold(0, |sum, b| sum + b.len()));
    nb.value("parameters", Dial::all(&model.network).len());
    Ok(())
}

/// The weights into neuron 3 of layer 2 and its bias, each nudged by itself.
fn dials(
    nb: &mut Notebook,
    model: &Model,
    (x, y): (&Array1<Float>, &Array1<Float>),
    error: Float,
) {
    let mut table = Table::new(["dial", "z moves by", "∂C/∂dial", "z moves by · ∂C/∂z"]);
    for (name, dial, rate) in [
        ("w²₃₁", Dial::Weight { layer: 2, to: 2, from: 0 }, x[0]),
        ("w²₃₂", Dial::Weight { layer: 2, to: 2, from: 1 }, x[1]),
        ("b²₃", Dial::Bias { layer: 2, neuron: 2 }, 1.0),
    ] {
        let cost = |nudge| {
            let mut nudged = model.clone();
            *dial.of_mut(&mut nudged.network) += nudge;
            nudged.cost(x, y)
        };
        table.push([
            name.to_owned(),
            format!("{rate}"),
            format!("{:+.6}", slope(cost, nudge::EPSILON)),
            format!("{:+.6}", rate * error),
        ]);
    }
    nb.table("dials", table);
}
