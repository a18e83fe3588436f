//! BFGS on digits, for which it is not made.

use ch1::cells::luck;
use ch1::statistics::{Sample, mean};
use figures::{Axis, Plot, Role, Series};
use mnist::{CLASSES, COLUMNS, Dataset, ROWS};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::methods::{Curve, Problem, ball, noisy, quasi_newton, stochastic, whole};
use super::parameters_of;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain};
use crate::{Examples, Initializer, Net, Recipe, Regularization};

parameters! {
    Digits {
        images: usize = 5_000 in 1_000..=50_000, "how many training images are used",
        epochs = 50,
        lambda = 1.0,
        some: usize = 100 in 1..=1_000, "examples in a mini-batch of BFGS",
        seeds = 5,
    }
}

pub(crate) const DIGITS: Cell = cell! {
    "bfgs-digits", Seconds, "BFGS and plain descent on small digits, by the images they read";
    digits(Digits)
};

/// Images of 7 × 7 pixels, each the mean of 4 × 4 of the original ones.
pub(crate) fn shrunk(images: &Dataset) -> Examples {
    const SIDE: usize = COLUMNS / 4;
    let targets = Array2::from_shape_fn((images.len(), CLASSES), |(i, digit)| {
        Float::from(u8::from(images.label(i) == digit))
    });
    let mean = |(i, k): (usize, usize)| {
        let (top, left) = (4 * (k / SIDE), 4 * (k % SIDE));
        let row = |r| &images.pixels(i)[(top + r) * COLUMNS + left..][..4];
        let sum = (0..4).flat_map(row).fold(0, |sum, &pixel| sum + u32::from(pixel));
        Float::from(sum) / (16.0 * 255.0)
    };
    let inputs = Array2::from_shape_fn((images.len(), SIDE * ROWS / 4), mean);
    Examples::new(inputs, targets)
}

const SIZES: [usize; 3] = [49, 10, 10];

/// A way to train: gives the cost on the way and the network in the end.
type Train = fn(&mut Notebook, &Problem) -> Result<(Curve, Net), Stop>;

