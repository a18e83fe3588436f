//! A training that was saved and loaded after every epoch is the training that was not.

use ch3::checkpoint::Unknown;
use ch3::state::Epoch;
use ch3::trainer::Failed;
use ch3::{
    Checkpoint, Dropout, Examples, Expansion, Lessons, Recipe, Regularization, Rule, Schedule,
    Unit,
};
use mnist::Dataset;
use numerics::{below, stream};

use crate::small::{images, recipe};

/// Images to learn from and to judge by.
struct Sets {
    training: Dataset,
    validation: Examples,
}

fn sets(training: usize, validation: usize) -> Sets {
    let [training, validation] = images(training, validation);
    Sets { training, validation: Examples::from(&validation) }
}

fn begin(sets: &Sets, mut recipe: Recipe) -> Checkpoint {
    (recipe.sizes, recipe.hidden) = (vec![784, 12, 8, 10], Unit::Relu);
    Checkpoint::new(&recipe, &sets.training)
}

fn reloaded(model: &Checkpoint) -> Checkpoint {
    Checkpoint::from_json(&model.to_json().unwrap()).unwrap()
}

/// Goes on with a training as the program does, until the end of the epoch or until `stop`.
fn go_on(
    model: &mut Checkpoint,
    sets: &Sets,
    stop: impl FnMut() -> bool,
) -> Result<Option<Epoch>, Failed> {
    let expansion = model.training.as_ref().unwrap().recipe.expansion;
    let lessons = Lessons::new(&sets.training, expansion);
    let mut trainer = model.trainer(lessons, &sets.validation).unwrap();
    let epoch = trainer.epoch_until(stop)?;
    model.follow(&trainer);
    Ok(epoch)
}

fn epoch(model: &mut Checkpoint, sets: &Sets) -> Epoch {
    go_on(model, sets, || false).unwrap().unwrap()
}

fn is_over(model: &Checkpoint, sets: &Sets) -> bool {
    let expansion = model.training.as_ref().unwrap().recipe.expansion;
    let lessons = Lessons::new(&sets.training, expansion);
    model.trainer(lessons, &sets.validation).unwrap().is_over()
}

