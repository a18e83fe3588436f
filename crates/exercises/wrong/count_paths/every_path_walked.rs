//! rejected by counts_4_more_paths_than_anybody_can_walk: it still walks
//!
//! Recursion without memory: right, and hopeless.

fn paths_to_outputs(connections: &[Array2<bool>]) -> Vec<Vec<u64>> {
    fn walk(connections: &[Array2<bool>], l: usize, k: usize) -> u64 {
        let Some(connected) = connections.get(l) else { return 1 };
        let next = (0..connected.nrows()).filter(|j| connected[[*j, k]]);
        next.map(|j| walk(connections, l + 1, j)).sum()
    }
    let mut sizes: Vec<usize> = connections.iter().map(Array2::ncols).collect();
    sizes.push(connections[connections.len() - 1].nrows());
    let layer = |(l, n): (usize, &usize)| (0..*n).map(|k| walk(connections, l, k)).collect();
    sizes.iter().enumerate().map(layer).collect()
}
