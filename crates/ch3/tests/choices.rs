//! What the single choices do: outputs, costs, penalties, initial weights.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use ch2::examples::Examples;
use ch3::activation::Unit;
use ch3::dropout::Dropout;
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::{Loss, Objective, Output, softplus};
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::softmax::{log_sum_exp, softmax};
use ch3::trainer::Trainer;
use ndarray::{Array1, Array2, array};
use numerics::{Float, normal, stream, sum};

/// A few units in the last place of numbers near 1.
const TOLERANCE: Float = 1e-14;

#[test]
fn softmax_makes_probabilities_that_do_not_depend_on_a_common_shift() {
    let rng = &mut stream(7, "softmax", 0);
    for _ in 0..100 {
        let z = Array1::from_shape_simple_fn(10, || 5.0 * normal(rng));
        let a = softmax(&z.view());
        assert!((sum(&a) - 1.0).abs() < TOLERANCE && a.iter().all(|&a| a > 0.0));
        let shifted = softmax(&(&z + 3.25).view());
        assert!(a.iter().zip(&shifted).all(|(a, b)| (a - b).abs() < TOLERANCE));
    }
    assert_eq!(softmax(&array![800.0, 800.0].view()), array![0.5, 0.5]);
    assert_eq!(softmax(&array![0.0, -2000.0].view()), array![1.0, 0.0]);
}

#[test]
fn logarithms_of_outputs_survive_saturation() {
    assert_eq!((softplus(800.0), softplus(-800.0)), (800.0, 0.0));
    assert!((softplus(0.0) - std::f64::consts::LN_2).abs() < 1e-12);
    assert!((softplus(2.0) - 2.126928011043).abs() < 1e-12);
    assert_eq!(log_sum_exp(&array![1000.0, -1000.0].view()), 1000.0);

    let cost = |objective: Objective, z: Array1<Float>, y: Array1<Float>| {
        let a = objective.output().activate(&z.clone().insert_axis(ndarray::Axis(0)));
        objective.value(&z.view(), &a.row(0), &y.view())
    };
    assert_eq!(cost(Objective::CROSS_ENTROPY, array![800.0], array![0.0]), 800.0);
    assert_eq!(cost(Objective::CROSS_ENTROPY, array![800.0], array![1.0]), 0.0);
    let wrong = cost(Objective::SOFTMAX, array![0.0, 900.0], array![1.0, 0.0]);
    assert_eq!(wrong, 900.0, "−ln of a probability that underflows to 0");
}

#[test]
fn a_cost_for_other_outputs_is_refused_with_advice() {
    let message = Objective::new(Output::Softmax, Loss::CrossEntropy).unwrap_err().to_string();
    for part in ["CrossEntropy", "Sigmoid", "Softmax", "change"] {
        assert!(message.contains(part), "'{part}' is missing from: {message}");
    }
    assert_eq!(Objective::new(Output::Softmax, Loss::LogLikelihood), Ok(Objective::SOFTMAX));
}

#[test]
fn least_squares_finds_the_mean_and_absolute_errors_the_median() {
    // One bias and no input that matters; targets 0, 0 and 10.
    let data = Examples::new(Array2::zeros((3, 1)), array![[0.0], [0.0], [10.0]]);
    let start = Network { weights: vec![array![[0.0]]], biases: vec![array![3.0]] };
    let end = |loss: Loss, eta: Float| {
        let objective = Objective::new(Output::Identity, loss).unwrap();
        let network = Net { objective, ..Net::from(start.clone()) };
        let settings = Recipe { batch: 3, eta, epochs: 200, ..Recipe::default() };
        let mut trainer = Trainer::of(network, &settings, &data).unwrap();
        trainer.by_ref().for_each(|epoch| assert!(epoch.is_ok()));
        trainer.net().layers.biases[0][0]
    };
    assert!((end(Loss::Quadratic, 0.5) - 10.0 / 3.0).abs() < 1e-12);
    // Steps of constant length: it comes within a step of the median and stays there.
    assert!(end(Loss::Absolute, 0.06).abs() <= 0.06);
}

