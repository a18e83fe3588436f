//! Exercise 2-26: Count the paths (page Why backpropagation is fast)
//!
//! How many roads lead from a neuron to the outputs? Where every neuron is connected to all of the next layer it
//! is a product of sizes. Here connections may be missing, and the roads must be counted, in networks that have
//! far too many to walk.

use ndarray::Array2;

/// The number of paths from each neuron to the outputs, layer by layer, the input layer first.
///
/// `connections[l][[j, k]]` says whether neuron k of layer l + 1 is connected to neuron j of layer l + 2, as in
/// `weights[l]`. An output has one path, which has no steps.
fn paths_to_outputs(connections: &[Array2<bool>]) -> Vec<Vec<u64>> {
    // TODO: every path from a neuron begins with one step to the next layer. What follows is a path from there.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/count_paths.rs. ----

#[cfg(test)]
#[path = "tests/count_paths.rs"]
mod tests;

fn main() {}
