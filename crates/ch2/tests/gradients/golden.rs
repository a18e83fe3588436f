//! Golden vectors: from `scripts/backprop-vectors.py`, a NumPy program written from the formulas, and
//! from a 2-2-2 network that many texts work through by hand.

use ch1::network::Network;
use ch2::activation::{Activation, IDENTITY, SIGMOID};
use ch2::cost::{Cost, QUADRATIC};
use ch2::model::Model;
use ndarray::{Array1, Array2, array};
use numerics::Float;
use serde::Deserialize;

use crate::random::{CROSS_ENTROPY, RELU, SOFTPLUS, TANH};

/// Both programs compute with 64 bits; they differ in `exp` and in the order of sums.
const TOLERANCE: Float = 1e-10;

/// A case of the file.
#[derive(Deserialize)]
struct Case {
    activations: Vec<String>,
    cost: String,
    weights: Vec<Vec<Vec<Float>>>,
    biases: Vec<Vec<Float>>,
    x: Vec<Float>,
    y: Vec<Float>,
    value: Float,
    weight_gradients: Vec<Vec<Vec<Float>>>,
    bias_gradients: Vec<Vec<Float>>,
}

fn activation(name: &str) -> Activation {
    match name {
        "sigmoid" => SIGMOID,
        "tanh" => TANH,
        "relu" => RELU,
        "softplus" => SOFTPLUS,
        "identity" => IDENTITY,
        other => panic!("no activation {other}"),
    }
}

fn cost(name: &str) -> Cost {
    match name {
        "quadratic" => QUADRATIC,
        "cross_entropy" => CROSS_ENTROPY,
        other => panic!("no cost {other}"),
    }
}

fn matrix(rows: &[Vec<Float>]) -> Array2<Float> {
    Array2::from_shape_fn((rows.len(), rows[0].len()), |(j, k)| rows[j][k])
}

fn network(weights: &[Vec<Vec<Float>>], biases: &[Vec<Float>]) -> Network {
    let biases = biases.iter().map(|b| Array1::from(b.clone())).collect();
    Network { weights: weights.iter().map(|w| matrix(w)).collect(), biases }
}

fn assert_close<'a>(
    a: impl IntoIterator<Item = &'a Float>,
    b: impl IntoIterator<Item = &'a Float>,
    what: &str,
) {
    for (a, b) in a.into_iter().zip(b) {
        assert!((a - b).abs() <= TOLERANCE * b.abs().max(1.0), "{what}: {a} and {b}");
    }
}

#[test]
fn gradients_agree_with_the_independent_program() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("golden.json")).unwrap();
    assert!(cases.len() >= 100);
    for (number, case) in cases.iter().enumerate() {
        let network = network(&case.weights, &case.biases);
        let mut model = Model::new(network, SIGMOID, cost(&case.cost));
        for (neurons, name) in model.neurons.iter_mut().zip(&case.activations) {
            neurons.fill(activation(name));
        }
        let (x, y) = (Array1::from(case.x.clone()), Array1::from(case.y.clone()));
        let what = format!("case {number}, {:?}, {}", case.activations, case.cost);
        assert_close([&model.cost(&x, &y)], [&case.value], &what);
        let gradient = model.backprop(&x, &y);
        for (l, (w, b)) in case.weight_gradients.iter().zip(&case.bias_gradients).enumerate() {
            assert_close(&gradient.weights[l], w.iter().flatten(), &what);
            assert_close(&gradient.biases[l], b, &what);
        }
    }
}

#[test]
fn a_network_worked_through_by_hand() {
    let network = Network {
        weights: vec![array![[0.15, 0.20], [0.25, 0.30]], array![[0.40, 0.45], [0.50, 0.55]]],
        biases: vec![array![0.35, 0.35], array![0.6, 0.6]],
    };
    let (x, y) = (array![0.05, 0.10], array![0.01, 0.99]);
    let model = Model::new(network.clone(), SIGMOID, QUADRATIC);
    let forward = model.forward(&x);
    assert_close(&forward.activations[1], &[0.593269992107, 0.596884378260], "a of layer 2");
    assert_close(&forward.activations[2], &[0.751365069552, 0.772928465321], "a of layer 3");
    assert_close([&model.cost(&x, &y)], [&0.298371108760], "C");
    let gradient = model.backprop(&x, &y);
    assert_close(&gradient.biases[1], &[0.138498561629, -0.038098236517], "δ of layer 3");
    assert_close(&gradient.biases[0], &[0.008771354689, 0.009954254705], "δ of layer 2");
    assert_close(
        &gradient.weights[1],
        &[0.082167040564, 0.082667627848, -0.022602540477, -0.022740242216],
        "weights into layer 3",
    );
    assert_close(
        &gradient.weights[0],
        &[0.000438567734, 0.000877135469, 0.000497712735, 0.000995425471],
        "weights into layer 2",
    );

    let mut stepped = model.clone();
    for (w, slope) in stepped.network.weights.iter_mut().zip(&gradient.weights) {
        w.scaled_add(-0.5, slope);
    }
    for (b, slope) in stepped.network.biases.iter_mut().zip(&gradient.biases) {
        b.scaled_add(-0.5, slope);
    }
    assert_close([&stepped.cost(&x, &y)], [&0.280471446791], "C after a step with η = 0.5");

    let entropy = Model::new(network, SIGMOID, CROSS_ENTROPY);
    assert_close([&entropy.cost(&x, &y)], [&1.650528531812], "cross-entropy");
    let gradient = entropy.backprop(&x, &y);
    assert_close(&gradient.biases[1], &[0.741365069552, -0.217071534679], "its δ of layer 3");
    assert_close(&gradient.biases[0], &[0.045367009073, 0.051545394206], "its δ of layer 2");
}
