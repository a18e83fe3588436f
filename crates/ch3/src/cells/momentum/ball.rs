//! One ball in a valley: its path, and its place in the triangle of stability.

use figures::{Axis, Contours, Figure, Handle, Role};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use super::stability::factor;
use crate::cells::curvature::valley::{map, places};
use crate::cells::known;
use crate::optimizer::Momentum;
use crate::quasi_newton::Spot;
use crate::terrain::{valley, walk};

parameters! {
    P {
        eta: f64 = 0.1 in 0.001..=2.0, "learning rate η",
        mu: f64 = 0.6 in -1.0..=1.0, "share μ of the velocity that is kept",
        x: f64 = 1.0 in -1.5..=1.5, "where the ball starts, along the valley",
        y: f64 = 1.0 in -1.2..=1.2, "where the ball starts, across the valley",
        kappa = 10.0,
        steps: usize = 40 in 1..=500, "steps that are drawn",
    }
}

pub(crate) const BALL: Cell =
    cell! { "ball", Instant, "A ball in a valley, and its place in the triangle"; ball(P) };

/// So long is waited for the ball to come to rest.
const PATIENCE: usize = 2_000;
/// To this part of the first cost it has to fall for ever.
const GOAL: Float = 1e-4;

fn ball(nb: &mut Notebook, p: P) -> CellResult {
    let P { eta, mu, x, y, kappa, steps } = p;
    let rule = Momentum { mu };
    let path: Vec<_> = walk(&rule, eta, [x, y], valley(kappa)).take(PATIENCE).collect();
    let rests = rest(&path).map_or("never".to_owned(), |rest| format!("from step {rest} on"));
    let [along, across] = [1.0, kappa].map(|h| factor(mu, eta * h));
    let slower = along.max(across);
    let [along_moves, across_moves] = [1.0, kappa].map(|h| moves(mu, eta * h));
    let threshold = 2.0 * (1.0 + mu) / kappa;
    say!(nb, "C = ½(x² + {kappa}y²) from ({x}, {y}), η = {eta}, μ = {mu}");
    say!(nb, "  along the valley the ball {along_moves}, factor {along:.3};");
    say!(
        nb,
        "  across it the ball {across_moves}, factor {across:.3}; η may be up to {threshold:.3}"
    );
    say!(nb, "  the cost stays below a ten-thousandth of the first: {rests}");
    values!(nb, eta, mu, kappa, along, across, slower, threshold);
    values!(nb, along_moves, across_moves, rests);
    let points = places(&path[..=steps]);
    let subject = format!("The first {steps} steps of a ball in a narrow valley");
    let figure = map(&subject, kappa, [-1.5, 1.5], [-1.2, 1.2])
        .path(Role::First, format!("η = {eta}, μ = {mu}"), points)
        .handle(Handle::xy("x", "y"));
    nb.figure("path", figure.draw());
    nb.figure("triangle", triangle(eta, mu, kappa));
    Ok(())
}

/// From which step on the cost stays at the goal, if that happens in time.
fn rest(path: &[Spot]) -> Option<usize> {
    let low = |point: &Spot| point.cost <= GOAL * path[0].cost; // which no NaN is
    let rest = path.iter().rposition(|point| !low(point)).map_or(0, |last| last + 1);
    Some(rest).filter(|&rest| rest < path.len())
}

/// How a ball moves along an axis: by the solutions of q² − (1 + μ − ηh) q + μ = 0.
fn moves(mu: Float, eta_h: Float) -> &'static str {
    let b = 1.0 + mu - eta_h;
    match (factor(mu, eta_h) > 1.0 + 1e-9, b * b < 4.0 * mu, b < 0.0) {
        (true, ..) => "runs away",
        (_, true, _) => "swings",
        (.., true) => "leaps from side to side",
        _ => "creeps",
    }
}

/// By what the slower of the two axes is multiplied in each step, and where the ball is.
fn triangle(eta: Float, mu: Float, kappa: Float) -> Figure {
    let slower = move |mu: Float, eta: Float| factor(mu, eta).max(factor(mu, eta * kappa));
    let x = Axis::new("μ").range(-1.0, 1.0);
    let y = Axis::new("η").range(0.0, 4.4 / kappa);
    Contours::new(
        "The factor of a step in this valley, by momentum and learning rate",
        x,
        y,
        slower,
    )
    .levels([0.6, 0.7, 0.8, 0.9, 1.0])
    .path(Role::Second, "this ball", [(mu, eta)])
    .handle(Handle::xy("mu", "eta"))
    .draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_path() {
        let places = |mu: Float, eta: Float| -> Vec<Float> {
            let rule = Momentum { mu };
            walk(&rule, eta, [1.0, 0.0], valley(1.0))
                .take(200)
                .map(|point| point.w[0])
                .collect()
        };
        let turns = |path: &[Float]| path.windows(2).filter(|at| at[0] * at[1] < 0.0).count();
        assert_eq!((moves(0.0, 0.5), turns(&places(0.0, 0.5))), ("creeps", 0));
        assert_eq!(
            (moves(0.0, 1.5), turns(&places(0.0, 1.5))),
            ("leaps from side to side", 199)
        );
        let swings = turns(&places(0.9, 0.1));
        assert!(moves(0.9, 0.1) == "swings" && (5..100).contains(&swings));
        assert!(moves(0.5, 3.1) == "runs away" && places(0.5, 3.1)[199].abs() > 1e3);
    }
}
