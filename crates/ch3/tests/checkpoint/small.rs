//! Small checkpoints and small data.

use ch3::checkpoint::{Checkpoint, Training};
use ch3::optimizer::Memory;
use ch3::state::Epoch;
use ch3::{
    Adam, Initializer, Net, Objective, Recipe, Regularization, Rule, Schedule, Score, Unit,
};
use mnist::{Dataset, Mnist};
use numerics::stream;

/// A network of three layers.
pub(crate) fn network(seed: u64) -> Net {
    let rng = &mut stream(seed, "network", 0);
    Net::new(&[3, 2, 2], Unit::Tanh, Objective::CROSS_ENTROPY, Initializer::Large, rng)
}

/// A recipe that is not the usual one in anything.
pub(crate) fn recipe() -> Recipe {
    Recipe {
        initializer: Initializer::Large,
        optimizer: Rule::Adam(Adam::RECOMMENDED),
        eta: 0.01,
        schedule: Schedule::Step { every: 2, factor: 0.5 },
        halving: Some(5),
        regularization: Regularization::L2(0.1),
        epochs: 3,
        patience: Some(2),
        ..Recipe::default()
    }
}

/// A model with everything that a model can have.
pub(crate) fn model() -> Checkpoint {
    let memory = |parameters| Memory {
        steps: 5,
        first: vec![0.25; parameters],
        second: vec![1e-300; parameters],
    };
    let score = |correct| Score { cost: 0.5, correct, of: 10 };
    let epoch = |correct| Epoch { eta: 0.01, score: Some(score(correct)) };
    let net = network(1);
    let (sizes, hidden, objective) = (net.sizes(), net.hidden, net.objective);
    let training = Training {
        recipe: Recipe { sizes, hidden, objective, ..recipe() },
        images: 50,
        examples: "some hash".to_owned(),
        record: vec![epoch(9), epoch(8)],
        batches: 3,
        latest: Some(network(2)),
        memories: [6, 4, 2, 2].map(memory).to_vec(),
    };
    Checkpoint { net, training: Some(training) }
}

/// The first images of MNIST: so many to learn from, so many to choose by.
pub(crate) fn images(training: usize, validation: usize) -> [Dataset; 2] {
    let mnist = Mnist::load().unwrap();
    [mnist.training.first(training), mnist.validation.first(validation)]
}
