//! BFGS on a cost of two parameters: along a line, and down a bent valley.

use figures::{Axis, Contours, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot};

use super::{START, bent, place, places};
use crate::optimizer::{Descent, Momentum, Optimizer};
use crate::quasi_newton::{Bfgs, Spot, line_search, long_enough, low_enough};
use crate::terrain::{rosenbrock, walk};

pub(crate) const LINE: Cell = cell! {
    "line-search", Instant, "How far to go along a line"; line
};

fn line(nb: &mut Notebook) -> CellResult {
    let from = rosenbrock(place(START));
    let direction = -&from.gradient / dot(&from.gradient, &from.gradient).sqrt();
    let slope = dot(&from.gradient, &direction);
    let at = |t: Float| rosenbrock(&from.w + t * &direction);
    let admissible = |t: Float| {
        let point = at(t);
        low_enough(&from, &point, t * slope) && long_enough(&point, &direction, slope)
    };
    let intervals = intervals(admissible);
    let mut tried = vec![];
    let mut look = |w: Array1<Float>| {
        tried.push(dot(&(&w - &from.w), &direction));
        rosenbrock(w)
    };
    let found = line_search(&mut look, &from, &direction).ok_or("the line leads nowhere")?;
    say!(nb, "From (−1.2, 1) against the gradient; C = {:.2}, slope {slope:.1}", from.cost);
    for (i, [start, end]) in intervals.iter().enumerate() {
        say!(nb, "neither too near nor too far: t from {start:.3} to {end:.3}");
        values!(nb, "from_{i}" = *start, "to_{i}" = *end);
    }
    let shown: Vec<String> = tried.iter().map(|t| format!("{t:.4}")).collect();
    say!(nb, "tried: t = {}; C = {:.2} there", shown.join(", "), found.cost);
    values!(nb, tries = tried.len(), found = tried[tried.len() - 1]);
    let steps = || (0..=640).map(|i| Float::from(i) / 200.0);
    let subject = "The cost along a line, and how far one may go";
    let (x, y) = (Axis::new("distance t"), Axis::new("cost C").range(0.0, 60.0));
    let bound = steps().map(|t| (t, from.cost + 1e-4 * t * slope));
    let mut figure = Plot::new(subject, x, y)
        .series(Series::line(Role::First, "cost", steps().map(|t| (t, at(t).cost))))
        .series(Series::line(Role::Third, "bound", bound));
    for ([start, end], name) in intervals.into_iter().zip(["both conditions hold", "and again"])
    {
        let inside = grid().filter(|&t| start <= t && t <= end).step_by(4);
        let points = inside.map(|t| (t, at(t).cost));
        figure = figure.series(Series::line(Role::Second, name, points).shaded());
    }
    nb.figure("line", figure.draw());
    Ok(())
}

/// The distances that are looked at.
fn grid() -> impl Iterator<Item = Float> {
    (1..=3_200).map(|i| Float::from(i) / 1_000.0)
}

/// From where to where they are admissible.
fn intervals(admissible: impl Fn(Float) -> bool) -> Vec<[Float; 2]> {
    let mut intervals: Vec<[Float; 2]> = vec![];
    for t in grid().filter(|&t| admissible(t)) {
        match intervals.last_mut() {
            Some([_, end]) if t - *end < 0.0015 => *end = t,
            _ => intervals.push([t, t]),
        }
    }
    intervals
}

parameters! { Race { goal: f64 = 1e-8 in 1e-30..=1.0, "the cost that is to be reached" } }

pub(crate) const ROSENBROCK: Cell = cell! {
    "rosenbrock", Seconds, "Four ways through Rosenbrock's valley"; race(Race)
};

/// So many steps are granted.
const PATIENCE: usize = 100_000;
/// The learning rates that are tried.
const RATES: [Float; 8] = [0.0001, 0.0002, 0.0005, 0.001, 0.0012, 0.0014, 0.0017, 0.0019];

/// The path to the goal with the learning rate that gets there first.
fn fastest(optimizer: &dyn Optimizer, goal: Float) -> (Float, Vec<Spot>) {
    let path = |eta: Float| -> Vec<Spot> {
        let mut reached = false;
        let mut short = |point: &Spot| !std::mem::replace(&mut reached, point.cost <= goal);
        let walk = walk(optimizer, eta, START, rosenbrock).take(PATIENCE);
        walk.take_while(|point| point.cost.is_finite() && short(point)).collect()
    };
    let arrived = |path: &[Spot]| path[path.len() - 1].cost <= goal;
    let paths = RATES.map(|eta| (eta, path(eta))).into_iter().filter(|(_, path)| arrived(path));
    paths.min_by_key(|(_, path)| path.len()).unwrap_or((0.0, path(RATES[0])))
}

/// The path of BFGS to the goal, and how many gradients it took.
fn quasi_newton(goal: Float) -> (Vec<Spot>, usize) {
    let mut gradients = 1;
    let mut at = |w| {
        gradients += 1;
        rosenbrock(w)
    };
    let mut bfgs = Bfgs::new(rosenbrock(place(START)));
    let mut path = vec![bfgs.point.clone()];
    while bfgs.point.cost > goal && bfgs.step(&mut at) {
        path.push(bfgs.point.clone());
    }
    (path, gradients)
}

fn race(nb: &mut Notebook, Race { goal }: Race) -> CellResult {
    let (slow, plain) = fastest(&Descent, goal);
    let (fast, ball) = fastest(&Momentum { mu: 0.99 }, goal);
    let (path, gradients) = quasi_newton(goal);
    let mut newton = bent()?;
    newton.truncate(1 + newton.iter().take_while(|point| point.cost > goal).count());
    let mut table = Table::new(["", "η", "steps", "gradients", "C at the end"]);
    for (name, key, eta, path, gradients) in [
        ("plain descent", "plain", slow, &plain, plain.len() - 1),
        ("momentum, μ = 0.99", "ball", fast, &ball, ball.len() - 1),
        ("BFGS", "bfgs", 0.0, &path, gradients),
        ("Newton", "newton", 0.0, &newton, newton.len() - 1),
    ] {
        let eta = if eta > 0.0 { eta.to_string() } else { "–".to_owned() };
        let (steps, end) = (path.len() - 1, path[path.len() - 1].cost);
        table.push(row![name, eta, steps, gradients, "{end:.1e}"]);
        values!(nb, "{key}_steps" = steps);
    }
    nb.table("race", table);
    values!(nb, bfgs_gradients = gradients, newton_gradients = newton.len() - 1);
    let (x, y) = (Axis::new("x").range(-1.6, 1.4), Axis::new("y").range(-0.6, 1.8));
    let subject = "Three ways through Rosenbrock's valley, seen from above";
    let hundred = places(&ball[..ball.len().min(101)]);
    let figure = Contours::new(subject, x, y, |x, y| rosenbrock(place([x, y])).cost)
        .levels([1.0, 4.0, 16.0, 64.0, 256.0])
        .path(Role::First, format!("plain descent, {} steps", plain.len() - 1), places(&plain))
        .path(Role::Third, "momentum, the first 100 steps", hundred)
        .path(Role::Second, format!("BFGS, {} steps", path.len() - 1), places(&path));
    nb.figure("paths", figure.draw());
    Ok(())
}
