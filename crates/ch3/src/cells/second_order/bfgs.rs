//! BFGS on digits, for which it is not made.

use figures::{Axis, Plot, Role, Series};
use mnist::{CLASSES, COLUMNS, Dataset, ROWS};
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, permutation, stream};

use super::newton::weights_and_biases;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain};
use crate::initializer::Initializer;
use crate::landscape::Landscape;
use crate::quasi_newton::Bfgs;
use crate::{Examples, Net, Recipe, Regularization, Trainer};

parameters! {
    Digits {
        images: usize = 5_000 in 1_000..=50_000, "how many training images are used",
        epochs = 50,
        lambda = 1.0,
        some: usize = 100 in 1..=1_000, "examples in a mini-batch of BFGS",
        seeds = 3,
    }
}

pub(crate) const DIGITS: Cell = cell! {
    "bfgs-digits", Seconds, "BFGS and plain descent on small digits, by the images they read";
    digits(Digits)
};

/// Images of 7 × 7 pixels, each the mean of 4 × 4 of the original ones.
pub(in crate::cells) fn shrunk(images: &Dataset) -> Examples {
    chosen(images, &(0..images.len()).collect::<Vec<_>>())
}

/// The same of some of the images.
fn chosen(images: &Dataset, numbers: &[usize]) -> Examples {
    const SIDE: usize = COLUMNS / 4;
    let targets = Array2::from_shape_fn((numbers.len(), CLASSES), |(i, digit)| {
        Float::from(u8::from(images.label(numbers[i]) == digit))
    });
    let mean = |(i, k): (usize, usize)| {
        let (top, left) = (4 * (k / SIDE), 4 * (k % SIDE));
        let row = |r| &images.pixels(numbers[i])[(top + r) * COLUMNS + left..][..4];
        let sum = (0..4).flat_map(row).fold(0, |sum, &pixel| sum + u32::from(pixel));
        Float::from(sum) / (16.0 * 255.0)
    };
    let inputs = Array2::from_shape_fn((numbers.len(), SIDE * ROWS / 4), mean);
    Examples::new(inputs, targets)
}

const SIZES: [usize; 3] = [49, 10, 10];

fn recipe(Digits { lambda, epochs, .. }: Digits, seed: u64) -> Recipe {
    let (sizes, initializer) = (SIZES.to_vec(), Initializer::Scaled);
    let regularization = Regularization::L2(lambda);
    Recipe { sizes, initializer, regularization, epochs, seed, ..plain() }
}

/// What all methods get: the images, where to begin, what large weights cost, how much may be read.
struct Task<'a> {
    images: &'a Dataset,
    all: &'a Examples,
    recipe: Recipe,
    p: Digits,
}

impl Task<'_> {
    /// The cost of some of the images, with the same penalty as for all of them.
    fn landscape<'e>(&self, examples: &'e Examples) -> Landscape<'e> {
        let share = examples.len() as Float / self.all.len() as Float;
        let regularization = Regularization::L2(self.p.lambda * share);
        Landscape { net: self.recipe.start(), examples, regularization, biases: true }
    }
}

/// What was read so far, in images, and the cost of all training images.
type Curve = Vec<(Float, Float)>;

/// The cost when so many images have been read, or as many as there are.
fn cost_at(curve: &Curve, images: usize) -> Float {
    let in_time = curve.iter().take_while(|(read, _)| *read <= images as Float);
    in_time.last().map_or(Float::NAN, |(_, cost)| *cost)
}

/// A way to train: gives the cost on the way and the network in the end.
type Method = fn(&mut Notebook, &Task) -> Result<(Curve, Net), Stop>;

const METHODS: [(&str, &str, Role, Method); 4] = [
    ("descent", "plain descent, m = 10", Role::First, stochastic),
    ("full", "plain descent, all images", Role::Fourth, whole),
    ("bfgs", "BFGS, all images", Role::Second, quasi_newton),
    ("noisy", "BFGS, mini-batches", Role::Third, noisy),
];

fn digits(nb: &mut Notebook, p: Digits) -> CellResult {
    let Digits { images: n, epochs, some, seeds, .. } = p;
    let mnist = nb.data()?;
    let images = mnist.training.first(n);
    let (all, test) = (shrunk(&images), shrunk(&mnist.test));
    let mut table = Table::new(["", "C, 1 epoch", "10 epochs", "the last", "test images, %"]);
    let (x, y) = (Axis::new("images read").log(), Axis::new("cost C").log());
    let mut figure = Plot::new("The cost of small digits, by the images read", x, y);
    let mut curves = vec![];
    for (key, name, role, method) in METHODS {
        let [first, tenth, last, accuracy] = over_seeds(nb, seeds, |nb, seed| {
            let task = Task { images: &images, all: &all, recipe: recipe(p, seed), p };
            let (curve, net) = method(nb, &task)?;
            let [first, tenth, last] = [1, 10, epochs].map(|epoch| cost_at(&curve, epoch * n));
            if seed == 1 {
                curves.push(curve);
            }
            Ok([first, tenth, last, net.score(&test).percent()])
        })?;
        values!(nb, "{key}_first" = first.mean(), "{key}_cost" = last.mean());
        values!(nb, "{key}_accuracy" = accuracy.mean());
        table.push(row![name, first, tenth, last, accuracy]);
        figure = figure.series(Series::line(role, name, curves[curves.len() - 1].clone()));
    }
    let level = cost_at(&curves[0], n);
    let behind = curves[2].iter().find(|(_, cost)| *cost <= level);
    let catches_up = behind.map_or(Float::NAN, |(read, _)| (read / n as Float).round());
    values!(nb, catches_up, epochs, parameters = weights_and_biases(&SIZES));
    let fewer = epochs.div_ceil(FEWER);
    say!(
        nb,
        "49-10-10, {n} images, each read {epochs} times (with mini-batches of {some} for BFGS, {fewer}\n\
         times), {seeds} seeds:\n"
    );
    nb.table("methods", table);
    nb.figure("costs", figure.draw());
    Ok(())
}

