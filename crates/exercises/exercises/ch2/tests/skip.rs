//! The tests of `skip`; leave them as they are.

use ch1::network::Network;
use ch2::activation::SIGMOID;
use ch2::checker::slope;
use ch2::cost::QUADRATIC;
use exercises::skip::forward;
use numerics::{normal, stream};

use super::*;

/// A network with so many hidden layers of four neurons, and an example.
fn case(hidden: usize, seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let rng = &mut stream(seed, "skip", hidden as u64);
    let sizes = [vec![3], vec![4; hidden], vec![2]].concat();
    let model = Model::new(Network::new(&sizes, rng), SIGMOID, QUADRATIC);
    let mut vector = |n| Array1::from_shape_simple_fn(n, || normal(rng));
    (model, vector(3), vector(2))
}

/// Compares every error with the slope of the cost when the bias of its neuron is nudged; the last layer first.
fn check(hidden: usize) {
    for seed in 0..5 {
        let (model, x, y) = case(hidden, seed);
        let found = errors(&model, &forward(&model, &x), &y);
        assert_eq!(found.len(), hidden + 1, "layers with an error");
        for l in (0..=hidden).rev() {
            for j in 0..found[l].len() {
                let cost = |nudge: Float| {
                    let mut nudged = model.clone();
                    nudged.network.biases[l][j] += nudge;
                    (QUADRATIC.value)(forward(&nudged, &x).output(), &y)
                };
                let (measured, found) = (slope(cost, 1e-3), found[l][j]);
                assert!(
                    (found - measured).abs() < 1e-8,
                    "{hidden} hidden layers, neuron {} of layer {}: its error came out {found:.6}, \
                     nudging its bias says {measured:.6}",
                    j + 1,
                    l + 2
                );
            }
        }
    }
}

#[test]
fn step_1_no_hidden_layer_and_one() {
    check(0);
    check(1);
}

#[test]
fn step_2_two_hidden_layers() {
    check(2);
}

#[test]
fn step_3_many_hidden_layers() {
    check(3);
    check(6);
}
