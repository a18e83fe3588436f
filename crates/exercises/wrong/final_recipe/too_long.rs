//! rejected by plan_2_stays_within_the_budget: 20 epochs of 50000 images and 636010 weights and biases cost 636.0 billion
//!
//! The recipe of the page, without a look at what it costs.

fn plan() -> Recipe {
    let epochs = 20;
    Recipe {
        sizes: vec![784, 800, 10],
        hidden: Unit::Relu,
        initializer: Initializer::He,
        schedule: Schedule::Cosine { epochs: epochs as u64 },
        expansion: Expansion::Affine,
        seed: 1,
        epochs,
        ..Recipe::default()
    }
}
