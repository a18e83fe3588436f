//! What holds for activation functions: identities between them, and networks that are the same in
//! another form.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch2::examples::Examples;
use ch3::activation::{LEAK, Unit};
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::Objective;
use ndarray::Array2;
use numerics::{Float, below, normal, stream};

fn value(activation: Unit, z: Float) -> Float {
    let mut a = [z];
    activation.apply(&mut a);
    a[0]
}

fn slope(activation: Unit, z: Float) -> Float {
    activation.slope(z, value(activation, z))
}

#[test]
fn tanh_is_the_sigmoid_rescaled_and_four_times_as_steep() {
    for i in -200..=200 {
        let z = Float::from(i) / 10.0;
        let rescaled = (1.0 + value(Unit::Tanh, z / 2.0)) / 2.0;
        assert!((rescaled - value(Unit::Sigmoid, z)).abs() < 1e-15, "z = {z}");
        let steep = slope(Unit::Tanh, z / 2.0) / 4.0;
        assert!((steep - slope(Unit::Sigmoid, z)).abs() < 1e-15, "z = {z}");
    }
}

#[test]
fn relu_is_the_larger_of_z_and_0_and_leaks_if_it_is_to() {
    for i in -50..=50 {
        let z = Float::from(i) / 10.0;
        let fires = z > 0.0;
        assert_eq!(value(Unit::Relu, z), z.max(0.0));
        assert_eq!(slope(Unit::Relu, z), if fires { 1.0 } else { 0.0 });
        assert_eq!(value(Unit::LeakyRelu, z), z.max(LEAK * z));
        assert_eq!(slope(Unit::LeakyRelu, z), if fires { 1.0 } else { LEAK });
    }
}

#[test]
fn softplus_is_relu_with_a_round_corner_and_its_slope_is_the_sigmoid() {
    let above = |z| value(Unit::Softplus, z) - value(Unit::Relu, z);
    assert!((above(0.0) - std::f64::consts::LN_2).abs() < 1e-15);
    for i in 1..=100 {
        let z = Float::from(i) / 10.0;
        assert!(above(z) > 0.0 && above(z) < above(z - 0.1), "falls on the right, z = {z}");
        assert!((above(z) - above(-z)).abs() < 1e-14, "the same on both sides, z = {z}");
        assert_eq!(slope(Unit::Softplus, -z), value(Unit::Sigmoid, -z));
    }
}

fn network(hidden: Unit) -> Net {
    let rng = &mut stream(7, "network", 0);
    Net::new(&[6, 5, 4, 3, 4], hidden, Objective::SOFTMAX, Initializer::Large, rng)
}

fn examples(n: usize) -> Examples {
    let rng = &mut stream(7, "inputs", 0);
    let inputs = Array2::from_shape_simple_fn((n, 6), || normal(rng));
    let mut targets = Array2::zeros((n, 4));
    targets.outer_iter_mut().for_each(|mut y| y[below(rng, 4)] = 1.0);
    Examples::new(inputs, targets)
}

/// The largest difference between the outputs of two networks.
fn apart(a: &Net, b: &Net) -> Float {
    let data = examples(100);
    let differences = a.outputs(&data) - b.outputs(&data);
    differences.iter().fold(0.0, |far, difference| difference.abs().max(far))
}

#[test]
fn a_network_of_sigmoids_has_its_outputs_in_tanh_too() {
    let network = network(Unit::Sigmoid);
    let same = network.in_tanh();
    assert_eq!(same.hidden, Unit::Tanh);
    assert!(apart(&network, &same) < 1e-14);
}

#[test]
fn layers_without_a_bend_are_a_single_layer() {
    let network = network(Unit::Identity);
    let folded = network.folded();
    assert_eq!(folded.sizes(), [6, 4]);
    assert!(
        folded.layers.weights[0].t().is_standard_layout(),
        "as products with images want it"
    );
    assert!(apart(&network, &folded) < 1e-13);
}

/// For one hidden layer: a step of the tanh network is one of the sigmoids with 4η, in which the
/// hidden activations count as a − ½.
#[test]
fn the_slopes_of_the_tanh_network_are_those_of_centred_sigmoids() {
    let rng = &mut stream(7, "network", 0);
    let objective = Objective::SOFTMAX;
    let sizes = [6, 5, 4];
    let network = Net::new(&sizes, Unit::Sigmoid, objective, Initializer::Large, rng);
    let data = examples(20);
    let (g, tanh) = (network.gradient(&data), network.in_tanh().gradient(&data));
    let near = |a: Float, b: Float| assert!((a - b).abs() < 1e-14, "{a} and {b}");
    tanh.weights[0].iter().zip(&g.weights[0]).for_each(|(&t, &g)| near(t, 2.0 * g));
    tanh.biases[0].iter().zip(&g.biases[0]).for_each(|(&t, &g)| near(t, 2.0 * g));
    tanh.biases[1].iter().zip(&g.biases[1]).for_each(|(&t, &g)| near(t, g));
    for ((j, k), &t) in tanh.weights[1].indexed_iter() {
        near(t, 2.0 * (g.weights[1][[j, k]] - 0.5 * g.biases[1][j])); // 2 δ (a − ½)
    }
}
