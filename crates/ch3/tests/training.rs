//! Optimizers in training: the steps are those of the rule, and an interruption changes no bit.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::dropout::Dropout;
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::Objective;
use ch3::optimizer::{AdaGrad, Adam, AdamW, Memory, Momentum, Nesterov, RmsProp, Rule};
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::state::State;
use ch3::trainer::Trainer;
use mnist::{Dataset, PIXELS};
use ndarray::{Array2, array};
use numerics::{Float, below, normal, powf, stream};

fn plain() -> Recipe {
    Recipe { batch: 7, eta: 0.01, ..Recipe::default() }
}

/// Sums of 20 terms near 1 in another order.
const ROUNDING: Float = 1e-13;

/// Every rule, with a penalty that goes with it.
fn rules() -> [(Rule, Regularization); 7] {
    let l1 = Regularization::L1(0.3);
    let adamw = AdamW { adam: Adam::RECOMMENDED, lambda: 0.1 };
    [
        (Rule::Descent, l1),
        (Rule::Momentum(Momentum { mu: 0.9 }), l1),
        (Rule::Nesterov(Nesterov { mu: 0.9 }), Regularization::L2(0.3)),
        (Rule::AdaGrad(AdaGrad { epsilon: 1e-8 }), l1),
        (Rule::RmsProp(RmsProp { rho: 0.9, epsilon: 1e-8 }), l1),
        (Rule::Adam(Adam::RECOMMENDED), l1),
        (Rule::AdamW(adamw), Regularization::None),
    ]
}

fn start() -> (Net, Examples) {
    let rng = &mut stream(7, "network", 0);
    let (hidden, objective) = (Unit::Tanh, Objective::SOFTMAX);
    let network = Net::new(&[4, 6, 5, 3], hidden, objective, Initializer::Large, rng);
    let inputs = Array2::from_shape_simple_fn((20, 4), || normal(rng));
    let targets = Array2::from_shape_fn((20, 3), |(i, j)| Float::from(u8::from(i % 3 == j)));
    (network, Examples::new(inputs, targets))
}

/// The network as a file would give it: the weights row by row in memory.
fn saved(network: &Net) -> Net {
    let rows = |w: &Array2<Float>| w.as_standard_layout().into_owned();
    let weights = network.layers.weights.iter().map(rows).collect();
    Net { layers: Network { weights, ..network.layers.clone() }, ..*network }
}

#[test]
fn a_training_that_was_interrupted_at_any_epoch_ends_with_the_same_bits() {
    let (network, data) = start();
    let dropout = Dropout::new(0.3).unwrap();
    for (optimizer, regularization) in rules() {
        let settings = Recipe { optimizer, regularization, dropout, ..plain() };
        let mut whole = Trainer::of(network.clone(), &settings, &data).unwrap();
        let mut resumed = Trainer::of(network.clone(), &settings, &data).unwrap();
        for epoch in 1..=6 {
            whole.next().unwrap().unwrap();
            // `resumed` is taken apart before every epoch.
            let (network, state) = (saved(resumed.net()), resumed.state());
            resumed = Trainer::resume(network, &settings, &data, state).unwrap();
            resumed.next().unwrap().unwrap();
            assert_eq!(resumed.record().len(), epoch, "{optimizer:?}");
            assert_eq!(resumed.net(), whole.net(), "{optimizer:?}, epoch {epoch}");
            assert_eq!(resumed.state(), whole.state(), "{optimizer:?}, epoch {epoch}");
        }
        assert_ne!(whole.net(), &network);
    }
}

#[test]
fn a_training_that_was_interrupted_at_any_mini_batch_ends_with_the_same_bits() {
    let (network, data) = start();
    let rng = &mut stream(1, "interruptions", 0);
    for ((optimizer, regularization), (p, clip)) in rules()
        .into_iter()
        .flat_map(|rule| [(0.0, None), (0.3, None), (0.0, Some(0.1))].map(|with| (rule, with)))
    {
        let dropout = Dropout::new(p).unwrap();
        let settings = Recipe { optimizer, regularization, dropout, clip, batch: 3, ..plain() };
        let mut whole = Trainer::of(network.clone(), &settings, &data).unwrap();
        let mut resumed = Trainer::of(network.clone(), &settings, &data).unwrap();
        for epoch in 1..=6 {
            whole.next().unwrap().unwrap();
            while resumed.epoch_until(|| below(rng, 5) == 0).unwrap().is_none() {
                let (network, state) = (saved(resumed.net()), resumed.state());
                resumed = Trainer::resume(network, &settings, &data, state).unwrap();
            }
            assert_eq!(resumed.record().len(), epoch);
            assert_eq!(
                resumed.net(),
                whole.net(),
                "{optimizer:?}, {p}, {clip:?}, epoch {epoch}"
            );
            assert_eq!(
                resumed.state(),
                whole.state(),
                "{optimizer:?}, {p}, {clip:?}, epoch {epoch}"
            );
        }
    }
}

