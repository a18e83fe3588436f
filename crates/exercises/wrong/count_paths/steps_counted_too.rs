//! rejected by counts_2_fully_connected_they_are_products: from a neuron of layer 1 lead 2 paths
//!
//! Every neuron counts as the end of a path.

fn paths_to_outputs(connections: &[Array2<bool>]) -> Vec<Vec<u64>> {
    let outputs = connections.last().map_or(0, Array2::nrows);
    let mut counts = vec![vec![1; outputs]];
    for connected in connections.iter().rev() {
        let after = &counts[counts.len() - 1];
        let tails = |k: usize| {
            let reached =
                connected.column(k).into_iter().zip(after).filter(|(there, _)| **there);
            reached.map(|(_, count)| count).sum::<u64>() + 1
        };
        counts.push((0..connected.ncols()).map(tails).collect());
    }
    counts.reverse();
    counts
}
