//! What the first pages define, before any equation of backpropagation: the forward pass, what is
//! assumed of a cost, the Hadamard product, the error.

use ch1::network::Network;
use ch2::activation::SIGMOID;
use ch2::cost::QUADRATIC;
use ch2::index_form::Counter;
use ch2::model::Model;
use ch2::nudge;
use ch2::parameter::Parameter;
use ndarray::{Array1, array};
use numerics::{Float, matvec, stream};

use crate::forms::{TOLERANCE, assert_alike, zeros};
use crate::random::{SOFTPLUS, TANH, case, normals, sizes};

fn close(a: Float, b: Float) -> bool {
    (a - b).abs() <= TOLERANCE * b.abs().max(1.0)
}

/// A random network of smooth neurons, all alike, and an example.
fn smooth(number: u64) -> (Model, Array1<Float>, Array1<Float>) {
    let rng = &mut stream(7, "smooth model", number);
    let network = Network::new(&sizes(rng), rng);
    let neuron = [SIGMOID, TANH, SOFTPLUS][number as usize % 3];
    let sizes = network.sizes();
    let (x, y) = (normals(sizes[0], rng), normals(sizes[sizes.len() - 1], rng));
    (Model::new(network, neuron, QUADRATIC), x, y)
}

#[test]
fn a_layer_is_the_same_in_indices_and_in_matrices() {
    for number in 0..500 {
        let (model, x, _) = case(number);
        let (by_index, by_matrix) = (Counter::default().forward(&model, &x), model.forward(&x));
        for (a, b) in
            by_index.activations.iter().flatten().zip(by_matrix.activations.iter().flatten())
        {
            assert!(close(*a, *b), "case {number}: {a} and {b}");
        }
    }
}

#[test]
fn the_forward_pass_that_remembers_ends_where_chapter_1_s_does() {
    for number in 0..500 {
        let rng = &mut stream(7, "forward", number);
        let network = Network::new(&sizes(rng), rng);
        let x = normals(network.sizes()[0], rng);
        let expected = network.feedforward(&x);
        let forward = Model::new(network, SIGMOID, QUADRATIC).forward(&x);
        assert_eq!(forward.output(), &expected, "case {number}: every bit");
    }
}

#[test]
fn what_is_kept_are_weighted_inputs_and_activations() {
    for number in 0..500 {
        let (model, x, _) = case(number);
        let forward = model.forward(&x);
        assert_eq!(forward.activations[0], x);
        assert_eq!(forward.activations.len(), forward.zs.len() + 1);
        for (l, z) in forward.zs.iter().enumerate() {
            let (w, b) = (&model.network.weights[l], &model.network.biases[l]);
            assert_eq!(z, &(matvec(w, &forward.activations[l]) + b), "case {number}");
            assert_eq!(forward.activations[l + 1], model.activate(l, z), "case {number}");
        }
    }
}

#[test]
fn the_quadratic_cost_is_a_function_of_the_outputs() {
    let (a, y) = (array![0.75, 0.5, -1.0], array![1.0, 0.0, 1.0]);
    assert_eq!((QUADRATIC.value)(&a, &y), (0.0625 + 0.25 + 4.0) / 2.0);
    for j in 0..3 {
        let cost = |nudge: Float| {
            let mut a = a.clone();
            a[j] += nudge;
            (QUADRATIC.value)(&a, &y)
        };
        let measured = ch2::checker::slope(cost, nudge::EPSILON);
        assert!((measured - (QUADRATIC.gradient)(&a, &y)[j]).abs() < 1e-11, "{measured}");
    }
}

#[test]
fn the_gradient_of_a_mean_is_the_mean_of_the_gradients() {
    for number in 0..200 {
        let rng = &mut stream(7, "mean", number);
        let network = Network::new(&sizes(rng), rng);
        let sizes = network.sizes();
        let example = |_| (normals(sizes[0], rng), normals(sizes[sizes.len() - 1], rng));
        let examples: Vec<_> = (0..3).map(example).collect();
        let model = Model::new(network, SIGMOID, QUADRATIC);
        let mut mean = zeros(&model.network);
        for (x, y) in &examples {
            let gradient = model.backprop(x, y);
            for parameter in Parameter::all(&gradient) {
                *parameter.of_mut(&mut mean) += parameter.of(&gradient) / 3.0;
            }
        }
        // The mean cost knows nothing of gradients: it is nudged.
        let cost = |model: &Model| {
            examples.iter().fold(0.0, |sum, (x, y)| sum + model.cost(x, y) / 3.0)
        };
        let report = ch2::checker::check(&model, &mean, cost);
        assert!(report.passes(), "case {number}: {report}");
        let together = model.network.gradient(examples.iter().cloned());
        assert_alike(&together, &mean, &format!("case {number}"));
    }
}

#[test]
fn the_star_of_arrays_is_the_hadamard_product() {
    for number in 0..100 {
        let rng = &mut stream(7, "hadamard", number);
        let (s, t) = (normals(5, rng), normals(5, rng));
        let product = &s * &t;
        assert!((0..5).all(|j| product[j] == s[j] * t[j]));
        assert_eq!(product, &t * &s);
    }
}

#[test]
fn the_error_is_the_slope_of_the_cost_along_z() {
    /// A nudge of z of 1e-3, as it says beside it, leaves an error of about its fourth power.
    const BOUND: Float = 1e-8;
    for number in 0..200 {
        let (model, x, y) = smooth(number);
        let forward = model.forward(&x);
        for (l, delta) in model.errors(&forward, &y).iter().enumerate() {
            let slope = model.slope(l, &forward.zs[l]);
            for (j, &delta) in delta.iter().enumerate() {
                let measured = nudge::error(&model, &forward, &y, l, j);
                let bound = BOUND * delta.abs().max(1.0);
                assert!((measured - delta).abs() <= bound, "{number}: {measured}, {delta}");
                let by_a = slope[j] * nudge::slope_at_a(&model, &forward, &y, l, j);
                assert!((by_a - delta).abs() <= bound, "case {number}: {by_a}, {delta}");
            }
        }
    }
}
