//! A training that ends by itself keeps the network of its best epoch.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::Objective;
use ch3::recipe::Recipe;
use ch3::score::Score;
use ch3::state::Epoch;
use ch3::trainer::{Failed, Trainer};
use ndarray::array;
use numerics::{Float, stream};

fn cheapness(score: Score) -> Float {
    -score.cost
}

/// Learns "the second input is on" from two examples, of which the validation set denies one.
fn training(data: &Examples, patience: Option<usize>) -> Trainer<'_> {
    let rng = &mut stream(7, "network", 0);
    let (hidden, objective) = (Unit::Sigmoid, Objective::CROSS_ENTROPY);
    let network = Net::new(&[2, 3, 1], hidden, objective, Initializer::Large, rng);
    let epochs = 1_000;
    let settings = Recipe { batch: 2, eta: 1.0, epochs, patience, ..Recipe::default() };
    Trainer::of(network, &settings, data).unwrap()
}

#[test]
fn the_training_ends_n_epochs_after_its_best_and_keeps_that_network() {
    const N: usize = 4;
    let examples = Examples::new(array![[0.0, 1.0], [1.0, 0.0]], array![[1.0], [0.0]]);
    let others = Examples::new(array![[0.0, 1.0], [1.0, 1.0]], array![[1.0], [0.0]]);
    let mut stopping = training(&examples, Some(N)).judged_by(&others).watching(cheapness);
    let cost = |epoch: Result<Epoch, Failed>| epoch.unwrap().score.unwrap().cost;
    let costs: Vec<Float> = stopping.by_ref().map(cost).collect();
    assert!(stopping.next().is_none(), "it has ended, and stays so");
    let (best, network) = (stopping.best_epoch().unwrap(), stopping.into_best());
    assert_eq!(costs.len(), best + N);
    assert!(costs.iter().all(|&cost| cost >= costs[best - 1]), "{costs:?}");
    assert!(best > 1, "the case should have something to find");
    assert_eq!(network.score(&others).cost, costs[best - 1]);

    let mut again = training(&examples, None);
    again.by_ref().take(best).for_each(|epoch| assert!(epoch.is_ok()));
    assert_eq!(again.net(), &network);
}
