//! The tests of `best_step`; leave them as they are.

use ndarray::array;
use numerics::{normal, stream, uniform};

use super::*;

/// Random gradients of 2 to 50 dials, short ones and long ones, each with an ε.
fn cases() -> impl Iterator<Item = (Array1<Float>, Float)> {
    (0..12).map(|seed| {
        let mut rng = stream(seed, "gradient", 0);
        let size = [0.01, 1.0, 30.0][seed as usize % 3];
        let dials = [2, 3, 10, 50][seed as usize % 4];
        let gradient = Array1::from_shape_simple_fn(dials, || size * normal(&mut rng));
        (gradient, [0.1, 0.5][seed as usize % 2])
    })
}

fn length(v: &Array1<Float>) -> Float {
    dot(v, v).sqrt()
}

#[test]
fn step_1_goes_down() {
    for (gradient, epsilon) in cases() {
        let forecast = dot(&gradient, &best_step(&gradient, epsilon));
        assert!(
            forecast < 0.0,
            "the forecast change of the cost is {forecast} for the gradient {gradient}"
        );
    }
}

#[test]
fn step_2_has_the_length_epsilon() {
    for (gradient, epsilon) in cases() {
        let found = length(&best_step(&gradient, epsilon));
        assert!(
            (found - epsilon).abs() < 1e-12,
            "the step has the length {found} and not {epsilon}; the gradient has the length {}",
            length(&gradient)
        );
    }
}

#[test]
fn step_3_of_length_five() {
    let found = best_step(&array![3.0, 0.0, -4.0], 5.0);
    assert!(
        length(&(&found - &array![-3.0, 0.0, 4.0])) < 1e-12,
        "for the gradient (3, 0, −4) the best step of length 5 is (−3, 0, 4), not {found}"
    );
}

#[test]
fn step_4_is_beaten_by_no_random_step() {
    for (gradient, epsilon) in cases() {
        let own = dot(&gradient, &best_step(&gradient, epsilon));
        let mut rng = stream(1, "rivals", 0);
        for _ in 0..10_000 {
            let rival = Array1::from_shape_simple_fn(gradient.len(), || normal(&mut rng));
            let other = dot(&gradient, &rival) * epsilon / length(&rival);
            assert!(
                own <= other + 1e-12,
                "the step goes down by {}, and a random one of length {epsilon} by {}",
                -own,
                -other
            );
        }
    }
}

#[test]
fn step_5_on_level_ground_stays() {
    let found = best_step(&Array1::zeros(4), 0.1);
    assert!(
        found == Array1::<Float>::zeros(4),
        "where the gradient is 0 the step came out {found}: its length is 0, and one cannot divide by it"
    );
}

#[test]
fn turns_1_stay_within_epsilon() {
    for (gradient, epsilon) in cases() {
        let found = best_turns(&gradient, epsilon);
        let most = found.iter().fold(0.0, |most: Float, turn| most.max(turn.abs()));
        assert!(
            most <= epsilon * (1.0 + 1e-12),
            "a dial is turned by {most}, more than {epsilon}"
        );
    }
}

#[test]
fn turns_2_go_down_further_than_any_others() {
    for (gradient, epsilon) in cases() {
        let found = dot(&gradient, &best_turns(&gradient, epsilon));
        let mut rng = stream(2, "rivals", 0);
        for _ in 0..1000 {
            // Rivals go the right way with each dial, by chance not with all of them all the way.
            let rival =
                gradient.mapv(|slope| -slope.signum() * epsilon * uniform(&mut rng).sqrt());
            let other = dot(&gradient, &rival);
            assert!(
                found <= other + 1e-12,
                "the turns go down by {}, and others within {epsilon} by {}: {rival} for the gradient {gradient}",
                -found,
                -other
            );
        }
    }
}

#[test]
fn turns_3_of_a_dial_that_matters_little() {
    let found = best_turns(&array![1000.0, -0.001], 0.25);
    assert!(
        found == array![-0.25, 0.25],
        "for the gradient (1000, −0.001), each dial may turn by 0.25; they turned by {found}"
    );
}
