//! Plain descent and balls with friction in a narrow valley.

use figures::{Axis, Contours, Plot, Role, Series, from_index};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::known;
use crate::optimizer::{Descent, Momentum, Nesterov, Optimizer};
use crate::quasi_newton::Spot;
use crate::terrain::{valley, walk};

const START: [Float; 2] = [1.0, 1.0];

/// The points of an optimizer in a valley, the start and so many more.
fn path(optimizer: &dyn Optimizer, eta: Float, kappa: Float, steps: usize) -> Vec<Spot> {
    walk(optimizer, eta, START, valley(kappa)).take(steps + 1).collect()
}

pub(crate) fn places(path: &[Spot]) -> Vec<(Float, Float)> {
    path.iter().map(|point| (point.w[0], point.w[1])).collect()
}

/// The valley from above.
fn map(subject: &str, kappa: Float, x: [Float; 2], y: [Float; 2]) -> Contours {
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
pub(super) fn best_ball(kappa: Float) -> (Float, Float) {
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

parameters! {
    Friction { kappa = 100.0, eta: f64 = 0.005 in 1e-9..=10.0, "learning rate η" }
}

pub(crate) const FRICTION: Cell = cell! {
    "friction", Instant, "Momentum from 0 to 1"; friction(Friction)
};

/// So long is waited for a ball to come to rest.
const PATIENCE: usize = 20_000;
/// To this part of the first cost it has to fall for ever.
const GOAL: Float = 1e-6;

/// The number of steps after which the cost stays below the goal, if that happens in time.
fn rest(mu: Float, eta: Float, kappa: Float) -> Option<usize> {
    let path = path(&Momentum { mu }, eta, kappa, PATIENCE);
    let high = last_above(&path, GOAL * path[0].cost);
    (high < PATIENCE).then_some(high + 1)
}

/// The number of the last point that is higher than `level`.
fn last_above(path: &[Spot], level: Float) -> usize {
    path.iter().rposition(|point| point.cost > level).unwrap_or(0)
}

fn friction(nb: &mut Notebook, Friction { kappa, eta }: Friction) -> CellResult {
    let mut table = Table::new(["μ", "friction 1 − μ", "η/(1 − μ)", "steps"]);
    for mu in [0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 1.0] {
        let steps = rest(mu, eta, kappa);
        let rate = if mu < 1.0 { format!("{:.3}", eta / (1.0 - mu)) } else { "–".to_owned() };
        let shown = steps.map_or_else(|| "never".to_owned(), |steps| steps.to_string());
        let friction = 1.0 - mu;
        table.push(row![mu, "{friction:.3}", rate, shown]);
        if let Some(steps) = steps {
            nb.value(format!("steps_{}", mu.to_string().replace('.', "_")), steps);
        }
    }
    say!(nb, "C = ½(x² + {kappa}y²), η = {eta}: steps until C stays below a millionth of what");
    say!(nb, "it was, if that happens within {PATIENCE}:\n");
    nb.table("steps", table);

    let swept = (0..100).map(|i| Float::from(i) / 100.0);
    let swept: Vec<(Float, Float)> =
        swept.filter_map(|mu| Some((mu, rest(mu, eta, kappa)? as Float))).collect();
    let best = swept.iter().fold(swept[0], |best, &at| if at.1 < best.1 { at } else { best });
    let root = 1.0 - eta.sqrt(); // the curvature along the valley is 1
    values!(nb, best_mu = best.0, best_steps = best.1 as usize, critical_mu = root * root);
    let subject = "Steps that a ball takes to come to rest, by its momentum";
    let figure = Plot::new(subject, Axis::new("μ").range(0.0, 1.0), Axis::new("steps").log())
        .series(Series::line(Role::First, "steps", swept).ends());
    nb.figure("steps", figure.draw());
    balls(nb, eta, kappa);
    Ok(())
}

/// Where some of the balls roll, and how the cost of some falls.
fn balls(nb: &mut Notebook, eta: Float, kappa: Float) {
    let named = |mu: Float| format!("μ = {mu}");
    let subject = "Three balls in a narrow valley, seen from above";
    let mut figure = map(subject, kappa, [-0.5, 1.1], [-1.1, 1.1]);
    let roles = [Role::First, Role::Second, Role::Third];
    for (mu, role) in [0.0, 0.5, 0.9].into_iter().zip(roles) {
        figure = figure.path(role, named(mu), places(&path(&Momentum { mu }, eta, kappa, 60)));
    }
    nb.figure("paths", figure.draw());
    let subject = "The cost on the way of three balls";
    let mut figure = Plot::new(subject, "step", Axis::new("cost C").log().range(1e-4, 100.0));
    for (mu, role) in [0.0, 0.9, 1.0].into_iter().zip(roles) {
        let path = path(&Momentum { mu }, eta, kappa, 100);
        let costs = path.iter().map(|point| point.cost);
        figure = figure.series(Series::line(role, named(mu), from_index(0, costs)));
    }
    nb.figure("costs", figure.draw());
}

parameters! {
    LookAhead {
        kappa = 10.0,
        eta: f64 = 0.05 in 1e-9..=10.0, "learning rate η",
        mu: f64 = 0.9 in -1.0..=1.1, "share μ of the velocity that is kept",
    }
}

pub(crate) const LOOK_AHEAD: Cell = cell! {
    "look-ahead", Instant, "The first steps of three optimizers"; look_ahead(LookAhead)
};

/// The form in which many libraries have it: v ← μv + g and w ← w − η(g + μv).
fn shifted(mu: Float, eta: Float, kappa: Float, steps: usize) -> Vec<Spot> {
    let mut v = Array1::zeros(2);
    let step = |point: &Spot| {
        let g = &point.gradient;
        v = mu * &v + g;
        Some(valley(kappa)(&point.w - eta * (g + mu * &v)))
    };
    let start = valley(kappa)(Array1::from(START.to_vec()));
    std::iter::successors(Some(start), step).take(steps + 1).collect()
}

fn look_ahead(nb: &mut Notebook, LookAhead { kappa, eta, mu }: LookAhead) -> CellResult {
    const STEPS: usize = 100;
    let paths = [
        ("plain descent", path(&Descent, eta, kappa, STEPS)),
        ("momentum", path(&Momentum { mu }, eta, kappa, STEPS)),
        ("Nesterov", path(&Nesterov { mu }, eta, kappa, STEPS)),
        ("Nesterov, shifted", shifted(mu, eta, kappa, STEPS)),
    ];
    let mut table = Table::new(["", "t = 1", "t = 2", "t = 3", "t = 5"]);
    for (name, path) in &paths {
        let shown = [1, 2, 3, 5].map(|t: usize| &path[t].w);
        let shown = shown.map(|w| format!("({:.4}, {:.4})", w[0], w[1]));
        table.push(row![name].into_iter().chain(shown));
    }
    say!(nb, "C = ½(x² + {kappa}y²) from (1, 1), η = {eta}, μ = {mu}: (x, y) after step t\n");
    nb.table("steps", table);
    for (key, (_, path)) in ["plain", "momentum", "nesterov"].iter().zip(&paths) {
        nb.value(format!("{key}_steps"), last_above(path, 1e-4 * path[0].cost) + 1);
    }
    let shifted = &paths[3].1[1].w;
    values!(nb, shifted_x = shifted[0], shifted_y = shifted[1]);
    let subject = "A ball that looks ahead, and one that does not";
    let figure = map(subject, kappa, [-0.8, 1.1], [-1.1, 1.1])
        .path(Role::First, "momentum", places(&paths[1].1[..=40]))
        .path(Role::Second, "Nesterov", places(&paths[2].1[..=40]));
    nb.figure("map", figure.draw());
    Ok(())
}
