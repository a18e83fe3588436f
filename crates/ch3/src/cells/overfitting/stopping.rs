//! When to stop: no improvement in n epochs, with right labels and with shuffled ones.

use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::{Dataset, Mnist};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::Float;

use super::by_heart::shuffled;
use crate::cells::differences::Differences;
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
        seeds = 5,
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
    let headings =
        ["labels", "watched", "n", "stopped", "best", "test, kept", "test, at the stop"];
    let mut table = Table::new(headings);
    let mut kept_or_not = Differences::new();
    let mut drift = Differences::new();
    for (labels, misled) in [("right", 0), ("misled", p.misled)] {
        let sets = thousand(nb.data()?, misled)?;
        let shown = if misled > 0 { format!("{misled} shuffled") } else { labels.to_owned() };
        let endings = RULES.map(|rule| endings(nb, p, &sets, (labels, rule)));
        let endings = endings.into_iter().collect::<Result<Vec<_>, Stop>>()?;
        let [.., never] = &endings[RULES.len() - 1];
        for ((watched, _, n), ending) in RULES.into_iter().zip(&endings) {
            let [stopped, best, kept, last] = ending;
            let (number, name) = named(n);
            let (stopped, best) = (stopped.average(), best.average());
            table.push(row![shown, watched, name, "{stopped:.0}", "{best:.0}", kept, last]);
            let (key, rule) =
                (format!("{labels}_{watched}_{number}"), format!("{shown}, {watched}, {name}"));
            nb.value(format!("{key}_stopped"), stopped);
            if n != NEVER {
                kept_or_not.push(nb, (&format!("{key}_kept"), &rule), kept, never);
                drift.push(nb, (&format!("{key}_drift"), &rule), last, kept);
            }
        }
    }
    say!(nb, "1,000 training and 1,000 validation images; means over {} seeds:\n", p.seeds);
    nb.table("stopping", table);
    say!(nb, "\nThe network that was kept less the one that was never stopped:\n");
    nb.table("kept", kept_or_not.table());
    say!(nb, "\nThe network at the stop less the one that was kept:\n");
    nb.table("drift", drift.table());
    Ok(())
}

/// The n of a rule for keys and for tables.
fn named(n: usize) -> (usize, String) {
    if n == NEVER { (0, "never".to_owned()) } else { (n, n.to_string()) }
}

/// The endings by a rule, one for each seed.
fn endings(
    nb: &mut Notebook,
    Early { epochs, eta, batch, seeds, .. }: Early,
    sets: &[Examples; 3],
    (labels, (watched, watch, n)): (&str, Rule),
) -> Result<[Sample; 4], Stop> {
    over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { epochs, eta, batch, seed, patience: Some(n), ..plain() };
        let ending = ending(&recipe, sets, watch)?;
        let news = format!("{labels}, {watched}, n = {}, seed {seed}", named(n).1);
        nb.progress(ending[0] as usize, epochs, news)?;
        Ok(ending)
    })
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
