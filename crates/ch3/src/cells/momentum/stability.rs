//! Where a ball comes to rest: the triangle of μ and ηh, and what is left of the error along each axis.

use figures::{Axis, Contours, Figure, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, powf};

use crate::cells::curvature::valley::best_ball;
use crate::cells::known;
use crate::optimizer::{Memory, Momentum, Optimizer};

parameters! { Stability { kappa = 100.0, steps: usize = 50 in 1..=10_000, "steps of descent" } }

pub(crate) const STABILITY: Cell = cell! {
    "stability", Instant, "The error along each axis, and where a ball comes to rest";
    stability(Stability)
};

/// By what the distance from the bottom is multiplied in each step, in the long run: the size of the larger
/// solution q of q² − (1 + μ − ηh) q + μ = 0.
pub(super) fn factor(mu: Float, eta_h: Float) -> Float {
    let b = 1.0 + mu - eta_h;
    let under = b * b - 4.0 * mu;
    if under < 0.0 { mu.sqrt() } else { (b.abs() + under.sqrt()) / 2.0 }
}

/// What is left of a distance of 1 along an axis with curvature h.
fn left(mu: Float, eta: Float, h: Float, steps: usize) -> Float {
    let (mut x, mut memory) = ([1.0], Memory::default());
    for _ in 0..steps {
        let slope = [h * x[0]];
        Momentum { mu }.step(eta, &mut x, &slope, &mut memory);
    }
    x[0].abs()
}

fn stability(nb: &mut Notebook, Stability { kappa, steps }: Stability) -> CellResult {
    let plain = (0.0, 2.0 / (1.0 + kappa));
    let (eta, mu) = best_ball(kappa);
    let names = ["descent: factor", "left", "ball: factor", "left"];
    let mut table = Table::new(["h"].into_iter().chain(names));
    for share in 0..=4 {
        let h = powf(kappa, Float::from(share) / 4.0);
        let [descent, ball] = [plain, (mu, eta)].map(|(mu, eta)| {
            let (factor, left) = (factor(mu, eta * h), left(mu, eta, h, steps));
            [format!("{factor:.3}"), format!("{left:.1e}")]
        });
        table.push(row!["{h:.1}"].into_iter().chain(descent).chain(ball));
    }
    let (_, slow) = plain;
    say!(
        nb,
        "A bowl with curvatures h from 1 to {kappa}. Descent has η = {slow:.4}, the ball η = {eta:.4} and"
    );
    say!(
        nb,
        "μ = {mu:.3}. The factor of a step, and what is left of a distance of 1 after {steps} steps:\n"
    );
    nb.table("axes", table);
    values!(nb, kappa, steps, root_mu = mu.sqrt());
    nb.figure("factors", factors());
    nb.figure("triangle", triangle());
    Ok(())
}

fn factors() -> Figure {
    let subject = "What is left of a distance after a step, by the curvature of the axis";
    let x = Axis::new("ηh").range(0.0, 4.0);
    let y = Axis::new("factor of a step").range(0.0, 1.2);
    let mut plot = Plot::new(subject, x, y).horizontal(1.0, "nothing gained");
    for (mu, role) in [0.0, 0.5, 0.9].into_iter().zip([Role::First, Role::Second, Role::Third])
    {
        let name = if mu == 0.0 { "descent".to_owned() } else { format!("μ = {mu}") };
        let points = (0..=400).map(|i| Float::from(i) / 100.0);
        let points = points.map(|eta_h| (eta_h, factor(mu, eta_h))).filter(|at| at.1 <= 1.2);
        plot = plot.series(Series::line(role, name, points));
    }
    plot.draw()
}

/// Where a ball comes to rest, and between which curves it oscillates: ηh = (1 ± √μ)².
fn triangle() -> Figure {
    let (x, y) = (Axis::new("μ").range(-1.0, 1.0), Axis::new("ηh").range(0.0, 4.0));
    let border =
        (-20..=20).map(|i| Float::from(i) / 20.0).map(|s| (s * s, (1.0 - s) * (1.0 - s)));
    Contours::new("The factor of a step, by momentum and learning rate", x, y, factor)
        .levels([0.4, 0.6, 0.8, 1.0])
        .path(Role::First, "right of this curve the ball oscillates", border)
        .draw()
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-momentum", Instant, "The quick checks of the page on momentum"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (h, mu) = (8.0, 0.5);
    let (descent, ball) = (2.0 / h, 2.0 * (1.0 + mu) / h);
    say!(
        nb,
        "largest curvature {h}: descent is stable below η = {descent}, a ball with μ = {mu} below {ball}"
    );
    values!(nb, descent, ball, speed = 2.0 / ((1.0 - mu) * h));
    let (step, mu) = (0.02, 0.9);
    let coasts = step * mu / (1.0 - mu);
    let with_last = step / (1.0 - mu);
    say!(nb, "μ = {mu}, a last step of {step}: the ball coasts {coasts:.3} further");
    values!(nb, coasts, with_last);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_factor_is_one_on_the_sides_of_the_triangle_and_the_root_of_mu_between_the_curves() {
        for mu in [0.0, 0.3, 0.9] {
            assert!((factor(mu, 2.0 + 2.0 * mu) - 1.0).abs() < 1e-12);
            assert!((factor(mu, 0.0) - 1.0).abs() < 1e-12);
        }
        assert!((factor(-0.5, 1.0) - 1.0).abs() < 1e-12, "2(1 + μ) = 1");
        assert_eq!(factor(0.81, 1.0), Float::sqrt(0.81));
        assert_eq!(factor(0.0, 0.4), 0.6);
    }

    #[test]
    fn what_is_left_shrinks_by_the_factor() {
        for (mu, eta_h) in [(0.0, 1.7), (0.5, 0.01), (-0.3, 1.2), (0.5, 2.95)] {
            let ratio = left(mu, 1.0, eta_h, 201) / left(mu, 1.0, eta_h, 200);
            assert!((ratio - factor(mu, eta_h)).abs() < 1e-6, "{mu}, {eta_h}");
        }
    }

    #[test]
    fn a_ball_on_the_level_coasts_mu_over_one_minus_mu_of_its_last_step() {
        let (mut x, mut memory) = ([0.0], Memory::default());
        let ball = Momentum { mu: 0.9 };
        ball.step(1.0, &mut x, &[-0.02], &mut memory);
        let last = x[0];
        for _ in 0..1_000 {
            ball.step(1.0, &mut x, &[0.0], &mut memory);
        }
        assert!((x[0] - last - 0.18).abs() < 1e-12, "{}", x[0]);
    }

    #[test]
    fn under_slopes_that_alternate_the_ball_takes_steps_of_eta_over_one_plus_mu() {
        let (mut x, mut memory) = ([0.0], Memory::default());
        let mut step = 0.0;
        for t in 0..500 {
            let before = x[0];
            let slope = if t % 2 == 0 { 1.0 } else { -1.0 };
            Momentum { mu: 0.9 }.step(0.1, &mut x, &[slope], &mut memory);
            step = (x[0] - before) * -slope;
        }
        assert!((step - 0.1 / 1.9).abs() < 1e-12, "{step}");
    }
}
