//! Six optimizers on the same network, each with its own learning rate; and two places for weight decay.

use std::ops::RangeInclusive;

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Figure, Plot, Role};
use mnist::PIXELS;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, sum};

use super::adaptive::{ADAGRAD, ADAM, MOMENTUM, NESTEROV, RMSPROP};
use super::curves::mean_accuracy;
use super::training::{
    History, Run, after, epochs, eta, last, over_seeds, percent, seeds, spread, train_network,
    trained,
};
use super::weights::seen;
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::optimizer::{AdamW, Rule};
use crate::regularization::Regularization;

const BATCH: Parameter =
    Parameter::integer("batch", 100, 1..=10_000, "examples in a mini-batch");

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

pub(super) const RACE: Cell = Cell {
    name: "optimizer-race",
    title: "Six optimizers read digits, each with its own learning rate",
    pace: Pace::Long,
    parameters: &[epochs(10), BATCH, seeds(3)],
    run: race,
};

/// What came of a learning rate: for each seed, the scores on the validation images after each epoch and,
/// in the end, the cost on the training images and the accuracy on the test images.
struct Reached {
    eta: Float,
    histories: Vec<History<1>>,
    cost: Vec<Float>,
    test: Vec<Float>,
}

fn race(nb: &mut Notebook) -> CellResult {
    let columns = ["optimizer", "1st η", "2nd η", "3rd η", "4th η", "5th η"];
    let mut grid = Table::new(columns);
    let mut finals = vec![];
    for (name, key, optimizer, etas) in RUNNERS {
        let mut row = vec![name.to_owned()];
        let (mut best, mut lead) = (etas[0], 0.0);
        for eta in etas {
            let run = Run { optimizer, eta, ..as_told(nb) };
            let accuracy = last(&reached(nb, name, run, 1..=1)?.histories, 0)[0];
            row.push(format!("{eta}: {accuracy:.2}"));
            if accuracy > lead {
                (best, lead) = (eta, accuracy);
            }
        }
        grid.push(row);
        nb.value(format!("{key}_eta"), best);
        let run = Run { optimizer, eta: best, ..as_told(nb) };
        finals.push(reached(nb, name, run, 2..=1 + nb.integer("seeds") as u64)?);
    }
    say!(
        nb,
        "784-30-10. Validation images read after the last epoch, in percent, seed 1, for each"
    );
    say!(nb, "learning rate:");
    say!(nb);
    nb.table("grid", grid);
    nb.value("descent_over_adam", finals[0].eta / finals[5].eta);
    say!(nb);
    say!(nb, "With the best of these rates, {} other seeds:", nb.integer("seeds"));
    say!(nb);
    results(nb, &finals);
    nb.figure("velocity", curves("with a velocity", &finals, [0, 1, 2, 5]));
    nb.figure("adaptive", curves("with adaptive rates", &finals, [0, 3, 4, 5]));
    Ok(())
}

fn as_told(nb: &Notebook) -> Run<'static> {
    let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
    Run { epochs, batch, initializer: Initializer::Scaled, ..Run::PLAIN }
}

/// Trains and tests a network for each of these seeds.
fn reached(
    nb: &mut Notebook,
    name: &str,
    run: Run,
    seeds: RangeInclusive<u64>,
) -> Result<Reached, Stop> {
    let mnist = nb.data()?;
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Data::from);
    let (mut histories, mut cost, mut tests) = (vec![], vec![], vec![]);
    for seed in seeds {
        let before = format!("{name}, η = {}, seed {seed}: ", run.eta);
        let (network, history) =
            train_network(nb, Run { seed, ..run }, &training, [&validation], &before)?;
        histories.push(history);
        cost.push(network.score(&training).cost);
        tests.push(percent(network.score(&test)));
    }
    Ok(Reached { eta: run.eta, histories, cost, test: tests })
}

fn results(nb: &mut Notebook, finals: &[Reached]) {
    let headings = ["optimizer", "η", "first epoch", "last epoch", "training cost", "test"];
    let mut table = Table::new(headings);
    for ((name, key, ..), reached) in RUNNERS.into_iter().zip(finals) {
        let Reached { eta, histories, cost, test } = reached;
        let (first, last) = (after(histories, 0, 1), last(histories, 0));
        for (what, numbers) in
            [("first", &first), ("last", &last), ("cost", cost), ("test", test)]
        {
            nb.value(format!("{key}_{what}"), mean(numbers));
            nb.value(format!("{key}_{what}_sd"), standard_deviation(numbers));
        }
        let [first, last, test] = [&first, &last, test].map(|numbers| spread(numbers));
        let cost = format!("{:.3} ± {:.3}", mean(cost), standard_deviation(cost));
        table.push([name.to_owned(), eta.to_string(), first, last, cost, test]);
    }
    nb.table("results", table);
}

