//! Exercise 2-25: A cleverer nudge (page Why backpropagation is fast)
//!
//! After a nudge to one weight most of the network stays as it was. Whoever keeps the values of a pass without a
//! nudge only has to add changes. Write this for a network with one hidden layer, and count what the whole gradient
//! would take in this way, for any number of layers.

use ch2::model::{Forward, Model};
use ndarray::Array1;
use numerics::Float;

/// The outputs of a network with one hidden layer when ε is added to the weight from input k to hidden neuron j.
///
/// `kept` is what the pass without a nudge has left behind. Every multiplication is a call of `times`, which
/// multiplies and counts. (`model.activate(l, &z)` is f(z), and is not counted.)
fn nudged_outputs(
    model: &Model,
    kept: &Forward,
    (j, k): (usize, usize),
    epsilon: Float,
    mut times: impl FnMut(Float, Float) -> Float,
) -> Array1<Float> {
    // TODO: what does ε change first, and what does that change?
    todo!()
}

/// The multiplications that the whole gradient takes by such nudges, one for each weight and each bias of a
/// network with layers of these sizes.
///
/// A nudge to a bias moves z without a multiplication. From the first layer in which all neurons have moved, the
/// rest of the network is computed anew. (The costs themselves and the pass without a nudge are not counted.)
fn multiplications(sizes: &[usize]) -> u64 {
    // TODO: what does a change of one a cost, from its layer to the outputs? How many nudges lead to it?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/clever_nudge.rs. ----

#[cfg(test)]
#[path = "tests/clever_nudge.rs"]
mod tests;

fn main() {}
