//! Exercise 2-29: In pieces (page Mini-batches as matrices)
//!
//! The activations of all examples are too many for the memory? Then take the rows a few at a time, and put the
//! gradients of the pieces together. The result is the gradient of the whole, and no piece needs the others.

use ch1::network::Network;
use exercises::in_pieces::gradient;
use ndarray::{Array2, Axis};
use numerics::Float;

/// The gradient of the mean cost of all examples in the rows of `inputs` (m × N₁) and `targets` (m × N_L), of
/// which `gradient` sees no more than `rows` at a time.
fn gradient_in_pieces(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
    rows: usize,
) -> Network {
    // Each piece gives a mean, and means of unequal numbers of examples must not be averaged as equals: a piece
    // of n rows speaks for n of the m examples, so it gets the weight n/m. The last piece may be shorter.
    let m = inputs.nrows() as Float;
    let mut whole = network.clone();
    whole.weights.iter_mut().for_each(|w| w.fill(0.0));
    whole.biases.iter_mut().for_each(|b| b.fill(0.0));
    let pieces = inputs.axis_chunks_iter(Axis(0), rows);
    for (x, y) in pieces.zip(targets.axis_chunks_iter(Axis(0), rows)) {
        let piece = gradient(network, &x.to_owned(), &y.to_owned());
        let share = x.nrows() as Float / m;
        for l in 0..whole.weights.len() {
            whole.weights[l].scaled_add(share, &piece.weights[l]);
            whole.biases[l].scaled_add(share, &piece.biases[l]);
        }
    }
    whole
}
