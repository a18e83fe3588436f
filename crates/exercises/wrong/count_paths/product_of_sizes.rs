//! rejected by counts_3_missing_connections_are_no_roads: six in ten
//!
//! The product of the sizes, whatever is connected.

fn paths_to_outputs(connections: &[Array2<bool>]) -> Vec<Vec<u64>> {
    let mut sizes: Vec<usize> = connections.iter().map(Array2::ncols).collect();
    sizes.push(connections[connections.len() - 1].nrows());
    let layer = |l: usize| vec![sizes[l + 1..].iter().product::<usize>() as u64; sizes[l]];
    (0..sizes.len()).map(layer).collect()
}
