//! One journey serves all dials of a neuron, and one layer's errors serve the layer before.

use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};

use super::small;
use crate::checker::slope;
use crate::nudge;
use crate::parameter::Parameter as Dial;

parameters! { P { seed = 7 } }

pub(crate) const DIALS: Cell = cell! {
    "dials", Instant, "The weights and the bias of one neuron, each nudged alone";
    dials(P)
};

fn dials(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let error = nudge::error(&model, &model.forward(&x), &y, 0, 2);
    say!(nb, "Nudging z²₃ itself: ∂C/∂z²₃ = {error:+.6}. Per unit of the nudge:\n");
    let mut table = Table::new(["nudged", "z moves by", "C moves by", "z moves by · ∂C/∂z²₃"]);
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
    values!(nb, parameters = Dial::all(&model.network).len());
    values!(nb, neurons = model.network.biases.iter().map(|b| b.len()).sum::<usize>());
    Ok(())
}

pub(crate) const CARRY: Cell = cell! {
    "carry", Instant, "Three measured errors make the one before them";
    carry(P)
};

/// The errors of layer 3, each measured by nudging its z, carried back to neuron 3 of layer 2.
fn carry(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let forward = model.forward(&x);
    let (k, weights) = (2, &model.network.weights[1]);
    say!(nb, "Neuron 3 of layer 2 and the three neurons after it:\n");
    let mut table = Table::new(["neuron j", "δ³ⱼ, nudged", "w³ⱼ₃", "w³ⱼ₃ · δ³ⱼ"]);
    let mut sum = 0.0;
    for j in 0..weights.nrows() {
        let (delta, w) = (nudge::error(&model, &forward, &y, 1, j), weights[[j, k]]);
        let product = w * delta;
        table.push(row![j + 1, "{delta:+.6}", "{w:+.4}", "{product:+.6}"]);
        sum += product;
    }
    nb.table("carry", table);
    let slope = model.slope(0, &forward.zs[0])[k];
    let carried = sum * slope;
    let nudged = nudge::error(&model, &forward, &y, 0, k);
    say!(nb, "\nsum of the products       {sum:+.6}");
    say!(nb, "times σ′(z²₃) = {slope:.6}  {carried:+.6}");
    say!(nb, "nudging z²₃ itself        {nudged:+.6}");
    values!(nb, sum, slope, carried, nudged);
    Ok(())
}
