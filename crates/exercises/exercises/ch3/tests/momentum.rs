//! The tests of `momentum`; leave them as they are.

use ndarray::array;
use numerics::{normal, stream};

use super::*;

/// Follows a ball from (1, 1) through the valley C = ½(x² + κy²) whose slopes are x and κy, as one array.
fn roll(mu: Float, eta: Float, kappa: Float, steps: usize) -> Vec<(Float, Float)> {
    let mut w = [array![[1.0, 1.0]]];
    let mut ball = Ball::at_rest(mu, &w);
    let step = |_| {
        let g = [array![[w[0][[0, 0]], kappa * w[0][[0, 1]]]]];
        ball.step(eta, &mut w, &g);
        (w[0][[0, 0]], w[0][[0, 1]])
    };
    (0..steps).map(step).collect()
}

/// Steps until the cost stays below a millionth of what it was.
fn steps_to_rest(mu: Float, eta: Float, kappa: Float) -> usize {
    let path = roll(mu, eta, kappa, 20_000);
    let high = |&(x, y): &(Float, Float)| x * x + kappa * y * y > 1e-6 * (1.0 + kappa);
    path.iter().rposition(high).map_or(0, |last| last + 2)
}

#[test]
fn ball_1_is_at_rest_before_the_first_step() {
    let parameters = [Array2::ones((3, 2)), Array2::ones((3, 1)), Array2::ones((1, 4))];
    let ball = Ball::at_rest(0.9, &parameters);
    let zeros: Vec<Array2<Float>> = parameters.iter().map(|w| w * 0.0).collect();
    let found = &ball.velocities;
    assert_eq!(
        found, &zeros,
        "a velocity of 0 for each parameter, in arrays of the same shapes"
    );
    assert_eq!(ball.mu, 0.9, "the share of the velocity that is kept");
}

#[test]
fn ball_2_begins_with_a_step_of_descent() {
    let (x, y) = roll(0.9, 0.05, 10.0, 1)[0];
    assert!(
        x <= 1.0 && y <= 1.0,
        "from (1, 1), where both slopes are positive, the first step leads up to ({x}, {y})"
    );
    assert!(
        (x - 0.95).abs() < 1e-12 && (y - 0.5).abs() < 1e-12,
        "at rest before, η = 0.05, slopes 1 and 10: the first step leads to (0.95, 0.5), and here to ({x}, {y})"
    );
}

#[test]
fn ball_3_keeps_its_velocity() {
    let found = roll(0.9, 0.05, 10.0, 5);
    let known = [(1, 0.8575, -0.2), (2, 0.731375, -0.73), (4, 0.4171559375, -0.5218)];
    for (i, x, y) in known {
        let near = (found[i].0 - x).abs() < 1e-12 && (found[i].1 - y).abs() < 1e-12;
        assert!(
            near,
            "after {} steps with η = 0.05 and μ = 0.9 the ball is at ({x}, {y}), and here at {:?}",
            i + 1,
            found[i]
        );
    }
}

#[test]
fn ball_4_has_a_velocity_for_each_array() {
    let mut w = [array![[0.0, 0.0]], array![[0.0, 0.0]]];
    let mut ball = Ball::at_rest(0.5, &w);
    let g = [array![[1.0, 0.0]], array![[0.0, -2.0]]];
    (0..2).for_each(|_| ball.step(1.0, &mut w, &g));
    let wanted = [array![[-2.5, 0.0]], array![[0.0, 5.0]]];
    assert_eq!(
        w, wanted,
        "two steps with η = 1 and μ = ½ along the slopes (1, 0) and (0, −2) from 0"
    );
}

#[test]
fn ball_5_without_mu_is_plain_descent_to_the_last_bit() {
    let rng = &mut stream(25, "slopes", 0);
    let mut w = [Array2::from_shape_simple_fn((30, 20), || normal(rng))];
    let (mut plain, mut ball) = (w[0].clone(), Ball::at_rest(0.0, &w));
    for step in 1..=5 {
        let g = Array2::from_shape_simple_fn((30, 20), || normal(rng));
        plain -= &(&g * 0.3);
        ball.step(0.3, &mut w, &[g]);
        assert_eq!(w[0], plain, "μ = 0, and step {step} is not w − ηg");
    }
}

#[test]
fn ball_6_goes_ten_times_as_fast_down_a_constant_slope() {
    let mut w = [array![[0.0]]];
    let mut ball = Ball::at_rest(0.9, &w);
    (0..400).for_each(|_| ball.step(0.05, &mut w, &[array![[2.0]]]));
    let before = w[0][[0, 0]];
    ball.step(0.05, &mut w, &[array![[2.0]]]);
    let found = w[0][[0, 0]] - before;
    assert!(
        (found + 1.0).abs() < 1e-9,
        "η = 0.05, slope 2, μ = 0.9: the steps grow to −1, here to {found:.4}"
    );
}

#[test]
fn ball_7_is_faster_in_a_narrow_valley() {
    // The best η for plain descent at κ = 100, 2/(1 + κ), and the best ball's η and μ from the page's
    // table.
    let (plain, ball) =
        (steps_to_rest(0.0, 2.0 / 101.0, 100.0), steps_to_rest(0.669, 0.0331, 100.0));
    assert!(
        4 * ball < plain,
        "plain descent needs {plain} steps, and the ball {ball}: not a quarter"
    );
}
