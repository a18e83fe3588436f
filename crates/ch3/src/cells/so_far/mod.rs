//! The network as a library: what each improvement brought, and a program that uses the library.
//!
//! Page: *The network as a library*.

use ch1::statistics::Sample;
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};

use super::differences::Differences;
use super::known;
use super::training::{over_seeds, plain, train};
use crate::objective::{Loss, Output};
use crate::{Examples, Initializer, Objective, Recipe, Regularization, Trainer};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-so-far", Instant, "With a pencil: the network so far"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let outputs = [Output::Sigmoid, Output::Softmax, Output::Identity];
    let costs = [Loss::Quadratic, Loss::CrossEntropy, Loss::LogLikelihood, Loss::Absolute];
    let pairs =
        outputs.iter().flat_map(|&output| costs.map(|cost| Objective::new(output, cost)));
    let (made, refused): (Vec<_>, Vec<_>) = pairs.partition(Result::is_ok);
    let (made, refused) = (made.len(), refused.len());
    say!(
        nb,
        "{} outputs and {} costs: {made} pairs are made, {refused} refused",
        outputs.len(),
        costs.len()
    );
    values!(nb, made, refused, pairs = made + refused);
    Ok(())
}

parameters! { Improvements { epochs = 30, batch = 10, seeds = 3 } }

pub(crate) const IMPROVEMENTS: Cell = cell! {
    "improvements", Long, "What each improvement brought"; improvements(Improvements)
};

type Change = fn(Recipe) -> Recipe;

/// Each change keeps those before it.
const CHANGES: [(&str, &str, Change); 6] = [
    ("first", "chapter 1", |recipe| recipe),
    ("cost", "cross-entropy", |recipe| Recipe {
        objective: Objective::CROSS_ENTROPY,
        eta: 0.5,
        ..recipe
    }),
    ("decay", "weight decay", |recipe| Recipe {
        regularization: Regularization::L2(5.0),
        ..recipe
    }),
    ("start", "small weights", |recipe| Recipe {
        initializer: Initializer::Scaled,
        eta: 0.1,
        ..recipe
    }),
    ("hundred", "100 hidden", |recipe| Recipe { sizes: vec![784, 100, 10], ..recipe }),
    ("softmax", "softmax", |recipe| Recipe { objective: Objective::SOFTMAX, ..recipe }),
];

fn improvements(nb: &mut Notebook, p: Improvements) -> CellResult {
    let Improvements { epochs, batch, seeds } = p;
    let headings = ["change", "η", "validation, first epoch", "last epoch", "test, last epoch"];
    let mut table = Table::new(headings);
    let mut recipe =
        Recipe { objective: Objective::QUADRATIC, eta: 3.0, epochs, batch, ..plain() };
    let (mut wrong, mut before) = (vec![], None);
    let mut differences = Differences::new();
    for (key, name, change) in CHANGES {
        recipe = change(recipe);
        let [first, last, tested] = improved(nb, seeds, &recipe, name)?;
        values!(nb, "{key}_first" = first.average(), "{key}_validation" = last.average());
        nb.sample(format!("{key}_test"), &tested);
        let misread = 100.0 * (100.0 - tested.average());
        values!(nb, "{key}_wrong" = misread);
        wrong.push(misread);
        table.push(row![name, recipe.eta, first, last, tested]);
        if let Some(before) = before.replace(tested.clone()) {
            differences.push(nb, (key, name), &tested, &before);
        }
    }
    say!(nb, "Images read correctly, in percent, over {seeds} seeds;");
    say!(nb, "each line keeps the changes of those above it:\n");
    nb.table("changes", table);
    say!(nb, "\nTest images, each line and the one above it, seed by seed:\n");
    nb.table("differences", differences.table());
    values!(nb, seeds);
    let names = CHANGES.map(|(_, name, _)| name);
    let subject = "Test images misread after the last epoch, mean over the seeds";
    let bars = Bars::new(subject, "change", Axis::new("images of 10,000"), names);
    nb.figure("wrong", bars.group(Role::Test, "test", wrong).values().draw());
    Ok(())
}

/// For each seed, the validation accuracy after the first epoch and the last, and the test accuracy.
fn improved(
    nb: &mut Notebook,
    seeds: usize,
    recipe: &Recipe,
    name: &str,
) -> Result<[Sample; 3], Stop> {
    let mnist = nb.data()?;
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Examples::from);
    over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { seed, ..recipe.clone() };
        let before = format!("{name}, seed {seed}: ");
        let (net, history) = train(nb, &recipe, &training, [&validation], &before)?;
        let (first, last) = (history.0[0][0], history.last()[0]);
        Ok([first, last, net.score(&test)].map(|score| score.percent()))
    })
}

pub(crate) const PROGRAM: Cell = cell! {
    "own-program", Seconds, "A program that uses the library"; program
};

/// What `examples/digits.rs` prints; a test compares the two.
fn program(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let regularization = Regularization::L2(5.0);
    let (initializer, patience) = (Initializer::Scaled, Some(1));
    let recipe = Recipe { initializer, regularization, patience, ..plain() };
    let mut trainer = Trainer::new(&recipe, &training)?.judged_by(&validation);
    while let Some(epoch) = trainer.next() {
        epoch?;
        let (number, score) = (trainer.record().len(), trainer.score(&validation));
        say!(nb, "epoch {number}: {score}");
        nb.progress(number, recipe.epochs, score.correct)?;
    }
    let score = trainer.into_best().score(&Examples::from(&mnist.test));
    say!(nb, "test images: {} of {}", score.correct, score.of);
    values!(nb, test = score.correct);
    Ok(())
}