/// The numbers of a network or gradient, as the optimizers get them.
fn blocks(Network { weights, biases }: &mut Network) -> Vec<&mut [Float]> {
    let weights = weights.iter_mut().map(|w| w.as_slice_memory_order_mut().unwrap());
    weights.chain(biases.iter_mut().map(|b| b.as_slice_mut().unwrap())).collect()
}

/// Five steps on all examples with the gradient that the network says it has.
fn by_hand(mut network: Net, data: &Examples, settings: &Recipe) -> Net {
    let mut memories = vec![Memory::default(); 6];
    let (rule, n) = (settings.optimizer, data.len());
    for _ in 0..5 {
        let parameters = blocks(&mut network.layers);
        for (w, memory) in parameters.into_iter().zip(&memories) {
            rule.of_weights().look_ahead(w, memory);
        }
        let mut gradient = network.gradient(data);
        for (g, w) in gradient.weights.iter_mut().zip(&network.layers.weights) {
            *g += &w.mapv(|w| settings.regularization.slope(w, n));
        }
        let mut slopes = blocks(&mut gradient);
        let length = slopes.iter().flat_map(|g| g.iter()).map(|g| g * g).sum::<Float>().sqrt();
        let factor = settings.clip.map_or(1.0, |most| Float::min(1.0, most / length));
        slopes.iter_mut().flat_map(|g| g.iter_mut()).for_each(|g| *g *= factor);
        let parameters = blocks(&mut network.layers);
        for (i, (w, g)) in parameters.into_iter().zip(slopes).enumerate() {
            let optimizer = if i < 3 { rule.of_weights() } else { rule.of_biases() };
            optimizer.step(settings.eta, w, g, &mut memories[i]);
        }
    }
    network
}

#[test]
fn the_steps_are_those_of_the_rule_with_the_gradient_of_cost_and_penalty() {
    let (network, data) = start();
    for ((optimizer, regularization), clip) in rules()
        .into_iter()
        .flat_map(|rule| [None, Some(0.1), Some(100.0)].map(|clip| (rule, clip)))
    {
        let settings = Recipe { batch: 20, optimizer, clip, regularization, ..plain() };
        let mut trainer = Trainer::of(network.clone(), &settings, &data).unwrap();
        trainer.by_ref().take(5).for_each(|epoch| assert!(epoch.is_ok()));
        let expected = by_hand(network.clone(), &data, &settings);
        let far = (trainer.net().pack(true) - expected.pack(true)).mapv(Float::abs);
        assert!(far.iter().all(|&far| far < ROUNDING), "{optimizer:?}, {clip:?}: {far}");
    }
}

#[test]
fn a_gradient_that_is_clipped_moves_plain_descent_no_further_than_eta_times_its_length() {
    let (network, data) = start();
    let moved = |clip| {
        let settings = Recipe { batch: 20, clip, ..plain() };
        let mut trainer = Trainer::of(network.clone(), &settings, &data).unwrap();
        trainer.next().unwrap().unwrap();
        let way = trainer.net().pack(true) - network.pack(true);
        way.iter().map(|d| d * d).sum::<Float>().sqrt()
    };
    assert!(moved(None) > 0.002, "{}", moved(None));
    assert!((moved(Some(0.1)) - 0.001).abs() < ROUNDING, "{}", moved(Some(0.1)));
}

#[test]
fn on_images_a_ball_without_momentum_is_plain_descent_but_for_rounding() {
    // Images of which each lights two pixels of its own, so that each step must forget the slopes
    // of the pixels that were lit before.
    let pixel = |i: usize| u8::from(i % PIXELS / 2 == i / PIXELS) * 200;
    let pixels = (0..20 * PIXELS).map(pixel).collect();
    let images = Dataset::new(pixels, (0..20).map(|i| i % 10).collect()).unwrap();
    let data = Examples::from(&images);
    let (objective, initializer) = (Objective::SOFTMAX, Initializer::Scaled);
    let rng = &mut stream(7, "network", 0);
    let network = Net::new(&[784, 9, 10], Unit::Relu, objective, initializer, rng);
    let trained = |optimizer, regularization| {
        let settings = Recipe { eta: 1.0, optimizer, regularization, ..plain() };
        let mut trainer = Trainer::of(network.clone(), &settings, &data).unwrap();
        trainer.by_ref().take(3).for_each(|epoch| assert!(epoch.is_ok()));
        trainer.net().pack(true)
    };
    for penalty in [Regularization::None, Regularization::L2(0.5), Regularization::L1(1e-3)] {
        let plain = trained(Rule::Descent, penalty);
        let ball = trained(Rule::Momentum(Momentum { mu: 0.0 }), penalty);
        let far = (plain - ball).iter().fold(0.0, |far: Float, d| far.max(d.abs()));
        assert!(far < ROUNDING, "{penalty:?}: {far}");
    }
}

