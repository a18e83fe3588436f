//! What the training cells share: the loop over epochs, and what is asked of a network in the end.

use mnist::{Dataset, Mnist};
use notebook::{Notebook, Stop, parameters};
use numerics::{Float, stream};

use super::known;
use crate::network::Network;
use crate::statistics::{Sample, Share};

parameters! {
    /// One training of a network with one hidden layer.
    pub(super) Training { epochs = 30, hidden = 30, eta = 3.0, batch = 10, seed = 7 }
}

parameters! {
    /// The same from several seeds.
    pub(super) Trainings {
        epochs = 30,
        hidden = 30,
        eta = 3.0,
        batch = 10,
        seeds: usize = 5 in 2..=100, "how many seeds: 1, 2, …",
    }
}

/// What is trained, and how; always on the 50,000 training images.
#[derive(Clone)]
pub(super) struct Run {
    pub(super) sizes: Vec<usize>,
    pub(super) epochs: usize,
    pub(super) batch: usize,
    pub(super) eta: Float,
    pub(super) seed: u64,
}

impl Training {
    pub(super) fn run(self) -> Run {
        let Self { epochs, hidden, eta, batch, seed } = self;
        Run { sizes: vec![784, hidden, 10], epochs, batch, eta, seed }
    }
}

impl Trainings {
    pub(super) fn run(self, seed: u64) -> Run {
        let Self { epochs, hidden, eta, batch, .. } = self;
        Run { sizes: vec![784, hidden, 10], epochs, batch, eta, seed }
    }
}

/// How many images are read correctly.
#[derive(Clone, Copy)]
pub(super) struct Read {
    pub(super) validation: Share,
    pub(super) test: Share,
}

impl Read {
    pub(super) fn by(network: &Network, Mnist { validation, test, .. }: &Mnist) -> Read {
        let of = |data: &Dataset| Share::new(network.evaluate(data), data.len());
        Read { validation: of(validation), test: of(test) }
    }
}

/// A trained network, and what it read after each epoch, the first being epoch 1.
pub(super) struct Trained {
    pub(super) network: Network,
    pub(super) epochs: Vec<Read>,
}

impl Trained {
    pub(super) fn first(&self) -> Read {
        self.epochs[0]
    }

    pub(super) fn last(&self) -> Read {
        self.epochs[self.epochs.len() - 1]
    }

    /// The best epoch by the validation images (the first of equals), and what was read after it.
    pub(super) fn best(&self) -> (usize, Read) {
        let right = |epoch: usize| self.epochs[epoch].validation.part;
        let better = |best, epoch| if right(epoch) > right(best) { epoch } else { best };
        let best = (0..self.epochs.len()).fold(0, better);
        (best + 1, self.epochs[best])
    }

    /// The accuracy after each epoch, in percent.
    pub(super) fn accuracies(&self, of: fn(&Read) -> Share) -> Vec<Float> {
        self.epochs.iter().map(|read| of(read).percent()).collect()
    }
}

/// Trains a new network. `before` is shown with the progress, to tell runs of one cell apart.
pub(super) fn train(nb: &mut Notebook, run: Run, before: &str) -> Result<Trained, Stop> {
    train_watched(nb, run, before, |_| ())
}

/// The same, and `watch` sees the network before the first epoch and after each.
pub(super) fn train_watched(
    nb: &mut Notebook,
    Run { sizes, epochs, batch, eta, seed }: Run,
    before: &str,
    mut watch: impl FnMut(&Network),
) -> Result<Trained, Stop> {
    let mnist = nb.data()?;
    let network = Network::new(&sizes, &mut stream(seed, "network", 0));
    watch(&network);
    let mut trained = Trained { network, epochs: vec![] };
    for epoch in 1..=epochs {
        let mut rng = stream(seed, "shuffle", epoch as u64);
        let network = &mut trained.network;
        network
            .train_epoch(&mnist.training, batch, eta, &mut rng)
            .map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        let read = Read::by(network, mnist);
        nb.progress(epoch, epochs, format!("{before}{}", read.test.counts()))?;
        watch(network);
        trained.epochs.push(read);
    }
    nb.trained(trained.network.parameters());
    Ok(trained)
}

/// Mean and standard deviation over the runs, epoch by epoch: (epoch, mean, deviation).
pub fn band(curves: &[Vec<Float>]) -> Vec<(Float, Float, Float)> {
    let epoch = |i: usize| {
        let at: Sample = curves.iter().map(|curve| curve[i]).collect();
        ((i + 1) as Float, at.average(), at.deviation())
    };
    (0..curves[0].len()).map(epoch).collect()
}

/// The point of a curve with the largest y, the first of equals.
pub(super) fn highest(curve: &[(Float, Float)]) -> (Float, Float) {
    curve.iter().fold(curve[0], |best, &at| if at.1 > best.1 { at } else { best })
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

/// The sizes of a network as its name: `784-30-10`.
pub fn name(sizes: &[usize]) -> String {
    sizes.iter().map(usize::to_string).collect::<Vec<_>>().join("-")
}
