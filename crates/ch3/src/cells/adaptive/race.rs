//! Six optimizers on the same network, each with its own learning rate; and two places for weight decay.

use std::ops::RangeInclusive;

use ch1::statistics::{Sample, mean};
use figures::{Axis, Figure, Plot, Role};
use mnist::PIXELS;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, sum};

use super::{ADAGRAD, ADAM, MOMENTUM, NESTEROV, RMSPROP};
use crate::cells::curves::mean_accuracy;
use crate::cells::known;
use crate::cells::training::{Histories, over_seeds, plain, train, trained};
use crate::cells::weight_decay::weights::seen;
use crate::optimizer::AdamW;
use crate::{Examples, Initializer, Net, Recipe, Regularization, Rule};

/// A runner of the race, and the learning rates among which the validation images choose.
type Runner = (&'static str, &'static str, Rule, [Float; 5]);

const RUNNERS: [Runner; 6] = [
    ("descent", "descent", Rule::Descent, [0.25, 0.5, 1.0, 2.0, 4.0]),
    ("momentum", "momentum", Rule::Momentum(MOMENTUM), [0.025, 0.05, 0.1, 0.2, 0.4]),
    ("Nesterov", "nesterov", Rule::Nesterov(NESTEROV), [0.025, 0.05, 0.1, 0.2, 0.4]),
    ("AdaGrad", "adagrad", Rule::AdaGrad(ADAGRAD), [0.0125, 0.025, 0.05, 0.1, 0.2]),
    ("RMSProp", "rmsprop", Rule::RmsProp(RMSPROP), [0.00125, 0.0025, 0.005, 0.01, 0.02]),
    ("Adam", "adam", Rule::Adam(ADAM), [0.00125, 0.0025, 0.005, 0.01, 0.02]),
];

parameters! { Race { epochs = 10, batch = 100, seeds = 3 } }

pub(crate) const RACE: Cell = cell! {
    "optimizer-race", Long, "Six optimizers read digits, each with its own learning rate";
    race(Race)
};

/// What came of a learning rate: for each seed, the scores on the validation images after each epoch and,
/// in the end, the cost on the training images and the accuracy on the test images.
struct Reached {
    eta: Float,
    runs: Histories<1>,
    cost: Sample,
    test: Sample,
}

fn race(nb: &mut Notebook, p: Race) -> CellResult {
    let Race { epochs, batch, seeds } = p;
    let initializer = Initializer::Scaled;
    let usual = Recipe { initializer, epochs, batch, ..plain() };
    let mut grid = Table::new(["optimizer", "1st η", "2nd η", "3rd η", "4th η", "5th η"]);
    let mut finals = vec![];
    for (name, key, optimizer, etas) in RUNNERS {
        let mut row = vec![name.to_owned()];
        let (mut best, mut lead) = (etas[0], 0.0);
        for eta in etas {
            let recipe = Recipe { optimizer, eta, ..usual.clone() };
            let accuracy = reached(nb, name, &recipe, 1..=1)?.runs.last(0)[0];
            row.push(format!("{eta}: {accuracy:.2}"));
            if accuracy > lead {
                (best, lead) = (eta, accuracy);
            }
        }
        grid.push(row);
        values!(nb, "{key}_eta" = best);
        let recipe = Recipe { optimizer, eta: best, ..usual.clone() };
        finals.push(reached(nb, name, &recipe, 2..=1 + seeds as u64)?);
    }
    say!(
        nb,
        "784-30-10. Validation images read after the last epoch, in percent, seed 1, for each\n\
         learning rate:\n"
    );
    nb.table("grid", grid);
    values!(nb, descent_over_adam = finals[0].eta / finals[5].eta);
    say!(nb, "\nWith the best of these rates, {seeds} other seeds:\n");
    results(nb, &finals);
    nb.figure("velocity", curves("with a velocity", &finals, [0, 1, 2, 5]));
    nb.figure("adaptive", curves("with adaptive rates", &finals, [0, 3, 4, 5]));
    Ok(())
}

/// Trains and tests a network for each of these seeds.
fn reached(
    nb: &mut Notebook,
    name: &str,
    recipe: &Recipe,
    seeds: RangeInclusive<u64>,
) -> Result<Reached, Stop> {
    let (mnist, eta) = (nb.data()?, recipe.eta);
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Examples::from);
    let (mut histories, mut cost, mut tests) = (vec![], vec![], vec![]);
    for seed in seeds {
        let before = format!("{name}, η = {eta}, seed {seed}: ");
        let recipe = Recipe { seed, ..recipe.clone() };
        let (net, history) = train(nb, &recipe, &training, [&validation], &before)?;
        histories.push(history);
        cost.push(net.score(&training).cost);
        tests.push(net.score(&test).percent());
    }
    let (cost, test) = (cost.into(), tests.into());
    Ok(Reached { eta, runs: Histories(histories), cost, test })
}

fn results(nb: &mut Notebook, finals: &[Reached]) {
    let headings = ["optimizer", "η", "first epoch", "last epoch", "training cost", "test"];
    let mut table = Table::new(headings);
    for ((name, key, ..), reached) in RUNNERS.into_iter().zip(finals) {
        let Reached { eta, runs, cost, test } = reached;
        let (first, last) = (runs.after(0, 1), runs.last(0));
        let samples = [("first", &first), ("last", &last), ("cost", cost), ("test", test)];
        for (what, sample) in samples {
            nb.sample(format!("{key}_{what}"), sample);
        }
        let (mean, sd) = (cost.average(), cost.deviation());
        table.push(row![name, eta, first, last, "{mean:.3} ± {sd:.3}", test]);
    }
    nb.table("results", table);
}

