//! Newton's method and BFGS: their laws on a quadratic, Rosenbrock's valley, and a small network.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use ch2::checker::{relative_error, slope};
use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::cholesky::cholesky;
use ch3::initializer::Initializer;
use ch3::landscape::Landscape;
use ch3::network::Net;
use ch3::newton::newton;
use ch3::objective::Objective;
use ch3::quasi_newton::{Bfgs, Spot, line_search};
use ch3::regularization::Regularization;
use ch3::terrain::rosenbrock;
use ndarray::{Array1, Array2, array};
use numerics::{Float, dot, matvec, normal, product, stream};

const D: usize = 6;

/// ½ wᵀAw − bᵀw with a positive definite A.
fn quadratic() -> (Array2<Float>, Array1<Float>) {
    let rng = &mut stream(7, "quadratic", 0);
    let g = Array2::from_shape_simple_fn((D, D), || normal(rng));
    let b = Array1::from_shape_simple_fn(D, || normal(rng));
    (product(&g, g.t()) + Array2::<Float>::eye(D), b)
}

fn bowl(w: Array1<Float>) -> Spot {
    let (a, b) = quadratic();
    let aw = matvec(&a, &w);
    let cost = dot(&aw, &w) / 2.0 - dot(&b, &w);
    Spot { w, cost, gradient: aw - b }
}

fn furthest(a: &Array1<Float>, b: &Array1<Float>) -> Float {
    (a - b).iter().fold(0.0, |far, d| d.abs().max(far))
}

#[test]
fn newton_s_step_is_the_whole_way_on_a_quadratic() {
    let (a, _) = quadratic();
    for start in [Array1::zeros(D), Array1::from_elem(D, 1e3)] {
        let point = bowl(start);
        let arrived = bowl(&point.w + &newton(&point.gradient, &a).unwrap());
        assert!(arrived.gradient.iter().all(|g| g.abs() < 1e-9), "{}", arrived.gradient);
    }
    let saddle = array![[1.0, 0.0], [0.0, -1.0]];
    assert_eq!(newton(&array![1.0, 1.0], &saddle), None);
    assert_eq!(newton(&array![1.0, 1.0], &array![[1.0, 1.0], [1.0, 1.0]]), None, "a channel");
}

#[test]
fn with_exact_line_search_a_quadratic_takes_as_many_steps_as_it_has_dimensions() {
    let (a, _) = quadratic();
    let mut bfgs = Bfgs::new(bowl(Array1::from_elem(D, 1.0)));
    for _ in 0..D {
        let direction = bfgs.direction();
        let curvature = dot(&matvec(&a, &direction), &direction);
        let t = -dot(&bfgs.point.gradient, &direction) / curvature;
        bfgs.advance(bowl(&bfgs.point.w + t * &direction));
    }
    assert!(bfgs.steepest() < 1e-9, "{}", bfgs.steepest());
    let unit = product(&bfgs.inverse, &a);
    assert!((unit - Array2::<Float>::eye(D)).iter().all(|d| d.abs() < 1e-8), "H⁻¹ is known");
}

/// Follows BFGS from (−1.2, 1); `each` sees every step, with the point before it.
fn down_the_valley(mut each: impl FnMut(&Spot, &Bfgs)) -> (usize, Bfgs) {
    let mut bfgs = Bfgs::new(rosenbrock(array![-1.2, 1.0]));
    let mut steps = 0;
    while bfgs.steepest() > 1e-8 {
        let before = bfgs.point.clone();
        assert!(bfgs.step(&mut rosenbrock), "stuck at {}", bfgs.point.w);
        each(&before, &bfgs);
        steps += 1;
    }
    (steps, bfgs)
}

#[test]
fn rosenbrock_s_valley_is_followed_to_its_end() {
    let (steps, bfgs) = down_the_valley(|_, _| {});
    assert!(steps <= 50, "{steps} steps");
    assert!(furthest(&bfgs.point.w, &array![1.0, 1.0]) < 1e-6, "{}", bfgs.point.w);
}

