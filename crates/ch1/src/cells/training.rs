//! What the training cells share: parameters, the loop over epochs, the way to print a count.

use mnist::{Dataset, Mnist};
use notebook::{Notebook, Parameter, Stop};
use numerics::{Float, stream};

use crate::network::Network;

pub(super) const fn epochs(default: usize) -> Parameter {
    Parameter::integer("epochs", default, 1..=1_000, "passes over the training images")
}

pub(super) const fn hidden(default: usize) -> Parameter {
    Parameter::integer("hidden", default, 1..=1_000, "neurons in the hidden layer")
}

pub(super) const fn eta(default: Float) -> Parameter {
    Parameter::real("eta", default, 1e-6..=1e300, "learning rate η")
}

pub(super) const BATCH: Parameter =
    Parameter::integer("batch", 10, 1..=10_000, "examples in a mini-batch");

pub(super) const SEED: Parameter = Parameter::seed(7);

/// A training run's settings; the network is trained on the 50,000 training images.
#[derive(Clone, Copy)]
pub(super) struct Settings<'a> {
    pub(super) sizes: &'a [usize],
    pub(super) epochs: usize,
    pub(super) batch: usize,
    pub(super) eta: Float,
    pub(super) seed: u64,
}

/// How many images are read correctly.
#[derive(Clone, Copy)]
pub(super) struct Correct {
    pub(super) validation: usize,
    pub(super) test: usize,
}

/// Trains a new network; returns it with its record after each epoch, the first being epoch 1.
///
/// `before` is shown with the progress, to tell runs of one cell apart.
pub(super) fn train(
    nb: &mut Notebook,
    settings: Settings,
    before: &str,
) -> Result<(Network, Vec<Correct>), Stop> {
    train_watched(nb, settings, before, |_| ())
}

/// The same, and `watch` sees the network before the first epoch and after each.
pub(super) fn train_watched(
    nb: &mut Notebook,
    settings: Settings,
    before: &str,
    mut watch: impl FnMut(&Network),
) -> Result<(Network, Vec<Correct>), Stop> {
    let Settings { sizes, epochs, batch, eta, seed } = settings;
    let Mnist { training, validation, test, .. } = nb.data()?;
    let mut network = Network::new(sizes, &mut stream(seed, "network", 0));
    let mut record = vec![];
    watch(&network);
    for epoch in 1..=epochs {
        let mut rng = stream(seed, "shuffle", epoch as u64);
        network
            .train_epoch(training, batch, eta, &mut rng)
            .map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        let correct =
            Correct { validation: network.evaluate(validation), test: network.evaluate(test) };
        nb.progress(epoch, epochs, format!("{before}{} / {}", correct.test, test.len()))?;
        record.push(correct);
        watch(&network);
    }
    Ok((network, record))
}

/// The best epoch by the validation images (the first of equals) and its record.
pub(super) fn best(record: &[Correct]) -> (usize, Correct) {
    let mut best = (1, record[0]);
    for (i, correct) in record.iter().enumerate() {
        if correct.validation > best.1.validation {
            best = (i + 1, *correct);
        }
    }
    best
}

/// A share in percent, with two decimals: `95.12 %`.
pub(super) fn percent(part: usize, whole: usize) -> String {
    format!("{:.2} %", share(part, whole))
}

/// A share in percent.
pub(super) fn share(part: usize, whole: usize) -> Float {
    100.0 * part as Float / whole as Float
}

/// How often the network gives each answer.
pub(super) fn answers(network: &Network, data: &Dataset) -> [usize; 10] {
    let mut counts = [0; 10];
    for i in 0..data.len() {
        counts[network.classify(&data.input(i))] += 1;
    }
    counts
}

/// The digits that fewer than one answer in a hundred names: the network has not learned them.
pub(super) fn never_answered(answers: [usize; 10]) -> Vec<usize> {
    let total = answers.iter().sum::<usize>();
    (0..10).filter(|&digit| answers[digit] * 100 < total).collect()
}

/// The digits as a list, or a dash.
pub(super) fn list(digits: &[usize]) -> String {
    let digits: Vec<String> = digits.iter().map(usize::to_string).collect();
    if digits.is_empty() { "–".to_owned() } else { digits.join(", ") }
}
