//! The tests of `final_recipe`; leave them as they are.

use ch3::expansion::Expansion;
use exercises::final_recipe::trained;

use super::*;

/// What may be spent: images times weights and biases, in all epochs together.
const BUDGET: usize = 32_000_000_000;

/// The weights and biases that an image meets; a bias is one more weight of its neuron.
fn parameters(sizes: &[usize]) -> usize {
    sizes.windows(2).map(|pair| (pair[0] + 1) * pair[1]).sum()
}

#[test]
fn plan_1_is_for_images_of_digits() {
    let Recipe { sizes, .. } = plan();
    let ends = (sizes.first(), sizes.last());
    assert_eq!(
        ends,
        (Some(&784), Some(&10)),
        "784 pixels go in and ten outputs come out: sizes {sizes:?}"
    );
}

#[test]
fn plan_2_stays_within_the_budget() {
    let Recipe { sizes, expansion, epochs, .. } = plan();
    let images = if expansion == Expansion::Shifts { 250_000 } else { 50_000 };
    let epoch = images * parameters(&sizes);
    let spent = epoch * epochs;
    assert!(
        spent <= BUDGET,
        "{epochs} epochs of {images} images and {} weights and biases cost {:.1} billion; the budget of {:.0} pays \
         for {} of them",
        parameters(&sizes),
        spent as f64 / 1e9,
        BUDGET as f64 / 1e9,
        BUDGET / epoch
    );
}

#[test]
fn plan_3_can_be_followed() {
    if let Err(refused) = plan().check(50_000) {
        panic!("{refused}");
    }
}

#[test]
fn slow_training_ends_with_a_network_that_reads_98_percent() {
    // Whatever the other tests reject is not worth a training.
    plan_2_stays_within_the_budget();
    plan_3_can_be_followed();
    let (right, diary) = trained(&plan()).unwrap_or_else(|told| panic!("{told}"));
    println!("{right} of 10,000 (`-- --nocapture` shows this)");
    assert!(
        right >= 9800,
        "{right} of 10,000 validation images, and 9,800 are wanted; after each epoch, in percent:{diary}"
    );
}
