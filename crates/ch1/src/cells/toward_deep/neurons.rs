//! A look at the hidden neurons.

use figures::WeightGrid;
use mnist::{COLUMNS, PIXELS};
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, stream};

use crate::cells::training::{Training, train};
use crate::network::Network;

pub(crate) const NEURONS: Cell = cell! {
    "hidden-neurons", Seconds, "What the hidden neurons look at";
    neurons(Training { epochs: 10 })
};

/// The rows and columns of the middle of an image.
const MIDDLE: std::ops::Range<usize> = 8..20;

fn neurons(nb: &mut Notebook, p: Training) -> CellResult {
    let start = Network::new(&p.run().sizes, &mut stream(p.seed, "network", 0));
    let network = train(nb, p.run(), "")?.network;
    for (from, w) in ["784 pixels", "hidden neurons"].iter().zip(&network.weights) {
        say!(
            nb,
            "weights from the {from}: {} numbers, typical size {:.3}",
            w.len(),
            typical(w)
        );
    }
    let change = &network.weights[0] - &start.weights[0];
    let middle =
        (0..PIXELS).filter(|k| [k / COLUMNS, k % COLUMNS].iter().all(|at| MIDDLE.contains(at)));
    let middle: Vec<Float> = middle.flat_map(|k| change.column(k).to_vec()).collect();
    let (all, middle) = (typical(&change), typical(&middle));
    say!(
        nb,
        "\nWhat training has changed in the weights from the pixels has the typical size {all:.2},"
    );
    say!(nb, "and {middle:.2} for the {0} × {0} pixels in the middle.", MIDDLE.len());
    values!(
        nb,
        size = typical(&network.weights[0]),
        change = all,
        change_in_the_middle = middle
    );
    let mut grid = WeightGrid::new("Weights from the pixels into each hidden neuron", 6);
    for (j, row) in network.weights[0].outer_iter().enumerate().take(30) {
        grid = grid.image(&row.to_vec(), format!("{}", j + 1));
    }
    nb.figure("weights", grid.draw());
    Ok(())
}

/// The root of the mean square.
fn typical<'a>(numbers: impl IntoIterator<Item = &'a Float>) -> Float {
    let (n, squares) =
        numbers.into_iter().fold((0.0, 0.0), |(n, sum), x| (n + 1.0, sum + x * x));
    (squares / n).sqrt()
}