const RULES: [&str; 7] =
    ["descent", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw"];
const EXPANSIONS: [Expansion; 4] =
    [Expansion::Affine, Expansion::None, Expansion::Shifts, Expansion::Elastic];

/// A training with the i-th rule and as many choices of other kinds as go with it.
fn with_rule(i: usize) -> Recipe {
    Recipe {
        optimizer: RULES[i].parse().unwrap(),
        schedule: Schedule::Exponential { factor: 0.9 },
        expansion: EXPANSIONS[i % EXPANSIONS.len()],
        regularization: Regularization::None,
        ..recipe()
    }
}

#[test]
fn resumed_at_every_epoch_equals_never_interrupted() {
    let sets = sets(100, 30);
    for (i, rule) in RULES.into_iter().enumerate() {
        let halving = (i % 2 == 0).then_some(1);
        let dropout = Dropout::new(0.2).unwrap();
        let mut whole = begin(&sets, Recipe { halving, dropout, epochs: 6, ..with_rule(i) });
        let mut torn = reloaded(&whole);
        while !is_over(&whole, &sets) {
            let done = epoch(&mut whole, &sets);
            assert_eq!(epoch(&mut torn, &sets), done, "{rule}");
            torn = reloaded(&torn);
            assert_eq!(torn, whole, "{rule}");
            assert_eq!(torn.hash(), whole.hash(), "{rule}");
        }
        assert!(is_over(&torn, &sets));
    }
}

#[test]
fn interrupted_at_any_mini_batch_it_equals_never_interrupted() {
    let sets = sets(60, 30);
    let rng = &mut stream(1, "interruptions", 0);
    for (i, rule) in RULES.into_iter().enumerate() {
        for p in [0.0, 0.3] {
            let dropout = Dropout::new(p).unwrap();
            let mut whole = begin(&sets, Recipe { dropout, ..with_rule(i) });
            let mut torn = reloaded(&whole);
            let mut interruptions = 0;
            while !is_over(&whole, &sets) {
                let done = epoch(&mut whole, &sets);
                loop {
                    // It is asked before every batch, and says yes for one in four.
                    let resumed = go_on(&mut torn, &sets, || below(rng, 4) == 0).unwrap();
                    torn = reloaded(&torn);
                    match resumed {
                        None => interruptions += 1,
                        found => break assert_eq!(found, Some(done)),
                    }
                }
                assert_eq!(torn, whole, "{rule}, dropout {p}");
            }
            assert_eq!(torn.hash(), whole.hash(), "{rule}, dropout {p}");
            assert!(interruptions > 1, "{rule}: {interruptions} interruptions");
        }
    }
}

#[test]
fn the_network_to_use_is_the_best_as_soon_as_there_is_a_score() {
    let sets = sets(100, 30);
    for patience in [None, Some(5)] {
        let mut model = begin(&sets, Recipe { epochs: 9, patience, ..recipe() });
        let start = model.net.clone();
        let after = |batches: usize, model: &mut Checkpoint| {
            let mut asked = 0..batches;
            assert_eq!(go_on(model, &sets, || asked.next().is_none()), Ok(None));
            assert_eq!(model.training.as_ref().unwrap().batches, batches);
        };
        after(4, &mut model);
        assert_ne!(model.net, start);
        epoch(&mut model, &sets);
        let scored = model.net.clone();
        after(4, &mut model);
        assert_eq!(model.net == scored, patience.is_some());
        assert_ne!(model.training.unwrap().latest.unwrap_or(model.net), scored);
    }
}

#[test]
fn patience_keeps_the_best_network_and_goes_on_from_the_latest() {
    let sets = sets(100, 30);
    // A rate so large that the accuracy rises and falls.
    let restless = |patience| {
        let regularization = Regularization::None;
        begin(&sets, Recipe { eta: 0.03, regularization, epochs: 12, patience, ..recipe() })
    };
    let (mut patient, mut plain) = (restless(Some(11)), restless(None));
    let mut networks = vec![];
    for _ in 0..12 {
        let done = epoch(&mut plain, &sets);
        assert_eq!(epoch(&mut patient, &sets), done);
        networks.push(plain.net.clone());
    }
    let record = patient.training.as_ref().unwrap();
    let best = record.best().unwrap();
    assert!(best < 12, "the last epoch is the best: the test shows nothing");
    assert_eq!(patient.net, networks[best - 1]);
    assert_eq!(record.latest.as_ref(), networks.last());
    assert!(is_over(&patient, &sets));
}

#[test]
fn a_training_with_halvings_ends_at_the_seventh() {
    let sets = sets(20, 10);
    let recipe = Recipe {
        halving: Some(1),
        eta: 1e-9, // far too small for any answer to change
        regularization: Regularization::None,
        schedule: Schedule::Constant,
        epochs: 100,
        patience: None,
        ..recipe()
    };
    let mut model = begin(&sets, recipe);
    while !is_over(&model, &sets) {
        epoch(&mut model, &sets);
    }
    let record = model.training.unwrap().record;
    let shares: Vec<f64> = record.iter().map(|epoch| (1e-9 / epoch.eta).round()).collect();
    assert_eq!(shares, [1.0, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0]);
}

#[test]
fn a_network_alone_cannot_be_trained_further() {
    let sets = sets(20, 10);
    let model = Checkpoint { training: None, ..begin(&sets, recipe()) };
    let lessons = Lessons::new(&sets.training, Expansion::None);
    assert_eq!(model.trainer(lessons, &sets.validation).err(), Some(Unknown::Training));
}

#[test]
fn a_training_that_diverges_says_in_which_epoch() {
    let sets = sets(100, 10);
    let regularization = Regularization::None;
    let optimizer = Rule::Descent;
    let mut model =
        begin(&sets, Recipe { eta: 1e300, optimizer, regularization, epochs: 1, ..recipe() });
    let message = go_on(&mut model, &sets, || false).unwrap_err().to_string();
    assert!(message.starts_with("in epoch 1, training diverged at mini-batch "), "{message}");
}
