//! When to stop, and what it is worth to choose the best of many.

use ch1::network::argmax;
use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series, from_index};
use mnist::{Dataset, Mnist};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, permutation, stream};

use super::by_heart::shuffled;
use super::training::{
    BATCH, Run, accuracies, advance, as_told, epochs, eta, largest, over_seeds, percent, seeds,
    spread, train, trainer,
};
use crate::data::Data;
use crate::early_stopping::{EarlyStopping, Patience};
use crate::network::Network;
use crate::trainer::{Score, Trainer};

const MISLED_LABELS: Parameter =
    Parameter::integer("misled", 400, 0..=1_000, "labels shuffled, of 1,000");

/// A thousand training images and a thousand validation images, in both so many labels shuffled.
fn thousand(mnist: &Mnist, misled: usize) -> Result<[Data; 2], Stop> {
    let part = |set: &Dataset| shuffled(&set.first(1_000), misled, 7);
    Ok([Data::from(&part(&mnist.training)?), Data::from(&part(&mnist.validation)?)])
}

pub(super) const EARLY: Cell = Cell {
    name: "early-stopping",
    title: "No improvement in n epochs",
    pace: Pace::Seconds,
    parameters: &[epochs(200), MISLED_LABELS, eta(0.5), BATCH, seeds(3)],
    run: early,
};

