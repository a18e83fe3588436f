//! The tests of `adam`; leave them as they are.

use super::*;

/// Rounding of some sums and quotients of numbers of about 1.
const ROUNDING: Float = 1e-11;

fn mean_of(beta: Float, numbers: &[Float]) -> Float {
    let mut mean = Mean::new(beta);
    numbers.iter().for_each(|&x| mean.add(x));
    mean.value()
}

/// The weight after each step from `w`, with the slope that it has there, η = 0.1.
fn walk(
    mut w: Float,
    epsilon: Float,
    mut slope: impl FnMut(Float) -> Float,
    steps: usize,
) -> Vec<Float> {
    let (slopes, squares) = (&mut Mean::new(0.9), &mut Mean::new(0.999));
    let next = |_| {
        w = step(0.1, epsilon, w, slope(w), slopes, squares);
        w
    };
    (0..steps).map(next).collect()
}

#[test]
fn a_mean_1_of_one_number_is_this_number() {
    for beta in [0.0, 0.5, 0.9, 0.999] {
        let found = mean_of(beta, &[4.0]);
        assert!(
            (found - 4.0).abs() < ROUNDING,
            "the mean of the single number 4 came out {found}, β = {beta}"
        );
    }
}

#[test]
fn a_mean_2_of_equal_numbers_is_this_number() {
    for t in [2, 3, 10, 1000] {
        let found = mean_of(0.9, &vec![4.0; t]);
        assert!((found - 4.0).abs() < ROUNDING, "the mean of {t} fours came out {found}");
    }
}

#[test]
fn a_mean_3_gives_old_numbers_less_weight() {
    let found = mean_of(0.5, &[6.0, 3.0]);
    assert!(
        (found - 4.0).abs() < ROUNDING,
        "β = ½: of 6 and then 3 the later counts double, which makes 4, not {found}"
    );
    let (found, wanted) = (mean_of(0.9, &[1.0, 0.0, 0.0]), 0.81 / 2.71);
    assert!(
        (found - wanted).abs() < ROUNDING,
        "β = 0.9: of 1, 0, 0 the mean is 0.81 / (0.81 + 0.9 + 1) = {wanted:.4}, not {found:.4}"
    );
}

#[test]
fn a_mean_4_is_not_changed_by_a_look_at_it() {
    let mut mean = Mean::new(0.9);
    let looks = [6.0, 3.0, 1.0].map(|x| {
        mean.add(x);
        (mean.value(), mean.value())
    });
    let (first, second) = looks[2];
    assert_eq!(first, second, "looked at twice, the mean is {first} and then {second}");
}

#[test]
fn adam_1_takes_steps_of_eta_on_a_constant_slope() {
    for g in [3.0, -0.002, 5e4] {
        let path = walk(0.0, 0.0, |_| g, 200);
        for (t, w) in path.iter().enumerate() {
            let wanted = -0.1 * (t + 1) as Float * g.signum();
            assert!(
                (w - wanted).abs() < ROUNDING,
                "η = 0.1, slope {g} always: after step {} the weight is {wanted:.2}, and here {w:.6}",
                t + 1
            );
        }
    }
}

#[test]
fn adam_2_rolls_on_after_the_slope() {
    let mut slopes = [1.0, 0.0].into_iter();
    let path = walk(0.0, 0.0, |_| slopes.next().expect("two steps"), 2);
    let found = (path[0] - path[1]) / 0.1;
    assert!(
        (found - 0.670058254137).abs() < ROUNDING,
        "slope 1, then none: the second step is 0.670 η long, and here {found:.3} η"
    );
}

#[test]
fn adam_3_goes_nowhere_on_level_ground() {
    let end = walk(1.0, 1e-8, |_| 0.0, 10)[9];
    assert_eq!(end, 1.0, "a weight that never had a slope went from 1 to {end}");
}

#[test]
fn adam_4_walks_as_others_walk_it() {
    for (kappa, known) in [
        (1.0, [0.900000001, 0.800412229712, 0.701586274504, 0.507963661927]),
        (10.0, [0.9000000001, 0.800412227875, 0.701586271699, 0.507963657134]),
    ] {
        let path = walk(1.0, 1e-8, |w| kappa * w, 5);
        for (t, wanted) in [0, 1, 2, 4].into_iter().zip(known) {
            let found = path[t];
            assert!(
                (found - wanted).abs() < ROUNDING,
                "C = ½ · {kappa} w² from 1, η = 0.1, ε = 10⁻⁸: after step {} PyTorch's Adam is at {wanted:.12}, \
                 yours at {found:.12}",
                t + 1
            );
        }
    }
}
