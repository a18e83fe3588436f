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
    // A path from k is a step to some j and then a path from j. Whoever begins at the outputs knows the numbers
    // of all tails when a layer needs them, and looks at each connection once. It is (BP2) with 1 for each
    // weight and for each slope, and the counts are the errors δ.
    let outputs = connections.last().map_or(0, Array2::nrows);
    let mut counts = vec![vec![1; outputs]];
    for connected in connections.iter().rev() {
        let after = &counts[counts.len() - 1];
        let tails = |k: usize| {
            let reached =
                connected.column(k).into_iter().zip(after).filter(|(there, _)| **there);
            reached.map(|(_, count)| count).sum::<u64>()
        };
        counts.push((0..connected.ncols()).map(tails).collect());
    }
    counts.reverse();
    counts
}
