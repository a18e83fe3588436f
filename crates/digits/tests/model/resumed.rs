//! A training that was saved and loaded after every epoch is the training that was not.

use ch3::activation::Activation;
use ch3::dropout::Dropout;
use ch3::model::{Choices, Examples, Expansion, Failure, Goal, Model, Spelled};
use ch3::objective::Objective;
use ch3::optimizer::Rule;
use ch3::regularization::Regularization;
use ch3::schedule::Schedule;
use mnist::Dataset;
use numerics::{below, stream};

use crate::small::{CHOICES, images};

fn begin(images: &Dataset, choices: Choices, goal: Goal) -> Model {
    let sizes = [784, 12, 8, 10];
    Model::new(&sizes, Activation::Relu, Objective::SOFTMAX, choices, images, goal)
}

fn reloaded(model: &Model) -> Model {
    Model::from_json(&model.to_json().unwrap()).unwrap()
}

#[test]
fn resumed_at_every_epoch_equals_never_interrupted() {
    let [training, validation] = images(100, 30);
    let goal = Goal { epochs: 6, patience: Some(2) };
    let rules = ["descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"];
    let expansions =
        [Expansion::Affine, Expansion::None, Expansion::Shifts, Expansion::Elastic];
    for (i, rule) in rules.into_iter().enumerate() {
        let choices = Choices {
            optimizer: Rule::read(rule).unwrap(),
            halving: (i % 2 == 0).then_some(1),
            dropout: Dropout::new(0.2).unwrap(),
            schedule: Schedule::Exponential { factor: 0.9 },
            expansion: expansions[i % expansions.len()],
            regularization: Regularization::None,
            ..CHOICES
        };
        let examples = Examples::new(&training, &validation, choices.expansion);
        let mut whole = begin(&training, choices, goal);
        let mut torn = reloaded(&whole);
        while !whole.training.as_ref().unwrap().is_over() {
            let epoch = whole.epoch(&examples).unwrap();
            assert_eq!(torn.epoch(&examples), Ok(epoch), "{rule}");
            torn = reloaded(&torn);
            assert_eq!(torn, whole, "{rule}");
            assert_eq!(torn.hash(), whole.hash(), "{rule}");
        }
        assert!(torn.training.unwrap().is_over());
    }
}

#[test]
fn interrupted_at_any_mini_batch_it_equals_never_interrupted() {
    let [training, validation] = images(60, 30);
    let goal = Goal { epochs: 3, patience: Some(2) };
    let rules = ["descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"];
    let expansions =
        [Expansion::Affine, Expansion::None, Expansion::Shifts, Expansion::Elastic];
    let rng = &mut stream(1, "interruptions", 0);
    for (i, rule) in rules.into_iter().enumerate() {
        for dropout in [0.0, 0.3] {
            let choices = Choices {
                optimizer: Rule::read(rule).unwrap(),
                dropout: Dropout::new(dropout).unwrap(),
                schedule: Schedule::Exponential { factor: 0.9 },
                expansion: expansions[i % expansions.len()],
                regularization: Regularization::None,
                ..CHOICES
            };
            let examples = Examples::new(&training, &validation, choices.expansion);
            let mut whole = begin(&training, choices, goal);
            let mut torn = reloaded(&whole);
            let mut interruptions = 0;
            while !whole.training.as_ref().unwrap().is_over() {
                let epoch = whole.epoch(&examples).unwrap();
                loop {
                    // It is asked before every batch, and says yes for one in four.
                    let resumed = torn.epoch_until(&examples, || below(rng, 4) == 0).unwrap();
                    torn = reloaded(&torn);
                    match resumed {
                        None => interruptions += 1,
                        found => break assert_eq!(found, Some(epoch)),
                    }
                }
                assert_eq!(torn, whole, "{rule}, dropout {dropout}");
            }
            assert_eq!(torn.hash(), whole.hash(), "{rule}, dropout {dropout}");
            assert!(interruptions > 1, "{rule}: {interruptions} interruptions");
        }
    }
}

