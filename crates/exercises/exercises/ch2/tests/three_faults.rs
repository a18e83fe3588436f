//! The tests of `three_faults`; leave them as they are.

use ch2::activation::SIGMOID;
use ch2::checker::relative_error;
use ch2::cost::QUADRATIC;
use ch2::model::Model;
use numerics::{normal, stream, uniform};

use super::*;

fn case(seed: u64, sizes: &[usize], n: usize) -> (Network, Vec<Example>) {
    let mut rng = stream(seed, "faults", 0);
    let network = Network::new(sizes, &mut rng);
    let mut draw = |size| Array1::from_shape_simple_fn(size, || normal(&mut rng));
    let mut inputs: Vec<_> = (0..n).map(|_| draw(sizes[0])).collect();
    let mut target =
        |x| (x, Array1::from_shape_simple_fn(sizes[sizes.len() - 1], || uniform(&mut rng)));
    let examples = inputs.drain(..).map(&mut target).collect();
    (network, examples)
}

/// All numbers of a network or a gradient, layer by layer, each with its name.
fn named(network: &Network) -> Vec<(usize, String, Float)> {
    let mut all = vec![];
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate() {
        let bias = |(j, b): (usize, &Float)| (l + 2, format!("bias {}", j + 1), *b);
        all.extend(b.iter().enumerate().map(bias));
        let weight = |((j, k), w): ((usize, usize), &Float)| {
            (l + 2, format!("the weight from neuron {} to {}", k + 1, j + 1), *w)
        };
        all.extend(w.indexed_iter().map(weight));
    }
    all
}

/// Backpropagation against the judge, both as the reader has them, on random networks of these sizes.
fn agree(sizes: &[usize], n: usize) {
    for seed in 1..4 {
        let (network, examples) = case(seed, sizes, n);
        let judged = named(&measured(&network, &examples));
        let claimed = named(&gradient(&network, &examples));
        let wrong = claimed.iter().zip(&judged).rev();
        let wrong = wrong.filter(|(a, b)| relative_error(a.2, b.2, 1e-3) > 1e-5);
        let wrong: Vec<_> = wrong.collect();
        if let Some(((layer, _, _), _)) = wrong.first() {
            let here = wrong.iter().filter(|(a, _)| a.0 == *layer);
            let biases = here.clone().filter(|(a, _)| a.1.starts_with("bias")).count();
            let ((_, name, claim), (_, _, slope)) = here.clone().next_back().unwrap();
            panic!(
                "sizes {sizes:?}, {n} example(s): layer {layer} is the last layer with wrong slopes: those of \
                 {biases} biases and {} weights. For {name} backprop says {claim:.6}, the judge \
                 {slope:.6}",
                here.count() - biases
            );
        }
    }
}

#[test]
fn judge_1_has_the_shape_of_the_network() {
    let (network, examples) = case(1, &[3, 4, 2], 1);
    let shape = |n: &Network| n.weights.iter().map(|w| w.dim()).collect::<Vec<_>>();
    let found = measured(&network, &examples);
    assert_eq!(shape(&found), shape(&network), "the shapes of the judge's weights");
    assert_eq!(found.sizes(), network.sizes(), "the layers of the judge's gradient");
}

#[test]
fn judge_2_measures_every_slope() {
    for (seed, sizes, n) in [(4, &[3, 2][..], 1), (5, &[3, 4, 2], 2), (6, &[2, 3, 4, 3], 5)] {
        let (network, examples) = case(seed, sizes, n);
        let model = Model::new(network.clone(), SIGMOID, QUADRATIC);
        let found = named(&measured(&network, &examples));
        let all: Vec<_> = examples.iter().map(|(x, y)| named(&model.backprop(x, y))).collect();
        for (i, (layer, name, slope)) in found.iter().enumerate() {
            let right = all.iter().fold(0.0, |sum, one| sum + one[i].2) / n as Float;
            assert!(
                (slope - right).abs() < 1e-9,
                "sizes {sizes:?}, {n} example(s), layer {layer}, {name}: the judge measures \
                 {slope:.12}, the slope is {right:.12}"
            );
        }
    }
}

#[test]
fn repair_1_without_hidden_layers() {
    agree(&[3, 2], 1);
}

#[test]
fn repair_2_with_one_hidden_layer() {
    agree(&[4, 3, 3], 1);
}

#[test]
fn repair_3_with_two_hidden_layers() {
    agree(&[4, 3, 3, 3], 1);
}

#[test]
fn repair_4_with_several_examples() {
    agree(&[4, 3, 3, 3], 7);
}

#[test]
fn repair_5_with_sizes_that_all_differ() {
    agree(&[5, 4, 6, 2, 3], 3);
}
