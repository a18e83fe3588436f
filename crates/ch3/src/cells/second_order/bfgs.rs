//! BFGS on digits, for which it is not made.

use ch1::cells::luck;
use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series};
use mnist::{CLASSES, COLUMNS, Dataset, ROWS};
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, permutation, stream};

use super::parameters_of;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain};
use crate::landscape::Landscape;
use crate::quasi_newton::{Bfgs, Spot};
use crate::{Examples, Initializer, Net, Recipe, Regularization, Trainer};

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

/// What was read so far, in images, and the cost of all training images.
type Curve = Vec<(Float, Float)>;

/// What all methods get: images, a recipe, and from it where to begin and what the cost is.
struct Problem<'a> {
    images: &'a Dataset,
    examples: &'a Examples,
    recipe: Recipe,
    chosen: Digits,
}

impl Problem<'_> {
    /// The cost of some of the images, with the same penalty as for all of them.
    fn landscape<'d>(&self, examples: &'d Examples) -> Landscape<'d> {
        let share = examples.len() as Float / self.examples.len() as Float;
        let regularization = Regularization::L2(self.chosen.lambda * share);
        Landscape { net: self.recipe.start(), examples, regularization, biases: true }
    }

    fn start(&self) -> Array1<Float> {
        self.recipe.start().pack(true)
    }
}

/// A way to train: gives the cost on the way and the network in the end.
type Method = fn(&mut Notebook, &Problem) -> Result<(Curve, Net), Stop>;

const METHODS: [(&str, &str, Role, Method); 4] = [
    ("descent", "plain descent, m = 10", Role::First, stochastic),
    ("full", "plain descent, all images", Role::Fourth, whole),
    ("bfgs", "BFGS, all images", Role::Second, quasi_newton),
    ("noisy", "BFGS, mini-batches", Role::Third, noisy),
];

fn digits(nb: &mut Notebook, p: Digits) -> CellResult {
    let (mnist, Digits { epochs, some, seeds, .. }) = (nb.data()?, p);
    let images = &mnist.training.first(p.images);
    let (examples, test) = (&shrunk(images), shrunk(&mnist.test));
    let n = examples.len();
    let costs = ["", "C, 1 epoch", "10 epochs", "the last"];
    let mut table = Table::new(costs.into_iter().chain(["test, %", "difference", "p"]));
    let (x, y) = (Axis::new("images read").log(), Axis::new("cost C").log());
    let mut figure = Plot::new("The cost of small digits, by the images read", x, y);
    let (mut curves, mut ends): (Vec<Curve>, Vec<[Sample; 2]>) = (vec![], vec![]);
    for (key, name, role, method) in METHODS {
        let [first, tenth, last, accuracy] = over_seeds(nb, seeds, |nb, seed| {
            let problem = Problem { images, examples, recipe: recipe(p, seed), chosen: p };
            let (curve, net) = method(nb, &problem)?;
            let [first, tenth, last] = [1, 10, epochs].map(|epoch| cost_at(&curve, epoch * n));
            if seed == 1 {
                curves.push(curve);
            }
            Ok([first, tenth, last, net.score(&test).percent()])
        })?;
        values!(nb, "{key}_first" = first.average(), "{key}_cost" = last.average());
        values!(nb, "{key}_accuracy" = accuracy.average());
        let [cost, other] = [0, 1].map(|i| ends.first().map(|descent| &descent[i]));
        luck::compared(nb, &format!("{key}_cost"), &last, cost);
        let judged = luck::compared(nb, &format!("{key}_accuracy"), &accuracy, other);
        table.push(row![name, first, tenth, last, accuracy].into_iter().chain(judged));
        ends.push([last, accuracy]);
        figure = figure.series(Series::line(role, name, curves[curves.len() - 1].clone()));
    }
    let behind = curves[2].iter().find(|(_, cost)| *cost <= cost_at(&curves[0], n));
    let catches_up = behind.map_or(Float::NAN, |(read, _)| (read / n as Float).round());
    values!(nb, catches_up, epochs, parameters = parameters_of(&SIZES));
    let k = epochs.div_ceil(FEWER);
    say!(nb, "49-10-10, {n} images, each read {epochs} times (with mini-batches of {some} for");
    say!(nb, "BFGS, {k} times), {seeds} seeds; the difference is that from the first line:\n");
    nb.table("methods", table);
    nb.figure("costs", figure.draw());
    Ok(())
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

fn stochastic(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    let Problem { examples, recipe, .. } = problem;
    let mut trainer = Trainer::new(recipe, *examples)?;
    let mut curve = vec![];
    while let Some(scores) = trainer.monitor([examples]).next() {
        let [score] = scores?;
        let epoch = curve.len() + 1;
        curve.push(((epoch * examples.len()) as Float, score.cost));
        nb.progress(epoch, recipe.epochs, format!("plain descent: {:.4}", score.cost))?;
    }
    Ok((curve, trainer.into_best()))
}

/// The learning rate for the whole gradient: about the largest with which the cost does not jump.
const WHOLE: Float = 2.0;

fn whole(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    let epochs = problem.recipe.epochs;
    let mut landscape = problem.landscape(problem.examples);
    let mut point = landscape.at(problem.start());
    let mut curve = vec![];
    for epoch in 1..=epochs {
        curve.push(((epoch * problem.examples.len()) as Float, point.cost));
        point = landscape.at(&point.w - WHOLE * &point.gradient);
        nb.progress(epoch, epochs, format!("the whole gradient: {:.4}", point.cost))?;
    }
    landscape.net.unpack(&point.w, true);
    Ok((curve, landscape.net))
}

/// A cost that counts the images it is asked to read.
struct Counted<'a> {
    landscape: Landscape<'a>,
    read: usize,
}

