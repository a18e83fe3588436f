//! What the judge says of both programs: some slopes of one image's cost, nudged and computed.

use ch1::network::Network;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use crate::cells::sigmoids;
use crate::parameter::Parameter as Dial;
use crate::planted::{self, Fault};

parameters! {
    P { nudge: f64 = 1e-6 in 1e-9..=1.0, "what is added to a weight or bias", seed = 7 }
}

pub(crate) const VERDICT: Cell =
    cell! { "verdict", Instant, "The judge hears both programs"; run(P) };

/// Two dials of the output layer and three of the hidden layer.
const DIALS: [(&str, Dial); 5] = [
    ("b³₁", Dial::Bias { layer: 3, neuron: 0 }),
    ("w³₁₁", Dial::Weight { layer: 3, to: 0, from: 0 }),
    ("b²₁", Dial::Bias { layer: 2, neuron: 0 }),
    ("b²₂", Dial::Bias { layer: 2, neuron: 1 }),
    ("b²₃", Dial::Bias { layer: 2, neuron: 2 }),
];

fn run(nb: &mut Notebook, P { nudge, seed }: P) -> CellResult {
    let training = &nb.data()?.training;
    let (x, y) = (training.input(0), training.target(0));
    let model = sigmoids(Network::new(&[784, 30, 10], &mut stream(seed, "network", 0)));
    let cost = |dial: Dial, nudge: Float| {
        let mut nudged = model.clone();
        *dial.of_mut(&mut nudged.network) += nudge;
        nudged.cost(&x, &y)
    };
    let a = model.backprop(&x, &y);
    let b = planted::backprop(&model, &x, &y, Fault::MissingSlope);
    say!(nb, "784-30-10 before its first step, the first training image, nudges of {nudge}:\n");
    let mut table = Table::new(["", "judge", "program A", "program B", "B / judge"]);
    for (name, dial) in DIALS {
        let judge = (cost(dial, nudge) - cost(dial, 0.0)) / nudge;
        let (a, b) = (dial.of(&a), dial.of(&b));
        let ratio = b / judge;
        table.push(row![name, "{judge:+.3e}", "{a:+.3e}", "{b:+.3e}", "{ratio:.1e}"]);
    }
    nb.table("slopes", table);
    let slopes = model.slope(0, &model.forward(&x).zs[0]);
    let factors: Vec<Float> = slopes.iter().map(|slope| 1.0 / slope).collect();
    let least = factors.iter().copied().fold(Float::INFINITY, Float::min);
    let most = factors.iter().copied().fold(0.0, Float::max);
    say!(nb, "\nWhat B leaves out: 1/σ′(z) is between {least:.1} and {most:.1e}");
    say!(nb, "for the thirty hidden neurons.");
    values!(nb, least, most, most_millions = most / 1e6);
    Ok(())
}
