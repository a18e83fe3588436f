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
    // TODO: `inputs.axis_chunks_iter(Axis(0), rows)` gives the pieces; `to_owned` makes a matrix of one.
    // `gradient(network, &x, &y)` is that of `ch2::mini_batch`.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/in_pieces.rs. ----

#[cfg(test)]
#[path = "tests/in_pieces.rs"]
mod tests;

fn main() {}
