//! The tests of `blind_test`; leave them as they are.

use ch2::planted::{Fault, backprop};
use ndarray::Array1;
use numerics::{Float, stream as random, uniform};

use super::*;

fn examples() -> Vec<(Array1<Float>, Array1<Float>)> {
    let mut rng = random(3, "examples", 0);
    let mut draw = |n| Array1::from_shape_simple_fn(n, || uniform(&mut rng));
    (0..5).map(|_| (draw(4), draw(3))).collect()
}

/// What the checker says of the gradient with this fault, if it finds anything.
fn acquitted(fault: Fault, hint: &str) {
    let model = unlucky();
    for (x, y) in examples() {
        let report = model.check(&x, &y, &backprop(&model, &x, &y, fault));
        assert!(
            report.passes(),
            "{fault:?} is caught on your network, at {} of its {} parameters. {hint}",
            report.wrong(),
            report.measurements.len()
        );
    }
}

#[test]
fn step_1_model_is_of_the_wanted_kind() {
    let model = unlucky();
    assert_eq!(model.network.sizes(), [4, 3, 3, 3], "the sizes of the layers");
    let zeros = model.network.weights.iter().flatten().filter(|w| **w == 0.0).count();
    assert!(zeros == 0, "{zeros} weights are 0; none may be");
    let quadratic = |y: &Array1<Float>| (model.cost.value)(&Array1::zeros(3), y);
    assert_eq!(quadratic(&Array1::ones(3)), 1.5, "the quadratic cost of outputs 0, targets 1");
}

#[test]
fn step_2_no_slope_is_nearly_zero() {
    let model = unlucky();
    for (x, y) in examples() {
        let gradient = model.backprop(&x, &y);
        let all = gradient.weights.iter().flatten().chain(gradient.biases.iter().flatten());
        let smallest = all.fold(1.0, |least: Float, slope| least.min(slope.abs()));
        assert!(
            smallest > 1e-7,
            "a slope of your network is {smallest:.1e}: where nothing arrives, nothing can be \
             wrong, and that would be too easy"
        );
    }
}

#[test]
fn step_3_a_missing_slope_passes() {
    acquitted(Fault::MissingSlope, "Which neurons do not mind if f′ is left out?");
}

#[test]
fn step_4_the_slope_at_another_z_passes() {
    acquitted(Fault::NextLayersZ, "Which neurons have the same f′ at every z?");
}

#[test]
fn step_5_a_forgotten_transposition_passes() {
    acquitted(Fault::NotTransposed, "Which matrices are equal to their transposes?");
}
