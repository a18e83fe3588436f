//! The answers to the page's quick checks.

use ch1::network::Network;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::mini_batch::{errors, forward};

pub(crate) const PENCIL: Cell = cell! { "pencil-mini-batch", Instant, "Quick checks: shapes and short mini-batches"; pencil };

fn pencil(nb: &mut Notebook) -> CellResult {
    let network = Network::shaped(&[784, 30, 10], || 0.0);
    let inputs = Array2::zeros((32, 784)).into();
    let activations = forward(&network, &inputs);
    let deltas = errors(&network, &activations, &Array2::zeros((32, 10)));
    let (hidden, output, weights) =
        (deltas[0].len(), deltas[1].len(), network.weights[0].len());
    say!(nb, "784-30-10, m = 32: Δ² has {hidden} numbers, Δ³ {output},");
    say!(nb, "and the gradient of the weights into layer 2 {weights}");
    values!(nb, hidden, output, weights);

    let examples: Vec<usize> = (0..50_000).collect();
    let last = examples.chunks(64).next_back().map_or(0, <[usize]>::len);
    let full = examples.len() / 64;
    say!(nb, "50,000 examples, m = 64: {full} full mini-batches, and one of {last}");
    values!(nb, last, full, m = 64_usize);
    Ok(())
}
