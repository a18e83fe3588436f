//! The same gradient in other forms: chapter 1's program, indices, diagonal matrices, paths.

use ch1::network::Network;
use ch2::activation::{IDENTITY, SIGMOID};
use ch2::cost::QUADRATIC;
use ch2::equations;
use ch2::index_form::Counter;
use ch2::matrix_form;
use ch2::model::Model;
use ch2::parameter::Parameter;
use ch2::paths::{Rates, paths};
use ndarray::{Array1, Array2, ShapeBuilder, array};
use numerics::{Float, stream};

use crate::random::{case, normals, sizes};

/// The forms add in different orders: a few units in the last place of numbers of moderate size.
pub(crate) const TOLERANCE: Float = 1e-12;

/// Asserts that two gradients are equal up to rounding, relative to their size where that is above 1.
pub(crate) fn assert_alike(a: &Network, b: &Network, what: &str) {
    for parameter in Parameter::all(a) {
        let (a, b) = (parameter.of(a), parameter.of(b));
        let size = a.abs().max(b.abs()).max(1.0);
        assert!((a - b).abs() <= TOLERANCE * size, "{what}: {a} and {b}, {parameter}");
    }
}

/// A gradient of the network's shape, all zero.
pub(crate) fn zeros(network: &Network) -> Network {
    let weights = network.weights.iter().map(|w| Array2::zeros(w.raw_dim().f())).collect();
    let biases = network.biases.iter().map(|b| Array1::zeros(b.len())).collect();
    Network { weights, biases }
}

#[test]
fn chapter_1_took_the_same_gradient_on_trust() {
    for number in 0..500 {
        let rng = &mut stream(7, "chapter 1", number);
        let network = Network::new(&sizes(rng), rng);
        let sizes = network.sizes();
        let (x, y) = (normals(sizes[0], rng), normals(sizes[sizes.len() - 1], rng));
        let mut expected = zeros(&network);
        network.backprop(&x, &y, &mut expected);
        let model = Model::new(network, SIGMOID, QUADRATIC);
        assert_eq!(model.backprop(&x, &y), expected, "case {number}: every bit");
    }
}

#[test]
fn the_index_form_gives_the_same() {
    for number in 0..500 {
        let (model, x, y) = case(number);
        let by_index = Counter::default().backprop(&model, &x, &y);
        assert_alike(&by_index, &model.backprop(&x, &y), &format!("case {number}"));
    }
}

#[test]
fn hadamard_products_are_products_with_diagonal_matrices() {
    for number in 0..300 {
        let (model, x, y) = case(number);
        let forward = model.forward(&x);
        let nabla_a = (model.cost.gradient)(forward.output(), &y);
        let slope = |l: usize| model.slope(l, &forward.zs[l]);
        let deltas = model.errors(&forward, &y);
        let last = deltas.len() - 1;
        let close = |a: &Array1<Float>, b: &Array1<Float>| {
            let bound = |b: Float| TOLERANCE * b.abs().max(1.0);
            a.iter().zip(b).all(|(a, &b)| (a - b).abs() <= bound(b))
        };
        assert!(close(&matrix_form::output_error(&nabla_a, &slope(last)), &deltas[last]));
        for l in 0..last {
            let w = &model.network.weights[l + 1];
            let before = matrix_form::error_before(w, &deltas[l + 1], &slope(l));
            assert!(close(&before, &deltas[l]), "case {number}, layer {l}");
        }
        for (l, delta) in deltas.iter().enumerate() {
            let product = matrix_form::error_as_product(&model, &forward, &nabla_a, l);
            assert!(close(&product, delta), "the product in case {number}, layer {l}");
        }
    }
}

#[test]
fn every_weight_s_derivative_is_the_sum_over_its_paths() {
    for number in 0..300 {
        let (model, x, y) = case(number);
        let forward = model.forward(&x);
        let rates = Rates::new(&model, &forward, &y);
        let gradient = model.backprop(&x, &y);
        for (l, w) in gradient.weights.iter().enumerate() {
            for ((j, k), &expected) in w.indexed_iter() {
                let sum = rates.weight(&mut Counter::default(), l, (j, k));
                let bound = TOLERANCE * expected.abs().max(1.0);
                assert!((sum - expected).abs() <= bound, "case {number}: {sum}, {expected}");
            }
        }
    }
}

#[test]
fn paths_visit_one_neuron_a_layer() {
    assert_eq!(paths(1, &[]), [[1]]);
    assert_eq!(paths(1, &[2, 1]), [[1, 0, 0], [1, 1, 0]]);
}

#[test]
fn the_equations_by_hand() {
    let delta = array![0.5, -2.0];
    assert_eq!(equations::output_error(&array![1.0, -2.0], &array![0.5, 1.0]), delta);
    let w = array![[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]];
    let before = equations::error_before(&w, &delta, &array![1.0, 0.0, 0.25]);
    assert_eq!(before, array![-7.5, 0.0, -2.625]);
    assert_eq!(equations::bias_gradient(&delta), delta);
    let gradient = equations::weight_gradient(&delta, &array![3.0, 0.0, -1.0]);
    assert_eq!(gradient, array![[1.5, 0.0, -0.5], [-6.0, 0.0, 2.0]]);
}

#[test]
fn a_network_of_identities_is_one_affine_map() {
    let rng = &mut stream(7, "test", 0);
    let network = Network::new(&[3, 4, 2], rng);
    let (x, y) = (normals(3, rng), normals(2, rng));
    let model = Model::new(network, IDENTITY, QUADRATIC);
    let [w1, w2] = &model.network.weights[..] else { panic!("three layers") };
    let [b1, b2] = &model.network.biases[..] else { panic!("three layers") };
    let affine =
        numerics::matvec(&numerics::product(w2, w1), &x) + numerics::matvec(w2, b1) + b2;
    let forward = model.forward(&x);
    assert!(forward.output().iter().zip(&affine).all(|(a, b)| (a - b).abs() < TOLERANCE));
    let deltas = model.errors(&forward, &y);
    assert_eq!(deltas[1], forward.output() - &y);
    assert_eq!(deltas[0], numerics::matvec(w2.t(), &deltas[1]));
}

/// The network after a step of descent.
fn stepped(model: &Model, x: &Array1<Float>, y: &Array1<Float>) -> Network {
    let gradient = model.backprop(x, y);
    let mut network = model.network.clone();
    for parameter in Parameter::all(&gradient) {
        *parameter.of_mut(&mut network) -= 0.5 * parameter.of(&gradient);
    }
    network
}

#[test]
fn neurons_that_start_alike_stay_alike() {
    let rng = &mut stream(7, "twins", 0);
    let mut model = Model::new(Network::new(&[3, 4, 2], rng), SIGMOID, QUADRATIC);
    // The second hidden neuron becomes a copy of the first: what comes in, its bias, what goes out.
    let Network { weights, biases } = &mut model.network;
    for k in 0..3 {
        weights[0][[1, k]] = weights[0][[0, k]];
    }
    biases[0][1] = biases[0][0];
    for j in 0..2 {
        weights[1][[j, 1]] = weights[1][[j, 0]];
    }
    for _ in 0..100 {
        let (x, y) = (normals(3, rng), normals(2, rng));
        model.network = stepped(&model, &x, &y);
        let Network { weights, biases } = &model.network;
        assert_eq!(weights[0].row(0), weights[0].row(1));
        assert_eq!(biases[0][0], biases[0][1]);
        assert_eq!(weights[1].column(0), weights[1].column(1));
    }
    assert_ne!(model.network.weights[0].row(0), model.network.weights[0].row(2));
}
