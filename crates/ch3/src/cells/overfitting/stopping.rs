//! When to stop: no improvement in n epochs, with right labels and with shuffled ones.

use figures::{Axis, Plot, Role, Series, from_index};
use mnist::{Dataset, Mnist};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::Float;

use super::by_heart::shuffled;
use crate::cells::known;
use crate::cells::training::{largest, over_seeds, plain, train};
use crate::{Examples, Recipe, Score, Trainer};

/// A thousand training images and a thousand validation images, in both so many labels shuffled; and
/// the test images.
fn thousand(mnist: &Mnist, misled: usize) -> Result<[Examples; 3], Stop> {
    let part = |set: &Dataset| shuffled(&set.first(1_000), misled, 7);
    let sets = [&part(&mnist.training)?, &part(&mnist.validation)?, &mnist.test];
    Ok(sets.map(Examples::from))
}

parameters! {
    Early {
        epochs = 200,
        misled: usize = 400 in 0..=1_000, "labels shuffled, of 1,000",
        eta = 0.5,
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const EARLY: Cell =
    cell! { "early-stopping", Seconds, "No improvement in n epochs"; early(Early) };

/// So much patience that the training goes on to the end.
const NEVER: usize = usize::MAX;

/// What is watched, as a number that should be large, and the n of "no improvement in n epochs".
type Rule = (&'static str, fn(Score) -> Float, usize);

const RULES: [Rule; 5] = [
    ("accuracy", |score| score.accuracy(), 3),
    ("accuracy", |score| score.accuracy(), 10),
    ("accuracy", |score| score.accuracy(), 30),
    ("cost", |score| -score.cost, 10),
    ("accuracy", |score| score.accuracy(), NEVER),
];

fn early(nb: &mut Notebook, p: Early) -> CellResult {
    let Early { epochs, misled, eta, batch, seeds } = p;
    let headings =
        ["labels", "watched", "n", "stopped", "best", "test, kept", "test, at the stop"];
    let mut table = Table::new(headings);
    for (labels, misled) in [("right", 0), ("misled", misled)] {
        let sets = thousand(nb.data()?, misled)?;
        let shown = if misled > 0 { format!("{misled} shuffled") } else { labels.to_owned() };
        for (watched, watch, n) in RULES {
            let (key, name) =
                if n == NEVER { (0, "never".to_owned()) } else { (n, n.to_string()) };
            let [stopped, best, kept, last] = over_seeds(nb, seeds, |nb, seed| {
                let patience = Some(n);
                let recipe = Recipe { epochs, eta, batch, seed, patience, ..plain() };
                let ending = ending(&recipe, &sets, watch)?;
                let news = format!("{labels}, {watched}, n = {name}, seed {seed}");
                nb.progress(ending[0] as usize, epochs, news)?;
                Ok(ending)
            })?;
            let (stopped, best) = (stopped.average(), best.average());
            let key = format!("{labels}_{watched}_{key}");
            nb.value(format!("{key}_stopped"), stopped);
            nb.value(format!("{key}_best"), best);
            nb.value(format!("{key}_kept"), kept.to_string());
            nb.value(format!("{key}_last"), last.to_string());
            table.push(row![shown, watched, name, "{stopped:.0}", "{best:.0}", kept, last]);
        }
    }
    say!(nb, "1,000 training and 1,000 validation images; means over {seeds} seeds:\n");
    nb.table("stopping", table);
    Ok(())
}

/// Trains until the rule says stop: the last epoch and the best, and how many of the test images
/// the best network and the last one read, in percent.
fn ending(
    recipe: &Recipe,
    [training, validation, test]: &[Examples; 3],
    watch: fn(Score) -> Float,
) -> Result<[Float; 4], Stop> {
    // ANCHOR: stopping
    let mut trainer = Trainer::new(recipe, training)?.judged_by(validation).watching(watch);
    for epoch in trainer.by_ref() {
        epoch?;
    }
    let (stopped, best) = (trainer.record().len(), trainer.best_epoch().unwrap_or(0));
    let kept = trainer.best().score(test).percent();
    let last = trainer.net().score(test).percent();
    // ANCHOR_END: stopping
    Ok([stopped as Float, best as Float, kept, last])
}

parameters! {
    Misled {
        epochs = 200,
        misled: usize = 400 in 0..=1_000, "labels shuffled, of 1,000",
        eta = 0.5,
        batch = 10,
        seed = 7,
    }
}

pub(crate) const MISLED: Cell =
    cell! { "misled", Seconds, "Four labels of ten are shuffled"; misled(Misled) };

fn misled(
    nb: &mut Notebook,
    Misled { epochs, misled, eta, batch, seed }: Misled,
) -> CellResult {
    let [training, validation, test] = thousand(nb.data()?, misled)?;
    let recipe = Recipe { epochs, eta, batch, seed, ..plain() };
    let (_, history) = train(nb, &recipe, &training, [&training, &validation, &test], "")?;
    let subject = "Accuracy while a network learns labels of which many are wrong";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for (set, (role, name)) in
        [(Role::Training, "training"), (Role::Validation, "validation"), (Role::Test, "test")]
            .into_iter()
            .enumerate()
    {
        let curve = history.accuracies(set);
        let (epoch, best) = largest(&curve);
        let last = curve[curve.len() - 1];
        say!(nb, "{name:<10}  at best {best:.1} % after epoch {epoch}, {last:.1} % in the end");
        nb.value(format!("{name}_best"), best);
        nb.value(format!("{name}_epoch"), epoch);
        nb.value(format!("{name}_last"), last);
        plot = plot.series(Series::line(role, name, from_index(1, curve)).ends());
    }
    nb.value("misled", misled);
    nb.value("share", misled as Float / 10.0);
    nb.figure("accuracy", plot.draw());
    Ok(())
}
