//! What the first network computes, against calculations by hand and by finite differences.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::{Network, argmax};
use ch1::sigmoid::sigmoid;
use mnist::Dataset;
use ndarray::{Array1, Array2, ShapeBuilder, array};
use numerics::{Float, normal, stream, uniform};
use proptest::prelude::*;

/// Reference values have twelve digits.
const TOLERANCE: Float = 1e-11;

fn close(a: impl IntoIterator<Item = Float>, b: impl IntoIterator<Item = Float>) -> bool {
    a.into_iter().zip(b).all(|(a, b)| (a - b).abs() < TOLERANCE)
}

/// The 2-2-2 network that many texts work through by hand.
fn two_two_two() -> (Network, Array1<Float>, Array1<Float>) {
    let network = Network {
        weights: vec![array![[0.15, 0.20], [0.25, 0.30]], array![[0.40, 0.45], [0.50, 0.55]]],
        biases: vec![array![0.35, 0.35], array![0.6, 0.6]],
    };
    (network, array![0.05, 0.10], array![0.01, 0.99])
}

fn cost(network: &Network, x: &Array1<Float>, y: &Array1<Float>) -> Float {
    (network.feedforward(x) - y).mapv(|e| e * e / 2.0).iter().sum()
}

#[test]
fn feedforward_and_backprop_by_hand() {
    let (network, x, y) = two_two_two();
    assert!(close(network.feedforward(&x), [0.751365069552, 0.772928465321]));
    let gradient = network.gradient([(x, y)].into_iter());
    assert!(close(gradient.biases[1].clone(), [0.138498561629, -0.038098236517]));
    assert!(close(gradient.biases[0].clone(), [0.008771354689, 0.009954254705]));
    let first = [0.000438567734, 0.000877135469, 0.000497712735, 0.000995425471];
    assert!(close(gradient.weights[0].clone(), first));
    let second = [0.082167040564, 0.082667627848, -0.022602540477, -0.022740242216];
    assert!(close(gradient.weights[1].clone(), second));
}

#[test]
fn one_step_by_hand() {
    let (mut network, x, y) = two_two_two();
    network.update_mini_batch([(x.clone(), y.clone())].into_iter(), 0.5);
    let second = [0.358916479718, 0.408666186076, 0.511301270239, 0.561370121108];
    assert!(close(network.weights[1].clone(), second));
    assert!(close(network.biases[0].clone(), [0.345614322655, 0.345022872647]));
    assert!((cost(&network, &x, &y) - 0.280471446791).abs() < TOLERANCE);
}

#[test]
fn a_mini_batch_takes_the_mean_of_its_gradients() {
    let (network, x, y) = two_two_two();
    let (mut once, mut thrice) = (network.clone(), network);
    once.update_mini_batch([(x.clone(), y.clone())].into_iter(), 1.0);
    thrice.update_mini_batch(vec![(x, y); 3].into_iter(), 1.0);
    for (a, b) in once.weights.iter().zip(&thrice.weights) {
        assert!(close(a.clone(), b.clone()));
    }
}

