//! The final network without each of its parts, and with one thing more: what is each worth?

use ch1::statistics::Sample;
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};

use super::{recipe, train};
use crate::cells::known;
use crate::cells::training::over_seeds;
use crate::{
    Dropout, Examples, Expansion, Initializer, Nesterov, Objective, Recipe, Rule, Schedule,
    Unit,
};

/// The key of its values, its name, its short name in a figure, and what it changes.
type Change = (&'static str, &'static str, &'static str, fn(Recipe) -> Recipe);

const WHOLE: Change = ("whole", "the final network", "all", |recipe| recipe);

/// One part taken away, or replaced by what chapter 1 had, with the η that then serves best.
const WITHOUT: [Change; 7] = [
    ("bends", "no bends: affine only", "affine", |recipe| Recipe {
        expansion: Expansion::Affine,
        ..recipe
    }),
    ("distortion", "no distortion", "plain images", |recipe| Recipe {
        expansion: Expansion::None,
        ..recipe
    }),
    ("schedule", "η stays 0.1", "η stays", |recipe| Recipe {
        schedule: Schedule::Constant,
        ..recipe
    }),
    ("relu", "sigmoid neurons", "sigmoid", |recipe| Recipe {
        hidden: Unit::Sigmoid,
        initializer: Initializer::Scaled,
        eta: 0.5,
        ..recipe
    }),
    ("wide", "100 hidden neurons", "100 hidden", |recipe| Recipe {
        sizes: vec![784, 100, 10],
        ..recipe
    }),
    ("start", "large start", "large start", |recipe| Recipe {
        initializer: Initializer::Large,
        eta: 0.01,
        ..recipe
    }),
    ("cost", "quadratic cost", "old cost", |recipe| Recipe {
        objective: Objective::QUADRATIC,
        eta: 1.0,
        ..recipe
    }),
];

/// One thing more that this chapter has taught.
const WITH: [Change; 3] = [
    ("dropout", "and dropout, p = 0.2", "dropout", |recipe| Recipe {
        dropout: Dropout::new(0.2).expect("0.2 < 1"),
        ..recipe
    }),
    ("nesterov", "and Nesterov, m = 50", "Nesterov", |recipe| Recipe {
        optimizer: Rule::Nesterov(Nesterov { mu: 0.9 }),
        eta: 0.05,
        batch: 50,
        ..recipe
    }),
    ("deep", "784-800-400-10", "two layers", |recipe| Recipe {
        sizes: vec![784, 800, 400, 10],
        ..recipe
    }),
];

parameters! { Changes { epochs = 20, seeds = 3 } }

pub(crate) const ABLATION: Cell = cell! {
    "ablation", Long, "The final network without each of its parts"; ablation(Changes)
};

fn ablation(nb: &mut Notebook, p: Changes) -> CellResult {
    let wrong = compare(nb, p, &WITHOUT)?;
    // The bar of the large start would be four times as high as all others.
    let bars =
        [WHOLE].iter().chain(&WITHOUT).zip(wrong).filter(|((key, ..), _)| *key != "start");
    let (names, wrong): (Vec<_>, Vec<_>) =
        bars.map(|((_, _, short, _), wrong)| (*short, wrong.average())).unzip();
    let subject = "Test images misread, mean over the seeds";
    let plot = Bars::new(subject, "change", Axis::new("images of 10,000"), names);
    nb.figure("wrong", plot.group(Role::Test, "test", wrong).values().draw());
    Ok(())
}

pub(crate) const ADDITIONS: Cell = cell! {
    "additions", Long, "The final network and one thing more"; additions(Changes)
};

fn additions(nb: &mut Notebook, p: Changes) -> CellResult {
    compare(nb, p, &WITH).map(drop)
}

/// Trains the final network and each of its changes, all from the same seeds. Returns how many test images
/// each misreads, the final network first.
fn compare(nb: &mut Notebook, p: Changes, changes: &[Change]) -> Result<Vec<Sample>, Stop> {
    let headings =
        ["change", "η", "validation", "test", "test images misread", "more than final"];
    let (mut table, mut all) = (Table::new(headings), Vec::<Sample>::new());
    for (key, name, _, change) in [WHOLE].iter().chain(changes) {
        let recipe = change(recipe(p.epochs));
        let [validation, test] = judged(nb, p.seeds, &recipe, name)?;
        let wrong: Sample = test.iter().map(|accuracy| 100.0 * (100.0 - accuracy)).collect();
        let more = wrong.minus(all.first().unwrap_or(&wrong));
        values!(nb, "{key}_validation" = validation.average(), "{key}_test" = test.average());
        values!(nb, "{key}_wrong" = wrong.average());
        nb.sample(format!("{key}_more"), &more);
        let [misread, mean, sd] = [wrong.average(), more.average(), more.deviation()];
        table.push(row![
            name,
            recipe.eta,
            validation,
            test,
            "{misread:.0}",
            "{mean:+.0} ± {sd:.0}"
        ]);
        all.push(wrong);
    }
    let seeds = p.seeds;
    say!(
        nb,
        "Images read correctly, in percent, over {seeds} seeds; and misread ones, of 10,000:\n"
    );
    nb.table("changes", table);
    values!(nb, seeds);
    Ok(all)
}

/// For each seed, the accuracy on the validation images and on the test images.
fn judged(
    nb: &mut Notebook,
    seeds: usize,
    recipe: &Recipe,
    name: &str,
) -> Result<[Sample; 2], Stop> {
    let mnist = nb.data()?;
    let [validation, test] = [&mnist.validation, &mnist.test].map(Examples::from);
    over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { seed, ..recipe.clone() };
        let (net, _) = train(nb, &recipe, &validation, &format!("{name}, "))?;
        Ok([&validation, &test].map(|set| net.score(set).percent()))
    })
}
