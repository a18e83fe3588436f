//! Balls with friction in a narrow valley, and one that looks ahead.

use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::curvature::valley::{START, map, path, places};
use crate::cells::known;
use crate::optimizer::{Descent, Momentum, Nesterov};
use crate::quasi_newton::Spot;
use crate::terrain::valley;

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
