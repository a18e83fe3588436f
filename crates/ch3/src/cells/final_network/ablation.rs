//! The final network without each of its parts, and with one thing more: what is each worth?

use ch1::cells::luck;
use ch1::luck::{Paired, chance};
use ch1::statistics::Sample;
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};

use super::{recipe, train};
use crate::cells::known;
use crate::cells::training::over_seeds;
use crate::{
    Distortion, Dropout, Examples, Expansion, Initializer, Lessons, Nesterov, Objective,
    Recipe, Rule, Schedule, Unit,
};

/// A change of the final network.
#[derive(Clone, Copy)]
struct Change {
    /// The key of its values.
    key: &'static str,
    name: &'static str,
    /// Its name in a figure.
    short: &'static str,
    recipe: fn(Recipe) -> Recipe,
    /// Whether the images are shifted, turned and slanted as far as ever, and not bent.
    flat: bool,
}

const WHOLE: Change = Change {
    key: "whole",
    name: "the final network",
    short: "all",
    recipe: |recipe| recipe,
    flat: false,
};

/// One part taken away, or replaced by what chapter 1 had, with the η that then serves best. (The quadratic
/// cost needs sigmoid outputs; so there is a line with these outputs and the cost that belongs to them.)
const WITHOUT: [Change; 8] = [
    Change { key: "bends", name: "no bends", short: "no bends", flat: true, ..WHOLE },
    Change {
        key: "distortion",
        name: "no distortion",
        short: "plain images",
        recipe: |recipe| Recipe { expansion: Expansion::None, ..recipe },
        ..WHOLE
    },
    Change {
        key: "schedule",
        name: "η stays",
        short: "η stays",
        recipe: |recipe| Recipe { schedule: Schedule::Constant, ..recipe },
        ..WHOLE
    },
    Change {
        key: "relu",
        name: "sigmoid neurons",
        short: "sigmoid",
        recipe: |recipe| Recipe { hidden: Unit::Sigmoid, eta: 0.5, ..recipe },
        ..WHOLE
    },
    Change {
        key: "wide",
        name: "100 hidden neurons",
        short: "100 hidden",
        recipe: |recipe| Recipe { sizes: vec![784, 100, 10], ..recipe },
        ..WHOLE
    },
    Change {
        key: "start",
        name: "chapter 1's start",
        short: "large start",
        recipe: |recipe| Recipe { initializer: Initializer::Large, eta: 0.01, ..recipe },
        ..WHOLE
    },
    Change {
        key: "outputs",
        name: "sigmoid outputs, cross-entropy",
        short: "σ outputs",
        recipe: |recipe| Recipe { objective: Objective::CROSS_ENTROPY, ..recipe },
        ..WHOLE
    },
    Change {
        key: "cost",
        name: "sigmoid outputs, quadratic cost",
        short: "old cost",
        recipe: |recipe| Recipe { objective: Objective::QUADRATIC, eta: 1.0, ..recipe },
        ..WHOLE
    },
];

/// One thing more that this chapter has taught.
const WITH: [Change; 3] = [
    Change {
        key: "dropout",
        name: "and dropout, p = 0.2",
        short: "dropout",
        recipe: |recipe| Recipe { dropout: Dropout::new(0.2).expect("0.2 < 1"), ..recipe },
        ..WHOLE
    },
    Change {
        key: "nesterov",
        name: "and Nesterov, μ = 0.9",
        short: "Nesterov",
        recipe: |recipe| Recipe {
            optimizer: Rule::Nesterov(Nesterov { mu: 0.9 }),
            eta: 0.01,
            ..recipe
        },
        ..WHOLE
    },
    Change {
        key: "deep",
        name: "784-800-400-10",
        short: "two layers",
        recipe: |recipe| Recipe { sizes: vec![784, 800, 400, 10], ..recipe },
        ..WHOLE
    },
];

parameters! {
    Changes { epochs = 20, seeds: usize = 5 in 2..=100, "how many seeds: 1, 2, …" }
}

pub(crate) const ABLATION: Cell = cell! {
    "ablation", Long, "The final network without each of its parts"; ablation(Changes)
};

fn ablation(nb: &mut Notebook, p: Changes) -> CellResult {
    let wrong = compare(nb, p, &WITHOUT)?;
    let changes = || [WHOLE].into_iter().chain(WITHOUT).zip(&wrong);
    let of = |key| changes().find(|(change, _)| change.key == key).map(|(_, wrong)| wrong);
    if let (Some(quadratic), Some(fitting)) = (of("cost"), of("outputs")) {
        let cost = Paired::new(quadratic, fitting);
        say!(
            nb,
            "\nthe cost alone, both with sigmoid outputs: {cost:.0} images, p = {:.3}",
            cost.p()
        );
        luck::record(nb, "cost_alone", &cost);
    }
    // The bar of the large start would be several times as high as all others.
    let bars = changes().filter(|(change, _)| change.key != "start");
    let (names, wrong): (Vec<_>, Vec<_>) =
        bars.map(|(change, wrong)| (change.short, wrong.average())).unzip();
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
    let headings = ["change", "η", "validation", "test", "misread", "difference", "p"];
    let (mut table, mut all) = (Table::new(headings), Vec::<Sample>::new());
    for change in [WHOLE].iter().chain(changes) {
        let (key, recipe) = (change.key, (change.recipe)(recipe(p.epochs)));
        let [validation, test] = judged(nb, p.seeds, &recipe, change)?;
        let wrong: Sample = test.iter().map(|accuracy| 100.0 * (100.0 - accuracy)).collect();
        values!(nb, "{key}_validation" = validation.average(), "{key}_test" = test.average());
        let misread = wrong.average();
        values!(nb, "{key}_wrong" = misread);
        let mut row = row![change.name, recipe.eta, validation, test, "{misread:.0}"].to_vec();
        row.extend(match all.first() {
            Some(whole) => more(nb, key, &Paired::new(&wrong, whole)),
            None => ["–".to_owned(), "–".to_owned()],
        });
        table.push(row);
        all.push(wrong);
    }
    let seeds = p.seeds;
    say!(nb, "Images read correctly, in percent, over {seeds} seeds; misread ones, of 10,000;");
    say!(nb, "and how many more than by the final network:\n");
    nb.table("changes", table);
    values!(nb, seeds);
    Ok(all)
}

/// How many more images are misread than by the final network, with p, for the table.
fn more(nb: &mut Notebook, key: &str, paired: &Paired) -> [String; 2] {
    luck::record(nb, key, paired);
    nb.sample(format!("{key}_more"), &paired.differences);
    [format!("{paired:.0}"), chance(paired.p())]
}

/// For each seed, the accuracy on the validation images and on the test images.
fn judged(
    nb: &mut Notebook,
    seeds: usize,
    recipe: &Recipe,
    change: &Change,
) -> Result<[Sample; 2], Stop> {
    let mnist = nb.data()?;
    let [validation, test] = [&mnist.validation, &mnist.test].map(Examples::from);
    let flat = Distortion { elastic: 0.0, ..Distortion::ELASTIC };
    over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { seed, ..recipe.clone() };
        let lessons = match change.flat {
            true => Lessons::distorted(&mnist.training, flat),
            false => Lessons::new(&mnist.training, recipe.expansion),
        };
        let before = format!("{}, ", change.name);
        let (net, _) = train(nb, &recipe, lessons, &validation, &before)?;
        nb.trained(net.layers.parameters());
        Ok([&validation, &test].map(|set| net.score(set).percent()))
    })
}
