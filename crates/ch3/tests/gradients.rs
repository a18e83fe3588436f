//! A step of training against the slope of the cost, for every choice; and chapter 1's bits.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use ch2::activation::IDENTITY;
use ch2::checker::check;
use ch2::cost::QUADRATIC;
use ch2::examples::Examples;
use ch2::model::Model;
use ch3::activation::{UNITS, Unit};
use ch3::dropout::Dropout;
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::{Loss, Objective, Output};
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::trainer::Trainer;
use mnist::{Dataset, PIXELS};
use ndarray::{Array2, Axis};
use numerics::{Float, below, normal, stream, uniform};

fn plain() -> Recipe {
    Recipe { batch: 10, eta: 3.0, ..Recipe::default() }
}

/// Every output layer with every cost that goes with it.
fn objectives() -> Vec<Objective> {
    let outputs = [Output::Sigmoid, Output::Softmax, Output::Identity];
    let costs = [Loss::Quadratic, Loss::CrossEntropy, Loss::LogLikelihood, Loss::Absolute];
    let pairs = outputs.into_iter().flat_map(|output| costs.map(|cost| (output, cost)));
    pairs.filter_map(|(output, cost)| Objective::new(output, cost).ok()).collect()
}

/// Six examples of four inputs and three outputs.
fn examples() -> Examples {
    let rng = &mut stream(7, "examples", 0);
    let inputs = Array2::from_shape_simple_fn((6, 4), || normal(rng));
    let mut targets = Array2::from_shape_simple_fn((6, 3), || uniform(rng));
    for mut row in targets.outer_iter_mut() {
        let total = numerics::sum(&row);
        row /= total; // so that they are probabilities
    }
    Examples::new(inputs, targets)
}

fn with(network: &Net, layers: Network) -> Net {
    Net { layers, ..*network }
}

#[test]
fn a_step_follows_the_slope_of_the_cost_for_every_choice() {
    let data = examples();
    assert_eq!(objectives().len(), 8);
    for objective in objectives() {
        for hidden in UNITS {
            for regularization in
                [Regularization::None, Regularization::L2(0.9), Regularization::L1(0.7)]
            {
                let what = format!("{objective:?}, {hidden:?}, {regularization:?}");
                let rng = &mut stream(7, "network", 0);
                let initializer = Initializer::Scaled;
                let network = Net::new(&[4, 5, 5, 3], hidden, objective, initializer, rng);
                // One step with η = 1 on all examples changes each number by its slope.
                let settings = Recipe { batch: 6, eta: 1.0, regularization, ..plain() };
                let mut trainer = Trainer::of(network.clone(), &settings, &data).unwrap();
                trainer.next().unwrap().unwrap();
                let minus = |a: &Network, b: &Network| Network {
                    weights: a.weights.iter().zip(&b.weights).map(|(a, b)| a - b).collect(),
                    biases: a.biases.iter().zip(&b.biases).map(|(a, b)| a - b).collect(),
                };
                let gradient = minus(&network.layers, &trainer.net().layers);
                let start = network.layers.clone();
                let report =
                    check(&Model::new(start, IDENTITY, QUADRATIC), &gradient, |model| {
                        let nudged = with(&network, model.network.clone());
                        nudged.score(&data).cost + regularization.penalty(&nudged, data.len())
                    });
                assert!(report.passes(), "{what}: {report}");
                assert!(report.corners() <= 2, "{what}: {report}");
            }
        }
    }
}

/// Images of noise, a fifth of it lit, with labels in turn.
fn images(n: usize) -> Dataset {
    let rng = &mut stream(7, "images", 0);
    let mut pixel = || if below(rng, 5) == 0 { below(rng, 256) as u8 } else { 0 };
    let pixels = (0..n * PIXELS).map(|_| pixel()).collect();
    Dataset::new(pixels, (0..n).map(|i| (i % 10) as u8).collect()).unwrap()
}

