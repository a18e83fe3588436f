//! The tests of `another_unit`; leave them as they are.

use ch1::sigmoid::sigmoid;
use ch3::optimizer::{Adam, Descent, Memory, Optimizer};
use numerics::{normal, stream};

use super::*;

const UNITS: [Float; 4] = [0.5, 3.0, 100.0, 255.0];

fn random(shape: (usize, usize), name: &str) -> Array2<Float> {
    let rng = &mut stream(29, name, 0);
    Array2::from_shape_simple_fn(shape, || normal(rng))
}

/// Six inputs with four numbers each.
fn inputs() -> Array2<Float> {
    random((6, 4), "inputs")
}

/// What three sigmoid neurons answer to the six inputs, 6×3.
fn outputs(w: &Array2<Float>, b: &[Float; 3], x: &Array2<Float>) -> Array2<Float> {
    Array2::from_shape_fn((6, 3), |(i, j)| sigmoid(w.row(j).dot(&x.row(i)) + b[j]))
}

/// The outputs after each step, with the cross-entropy, whose error is a − y; `rates` are those of the
/// weights and of the biases.
fn train(optimizer: &dyn Optimizer, rates: (Float, Float), c: Float) -> Vec<Array2<Float>> {
    let (x, y) = (inputs() * c, random((6, 3), "targets").mapv(sigmoid));
    let start = random((3, 4), "start");
    let (mut w, mut b) = (if c == 1.0 { start } else { weights(&start, c) }, [0.0; 3]);
    let mut memories = [Memory::default(), Memory::default()];
    let next = |_| {
        let deltas = (outputs(&w, &b, &x) - &y) / 6.0; // 6×3
        let slopes: Vec<Float> = deltas.t().dot(&x).iter().copied().collect(); // 3×4
        let sums: Vec<Float> = deltas.columns().into_iter().map(|delta| delta.sum()).collect();
        let flat = w.as_slice_mut().expect("rows one after the other");
        optimizer.step(rates.0, flat, &slopes, &mut memories[0]);
        optimizer.step(rates.1, &mut b, &sums, &mut memories[1]);
        outputs(&w, &b, &x)
    };
    (0..30).map(next).collect()
}

fn compare(
    optimizer: &dyn Optimizer,
    eta: Float,
    rate: impl Fn(Float, Float) -> Float,
    name: &str,
) {
    let wanted = train(optimizer, (eta, eta), 1.0);
    for c in UNITS {
        let found = train(optimizer, (rate(eta, c), eta), c);
        for (t, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
            let apart = (found - wanted).iter().fold(0.0, |most: Float, d| most.max(d.abs()));
            assert!(
                apart < 1e-9,
                "{name} with η = {eta}, and {} for the weights with inputs {c} times as large: after step {} \
                 an output is {apart:.1e} from what it was in the old unit",
                rate(eta, c),
                t + 1
            );
        }
    }
}

#[test]
fn function_1_is_the_same_before_the_first_step() {
    let (w, b) = (random((3, 4), "start"), [0.1, -0.2, 0.3]);
    for c in UNITS {
        let (found, wanted) =
            (outputs(&weights(&w, c), &b, &(inputs() * c)), outputs(&w, &b, &inputs()));
        let apart = (&found - &wanted).iter().fold(0.0, |most: Float, d| most.max(d.abs()));
        assert!(
            apart < 1e-9,
            "inputs {c} times as large, and your weights: an output is off by {apart:.1e}"
        );
    }
}

#[test]
fn function_2_takes_the_same_steps_by_plain_descent() {
    compare(&Descent, 0.5, rate_of_descent, "plain descent");
}

#[test]
fn function_3_takes_the_same_steps_by_adam() {
    compare(&Adam { epsilon: 0.0, ..Adam::RECOMMENDED }, 0.01, rate_of_adam, "Adam");
}
