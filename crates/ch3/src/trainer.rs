//! Training as an iterator of epochs; [`Trainer::monitor`] adds what is measured after each.
//!
//! Nothing is printed and nothing stops by itself; who wants to stop stops asking.

use ch1::diverged::Diverged;
use ch1::network::Network as Unchosen;
use ndarray::Array2;
use numerics::{Float, Stream, all_finite, descend, permutation, stream, sum};

use crate::data::{Batch, Data};
use crate::dropout::Dropout;
use crate::gradient::{Gradient, blocks};
use crate::network::{Network, Pass};
use crate::objective::sign;
use crate::optimizer::{AdamW, Memory, Rule};
use crate::regularization::Regularization;
pub use crate::score::Score;
pub use crate::state::{Refused, State};

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
    /// What is made of a gradient.
    pub optimizer: Rule,
    /// From which the order of the examples and the neurons left out follow.
    pub seed: u64,
}

/// A network in training.
pub struct Trainer<'a> {
    /// The network as it is now.
    pub network: Network,
    data: &'a Data,
    settings: Settings,
    decay: Float,
    state: State,
    gradient: Gradient,
}

impl<'a> Trainer<'a> {
    /// A training that has not begun.
    ///
    /// # Errors
    /// [`Refused`] if weight decay would turn or blow up the weights, or is asked for twice.
    pub fn new(
        network: Network,
        data: &'a Data,
        settings: Settings,
    ) -> Result<Trainer<'a>, Refused> {
        let memories = vec![Memory::default(); 2 * network.weights.len()];
        Trainer::resume(network, data, settings, State { epoch: 0, batches: 0, memories })
    }

    /// A training that goes on, to the bit as if it had not been interrupted.
    ///
    /// # Errors
    /// [`Refused`], as for [`Trainer::new`], or if the state is not that of a training of this network.
    pub fn resume(
        mut network: Network,
        data: &'a Data,
        settings: Settings,
        state: State,
    ) -> Result<Trainer<'a>, Refused> {
        state.check(&network, data.len().div_ceil(settings.batch.max(1)))?;
        let decay = settings.decay(data.len())?;
        network.lay_out();
        let gradient = Gradient::new(&network);
        Ok(Trainer { network, data, settings, decay, state, gradient })
    }

    /// What has to be kept beside the network and the settings, to resume this training.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// How the network is trained now.
    pub fn settings(&self) -> Settings {
        self.settings
    }

    /// Goes on with another learning rate.
    ///
    /// # Errors
    /// [`Refused`] if with this one weight decay would turn or blow up the weights; nothing has
    /// changed then.
    pub fn set_eta(&mut self, eta: Float) -> Result<(), Refused> {
        let settings = Settings { eta, ..self.settings };
        self.decay = settings.decay(self.data.len())?;
        self.settings = settings;
        Ok(())
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

    /// Trains for an epoch, or what is left of it, on other examples than its own, such as distorted ones;
    /// gives its number.
    ///
    /// # Errors
    /// [`Diverged`] if a weight or bias is no longer finite.
    ///
    /// # Panics
    /// If there are not as many examples as of its own.
    pub fn epoch_on(&mut self, data: &Data) -> Result<u64, Diverged> {
        let epoch = self.epoch_until(data, || false)?;
        Ok(epoch.expect("nothing stops it"))
    }

    /// The same, but before each mini-batch `stop` may say to leave it there, and then there is no
    /// number. Whoever goes on, now or from the saved [`State`], goes on with this mini-batch.
    ///
    /// # Errors
    /// [`Diverged`] if a weight or bias is no longer finite.
    ///
    /// # Panics
    /// If there are not as many examples as of its own.
    pub fn epoch_until(
        &mut self,
        data: &Data,
        mut stop: impl FnMut() -> bool,
    ) -> Result<Option<u64>, Diverged> {
        let (n, own) = (data.len(), self.data.len());
        assert_eq!(n, own, "{n} examples in place of {own}");
        // ANCHOR: epoch
        let Settings { batch, seed, eta, .. } = self.settings;
        let (epoch, done) = (self.state.epoch + 1, self.state.batches);
        let order = permutation(&mut stream(seed, "shuffle", epoch), n);
        let behind = done * batch * self.network.hidden_neurons();
        let mut left_out = Dropout::numbers(seed, epoch, behind);
        let mut work = Batch::default();
        for (number, examples) in order.chunks(batch).enumerate().skip(done) {
            if stop() {
                return Ok(None);
            }
            data.gather(examples, &mut work);
            if !self.mini_batch(&work, &mut left_out) {
                let Network { weights, biases, .. } = self.network.clone();
                Unchosen { weights, biases }.check(number + 1, eta)?;
            }
            self.state.batches += 1;
        }
        (self.state.epoch, self.state.batches) = (epoch, 0);
        Ok(Some(epoch))
        // ANCHOR_END: epoch
    }

    // ANCHOR: mini_batch
    /// Forward, back, and a step; false if a number is no longer finite.
    fn mini_batch(&mut self, batch: &Batch, left_out: &mut Stream) -> bool {
        self.look_ahead();
        let products = batch.product(&self.network.weights[0]);
        let dropout = self.settings.dropout;
        let pass = self.network.forward(products, |a, slope| dropout.thin(a, slope, left_out));
        let deltas = self.network.errors(&pass, &batch.targets);
        self.learn(batch, &pass, &deltas)
    }
    // ANCHOR_END: mini_batch

    /// Changes the network by what the mini-batch says; false if a number is no longer finite.
    fn learn(&mut self, batch: &Batch, pass: &Pass, deltas: &[Array2<Float>]) -> bool {
        match self.settings.optimizer {
            Rule::Descent => self.step(batch, pass, deltas),
            rule => {
                self.gradient.measure(batch, pass, deltas);
                self.optimize(rule)
            }
        }
    }

    // ANCHOR: optimize
    /// The step of an optimizer, from the slopes of the cost with its penalty.
    fn optimize(&mut self, rule: Rule) -> bool {
        let Trainer { network, data, settings, state, gradient, .. } = self;
        let (n, layers) = (data.len(), network.weights.len());
        for (g, w) in gradient.weights.iter_mut().zip(&network.weights) {
            g.zip_mut_with(w, |g, &w| *g += settings.regularization.slope(w, n));
        }
        let slopes = blocks(&mut gradient.weights, &mut gradient.biases);
        let parameters = blocks(&mut network.weights, &mut network.biases);
        let mut finite = true;
        for (i, ((w, g), memory)) in parameters.zip(slopes).zip(&mut state.memories).enumerate()
        {
            let optimizer = if i < layers { rule.of_weights() } else { rule.of_biases() };
            optimizer.step(settings.eta, w, g, memory);
            finite &= all_finite(w);
        }
        finite
    }
    // ANCHOR_END: optimize

    /// Moves the network to where the optimizer wants the gradient.
    fn look_ahead(&mut self) {
        let Network { weights, biases, .. } = &mut self.network;
        for (w, memory) in blocks(weights, biases).zip(&self.state.memories) {
            self.settings.optimizer.of_weights().look_ahead(w, memory);
        }
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

    /// Trains to the end of an epoch; the item is its number, the first being 1.
    fn next(&mut self) -> Option<Self::Item> {
        Some(self.epoch_on(self.data))
    }
}
// ANCHOR_END: iterator

impl Settings {
    /// By what weight decay multiplies the weights in a step of plain descent.
    fn decay(&self, n: usize) -> Result<Float, Refused> {
        if let Rule::AdamW(AdamW { lambda, .. }) = self.optimizer {
            Regularization::L2(lambda).decay(self.eta, 1)?;
            if self.regularization != Regularization::None {
                return Err(Refused::TwoPenalties(self.regularization));
            }
        }
        Ok(self.regularization.decay(self.eta, n)?)
    }
}