impl Counted<'_> {
    fn at(&mut self, w: Array1<Float>) -> Spot {
        self.read += self.landscape.examples.len();
        self.landscape.at(w)
    }
}

fn quasi_newton(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    let (n, epochs) = (problem.examples.len(), problem.recipe.epochs);
    let mut counted = Counted { landscape: problem.landscape(problem.examples), read: 0 };
    let mut bfgs = Bfgs::new(counted.at(problem.start()));
    let mut curve = vec![(n as Float, bfgs.point.cost)];
    while counted.read < epochs * n && bfgs.step(&mut |w| counted.at(w)) {
        curve.push((counted.read as Float, bfgs.point.cost));
        let message = format!("BFGS: {:.4}", bfgs.point.cost);
        nb.progress(counted.read.div_ceil(n).min(epochs), epochs, message)?;
    }
    counted.landscape.net.unpack(&bfgs.point.w, true);
    Ok((curve, counted.landscape.net))
}

/// So many times fewer images are read, because the cost of all is measured in every step.
const FEWER: usize = 5;

/// BFGS with another mini-batch for each step. Both gradients of a step are those of its own
/// mini-batch, which is the kindest way to do it.
fn noisy(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    let Recipe { epochs, seed, .. } = problem.recipe;
    let (n, epochs) = (problem.examples.len(), epochs.div_ceil(FEWER));
    let mut all = problem.landscape(problem.examples);
    let (mut round, mut read, mut curve) = (0, 0, vec![]);
    let mut full = all.at(problem.start());
    let mut bfgs = Bfgs::new(full.clone());
    let (mut own, mut mixed, mut last) = (vec![], vec![], None);
    while read < epochs * n {
        round += 1;
        let order = permutation(&mut stream(seed, "shuffle", round), n);
        for examples in order.chunks(problem.chosen.some) {
            let some = shrunk(&selected(problem.images, examples)?);
            let mut counted = Counted { landscape: problem.landscape(&some), read };
            let from = counted.at(bfgs.point.w.clone());
            if let Some((before, y)) = &last {
                mixed.push(apart(&(&from.gradient - before), y));
            }
            bfgs.point = from.clone();
            let moved = bfgs.step(&mut |w| counted.at(w));
            read = counted.read;
            let to = all.at(bfgs.point.w.clone());
            let y = &to.gradient - &full.gradient;
            if moved {
                own.push(apart(&(&bfgs.point.gradient - &from.gradient), &y));
            }
            last = moved.then_some((from.gradient, y));
            curve.push((read as Float, to.cost));
            full = to;
        }
        nb.progress(read / n, epochs, format!("BFGS with mini-batches: {:.4}", full.cost))?;
    }
    if seed == 1 {
        values!(nb, noisy_own_percent = 100.0 * median(own));
        values!(nb, noisy_mixed_percent = 100.0 * median(mixed));
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

fn selected(images: &Dataset, examples: &[usize]) -> Result<Dataset, Stop> {
    let pixels = examples.iter().flat_map(|&i| images.pixels(i).iter().copied()).collect();
    let labels = examples.iter().map(|&i| images.labels()[i]).collect();
    Ok(Dataset::new(pixels, labels)?)
}