/// A neuron with the right bias for inputs of 0: it has nothing to learn.
fn content() -> (Net, Examples) {
    let (network, _) = start();
    let layers = Network { weights: vec![array![[3.0, -4.0]]], biases: vec![array![2.0]] };
    let network = Net { layers, objective: Objective::LEAST_SQUARES, ..network };
    (network, Examples::new(Array2::zeros((5, 2)), Array2::from_elem((5, 1), 2.0)))
}

#[test]
fn adamw_decays_weights_by_its_own_lambda_and_spares_biases() {
    let (network, data) = content();
    let optimizer = Rule::AdamW(AdamW { adam: Adam::RECOMMENDED, lambda: 0.2 });
    let settings = Recipe { batch: 5, eta: 0.5, optimizer, ..plain() };
    let mut trainer = Trainer::of(network, &settings, &data).unwrap();
    trainer.by_ref().take(4).for_each(|epoch| assert!(epoch.is_ok()));
    let factor = powf(1.0 - 0.5 * 0.2, 4.0);
    let expected = array![[3.0 * factor, -4.0 * factor]];
    assert!((&trainer.net().layers.weights[0] - &expected).iter().all(|d| d.abs() < ROUNDING));
    assert_eq!(trainer.net().layers.biases[0], array![2.0]);
}

#[test]
fn two_decays_or_one_that_does_not_decay_are_refused() {
    let (network, data) = content();
    let refused = |eta, optimizer, regularization| {
        let settings = Recipe { eta, optimizer, regularization, ..plain() };
        Trainer::of(network.clone(), &settings, &data).err().map(|error| error.to_string())
    };
    let adamw = |lambda| Rule::AdamW(AdamW { adam: Adam::RECOMMENDED, lambda });
    let l2 = Regularization::L2(1.0);
    assert!(refused(0.1, adamw(0.1), l2).unwrap().contains("AdamW decays the weights itself"));
    assert!(refused(0.1, adamw(20.0), Regularization::None).unwrap().contains("λ = 20"));
    assert!(refused(6.0, Rule::Adam(Adam::RECOMMENDED), l2).unwrap().contains("η = 6"));
    assert_eq!(refused(0.1, Rule::Adam(Adam::RECOMMENDED), l2), None);
}

#[test]
fn another_learning_rate_is_checked_and_takes_effect() {
    let (network, data) = content();
    let settings = Recipe { batch: 5, regularization: Regularization::L2(1.0), ..plain() };
    let mut trainer = Trainer::of(network, &settings, &data).unwrap();
    let message = trainer.set_eta(5.0).unwrap_err().to_string();
    assert!(message.contains("1 − ηλ/n = 0"), "{message}");
    assert_eq!(trainer.recipe(), &settings, "nothing has changed");
    trainer.set_eta(2.5).unwrap();
    trainer.next().unwrap().unwrap();
    assert_eq!(trainer.net().layers.weights[0], array![[1.5, -2.0]]);
}

#[test]
fn the_state_of_another_network_is_refused() {
    let (network, data) = start();
    let settings = Recipe { optimizer: Rule::Adam(Adam::RECOMMENDED), ..plain() };
    let mut trainer = Trainer::of(network, &settings, &data).unwrap();
    trainer.next().unwrap().unwrap();
    let good = trainer.state();
    let refused = |change: fn(&mut State)| {
        let mut state = good.clone();
        change(&mut state);
        let resumed = Trainer::resume(trainer.net().clone(), &settings, &data, state);
        resumed.err().map_or(String::new(), |error| error.to_string())
    };
    assert_eq!(refused(|_| {}), "");
    for (change, expected) in [
        ((|state| _ = state.memories.pop()) as fn(&mut State), "5 memories, not 6"),
        (|state| state.memories.push(Memory::default()), "7 memories, not 6"),
        (
            |state| _ = state.memories[0].first.pop(),
            "23 numbers of the weights of layer 2, not 24",
        ),
        (
            |state| state.memories[5].second.push(0.0),
            "4 numbers of the biases of layer 4, not 3",
        ),
        (|state| state.memories[1].steps = 0, "30 numbers of the weights of layer 3, not 0"),
        (|state| state.batches = 3, "3 mini-batches into an epoch of 3"),
    ] {
        let message = refused(change);
        assert!(message.contains(expected), "'{expected}' is missing from: {message}");
    }
}
