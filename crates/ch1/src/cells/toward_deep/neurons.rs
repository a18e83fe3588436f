//! A look at the hidden neurons.

use figures::WeightGrid;
use notebook::{Cell, CellResult, Notebook, cell, say};
use numerics::Float;

use crate::cells::training::{Training, train};

pub(crate) const NEURONS: Cell = cell! {
    "hidden-neurons", Seconds, "What the hidden neurons look at";
    neurons(Training { epochs: 10 })
};

fn neurons(nb: &mut Notebook, p: Training) -> CellResult {
    let network = train(nb, p.run(), "")?.network;
    for (from, w) in ["784 pixels", "hidden neurons"].iter().zip(&network.weights) {
        let n = w.len();
        let rms = (w.iter().fold(0.0, |sum, w| sum + w * w) / n as Float).sqrt();
        say!(nb, "weights from the {from}: {n} numbers, root mean square {rms:.3}");
    }
    let mut grid = WeightGrid::new("Weights from the pixels into each hidden neuron", 6);
    for (j, row) in network.weights[0].outer_iter().enumerate().take(30) {
        grid = grid.image(&row.to_vec(), format!("{}", j + 1));
    }
    nb.figure("weights", grid.draw());
    Ok(())
}