#[test]
fn the_estimate_stays_symmetric_positive_definite_and_fits_the_latest_step() {
    down_the_valley(|before, bfgs| {
        let h = &bfgs.inverse;
        assert_eq!(h, &h.t(), "symmetric");
        assert!(cholesky(h.clone()).is_some(), "positive definite: {h}");
        let (s, y) = (&bfgs.point.w - &before.w, &bfgs.point.gradient - &before.gradient);
        let far =
            furthest(&matvec(h, &y), &s) / s.iter().fold(0.0, |m: Float, s| m.max(s.abs()));
        assert!(far < 1e-10, "H⁻¹y = s, but for {far}");
        assert!(bfgs.point.cost < before.cost);
    });
}

#[test]
fn a_line_search_ends_neither_too_near_nor_too_far() {
    let from = rosenbrock(array![-1.2, 1.0]);
    for length in [1e-6, 1e-3, 1.0, 1e3] {
        let direction = -length * &from.gradient;
        let found = line_search(&mut rosenbrock, &from, &direction).unwrap();
        let step = dot(&(&found.w - &from.w), &direction) / dot(&direction, &direction);
        let promised = dot(&from.gradient, &direction);
        assert!(found.cost <= from.cost + 1e-4 * step * promised, "|d| × {length}");
        assert!(dot(&found.gradient, &direction) >= 0.9 * promised, "|d| × {length}");
    }
    assert_eq!(line_search(&mut rosenbrock, &from, &from.gradient), None, "uphill");
}

#[test]
fn what_is_not_curved_upwards_teaches_nothing() {
    let start = Spot { w: array![0.0, 0.0], cost: 0.0, gradient: array![-1.0, 0.0] };
    let mut bfgs = Bfgs::new(start);
    bfgs.advance(Spot { w: array![1.0, 0.0], cost: -2.0, gradient: array![-3.0, 0.0] });
    assert_eq!(bfgs.inverse, Array2::<Float>::eye(2));
    assert_eq!(bfgs.point.cost, -2.0);
}

/// A 2-3-1 network without biases, and four examples, of students (Welch 2014).
fn students(lambda: Float) -> (Net, Examples, Regularization) {
    let network = Net::from(Network {
        weights: vec![array![[0.1, 0.4], [0.2, 0.5], [0.3, 0.6]], array![[0.7, 0.8, 0.9]]],
        biases: vec![Array1::zeros(3), Array1::zeros(1)],
    });
    let inputs = array![[0.3, 1.0], [0.5, 0.2], [1.0, 0.4], [0.6, 0.3]];
    let data = Examples::new(inputs, array![[0.75], [0.82], [0.93], [0.70]]);
    // Its Λ is λ/n.
    (network, data, Regularization::L2(4.0 * lambda))
}

#[test]
fn the_small_network_has_the_known_outputs_cost_and_gradient() {
    // W¹ in the order of its columns, then W².
    let expected = [
        -0.000374957580,
        -0.000416352251,
        -0.000448702182,
        0.000279616753,
        0.000310172901,
        0.000337410853,
        0.000420668663,
        0.000407173447,
        0.000394310475,
    ];
    for lambda in [0.0, 0.01] {
        let (network, data, regularization) = students(lambda);
        let outputs = network.outputs(&data);
        let known = array![0.822392809448, 0.789675217877, 0.808892001791, 0.796607737097];
        assert!(furthest(&outputs.column(0).to_owned(), &known) < 1e-11, "{outputs}");
        let w = network.pack(false);
        let mut landscape =
            Landscape { net: network, examples: &data, regularization, biases: false };
        let point = landscape.at(w.clone());
        let cost = if lambda == 0.0 { 0.003770064171 } else { 0.018020064171 };
        assert!((point.cost - cost).abs() < 1e-11, "Λ = {lambda}: {}", point.cost);
        let gradient = Array1::from(expected.to_vec()) + lambda * &w;
        assert!(furthest(&point.gradient, &gradient) < 1e-11, "Λ = {lambda}");
        for i in 0..w.len() {
            let measured = slope(
                |nudge| {
                    let mut w = w.clone();
                    w[i] += nudge;
                    landscape.at(w).cost
                },
                1e-3,
            );
            let error = relative_error(measured, point.gradient[i], 1e-6);
            assert!(error < 1e-7, "Λ = {lambda}, parameter {i}: {error}");
        }
    }
}

