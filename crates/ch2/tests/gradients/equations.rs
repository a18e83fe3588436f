//! Each of the four equations by itself, against slopes that are measured.
//!
//! Both sides of an equation come from nudging: z, a bias or a weight, never from another equation.

use ch2::activation::SIGMOID;
use ch2::checker::{relative_error, slope};
use ch2::cost::QUADRATIC;
use ch2::equations::{bias_gradient, error_before, output_error, weight_gradient};
use ch2::model::Model;
use ch2::nudge::{self, EPSILON};
use ndarray::{Array1, Array2};
use numerics::{Float, matvec};

use crate::random::case;

/// Measured slopes have about ten digits where they are not much smaller than the cost.
const TOLERANCE: Float = 1e-6;
const FLOOR: Float = 1e-3;

/// Models and examples; no neuron's weighted input is near 0, where a ReLU has its corner.
fn cases() -> impl Iterator<Item = (Model, Array1<Float>, Array1<Float>)> {
    let away = |z: &Float| z.abs() > 20.0 * EPSILON;
    (0..400)
        .map(case)
        .filter(move |(model, x, _)| model.forward(x).zs.iter().flatten().all(away))
}

/// δ by its definition: the cost's slope with each weighted input of a layer.
fn measured_error(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    l: usize,
) -> Array1<Float> {
    let forward = model.forward(x);
    (0..forward.zs[l].len()).map(|j| nudge::error(model, &forward, y, l, j)).collect()
}

fn assert_close<'a>(
    measured: impl IntoIterator<Item = &'a Float>,
    said: impl IntoIterator<Item = &'a Float>,
) {
    let (measured, said): (Vec<_>, Vec<_>) =
        (measured.into_iter().collect(), said.into_iter().collect());
    assert_eq!(measured.len(), said.len());
    for (&measured, &said) in measured.into_iter().zip(said) {
        let error = relative_error(measured, said, FLOOR);
        assert!(error < TOLERANCE, "measured {measured}, the equation says {said}");
    }
}

#[test]
fn bp1_is_the_slope_of_the_cost_with_the_outputs_z() {
    for (model, x, y) in cases() {
        let (forward, last) = (model.forward(&x), model.neurons.len() - 1);
        let nabla_a = (model.cost.gradient)(forward.output(), &y);
        let delta = output_error(&nabla_a, &model.slope(last, &forward.zs[last]));
        assert_close(&measured_error(&model, &x, &y, last), &delta);
    }
}

#[test]
fn bp1_with_the_quadratic_cost_is_a_minus_y_times_the_slope() {
    for (model, x, y) in cases() {
        let model = Model::new(model.network, SIGMOID, QUADRATIC);
        let (forward, last) = (model.forward(&x), model.neurons.len() - 1);
        let a = forward.output();
        let delta = (a - &y) * forward.zs[last].mapv(SIGMOID.prime);
        assert_close(&measured_error(&model, &x, &y, last), &delta);
    }
}

#[test]
fn bp2_carries_a_measured_error_one_layer_back() {
    for (model, x, y) in cases() {
        let forward = model.forward(&x);
        for l in 0..model.neurons.len() - 1 {
            let after = measured_error(&model, &x, &y, l + 1);
            let slope = model.slope(l, &forward.zs[l]);
            let delta = error_before(&model.network.weights[l + 1], &after, &slope);
            assert_close(&measured_error(&model, &x, &y, l), &delta);
        }
    }
}

#[test]
fn bp3_a_bias_is_worth_as_much_as_the_weighted_input() {
    for (model, x, y) in cases() {
        let mut nudged = model.clone();
        for l in 0..model.neurons.len() {
            let gradient = bias_gradient(&measured_error(&model, &x, &y, l));
            let mut measure = |j: usize| {
                let b = model.network.biases[l][j];
                let measured = slope(
                    |nudge| {
                        nudged.network.biases[l][j] = b + nudge;
                        nudged.cost(&x, &y)
                    },
                    EPSILON,
                );
                nudged.network.biases[l][j] = b;
                measured
            };
            let measured: Array1<Float> = (0..gradient.len()).map(&mut measure).collect();
            assert_close(&measured, &gradient);
        }
    }
}

#[test]
fn bp4_a_weight_is_worth_its_input_times_the_error() {
    for (model, x, y) in cases() {
        let forward = model.forward(&x);
        let mut nudged = model.clone();
        for l in 0..model.neurons.len() {
            let delta = measured_error(&model, &x, &y, l);
            let gradient = weight_gradient(&delta, &forward.activations[l]);
            let measured = Array2::from_shape_fn(gradient.dim(), |jk| {
                let w = model.network.weights[l][jk];
                let measured = slope(
                    |nudge| {
                        nudged.network.weights[l][jk] = w + nudge;
                        nudged.cost(&x, &y)
                    },
                    EPSILON,
                );
                nudged.network.weights[l][jk] = w;
                measured
            });
            assert_close(&measured, &gradient);
        }
    }
}

#[test]
fn the_chain_rule_adds_over_the_neurons_of_the_layer_after() {
    for (model, x, y) in cases() {
        let forward = model.forward(&x);
        for l in 0..model.neurons.len() - 1 {
            let (w, b) = (&model.network.weights[l + 1], &model.network.biases[l + 1]);
            let after = measured_error(&model, &x, &y, l + 1);
            // The slope of every z after layer l with every z of it, nothing but nudged.
            let rates = Array2::from_shape_fn(w.dim(), |(j, k)| {
                let z_after = |nudge: Float| {
                    let mut z = forward.zs[l].clone();
                    z[k] += nudge;
                    (matvec(w, &model.activate(l, &z)) + b)[j]
                };
                slope(z_after, EPSILON)
            });
            let sum = matvec(rates.t(), &after);
            assert_close(&measured_error(&model, &x, &y, l), &sum);
        }
    }
}

#[test]
fn probes_hold_what_the_equations_multiply() {
    for (model, x, y) in cases() {
        let (probes, gradient) = (model.probe(&x, &y), model.backprop(&x, &y));
        assert_eq!(probes[0].before, x);
        for (l, probe) in probes.iter().enumerate() {
            assert_eq!(weight_gradient(&probe.delta, &probe.before), gradient.weights[l]);
            let Some(after) = probes.get(l + 1) else { continue };
            let w = &model.network.weights[l + 1];
            assert_eq!(error_before(w, &after.delta, &probe.slope), probe.delta);
        }
    }
}
