//! BFGS on digits, for which it is not made.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series};
use mnist::{CLASSES, COLUMNS, Dataset, ROWS};
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, dot, permutation, stream};

use super::second_order::parameters;
use super::training::{
    Run, advance, epochs, lambda, over_seeds, percent, seeds, spread, trainer,
};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::landscape::Landscape;
use crate::network::Network;
use crate::quasi_newton::{Bfgs, Point};
use crate::regularization::Regularization;

pub(super) const DIGITS: Cell = Cell {
    name: "bfgs-digits",
    title: "BFGS and plain descent on small digits, by the images they read",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer(
            "images",
            5_000,
            1_000..=50_000,
            "how many training images are used",
        ),
        epochs(50),
        lambda(1.0),
        Parameter::integer("some", 100, 1..=1_000, "examples in a mini-batch of BFGS"),
        seeds(3),
    ],
    run: digits,
};

/// Images of 7 × 7 pixels, each the mean of 4 × 4 of the original ones.
pub(super) fn shrunk(images: &Dataset) -> Data {
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
    Data::new(inputs, targets)
}

const SIZES: [usize; 3] = [49, 10, 10];

/// What was read so far, in images, and the cost of all training images.
type Curve = Vec<(Float, Float)>;

/// What all methods get: images, where to begin, what the cost is.
struct Problem<'a> {
    images: &'a Dataset,
    data: &'a Data,
    regularization: Regularization,
    network: Network,
    seed: u64,
}

impl<'a> Problem<'a> {
    fn new(images: &'a Dataset, data: &'a Data, run: Run) -> Result<Problem<'a>, Stop> {
        let network = trainer(run, data)?.network;
        let Run { regularization, seed, .. } = run;
        Ok(Problem { images, data, regularization, network, seed })
    }

    /// The cost of some of the images, with the same penalty as for all of them.
    fn landscape<'d>(&self, data: &'d Data) -> Landscape<'d> {
        let share = data.len() as Float / self.data.len() as Float;
        let Regularization::L2(lambda) = self.regularization else { unreachable!("it is L2") };
        let regularization = Regularization::L2(lambda * share);
        Landscape { network: self.network.clone(), data, regularization, biases: true }
    }

    fn start(&self) -> Array1<Float> {
        self.network.pack(true)
    }
}

/// A way to train: gives the cost on the way and the network in the end.
type Method = fn(&mut Notebook, Run, &Problem) -> Result<(Curve, Network), Stop>;

const METHODS: [(&str, &str, Role, Method); 4] = [
    ("descent", "plain descent, m = 10", Role::First, stochastic),
    ("full", "plain descent, all images", Role::Fourth, whole),
    ("bfgs", "BFGS, all images", Role::Second, quasi_newton),
    ("noisy", "BFGS, mini-batches", Role::Third, noisy),
];

fn digits(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let images = mnist.training.first(nb.integer("images"));
    let (data, test) = (shrunk(&images), shrunk(&mnist.test));
    let n = data.len();
    let mut table = Table::new(["", "C, 1 epoch", "10 epochs", "the last", "test images, %"]);
    let (x, y) = (Axis::new("images read").log(), Axis::new("cost C").log());
    let mut figure = Plot::new("The cost of small digits, by the images read", x, y);
    let mut curves = vec![];
    for (key, name, role, method) in METHODS {
        let lists = over_seeds(nb, |nb, seed| {
            let run = small_digits(nb, seed);
            let problem = Problem::new(&images, &data, run)?;
            let (curve, network) = method(nb, run, &problem)?;
            let costs = [1, 10, run.epochs].map(|epoch| cost_at(&curve, epoch * n));
            if seed == 1 {
                curves.push(curve);
            }
            Ok([costs[0], costs[1], costs[2], percent(network.score(&test))])
        })?;
        nb.value(format!("{key}_first"), mean(&lists[0]));
        nb.value(format!("{key}_cost"), mean(&lists[2]));
        nb.value(format!("{key}_accuracy"), mean(&lists[3]));
        let shown = lists.each_ref().map(|list| spread(list));
        table.push([name.to_owned()].into_iter().chain(shown));
        figure = figure.series(Series::line(role, name, curves[curves.len() - 1].clone()));
    }
    let level = cost_at(&curves[0], n);
    let behind = curves[2].iter().find(|(_, cost)| *cost <= level);
    nb.value("catches_up", behind.map_or(Float::NAN, |(read, _)| (read / n as Float).round()));
    let epochs = nb.integer("epochs");
    nb.value("epochs", epochs);
    nb.value("parameters", parameters(&SIZES));
    say!(
        nb,
        "49-10-10, {n} images, each read {epochs} times (with mini-batches of {} for BFGS, {}",
        nb.integer("some"),
        epochs.div_ceil(FEWER)
    );
    say!(nb, "times), {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("methods", table);
    nb.figure("costs", figure.draw());
    Ok(())
}

fn small_digits(nb: &Notebook, seed: u64) -> Run<'static> {
    Run {
        sizes: &SIZES,
        initializer: Initializer::Scaled,
        regularization: Regularization::L2(nb.real("lambda")),
        epochs: nb.integer("epochs"),
        seed,
        ..Run::PLAIN
    }
}

