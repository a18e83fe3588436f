//! A training that ends by itself keeps the network of its best epoch.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch3::activation::Activation;
use ch3::data::Data;
use ch3::dropout::Dropout;
use ch3::early_stopping::{EarlyStopping, Patience};
use ch3::initializer::Initializer;
use ch3::network::Network;
use ch3::objective::Objective;
use ch3::optimizer::Rule;
use ch3::regularization::Regularization;
use ch3::trainer::{Score, Settings, Trainer};
use ndarray::array;
use numerics::{Float, stream};

fn cheapness(score: Score) -> Float {
    -score.cost
}

/// Learns "the second input is on" from two examples, of which the validation set denies one.
fn training(data: &Data) -> Trainer<'_> {
    let rng = &mut stream(7, "network", 0);
    let (hidden, objective) = (Activation::Sigmoid, Objective::CROSS_ENTROPY);
    let network = Network::new(&[2, 3, 1], hidden, objective, Initializer::Large, rng);
    let (regularization, dropout) = (Regularization::None, Dropout::NONE);
    let settings = Settings {
        batch: 2,
        eta: 1.0,
        regularization,
        dropout,
        optimizer: Rule::Descent,
        seed: 7,
    };
    Trainer::new(network, data, settings).unwrap()
}

#[test]
fn the_training_ends_n_epochs_after_its_best_and_keeps_that_network() {
    const N: usize = 4;
    let examples = Data::new(array![[0.0, 1.0], [1.0, 0.0]], array![[1.0], [0.0]]);
    let others = Data::new(array![[0.0, 1.0], [1.0, 1.0]], array![[1.0], [0.0]]);
    let mut stopping =
        EarlyStopping::new(training(&examples), &others, cheapness, Patience::new(N));
    let costs: Vec<Float> = stopping.by_ref().take(1_000).map(|s| s.unwrap().cost).collect();
    assert!(stopping.next().is_none(), "it has ended, and stays so");
    let (best, network) = stopping.best();
    assert_eq!(costs.len(), best + N);
    assert!(costs.iter().all(|&cost| cost >= costs[best - 1]), "{costs:?}");
    assert!(best > 1, "the case should have something to find");
    assert_eq!(network.score(&others).cost, costs[best - 1]);

    let mut again = training(&examples);
    again.by_ref().take(best).for_each(|epoch| assert!(epoch.is_ok()));
    assert_eq!(again.network, network);
}
