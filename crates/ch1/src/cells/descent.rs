//! Gradient descent where it can be seen, and what blind trying would achieve in its place.

use figures::{Axis, Contours, Plot, Role, Series, Surface};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, normal, stream};

use super::training::SEED;
use crate::gradient_descent::{Point, descend, valley, valley_gradient};

const START: Point = (-1.8, 1.0);

pub(super) const VALLEY: Cell = Cell {
    name: "valley",
    title: "Descending into a valley, with three learning rates",
    pace: Pace::Instant,
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

pub(super) const RANDOM_STEPS: Cell = Cell {
    name: "random-steps",
    title: "Steps in random directions, against the step along the gradient",
    pace: Pace::Instant,
    parameters: &[
        Parameter::integer("tries", 10_000, 1..=1_000_000, "random steps of the same length"),
        SEED,
    ],
    run: random_steps,
};

const DIMENSIONS: [usize; 5] = [2, 10, 50, 250, 1_000];

fn random_steps(nb: &mut Notebook) -> CellResult {
    let tries = nb.integer("tries");
    let mut table = Table::new(["dials", "best random step", "typical random step"]);
    let mut curve = vec![];
    for dials in DIMENSIONS {
        let mut rng = stream(nb.seed(), "random steps", dials as u64);
        // Any gradient will do: what is random looks the same from every side. Take the first axis.
        let (mut best, mut squares) = (Float::MIN, 0.0);
        for _ in 0..tries {
            let first = normal(&mut rng);
            let rest = (1..dials).map(|_| normal(&mut rng)).fold(0.0, |sum, x| sum + x * x);
            let cosine = first / (first * first + rest).sqrt();
            best = best.max(cosine);
            squares += cosine * cosine;
        }
        let (best, typical) = (100.0 * best, 100.0 * (squares / tries as Float).sqrt());
        table.push([dials.to_string(), format!("{best:.1} %"), format!("± {typical:.1} %")]);
        nb.value(&format!("best_{dials}_percent"), best);
        nb.value(&format!("typical_{dials}_percent"), typical);
        curve.push((dials as Float, best));
    }
    say!(
        nb,
        "How far {tries} random steps of one length go down, when the step along the gradient"
    );
    say!(nb, "counts 100 %:");
    say!(nb);
    nb.table("steps", table);
    nb.value("tries", tries);
    let (x, y) =
        (Axis::new("number of dials").log(), Axis::new("descent, %").range(0.0, 100.0));
    let plot = Plot::new("The best of many random steps", x, y)
        .series(Series::line(Role::First, "best random step", curve).markers())
        .horizontal(100.0, "along the gradient");
    nb.figure("best", plot.draw());
    Ok(())
}
