//! The equations of the pages *The learning slowdown* and *Cross-entropy*, against the slopes of costs.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::sigmoid::{sigmoid, sigmoid_prime};
use ch3::objective::Objective;
use ch3::one_neuron::Neuron;
use ndarray::{Array1, Array2, Axis, array};
use numerics::{Float, dot, ln, normal, stream, sum, uniform};

/// The width of a nudge, and what a central difference of it leaves.
const EPSILON: Float = 1e-5;
const TOLERANCE: Float = 1e-9;

fn slope(of: impl Fn(Float) -> Float) -> Float {
    (of(EPSILON) - of(-EPSILON)) / (2.0 * EPSILON)
}

/// −[y ln a + (1 − y) ln (1 − a)], summed over the outputs: the formula as it is written.
fn written(a: &Array1<Float>, y: &Array1<Float>) -> Float {
    let term = |(&a, &y): (&Float, &Float)| -(y * ln(a) + (1.0 - y) * ln(1.0 - a));
    sum(&a.iter().zip(y).map(term).collect::<Vec<_>>())
}

/// Six weighted inputs or targets for each of twenty examples.
fn examples() -> Vec<(Array1<Float>, Array1<Float>)> {
    let rng = &mut stream(7, "examples", 0);
    let example = |_| {
        let z = Array1::from_shape_simple_fn(6, || 3.0 * normal(rng));
        let y = Array1::from_shape_simple_fn(6, || uniform(rng));
        (z, y)
    };
    (0..20).map(example).collect()
}

/// The output error δ of an objective for one example, from its weighted inputs.
fn delta(objective: Objective, z: &Array1<Float>, y: &Array1<Float>) -> Array1<Float> {
    let row = |v: &Array1<Float>| v.clone().insert_axis(Axis(0));
    objective.delta(&objective.output().activate(&row(z)), &row(y)).row(0).to_owned()
}

fn value(objective: Objective, z: &Array1<Float>, y: &Array1<Float>) -> Float {
    let a = objective.output().activate(&z.clone().insert_axis(Axis(0)));
    objective.value(&z.view(), &a.row(0), &y.view())
}

#[test]
fn the_slopes_of_one_neuron_are_those_of_its_costs() {
    for start in [(0.6, 0.9), (2.0, 2.0), (-30.0, 5.0)] {
        let (weight, bias) = start;
        for nudge in [(1.0, 0.0), (0.0, 1.0)] {
            let at =
                |by: Float| Neuron { weight: weight + by * nudge.0, bias: bias + by * nudge.1 };
            let neuron = at(0.0);
            let quadratic = slope(|by| at(by).quadratic_cost());
            assert!((quadratic - neuron.quadratic_slope()).abs() < TOLERANCE, "{start:?}");
            let cross_entropy = slope(|by| at(by).cross_entropy());
            assert!(
                (cross_entropy - neuron.cross_entropy_slope()).abs() < TOLERANCE,
                "{start:?}"
            );
        }
    }
}

#[test]
fn the_cost_from_weighted_inputs_is_the_formula() {
    for (z, y) in examples() {
        let (ours, formula) =
            (value(Objective::CROSS_ENTROPY, &z, &y), written(&z.mapv(sigmoid), &y));
        assert!((ours / formula - 1.0).abs() < 1e-12, "{ours}, not {formula}");
        assert!(ours > 0.0);
    }
    let right = value(Objective::CROSS_ENTROPY, &array![-40.0, 40.0], &array![0.0, 1.0]);
    assert!(right < 1e-16, "a right and certain answer costs {right}");
}

#[test]
fn a_neuron_with_many_inputs_learns_from_the_mean_of_x_times_a_minus_y() {
    // Twenty examples of six inputs; the target is the first element of y. The weights are small, for
    // where the neuron is saturated the written formula loses its digits.
    let examples = examples();
    let rng = &mut stream(7, "neuron", 0);
    let w = Array1::from_shape_simple_fn(6, || 0.1 * normal(rng));
    let n = examples.len() as Float;
    let mean = |of: &dyn Fn(&Array1<Float>, Float) -> Float| {
        sum(&examples.iter().map(|(x, y)| of(x, y[0])).collect::<Vec<_>>()) / n
    };
    let cost = |w: &Array1<Float>, b: Float| {
        mean(&|x, y| written(&array![sigmoid(dot(w, x) + b)], &array![y]))
    };
    for k in 0..6 {
        let measured = slope(|by| {
            let mut w = w.clone();
            w[k] += by;
            cost(&w, 0.1)
        });
        let formula = mean(&|x, y| x[k] * (sigmoid(dot(&w, x) + 0.1) - y));
        assert!((measured - formula).abs() < TOLERANCE, "weight {k}: {measured}, {formula}");
    }
    let formula = mean(&|x, y| sigmoid(dot(&w, x) + 0.1) - y);
    assert!((slope(|by| cost(&w, 0.1 + by)) - formula).abs() < TOLERANCE, "the bias");
}

#[test]
fn the_output_error_of_the_cross_entropy_is_a_minus_y() {
    for (z, y) in examples() {
        let delta = delta(Objective::CROSS_ENTROPY, &z, &y);
        assert_eq!(delta, z.mapv(sigmoid) - &y);
        for j in 0..6 {
            let nudged = |by| {
                let mut z = z.clone();
                z[j] += by;
                written(&z.mapv(sigmoid), &y)
            };
            assert!((delta[j] - slope(nudged)).abs() < 1e-8, "output {j} of z = {z}, y = {y}");
        }
    }
}

#[test]
fn the_quadratic_cost_has_the_slope_of_the_neuron_in_its_error_and_linear_outputs_have_none() {
    for (z, y) in examples() {
        let sigmoids = (z.mapv(sigmoid) - &y) * z.mapv(sigmoid_prime);
        let quadratic = delta(Objective::QUADRATIC, &z, &y);
        assert!((quadratic - sigmoids).iter().all(|off| off.abs() < 1e-15));
        assert_eq!(delta(Objective::LEAST_SQUARES, &z, &y), &z - &y);
    }
}

#[test]
fn soft_targets_cost_least_when_they_are_met_and_then_their_binary_entropy() {
    for (y, entropy) in [(0.1, 0.325083), (0.3, 0.610864), (0.5, std::f64::consts::LN_2)] {
        let cost = |a: Float| written(&array![a], &array![y]);
        assert!((cost(y) - entropy).abs() < 6e-7, "the minimum for y = {y}: {}", cost(y));
        assert!((1..1000).map(|i| i as Float / 1000.0).all(|a| cost(a) >= cost(y)));
    }
}

#[test]
fn the_slope_of_a_sigmoid_is_a_sixth_on_average_over_its_outputs() {
    const PARTS: usize = 1_000;
    let middles: Array2<Float> =
        Array2::from_shape_fn((1, PARTS), |(_, i)| (i as Float + 0.5) / PARTS as Float);
    let mean = sum(&middles.mapv(|a| a * (1.0 - a))) / PARTS as Float;
    assert!((mean - 1.0 / 6.0).abs() < 1e-6, "{mean}");
}
