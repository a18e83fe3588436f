//! Training by a recipe: an iterator of epochs. It owns the order of the examples, their distortion, the
//! schedule, halving, patience, and what is needed to stop anywhere and go on.
//!
//! Nothing is printed; who wants to stop earlier stops asking. Pages: *The network as a library*, *The whole program: save, stop, resume*.

use ch1::diverged::Diverged;
use ch2::examples::{Batch, Examples};
use numerics::{Float, permutation, stream};

use crate::dropout::Dropout;
use crate::early_stopping::{Patience, Verdict};
use crate::learner::Learner;
use crate::lessons::Lessons;
use crate::network::Net;
use crate::recipe::{Recipe, Refused};
use crate::schedule::Halving;
use crate::score::Score;
use crate::state::{Epoch, Foreign, State};

/// A network in training.
pub struct Trainer<'a> {
    learner: Learner,
    lessons: Lessons<'a>,
    judge: Option<&'a Examples>,
    watch: fn(Score) -> Float,
    record: Vec<Epoch>,
    batches: usize,
    best: Option<Net>,
}

/// A training that has left the numbers.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("in epoch {epoch}, {diverged}")]
pub struct Failed {
    /// In which epoch, the first being 1.
    pub epoch: usize,
    /// Where.
    pub diverged: Diverged,
}

