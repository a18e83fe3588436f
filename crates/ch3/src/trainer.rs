//! Training as an iterator: every item is an epoch and what was measured after it.
//!
//! Nothing is printed and nothing stops by itself; who wants to stop stops asking.

use ch1::diverged::Diverged;
use ch1::network::{Network as Unchosen, argmax};
use ndarray::{Array2, Axis};
use numerics::{Float, descend, permutation, stream, sum};

use crate::data::{Batch, Data};
use crate::dropout::Dropout;
use crate::network::{Network, Pass, keep};
use crate::objective::sign;
use crate::regularization::{BadDecay, Regularization};

/// How a network is trained.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The examples of a mini-batch, m.
    pub batch: usize,
    /// The learning rate η.
    pub eta: Float,
    /// The price of large weights.
    pub regularization: Regularization,
    /// How many hidden neurons are left out.
    pub dropout: Dropout,
    /// From which the order of the examples and the neurons left out follow.
    pub seed: u64,
}

/// How good a network is on a set of examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean cost, the penalty included. (It is the training's penalty on every set: it belongs to
    /// the network, not to the examples.)
    pub cost: Float,
    /// How many of the examples have their largest output in the right place.
    pub correct: usize,
    /// How many examples there are.
    pub of: usize,
}

/// A network in training.
pub struct Trainer<'a> {
    /// The network as it is now.
    pub network: Network,
    data: &'a Data,
    settings: Settings,
    decay: Float,
    epoch: u64,
}

impl<'a> Trainer<'a> {
    /// A training that has not begun.
    ///
    /// # Errors
    /// [`BadDecay`] if weight decay would turn or blow up the weights.
    pub fn new(
        network: Network,
        data: &'a Data,
        settings: Settings,
    ) -> Result<Trainer<'a>, BadDecay> {
        let decay = settings.regularization.decay(settings.eta, data.len())?;
        Ok(Trainer { network, data, settings, decay, epoch: 0 })
    }

    // ANCHOR: score
    /// How good the network is on these examples.
    pub fn score(&self, data: &Data) -> Score {
        let penalty = self.settings.regularization.penalty(&self.network, self.data.len());
        let score = self.network.score(data);
        Score { cost: score.cost + penalty, ..score }
    }
    // ANCHOR_END: score

    // ANCHOR: monitor
    /// Training with a record: after each epoch, how good the network is on each of the sets.
    pub fn monitor<const SETS: usize>(
        &mut self,
        sets: [&Data; SETS],
    ) -> impl Iterator<Item = Result<[Score; SETS], Diverged>> {
        std::iter::from_fn(move || {
            let epoch = self.next()?;
            Some(epoch.map(|_| sets.map(|set| self.score(set))))
        })
    }
    // ANCHOR_END: monitor

    /// Trains for an epoch on other examples than its own, such as distorted ones; gives its number.
    ///
    /// # Errors
    /// [`Diverged`] if a weight or bias is no longer finite.
    ///
    /// # Panics
    /// If there are not as many examples as of its own.
    pub fn epoch_on(&mut self, data: &Data) -> Result<u64, Diverged> {
        let (n, own) = (data.len(), self.data.len());
        assert_eq!(n, own, "{n} examples in place of {own}");
        // ANCHOR: epoch
        self.epoch += 1;
        let Settings { batch, seed, .. } = self.settings;
        let order = permutation(&mut stream(seed, "shuffle", self.epoch), self.data.len());
        let mut left_out = stream(seed, "dropout", self.epoch);
        let mut work = Batch::default();
        for (number, examples) in order.chunks(batch).enumerate() {
            data.gather(examples, &mut work);
            let products = work.product(&self.network.weights[0]);
            let dropout = self.settings.dropout;
            let pass = self
                .network
                .forward(products, |a, slope| dropout.thin(a, slope, &mut left_out));
            let deltas = self.network.errors(&pass, &work.targets);
            if !self.step(&work, &pass, &deltas) {
                let Network { weights, biases, .. } = self.network.clone();
                Unchosen { weights, biases }.check(number + 1, self.settings.eta)?;
            }
        }
        Ok(self.epoch)
        // ANCHOR_END: epoch
    }

    // ANCHOR: step
    /// w ← (1 − ηλ/n) w − (η/m) Δᵀ A and b ← b − (η/m) Σ δ; false if one is no longer finite.
    fn step(&mut self, batch: &Batch, pass: &Pass, deltas: &[Array2<Float>]) -> bool {
        let rate = self.settings.eta / batch.targets.nrows() as Float; // η/m
        self.shrink();
        let Network { weights, biases, .. } = &mut self.network;
        let mut finite = batch.descend(&mut weights[0], self.decay, rate, &deltas[0]);
        for ((w, a), delta) in weights[1..].iter_mut().zip(&pass.hidden).zip(&deltas[1..]) {
            finite &= descend(w, self.decay, rate, delta, &a.view());
        }
        for (b, delta) in biases.iter_mut().zip(deltas) {
            for (b, delta) in b.iter_mut().zip(delta.columns()) {
                *b -= rate * sum(delta);
                finite &= b.is_finite();
            }
        }
        finite
    }
    // ANCHOR_END: step

    // ANCHOR: shrink
    /// w ← w − (ηλ/n) sgn w, for L1.
    fn shrink(&mut self) {
        let Settings { eta, regularization, .. } = self.settings;
        let shrinkage = regularization.shrinkage(eta, self.data.len());
        if shrinkage > 0.0 {
            let weights = self.network.weights.iter_mut().flatten();
            weights.for_each(|w| *w -= shrinkage * sign(*w));
        }
    }
    // ANCHOR_END: shrink
}

// ANCHOR: iterator
impl Iterator for Trainer<'_> {
    type Item = Result<u64, Diverged>;

    /// Trains for an epoch; the item is its number, the first being 1.
    fn next(&mut self) -> Option<Self::Item> {
        Some(self.epoch_on(self.data))
    }
}
// ANCHOR_END: iterator

impl Network {
    /// The outputs for all examples, n × outputs.
    pub fn outputs(&self, data: &Data) -> Array2<Float> {
        let all: Vec<usize> = (0..data.len()).collect();
        let mut outputs = Array2::zeros((data.len(), self.biases[self.biases.len() - 1].len()));
        let mut work = Batch::default();
        for (examples, mut rows) in
            all.chunks(100).zip(outputs.axis_chunks_iter_mut(Axis(0), 100))
        {
            data.gather(examples, &mut work);
            rows.assign(&self.forward(work.product(&self.weights[0]), keep).outputs);
        }
        outputs
    }

    /// Mean cost, without penalty, and right answers on these examples.
    pub fn score(&self, data: &Data) -> Score {
        let all: Vec<usize> = (0..data.len()).collect();
        let mut score = Score { cost: 0.0, correct: 0, of: data.len() };
        let mut work = Batch::default();
        for examples in all.chunks(100) {
            data.gather(examples, &mut work);
            let pass = self.forward(work.product(&self.weights[0]), keep);
            for ((z, a), y) in pass
                .z
                .outer_iter()
                .zip(pass.outputs.outer_iter())
                .zip(work.targets.outer_iter())
            {
                score.cost += self.objective.value(&z, &a, &y);
                score.correct += usize::from(argmax(a) == argmax(y));
            }
        }
        score.cost /= data.len() as Float;
        score
    }
}
