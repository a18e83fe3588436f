//! How a network's cost is curved, and what momentum is worth on digits.

use ch1::statistics::{mean, standard_deviation};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, dot, normal, stream};

use super::bfgs::shrunk;
use super::training::{
    BATCH, IMAGES, Run, advance, as_told, epochs, eta, lambda, last, over_seeds, percent,
    seeds, spread, train_seeds, trainer,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::landscape::Landscape;
use crate::network::Network;
use crate::optimizer::{Momentum, Rule};
use crate::regularization::Regularization;

pub(super) const CURVATURE: Cell = Cell {
    name: "curvature",
    title: "The curvature of a network's cost",
    pace: Pace::Seconds,
    parameters: &[IMAGES, eta(0.1), BATCH, epochs(30), Parameter::seed(7)],
    run: curvature,
};

/// So often the direction that bends most is drawn out of a random one.
const ROUNDS: usize = 40;
/// So many random directions are asked for their curvature.
const DIRECTIONS: usize = 20;

fn curvature(nb: &mut Notebook) -> CellResult {
    let data = Data::from(&nb.data()?.training.first(nb.integer("images")));
    let run = Run { initializer: Initializer::Scaled, seed: nb.seed(), ..as_told(nb) };
    let mut trainer = trainer(run, &data)?;
    let headings = ["epochs", "C", "largest", "threshold", "mean", "quotient", "0.9 ×", "2 ×"];
    let mut table = Table::new(headings);
    for epoch in 0..=run.epochs {
        if epoch > 0 {
            advance(&mut trainer, epoch)?;
            nb.progress(epoch, run.epochs, "")?;
        }
        if ![0, 1, run.epochs].contains(&epoch) {
            continue;
        }
        let mut landscape = of(&trainer.network, &data);
        let w = trainer.network.pack(true);
        let (largest, mean) = (largest(&mut landscape, &w), typical(&mut landscape, &w));
        let mut after = |share: Float| descended(&mut landscape, &w, share * 2.0 / largest);
        let [below, above] = [0.9, 2.0].map(&mut after);
        let cost = landscape.at(w).cost;
        table.push([
            epoch.to_string(),
            format!("{cost:.4}"),
            format!("{largest:.2}"),
            format!("{:.3}", 2.0 / largest),
            format!("{mean:.5}"),
            format!("{:.0}", largest / mean),
            format!("{below:.4}"),
            format!("{above:.4}"),
        ]);
        nb.value(format!("largest_{epoch}"), largest);
        nb.value(format!("limit_{epoch}"), 2.0 / largest);
        nb.value(format!("quotient_{epoch}"), largest / mean);
    }
    say!(
        nb,
        "784-30-10, the cost C of {} images, its largest and its mean curvature; and C",
        data.len()
    );
    say!(nb, "after ten steps of the whole gradient, with η = 0.9 × and 2 × the threshold:");
    say!(nb);
    nb.table("curvatures", table);
    Ok(())
}

fn of<'a>(network: &Network, data: &'a Data) -> Landscape<'a> {
    let regularization = Regularization::None;
    Landscape { network: network.clone(), data, regularization, biases: true }
}

/// The largest curvature of all directions: H, again and again, turns any direction to the one that
/// bends most.
fn largest(landscape: &mut Landscape, w: &Array1<Float>) -> Float {
    let rng = &mut stream(7, "direction", 0);
    let mut v = Array1::from_shape_simple_fn(w.len(), || normal(rng));
    let mut length = dot(&v, &v).sqrt();
    for _ in 0..ROUNDS {
        v = landscape.bend(w, &(&v / length));
        length = dot(&v, &v).sqrt();
    }
    length
}

/// The mean curvature over random directions.
fn typical(landscape: &mut Landscape, w: &Array1<Float>) -> Float {
    let curvature = |i: usize| {
        let rng = &mut stream(7, "directions", i as u64);
        let v = Array1::from_shape_simple_fn(w.len(), || normal(rng));
        let v = &v / dot(&v, &v).sqrt();
        dot(&v, &landscape.bend(w, &v))
    };
    mean(&(0..DIRECTIONS).map(curvature).collect::<Vec<_>>())
}

/// The cost after ten steps down the gradient of the whole cost.
fn descended(landscape: &mut Landscape, w: &Array1<Float>, eta: Float) -> Float {
    let mut point = landscape.at(w.clone());
    for _ in 0..10 {
        point = landscape.at(&point.w - eta * &point.gradient);
    }
    point.cost
}

/// The momenta that are compared.
const MOMENTA: [Float; 3] = [0.0, 0.5, 0.9];

pub(super) const DIGITS: Cell = Cell {
    name: "momentum-digits",
    title: "Momentum with mini-batches of ten",
    pace: Pace::Long,
    parameters: &[epochs(10), eta(0.1), lambda(5.0), BATCH, seeds(3)],
    run: digits,
};

