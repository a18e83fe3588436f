//! The tests of `dead_relu`; leave them as they are.

use ndarray::array;
use numerics::{matvec, normal, stream, uniform};

use super::*;

/// Ten images of six pixels, and a neuron that fires for none of them.
fn dead(bias: Float, seed: u64) -> (Array1<Float>, Array2<Float>) {
    let mut rng = stream(seed, "dead", 0);
    let images = Array2::from_shape_simple_fn((10, 6), || 0.1 + uniform(&mut rng));
    let mut weights = Array1::from_shape_simple_fn(6, || normal(&mut rng));
    while matvec(&images, &weights).iter().any(|z| z + bias > 0.0) {
        weights -= 0.05;
    }
    (weights, images)
}

#[test]
fn neuron_1_that_fires_needs_no_step() {
    let images = array![[1.0, 0.0], [0.0, 1.0]];
    for (weights, bias) in [(array![-3.0, 1.0], -0.5), (array![2.0, -9.0], 0.0)] {
        let found = steps_until_it_fires(&weights, bias, &images, 0.01);
        assert!(
            found == Some(0),
            "w = {weights}, b = {bias}, images (1, 0) and (0, 1): it fires already for one of them; the \
             answer was {found:?}"
        );
    }
}

#[test]
fn neuron_2_with_a_negative_bias_never_fires_again() {
    for (seed, bias) in [(1, -0.1), (2, -3.0), (3, 0.0)] {
        let (weights, images) = dead(bias, seed);
        let found = steps_until_it_fires(&weights, bias, &images, 0.1);
        assert!(
            found.is_none(),
            "b = {bias}: when the weights have vanished, z is b for every image, which is not above 0; \
             the answer was {found:?}"
        );
    }
}

#[test]
fn neuron_3_with_a_positive_bias_comes_back_in_time() {
    for (seed, bias, decay) in [(4, 0.2, 0.1), (5, 0.01, 0.03), (6, 1.0, 0.5), (7, 0.3, 1e-3)] {
        let (mut weights, images) = dead(bias, seed);
        let found = steps_until_it_fires(&weights, bias, &images, decay);
        let mut steps = 0;
        while matvec(&images, &weights).iter().all(|z| z + bias <= 0.0) {
            weights *= 1.0 - decay;
            steps += 1;
        }
        assert!(
            found == Some(steps),
            "b = {bias}, ηλ/n = {decay}: decaying step by step it fires after {steps}; the answer was {found:?}"
        );
    }
}

#[test]
fn neuron_4_does_not_fire_at_zero() {
    let found = steps_until_it_fires(&array![-0.5], 0.5, &array![[1.0]], 0.5);
    assert!(
        found == Some(1),
        "w·x = −½, b = ½, ηλ/n = ½: z is exactly 0 now, which is not above 0, and ¼ after one step; the answer \
         was {found:?}"
    );
}

#[test]
fn neuron_5_of_the_page_comes_back_after_dozens_of_epochs() {
    // η = 0.1, λ = 5, n = 50,000; w·x = −2 for the nearest image; 5,000 steps are an epoch.
    let found = steps_until_it_fires(&array![-2.0], 0.1, &array![[1.0], [3.0]], 1e-5);
    let right = 299_572;
    // The factor of some 300,000 steps is known to about eleven digits: one step more or less.
    assert!(
        found.is_some_and(|steps| steps.abs_diff(right) <= 1),
        "w·x = −2 and −6, b = 0.1, ηλ/n = 10⁻⁵: it takes {right} steps, 60 epochs of 5,000; the answer \
         was {found:?}"
    );
}
