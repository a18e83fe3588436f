//! Newton's method, where it goes wrong, and what it costs.

use figures::{Axis, Contours, Role};
use ndarray::{Array2, arr1, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::momentum::valley::{decimals, known, places};
use crate::newton::newton;
use crate::optimizer::Descent;
use crate::quasi_newton::Spot;
use crate::terrain::{
    rosenbrock, rosenbrock_hessian, two_basins, two_basins_hessian, valley, walk,
};

/// From here, Rosenbrock's valley is to be followed to (1, 1).
pub(super) const START: [Float; 2] = [-1.2, 1.0];

parameters! { Bowl { kappa = 10_000.0 } }

pub(crate) const NEWTON: Cell = cell! {
    "newton-steps", Instant, "Newton's steps in a bowl and in a bent valley"; newton_steps(Bowl)
};

fn newton_steps(nb: &mut Notebook, Bowl { kappa }: Bowl) -> CellResult {
    let from = valley(kappa)(array![1.0, 1.0]);
    let hessian = Array2::from_diag(&array![1.0, kappa]);
    let to = from.w + newton(&from.gradient, &hessian).ok_or("this bowl has no bottom")?;
    say!(nb, "C = ½(x² + {kappa}y²) from (1, 1), after one step: ({}, {})\n", to[0], to[1]);
    let path = bent(1e-15);
    let mut table = Table::new(["step", "x", "y", "C"]);
    for (t, spot) in path.iter().enumerate() {
        let (x, y) = (spot.w[0], spot.w[1]);
        table.push(row![t, "{x:.6}", "{y:.6}", decimals(spot.cost)]);
    }
    say!(nb, "Rosenbrock's valley:\n");
    nb.table("rosenbrock", table);
    values!(nb, first_cost = path[0].cost, second_cost = path[1].cost);
    let highest = path.iter().fold(0.0, |high: Float, spot| spot.cost.max(high));
    values!(nb, highest_cost = highest, rosenbrock_steps = path.len() - 1);
    Ok(())
}

/// Newton's steps through Rosenbrock's valley, until the cost is this low.
pub(super) fn bent(goal: Float) -> Vec<Spot> {
    let step = |spot: &Spot| {
        let step = newton(&spot.gradient, &rosenbrock_hessian(&spot.w))?;
        Some(rosenbrock(&spot.w + &step))
    };
    let start = rosenbrock(arr1(&START));
    down_to(goal, std::iter::successors(Some(start), step).take(100))
}

/// A path as far as the first point that is this low.
pub(super) fn down_to(goal: Float, path: impl Iterator<Item = Spot>) -> Vec<Spot> {
    let mut high = true;
    path.take_while(|spot| std::mem::replace(&mut high, spot.cost > goal)).collect()
}

parameters! { Plain { eta = 0.3 } }

pub(crate) const SADDLE: Cell =
    cell! { "saddle", Instant, "Newton's formula near a saddle"; saddle(Plain) };

/// What the formula would do where it must not be used, and what plain descent does there.
fn saddle(nb: &mut Notebook, Plain { eta }: Plain) -> CellResult {
    const NEAR: [Float; 2] = [0.4, 0.8];
    let start = two_basins(arr1(&NEAR));
    let h = two_basins_hessian(&start.w);
    let answer = newton(&start.gradient, &h);
    let shown = format!("[[{:.2}, {}], [{}, {}]]", h[[0, 0]], h[[0, 1]], h[[1, 0]], h[[1, 1]]);
    say!(nb, "Two basins, from ({}, {}), where H = {shown}:\n", NEAR[0], NEAR[1]);
    say!(nb, "newton(…) = {}", if answer.is_none() { "None" } else { "Some(…)" });
    let step = |spot: &Spot| {
        let h = two_basins_hessian(&spot.w).into_diag();
        Some(two_basins(&spot.w - &spot.gradient / h)) // H⁻¹ of a diagonal H
    };
    let path: Vec<Spot> = std::iter::successors(Some(start), step).take(7).collect();
    let plain: Vec<Spot> = walk(&Descent, eta, NEAR, two_basins).take(31).collect();
    for (way, end) in
        [("−H⁻¹∇C six times", &path[6]), ("30 steps of plain descent", &plain[30])]
    {
        say!(nb, "{way}: C = {:.4} at ({:.4}, {:.4})", end.cost, end.w[0] + 0.0, end.w[1]);
    }
    nb.value("saddle_curvature", h[[0, 0]]);
    let (x, y) = (Axis::new("x").range(-1.6, 1.6), Axis::new("y").range(-1.0, 1.0));
    let subject = "Two basins with a saddle between them, and two ways";
    let figure = Contours::new(subject, x, y, |x, y| two_basins(array![x, y]).cost)
        .levels([-0.2, -0.15, -0.1, -0.05, 0.0, 0.1, 0.2, 0.4])
        .path(Role::First, "plain descent", places(&plain))
        .path(Role::Second, "−H⁻¹∇C", places(&path));
    nb.figure("map", figure.draw());
    Ok(())
}

pub(crate) const BILL: Cell =
    cell! { "hessian-bill", Instant, "What Newton's method costs"; bill };

/// A number of bytes, with a unit.
fn bytes(mut count: Float) -> String {
    let (units, mut unit) = (["bytes", "kB", "MB", "GB", "TB"], 0);
    while count >= 1_000.0 && unit + 1 < units.len() {
        (count, unit) = (count / 1_000.0, unit + 1);
    }
    format!("{} {}", (10.0 * count).round() / 10.0, units[unit])
}

/// The number of weights and biases.
pub(super) fn weights_and_biases(sizes: &[usize]) -> usize {
    sizes.windows(2).map(|pair| (pair[0] + 1) * pair[1]).sum()
}

fn bill(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new([
        "network",
        "d",
        "entries of H",
        "memory of H",
        "products to solve",
        "in epochs",
    ]);
    for (name, key, d) in [
        ("2-3-1", None, weights_and_biases(&[2, 3, 1])),
        ("784-10", Some("images_10"), weights_and_biases(&[784, 10])),
        ("784-30-10", Some("images_30_10"), weights_and_biases(&[784, 30, 10])),
        ("784-100-10", Some("images_100_10"), weights_and_biases(&[784, 100, 10])),
        ("ten million", None, 10_000_000),
    ] {
        let size = d as Float;
        let (entries, products) = (size * size, size * size * size / 6.0);
        // One image takes about 3d products: forward, back, and the slopes.
        let epochs = products / (3.0 * size * 50_000.0);
        let shown = match epochs {
            ..1.0 => "below 1".to_owned(),
            1.0..1e6 => format!("{epochs:.0}"),
            _ => format!("{epochs:.1e}"),
        };
        let memory = bytes(8.0 * entries);
        table.push(row![name, d, "{entries:.1e}", memory, "{products:.1e}", shown]);
        if let Some(key) = key {
            values!(nb, "{key}_parameters" = d, "{key}_epochs" = epochs);
            values!(nb, "{key}_gigabytes" = 8.0 * entries / 1e9);
        }
    }
    nb.table("bill", table);
    Ok(())
}
