//! BFGS on a cost of two parameters: along a line, and down a bent valley.

use figures::{Axis, Contours, Plot, Role, Series};
use ndarray::{Array1, arr1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot};

use super::newton::{START, bent, down_to};
use crate::cells::momentum::valley::places;
use crate::optimizer::{Descent, Momentum, Optimizer};
use crate::quasi_newton::{Bfgs, Spot, line_search, long_enough, low_enough};
use crate::terrain::{rosenbrock, walk};

pub(crate) const LINE: Cell =
    cell! { "line-search", Instant, "How far to go along a line"; line };

fn line(nb: &mut Notebook) -> CellResult {
    let from = rosenbrock(arr1(&START));
    let direction = -&from.gradient / dot(&from.gradient, &from.gradient).sqrt();
    let slope = dot(&from.gradient, &direction);
    let at = |t: Float| rosenbrock(&from.w + t * &direction);
    say!(nb, "From (−1.2, 1) against the gradient; C = {:.2}, slope {slope:.1}", from.cost);
    let admissible = |&t: &Float| {
        let to = at(t);
        low_enough(&from, &to, t * slope) && long_enough(&to, &direction, slope)
    };
    let grid = (1..=3_200).map(|i| Float::from(i) / 1_000.0);
    let inside: Vec<Float> = grid.filter(admissible).collect();
    let stretches: Vec<&[Float]> = inside.chunk_by(|s, t| t - s < 0.0015).collect();
    for (i, stretch) in stretches.iter().enumerate() {
        let (start, end) = (stretch[0], stretch[stretch.len() - 1]);
        say!(nb, "neither too near nor too far: t from {start:.3} to {end:.3}");
        values!(nb, "from_{i}" = start, "to_{i}" = end);
    }
    let mut tried = vec![];
    let mut probe = |w: Array1<Float>| {
        tried.push(dot(&(&w - &from.w), &direction));
        rosenbrock(w)
    };
    let found = line_search(&mut probe, &from, &direction).ok_or("the line leads nowhere")?;
    let shown: Vec<String> = tried.iter().map(|t| format!("{t:.4}")).collect();
    say!(nb, "tried: t = {}; C = {:.2} there", shown.join(", "), found.cost);
    values!(nb, tries = tried.len(), found = tried[tried.len() - 1]);
    let ts = || (0..=640).map(|i| Float::from(i) / 200.0);
    let subject = "The cost along a line, and how far one may go";
    let (x, y) = (Axis::new("distance t"), Axis::new("cost C").range(0.0, 60.0));
    let bound = ts().map(|t| (t, from.cost + 1e-4 * t * slope));
    let mut figure = Plot::new(subject, x, y)
        .series(Series::line(Role::First, "cost", ts().map(|t| (t, at(t).cost))))
        .series(Series::line(Role::Third, "bound", bound));
    for (stretch, name) in stretches.into_iter().zip(["admissible", "admissible, too"]) {
        let points = stretch.iter().step_by(4).map(|&t| (t, at(t).cost));
        figure = figure.series(Series::line(Role::Second, name, points).shaded());
    }
    nb.figure("line", figure.draw());
    Ok(())
}

parameters! {
    Goal { goal: f64 = 1e-8 in 1e-30..=1.0, "the cost that is to be reached" }
}

pub(crate) const ROSENBROCK: Cell =
    cell! { "rosenbrock", Seconds, "Four ways through Rosenbrock's valley"; race(Goal) };

/// So many steps are granted.
const PATIENCE: usize = 100_000;
/// The learning rates that are tried.
const RATES: [Float; 8] = [0.0001, 0.0002, 0.0005, 0.001, 0.0012, 0.0014, 0.0017, 0.0019];

/// The path to the goal with the learning rate that gets there first, and this rate; or a path that
/// does not arrive.
fn fastest(optimizer: &dyn Optimizer, goal: Float) -> (String, Vec<Spot>) {
    let path = |eta: Float| {
        let walk = walk(optimizer, eta, START, rosenbrock).take(PATIENCE);
        down_to(goal, walk.take_while(|spot| spot.cost.is_finite()))
    };
    let arrived = |path: &[Spot]| path[path.len() - 1].cost <= goal;
    let paths = RATES.map(|eta| (eta.to_string(), path(eta))).into_iter();
    let fastest = paths.filter(|(_, path)| arrived(path)).min_by_key(|(_, path)| path.len());
    fastest.unwrap_or_else(|| ("–".to_owned(), path(RATES[0])))
}

/// The path of BFGS, and how many gradients it took.
fn quasi_newton(goal: Float) -> (Vec<Spot>, usize) {
    let mut gradients = 0;
    let mut at = |w| {
        gradients += 1;
        rosenbrock(w)
    };
    let mut bfgs = Bfgs::new(at(arr1(&START)));
    let mut path = vec![bfgs.point.clone()];
    while bfgs.point.cost > goal && bfgs.step(&mut at) {
        path.push(bfgs.point.clone());
    }
    (path, gradients)
}

fn race(nb: &mut Notebook, Goal { goal }: Goal) -> CellResult {
    let (slow, plain) = fastest(&Descent, goal);
    let (fast, ball) = fastest(&Momentum { mu: 0.99 }, goal);
    let (path, gradients) = quasi_newton(goal);
    let newton = bent(goal.max(1e-15));
    let mut table = Table::new(["", "η", "steps", "gradients", "C at the end"]);
    for (name, key, eta, path, gradients) in [
        ("plain descent", "plain", &*slow, &plain, plain.len() - 1),
        ("momentum, μ = 0.99", "ball", &*fast, &ball, ball.len() - 1),
        ("BFGS", "bfgs", "–", &path, gradients),
        ("Newton", "newton", "–", &newton, newton.len()),
    ] {
        let (steps, end) = (path.len() - 1, path[path.len() - 1].cost);
        table.push(row![name, eta, steps, gradients, "{end:.1e}"]);
        values!(nb, "{key}_steps" = steps);
    }
    nb.table("race", table);
    nb.value("bfgs_gradients", gradients);
    let (x, y) = (Axis::new("x").range(-1.6, 1.4), Axis::new("y").range(-0.6, 1.8));
    let subject = "Three ways through Rosenbrock's valley, seen from above";
    let steps = |name: &str, path: &[Spot]| format!("{name}, {} steps", path.len() - 1);
    let throw = &ball[..ball.len().min(101)];
    let figure = Contours::new(subject, x, y, |x, y| rosenbrock(array![x, y]).cost)
        .levels([1.0, 4.0, 16.0, 64.0, 256.0])
        .path(Role::First, steps("plain descent", &plain), places(&plain))
        .path(Role::Third, "momentum, the first 100 steps", places(throw))
        .path(Role::Second, steps("BFGS", &path), places(&path));
    nb.figure("paths", figure.draw());
    Ok(())
}
