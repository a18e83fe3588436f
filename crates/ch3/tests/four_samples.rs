//! Four examples of three inputs, of which the third is always 1: what a network without hidden
//! neurons can learn of them, and what it cannot.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch3::activation::Activation;
use ch3::data::Data;
use ch3::dropout::Dropout;
use ch3::landscape::Landscape;
use ch3::network::Network;
use ch3::objective::Objective;
use ch3::optimizer::{Momentum, Rule};
use ch3::regularization::Regularization;
use ch3::search::{Range, random, rank, try_all};
use ch3::trainer::{Settings, Trainer};
use ndarray::{Array1, Array2, array};
use numerics::{Float, stream, uniform};

/// All four pairs of bits, with the constant input in the place of biases.
fn samples(targets: [Float; 4]) -> Data {
    let inputs = array![[0.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]];
    Data::new(inputs, Array2::from_shape_vec((4, 1), targets.to_vec()).unwrap())
}

const FIRST: [Float; 4] = [0.0, 0.0, 1.0, 1.0];
const XOR: [Float; 4] = [0.0, 1.0, 1.0, 0.0];

/// Sigmoid neurons with weights from −1 to 1 and no biases.
fn network(sizes: &[usize], seed: u64) -> Network {
    let rng = &mut stream(seed, "network", 0);
    let layers = || sizes.iter().zip(&sizes[1..]);
    Network {
        weights: layers()
            .map(|(&k, &j)| Array2::from_shape_simple_fn((j, k), || 2.0 * uniform(rng) - 1.0))
            .collect(),
        biases: layers().map(|(_, &j)| Array1::zeros(j)).collect(),
        hidden: Activation::Sigmoid,
        objective: Objective::QUADRATIC,
    }
}

/// The outputs after so many steps of plain descent with η = 1 for the sum of the four costs.
fn learned(sizes: &[usize], targets: [Float; 4], seed: u64, steps: usize) -> Array1<Float> {
    let (data, network) = (samples(targets), network(sizes, seed));
    let mut w = network.pack(false);
    let regularization = Regularization::None;
    let mut landscape = Landscape { network, data: &data, regularization, biases: false };
    for _ in 0..steps {
        let point = landscape.at(w);
        w = point.w - 4.0 * point.gradient; // of the mean
    }
    landscape.network.unpack(&w, false);
    landscape.network.outputs(&data).column(0).to_owned()
}

fn furthest(outputs: &Array1<Float>, from: &[Float; 4]) -> Float {
    outputs.iter().zip(from).fold(0.0, |far, (a, y)| (a - y).abs().max(far))
}

#[test]
fn one_neuron_learns_to_copy_an_input() {
    for seed in 1..=3 {
        let outputs = learned(&[3, 1], FIRST, seed, 10_000);
        // Known from elsewhere, from another start of the same kind, which is nearly forgotten.
        let far = furthest(&outputs, &[0.00966, 0.00786, 0.99358, 0.99211]);
        assert!(far < 3e-4, "seed {seed}: {outputs}");
    }
}

#[test]
fn no_single_neuron_learns_xor() {
    for seed in 1..=3 {
        let outputs = learned(&[3, 1], XOR, seed, 10_000);
        assert!(furthest(&outputs, &[0.5; 4]) < 1e-6, "seed {seed}: {outputs}");
    }
}

#[test]
fn four_hidden_neurons_learn_xor_from_every_start() {
    for seed in 1..=20 {
        let outputs = learned(&[3, 4, 1], XOR, seed, 10_000);
        assert!(furthest(&outputs, &XOR) < 0.1, "seed {seed}: {outputs}");
    }
}

/// Minus the cost of XOR after 300 epochs with a learning rate and a momentum.
fn reach(setting: &[Float]) -> Float {
    let data = samples(XOR);
    let settings = Settings {
        batch: 4,
        eta: setting[0],
        regularization: Regularization::None,
        dropout: Dropout::NONE,
        optimizer: Rule::Momentum(Momentum { mu: setting[1] }),
        seed: 7,
    };
    let mut trainer = Trainer::new(network(&[3, 4, 1], 7), &data, settings).unwrap();
    let trained = trainer.by_ref().take(300).all(|epoch| epoch.is_ok());
    if trained { -trainer.network.score(&data).cost } else { Float::NAN }
}

#[test]
fn a_random_search_finds_how_to_learn_xor_fast_on_any_number_of_threads() {
    let ranges = [Range::LogUniform(0.01, 100.0), Range::Uniform(0.0, 1.0)];
    let settings = random(&ranges, 40, 7);
    let values = try_all(&settings, |setting| reach(setting));
    assert_eq!(values, settings.iter().map(|setting| reach(setting)).collect::<Vec<_>>());
    let ranked = rank(settings, values);
    let (best, worst) = (ranked[0].1, ranked[39].1);
    assert!(best > -0.001 && worst < -0.1, "{best} and {worst}");
}
