//! That both programs are the same network, and that a mistake in a file is told.

use candle_core::{DType, Tensor};
use ch3::{Checkpoint, Initializer, Net, Objective, Unit};
use mnist::Mnist;
use numerics::stream;

use super::*;

/// Three layers of weights, so that two are hidden.
fn model(hidden: Unit) -> Checkpoint {
    let sizes = [784, 20, 15, 10];
    let rng = &mut stream(3, "network", 0);
    Checkpoint::from(Net::new(&sizes, hidden, Objective::SOFTMAX, Initializer::He, rng))
}

/// Logits and outputs of two exact programs differ by rounding alone.
const ROUNDING: f64 = 1e-13;

#[test]
fn an_exported_network_has_the_same_outputs_here() {
    let test = Mnist::load().unwrap().test.first(200);
    for hidden in [Unit::Sigmoid, Unit::Relu] {
        let model = model(hidden);
        let network = Network::load(&model.to_safetensors(), DType::F64).unwrap();
        let examples = Examples::new(&test, DType::F64).unwrap();
        let logits = network.forward(&examples.inputs).unwrap();
        let theirs = candle_nn::ops::softmax(&logits, 1).unwrap();
        let ours = model.net.outputs(&ch3::Examples::from(&test));
        let ours = Tensor::from_slice(ours.as_slice().unwrap(), (200, 10), theirs.device());
        let apart = (theirs - ours.unwrap()).unwrap().abs().unwrap().max_all().unwrap();
        assert!(apart.to_scalar::<f64>().unwrap() < ROUNDING, "{hidden:?}: {apart}");
        let score = model.net.score(&ch3::Examples::from(&test));
        assert_eq!(network.correct(&examples).unwrap(), score.correct);
    }
}

#[test]
fn a_network_of_other_neurons_is_refused() {
    let error = Network::load(&model(Unit::Tanh).to_safetensors(), DType::F64);
    assert_eq!(error.err().unwrap().to_string(), "hidden neurons: sigmoid or relu, not tanh");
}

#[test]
fn a_file_that_is_none_is_refused() {
    let whole = model(Unit::Relu).to_safetensors();
    for length in [0, 7, 8, 100, whole.len() - 1] {
        assert!(Network::load(&whole[..length], DType::F64).is_err(), "{length} bytes");
    }
}

#[test]
fn an_epoch_of_both_programs_ends_with_the_same_weights_but_for_rounding() {
    let folder = tempfile::tempdir().unwrap();
    let trained = |who: &str| {
        let path = folder.path().join(who);
        let words = [who, "784,12,10", "50", "0.5", "1", "4", path.to_str().unwrap()];
        train(&words).unwrap();
        compare::numbers(&path).unwrap()
    };
    let [ours, double, single] = ["ours", "f64", "f32"].map(trained);
    let apart = |one: &[f64], other: &[f64]| {
        assert_eq!(one.len(), other.len());
        one.iter().zip(other).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
    };
    assert!(apart(&ours, &double) < 1e-11, "{}", apart(&ours, &double));
    assert!(apart(&ours, &single) < 1e-3, "{}", apart(&ours, &single));
}

#[test]
fn a_job_is_the_words_that_describe_it() {
    let words = ["f32", "784,100,10", "10", "0.1", "3", "7", "a file"];
    assert_eq!(Job::parse(&words).unwrap().words(), words);
    assert!(Job::parse(&words[..5]).is_err());
}
