//! Newton's method, where it goes wrong, and what it costs.
//!
//! Page: *Newton's method and BFGS*.

pub(super) mod bfgs;
mod methods;
pub(super) mod quasi_newton;
pub(super) mod small_net;

use figures::{Axis, Contours, Role};
use ndarray::{Array1, Array2, array};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::curvature::valley::{decimals, places};
use super::known;
use crate::newton::newton;
use crate::optimizer::Descent;
use crate::quasi_newton::Spot;
use crate::terrain::{
    rosenbrock, rosenbrock_hessian, two_basins, two_basins_hessian, valley, walk,
};

/// From here, Rosenbrock's valley is to be followed to (1, 1).
const START: [Float; 2] = [-1.2, 1.0];

fn place(w: [Float; 2]) -> Array1<Float> {
    Array1::from(w.to_vec())
}

parameters! { Bowl { kappa = 10_000.0 } }

pub(crate) const NEWTON: Cell = cell! {
    "newton-steps", Instant, "Newton's steps in a bowl and in a bent valley"; newton_steps(Bowl)
};

fn newton_steps(nb: &mut Notebook, Bowl { kappa }: Bowl) -> CellResult {
    let from = valley(kappa)(place([1.0, 1.0]));
    let hessian = Array2::from_diag(&array![1.0, kappa]);
    let step = newton(&from.gradient, &hessian).ok_or("this bowl has no bottom")?;
    let to = valley(kappa)(&from.w + &step);
    say!(nb, "C = ½(x² + {kappa}y²) from (1, 1), after one step: ({}, {})\n", to.w[0], to.w[1]);
    let path = bent()?;
    let mut table = Table::new(["step", "x", "y", "C"]);
    for (t, point) in path.iter().enumerate() {
        let (x, y) = (point.w[0], point.w[1]);
        table.push(row![t, "{x:.6}", "{y:.6}", decimals(point.cost)]);
    }
    say!(nb, "Rosenbrock's valley:\n");
    nb.table("rosenbrock", table);
    let highest = path.iter().fold(0.0, |high: Float, point| point.cost.max(high));
    values!(nb, first_cost = path[0].cost, second_cost = path[1].cost);
    values!(nb, highest_cost = highest, rosenbrock_steps = path.len() - 1);
    Ok(())
}

/// Newton's steps to the end of Rosenbrock's valley.
fn bent() -> Result<Vec<Spot>, Stop> {
    let mut path = vec![rosenbrock(place(START))];
    while path[path.len() - 1].cost > 1e-15 && path.len() < 100 {
        let point = &path[path.len() - 1];
        let step = newton(&point.gradient, &rosenbrock_hessian(&point.w));
        path.push(rosenbrock(&point.w + &step.ok_or("no bottom")?));
    }
    Ok(path)
}

parameters! { Saddle { eta: f64 = 0.3 in 1e-9..=10.0, "learning rate η" } }

pub(crate) const SADDLE: Cell = cell! {
    "saddle", Instant, "Newton's formula near a saddle"; saddle(Saddle)
};

/// What the formula would do where it must not be used, and what plain descent does there.
fn saddle(nb: &mut Notebook, Saddle { eta }: Saddle) -> CellResult {
    const NEAR: [Float; 2] = [0.4, 0.8];
    let mut point = two_basins(place(NEAR));
    let answer = newton(&point.gradient, &two_basins_hessian(&point.w));
    say!(nb, "Two basins, from ({}, {}), where H = {}:\n", NEAR[0], NEAR[1], shown(&point.w));
    say!(nb, "newton(…) = {}", if answer.is_none() { "None" } else { "Some(…)" });
    let mut path = vec![point.clone()];
    for _ in 0..6 {
        let h = two_basins_hessian(&point.w).diag().to_owned();
        point = two_basins(&point.w - &point.gradient / h); // H⁻¹ of a diagonal H
        path.push(point.clone());
    }
    let plain: Vec<Spot> = walk(&Descent, eta, NEAR, two_basins).take(31).collect();
    for (key, end) in
        [("−H⁻¹∇C six times", &path[6]), ("30 steps of plain descent", &plain[30])]
    {
        say!(nb, "{key}: C = {:.4} at ({:.4}, {:.4})", end.cost, end.w[0] + 0.0, end.w[1]);
    }
    values!(nb, saddle_curvature = two_basins_hessian(&path[0].w)[[0, 0]]);
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

pub(crate) const BILL: Cell = cell! {
    "hessian-bill", Instant, "What Newton's method costs"; bill
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
fn parameters_of(sizes: &[usize]) -> usize {
    sizes.windows(2).fold(0, |sum, pair| sum + (pair[0] + 1) * pair[1])
}

fn bill(nb: &mut Notebook) -> CellResult {
    let networks = [
        ("2-3-1", parameters_of(&[2, 3, 1])),
        ("784-10", parameters_of(&[784, 10])),
        ("784-30-10", parameters_of(&[784, 30, 10])),
        ("784-100-10", parameters_of(&[784, 100, 10])),
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
        let shown = match epochs {
            ..1.0 => "below 1".to_owned(),
            1.0..1e6 => format!("{epochs:.0}"),
            _ => format!("{epochs:.1e}"),
        };
        let memory = bytes(8.0 * entries);
        table.push(row![name, d, "{entries:.1e}", memory, "{products:.1e}", shown]);
        if key.starts_with("images") {
            values!(nb, "{key}_parameters" = d, "{key}_epochs" = epochs);
            values!(nb, "{key}_gigabytes" = 8.0 * entries / 1e9);
        }
    }
    nb.table("bill", table);
    Ok(())
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-second-order", Instant, "The quick checks of the page on second order"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (w, slope, curvature) = (5.0, 6.0, 3.0);
    let to = newton(&array![slope], &array![[curvature]]).ok_or("this bowl has no bottom")?;
    let bottom = w + to[0];
    say!(nb, "from {w}, slope {slope}, curvature {curvature}: Newton's step leads to {bottom}");
    values!(nb, bottom, up = w + slope / curvature, descent = w - slope);
    let (from, to) = ((5.0, 6.0), (3.0, 2.0)); // where, and the slope there
    let learned = (to.1 - from.1) / (to.0 - from.0);
    let next = to.0 - to.1 / learned;
    say!(
        nb,
        "slopes {} at {} and {} at {}: curvature {learned}, next {next}",
        from.1,
        from.0,
        to.1,
        to.0
    );
    values!(nb, learned, inverse = 1.0 / learned, next);
    Ok(())
}
