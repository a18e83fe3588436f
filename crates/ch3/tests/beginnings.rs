//! Weight initialization, and what weight decay makes of the start; and the program of the book.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::Path;
use std::process::Command;

use ch2::examples::Examples;
use ch3::Checkpoint;
use ch3::activation::Unit;
use ch3::initializer::Initializer;
use ch3::network::Net;
use ch3::objective::Objective;
use ch3::recipe::Recipe;
use ch3::regularization::Regularization;
use ch3::trainer::Trainer;
use ndarray::{Array1, Array2};
use numerics::{Float, dot, matvec, normal, stream, sum, uniform};

fn network(sizes: &[usize], hidden: Unit, initializer: Initializer) -> Net {
    let rng = &mut stream(7, "network", 0);
    Net::new(sizes, hidden, Objective::SOFTMAX, initializer, rng)
}

fn mean_square(values: &Array2<Float>) -> Float {
    sum(&values.mapv(|v| v * v)) / values.len() as Float
}

#[test]
fn variances_of_weighted_inputs_add_and_the_scaled_start_has_their_mean() {
    const NEURONS: usize = 20_000;
    let rng = &mut stream(7, "inputs", 0);
    for n in [3, 100] {
        let x = Array1::from_shape_simple_fn(n, || uniform(rng));
        let squares = dot(&x, &x);
        for (initializer, expected) in [
            (Initializer::Large, squares + 1.0), // the biases are from N(0, 1) too
            (Initializer::Scaled, squares / n as Float), // they are 0
        ] {
            let network = network(&[n, NEURONS], Unit::Sigmoid, initializer);
            let z = matvec(&network.layers.weights[0], &x) + &network.layers.biases[0];
            let variance = dot(&z, &z) / NEURONS as Float;
            // A variance from so many normal numbers is known to √(2/n), here 1 %.
            assert!((variance / expected - 1.0).abs() < 0.04, "{initializer:?}, {n} inputs");
        }
        assert!(squares / n as Float <= 1.0);
    }
}

#[test]
fn he_s_weights_keep_the_signals_of_relu_and_their_errors_at_their_size() {
    let network = network(&[400; 12], Unit::Relu, Initializer::He);
    let rng = &mut stream(7, "inputs", 0);
    let x = Array2::from_shape_simple_fn((50, 400), || normal(rng));
    let pass = network.forward(&x.into());
    // Targets that the weights know nothing of.
    let y = Array2::from_shape_fn((50, 400), |(i, k)| Float::from(u8::from(k == 7 * i)));
    let errors = network.errors(&pass, &y);
    let [first, last] = [0, 9].map(|l| mean_square(&pass.activations[l]));
    assert!((0.5..2.0).contains(&(last / first)), "signals: {}", last / first);
    let [first, last] = [0, 9].map(|l| mean_square(&errors[l]));
    assert!((0.5..2.0).contains(&(last / first)), "errors: {}", last / first);
}

#[test]
fn without_an_input_a_weight_only_decays() {
    let rng = &mut stream(7, "inputs", 0);
    let mut inputs = Array2::from_shape_simple_fn((20, 3), || normal(rng));
    inputs.column_mut(1).fill(0.0);
    let data = Examples::new(inputs, Array2::from_elem((20, 2), 0.5));
    let start = network(&[3, 4, 2], Unit::Sigmoid, Initializer::Large);
    let regularization = Regularization::L2(2.0);
    // Four steps, the last with two examples.
    let settings = Recipe { batch: 6, eta: 0.5, regularization, ..Recipe::default() };
    let mut trainer = Trainer::of(start.clone(), &settings, &data).unwrap();
    trainer.next().unwrap().unwrap();
    let decay: Float = 1.0 - 0.5 * 2.0 / 20.0;
    for j in 0..4 {
        let (before, after) =
            (start.layers.weights[0][[j, 1]], trainer.net().layers.weights[0][[j, 1]]);
        let expected = before * decay * decay * decay * decay;
        assert!((after - expected).abs() < 1e-15, "{after}, not {expected}");
        assert_ne!(
            trainer.net().layers.weights[0][[j, 0]],
            start.layers.weights[0][[j, 0]] * decay
        );
    }
}

#[test]
fn the_program_of_the_book_prints_what_the_book_shows() {
    // Cargo has built the examples beside this test.
    let test = std::env::current_exe().unwrap();
    let examples = test.parent().unwrap().parent().unwrap().join("examples");
    let program = examples.join(format!("digits{}", std::env::consts::EXE_SUFFIX));
    assert!(program.exists(), "{program:?} is missing: cargo build -p ch3 --examples");
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(program).current_dir(&folder).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let saved = std::fs::read_to_string(folder.path().join("digits.json")).unwrap();
    assert_eq!(Checkpoint::from_json(&saved).unwrap().net.sizes(), [784, 30, 10]);
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../book/generated/ch3");
    let stored = std::fs::read_to_string(generated.join("own-program.txt")).unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap(), stored);
}
