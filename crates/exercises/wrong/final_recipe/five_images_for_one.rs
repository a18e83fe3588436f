//! rejected by plan_2_stays_within_the_budget: 8 epochs of 250000 images
//!
//! Five times as many images in an epoch, which the budget has not been asked for.

fn plan() -> Recipe {
    let epochs = 8;
    Recipe {
        sizes: vec![784, 100, 10],
        hidden: Unit::Relu,
        initializer: Initializer::He,
        schedule: Schedule::Cosine { epochs: epochs as u64 },
        expansion: Expansion::Shifts,
        seed: 1,
        epochs,
        ..Recipe::default()
    }
}