/// A way to train with its name, the learning rates to try if it has one, and its line in the figure.
type Method = (&'static str, &'static str, &'static [Float], Option<Role>, Train);

const METHODS: [Method; 5] = [
    (
        "descent",
        "descent, m = 10",
        &[0.125, 0.25, 0.5, 1.0, 2.0],
        Some(Role::First),
        stochastic,
    ),
    ("full", "descent, all images", WHOLE, Some(Role::Fourth), whole),
    ("ball", "μ = 0.9, all images", WHOLE, None, ball),
    ("bfgs", "BFGS, all images", &[], Some(Role::Second), quasi_newton),
    ("noisy", "BFGS, mini-batches", &[], Some(Role::Third), noisy),
];

/// The learning rates that are tried with the whole gradient.
const WHOLE: &[Float] = &[0.5, 1.0, 2.0, 4.0, 8.0, 16.0];

fn digits(nb: &mut Notebook, p: Digits) -> CellResult {
    let mnist = nb.data()?;
    let images = &mnist.training.first(p.images);
    let (examples, test) = (&shrunk(images), shrunk(&mnist.test));
    let (lambda, some) = (p.lambda, p.some);
    let problem = Problem { images, examples, recipe: recipe(p, 0), lambda, some };
    let mut all = vec![];
    for (.., rates, _, train) in METHODS {
        all.push(tried(nb, &problem, (&test, p.seeds), rates, train)?);
    }
    report(nb, p, &all);
    Ok(())
}

/// What came of a method: its learning rate; the costs after one, ten and all epochs and the accuracy; and,
/// seed by seed, the cost on the way.
struct Tried {
    eta: Float,
    scores: [Sample; 4],
    curves: Vec<Curve>,
}

fn tried(
    nb: &mut Notebook,
    problem: &Problem,
    (test, seeds): (&Examples, usize),
    rates: &[Float],
    train: Train,
) -> Result<Tried, Stop> {
    let epochs = problem.recipe.epochs;
    let eta = best_eta(nb, problem, rates, train)?;
    let mut curves = vec![];
    let scores = over_seeds(nb, seeds, |nb, seed| {
        let recipe = Recipe { seed, eta, ..problem.recipe.clone() };
        let (curve, net) = train(nb, &Problem { recipe, ..*problem })?;
        let n = problem.examples.len();
        let [first, tenth, last] = [1, 10, epochs].map(|epoch| cost_at(&curve, epoch * n));
        curves.push(curve);
        Ok([first, tenth, last, net.score(test).percent()])
    })?;
    Ok(Tried { eta, scores, curves })
}

/// All methods, each compared with the first.
fn report(nb: &mut Notebook, p: Digits, all: &[Tried]) {
    let Digits { images: n, epochs, seeds, .. } = p;
    let costs = ["", "η", "C, 1 epoch", "10 epochs", "the last"];
    let mut table = Table::new(costs.into_iter().chain(["test, %", "difference", "p"]));
    let (x, y) = (Axis::new("images read").log(), Axis::new("cost C").log());
    let mut figure = Plot::new("The cost of small digits, by the images read", x, y);
    let mut other: Option<[&Sample; 2]> = None;
    for ((key, name, rates, role, _), Tried { eta, scores, curves }) in METHODS.iter().zip(all)
    {
        let [first, tenth, last, accuracy] = scores;
        values!(nb, "{key}_first" = first.average(), "{key}_cost" = last.average());
        values!(nb, "{key}_accuracy" = accuracy.average(), "{key}_eta" = *eta);
        luck::compared(nb, &format!("{key}_cost"), last, other.map(|[cost, _]| cost));
        let than = other.map(|[_, accuracy]| accuracy);
        let judged = luck::compared(nb, &format!("{key}_accuracy"), accuracy, than);
        let eta = if rates.is_empty() { "–".to_owned() } else { eta.to_string() };
        table.push(row![name, eta, first, tenth, last, accuracy].into_iter().chain(judged));
        other.get_or_insert([last, accuracy]);
        if let &Some(role) = role {
            figure = figure.series(Series::line(role, *name, curves[0].clone()));
        }
    }
    let (descent, bfgs) = (&all[0].curves, &all[3].curves);
    let behind =
        descent.iter().zip(bfgs).map(|(one, other)| epochs_to(other, cost_at(one, n), n));
    let catches_up = mean(&behind.collect::<Vec<_>>());
    values!(nb, catches_up, epochs, parameters = parameters_of(&SIZES));
    say!(
        nb,
        "49-10-10, {n} images, each read {epochs} times; each η is the best of those tried;"
    );
    say!(nb, "{seeds} seeds; the difference is that from the first line:\n");
    nb.table("methods", table);
    nb.figure("costs", figure.draw());
}

/// The learning rate with the lowest cost in the end, for a seed that is used for nothing else.
fn best_eta(
    nb: &mut Notebook,
    problem: &Problem,
    rates: &[Float],
    train: Train,
) -> Result<Float, Stop> {
    let mut best = (Float::INFINITY, problem.recipe.eta);
    for &eta in rates {
        let recipe = Recipe { eta, ..problem.recipe.clone() };
        let (curve, _) = train(nb, &Problem { recipe, ..*problem })?;
        let last = curve.last().map_or(Float::NAN, |(_, cost)| *cost);
        if last < best.0 {
            best = (last, eta);
        }
    }
    Ok(best.1)
}

/// The recipe of plain descent, by which the network also begins for the others.
fn recipe(p: Digits, seed: u64) -> Recipe {
    let (sizes, initializer) = (SIZES.to_vec(), Initializer::Scaled);
    let (regularization, epochs) = (Regularization::L2(p.lambda), p.epochs);
    Recipe { sizes, initializer, regularization, epochs, seed, ..plain() }
}

/// The cost when so many images have been read, or as many as there are.
fn cost_at(curve: &Curve, images: usize) -> Float {
    let in_time = curve.iter().take_while(|(read, _)| *read <= images as Float);
    in_time.last().map_or(Float::NAN, |(_, cost)| *cost)
}

/// How many epochs' images were read when the cost had come down to this.
fn epochs_to(curve: &Curve, cost: Float, n: usize) -> Float {
    let there = curve.iter().find(|(_, reached)| *reached <= cost);
    there.map_or(Float::NAN, |(read, _)| read / n as Float)
}
