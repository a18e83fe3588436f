//! Four examples of three inputs, of which the third is always 1: what a network without hidden
//! neurons can learn of them, and what it cannot.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use ch2::examples::Examples;
use ch3::landscape::Landscape;
use ch3::network::Net;
use ch3::optimizer::{Momentum, Rule};
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::search::{Range, random, rank, try_all};
use ch3::trainer::Trainer;
use ndarray::{Array1, Array2, array};
use numerics::{Float, stream, uniform};

/// All four pairs of bits, with the constant input in the place of biases.
fn samples(targets: [Float; 4]) -> Examples {
    let inputs = array![[0.0, 0.0, 1.0], [0.0, 1.0, 1.0], [1.0, 0.0, 1.0], [1.0, 1.0, 1.0]];
    Examples::new(inputs, Array2::from_shape_vec((4, 1), targets.to_vec()).unwrap())
}

const FIRST: [Float; 4] = [0.0, 0.0, 1.0, 1.0];
const XOR: [Float; 4] = [0.0, 1.0, 1.0, 0.0];

/// Sigmoid neurons with weights from −1 to 1 and no biases.
fn network(sizes: &[usize], seed: u64) -> Net {
    let rng = &mut stream(seed, "network", 0);
    let layers = || sizes.iter().zip(&sizes[1..]);
    Net::from(Network {
        weights: layers()
            .map(|(&k, &j)| Array2::from_shape_simple_fn((j, k), || 2.0 * uniform(rng) - 1.0))
            .collect(),
        biases: layers().map(|(_, &j)| Array1::zeros(j)).collect(),
    })
}

/// The outputs after so many steps of plain descent with η = 1 for the sum of the four costs.
fn learned(sizes: &[usize], targets: [Float; 4], seed: u64, steps: usize) -> Array1<Float> {
    let (examples, net) = (samples(targets), network(sizes, seed));
    let mut w = net.pack(false);
    let regularization = Regularization::None;
    let mut landscape = Landscape { net, examples: &examples, regularization, biases: false };
    for _ in 0..steps {
        let point = landscape.at(w);
        w = point.w - 4.0 * point.gradient; // of the mean
    }
    landscape.net.unpack(&w, false);
    landscape.net.outputs(&examples).column(0).to_owned()
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
    let optimizer = Rule::Momentum(Momentum { mu: setting[1] });
    let settings =
        Recipe { batch: 4, eta: setting[0], optimizer, epochs: 300, ..Recipe::default() };
    let mut trainer = Trainer::of(network(&[3, 4, 1], 7), &settings, &data).unwrap();
    let trained = trainer.by_ref().all(|epoch| epoch.is_ok());
    if trained { -trainer.net().score(&data).cost } else { Float::NAN }
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
