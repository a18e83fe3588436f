//! The tests of `collapse`; leave them as they are.

use ch2::activation::IDENTITY;
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use ndarray::array;
use numerics::{normal, stream};

use super::*;

fn random(sizes: &[usize], seed: u64) -> (Network, Array1<Float>) {
    let mut rng = stream(seed, "lines", 0);
    let network = Network::new(sizes, &mut rng);
    (network, Array1::from_shape_simple_fn(sizes[0], || normal(&mut rng)))
}

#[test]
fn collapse_1_single_neurons_in_a_chain() {
    let network = Network {
        weights: vec![array![[2.0]], array![[3.0]], array![[5.0]]],
        biases: vec![array![1.0], array![10.0], array![100.0]],
    };
    let (m, c) = collapse(&network);
    assert_eq!(
        m,
        array![[30.0]],
        "weights 2, 3 and 5 in a chain: x counts 30 times at the output; you found {m}"
    );
    assert_eq!(
        c,
        array![165.0],
        "weights 2, 3, 5 and biases 1, 10, 100: for x = 0 the layers give 1, then 3 · 1 + 10 = 13, then \
         5 · 13 + 100 = 165; you found {c}"
    );
}

#[test]
fn collapse_2_any_network_of_lines() {
    let all: [&[usize]; 5] = [&[3, 2], &[2, 2, 2], &[3, 3, 3, 3], &[2, 5, 3], &[4, 3, 2, 3, 1]];
    for (seed, sizes) in all.into_iter().enumerate() {
        let (network, x) = random(sizes, seed as u64);
        let (m, c) = collapse(&network);
        let shape = (sizes[sizes.len() - 1], sizes[0]);
        assert_eq!(m.dim(), shape, "the shape of M for layers of {sizes:?}");
        let forward = Model::new(network, IDENTITY, QUADRATIC).forward(&x);
        let (found, wanted) = (matvec(&m, &x) + c, forward.output());
        // The sums have another order, so the last digits may differ.
        let right = found.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1e-10);
        assert!(
            right,
            "layers of {sizes:?}, x = {x}: the network gives {wanted}, M x + c is {found}"
        );
    }
}

#[test]
fn descent_1_of_two_weights_in_a_chain() {
    let change = |w2, w3| change_of_m(&array![[w2]], &array![[w3]], &array![[1.0]])[[0, 0]];
    let found = change(2.0, 3.0);
    assert!(
        (found + 13.0).abs() < 1e-5,
        "M = 3 · 2 with slope 1: the step is −η · 2 for the 3 and −η · 3 for the 2, so M changes by \
         −η (2 · 2 + 3 · 3) = −13 η; without depth it would be −η. You found {found} η"
    );
    assert_eq!(
        change(0.0, 0.0),
        0.0,
        "if both weights are 0 nothing moves, whatever the slope"
    );
}

#[test]
fn descent_2_of_a_network_one_small_step() {
    const ETA: Float = 1e-6;
    for seed in 0..10 {
        let (mut network, x) = random(&[3, 3, 3], seed);
        network.biases.iter_mut().for_each(|b| b.fill(0.0));
        let mut model = Model::new(network, IDENTITY, QUADRATIC);
        let y = array![1.0, -1.0, 0.5];
        let product_of =
            |model: &Model| product(&model.network.weights[1], &model.network.weights[0]);
        let before = product_of(&model);
        // ∂C/∂M = ∇ₐC xᵀ: M alone would be a network without hidden layers.
        let nabla_a = model.forward(&x).output() - &y;
        let g = Array2::from_shape_fn((3, 3), |(j, k)| nabla_a[j] * x[k]);
        let found = change_of_m(&model.network.weights[0], &model.network.weights[1], &g);
        let gradient = model.backprop(&x, &y);
        for (w, slope) in model.network.weights.iter_mut().zip(&gradient.weights) {
            *w -= &(slope * ETA);
        }
        let measured = (product_of(&model) - before) / ETA;
        // What is left out is η times a few hundred at most, what is rounded 1e-10.
        let right =
            found.iter().zip(&measured).all(|(a, b)| (a - b).abs() < 1e-3 * (1.0 + b.abs()));
        assert!(
            right,
            "network {seed} took a step of backpropagation with η = {ETA}, and the change of w³ w², \
             divided by η, is\n{measured:.4}\nyou forecast\n{found:.4}"
        );
    }
}