/// Why a training cannot go on.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Impossible {
    /// The recipe contradicts itself.
    #[error(transparent)]
    Recipe(#[from] Refused),
    /// The state belongs to something else.
    #[error(transparent)]
    State(#[from] Foreign),
}

impl<'a> Trainer<'a> {
    /// A training that begins as the recipe says.
    ///
    /// # Errors
    /// [`Refused`] if the recipe contradicts itself.
    pub fn new(
        recipe: &Recipe,
        lessons: impl Into<Lessons<'a>>,
    ) -> Result<Trainer<'a>, Refused> {
        Trainer::of(recipe.start(), recipe, lessons)
    }

    /// The training of a network that comes from elsewhere.
    ///
    /// # Errors
    /// [`Refused`] if the recipe contradicts itself.
    pub fn of(
        net: Net,
        recipe: &Recipe,
        lessons: impl Into<Lessons<'a>>,
    ) -> Result<Trainer<'a>, Refused> {
        let lessons = lessons.into();
        let learner = Learner::new(net, recipe.clone(), lessons.len())?;
        let watch = |score: Score| score.correct as Float;
        Ok(Trainer {
            learner,
            lessons,
            judge: None,
            watch,
            record: vec![],
            batches: 0,
            best: None,
        })
    }

    /// A training that goes on, to the bit as if it had not been interrupted.
    ///
    /// # Errors
    /// [`Impossible`] if the recipe contradicts itself, or the state is not that of a training of this
    /// network.
    pub fn resume(
        net: Net,
        recipe: &Recipe,
        lessons: impl Into<Lessons<'a>>,
        state: State,
    ) -> Result<Trainer<'a>, Impossible> {
        let mut trainer = Trainer::of(net, recipe, lessons)?;
        state.check(&trainer.net().layers, trainer.lessons.len().div_ceil(recipe.batch))?;
        let State { record, batches, memories, best } = state;
        trainer.learner.memories = memories;
        Ok(Trainer { record, batches, best, ..trainer })
    }

    /// With examples by which every epoch is judged. Halving and patience need them.
    pub fn judged_by(self, examples: &'a Examples) -> Trainer<'a> {
        Trainer { judge: Some(examples), ..self }
    }

    /// Halving and patience watch this number, which should be large, and not the right answers.
    pub fn watching(self, watch: fn(Score) -> Float) -> Trainer<'a> {
        Trainer { watch, ..self }
    }

    /// The network as it is now.
    pub fn net(&self) -> &Net {
        &self.learner.net
    }

    /// The network to use: with patience that of the best epoch so far, without the latest.
    pub fn best(&self) -> &Net {
        self.best.as_ref().unwrap_or(self.net())
    }

    /// The same, for good.
    pub fn into_best(self) -> Net {
        self.best.unwrap_or(self.learner.net)
    }

    /// How the network is trained.
    pub fn recipe(&self) -> &Recipe {
        &self.learner.recipe
    }

    /// The epochs so far.
    pub fn record(&self) -> &[Epoch] {
        &self.record
    }

    /// What has to be kept beside the network and the recipe, to resume this training.
    pub fn state(&self) -> State {
        State {
            record: self.record.clone(),
            batches: self.batches,
            memories: self.learner.memories.clone(),
            best: self.best.clone(),
        }
    }

    /// Goes on with another learning rate, from which the schedule begins.
    ///
    /// # Errors
    /// [`Refused`] if with this one weight decay would turn or blow up the weights; nothing has
    /// changed then.
    pub fn set_eta(&mut self, eta: Float) -> Result<(), Refused> {
        let recipe = Recipe { eta, ..self.recipe().clone() };
        recipe.check(self.lessons.len())?;
        self.learner.recipe = recipe;
        Ok(())
    }

    // ANCHOR: score
    /// How good the network is on these examples, the penalty included.
    pub fn score(&self, examples: &Examples) -> Score {
        let penalty = self.recipe().regularization.penalty(self.net(), self.lessons.len());
        let score = self.net().score(examples);
        Score { cost: score.cost + penalty, ..score }
    }
    // ANCHOR_END: score

    // ANCHOR: monitor
    /// Training with a record: after each epoch, how good the network is on each of the sets.
    pub fn monitor<const SETS: usize>(
        &mut self,
        sets: [&Examples; SETS],
    ) -> impl Iterator<Item = Result<[Score; SETS], Failed>> {
        std::iter::from_fn(move || {
            let epoch = self.next()?;
            Some(epoch.map(|_| sets.map(|set| self.score(set))))
        })
    }
    // ANCHOR_END: monitor

    /// Trains to the end of an epoch, but before each mini-batch `stop` may say to leave it there, and
    /// then there is none. Whoever goes on, now or from the saved [`State`], goes on with this mini-batch.
    ///
    /// # Errors
    /// [`Failed`] if a weight or bias is no longer finite.
    pub fn epoch_until(
        &mut self,
        mut stop: impl FnMut() -> bool,
    ) -> Result<Option<Epoch>, Failed> {
        let eta = self.begin_epoch();
        let Trainer { learner, lessons, record, batches, .. } = self;
        let Recipe { batch, seed, .. } = learner.recipe;
        let (epoch, mut work) = (record.len() as u64 + 1, Batch::default());
        let behind = *batches * batch * learner.net.hidden_neurons();
        let mut left_out = Dropout::numbers(seed, epoch, behind);
        // ANCHOR: epoch
        let examples = lessons.epoch(seed, epoch);
        let order = permutation(&mut stream(seed, "shuffle", epoch), examples.len());
        for chosen in order.chunks(batch).skip(*batches).take_while(|_| !stop()) {
            examples.gather(chosen, &mut work);
            if !learner.learn(&work, &mut left_out) {
                learner.check(epoch, *batches + 1)?;
            }
            *batches += 1;
        }
        // ANCHOR_END: epoch
        let whole = *batches == order.len().div_ceil(batch);
        Ok(whole.then(|| self.end_epoch(eta)))
    }

    /// Sets the learning rate. With patience the best network is kept before it is left behind.
    fn begin_epoch(&mut self) -> Float {
        let Recipe { halving, patience, .. } = self.recipe();
        let judged = self.judge.is_some() || (halving.is_none() && patience.is_none());
        assert!(judged, "halving and patience need examples to judge by: see `judged_by`");
        let eta = self.eta().unwrap_or(self.recipe().eta / 128.0);
        self.learner.go_at(eta);
        let patient = self.recipe().patience.is_some() && !self.record.is_empty();
        if patient && self.best.is_none() {
            self.best = Some(self.net().clone());
        }
        eta
    }

    /// Judges the epoch that has ended, by the validation examples if there are any.
    fn end_epoch(&mut self, eta: Float) -> Epoch {
        let judge = self.judge;
        let score = judge.map(|examples| self.net().score_on(examples, self.lessons.threads));
        let epoch = Epoch { eta, score };
        self.record.push(epoch);
        self.batches = 0;
        if self.patience().1 == Some(Verdict::Best) {
            self.best = None; // it is the network itself
        }
        epoch
    }

    /// The rule of patience after the epochs so far, and what it said of the last.
    fn patience(&self) -> (Patience, Option<Verdict>) {
        let mut rule = Patience::new(self.recipe().patience.unwrap_or(usize::MAX));
        let verdict = self.watched().map(|value| rule.judge(value)).last();
        (rule, verdict)
    }

    /// The best epoch so far by the validation examples, the first being 1.
    pub fn best_epoch(&self) -> Option<usize> {
        self.patience().0.best().map(|(epoch, _)| epoch)
    }

    /// The learning rate of the next epoch; none if halvings have left too little of it.
    fn eta(&self) -> Option<Float> {
        let Recipe { schedule, eta, halving, .. } = *self.recipe();
        let eta = schedule.eta(eta, self.record.len() as u64 + 1);
        let Some(n) = halving else { return Some(eta) };
        let mut rule = Halving::new(n as u64, 1.0 / 128.0);
        let share = self.watched().map(|value| rule.judge(value)).last();
        share.unwrap_or(Some(1.0)).map(|share| eta * share)
    }

    /// The number that is watched, epoch by epoch.
    fn watched(&self) -> impl Iterator<Item = Float> {
        self.record.iter().filter_map(|epoch| epoch.score).map(self.watch)
    }

    /// Whether nothing is left to do: all epochs done, patience lost, or η too small.
    pub fn is_over(&self) -> bool {
        let lost = self.recipe().patience.is_some() && self.patience().1 == Some(Verdict::Stop);
        lost || self.eta().is_none() || self.record.len() >= self.recipe().epochs
    }
}

// ANCHOR: iterator
impl Iterator for Trainer<'_> {
    type Item = Result<Epoch, Failed>;

    /// Trains to the end of an epoch, unless the training is over.
    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over() {
            return None;
        }
        self.epoch_until(|| false).transpose()
    }
}
// ANCHOR_END: iterator
