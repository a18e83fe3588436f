//! Small models and small data.

use std::path::Path;
use std::process::{Command, Output};

use ch3::activation::Activation;
use ch3::dropout::Dropout;
use ch3::initializer::Initializer;
use ch3::model::{Choices, Epoch, Expansion, Goal, Model, Training};
use ch3::network::Network;
use ch3::objective::Objective;
use ch3::optimizer::{Adam, Memory, Rule};
use ch3::regularization::Regularization;
use ch3::schedule::Schedule;
use mnist::{Dataset, FILE_NAMES, Mnist};
use numerics::stream;

/// A network of three layers.
pub(crate) fn network(seed: u64) -> Network {
    let rng = &mut stream(seed, "network", 0);
    Network::new(
        &[3, 2, 2],
        Activation::Tanh,
        Objective::CROSS_ENTROPY,
        Initializer::Large,
        rng,
    )
}

pub(crate) const CHOICES: Choices = Choices {
    initializer: Initializer::Large,
    optimizer: Rule::Adam(Adam::RECOMMENDED),
    eta: 0.01,
    schedule: Schedule::Step { every: 2, factor: 0.5 },
    halving: Some(5),
    regularization: Regularization::L2(0.1),
    dropout: Dropout::NONE,
    expansion: Expansion::None,
    batch: 10,
    seed: 7,
};

/// A model with everything that a model can have.
pub(crate) fn model() -> Model {
    let memory = |parameters| Memory {
        steps: 5,
        first: vec![0.25; parameters],
        second: vec![1e-300; parameters],
    };
    let epoch = |correct| Epoch { eta: 0.01, cost: 0.5, correct, of: 10 };
    let training = Training {
        choices: CHOICES,
        images: 50,
        examples: "some hash".to_owned(),
        goal: Goal { epochs: 3, patience: Some(2) },
        record: vec![epoch(9), epoch(8)],
        batches: 3,
        latest: Some(network(2)),
        memories: [6, 4, 2, 2].map(memory).to_vec(),
    };
    Model { network: network(1), training: Some(training) }
}

/// A network that reads digits, badly.
pub(crate) fn reader() -> Model {
    let rng = &mut stream(1, "network", 0);
    let (sizes, hidden) = ([784, 12, 10], Activation::Relu);
    let network = Network::new(&sizes, hidden, Objective::SOFTMAX, Initializer::He, rng);
    Model { network, training: None }
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
pub(crate) fn ch3(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ch3"));
    command.current_dir(folder).args(arguments);
    command
}

/// Runs the program: standard output, standard error, exit code.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (String, String, Option<i32>) {
    let Output { status, stdout, stderr } = ch3(folder, arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(stdout), text(stderr), status.code())
}