#[test]
fn how_the_gradient_changes_is_the_hessian_times_the_direction() {
    let (network, data, regularization) = students(0.01);
    let w = network.pack(false);
    let mut landscape =
        Landscape { net: network, examples: &data, regularization, biases: false };
    let columns = Array2::<Float>::eye(9);
    let bends: Vec<Array1<Float>> =
        columns.outer_iter().map(|v| landscape.bend(&w, &v.to_owned())).collect();
    let h = Array2::from_shape_fn((9, 9), |(i, j)| bends[i][j]);
    assert!((&h - &h.t()).iter().all(|d| d.abs() < 1e-10), "symmetric: {h}");
    // The forecast with this curvature is wrong by a cube of the step, so eight times less for half.
    let from = landscape.at(w.clone());
    let mut error = |length: Float| {
        let step = Array1::from_elem(9, length);
        let curved = dot(&step, &matvec(&h, &step)) / 2.0;
        landscape.at(&w + &step).cost - from.cost - dot(&from.gradient, &step) - curved
    };
    let ratio = error(0.02) / error(0.01);
    assert!((ratio - 8.0).abs() < 0.3, "{ratio}");
}

/// At most 200 steps of BFGS from normal weights; the costs after each.
fn trained(lambda: Float, seed: u64) -> Vec<Float> {
    let (network, data, regularization) = students(lambda);
    let rng = &mut stream(seed, "start", 0);
    let start = Array1::from_shape_simple_fn(9, || normal(rng));
    let mut landscape =
        Landscape { net: network, examples: &data, regularization, biases: false };
    let mut bfgs = Bfgs::new(landscape.at(start));
    let mut costs = vec![bfgs.point.cost];
    while costs.len() <= 200 && bfgs.steepest() > 1e-8 && bfgs.step(&mut |w| landscape.at(w)) {
        costs.push(bfgs.point.cost);
    }
    costs
}

#[test]
fn bfgs_trains_the_small_network_and_its_cost_never_grows() {
    for seed in 1..=3 {
        for (lambda, most) in [(0.0, 0.003), (1e-4, 0.003)] {
            let costs = trained(lambda, seed);
            assert!(costs.is_sorted_by(|before, after| after <= before));
            assert!(costs[costs.len() - 1] < most, "Λ = {lambda}, seed {seed}: {costs:?}");
        }
    }
}

#[test]
fn packing_and_unpacking_gives_the_same_network() {
    let rng = &mut stream(7, "network", 0);
    let objective = Objective::SOFTMAX;
    let network = Net::new(&[3, 4, 2], Unit::Tanh, objective, Initializer::Large, rng);
    let packed = network.pack(true);
    assert_eq!(packed.len(), 3 * 4 + 4 * 2 + 4 + 2);
    assert_eq!(packed[1], network.layers.weights[0][[1, 0]], "column by column");
    assert_eq!(packed[20], network.layers.biases[0][0]);
    let mut other = network.clone();
    other.unpack(&(2.0 * &packed), true);
    assert_eq!(other.layers.weights[1], 2.0 * &network.layers.weights[1]);
    other.unpack(&packed, true);
    assert_eq!(other, network);
    other.unpack(&Array1::zeros(20), false);
    assert_eq!(other.layers.biases, network.layers.biases);
    assert_eq!(other.pack(false), Array1::<Float>::zeros(20));
}
