//! rejected by counts_2_fully_connected_they_are_products: from a neuron of layer 1 lead 2 paths
//!
//! The paths that lead to a neuron, not those that lead on from it.

fn paths_to_outputs(connections: &[Array2<bool>]) -> Vec<Vec<u64>> {
    let mut counts = vec![vec![1; connections[0].ncols()]];
    for connected in connections {
        let before = &counts[counts.len() - 1];
        let heads = |row: ndarray::ArrayView1<bool>| {
            row.iter().zip(before).filter(|(there, _)| **there).map(|(_, n)| n).sum::<u64>()
        };
        counts.push(connected.rows().into_iter().map(heads).collect());
    }
    let outputs = counts.len() - 1;
    counts[outputs].fill(1);
    counts
}