fn curves(with: &str, finals: &[Reached], runners: [usize; 4]) -> Figure {
    let subject = format!("Validation accuracy {with}, mean over the seeds");
    let axis = Axis::new("accuracy, %").range(90.0, 97.5);
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let plot = Plot::new(subject, "epoch", axis);
    let lines = roles.into_iter().zip(runners);
    let line =
        |(role, i): (Role, usize)| mean_accuracy(role, RUNNERS[i].0, &finals[i].histories);
    lines.map(line).fold(plot, Plot::series).draw()
}

pub(super) const DECAY: Cell = Cell {
    name: "adam-decay",
    title: "Adam with the penalty in the slope, and AdamW",
    pace: Pace::Long,
    parameters: &[epochs(5), eta(0.005), BATCH, seeds(3)],
    run: decay,
};

/// λ/n of the penalty.
const INSIDE: [Float; 4] = [0.00001, 0.0001, 0.001, 0.01];
/// λ of AdamW.
const BESIDE: [Float; 4] = [0.001, 0.01, 0.1, 1.0];

fn decay(nb: &mut Notebook) -> CellResult {
    let n = nb.data()?.training.len() as Float;
    let adam = Rule::Adam(ADAM);
    let inside =
        |strength| ("in the slope", "inside", strength, Regularization::L2(strength * n), adam);
    let adamw = |lambda| Rule::AdamW(AdamW { adam: ADAM, lambda });
    let beside = |lambda| ("AdamW", "beside", lambda, Regularization::None, adamw(lambda));
    let none = [("none", "without", 0.0, Regularization::None, adam)];
    let headings =
        ["decay", "strength", "Σw²", "dark pixels", "lit pixels", "output", "validation, %"];
    let mut table = Table::new(headings);
    for (name, place, strength, regularization, optimizer) in
        none.into_iter().chain(INSIDE.map(inside)).chain(BESIDE.map(beside))
    {
        let run = Run { regularization, optimizer, eta: nb.real("eta"), ..as_told(nb) };
        let before = format!("{name}, {strength}, ");
        let [squares, dark, lit, output, accuracy] = weighed(nb, run, &before)?;
        let key = format!("{place}_{strength:e}");
        nb.value(format!("{key}_squares"), mean(&squares));
        nb.value(format!("{key}_accuracy"), mean(&accuracy));
        nb.value(format!("{key}_accuracy_sd"), standard_deviation(&accuracy));
        let mut row = vec![name.to_owned(), strength.to_string()];
        row.push(format!("{:.0} ± {:.0}", mean(&squares), standard_deviation(&squares)));
        for (what, sizes) in [("dark", dark), ("lit", lit), ("output", output)] {
            nb.value(format!("{key}_{what}"), mean(&sizes));
            row.push(format!("{:.4}", mean(&sizes)));
        }
        row.push(spread(&accuracy));
        table.push(row);
    }
    say!(
        nb,
        "784-30-10 after the last epoch, over {} seeds. Strength: λ/n in the slope, λ of",
        nb.integer("seeds")
    );
    say!(
        nb,
        "AdamW. Then the sum of all squared weights; the root mean square of those from pixels"
    );
    say!(nb, "that are never lit, from the other pixels, and into the output layer:");
    say!(nb);
    nb.table("decay", table);
    nb.value("eta", nb.real("eta"));
    Ok(())
}

/// For each seed: the sum of all squared weights; the root mean square of the weights from dark pixels,
/// from lit pixels, and into the output layer; and the accuracy on the validation images.
fn weighed(nb: &mut Notebook, run: Run, before: &str) -> Result<[Vec<Float>; 5], Stop> {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let seen = seen(&mnist.training);
    over_seeds(nb, |nb, seed| {
        let before = format!("{before}seed {seed}");
        let network = trained(nb, Run { seed, ..run }, &training, &before)?;
        let squares: Vec<Vec<Float>> =
            network.weights.iter().map(|w| w.iter().map(|w| w * w).collect()).collect();
        let [dark, lit] = [false, true].map(|wanted| from_pixels(&network, &seen, wanted));
        let output = mean(&squares[1]).sqrt();
        let accuracy = percent(network.score(&validation));
        Ok([sum(&squares.concat()), dark, lit, output, accuracy])
    })
}

/// Root mean square of the weights from the pixels that were seen lit, or from the others.
fn from_pixels(network: &Network, seen: &[bool], wanted: bool) -> Float {
    let pixels = (0..PIXELS).filter(|&k| seen[k] == wanted);
    let squares: Vec<Float> =
        pixels.flat_map(|k| network.weights[0].column(k).mapv(|w| w * w)).collect();
    mean(&squares).sqrt()
}
