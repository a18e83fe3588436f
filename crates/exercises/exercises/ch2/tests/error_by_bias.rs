//! The tests of `error_by_bias`; leave them as they are.

use ch1::network::Network;
use ch1::sigmoid::{sigmoid, sigmoid_prime};
use ch2::activation::{IDENTITY, SIGMOID};
use ch2::cost::QUADRATIC;
use ch2::nudge;
use ndarray::{Array2, array};
use numerics::{normal, stream};

use super::*;

fn random(sizes: &[usize], seed: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let mut rng = stream(seed, "errors", 0);
    let network = Network::new(sizes, &mut rng);
    let neuron = if seed.is_multiple_of(2) { SIGMOID } else { IDENTITY };
    let mut vector = |n| Array1::from_shape_simple_fn(n, || 0.5 * normal(&mut rng));
    let (x, y) = (vector(sizes[0]), vector(sizes[sizes.len() - 1]));
    (Model::new(network, neuron, QUADRATIC), x, y)
}

#[test]
fn step_1_a_number_for_each_neuron_after_the_input() {
    for sizes in [&[2, 1][..], &[3, 4, 2], &[2, 3, 3, 2]] {
        let (model, x, y) = random(sizes, 0);
        let found: Vec<usize> = errors(&model, &x, &y).iter().map(Array1::len).collect();
        assert_eq!(
            found,
            sizes[1..],
            "how many errors in layers 2, 3, … of a network of {sizes:?}"
        );
    }
}

#[test]
fn step_2_a_single_neuron() {
    for (b, y) in [(-2.0, 1.0), (0.5, 1.0), (1.0, 0.0)] {
        let network = Network { weights: vec![Array2::ones((1, 1))], biases: vec![array![b]] };
        let model = Model::new(network, SIGMOID, QUADRATIC);
        let z = 0.25 + b;
        let found = errors(&model, &array![0.25], &array![y])[0][0];
        let wanted = (sigmoid(z) - y) * sigmoid_prime(z);
        assert!(
            (found - wanted).abs() < 1e-6,
            "one neuron, z = {z}, output {:.4} and target {y}: its error is (a − y) σ′(z) = {wanted:.6}, \
             and you measured {found:.6}, {:.6} times as much",
            sigmoid(z),
            found / wanted
        );
    }
}

#[test]
fn step_3_all_neurons_as_with_nudges_inside() {
    for seed in 0..20 {
        let sizes = [2, 3, 1 + seed as usize % 4, 2];
        let (model, x, y) = random(&sizes, seed);
        let forward = model.forward(&x);
        for (l, layer) in errors(&model, &x, &y).iter().enumerate() {
            for (j, &found) in layer.iter().enumerate() {
                let wanted = nudge::error(&model, &forward, &y, l, j);
                // The nudge's own error is about its square, and linear neurons make costs of some tens.
                assert!(
                    (found - wanted).abs() < 1e-6 * wanted.abs().max(1.0),
                    "network {seed} of {sizes:?}: if z of neuron {} of layer {} is nudged inside the \
                     network, the cost changes at the rate {wanted:.6}; you measured {found:.6}",
                    j + 1,
                    l + 2
                );
            }
        }
    }
}
