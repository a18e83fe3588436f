//! The gradient checker judges backpropagation, and is judged by what it says of faults.

use ch1::network::Network;
use ch1::sigmoid::{sigmoid, sigmoid_prime};
use ch2::activation::{IDENTITY, SIGMOID};
use ch2::checker::{
    TOLERANCE, central_difference, check, forward_difference, relative_error, slope,
};
use ch2::cost::QUADRATIC;
use ch2::diagnosis::Cause;
use ch2::model::Model;
use ch2::parameter::Parameter;
use ch2::planted::{self, Fault};
use ndarray::{Array1, array};
use numerics::{Float, normal, stream};

use crate::random::{RELU, case, normals};

#[test]
fn every_parameter_of_a_thousand_random_networks_passes() {
    let (mut judged, mut corners) = (0, 0);
    for number in 0..1_000 {
        let (model, x, y) = case(number);
        let report = model.check(&x, &y, &model.backprop(&x, &y));
        assert!(report.passes(), "case {number}, {:?}: {report}", model.network.sizes());
        judged += report.measurements.len();
        corners += report.corners();
    }
    assert!(judged > 30_000, "only {judged} parameters");
    assert!(corners * 1_000 < judged, "{corners} of {judged} parameters were not judged");
}

/// A network whose layers are of equal size after the input, so that no fault betrays itself by shapes.
fn square() -> (Model, Array1<Float>, Array1<Float>) {
    let rng = &mut stream(7, "square", 0);
    let network = Network::new(&[4, 3, 3, 3], rng);
    (Model::new(network, SIGMOID, QUADRATIC), normals(4, rng), array![0.0, 1.0, 0.0])
}

#[test]
fn planted_faults_are_named() {
    let (model, x, y) = square();
    for (fault, cause) in [
        (Fault::NotTransposed, Cause::NotTransposed(3)),
        (Fault::MissingSlope, Cause::MissingSlope(3)),
        (Fault::NextLayersZ, Cause::OtherLayersZ(3, 4)),
    ] {
        let report = model.check(&x, &y, &planted::backprop(&model, &x, &y, fault));
        assert!(!report.passes());
        assert_eq!(report.cause, Some(cause), "{fault:?}: {report}");
        // The output layer is right, everything before it is not.
        assert_eq!(report.wrong(), (4 * 3 + 3) + (3 * 3 + 3), "{fault:?}: {report}");
    }
}

#[test]
fn other_mistakes_are_named_too() {
    let (model, x, y) = square();
    let right = model.backprop(&x, &y);
    let cause = |change: fn(&mut Network)| {
        let mut wrong = right.clone();
        change(&mut wrong);
        model.check(&x, &y, &wrong).cause.unwrap()
    };
    let scale = |network: &mut Network, factor: Float| {
        network.weights.iter_mut().for_each(|w| *w *= factor);
        network.biases.iter_mut().for_each(|b| *b *= factor);
    };
    let mut wrong = right.clone();
    scale(&mut wrong, -1.0);
    assert_eq!(model.check(&x, &y, &wrong).cause, Some(Cause::Sign));
    scale(&mut wrong, -10.0);
    let Some(Cause::Factor(factor)) = model.check(&x, &y, &wrong).cause else { panic!() };
    assert!((factor - 10.0).abs() < 1e-6);

    assert_eq!(cause(|g| g.biases[1].fill(0.0)), Cause::Biases(3));
    assert_eq!(cause(|g| g.weights[1].fill(0.0)), Cause::Weights(3));
    assert_eq!(
        cause(|g| {
            g.biases[0] *= 2.0;
            g.weights[0] *= 2.0;
        }),
        Cause::Error(2)
    );
}

#[test]
fn mistakes_in_the_output_layer_are_named_as_such() {
    let (model, x, y) = square();
    let forward = model.forward(&x);
    let mut wrong = model.backprop(&x, &y);
    let nabla_a = forward.output() - &y;
    wrong.biases[2] = nabla_a.clone();
    wrong.weights[2] = ch2::equations::weight_gradient(&nabla_a, &forward.activations[2]);
    assert_eq!(model.check(&x, &y, &wrong).cause, Some(Cause::MissingSlope(4)));

    let delta = nabla_a * forward.output().mapv(SIGMOID.prime);
    wrong.weights[2] = ch2::equations::weight_gradient(&delta, &forward.activations[2]);
    wrong.biases[2] = delta;
    assert_eq!(model.check(&x, &y, &wrong).cause, Some(Cause::SlopeAtActivation(4)));
}