proptest! {
    /// Layers of all sizes, every weight and bias: the gradient is the slope of the cost.
    #[test]
    fn backprop_agrees_with_finite_differences(
        sizes in prop::collection::vec(1usize..7, 2..5), seed: u64,
    ) {
        const EPSILON: Float = 1e-5;
        // The central difference is off by about EPSILON² and by rounding, 1e-16 / EPSILON.
        const ERROR: Float = 1e-9;
        let mut rng = stream(seed, "test", 0);
        let network = Network::new(&sizes, &mut rng);
        let x = Array1::from_shape_simple_fn(sizes[0], || normal(&mut rng));
        let y = Array1::from_shape_simple_fn(sizes[sizes.len() - 1], || uniform(&mut rng));
        let gradient = network.gradient([(x.clone(), y.clone())].into_iter());
        for l in 0..network.weights.len() {
            for (at, &derivative) in gradient.weights[l].indexed_iter() {
                let nudged = |by: Float| {
                    let mut network = network.clone();
                    network.weights[l][at] += by;
                    cost(&network, &x, &y)
                };
                let slope = (nudged(EPSILON) - nudged(-EPSILON)) / (2.0 * EPSILON);
                prop_assert!((slope - derivative).abs() < ERROR, "weight {at:?} of {l}");
            }
            for (at, &derivative) in gradient.biases[l].iter().enumerate() {
                let nudged = |by: Float| {
                    let mut network = network.clone();
                    network.biases[l][at] += by;
                    cost(&network, &x, &y)
                };
                let slope = (nudged(EPSILON) - nudged(-EPSILON)) / (2.0 * EPSILON);
                prop_assert!((slope - derivative).abs() < ERROR, "bias {at} of {l}");
            }
        }
    }

    /// a′ = σ(wa + b) is, component by component, the neuron's σ(Σₖ wⱼₖ aₖ + bⱼ).
    #[test]
    fn feedforward_is_the_formula_of_each_neuron(n in 1usize..12, k in 1usize..40, seed: u64) {
        let mut rng = stream(seed, "test", 0);
        let network = Network::new(&[k, n], &mut rng);
        let x = Array1::from_shape_simple_fn(k, || normal(&mut rng));
        let (w, b) = (&network.weights[0], &network.biases[0]);
        for (j, a) in network.feedforward(&x).into_iter().enumerate() {
            let z = (0..k).map(|k| w[[j, k]] * x[k]).sum::<Float>() + b[j];
            prop_assert!((a - sigmoid(z)).abs() < 1e-12);
        }
    }
}

/// Four examples, two of each class, told apart by their first pixel.
fn two_classes() -> Dataset {
    let mut pixels = vec![0; 4 * mnist::PIXELS];
    for i in [1, 3] {
        pixels[i * mnist::PIXELS] = 255;
    }
    Dataset::new(pixels, vec![0, 1, 0, 1]).unwrap()
}

#[test]
fn a_few_examples_are_learned_by_heart() {
    let data = two_classes();
    let mut rng = stream(7, "test", 0);
    let mut network = Network::new(&[784, 4, 10], &mut rng);
    for _ in 0..300 {
        network.train_epoch(&data, 3, 3.0, &mut rng).unwrap(); // the second mini-batch is short
    }
    assert_eq!(network.evaluate(&data), 4);
    assert!(network.cost(&data) < 0.01, "cost {}", network.cost(&data));
}

#[test]
fn divergence_is_noticed_within_the_mini_batch_and_says_where() {
    let mut rng = stream(7, "test", 0);
    let mut network = Network::new(&[784, 3, 10], &mut rng);
    network.biases[1][2] = 1.7e308;
    network.biases[0][1] = Float::INFINITY;
    let error = network.train_epoch(&two_classes(), 2, 3.0, &mut rng).unwrap_err();
    assert_eq!((error.batch, error.layer, error.eta), (1, 2, 3.0));
    let message = error.to_string();
    for part in ["mini-batch 1", "layer 2", "η = 3", "try 0.3"] {
        assert!(message.contains(part), "'{part}' is missing from: {message}");
    }
}

#[test]
fn an_absurd_learning_rate_saturates_the_sigmoids_but_stays_finite() {
    let mut rng = stream(7, "test", 0);
    let mut network = Network::new(&[784, 30, 10], &mut rng);
    for _ in 0..5 {
        network.train_epoch(&two_classes(), 2, 1e300, &mut rng).unwrap();
    }
    assert!(network.weights.iter().flatten().any(|w| w.abs() > 1e290));
}

#[test]
fn sizes_are_those_asked_for_and_columns_lie_together() {
    let network = Network::new(&[7, 5, 3], &mut stream(7, "test", 0));
    assert_eq!(network.sizes(), [7, 5, 3]);
    assert!(network.weights.iter().all(|w| w.t().is_standard_layout()));
    let rows =
        Array2::from_shape_vec((5, 7).f(), network.weights[0].t().iter().copied().collect());
    assert_eq!(rows.unwrap(), network.weights[0]);
}

#[test]
fn argmax_prefers_the_first_of_equals() {
    assert_eq!(argmax(&array![0.1, 0.9, 0.9]), 1);
}
