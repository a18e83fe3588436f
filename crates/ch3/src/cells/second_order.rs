//! Newton's method, what it costs, and BFGS on costs of two parameters.

use figures::{Axis, Contours, Plot, Role, Series};
use ndarray::{Array1, Array2, array};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Stop, Table, say};
use numerics::{Float, dot};

use super::valley::{decimals, eta, kappa};
use crate::newton::newton;
use crate::optimizer::{Descent, Momentum, Optimizer};
use crate::quasi_newton::{Bfgs, Point, line_search, long_enough, low_enough};
use crate::terrain::{
    rosenbrock, rosenbrock_hessian, two_basins, two_basins_hessian, valley, walk,
};

/// From here, Rosenbrock's valley is to be followed to (1, 1).
const START: [Float; 2] = [-1.2, 1.0];

fn place(w: [Float; 2]) -> Array1<Float> {
    Array1::from(w.to_vec())
}

fn places(path: &[Point]) -> Vec<(Float, Float)> {
    path.iter().map(|point| (point.w[0], point.w[1])).collect()
}

pub(super) const NEWTON: Cell = Cell {
    name: "newton-steps",
    title: "Newton's steps in a bowl and in a bent valley",
    duration: Duration::Instant,
    parameters: &[kappa(10_000.0)],
    run: newton_steps,
};

fn newton_steps(nb: &mut Notebook) -> CellResult {
    let kappa = nb.real("kappa");
    let from = valley(kappa)(place([1.0, 1.0]));
    let hessian = Array2::from_diag(&array![1.0, kappa]);
    let step = newton(&from.gradient, &hessian).ok_or("this bowl has no bottom")?;
    let to = valley(kappa)(&from.w + &step);
    say!(nb, "C = ½(x² + {kappa}y²) from (1, 1), after one step: ({}, {})", to.w[0], to.w[1]);
    say!(nb);
    let path = bent()?;
    let mut table = Table::new(["step", "x", "y", "C"]);
    for (t, point) in path.iter().enumerate() {
        let [x, y] = [point.w[0], point.w[1]].map(|number| format!("{number:.6}"));
        table.push([t.to_string(), x, y, decimals(point.cost)]);
    }
    say!(nb, "Rosenbrock's valley:");
    say!(nb);
    nb.table("rosenbrock", table);
    nb.value("first_cost", path[0].cost);
    nb.value("second_cost", path[1].cost);
    let highest = path.iter().fold(0.0, |high: Float, point| point.cost.max(high));
    nb.value("highest_cost", highest);
    nb.value("rosenbrock_steps", path.len() - 1);
    Ok(())
}

/// Newton's steps to the end of Rosenbrock's valley.
fn bent() -> Result<Vec<Point>, Stop> {
    let mut path = vec![rosenbrock(place(START))];
    while path[path.len() - 1].cost > 1e-15 && path.len() < 100 {
        let point = &path[path.len() - 1];
        let step = newton(&point.gradient, &rosenbrock_hessian(&point.w));
        path.push(rosenbrock(&point.w + &step.ok_or("no bottom")?));
    }
    Ok(path)
}

pub(super) const SADDLE: Cell = Cell {
    name: "saddle",
    title: "Newton's formula near a saddle",
    duration: Duration::Instant,
    parameters: &[eta(0.3)],
    run: saddle,
};

/// What the formula would do where it must not be used, and what plain descent does there.
fn saddle(nb: &mut Notebook) -> CellResult {
    const NEAR: [Float; 2] = [0.4, 0.8];
    let mut point = two_basins(place(NEAR));
    let answer = newton(&point.gradient, &two_basins_hessian(&point.w));
    say!(nb, "Two basins, from ({}, {}), where H = {}:", NEAR[0], NEAR[1], shown(&point.w));
    say!(nb);
    say!(nb, "newton(…) = {}", if answer.is_none() { "None" } else { "Some(…)" });
    let mut path = vec![point.clone()];
    for _ in 0..6 {
        let h = two_basins_hessian(&point.w).diag().to_owned();
        point = two_basins(&point.w - &point.gradient / h); // H⁻¹ of a diagonal H
        path.push(point.clone());
    }
    let eta = nb.real("eta");
    let plain: Vec<Point> = walk(&Descent, eta, NEAR, two_basins).take(31).collect();
    for (key, end) in
        [("−H⁻¹∇C six times", &path[6]), ("30 steps of plain descent", &plain[30])]
    {
        say!(nb, "{key}: C = {:.4} at ({:.4}, {:.4})", end.cost, end.w[0] + 0.0, end.w[1]);
    }
    nb.value("saddle_curvature", two_basins_hessian(&path[0].w)[[0, 0]]);
    let (x, y) = (Axis::new("x").range(-1.6, 1.6), Axis::new("y").range(-1.0, 1.0));
    let subject = "Two basins with a saddle between them, and two ways";
    let figure = Contours::new(subject, x, y, |x, y| two_basins(place([x, y])).cost)
        .levels([-0.2, -0.15, -0.1, -0.05, 0.0, 0.1, 0.2, 0.4])
        .path(Role::First, "plain descent", places(&plain))
        .path(Role::Second, "−H⁻¹∇C", places(&path));
    nb.figure("map", figure.draw());
    Ok(())
}