#[test]
fn the_network_to_use_is_the_best_as_soon_as_there_is_a_score() {
    let [training, validation] = images(100, 30);
    let examples = Examples::new(&training, &validation, Expansion::None);
    for patience in [None, Some(5)] {
        let mut model = begin(&training, CHOICES, Goal { epochs: 9, patience });
        let start = model.network.clone();
        let after = |batches: usize, model: &mut Model| {
            let mut asked = 0..batches;
            let stop = || asked.next().is_none();
            assert_eq!(model.epoch_until(&examples, stop), Ok(None));
            assert_eq!(model.training.as_ref().unwrap().batches, batches);
        };
        after(4, &mut model);
        assert_ne!(model.network, start);
        model.epoch(&examples).unwrap();
        let scored = model.network.clone();
        after(4, &mut model);
        assert_eq!(model.network == scored, patience.is_some());
        assert_ne!(model.training.unwrap().latest.unwrap_or(model.network), scored);
    }
}

#[test]
fn patience_keeps_the_best_network_and_goes_on_from_the_latest() {
    let [training, validation] = images(100, 30);
    // A rate so large that the accuracy rises and falls.
    let choices = Choices { eta: 0.03, regularization: Regularization::None, ..CHOICES };
    let examples = Examples::new(&training, &validation, Expansion::None);
    let goal = |patience| Goal { epochs: 12, patience };
    let mut patient = begin(&training, choices, goal(Some(11)));
    let mut plain = begin(&training, choices, goal(None));
    let mut networks = vec![];
    for _ in 0..12 {
        let epoch = plain.epoch(&examples).unwrap();
        assert_eq!(patient.epoch(&examples), Ok(epoch));
        networks.push(plain.network.clone());
    }
    let record = patient.training.as_ref().unwrap();
    let best = record.best().unwrap();
    assert!(best < 12, "the last epoch is the best: the test shows nothing");
    assert_eq!(patient.network, networks[best - 1]);
    assert_eq!(record.latest.as_ref(), networks.last());
    assert!(record.is_over());
}

#[test]
fn a_training_with_halvings_ends_at_the_seventh() {
    let [training, validation] = images(20, 10);
    let (halving, eta) = (Some(1), 1e-9); // far too small for any answer to change
    let regularization = Regularization::None;
    let schedule = Schedule::Constant;
    let choices = Choices { halving, eta, schedule, regularization, ..CHOICES };
    let examples = Examples::new(&training, &validation, Expansion::None);
    let mut model = begin(&training, choices, Goal { epochs: 100, patience: None });
    while !model.training.as_ref().unwrap().is_over() {
        model.epoch(&examples).unwrap();
    }
    let record = model.training.unwrap().record;
    let shares: Vec<f64> = record.iter().map(|epoch| (1e-9 / epoch.eta).round()).collect();
    assert_eq!(shares, [1.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0]);
}

#[test]
fn a_network_alone_cannot_be_trained_further() {
    let [training, validation] = images(20, 10);
    let examples = Examples::new(&training, &validation, Expansion::None);
    let mut model = begin(&training, CHOICES, Goal { epochs: 1, patience: None });
    model.training = None;
    assert_eq!(model.epoch(&examples), Err(Failure::Unknown));
}

#[test]
fn a_training_that_diverges_says_in_which_epoch() {
    let [training, validation] = images(100, 10);
    let choices = Choices {
        eta: 1e300,
        optimizer: Rule::Descent,
        regularization: Regularization::None,
        ..CHOICES
    };
    let examples = Examples::new(&training, &validation, Expansion::None);
    let mut model = begin(&training, choices, Goal { epochs: 1, patience: None });
    let message = model.epoch(&examples).unwrap_err().to_string();
    assert!(message.starts_with("in epoch 1, training diverged at mini-batch "), "{message}");
}