#[test]
fn configured_as_chapter_1_s_network_it_ends_an_epoch_with_the_same_bits() {
    let data = images(53);
    let mut old = Network::new(&[784, 12, 10], &mut stream(7, "network", 0));
    let examples = Examples::from(&data);
    let mut trainer = Trainer::of(Net::from(old.clone()), &plain(), &examples).unwrap();
    for epoch in 1..=3 {
        old.train_epoch(&data, 10, 3.0, &mut stream(7, "shuffle", epoch)).unwrap();
        trainer.next().unwrap().unwrap();
        assert_eq!(trainer.record().len() as u64, epoch);
        assert_eq!(trainer.net(), &Net::from(old.clone()), "epoch {epoch}");
    }
    let score = trainer.net().score(&examples);
    assert_eq!(score.correct, old.evaluate(&data));
    assert!((score.cost - old.cost(&data)).abs() < 1e-12);
}

#[test]
fn decay_that_does_not_decay_is_refused() {
    let data = examples();
    let network = Net::from(Network::new(&[4, 3], &mut stream(7, "network", 0)));
    let settings = Recipe { eta: 10.0, regularization: Regularization::L2(6.0), ..plain() };
    let message = Trainer::of(network, &settings, &data).err().unwrap().to_string();
    for part in ["η = 10", "λ = 6", "n = 6", "-9", "smaller"] {
        assert!(message.contains(part), "'{part}' is missing from: {message}");
    }
}

#[test]
fn dropout_keeps_the_mean_and_is_exact_at_evaluation() {
    let rng = &mut stream(7, "dropout", 0);
    let p = 0.3;
    let dropout = Dropout::new(p).unwrap();
    let (mut a, mut slope) = (Array2::ones((1_000, 100)), Array2::ones((1_000, 100)));
    dropout.thin(&mut a, &mut slope, rng);
    assert_eq!(a, slope);
    let kept = a.iter().filter(|&&a| a != 0.0).count() as Float / 1e5;
    assert!((kept - (1.0 - p)).abs() < 4.0 * (p * (1.0 - p) / 1e5).sqrt(), "kept {kept}");
    assert!(a.iter().all(|&a| a == 0.0 || a == 1.0 / (1.0 - p)));
    let mean = a.mean_axis(Axis(0)).unwrap();
    // A column's mean has standard deviation √(p / (1 − p) / 1000) ≈ 0.021.
    assert!(mean.iter().all(|mean| (mean - 1.0).abs() < 0.1), "{mean}");

    // Trained with dropout or not, the network is evaluated as it stands.
    let data = examples();
    let network = Net::from(Network::new(&[4, 5, 3], rng));
    let settings = Recipe { dropout, ..plain() };
    let with = Trainer::of(network.clone(), &settings, &data).unwrap();
    let without = Trainer::of(network, &plain(), &data).unwrap();
    assert_eq!(with.score(&data), without.score(&data));
}

#[test]
fn dropout_s_step_is_that_of_the_thinned_network() {
    // With the neurons of its hidden layer left out or doubled, forward and errors must agree with the
    // slope of the cost that the thinned forward pass computes.
    let mask = Array2::from_shape_fn((1, 4), |(_, j)| [0.0, 2.0][j % 2]);
    let rng = &mut stream(7, "network", 0);
    let network =
        Net::new(&[3, 4, 2], Unit::Tanh, Objective::CROSS_ENTROPY, Initializer::Large, rng);
    let x = Array2::from_shape_simple_fn((1, 3), || normal(rng));
    let y = Array2::from_elem((1, 2), 0.5);
    let thin = |a: &mut Array2<Float>, slope: &mut Array2<Float>| {
        *a *= &mask;
        *slope *= &mask;
    };
    let pass = |network: &Net| network.forward_thinned(&x.clone().into(), thin);
    let cost = |network: &Net| {
        let pass = pass(network);
        network.objective.value(&pass.z.row(0), &pass.outputs().row(0), &y.row(0))
    };
    let forward = pass(&network);
    let deltas = network.errors(&forward, &y);
    let gradient = Network {
        weights: vec![
            numerics::product(deltas[0].t(), &x),
            numerics::product(deltas[1].t(), &forward.activations[0]),
        ],
        biases: deltas.iter().map(|delta| delta.row(0).to_owned()).collect(),
    };
    let model = Model::new(network.layers.clone(), IDENTITY, QUADRATIC);
    let report = check(&model, &gradient, |model| cost(&with(&network, model.network.clone())));
    assert!(report.passes(), "{report}");
    let whole = network.forward(&x.clone().into());
    assert_ne!(whole.outputs(), forward.outputs());
}