fn curves(with: &str, finals: &[Reached], runners: [usize; 4]) -> Figure {
    let subject = format!("Validation accuracy {with}, mean over the seeds");
    let axis = Axis::new("accuracy, %").range(90.0, 97.5);
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let lines = roles.into_iter().zip(runners);
    let lines = lines.map(|(role, i)| mean_accuracy(role, RUNNERS[i].0, &finals[i].runs));
    lines.fold(Plot::new(subject, "epoch", axis), Plot::series).draw()
}

parameters! { Decay { epochs = 5, eta = 0.005, batch = 100, seeds = 3 } }

pub(crate) const DECAY: Cell = cell! {
    "adam-decay", Long, "Adam with the penalty in the slope, and AdamW"; decay(Decay)
};

/// λ/n of the penalty.
const INSIDE: [Float; 4] = [0.00001, 0.0001, 0.001, 0.01];
/// λ of AdamW.
const BESIDE: [Float; 4] = [0.001, 0.01, 0.1, 1.0];

/// A place for the decay: its name and key, a strength, and what that makes of optimizer and penalty.
type Place = (&'static str, &'static str, Float, Rule, Regularization);

/// All that are compared, for a training on n images.
fn places(n: usize) -> impl Iterator<Item = Place> {
    let adam = Rule::Adam(ADAM);
    let inside = move |strength: Float| {
        let penalty = Regularization::L2(strength * n as Float);
        ("in the slope", "inside", strength, adam, penalty)
    };
    let beside = |lambda| {
        let adamw = Rule::AdamW(AdamW { adam: ADAM, lambda });
        ("AdamW", "beside", lambda, adamw, Regularization::None)
    };
    let none = [("none", "without", 0.0, adam, Regularization::None)];
    none.into_iter().chain(INSIDE.map(inside)).chain(BESIDE.map(beside))
}

fn decay(nb: &mut Notebook, p: Decay) -> CellResult {
    let Decay { epochs, eta, batch, seeds } = p;
    let initializer = Initializer::Scaled;
    let usual = Recipe { initializer, epochs, eta, batch, ..plain() };
    let headings =
        ["decay", "strength", "Σw²", "dark pixels", "lit pixels", "output", "validation, %"];
    let mut table = Table::new(headings);
    for (name, place, strength, optimizer, regularization) in places(nb.data()?.training.len())
    {
        let recipe = Recipe { regularization, optimizer, ..usual.clone() };
        let before = format!("{name}, {strength}, ");
        let [squares, dark, lit, output, accuracy] = weighed(nb, seeds, &recipe, &before)?;
        let key = format!("{place}_{strength:e}");
        let (total, sd) = (squares.average(), squares.deviation());
        values!(nb, "{key}_squares" = total);
        nb.sample(format!("{key}_accuracy"), &accuracy);
        let [dark, lit, output] = [dark, lit, output].map(|sizes| sizes.average());
        values!(nb, "{key}_dark" = dark, "{key}_lit" = lit, "{key}_output" = output);
        let [dark, lit, output] = [dark, lit, output].map(|size| format!("{size:.4}"));
        table.push(row![name, strength, "{total:.0} ± {sd:.0}", dark, lit, output, accuracy]);
    }
    say!(
        nb,
        "784-30-10 after the last epoch, over {seeds} seeds. Strength: λ/n in the slope, λ of\n\
         AdamW. Then the sum of all squared weights; the root mean square of those from pixels\n\
         that are never lit, from the other pixels, and into the output layer:\n"
    );
    nb.table("decay", table);
    values!(nb, eta);
    Ok(())
}

/// For each seed: the sum of all squared weights; the root mean square of the weights from dark pixels,
/// from lit pixels, and into the output layer; and the accuracy on the validation images.
fn weighed(
    nb: &mut Notebook,
    seeds: usize,
    recipe: &Recipe,
    before: &str,
) -> Result<[Sample; 5], Stop> {
    let mnist = nb.data()?;
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let seen = seen(&mnist.training);
    over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { seed, ..recipe.clone() };
        let net = trained(nb, &recipe, &training, &format!("{before}seed {seed}"))?;
        let squares: Vec<Vec<Float>> =
            net.layers.weights.iter().map(|w| w.iter().map(|w| w * w).collect()).collect();
        let [dark, lit] = [false, true].map(|wanted| from_pixels(&net, &seen, wanted));
        let output = mean(&squares[1]).sqrt();
        let accuracy = net.score(&validation).percent();
        Ok([sum(&squares.concat()), dark, lit, output, accuracy])
    })
}

/// Root mean square of the weights from the pixels that were seen lit, or from the others.
fn from_pixels(net: &Net, seen: &[bool], wanted: bool) -> Float {
    let pixels = (0..PIXELS).filter(|&k| seen[k] == wanted);
    let squares: Vec<Float> =
        pixels.flat_map(|k| net.layers.weights[0].column(k).mapv(|w| w * w)).collect();
    mean(&squares).sqrt()
}
