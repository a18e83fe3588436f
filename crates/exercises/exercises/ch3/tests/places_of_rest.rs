//! The tests of `places_of_rest`; leave them as they are.

use ch3::optimizer::{Adam, AdamW, Descent, Memory, Optimizer};

use super::*;

const ADAM: Adam = Adam { epsilon: 0.0, ..Adam::RECOMMENDED };

/// Where a weight is after a long training from 0.3, whose η falls so that it comes near its place of rest.
fn trained(optimizer: &dyn Optimizer, etas: (Float, Float), g: Float, price: Float) -> Float {
    let (mut w, mut memory) = ([0.3], Memory::default());
    for t in 0..40_000 {
        let eta = etas.0 * (etas.1 / etas.0).powf(Float::from(t) / 40_000.0);
        let slope = [g + price * w[0]];
        optimizer.step(eta, &mut w, &slope, &mut memory);
    }
    w[0]
}

fn check(name: &str, g: Float, strength: Float, said: Float, walked: Float) {
    assert!(
        (said - walked).abs() < 1e-3 * (1.0 + walked.abs()),
        "{name}, slope {g} of the examples, strength of the decay {strength}: you say that it comes to rest at \
         {said:.4}, and after 40 000 steps it is at {walked:.4}"
    );
}

const SLOPES: [Float; 4] = [1.0, 0.2, -0.5, -3.0];

#[test]
fn rest_1_of_plain_descent() {
    for (g, price) in SLOPES.into_iter().flat_map(|g| [(g, 0.5), (g, 2.0)]) {
        check(
            "descent",
            g,
            price,
            rest_of_descent(g, price),
            trained(&Descent, (0.1, 0.1), g, price),
        );
    }
}

#[test]
fn rest_2_of_adam_with_the_penalty_in_its_slope() {
    for (g, price) in SLOPES.into_iter().flat_map(|g| [(g, 0.5), (g, 2.0)]) {
        let walked = trained(&ADAM, (0.01, 1e-6), g, price);
        check("Adam", g, price, rest_of_adam(g, price), walked);
    }
}

#[test]
fn rest_3_of_adamw() {
    for (g, lambda) in SLOPES.into_iter().flat_map(|g| [(g, 0.5), (g, 2.0)]) {
        let walked = trained(&AdamW { adam: ADAM, lambda }, (0.01, 0.01), g, 0.0);
        check("AdamW", g, lambda, rest_of_adamw(g, lambda), walked);
    }
}