/// The cost when so many images have been read, or as many as there are.
fn cost_at(curve: &Curve, images: usize) -> Float {
    let in_time = curve.iter().take_while(|(read, _)| *read <= images as Float);
    in_time.last().map_or(Float::NAN, |(_, cost)| *cost)
}

fn stochastic(
    nb: &mut Notebook,
    run: Run,
    problem: &Problem,
) -> Result<(Curve, Network), Stop> {
    let mut trainer = trainer(run, problem.data)?;
    let mut curve = vec![];
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
        let cost = trainer.score(problem.data).cost;
        curve.push(((epoch * problem.data.len()) as Float, cost));
        nb.progress(epoch, run.epochs, format!("plain descent: {cost:.4}"))?;
    }
    Ok((curve, trainer.network))
}

/// The learning rate for the whole gradient: about the largest with which the cost does not jump.
const WHOLE: Float = 2.0;

fn whole(nb: &mut Notebook, run: Run, problem: &Problem) -> Result<(Curve, Network), Stop> {
    let epochs = run.epochs;
    let mut landscape = problem.landscape(problem.data);
    let mut point = landscape.at(problem.start());
    let mut curve = vec![];
    for epoch in 1..=epochs {
        curve.push(((epoch * problem.data.len()) as Float, point.cost));
        point = landscape.at(&point.w - WHOLE * &point.gradient);
        nb.progress(epoch, epochs, format!("the whole gradient: {:.4}", point.cost))?;
    }
    landscape.network.unpack(&point.w, true);
    Ok((curve, landscape.network))
}

/// A cost that counts the images it is asked to read.
struct Counted<'a> {
    landscape: Landscape<'a>,
    read: usize,
}

impl Counted<'_> {
    fn at(&mut self, w: Array1<Float>) -> Point {
        self.read += self.landscape.data.len();
        self.landscape.at(w)
    }
}

fn quasi_newton(
    nb: &mut Notebook,
    run: Run,
    problem: &Problem,
) -> Result<(Curve, Network), Stop> {
    let epochs = run.epochs;
    let n = problem.data.len();
    let mut counted = Counted { landscape: problem.landscape(problem.data), read: 0 };
    let mut bfgs = Bfgs::new(counted.at(problem.start()));
    let mut curve = vec![(n as Float, bfgs.point.cost)];
    while counted.read < epochs * n && bfgs.step(&mut |w| counted.at(w)) {
        curve.push((counted.read as Float, bfgs.point.cost));
        let message = format!("BFGS: {:.4}", bfgs.point.cost);
        nb.progress(counted.read.div_ceil(n).min(epochs), epochs, message)?;
    }
    counted.landscape.network.unpack(&bfgs.point.w, true);
    Ok((curve, counted.landscape.network))
}

/// So many times fewer images are read, because the cost of all is measured in every step.
const FEWER: usize = 5;

/// BFGS with another mini-batch for each step. Both gradients of a step are those of its own
/// mini-batch, which is the kindest way to do it.
fn noisy(nb: &mut Notebook, run: Run, problem: &Problem) -> Result<(Curve, Network), Stop> {
    let epochs = run.epochs.div_ceil(FEWER);
    let n = problem.data.len();
    let mut all = problem.landscape(problem.data);
    let (mut read, mut curve) = (0, vec![]);
    let mut full = all.at(problem.start());
    let mut bfgs = Bfgs::new(full.clone());
    let (mut own, mut mixed, mut last) = (vec![], vec![], None);
    for round in 1.. {
        let order = permutation(&mut stream(problem.seed, "shuffle", round), n);
        for examples in order.chunks(nb.integer("some")) {
            let data = shrunk(&selected(problem.images, examples)?);
            let mut counted = Counted { landscape: problem.landscape(&data), read };
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
        if read >= epochs * n {
            break;
        }
    }
    if run.seed == 1 {
        nb.value("noisy_own_percent", 100.0 * median(own));
        nb.value("noisy_mixed_percent", 100.0 * median(mixed));
    }
    all.network.unpack(&bfgs.point.w, true);
    Ok((curve, all.network))
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
    Ok(Dataset::new(pixels, labels).map_err(|error| error.to_string())?)
}
