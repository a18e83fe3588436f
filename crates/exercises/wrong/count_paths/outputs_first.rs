//! rejected by counts_1_there_is_one_for_each_neuron_and_an_output_has_one_path: got [2, 3] counts
//!
//! The layers in the order in which they were counted.

fn paths_to_outputs(connections: &[Array2<bool>]) -> Vec<Vec<u64>> {
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
    counts
}