fn digits(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let (eta, seeds) = (nb.real("eta"), nb.integer("seeds"));
    let mut table = Table::new(["μ", "η", "first epoch", "last epoch"]);
    for mu in MOMENTA {
        let run = Run {
            eta: eta * (1.0 - mu),
            initializer: Initializer::Scaled,
            regularization: Regularization::L2(nb.real("lambda")),
            optimizer: Rule::Momentum(Momentum { mu }),
            ..as_told(nb)
        };
        let before = format!("μ = {mu}, ");
        let runs = train_seeds(nb, seeds, run, &training, [&validation], &before)?;
        let first: Vec<Float> = runs.iter().map(|history| percent(history[0][0])).collect();
        let last = last(&runs, 0);
        table.push([mu.to_string(), format!("{:.3}", run.eta), spread(&first), spread(&last)]);
        let key = (10.0 * mu).round();
        nb.value(format!("first_{key}"), mean(&first));
        nb.value(format!("last_{key}"), mean(&last));
        nb.value(format!("last_{key}_sd"), standard_deviation(&last));
    }
    nb.value("seeds", seeds);
    say!(nb, "784-30-10, validation images read correctly, in percent, {seeds} seeds:");
    say!(nb);
    nb.table("momenta", table);
    Ok(())
}

pub(super) const WHOLE: Cell = Cell {
    name: "momentum-whole",
    title: "Momentum with the whole gradient in each step",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("images", 500, 10..=50_000, "how many training images are used"),
        Parameter::integer("before", 100, 0..=100_000, "plain steps with η = 1 that go before"),
        Parameter::integer("steps", 500, 1..=100_000, "steps of descent"),
        seeds(3),
    ],
    run: whole,
};

/// The learning rates that are tried with each momentum.
const RATES: [Float; 6] = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

fn whole(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = shrunk(&mnist.training.first(nb.integer("images")));
    let test = shrunk(&mnist.test);
    let headings = RATES.map(|eta| format!("η = {eta}"));
    let headings = ["".to_owned()].into_iter().chain(headings).chain(["test, %".to_owned()]);
    let mut table = Table::new(headings);
    for mu in MOMENTA {
        let mut tried = vec![];
        for eta in RATES {
            let reach = |nb: &mut Notebook, seed| reached(nb, &training, &test, mu, eta, seed);
            tried.push(over_seeds(nb, reach)?);
        }
        let means: Vec<Float> = tried.iter().map(|[cost, _]| mean(cost)).collect();
        let better = |best: usize, i: usize| if means[i] < means[best] { i } else { best };
        let best = (0..RATES.len()).fold(0, better);
        let [cost, accuracy] = &tried[best];
        let shown = means.iter().map(|cost| format!("{cost:.3}"));
        let row = [format!("μ = {mu}")].into_iter().chain(shown);
        table.push(row.chain([spread(accuracy)]));
        let key = (10.0 * mu).round();
        nb.value(format!("eta_{key}"), RATES[best]);
        nb.value(format!("cost_{key}"), mean(cost));
        nb.value(format!("cost_{key}_sd"), standard_deviation(cost));
        nb.value(format!("test_{key}"), mean(accuracy));
    }
    let (images, steps) = (training.len(), nb.integer("steps"));
    say!(
        nb,
        "49-10-10, the cost of {images} training images after {steps} steps of the whole gradient,"
    );
    say!(nb, "and, with the best η, test images read correctly:");
    say!(nb);
    nb.table("rates", table);
    nb.value("images", images);
    nb.value("steps", steps);
    Ok(())
}

/// The cost of the training images and the accuracy on the test images in the end.
fn reached(
    nb: &mut Notebook,
    training: &Data,
    test: &Data,
    mu: Float,
    eta: Float,
    seed: u64,
) -> Result<[Float; 2], Stop> {
    let plain = Run {
        sizes: &[49, 10, 10],
        initializer: Initializer::Scaled,
        epochs: nb.integer("before"),
        batch: training.len(),
        eta: 1.0,
        seed,
        ..Run::PLAIN
    };
    let optimizer = Rule::Momentum(Momentum { mu });
    let run = Run { optimizer, eta, epochs: nb.integer("steps"), ..plain };
    let (mut before, mut trainer) = (trainer(plain, training)?, trainer(run, training)?);
    for epoch in 1..=plain.epochs {
        advance(&mut before, epoch)?;
    }
    trainer.network = before.network;
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
    }
    let cost = trainer.score(training).cost;
    nb.progress(
        run.epochs,
        run.epochs,
        format!("μ = {mu}, η = {eta}, seed {seed}: {cost:.3}"),
    )?;
    Ok([cost, percent(trainer.network.score(test))])
}
