//! Weight decay, L1 and dropout by what they do to single weights.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use ch2::examples::Examples;
use ch2::mini_batch::gradient;
use ch3::activation::Unit;
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::Objective;
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::softmax::softmax;
use ch3::trainer::Trainer;
use ndarray::{Array2, Axis, array};
use numerics::{Float, Inputs, normal, powf, stream};

fn recipe(regularization: Regularization) -> Recipe {
    Recipe { batch: 2, eta: 0.5, regularization, ..Recipe::default() }
}

/// A network that has nothing to learn from its data: the inputs are 0, and the output is the bias.
fn content() -> (Net, Examples) {
    let start = Network { weights: vec![array![[3.0, -4.0, 0.0]]], biases: vec![array![2.0]] };
    let network = Net { objective: Objective::LEAST_SQUARES, ..Net::from(start) };
    (network, Examples::new(Array2::zeros((6, 3)), Array2::from_elem((6, 1), 2.0)))
}

fn after_an_epoch(regularization: Regularization) -> Net {
    let (network, data) = content();
    let mut trainer = Trainer::of(network, &recipe(regularization), &data).unwrap();
    trainer.next().unwrap().unwrap();
    trainer.into_best()
}

#[test]
fn weight_decay_multiplies_the_weights_once_a_step_and_spares_the_biases() {
    let after = after_an_epoch(Regularization::L2(1.2));
    let factor = 1.0 - 0.5 * 1.2 / 6.0; // n = 6, and not m = 2
    let cubed = factor * factor * factor; // three mini-batches
    let expected = array![[3.0 * cubed, -4.0 * cubed, 0.0]];
    assert!(
        (&after.layers.weights[0] - &expected).iter().all(|d| d.abs() < 1e-14),
        "{after:?}"
    );
    assert_eq!(after.layers.biases[0], array![2.0]);
}

/// The step of training, written out for the quadratic cost: to the last bit.
#[test]
fn a_step_with_weight_decay_is_a_multiplication_and_the_old_step() {
    let rng = &mut stream(7, "one example", 0);
    let x = Array2::from_shape_simple_fn((1, 5), || normal(rng));
    let (targets, inputs) = (array![[0.0, 1.0]], x.clone().into());
    let (eta, lambda, n) = (0.5, 0.3, 1.0);
    let (sizes, objective) = (vec![5, 4, 2], Objective::QUADRATIC);
    let regularization = Regularization::L2(lambda);
    let recipe =
        Recipe { sizes, objective, regularization, eta, batch: 1, ..Recipe::default() };
    let mut net = recipe.start().layers;
    // ANCHOR: multiplication
    let slopes = gradient(&net, &inputs, &targets); // of C₀
    for (w, slope) in net.weights.iter_mut().zip(&slopes.weights) {
        *w *= 1.0 - eta * lambda / n; // new
        *w -= &(slope * eta);
    }
    for (b, slope) in net.biases.iter_mut().zip(&slopes.biases) {
        *b -= &(slope * eta);
    }
    // ANCHOR_END: multiplication
    let data = Examples::new(x, targets);
    let mut trainer = Trainer::new(&recipe, &data).unwrap();
    trainer.next().unwrap().unwrap();
    assert_eq!(trainer.net().layers, net);
}

#[test]
fn l1_shortens_every_weight_by_the_same_and_leaves_zero_alone() {
    let after = after_an_epoch(Regularization::L1(1.2));
    let shorter = 3.0 * (0.5 * 1.2 / 6.0);
    let expected = array![[3.0 - shorter, -4.0 + shorter, 0.0]];
    assert!(
        (&after.layers.weights[0] - &expected).iter().all(|d| d.abs() < 1e-14),
        "{after:?}"
    );
    assert_eq!(after.layers.biases[0], array![2.0]);
}

#[test]
fn the_penalty_is_that_of_the_training_on_every_set() {
    let (network, data) = content();
    let other = Examples::new(Array2::zeros((2, 3)), Array2::zeros((2, 1)));
    let recipe = recipe(Regularization::L2(1.2));
    let trainer = Trainer::of(network.clone(), &recipe, &data).unwrap();
    for set in [&data, &other] {
        let penalty = trainer.score(set).cost - network.score(set).cost;
        assert!((penalty - 1.2 / (2.0 * 6.0) * 25.0).abs() < 1e-14, "{penalty}");
    }
}

/// All thinned networks of one with four hidden neurons: probability, and weighted inputs of the outputs.
fn all_thinned(network: &Net, inputs: &Inputs, p: Float) -> Vec<(Float, Array2<Float>)> {
    let hidden = network.sizes()[1];
    let of_subset = |subset: u32| {
        let stays = |j: usize| subset >> j & 1 == 1;
        let louder = |(_, j)| if stays(j) { 1.0 / (1.0 - p) } else { 0.0 };
        let mask = Array2::from_shape_fn((1, hidden), louder);
        let probability = (0..hidden).fold(1.0, |q, j| q * if stays(j) { 1.0 - p } else { p });
        let thin = |a: &mut Array2<Float>, _: &mut Array2<Float>| *a *= &mask;
        (probability, network.forward_thinned(inputs, thin).z)
    };
    (0..1 << hidden).map(of_subset).collect()
}

fn four_hidden() -> (Net, Inputs) {
    let rng = &mut stream(7, "network", 0);
    let (objective, initializer) = (Objective::SOFTMAX, Initializer::Large);
    let network = Net::new(&[3, 4, 2], Unit::Sigmoid, objective, initializer, rng);
    (network, Array2::from_shape_simple_fn((1, 3), || normal(rng)).into())
}

#[test]
fn the_whole_network_is_the_mean_of_all_thinned_ones() {
    let (network, inputs) = four_hidden();
    let mut mean = Array2::<Float>::zeros((1, 2));
    for (probability, z) in all_thinned(&network, &inputs, 0.3) {
        mean += &(z * probability);
    }
    let whole = network.forward(&inputs).z;
    assert!((&mean - &whole).iter().all(|d| d.abs() < 1e-13), "{mean} and {whole}");
}

#[test]
fn its_outputs_are_the_geometric_mean_of_theirs_made_to_add_up_to_1() {
    let (network, inputs) = four_hidden();
    let mut geometric = Array2::<Float>::ones((1, 2));
    for (probability, z) in all_thinned(&network, &inputs, 0.3) {
        let outputs = softmax(&z.row(0));
        geometric
            .zip_mut_with(&outputs.insert_axis(Axis(0)), |g, &a| *g *= powf(a, probability));
    }
    geometric /= geometric[[0, 0]] + geometric[[0, 1]];
    let whole = network.forward(&inputs).outputs().clone();
    assert!((&geometric - &whole).iter().all(|d| d.abs() < 1e-13), "{geometric} and {whole}");
}
