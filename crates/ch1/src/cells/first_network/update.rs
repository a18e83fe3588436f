//! The smallest check of a program that learns: a single step, and what the gradient said of it.

use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

use crate::network::Network;

parameters! {
    P {
        images: usize = 10 in 1..=1_000, "images in the mini-batch",
        seed = 7,
    }
}

pub(crate) const UPDATE: Cell = cell! {
    "one-update", Instant, "A single step: what was forecast, and what happens"; one_update(P)
};

const ETAS: [Float; 5] = [0.001, 0.01, 0.1, 1.0, 10.0];

fn one_update(nb: &mut Notebook, P { images, seed }: P) -> CellResult {
    let data = nb.data()?.training.first(images);
    let network = Network::new(&[784, 30, 10], &mut stream(seed, "network", 0));
    let example = |i: usize| (data.input(i), data.target(i));
    let gradient = network.gradient((0..data.len()).map(example));
    let slopes = gradient.weights.iter().flatten().chain(gradient.biases.iter().flatten());
    let squared = slopes.fold(0.0, |sum, slope| sum + slope * slope);
    let before = network.cost(&data);
    let mut table = Table::new(["η", "forecast −η‖∇C‖²", "change of the cost", "quotient"]);
    for eta in ETAS {
        let mut moved = network.clone();
        moved.update_mini_batch((0..data.len()).map(example), eta);
        let (forecast, change) = (-eta * squared, moved.cost(&data) - before);
        let quotient = change / forecast;
        table.push(row![eta, "{forecast:.6}", "{change:.6}", "{quotient:.3}"]);
        if eta == ETAS[0] {
            values!(nb, smallest_quotient = quotient, smallest_eta = eta);
        }
        if eta == ETAS[4] {
            values!(nb, largest_quotient = quotient, largest_eta = eta);
        }
    }
    say!(nb, "{images} images, cost {before:.4} before the step:\n");
    nb.table("steps", table);
    Ok(())
}
