//! The network so far: chapter 1's failures from the new start, and what each improvement brought.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Pace, Stop, Table, say};
use numerics::Float;

use super::silence::{list, never_answered};
use super::training::{
    BATCH, Run, advance, as_told, epochs, eta, over_seeds, percent, seeds, spread, trainer,
};
use crate::activation::Activation;
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::objective::Objective;
use crate::regularization::Regularization;

pub(super) const HUNDRED: Cell = Cell {
    name: "hundred-again",
    title: "Chapter 1's hundred hidden neurons, from small weights",
    pace: Pace::Long,
    parameters: &[epochs(30), eta(3.0), BATCH, seeds(5)],
    run: hundred,
};

fn hundred(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let headings = ["seed", "first epoch", "last epoch", "never answered, or hardly ever"];
    let mut table = Table::new(headings);
    let (mut last, mut incomplete) = (vec![], 0);
    for seed in 1..=nb.integer("seeds") as u64 {
        let run = Run {
            sizes: &[784, 100, 10],
            objective: Objective::QUADRATIC,
            initializer: Initializer::Scaled,
            seed,
            ..as_told(nb)
        };
        let (network, first) =
            finished(nb, run, [&training, &test], &format!("seed {seed}: "))?;
        let never = never_answered(&network, &test);
        incomplete += usize::from(!never.is_empty());
        last.push(percent(network.score(&test)));
        table.push([
            seed.to_string(),
            format!("{first:.2} %"),
            format!("{:.2} %", last[last.len() - 1]),
            list(&never),
        ]);
    }
    say!(nb, "784-100-10, quadratic cost, no weight decay; test images:");
    say!(nb);
    nb.table("seeds", table);
    say!(nb);
    say!(nb, "last epoch: {} %", spread(&last));
    nb.value("incomplete", incomplete);
    nb.value("mean_percent", mean(&last));
    nb.value("sd_percent", standard_deviation(&last));
    Ok(())
}

/// A network trained to the end, and its accuracy on the second set after the first epoch.
fn finished(
    nb: &mut Notebook,
    run: Run,
    [training, set]: [&Data; 2],
    before: &str,
) -> Result<(Network, Float), Stop> {
    let mut trainer = trainer(run, training)?;
    let mut first = 0.0;
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
        let score = trainer.score(set);
        if epoch == 1 {
            first = percent(score);
        }
        nb.progress(epoch, run.epochs, format!("{before}{} / {}", score.correct, score.of))?;
    }
    Ok((trainer.network, first))
}

pub(super) const IMPROVEMENTS: Cell = Cell {
    name: "improvements",
    title: "What each improvement brought",
    pace: Pace::Long,
    parameters: &[epochs(30), BATCH, seeds(3)],
    run: improvements,
};

type Change = fn(Run<'static>) -> Run<'static>;

/// Each change keeps those before it.
const CHANGES: [(&str, &str, Change); 6] = [
    ("first", "chapter 1", |run| run),
    ("cost", "cross-entropy", |run| Run {
        objective: Objective::CROSS_ENTROPY,
        eta: 0.5,
        ..run
    }),
    ("decay", "weight decay", |run| Run { regularization: Regularization::L2(5.0), ..run }),
    ("start", "small weights", |run| Run { initializer: Initializer::Scaled, eta: 0.1, ..run }),
    ("hundred", "100 hidden", |run| Run { sizes: &[784, 100, 10], ..run }),
    ("softmax", "softmax", |run| Run { objective: Objective::SOFTMAX, ..run }),
];

fn improvements(nb: &mut Notebook) -> CellResult {
    let headings = ["change", "η", "validation, first epoch", "last epoch", "test, last epoch"];
    let mut table = Table::new(headings);
    let mut run = Run {
        hidden: Activation::Sigmoid,
        objective: Objective::QUADRATIC,
        eta: 3.0,
        epochs: nb.integer("epochs"),
        batch: nb.integer("batch"),
        ..Run::PLAIN
    };
    let mut wrong = vec![];
    for (key, name, change) in CHANGES {
        run = change(run);
        let [first, last, tested] = improved(nb, run, name)?;
        nb.value(format!("{key}_first"), mean(&first));
        nb.value(format!("{key}_validation"), mean(&last));
        nb.value(format!("{key}_test"), mean(&tested));
        nb.value(format!("{key}_test_sd"), standard_deviation(&tested));
        let misread = 100.0 * (100.0 - mean(&tested));
        nb.value(format!("{key}_wrong"), misread);
        wrong.push(misread);
        let [first, last, tested] = [first, last, tested].map(|values| spread(&values));
        table.push([name.to_owned(), run.eta.to_string(), first, last, tested]);
    }
    say!(nb, "Images read correctly, in percent, over {} seeds;", nb.integer("seeds"));
    say!(nb, "each line keeps the changes of those above it:");
    say!(nb);
    nb.table("changes", table);
    nb.value("seeds", nb.integer("seeds"));
    let names = CHANGES.map(|(_, name, _)| name);
    let subject = "Test images misread after the last epoch, mean over the seeds";
    let bars = Bars::new(subject, "change", Axis::new("images of 10,000"), names);
    nb.figure("wrong", bars.group(Role::Test, "test", wrong).values().draw());
    Ok(())
}

/// For each seed, the validation accuracy after the first epoch and the last, and the test accuracy.
fn improved(nb: &mut Notebook, run: Run, name: &str) -> Result<[Vec<Float>; 3], Stop> {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let test = Data::from(&mnist.test);
    over_seeds(nb, |nb, seed| {
        let (run, before) = (Run { seed, ..run }, format!("{name}, seed {seed}: "));
        let (network, first) = finished(nb, run, [&training, &validation], &before)?;
        let [last, tested] = [&validation, &test].map(|set| percent(network.score(set)));
        Ok([first, last, tested])
    })
}

pub(super) const PROGRAM: Cell = Cell {
    name: "own-program",
    title: "A program that uses the library",
    pace: Pace::Seconds,
    parameters: &[],
    run: program,
};

/// What `examples/digits.rs` prints; a test compares the two.
fn program(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let run = Run {
        initializer: Initializer::Scaled,
        regularization: Regularization::L2(5.0),
        ..Run::PLAIN
    };
    let mut trainer = trainer(run, &training)?;
    let mut best = 0;
    while let Some(epoch) = trainer.next() {
        let epoch = epoch.map_err(|diverged| diverged.to_string())?;
        let score = trainer.score(&validation);
        say!(nb, "epoch {epoch}: {} of {}, cost {:.4}", score.correct, score.of, score.cost);
        nb.progress(epoch as usize, 10, score.correct)?;
        if score.correct <= best {
            break;
        }
        best = score.correct;
    }
    let score = trainer.network.score(&Data::from(&mnist.test));
    say!(nb, "test images: {} of {}", score.correct, score.of);
    nb.value("test", score.correct);
    Ok(())
}