/// What is watched, as a number that should be large, and the n of "no improvement in n epochs".
type Rule = (&'static str, fn(Score) -> Float, usize);

/// So much patience that the training goes on to the end.
const NEVER: usize = usize::MAX;

const RULES: [Rule; 5] = [
    ("accuracy", percent, 3),
    ("accuracy", percent, 10),
    ("accuracy", percent, 30),
    ("cost", |score| -score.cost, 10),
    ("accuracy", percent, NEVER),
];

fn early(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (epochs, seeds) = (nb.integer("epochs"), nb.integer("seeds"));
    let test = Data::from(&mnist.test);
    let headings =
        ["labels", "watched", "n", "stopped", "best", "test, kept", "test, at the stop"];
    let mut table = Table::new(headings);
    for (labels, misled) in [("right", 0), ("misled", nb.integer("misled"))] {
        let [training, validation] = thousand(mnist, misled)?;
        let shown = if misled > 0 { format!("{misled} shuffled") } else { labels.to_owned() };
        for rule in RULES {
            let (watched, _, n) = rule;
            let (key, n) =
                if n == NEVER { (0, "never".to_owned()) } else { (n, n.to_string()) };
            let endings = over_seeds(nb, |nb, seed| {
                let trainer = trainer(Run { seed, ..as_told(nb) }, &training)?;
                let ending = ending(trainer, &validation, &test, rule, epochs)?;
                let news = format!("{labels}, {watched}, n = {n}, seed {seed}");
                nb.progress(ending[0] as usize, epochs, news)?;
                Ok(ending)
            })?;
            let numbers = numbers(nb, &format!("{labels}_{watched}_{key}"), &endings);
            table.push([shown.clone(), watched.to_owned(), n].into_iter().chain(numbers));
        }
    }
    say!(nb, "1,000 training and 1,000 validation images; means over {seeds} seeds:");
    say!(nb);
    nb.table("stopping", table);
    Ok(())
}

/// Trains until the rule says stop: the last epoch and the best, and how many of the test images
/// the best network and the last one read, in percent.
fn ending(
    trainer: Trainer,
    validation: &Data,
    test: &Data,
    (_, watch, n): Rule,
    epochs: usize,
) -> Result<[Float; 4], Stop> {
    // ANCHOR: stopping
    let mut training = EarlyStopping::new(trainer, validation, watch, Patience::new(n));
    let mut epoch = 0;
    for trained in training.by_ref().take(epochs) {
        trained?;
        epoch += 1;
    }
    let last = percent(training.network().score(test));
    let (best, network) = training.best();
    let kept = percent(network.score(test));
    // ANCHOR_END: stopping
    Ok([epoch as Float, best as Float, kept, last])
}

/// The means over the seeds, for the page and, as text, for the table.
fn numbers(
    nb: &mut Notebook,
    key: &str,
    [stopped, best, kept, last]: &[Vec<Float>; 4],
) -> [String; 4] {
    let (stopped, best) = (mean(stopped), mean(best));
    let (kept, last) = (spread(kept), spread(last));
    nb.value(format!("{key}_stopped"), stopped);
    nb.value(format!("{key}_best"), best);
    nb.value(format!("{key}_kept"), kept.clone());
    nb.value(format!("{key}_last"), last.clone());
    [format!("{stopped:.0}"), format!("{best:.0}"), kept, last]
}

pub(super) const MISLED: Cell = Cell {
    name: "misled",
    title: "Four labels of ten are shuffled",
    pace: Pace::Seconds,
    parameters: &[epochs(200), MISLED_LABELS, eta(0.5), BATCH, Parameter::seed(7)],
    run: misled,
};

fn misled(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let misled = nb.integer("misled");
    let [training, validation] = thousand(mnist, misled)?;
    let test = Data::from(&mnist.test);
    let run = Run { seed: nb.seed(), ..as_told(nb) };
    let record = train(nb, run, &training, [&training, &validation, &test], "")?;
    let subject = "Accuracy while a network learns labels of which many are wrong";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for (set, (role, name)) in
        [(Role::Training, "training"), (Role::Validation, "validation"), (Role::Test, "test")]
            .into_iter()
            .enumerate()
    {
        let curve = accuracies(&record, set);
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

pub(super) const CHOOSING: Cell = Cell {
    name: "best-of-many",
    title: "What the best of many is worth",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("candidates", 50, 2..=1_000, "networks to choose from"),
        epochs(20),
        eta(0.5),
        BATCH,
    ],
    run: choosing,
};

/// Which of the images the network reads correctly.
fn right(network: &Network, images: &Dataset) -> Vec<bool> {
    let outputs = network.outputs(&Data::from(images));
    let answers = outputs.outer_iter().map(argmax);
    answers.enumerate().map(|(i, answer)| answer == images.label(i)).collect()
}

/// The share of `true` in percent.
fn share(right: &[bool]) -> Float {
    100.0 * right.iter().filter(|&&right| right).count() as Float / right.len() as Float
}

/// Trains the candidates. For each, which of the 20,000 other images it reads correctly; the images
/// are in the same random order for all.
fn candidates(nb: &mut Notebook) -> Result<Vec<Vec<bool>>, Stop> {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(1_000));
    let count = nb.integer("candidates");
    let order = permutation(&mut stream(7, "judges", 0), 20_000);
    let mut marks = vec![];
    for seed in 1..=count as u64 {
        let run = Run { seed, ..as_told(nb) };
        let mut trainer = trainer(run, &training)?;
        for epoch in 1..=run.epochs {
            advance(&mut trainer, epoch)?;
        }
        let mut right = right(&trainer.network, &mnist.validation);
        right.extend(self::right(&trainer.network, &mnist.test));
        marks.push(order.iter().map(|&i| right[i]).collect());
        nb.progress(seed as usize, count, "")?;
    }
    Ok(marks)
}

/// The score of the best candidate on the images it is chosen by, and on all others: means over the
/// groups of so many images into which the 20,000 are divided.
fn best_of(marks: &[Vec<bool>], judges: usize) -> (Float, Float) {
    let (mut claimed, mut real) = (vec![], vec![]);
    for from in (0..marks[0].len()).step_by(judges) {
        let scores: Vec<Float> =
            marks.iter().map(|marks| share(&marks[from..][..judges])).collect();
        let (best, score) = largest(&scores);
        let (before, rest) = marks[best - 1].split_at(from);
        claimed.push(score);
        real.push(share(&[before, &rest[judges..]].concat()));
    }
    (mean(&claimed), mean(&real))
}

fn choosing(nb: &mut Notebook) -> CellResult {
    let marks = candidates(nb)?;
    let all: Vec<Float> = marks.iter().map(|marks| share(marks)).collect();
    nb.value("candidates", marks.len());
    nb.value("mean", mean(&all));
    say!(nb, "{} networks, {} % of 20,000 new images:", marks.len(), spread(&all));
    say!(nb);
    let headings =
        ["images to choose by", "score of the chosen", "on the other images", "excess"];
    let mut table = Table::new(headings);
    for judges in [10, 100, 1_000, 10_000] {
        let (claimed, real) = best_of(&marks, judges);
        nb.value(format!("claimed_{judges}"), claimed);
        nb.value(format!("real_{judges}"), real);
        nb.value(format!("excess_{judges}"), claimed - real);
        table.push([
            judges.to_string(),
            format!("{claimed:.2} %"),
            format!("{real:.2} %"),
            format!("{:.2}", claimed - real),
        ]);
    }
    nb.table("choosing", table);
    Ok(())
}