fn stochastic(nb: &mut Notebook, task: &Task) -> Result<(Curve, Net), Stop> {
    let Task { all, recipe, .. } = task;
    let (mut trainer, mut curve) = (Trainer::new(recipe, *all)?, vec![]);
    while let Some(scores) = trainer.monitor([all]).next() {
        let [score] = scores?;
        let epoch = curve.len() + 1;
        curve.push(((epoch * all.len()) as Float, score.cost));
        nb.progress(epoch, recipe.epochs, format!("plain descent: {:.4}", score.cost))?;
    }
    Ok((curve, trainer.into_best()))
}

/// The learning rate for the whole gradient: about the largest with which the cost does not jump.
const WHOLE: Float = 2.0;

fn whole(nb: &mut Notebook, task: &Task) -> Result<(Curve, Net), Stop> {
    let (n, epochs) = (task.all.len(), task.p.epochs);
    let mut landscape = task.landscape(task.all);
    let mut spot = landscape.at(landscape.net.pack(true));
    let mut curve = vec![];
    for epoch in 1..=epochs {
        curve.push(((epoch * n) as Float, spot.cost));
        spot = landscape.at(&spot.w - WHOLE * &spot.gradient);
        nb.progress(epoch, epochs, format!("the whole gradient: {:.4}", spot.cost))?;
    }
    Ok((curve, landscape.net))
}

fn quasi_newton(nb: &mut Notebook, task: &Task) -> Result<(Curve, Net), Stop> {
    let (n, epochs) = (task.all.len(), task.p.epochs);
    let mut landscape = task.landscape(task.all);
    let mut bfgs = Bfgs::new(landscape.at(landscape.net.pack(true)));
    let (mut read, mut curve) = (n, vec![(n as Float, bfgs.point.cost)]);
    let mut step = |bfgs: &mut Bfgs, read: &mut usize| {
        bfgs.step(&mut |w| {
            *read += n;
            landscape.at(w)
        })
    };
    while read < epochs * n && step(&mut bfgs, &mut read) {
        curve.push((read as Float, bfgs.point.cost));
        let message = format!("BFGS: {:.4}", bfgs.point.cost);
        nb.progress(read.div_ceil(n).min(epochs), epochs, message)?;
    }
    landscape.net.unpack(&bfgs.point.w, true);
    Ok((curve, landscape.net))
}

/// So many times fewer images are read, because the cost of all is measured in every step.
const FEWER: usize = 5;

/// BFGS with another mini-batch for each step. Both gradients of a step are those of its own
/// mini-batch, which is the kindest way to do it.
fn noisy(nb: &mut Notebook, task: &Task) -> Result<(Curve, Net), Stop> {
    let Task { images, all, recipe: Recipe { seed, .. }, p } = task;
    let (n, epochs) = (all.len(), p.epochs.div_ceil(FEWER));
    let mut all = task.landscape(all);
    let mut before = all.at(all.net.pack(true));
    let mut bfgs = Bfgs::new(before.clone());
    let (mut read, mut round, mut curve) = (0, 0, vec![]);
    let (mut own, mut mixed, mut last) = (vec![], vec![], None);
    while read < epochs * n {
        round += 1;
        for numbers in permutation(&mut stream(*seed, "shuffle", round), n).chunks(p.some) {
            let examples = chosen(images, numbers);
            let mut some = task.landscape(&examples);
            let mut at = |w| {
                read += examples.len();
                some.at(w)
            };
            let from = at(bfgs.point.w.clone());
            bfgs.point = from.clone();
            let moved = bfgs.step(&mut at);
            let after = all.at(bfgs.point.w.clone());
            let y = &after.gradient - &before.gradient;
            if let Some((other, y)) = &last {
                mixed.push(apart(&(&from.gradient - other), y));
            }
            if moved {
                own.push(apart(&(&bfgs.point.gradient - &from.gradient), &y));
            }
            last = moved.then_some((from.gradient, y));
            curve.push((read as Float, after.cost));
            before = after;
        }
        let message = format!("BFGS with mini-batches: {:.4}", before.cost);
        nb.progress(read / n, epochs, message)?;
    }
    if *seed == 1 {
        let [own, mixed] = [own, mixed].map(|shares| 100.0 * median(shares));
        values!(nb, noisy_own_percent = own, noisy_mixed_percent = mixed);
    }
    all.net.unpack(&bfgs.point.w, true);
    Ok((curve, all.net))
}

/// How far a is from b, as a share of the length of b.
fn apart(a: &Array1<Float>, b: &Array1<Float>) -> Float {
    let difference = a - b;
    (dot(&difference, &difference) / dot(b, b)).sqrt()
}

fn median(mut numbers: Vec<Float>) -> Float {
    numbers.sort_by(Float::total_cmp);
    numbers[numbers.len() / 2]
}
