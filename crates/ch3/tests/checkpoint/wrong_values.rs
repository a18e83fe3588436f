//! Every field of the wrong type, of the wrong shape, not a number or out of range.

use serde_json::{Value, json};

use crate::broken::{DAMAGED, message, with};

#[test]
fn every_wrong_value_is_named() {
    for (field, value, expected) in cases() {
        let text = with(field, value);
        assert_eq!(message(&text), format!("`{field}`: {expected}{DAMAGED}"));
    }
}

type Case = (&'static str, Value, &'static str);

fn cases() -> Vec<Case> {
    vec![
        // types
        ("format", json!(1), "expected a text, found 1"),
        ("version", json!("1"), "expected a whole number, at least 1, found \"1\""),
        ("version", json!(1.5), "expected a whole number, at least 1, found 1.5"),
        ("version", json!(0), "expected a whole number, at least 1, found 0"),
        ("sizes", json!({}), "expected a list [ … ], found an object with 0 fields"),
        ("sizes[1]", json!("2"), "expected a whole number, at least 1, found \"2\""),
        ("sizes[1]", json!(0), "expected a whole number, at least 1, found 0"),
        ("sizes[1]", json!(-2), "expected a whole number, at least 1, found -2"),
        ("activation", json!(true), "expected a text, found true"),
        ("output", json!(null), "expected a text, found null"),
        ("cost", json!(["quadratic"]), "expected a text, found a list of 1"),
        ("weights", json!(null), "expected a list [ … ], found null"),
        ("weights[0]", json!(0.5), "expected a list [ … ], found 0.5"),
        (
            "weights[1][0]",
            json!({"a": 1}),
            "expected a list [ … ], found an object with 1 fields",
        ),
        ("weights[0][1][2]", json!("0.5"), "expected a finite number, found \"0.5\""),
        ("biases", json!("none"), "expected a list [ … ], found \"none\""),
        ("biases[1]", json!(0), "expected a list [ … ], found 0"),
        ("sha256", json!(12), "expected a text, found 12"),
        ("training", json!([]), "expected an object { … }, found a list of 0"),
        ("training.choices", json!("adam"), "expected an object { … }, found \"adam\""),
        ("training.examples", json!(5), "expected a text, found 5"),
        ("training.images", json!(2.5), "expected a whole number, at least 1, found 2.5"),
        ("training.epochs", json!(null), "expected a whole number, at least 1, found null"),
        ("training.patience", json!("2"), "expected a whole number, at least 1, found \"2\""),
        ("training.record", json!({}), "expected a list [ … ], found an object with 0 fields"),
        ("training.record[0]", json!(9), "expected an object { … }, found 9"),
        ("training.latest", json!("best"), "expected an object { … }, found \"best\""),
        ("training.batches", json!("3"), "expected a whole number, at least 0, found \"3\""),
        ("training.batches", json!(-3), "expected a whole number, at least 0, found -3"),
        ("training.batches", json!(2.5), "expected a whole number, at least 0, found 2.5"),
        (
            "training.batches",
            json!(5),
            "expected less than the 5 mini-batches of an epoch, found 5",
        ),
        ("training.memories", json!(null), "expected a list [ … ], found null"),
        ("training.memories[2]", json!([]), "expected an object { … }, found a list of 0"),
        (
            "training.memories[0].steps",
            json!(-1),
            "expected a whole number, at least 0, found -1",
        ),
        // shapes
        ("sizes", json!([3]), "expected a list of at least 2 layers, found a list of 1"),
        ("weights", json!([]), "expected 2 matrices, one less than there are layers, found 0"),
        (
            "weights[0]",
            json!([[1, 2, 3]]),
            "expected 2 rows, one for each neuron of the layer, found 1",
        ),
        (
            "weights[0][1]",
            json!([1, 2]),
            "expected 3 numbers, one for each neuron of the layer before, found 2",
        ),
        (
            "weights[1][0]",
            json!([1, 2, 3]),
            "expected 2 numbers, one for each neuron of the layer before, found 3",
        ),
        (
            "biases",
            json!([[0, 0]]),
            "expected 2 lists, one less than there are layers, found 1",
        ),
        (
            "biases[1]",
            json!([0, 0, 0]),
            "expected 2 numbers, one for each neuron of the layer, found 3",
        ),
        (
            "training.latest.weights[1][1]",
            json!([]),
            "expected 2 numbers, one for each neuron of the layer before, found 0",
        ),
        (
            "training.latest.biases[0]",
            json!([1]),
            "expected 2 numbers, one for each neuron of the layer, found 1",
        ),
        (
            "training.memories",
            json!([]),
            "expected 4 memories, one for each matrix and each list of biases, found 0",
        ),
        (
            "training.memories[1].first",
            json!([0]),
            "expected 4 numbers, one for each parameter, found 1",
        ),
        (
            "training.memories[3].second",
            json!([]),
            "expected 2 numbers, one for each parameter, found 0",
        ),
        // not a number
        ("weights[1][1][0]", json!(null), "expected a finite number, found null"),
        ("biases[0][1]", json!(null), "expected a finite number, found null"),
        (
            "training.latest.weights[0][0][0]",
            json!(null),
            "expected a finite number, found null",
        ),
        ("training.record[1].cost", json!(null), "expected a finite number, found null"),
        ("training.memories[0].second[5]", json!(null), "expected a finite number, found null"),
        ("training.choices.eta", json!(null), "expected a finite number above 0, found null"),
        // unknown or impossible choices
        (
            "activation",
            json!("step"),
            "expected one of sigmoid, tanh, relu, leaky-relu, softplus, identity, sine, found \"step\"",
        ),
        ("output", json!("tanh"), "expected one of sigmoid, softmax, identity, found \"tanh\""),
        (
            "cost",
            json!("hinge"),
            "expected one of quadratic, cross-entropy, log-likelihood, absolute, found \"hinge\"",
        ),
        (
            "training.choices.init",
            json!("zero"),
            "expected one of large, scaled, glorot, he, found \"zero\"",
        ),
        ("training.choices.eta", json!(0), "expected a finite number above 0, found 0"),
        (
            "training.choices.schedule",
            json!("step:0:0.5"),
            "expected one of constant, step:EPOCHS:FACTOR, exponential:FACTOR, cosine:EPOCHS (0 < FACTOR ≤ 1), found \"step:0:0.5\"",
        ),
        (
            "training.choices.lambda",
            json!("l2:-1"),
            "expected one of none, l2:LAMBDA, l1:LAMBDA (LAMBDA ≥ 0; alone it is that of l2), found \"l2:-1\"",
        ),
        (
            "training.choices.dropout",
            json!("1"),
            "expected one of the probabilities from 0 to below 1, found \"1\"",
        ),
        (
            "training.choices.expansion",
            json!("all"),
            "expected one of none, shifts, affine, elastic, found \"all\"",
        ),
        ("training.choices.batch", json!(0), "expected a whole number, at least 1, found 0"),
        ("training.choices.seed", json!(-1), "expected a whole number, at least 0, found -1"),
        ("training.record[1].epoch", json!(3), "expected 2, found 3"),
        (
            "training.record[0].correct",
            json!(9.5),
            "expected a whole number, at least 0, found 9.5",
        ),
    ]
}
