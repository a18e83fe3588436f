//! The tests of `original_recipe`; leave them as they are.

use ch1::sigmoid::sigmoid;
use numerics::{normal, product, stream};

use super::*;

/// Twenty steps with a dozen roundings each leave eleven digits or more.
const ROUNDED: Float = 1e-9;

fn random(rows: usize, columns: usize, rng: &mut Stream) -> Array2<Float> {
    Array2::from_shape_simple_fn((rows, columns), || normal(rng))
}

/// Activations and slopes of a hundred examples and fifty neurons, thinned; and what they were.
fn thinned(p: Float) -> [Array2<Float>; 4] {
    let mut rng = stream(7, "activations", 0);
    let before = [random(100, 50, &mut rng), random(100, 50, &mut rng)];
    let [mut a, mut slope] = before.clone();
    thin(&mut a, &mut slope, p, &mut stream(7, "dropout", 1));
    let [a_before, slope_before] = before;
    [a, slope, a_before, slope_before]
}

#[test]
fn thin_1_leaves_out_the_share_p() {
    for p in [0.0, 0.2, 0.5, 0.9] {
        let [a, ..] = thinned(p);
        let share = a.iter().filter(|a| **a == 0.0).count() as Float / a.len() as Float;
        assert!(
            (share - p).abs() < 0.03,
            "p = {p}: of 5000 activations the share {share} was left out"
        );
    }
}

#[test]
fn thin_2_leaves_the_others_as_they_are() {
    let [a, _, before, _] = thinned(0.2);
    for (a, before) in a.iter().zip(&before).filter(|(a, _)| **a != 0.0) {
        assert!(
            a == before,
            "p = 0.2: a neuron stayed, and its activation went from {before:.3} to {a:.3}"
        );
    }
}

#[test]
fn thin_3_takes_the_slope_along() {
    let [a, slope, _, before] = thinned(0.2);
    for ((a, slope), before) in a.iter().zip(&slope).zip(&before) {
        let (stays, wanted) = if *a == 0.0 { ("is left out", 0.0) } else { ("stays", *before) };
        assert!(
            *slope == wanted,
            "a neuron {stays}: its slope {before:.3} should be {wanted:.3} now, and is {slope:.3}"
        );
    }
}

#[test]
fn thin_4_draws_anew_for_each_example_and_neuron() {
    let [a, ..] = thinned(0.5);
    let out = a.mapv(|a| a == 0.0);
    assert!(
        out.row(0) != out.row(1),
        "the same neurons were left out for the first two examples"
    );
    assert!(
        out.column(0) != out.column(1),
        "the first two neurons were left out for the same examples"
    );
}

#[test]
fn weights_1_finished() {
    let ones = [Array2::ones((6, 4)), Array2::ones((5, 6)), Array2::ones((3, 5))];
    for (l, (w, wanted)) in finish(&ones, 0.2).iter().zip([1.0, 0.8, 0.8]).enumerate() {
        assert!(
            w.iter().all(|w| (w - wanted).abs() < ROUNDED),
            "p = 0.2: weights of 1 into layer {} become {wanted} when the training is over; you say {:.3}",
            l + 2,
            w[[0, 0]]
        );
    }
    assert!(finish(&ones, 0.2).len() == 3, "three matrices in, three matrices out");
}

#[test]
fn weights_2_translated_and_finished_are_the_same() {
    let mut rng = stream(1, "weights", 0);
    let weights = [random(6, 4, &mut rng), random(5, 6, &mut rng), random(3, 5, &mut rng)];
    for p in [0.2, 0.5, 0.9] {
        for (w, found) in weights.iter().zip(finish(&translate(&weights, p), p)) {
            let (w, found) = (w[[0, 0]], found[[0, 0]]);
            assert!(
                (w - found).abs() < ROUNDED,
                "p = {p}: used after the training, both recipes are the same network; a weight {w:.3} came \
                 back as {found:.3}"
            );
        }
    }
}

/// A step of descent on the cross-entropy of sigmoid outputs; each layer with a rate of its own. The activations
/// and slopes of hidden layer l are multiplied by `masks[l]`.
fn step(
    weights: &mut [Array2<Float>],
    rates: &[Float],
    (x, y): &(Array2<Float>, Array2<Float>),
    masks: &[Array2<Float>],
) {
    let (mut activations, mut slopes) = (vec![x.clone()], vec![]);
    for (l, w) in weights.iter().enumerate() {
        let mut a = product(&activations[l], w.t()).mapv(sigmoid);
        if let Some(mask) = masks.get(l) {
            slopes.push(a.mapv(|a| a * (1.0 - a)) * mask);
            a *= mask;
        }
        activations.push(a);
    }
    let mut delta = activations.pop().expect("the outputs") - y;
    for l in (0..weights.len()).rev() {
        let gradient = product(delta.t(), &activations[l]) / x.nrows() as Float;
        if l > 0 {
            delta = product(&delta, &weights[l]) * &slopes[l - 1];
        }
        weights[l].scaled_add(-rates[l], &gradient);
    }
}

#[test]
fn weights_3_stay_the_same_network_in_every_step() {
    const ETA: Float = 0.3;
    for (p, sizes) in [
        (0.5, &[4, 6, 3][..]),
        (0.2, &[4, 6, 3]),
        (0.5, &[4, 6, 5, 3]),
        (0.2, &[4, 8, 5, 4, 2]),
    ] {
        let mut rng = stream(2, "training", 0);
        let mut inverted: Vec<_> =
            sizes.windows(2).map(|pair| random(pair[1], pair[0], &mut rng)).collect();
        let mut original = translate(&inverted, p);
        let etas = vec![ETA; inverted.len()];
        let mut rates = vec![rate(ETA, p); inverted.len()];
        rates[0] = ETA;
        let mut coins = stream(2, "dropout", 0);
        for number in 1..=20 {
            let examples = (
                random(5, sizes[0], &mut rng),
                random(5, sizes[sizes.len() - 1], &mut rng).mapv(sigmoid),
            );
            let masks: Vec<_> = sizes[1..sizes.len() - 1]
                .iter()
                .map(|&neurons| {
                    let (mut mask, mut slope) =
                        (Array2::ones((5, neurons)), Array2::ones((5, neurons)));
                    thin(&mut mask, &mut slope, p, &mut coins);
                    mask
                })
                .collect();
            let louder: Vec<_> = masks.iter().map(|mask| mask / (1.0 - p)).collect();
            step(&mut inverted, &etas, &examples, &louder);
            step(&mut original, &rates, &examples, &masks);
            for (l, (w, found)) in translate(&inverted, p).iter().zip(&original).enumerate() {
                for (w, found) in w.iter().zip(found) {
                    assert!(
                        (w - found).abs() < ROUNDED,
                        "p = {p}, η = {ETA}, layers {sizes:?}: both recipes began as the same network; after \
                         step {number} a weight into layer {} is {found:.5} by the original recipe and ought to \
                         be {w:.5}. (If the tests of the weights pass, look at the rates)",
                        l + 2
                    );
                }
            }
        }
    }
}