#[test]
fn one_wrong_entry_among_many_is_found() {
    let (model, x, y) = square();
    for parameter in Parameter::all(&model.network) {
        let mut wrong = model.backprop(&x, &y);
        *parameter.of_mut(&mut wrong) += 1e-4;
        let report = model.check(&x, &y, &wrong);
        assert_eq!((report.wrong(), report.worst().parameter), (1, parameter));
    }
}

#[test]
fn a_corner_is_not_judged_and_a_silent_neuron_is() {
    // One ReLU whose weighted input is exactly 0: the cost has slope 0 to the left, −1 to the right.
    let relu = |bias: Float| {
        let network = Network { weights: vec![array![[1.0]]], biases: vec![array![bias]] };
        Model::new(network, RELU, QUADRATIC)
    };
    let (x, y) = (array![0.0], array![1.0]);
    let report = relu(0.0).check(&x, &y, &relu(0.0).backprop(&x, &y));
    assert_eq!((report.corners(), report.wrong()), (1, 0), "{report}");

    let mut claimed = relu(-1.0).backprop(&x, &y);
    assert!(relu(-1.0).check(&x, &y, &claimed).passes());
    claimed.biases[0][0] = 0.5;
    let report = relu(-1.0).check(&x, &y, &claimed);
    assert_eq!((report.corners(), report.wrong()), (0, 1), "{report}");
}

#[test]
fn a_corner_excuses_only_what_lies_between_its_slopes() {
    let relu = |neuron, bias: Float| {
        let network = Network { weights: vec![array![[1.0]]], biases: vec![array![bias]] };
        Model::new(network, neuron, QUADRATIC)
    };
    let wrong = |model: &Model, y: Float, claim: Float| {
        let (x, y) = (array![0.0], array![y]);
        let mut claimed = model.backprop(&x, &y);
        claimed.biases[0][0] = claim;
        model.check(&x, &y, &claimed).wrong()
    };
    // The slopes are 0 to the left of the corner and −1 to its right.
    let corner = relu(RELU, 0.0);
    let claims = [-1.0, -0.4, 0.0, -1.2, 0.2];
    assert_eq!(claims.map(|claim| wrong(&corner, 1.0, claim)), [0, 0, 0, 1, 1]);
    // At the bottom of a parabola the slope changes its sign too, and that is no corner.
    assert_eq!(wrong(&relu(IDENTITY, 1.0), 1.0, 0.5), 1);
}

#[test]
fn the_slope_is_exact_for_polynomials_of_degree_four() {
    for epsilon in [1e-3, 0.1] {
        let measured = slope(|t| 3.0 + t * (2.0 + t * (5.0 + t * (7.0 - 4.0 * t))), epsilon);
        assert!((measured - 2.0).abs() < 1e-11, "{measured}");
    }
    assert_eq!(relative_error(1.0, -1.0, 0.0), 1.0);
    assert_eq!(relative_error(0.0, 0.0, 1e-5), 0.0);
}

#[test]
fn halving_epsilon_divides_the_errors_by_2_4_and_16() {
    let cost = |t: Float| sigmoid(0.7 + t);
    let error = |difference: &dyn Fn(Float) -> Float| {
        let at = |epsilon| (difference(epsilon) - sigmoid_prime(0.7)).abs();
        at(0.02) / at(0.01)
    };
    let close = |ratio: Float, expected: Float| (ratio / expected - 1.0).abs() < 0.02;
    assert!(close(error(&|epsilon| forward_difference(cost, epsilon)), 2.0));
    assert!(close(error(&|epsilon| central_difference(cost, epsilon)), 4.0));
    assert!(close(error(&|epsilon| slope(cost, epsilon)), 16.0));
}

#[test]
fn a_cost_over_several_examples_is_checked_with_a_closure() {
    let (model, x, y) = square();
    let rng = &mut stream(7, "second example", 0);
    let other = Array1::from_shape_simple_fn(4, || normal(rng));
    let examples = [(x, y.clone()), (other, y)];
    let mean =
        |model: &Model| examples.iter().map(|(x, y)| model.cost(x, y)).sum::<Float>() / 2.0;
    let gradient = model.network.gradient(examples.iter().cloned());
    let report = check(&model, &gradient, mean);
    assert!(report.passes() && report.worst().error < TOLERANCE, "{report}");
    let linear = Model::new(model.network.clone(), IDENTITY, QUADRATIC);
    assert!(!check(&linear, &gradient, mean).passes(), "another model, another gradient");
}
