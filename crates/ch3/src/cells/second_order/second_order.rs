//! Newton's method, where it goes wrong, and what it costs.

use figures::{Axis, Contours, Role};
use ndarray::{Array1, Array2, array};
use notebook::{Cell, CellResult, Notebook, Pace, Stop, Table, say};
use numerics::Float;

use super::valley::{decimals, eta, kappa};
use crate::newton::newton;
use crate::optimizer::Descent;
use crate::quasi_newton::Point;
use crate::terrain::{
    rosenbrock, rosenbrock_hessian, two_basins, two_basins_hessian, valley, walk,
};

/// From here, Rosenbrock's valley is to be followed to (1, 1).
pub(super) const START: [Float; 2] = [-1.2, 1.0];

pub(super) fn place(w: [Float; 2]) -> Array1<Float> {
    Array1::from(w.to_vec())
}

pub(super) fn places(path: &[Point]) -> Vec<(Float, Float)> {
    path.iter().map(|point| (point.w[0], point.w[1])).collect()
}

pub(super) const NEWTON: Cell = Cell {
    name: "newton-steps",
    title: "Newton's steps in a bowl and in a bent valley",
    pace: Pace::Instant,
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
pub(super) fn bent() -> Result<Vec<Point>, Stop> {
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
    pace: Pace::Instant,
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
    pace: Pace::Instant,
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
            nb.value(format!("{key}_parameters"), d);
            nb.value(format!("{key}_epochs"), epochs);
            nb.value(format!("{key}_gigabytes"), 8.0 * entries / 1e9);
        }
    }
    nb.table("bill", table);
    Ok(())
}
