//! What the training cells share: a network trained by a recipe, from one seed or from several, and
//! what is asked of its history.

use ch1::statistics::Sample;
use ch2::examples::Examples;
use notebook::{Notebook, Stop, seeds};
use numerics::Float;

use crate::initializer::Initializer;
use crate::lessons::Lessons;
use crate::network::Net;
use crate::objective::Objective;
use crate::recipe::Recipe;
use crate::score::Score;
use crate::trainer::Trainer;

/// The first network with the cross-entropy. A cell says in which points its recipe differs.
pub(super) fn plain() -> Recipe {
    let (objective, initializer) = (Objective::CROSS_ENTROPY, Initializer::Large);
    Recipe { objective, initializer, eta: 0.5, ..Recipe::default() }
}

/// What was measured after each epoch, on each of the sets.
#[derive(Clone, Debug)]
pub(super) struct History<const SETS: usize>(pub(super) Vec<[Score; SETS]>);

impl<const SETS: usize> History<SETS> {
    /// The scores on one of the sets, epoch by epoch.
    pub(super) fn of(&self, set: usize) -> impl Iterator<Item = Score> {
        self.0.iter().map(move |scores| scores[set])
    }

    /// The accuracies in percent on one of the sets, epoch by epoch.
    pub(super) fn accuracies(&self, set: usize) -> Vec<Float> {
        self.of(set).map(|score| score.percent()).collect()
    }

    /// The scores after the last epoch.
    pub(super) fn last(&self) -> [Score; SETS] {
        self.0[self.0.len() - 1]
    }
}

/// The largest of the numbers (the first of equals), and its epoch, counted from 1.
pub(super) fn largest(numbers: &[Float]) -> (usize, Float) {
    let later = |best: (usize, Float), (i, &x): (usize, &Float)| {
        if x > best.1 { (i + 1, x) } else { best }
    };
    numbers.iter().enumerate().fold((1, numbers[0]), later)
}

/// A training from each of the seeds 1, 2, …
#[derive(Clone, Debug)]
pub(super) struct Histories<const SETS: usize>(pub(super) Vec<History<SETS>>);

impl<const SETS: usize> Histories<SETS> {
    /// The accuracy in percent after an epoch, the first being 1.
    pub(super) fn after(&self, set: usize, epoch: usize) -> Sample {
        self.0.iter().map(|history| history.0[epoch - 1][set].percent()).collect()
    }

    /// The same trainings, ended after so many epochs.
    pub(super) fn until(&self, epochs: usize) -> Histories<SETS> {
        Histories(self.0.iter().map(|history| History(history.0[..epochs].to_vec())).collect())
    }

    /// The accuracy in percent after the first epoch.
    pub(super) fn first(&self, set: usize) -> Sample {
        self.after(set, 1)
    }

    /// The accuracy in percent after the last epoch.
    pub(super) fn last(&self, set: usize) -> Sample {
        self.0.iter().map(|history| history.last()[set].percent()).collect()
    }

    /// The accuracy in percent after the best epoch.
    pub(super) fn best(&self, set: usize) -> Sample {
        self.0.iter().map(|history| largest(&history.accuracies(set)).1).collect()
    }
}

impl Histories<2> {
    /// How much better the first set is read than the second in the end, in percentage points.
    pub(super) fn gap(&self) -> Sample {
        self.last(0).minus(&self.last(1))
    }
}

/// Trains a new network by a recipe and scores it after each epoch on each of the sets. `before` is
/// shown with the progress, to tell the trainings of a cell apart.
pub(super) fn train<'a, const SETS: usize>(
    nb: &mut Notebook,
    recipe: &Recipe,
    lessons: impl Into<Lessons<'a>>,
    sets: [&Examples; SETS],
    before: &str,
) -> Result<(Net, History<SETS>), Stop> {
    let mut trainer = Trainer::new(recipe, lessons)?;
    let mut history = vec![];
    while let Some(scores) = trainer.monitor(sets).next() {
        history.push(scores?);
        let news = history[history.len() - 1].last();
        let news = news.map_or_else(String::new, |s| format!("{} / {}", s.correct, s.of));
        nb.progress(history.len(), recipe.epochs, format!("{before}{news}"))?;
    }
    let net = trainer.into_best();
    nb.trained(net.layers.parameters());
    Ok((net, History(history)))
}

/// Trains a new network by a recipe and scores it only in the end, if at all.
pub(super) fn trained<'a>(
    nb: &mut Notebook,
    recipe: &Recipe,
    lessons: impl Into<Lessons<'a>>,
    before: &str,
) -> Result<Net, Stop> {
    Ok(train(nb, recipe, lessons, [], before)?.0)
}

/// Trains to the end without a word.
pub(super) fn quietly(mut trainer: Trainer) -> Result<Net, Stop> {
    trainer.by_ref().try_for_each(|epoch| epoch.map(drop))?;
    Ok(trainer.into_best())
}

/// The same training from each of the seeds 1, 2, …, whatever the recipe's seed is.
pub(super) fn train_seeds<const SETS: usize>(
    nb: &mut Notebook,
    count: usize,
    recipe: &Recipe,
    training: &Examples,
    sets: [&Examples; SETS],
    before: &str,
) -> Result<Histories<SETS>, Stop> {
    let histories = seeds(count).map(|seed| {
        let recipe = Recipe { seed, ..recipe.clone() };
        Ok(train(nb, &recipe, training, sets, &format!("{before}seed {seed}: "))?.1)
    });
    Ok(Histories(histories.collect::<Result<_, Stop>>()?))
}

/// What is measured with each of the seeds 1, 2, …: for each number, a sample.
pub(super) fn over_seeds<const NUMBERS: usize>(
    nb: &mut Notebook,
    count: usize,
    mut measure: impl FnMut(&mut Notebook, u64) -> Result<[Float; NUMBERS], Stop>,
) -> Result<[Sample; NUMBERS], Stop> {
    let measured = seeds(count).map(|seed| measure(nb, seed));
    let rows = measured.collect::<Result<Vec<_>, Stop>>()?;
    Ok(std::array::from_fn(|number| rows.iter().map(|row| row[number]).collect()))
}
