//! The tests of `in_sigmoids`; leave them as they are.

use ch3::activation::Unit;
use ch3::initializer::Initializer;
use ch3::objective::Objective;
use ndarray::Array2;
use numerics::{Float, normal, stream};

use super::*;

fn in_tanh(sizes: &[usize], seed: u64) -> (Net, Array2<Float>) {
    let mut rng = stream(seed, "tanh", 0);
    let start = Initializer::Large;
    let network = Net::new(sizes, Unit::Tanh, Objective::SOFTMAX, start, &mut rng);
    (network, Array2::from_shape_simple_fn((20, sizes[0]), || normal(&mut rng)))
}

/// The weighted inputs of the output layer, a row for each of twenty inputs.
fn z(network: &Net, inputs: &Array2<Float>) -> Array2<Float> {
    network.forward(&inputs.clone().into()).z
}

fn compare(sizes: &[usize]) {
    for seed in 1..4 {
        let (network, inputs) = in_tanh(sizes, seed);
        let other = in_sigmoids(&network);
        for (right, found) in z(&network, &inputs).iter().zip(&z(&other, &inputs)) {
            // What is added and taken away again leaves rounding errors, of numbers that may be some tens.
            assert!(
                (found - right).abs() < 1e-11,
                "sizes {sizes:?}: the output layer gets z = {right:.6} from the tanh network, and {found:.6} \
                 from yours"
            );
        }
    }
}

#[test]
fn sigmoids_1_have_the_shape_of_the_network() {
    let (network, _) = in_tanh(&[4, 3, 5, 2], 1);
    let other = in_sigmoids(&network);
    assert!(other.sizes() == [4, 3, 5, 2], "sizes [4, 3, 5, 2] became {:?}", other.sizes());
    assert!(
        other.hidden == Unit::Sigmoid && other.objective == network.objective,
        "hidden neurons are to be sigmoids and the outputs what they were; found {:?} and {:?}",
        other.hidden,
        other.objective
    );
}

#[test]
fn sigmoids_2_without_hidden_layers_nothing_changes() {
    compare(&[5, 3]);
}

#[test]
fn sigmoids_3_with_one_hidden_layer() {
    compare(&[4, 6, 3]);
}

#[test]
fn sigmoids_4_with_two_and_more() {
    compare(&[4, 6, 5, 3]);
    compare(&[3, 5, 2, 4, 6, 2]);
}

#[test]
fn sigmoids_5_there_and_back_is_the_same_network() {
    let (network, _) = in_tanh(&[4, 6, 5, 3], 8);
    let back = in_sigmoids(&network).in_tanh();
    for (right, found) in
        network.layers.weights.iter().flatten().zip(back.layers.weights.iter().flatten())
    {
        assert!(
            (found - right).abs() < 1e-12,
            "a weight {right:.6} is {found:.6} after `in_sigmoids` and the page's `in_tanh`"
        );
    }
    for (right, found) in
        network.layers.biases.iter().flatten().zip(back.layers.biases.iter().flatten())
    {
        assert!(
            (found - right).abs() < 1e-11,
            "a bias {right:.6} is {found:.6} after `in_sigmoids` and the page's `in_tanh`"
        );
    }
}