fn shown(w: &Array1<Float>) -> String {
    let h = two_basins_hessian(w);
    format!("[[{:.2}, {}], [{}, {}]]", h[[0, 0]], h[[0, 1]], h[[1, 0]], h[[1, 1]])
}

pub(super) const BILL: Cell = Cell {
    name: "hessian-bill",
    title: "What Newton's method costs",
    duration: Duration::Instant,
    parameters: &[],
    run: bill,
};

/// A number of bytes, with a unit.
fn bytes(count: Float) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"];
    let (mut count, mut unit) = (count, 0);
    while count >= 1_000.0 && unit + 1 < units.len() {
        (count, unit) = (count / 1_000.0, unit + 1);
    }
    format!("{} {}", (10.0 * count).round() / 10.0, units[unit])
}

/// The number of weights and biases.
pub(super) fn parameters(sizes: &[usize]) -> usize {
    sizes.windows(2).fold(0, |sum, pair| sum + (pair[0] + 1) * pair[1])
}

fn bill(nb: &mut Notebook) -> CellResult {
    let networks = [
        ("2-3-1", parameters(&[2, 3, 1])),
        ("784-10", parameters(&[784, 10])),
        ("784-30-10", parameters(&[784, 30, 10])),
        ("784-100-10", parameters(&[784, 100, 10])),
        ("ten million", 10_000_000),
    ];
    let headings =
        ["network", "d", "entries of H", "memory of H", "products to solve", "in epochs"];
    let mut table = Table::new(headings);
    for (name, d) in networks {
        let size = d as Float;
        let (entries, products) = (size * size, size * size * size / 6.0);
        // One image takes about 3d products: forward, back, and the slopes.
        let epochs = products / (3.0 * size * 50_000.0);
        let key = name.replace([' ', '-'], "_").replace("784", "images");
        table.push([
            name.to_owned(),
            d.to_string(),
            format!("{entries:.1e}"),
            bytes(8.0 * entries),
            format!("{products:.1e}"),
            match epochs {
                ..1.0 => "below 1".to_owned(),
                1.0..1e6 => format!("{epochs:.0}"),
                _ => format!("{epochs:.1e}"),
            },
        ]);
        if key.starts_with("images") {
            nb.value(&format!("{key}_parameters"), d);
            nb.value(&format!("{key}_epochs"), epochs);
            nb.value(&format!("{key}_gigabytes"), 8.0 * entries / 1e9);
        }
    }
    nb.table("bill", table);
    Ok(())
}

pub(super) const LINE: Cell = Cell {
    name: "line-search",
    title: "How far to go along a line",
    duration: Duration::Instant,
    parameters: &[],
    run: line,
};

fn line(nb: &mut Notebook) -> CellResult {
    let from = rosenbrock(place(START));
    let direction = -&from.gradient / dot(&from.gradient, &from.gradient).sqrt();
    let slope = dot(&from.gradient, &direction);
    let at = |t: Float| rosenbrock(&from.w + t * &direction);
    let grid: Vec<Float> = (1..=3_200).map(|i| Float::from(i) / 1_000.0).collect();
    let admissible = |t: Float| {
        let point = at(t);
        low_enough(&from, &point, t * slope) && long_enough(&point, &direction, slope)
    };
    let mut intervals: Vec<[Float; 2]> = vec![];
    for &t in grid.iter().filter(|&&t| admissible(t)) {
        match intervals.last_mut() {
            Some([_, end]) if t - *end < 0.0015 => *end = t,
            _ => intervals.push([t, t]),
        }
    }
    let mut tried = vec![];
    let found = line_search(
        &mut |w: Array1<Float>| {
            tried.push(dot(&(&w - &from.w), &direction));
            rosenbrock(w)
        },
        &from,
        &direction,
    );
    let found = found.ok_or("the line leads nowhere")?;
    say!(nb, "From (−1.2, 1) against the gradient; C = {:.2}, slope {slope:.1}", from.cost);
    for (i, [start, end]) in intervals.iter().enumerate() {
        say!(nb, "neither too near nor too far: t from {start:.3} to {end:.3}");
        nb.value(&format!("from_{i}"), *start);
        nb.value(&format!("to_{i}"), *end);
    }
    let shown: Vec<String> = tried.iter().map(|t| format!("{t:.4}")).collect();
    say!(nb, "tried: t = {}; C = {:.2} there", shown.join(", "), found.cost);
    nb.value("tries", tried.len());
    nb.value("found", tried[tried.len() - 1]);
    let curve = |f: &dyn Fn(Float) -> Float| -> Vec<(Float, Float)> {
        (0..=640).map(|i| Float::from(i) / 200.0).map(|t| (t, f(t))).collect()
    };
    let subject = "The cost along a line, and how far one may go";
    let (x, y) = (Axis::new("distance t"), Axis::new("cost C").range(0.0, 60.0));
    let mut figure = Plot::new(subject, x, y)
        .series(Series::line(Role::First, "cost", curve(&|t| at(t).cost)))
        .series(Series::line(Role::Third, "bound", curve(&|t| from.cost + 1e-4 * t * slope)));
    for ([start, end], name) in intervals.into_iter().zip(["admissible", "admissible, too"]) {
        let inside = grid.iter().filter(|&&t| start <= t && t <= end).step_by(4);
        let points: Vec<_> = inside.map(|&t| (t, at(t).cost)).collect();
        figure = figure.series(Series::line(Role::Second, name, points).shaded());
    }
    nb.figure("line", figure.draw());
    Ok(())
}

