//! Plain descent in a narrow valley, and how many steps it takes.

use figures::{Axis, Contours, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::known;
use crate::optimizer::{Descent, Momentum, Optimizer};
use crate::quasi_newton::Spot;
use crate::terrain::{valley, walk};

pub(in crate::cells) const START: [Float; 2] = [1.0, 1.0];

/// The points of an optimizer in a valley, the start and so many more.
pub(in crate::cells) fn path(
    optimizer: &dyn Optimizer,
    eta: Float,
    kappa: Float,
    steps: usize,
) -> Vec<Spot> {
    walk(optimizer, eta, START, valley(kappa)).take(steps + 1).collect()
}

pub(crate) fn places(path: &[Spot]) -> Vec<(Float, Float)> {
    path.iter().map(|point| (point.w[0], point.w[1])).collect()
}

/// The valley from above.
pub(in crate::cells) fn map(
    subject: &str,
    kappa: Float,
    x: [Float; 2],
    y: [Float; 2],
) -> Contours {
    let axis = |name: &str, [from, to]: [Float; 2]| Axis::new(name).range(from, to);
    Contours::new(subject, axis("x", x), axis("y", y), move |x, y| {
        valley(kappa)(Array1::from(vec![x, y])).cost
    })
}

/// A cost, however small it is.
pub(crate) fn decimals(cost: Float) -> String {
    if cost < 1e-3 { format!("{cost:.1e}") } else { format!("{cost:.4}") }
}

parameters! { Narrow { kappa = 10.0, steps: usize = 20 in 1..=100_000, "steps of descent" } }

pub(crate) const NARROW: Cell = cell! {
    "narrow-valley", Instant, "Plain descent in a narrow valley, below and above the threshold";
    narrow(Narrow)
};

fn narrow(nb: &mut Notebook, Narrow { kappa, steps }: Narrow) -> CellResult {
    let limit = 2.0 / kappa;
    let rates = [
        ("small", 0.1 * limit),
        ("best", 2.0 / (1.0 + kappa)),
        ("below", 0.97 * limit),
        ("above", 1.02 * limit),
    ];
    let end = 5 * steps;
    let afterwards = row!["C at the start", "after {steps} steps", "after {end} steps"];
    let headings = row!["η", "1 − η", "1 − {kappa}η"].into_iter().chain(afterwards);
    let mut table = Table::new(headings);
    let subject = "Three descents into a narrow valley, seen from above";
    let mut figure = map(subject, kappa, [-0.1, 1.1], [-1.6, 1.6]);
    let mut roles = [Role::First, Role::Second, Role::Third].into_iter();
    for (key, eta) in rates {
        let path = path(&Descent, eta, kappa, end);
        let (along, across) = (1.0 - eta, 1.0 - kappa * eta);
        let first = path[0].cost;
        let [later, last] = [steps, end].map(|t| decimals(path[t].cost));
        table.push(row!["{eta:.3}", "{along:.3}", "{across:.3}", "{first:.2}", later, last]);
        values!(nb, "{key}_eta" = eta, "{key}_along" = along, "{key}_across" = across);
        if key != "best" {
            let role = roles.next().expect("three of the four are drawn");
            figure = figure.path(role, format!("η = {eta:.3}"), places(&path[..=steps]));
        }
    }
    values!(nb, steps, kappa, limit);
    say!(nb, "C = ½(x² + {kappa}y²), from x = y = 1:\n");
    nb.table("rates", table);
    nb.figure("map", figure.draw());
    Ok(())
}

parameters! { Near { near: f64 = 0.001 in 1e-9..=0.5, "how near to the bottom the end must be" } }

pub(crate) const CONDITION: Cell = cell! {
    "condition-number", Instant, "How many steps a narrow valley takes"; condition(Near)
};

/// The number of the first step after which x and y stay this near to the bottom.
fn steps_until(path: &[Spot], near: Float) -> usize {
    let far = |point: &Spot| point.w.iter().any(|x| x.abs() > near);
    path.iter().rposition(far).map_or(0, |t| t + 1)
}

/// The best η and μ of a ball for curvatures from 1 to κ. (Polyak 1964.)
pub(in crate::cells) fn best_ball(kappa: Float) -> (Float, Float) {
    let root = kappa.sqrt();
    let mu = (root - 1.0) / (root + 1.0);
    (4.0 / ((1.0 + root) * (1.0 + root)), mu * mu)
}

fn condition(nb: &mut Notebook, Near { near }: Near) -> CellResult {
    let headings = ["κ", "threshold of η", "best η", "steps", "η of a ball", "μ", "steps"];
    let mut table = Table::new(headings);
    let mut curves = [vec![], vec![]];
    for (kappa, horizon) in
        [(3.0, 100), (10.0, 300), (100.0, 2_000), (1_000.0, 20_000), (10_000.0, 100_000)]
    {
        let best = 2.0 / (1.0 + kappa);
        let plain = steps_until(&path(&Descent, best, kappa, horizon), near);
        let (eta, mu) = best_ball(kappa);
        let ball = steps_until(&path(&Momentum { mu }, eta, kappa, horizon), near);
        let limit = 2.0 / kappa;
        table.push(row![kappa, "{limit:.5}", "{best:.5}", plain, "{eta:.5}", "{mu:.3}", ball]);
        curves[0].push((kappa, plain as Float));
        curves[1].push((kappa, ball as Float));
        values!(nb, "plain_{kappa}" = plain, "ball_{kappa}" = ball);
    }
    say!(nb, "Steps until x and y stay below {near}, from x = y = 1:\n");
    nb.table("steps", table);
    let [plain, ball] = curves;
    let subject = "Steps to the bottom of a valley, plain and with momentum";
    let (x, y) = (Axis::new("condition number κ").log(), Axis::new("steps").log());
    let figure = Plot::new(subject, x, y)
        .series(Series::line(Role::First, "plain descent", plain).markers().ends())
        .series(Series::line(Role::Second, "ball", ball).markers().ends());
    nb.figure("steps", figure.draw());
    Ok(())
}
