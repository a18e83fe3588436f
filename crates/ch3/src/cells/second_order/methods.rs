//! Five ways to train small digits, each counting the images that it reads.

use mnist::Dataset;
use ndarray::Array1;
use notebook::{Notebook, Stop, values};
use numerics::{Float, dot, permutation, stream};

use super::bfgs::shrunk;
use crate::landscape::Landscape;
use crate::quasi_newton::{Bfgs, Spot};
use crate::{Examples, Net, Recipe, Regularization, Trainer};

/// What was read so far, in images, and the cost of all training images.
pub(super) type Curve = Vec<(Float, Float)>;

/// What all methods get: images, a recipe, and from it where to begin and what the cost is.
pub(super) struct Problem<'a> {
    pub(super) images: &'a Dataset,
    pub(super) examples: &'a Examples,
    pub(super) recipe: Recipe,
    /// Strength of the weight decay, and examples in a mini-batch of BFGS.
    pub(super) lambda: Float,
    pub(super) some: usize,
}

impl Problem<'_> {
    /// The cost of some of the images, with the same penalty as for all of them.
    fn landscape<'d>(&self, examples: &'d Examples) -> Landscape<'d> {
        let share = examples.len() as Float / self.examples.len() as Float;
        let regularization = Regularization::L2(self.lambda * share);
        Landscape { net: self.recipe.start(), examples, regularization, biases: true }
    }

    fn start(&self) -> Array1<Float> {
        self.recipe.start().pack(true)
    }
}

pub(super) fn stochastic(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
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

pub(super) fn whole(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    rolled(nb, problem, 0.0)
}

pub(super) fn ball(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    rolled(nb, problem, 0.9)
}

/// The whole gradient, with momentum μ.
fn rolled(nb: &mut Notebook, problem: &Problem, mu: Float) -> Result<(Curve, Net), Stop> {
    let Recipe { epochs, eta, .. } = problem.recipe;
    let mut landscape = problem.landscape(problem.examples);
    let mut point = landscape.at(problem.start());
    let mut velocity = Array1::zeros(point.w.len());
    let mut curve = vec![];
    for epoch in 1..=epochs {
        curve.push(((epoch * problem.examples.len()) as Float, point.cost));
        velocity = mu * velocity - eta * &point.gradient;
        point = landscape.at(&point.w + &velocity);
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

pub(super) fn quasi_newton(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
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

/// BFGS with another mini-batch for each step. Both gradients of a step are those of its own
/// mini-batch, which is the kindest way to do it.
pub(super) fn noisy(nb: &mut Notebook, problem: &Problem) -> Result<(Curve, Net), Stop> {
    let Recipe { epochs, seed, .. } = problem.recipe;
    let n = problem.examples.len();
    let mut all = problem.landscape(problem.examples);
    let (mut round, mut read, mut curve) = (0, 0, vec![]);
    let mut full = all.at(problem.start());
    let mut bfgs = Bfgs::new(full.clone());
    let (mut own, mut mixed, mut last) = (vec![], vec![], None);
    while read < epochs * n {
        round += 1;
        let order = permutation(&mut stream(seed, "shuffle", round), n);
        for examples in order.chunks(problem.some) {
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
        let done = (read / n).min(epochs);
        nb.progress(done, epochs, format!("BFGS with mini-batches: {:.4}", full.cost))?;
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
