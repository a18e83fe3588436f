//! Small models and small data.

use std::path::Path;
use std::process::{Command, Output};

use ch3::checkpoint::{Checkpoint, Training};
use ch3::optimizer::Memory;
use ch3::state::Epoch;
use ch3::{
    Adam, Initializer, Net, Objective, Recipe, Regularization, Rule, Schedule, Score, Unit,
};
use mnist::{Dataset, FILE_NAMES, Mnist};
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

/// A network that reads digits, badly.
pub(crate) fn reader() -> Checkpoint {
    let rng = &mut stream(1, "network", 0);
    let sizes = [784, 12, 10];
    Net::new(&sizes, Unit::Relu, Objective::SOFTMAX, Initializer::He, rng).into()
}

/// The first images of MNIST: so many to learn from, so many to choose by.
pub(crate) fn images(training: usize, validation: usize) -> [Dataset; 2] {
    let mnist = Mnist::load().unwrap();
    [mnist.training.first(training), mnist.validation.first(validation)]
}

/// Writes 200 training, 40 validation and 20 test images as files. (They are test images all, so that
/// nobody takes them for the first training images.)
pub(crate) fn write_images(folder: &Path) {
    let mnist = Mnist::load().unwrap();
    let sets = [mnist.test.first(240), mnist.test.first(20)];
    for (set, names) in sets.iter().zip(FILE_NAMES.chunks(2)) {
        let n = (set.len() as u32).to_be_bytes();
        let side = 28_u32.to_be_bytes();
        let images = [&[0, 0, 8, 3], &n[..], &side, &side, set.all_pixels()].concat();
        let labels = [&[0, 0, 8, 1], &n[..], set.labels()].concat();
        std::fs::write(folder.join(names[0]), images).unwrap();
        std::fs::write(folder.join(names[1]), labels).unwrap();
    }
}

/// The program with these arguments, in a folder.
pub(crate) fn digits(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_digits"));
    command.current_dir(folder).args(arguments);
    command
}

/// Runs the program: standard output, standard error, exit code.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let Output { status, stdout, stderr } = digits(folder, arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(stdout), text(stderr), status.code())
}