#[test]
fn penalties_price_weights_and_no_biases() {
    let network = Net::from(Network {
        weights: vec![array![[3.0, -4.0]], array![[0.0]]],
        biases: vec![array![100.0], array![-100.0]],
    });
    assert_eq!(Regularization::None.penalty(&network, 10), 0.0);
    assert_eq!(Regularization::L2(2.0).penalty(&network, 10), 2.0 / 20.0 * 25.0);
    assert!(
        (Regularization::L1(2.0).penalty(&network, 10) - 2.0 / 10.0 * 7.0).abs() < TOLERANCE
    );
    assert_eq!(Regularization::L2(5.0).decay(0.5, 50_000), Ok(1.0 - 0.5 * 5.0 / 50_000.0));
    assert_eq!(Regularization::L1(5.0).decay(0.5, 50_000), Ok(1.0));
    assert!(Regularization::L2(1000.0).decay(10.0, 1_000).is_err());
    assert!(Regularization::L2(20.0).decay(100.0, 1_000).is_err(), "factor −1");
    assert!(Regularization::L2(-1.0).decay(1.0, 10).is_err(), "a negative price");
    assert!(Regularization::L2(Float::NAN).decay(1.0, 10).is_err());
}

#[test]
fn initial_weights_have_the_promised_spread() {
    let sizes = [400, 300, 100];
    for (initializer, expected) in [
        (Initializer::Large, [1.0, 1.0]),
        (Initializer::Scaled, [1.0 / 20.0, (1.0 / 300.0 as Float).sqrt()]),
        (Initializer::Glorot, [(2.0 / 700.0 as Float).sqrt(), (2.0 / 400.0 as Float).sqrt()]),
        (Initializer::He, [(2.0 / 400.0 as Float).sqrt(), (2.0 / 300.0 as Float).sqrt()]),
    ] {
        let rng = &mut stream(7, "network", 0);
        let objective = Objective::SOFTMAX;
        let network = Net::new(&sizes, Unit::Relu, objective, initializer, rng);
        for (w, expected) in network.layers.weights.iter().zip(expected) {
            let sd = (sum(&w.mapv(|w| w * w)) / w.len() as Float).sqrt();
            // The standard deviation of n normal numbers is known to 1/√(2n), here below 0.5 %.
            assert!(
                (sd / expected - 1.0).abs() < 0.02,
                "{initializer:?}: {sd}, not {expected}"
            );
        }
        let silent = network.layers.biases.iter().flatten().all(|&b| b == 0.0);
        assert_eq!(silent, initializer != Initializer::Large);
    }
}

#[test]
fn probabilities_that_leave_nothing_are_refused() {
    for p in [-0.1, 1.0, 2.0, Float::NAN] {
        assert!(Dropout::new(p).is_err(), "{p}");
    }
}

#[test]
fn a_monitored_training_is_the_same_training_with_a_record() {
    let data = Examples::new(array![[0.0], [1.0]], array![[0.0], [1.0]]);
    let start = Net::from(Network { weights: vec![array![[0.1]]], biases: vec![array![0.2]] });
    let regularization = Regularization::L2(0.1);
    let settings = Recipe { batch: 1, eta: 0.5, regularization, ..Recipe::default() };
    let mut alone = Trainer::of(start.clone(), &settings, &data).unwrap();
    let mut monitored = Trainer::of(start, &settings, &data).unwrap();
    let other = Examples::new(array![[2.0]], array![[1.0]]);
    let record: Vec<_> =
        monitored.monitor([&data, &other]).take(5).map(Result::unwrap).collect();
    for scores in record {
        alone.next().unwrap().unwrap();
        assert_eq!(scores, [alone.score(&data), alone.score(&other)]);
    }
    assert_eq!(monitored.net(), alone.net());
}
