//! Gradient descent where it can be seen, and the gradient as an opinion poll.

use figures::{Axis, Contours, Plot, Role, Series, Surface};
use ndarray::Array1;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::{Float, below, stream};

use super::training::{SEED, hidden};
use crate::gradient_descent::{Point, descend, valley, valley_gradient};
use crate::network::Network;
use crate::statistics::mean;

const START: Point = (-1.8, 1.0);

pub(super) const VALLEY: Cell = Cell {
    name: "valley",
    title: "Descending into a valley, with three learning rates",
    duration: Duration::Instant,
    parameters: &[
        Parameter::integer("steps", 20, 1..=1_000, "steps of gradient descent"),
        Parameter::real("small", 0.01, 1e-6..=1.0, "a learning rate η that is too small"),
        Parameter::real("right", 0.12, 1e-6..=1.0, "a learning rate η that is about right"),
        Parameter::real("large", 0.34, 1e-6..=1.0, "a learning rate η that is too large"),
    ],
    run: run_valley,
};

fn run_valley(nb: &mut Notebook) -> CellResult {
    let steps = nb.integer("steps");
    let etas = [nb.real("small"), nb.real("right"), nb.real("large")];
    let paths = etas.map(|eta| descend(valley_gradient, START, eta, steps));

    let names = etas.map(|eta| format!("η = {eta}"));
    let mut table = Table::new(["step".to_owned()].into_iter().chain(names.clone()));
    for at in (0..=steps).filter(|at| at % 5 == 0 || *at <= 3 || *at == steps) {
        let costs = paths.iter().map(|path| format!("{:.6}", valley(path[at])));
        table.push([at.to_string()].into_iter().chain(costs));
    }
    say!(nb, "The cost C = v₁² + 3v₂² on the way from {START:?}:");
    say!(nb);
    nb.table("costs", table);
    for (name, path) in ["small", "right", "large"].iter().zip(&paths) {
        nb.value(&format!("{name}_cost"), valley(path[steps]));
    }

    let axes = || (Axis::new("v₁").range(-2.0, 2.0), Axis::new("v₂").range(-1.5, 1.5));
    let (x, y) = axes();
    let roles = [Role::First, Role::Second, Role::Third];
    let mut contours =
        Contours::new("Three descents into a valley, seen from above", x, y, |a, b| {
            valley((a, b))
        });
    for ((role, name), path) in roles.into_iter().zip(names).zip(&paths) {
        contours = contours.path(role, name, path.iter().copied());
    }
    nb.figure("map", contours.draw());
    let (x, y) = axes();
    let surface = Surface::new("The valley and one descent", x, y, "C", |a, b| valley((a, b)))
        .path(Role::Second, "descent", paths[1].iter().copied());
    nb.figure("surface", surface.draw());
    Ok(())
}

pub(super) const POLL: Cell = Cell {
    name: "poll",
    title: "A mini-batch asks a few examples for the gradient",
    duration: Duration::Seconds,
    parameters: &[
        hidden(30),
        Parameter::integer(
            "examples",
            2_000,
            10..=50_000,
            "how many examples there are to ask",
        ),
        Parameter::integer("polls", 200, 2..=10_000, "mini-batches of each size"),
        SEED,
    ],
    run: poll,
};

const SIZES: [usize; 7] = [1, 2, 5, 10, 20, 50, 100];

fn poll(nb: &mut Notebook) -> CellResult {
    let (polls, examples) = (nb.integer("polls"), nb.integer("examples"));
    let training = &nb.data()?.training;
    let examples = examples.min(training.len());
    let example = |i: usize| (training.input(i), training.target(i));
    let network =
        Network::new(&[784, nb.integer("hidden"), 10], &mut stream(nb.seed(), "network", 0));
    let truth = flat(&network.gradient((0..examples).map(example)));
    let length = norm(&truth);

    let mut table = Table::new(["m", "squared error", "m × squared error", "angle to ∇C"]);
    let (mut curve, mut products) = (vec![], vec![]);
    for (done, m) in SIZES.into_iter().enumerate() {
        nb.progress(done, SIZES.len(), format!("m = {m}"))?;
        let mut rng = stream(nb.seed(), "poll", m as u64);
        let (mut errors, mut cosines) = (vec![], vec![]);
        for _ in 0..polls {
            let asked: Vec<usize> = (0..m).map(|_| below(&mut rng, examples)).collect();
            let answer = flat(&network.gradient(asked.into_iter().map(example)));
            let miss = &answer - &truth;
            errors.push(numerics::dot(&miss, &miss));
            cosines.push(numerics::dot(&answer, &truth) / (norm(&answer) * length));
        }
        let error = mean(&errors);
        let degrees = degrees(mean(&cosines));
        table.push([
            m.to_string(),
            format!("{error:.5}"),
            format!("{:.4}", error * m as Float),
            format!("{degrees:.1}°"),
        ]);
        nb.value(&format!("angle_{m}"), degrees);
        curve.push((m as Float, error));
        products.push(error * m as Float);
    }
    say!(
        nb,
        "∇C over {examples} examples has length {length:.4}. Mean over {polls} mini-batches of size m,"
    );
    say!(nb, "drawn with replacement:");
    say!(nb);
    nb.table("polls", table);
    nb.value("length", length);
    nb.value("variance", mean(&products));
    let spread = products
        .iter()
        .fold(0.0, |worst: Float, p| worst.max((p / mean(&products) - 1.0).abs()));
    nb.value("largest_deviation_percent", 100.0 * spread);
    say!(nb);
    say!(nb, "m × squared error stays within {:.0} % of its mean.", 100.0 * spread);
    let law = SIZES.map(|m| (m as Float, mean(&products) / m as Float));
    let (x, y) = (
        Axis::new("mini-batch size m").log(),
        Axis::new("squared error of the gradient").log(),
    );
    let plot = Plot::new("Squared error of mini-batch gradients", x, y)
        .series(Series::line(Role::Second, "constant / m", law))
        .series(Series::scatter(Role::First, "measured", curve));
    nb.figure("error", plot.draw());
    Ok(())
}

/// All derivatives of a gradient in one vector.
fn flat(gradient: &Network) -> Array1<Float> {
    let weights = gradient.weights.iter().flatten();
    weights.chain(gradient.biases.iter().flatten()).copied().collect()
}

fn norm(v: &Array1<Float>) -> Float {
    numerics::dot(v, v).sqrt()
}

/// The angle, in degrees, whose cosine is `cosine`.
fn degrees(cosine: Float) -> Float {
    numerics::acos(cosine).to_degrees()
}
