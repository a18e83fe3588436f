//! The tests of `count_paths`; leave them as they are.

use numerics::{stream, uniform};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use super::*;

/// Layers of these sizes, each connection there with this probability.
fn network(sizes: &[usize], probability: f64, seed: u64) -> Vec<Array2<bool>> {
    let mut rng = stream(seed, "connections", 0);
    let mut layer = |pair: &[usize]| {
        Array2::from_shape_simple_fn((pair[1], pair[0]), || uniform(&mut rng) < probability)
    };
    sizes.windows(2).map(&mut layer).collect()
}

/// Walks all paths from neuron k of layer l + 1.
fn walk(connections: &[Array2<bool>], l: usize, k: usize) -> u64 {
    let Some(connected) = connections.get(l) else { return 1 };
    let next = (0..connected.nrows()).filter(|j| connected[[*j, k]]);
    next.map(|j| walk(connections, l + 1, j)).sum()
}

/// The counts of a network, if they are there within five seconds.
fn in_time(connections: Vec<Array2<bool>>) -> Vec<Vec<u64>> {
    let (sender, receiver) = channel();
    let worker = std::thread::spawn(move || sender.send(paths_to_outputs(&connections)));
    match receiver.recv_timeout(Duration::from_secs(5)) {
        Ok(counts) => counts,
        Err(RecvTimeoutError::Timeout) => panic!(
            "after five seconds it still walks: each stretch of road should be walked once, not once \
             for every path that leads over it"
        ),
        Err(RecvTimeoutError::Disconnected) => match worker.join() {
            Err(cause) => std::panic::resume_unwind(cause),
            Ok(_) => unreachable!("the counts were sent or the worker has panicked"),
        },
    }
}

#[test]
fn counts_1_there_is_one_for_each_neuron_and_an_output_has_one_path() {
    for sizes in [&[3, 2][..], &[4, 3, 2], &[2, 5, 1, 3]] {
        let counts = paths_to_outputs(&network(sizes, 1.0, 1));
        let found: Vec<usize> = counts.iter().map(Vec::len).collect();
        assert!(
            found == sizes,
            "a network of sizes {sizes:?} got {found:?} counts, layer by layer"
        );
        let outputs = &counts[sizes.len() - 1];
        assert!(outputs.iter().all(|n| *n == 1), "the counts of the outputs are {outputs:?}");
    }
}

#[test]
fn counts_2_fully_connected_they_are_products() {
    for sizes in [&[3, 2][..], &[4, 3, 2], &[2, 5, 1, 3], &[784, 30, 10], &[784, 30, 30, 10]] {
        let counts = paths_to_outputs(&network(sizes, 1.0, 1));
        for (l, layer) in counts.iter().enumerate() {
            let right: usize = sizes[l + 1..].iter().product();
            assert!(
                layer.iter().all(|n| *n == right as u64),
                "sizes {sizes:?}: from a neuron of layer {} lead {right} paths; they were counted as \
                 {:?} …",
                l + 1,
                &layer[..layer.len().min(5)]
            );
        }
    }
}

#[test]
fn counts_3_missing_connections_are_no_roads() {
    for (sizes, seed) in [(&[3, 2][..], 1), (&[4, 3, 4], 2), (&[2, 5, 4, 3], 3), (&[5; 5], 4)] {
        let connections = network(sizes, 0.6, seed);
        let counts = paths_to_outputs(&connections);
        for (l, layer) in counts.iter().enumerate() {
            let right: Vec<u64> = (0..sizes[l]).map(|k| walk(&connections, l, k)).collect();
            assert!(
                *layer == right,
                "sizes {sizes:?}, six in ten connections there: the neurons of layer {} have {right:?} \
                 paths; they were counted as {layer:?}",
                l + 1
            );
        }
    }
}

#[test]
fn counts_4_more_paths_than_anybody_can_walk() {
    let counts = in_time(network(&[30; 12], 1.0, 1));
    assert_eq!(counts[0][0], 30_u64.pow(11), "paths through eleven layers of thirty");
}
