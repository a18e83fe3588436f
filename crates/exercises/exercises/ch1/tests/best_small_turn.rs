//! The tests of `best_small_turn`; leave them as they are.

use ch1::sigmoid::sigmoid;
use ndarray::array;
use numerics::{normal, stream};

use super::*;

/// Random weights, bias and inputs, and a small length; the third and later neurons have more inputs.
fn neurons() -> impl Iterator<Item = (Array1<Float>, Float, Array1<Float>, Float)> {
    (0..12).map(|seed| {
        let (mut rng, n) = (stream(seed, "neuron", 0), 1 + seed as usize / 2);
        let w = Array1::from_shape_simple_fn(n, || normal(&mut rng));
        let x = Array1::from_shape_simple_fn(n, || 2.0 * normal(&mut rng));
        (w, normal(&mut rng), x, [0.01, 0.0001][seed as usize % 2])
    })
}

fn length(turn: &Turn) -> Float {
    (dot(&turn.weights, &turn.weights) + turn.bias * turn.bias).sqrt()
}

#[test]
fn turn_1_has_the_given_length() {
    for (w, b, x, wanted) in neurons() {
        let (turn, _) = best_turn(&w, b, &x, wanted);
        let found = length(&turn);
        assert!(
            (found - wanted).abs() < 1e-9 * wanted,
            "the squares of the changes {} and {} add up to {found}², and not to {wanted}²",
            turn.weights,
            turn.bias
        );
    }
}

#[test]
fn turn_2_raises_the_output() {
    for (w, b, x, size) in neurons() {
        let (turn, _) = best_turn(&w, b, &x, size);
        let (before, after) =
            (sigmoid(dot(&w, &x) + b), sigmoid(dot(&(&w + &turn.weights), &x) + b + turn.bias));
        assert!(
            after > before,
            "the turn changes the output from {before} to {after}, for the inputs {x}"
        );
    }
}

#[test]
fn turn_3_of_the_neuron_in_the_measurement() {
    let (w, x) = (array![1.2, -0.7, 0.4], array![0.638, 0.173, 0.689]);
    let (turn, _) = best_turn(&w, -0.3, &x, 0.01);
    let wanted = array![0.004_614_4, 0.001_251_2, 0.004_983_2];
    let near = (&turn.weights - &wanted).iter().all(|off| off.abs() < 1e-7);
    assert!(
        near && (turn.bias - 0.007_232_5).abs() < 1e-7,
        "the changes are {} and {}; the best are {wanted} and 0.0072325",
        turn.weights,
        turn.bias
    );
}

#[test]
fn turn_4_has_no_rival() {
    for (w, b, x, size) in neurons() {
        let (turn, _) = best_turn(&w, b, &x, size);
        let raises = |turn: &Turn| dot(&turn.weights, &x) + turn.bias;
        let mut rng = stream(1, "rivals", 0);
        for _ in 0..1000 {
            // A rival is the turn itself, bent a little, at the same length.
            let weights = turn.weights.mapv(|change| change + 0.2 * size * normal(&mut rng));
            let rival = Turn { weights, bias: turn.bias + 0.2 * size * normal(&mut rng) };
            let shorten = size / length(&rival);
            let (own, other) = (raises(&turn), shorten * raises(&rival));
            assert!(
                other <= own * (1.0 + 1e-9),
                "z rises by {own}, and by {other} with {} and {} times {shorten}",
                rival.weights,
                rival.bias
            );
        }
    }
}

#[test]
fn turn_5_of_a_neuron_that_is_saturated() {
    // σ′(900) is far too small for a `Float`, which has a 0 for it. The direction is still known.
    for b in [900.0, -900.0] {
        let (turn, rise) = best_turn(&array![2.0], b, &array![0.75], 0.01);
        assert!(
            (turn.weights[0] - 0.006).abs() < 1e-9 && (turn.bias - 0.008).abs() < 1e-9,
            "with one input of 0.75 and z = {}, the best turn is 0.006 and 0.008, not {} and {}: the direction \
             does not depend on σ′",
            1.5 + b,
            turn.weights[0],
            turn.bias
        );
        assert_eq!(rise, 0.0, "the forecast rise of the output, not of z, where σ′ is 0");
    }
}

#[test]
fn turn_6_rise_is_forecast() {
    for (w, b, x, size) in neurons() {
        let (_, found) = best_turn(&w, b, &x, size);
        let wanted = sigmoid_prime(dot(&w, &x) + b) * (dot(&x, &x) + 1.0).sqrt() * size;
        assert!(
            (found - wanted).abs() < 1e-9 * wanted,
            "the rise was forecast as {found}; the derivatives times the changes make {wanted}"
        );
    }
}