pub(super) const ROSENBROCK: Cell = Cell {
    name: "rosenbrock",
    title: "Four ways through Rosenbrock's valley",
    duration: Duration::Seconds,
    parameters: &[Parameter::real("goal", 1e-8, 1e-30..=1.0, "the cost that is to be reached")],
    run: race,
};

/// So many steps are granted.
const PATIENCE: usize = 100_000;
/// The learning rates that are tried.
const RATES: [Float; 8] = [0.0001, 0.0002, 0.0005, 0.001, 0.0012, 0.0014, 0.0017, 0.0019];

/// The path to the goal with the learning rate that gets there first.
fn fastest(optimizer: &dyn Optimizer, goal: Float) -> (Float, Vec<Point>) {
    let path = |eta: Float| -> Vec<Point> {
        let mut reached = false;
        let mut short = |point: &Point| !std::mem::replace(&mut reached, point.cost <= goal);
        let walk = walk(optimizer, eta, START, rosenbrock).take(PATIENCE);
        walk.take_while(|point| point.cost.is_finite() && short(point)).collect()
    };
    let arrived = |path: &[Point]| path[path.len() - 1].cost <= goal;
    let paths = RATES.map(|eta| (eta, path(eta))).into_iter().filter(|(_, path)| arrived(path));
    paths.min_by_key(|(_, path)| path.len()).unwrap_or((0.0, path(RATES[0])))
}

fn race(nb: &mut Notebook) -> CellResult {
    let goal = nb.real("goal");
    let (mut evaluations, mut bfgs) = (1, Bfgs::new(rosenbrock(place(START))));
    let mut path = vec![bfgs.point.clone()];
    while bfgs.point.cost > goal {
        let mut at = |w| {
            evaluations += 1;
            rosenbrock(w)
        };
        if !bfgs.step(&mut at) {
            break;
        }
        path.push(bfgs.point.clone());
    }
    let mut table = Table::new(["", "η", "steps", "gradients", "C at the end"]);
    let mut push = |name: &str, eta: Float, path: &[Point], evaluations: usize| {
        let eta = if eta > 0.0 { eta.to_string() } else { "–".to_owned() };
        let end = format!("{:.1e}", path[path.len() - 1].cost);
        let [steps, evaluations] = [path.len() - 1, evaluations].map(|n| n.to_string());
        table.push([name.to_owned(), eta, steps, evaluations, end]);
    };
    let (slow, plain) = fastest(&Descent, goal);
    let (fast, ball) = fastest(&Momentum { mu: 0.99 }, goal);
    let newton = bent()?;
    let newton: Vec<Point> = newton
        .iter()
        .take(1 + newton.iter().take_while(|point| point.cost > goal).count())
        .cloned()
        .collect();
    push("plain descent", slow, &plain, plain.len() - 1);
    push("momentum, μ = 0.99", fast, &ball, ball.len() - 1);
    push("BFGS", 0.0, &path, evaluations);
    push("Newton", 0.0, &newton, newton.len());
    nb.table("race", table);
    for (key, count) in [
        ("plain_steps", plain.len() - 1),
        ("ball_steps", ball.len() - 1),
        ("bfgs_steps", path.len() - 1),
        ("bfgs_gradients", evaluations),
        ("newton_steps", newton.len() - 1),
    ] {
        nb.value(key, count);
    }
    let (x, y) = (Axis::new("x").range(-1.6, 1.4), Axis::new("y").range(-0.6, 1.8));
    let subject = "Three ways through Rosenbrock's valley, seen from above";
    let figure = Contours::new(subject, x, y, |x, y| rosenbrock(place([x, y])).cost)
        .levels([1.0, 4.0, 16.0, 64.0, 256.0])
        .path(Role::First, format!("plain descent, {} steps", plain.len() - 1), places(&plain))
        .path(
            Role::Third,
            "momentum, the first 100 steps",
            places(&ball[..ball.len().min(101)]),
        )
        .path(Role::Second, format!("BFGS, {} steps", path.len() - 1), places(&path));
    nb.figure("paths", figure.draw());
    Ok(())
}
