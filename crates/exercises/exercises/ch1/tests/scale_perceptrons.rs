//! The tests of `scale_perceptrons`; leave them as they are.

use ch1::perceptron::all_bits;
use ndarray::{Array1, array};
use numerics::{normal, stream};

use super::*;

const FACTORS: [Float; 4] = [0.001, 0.5, 7.0, 1e6];

/// Random perceptrons in layers of these sizes, of which the first counts the inputs.
fn network(sizes: &[usize], seed: u64) -> Vec<Vec<Perceptron>> {
    let mut rng = stream(seed, "perceptrons", 0);
    let mut perceptron = |inputs| {
        let weights = Array1::from_shape_simple_fn(inputs, || normal(&mut rng));
        Perceptron { weights, bias: normal(&mut rng) }
    };
    let layers = sizes.windows(2);
    layers.map(|s| (0..s[1]).map(|_| perceptron(s[0])).collect()).collect()
}

fn outputs(network: &[Vec<Perceptron>], x: &Array1<Float>) -> Array1<Float> {
    network.iter().fold(x.clone(), |x, layer| layer.iter().map(|p| p.output(&x)).collect())
}

fn shape(network: &[Vec<Perceptron>]) -> Vec<Vec<usize>> {
    let count = |layer: &Vec<Perceptron>| layer.iter().map(|p| p.weights.len()).collect();
    network.iter().map(count).collect()
}

#[test]
fn a_perceptron_is_multiplied_whole() {
    let p = Perceptron { weights: array![1.0, -2.0, 0.5], bias: -0.25 };
    let scaled = scale(&[vec![p]], 4.0);
    let found = &scaled[0][0];
    assert_eq!(
        found.weights,
        array![4.0, -8.0, 2.0],
        "4 times the weights 1, −2 and 0.5 came out as {}",
        found.weights
    );
    assert_eq!(found.bias, -1.0, "4 times the bias −0.25 came out as {}", found.bias);
}

#[test]
fn all_layers_and_perceptrons_are_there() {
    for sizes in [&[3, 4, 2][..], &[5, 1], &[2, 3, 3, 3]] {
        let network = network(sizes, 1);
        let (found, wanted) = (shape(&scale(&network, 2.0)), shape(&network));
        assert_eq!(
            found, wanted,
            "a network of {sizes:?} came back with other numbers of weights"
        );
    }
}

#[test]
fn every_layer_is_multiplied() {
    for c in FACTORS {
        let network = network(&[3, 4, 4, 2], 2);
        for (l, (before, after)) in network.iter().zip(scale(&network, c)).enumerate() {
            for (p, q) in before.iter().zip(after) {
                let right = q.bias == p.bias * c && q.weights == &p.weights * c;
                assert!(
                    right,
                    "layer {}: weights {} and bias {} times {c} came out as {} and {}",
                    l + 1,
                    p.weights,
                    p.bias,
                    q.weights,
                    q.bias
                );
            }
        }
    }
}

#[test]
fn no_output_changes() {
    for seed in 0..20 {
        let sizes = [3 + seed as usize % 4, 6, 5, 3];
        let network = network(&sizes, seed);
        for c in FACTORS {
            let scaled = scale(&network, c);
            for x in all_bits(sizes[0]) {
                let (found, wanted) = (outputs(&scaled, &x), outputs(&network, &x));
                assert_eq!(
                    found, wanted,
                    "multiplied by {c}, network {seed} answers {found} to {x}, and before it \
                     was {wanted}"
                );
            }
        }
    }
}
