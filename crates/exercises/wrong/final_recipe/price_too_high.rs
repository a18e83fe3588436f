//! rejected by plan_3_can_be_followed: λ
//!
//! A price so high that a step would turn the weights around.

fn plan() -> Recipe {
    let epochs = 8;
    Recipe {
        sizes: vec![784, 100, 10],
        hidden: Unit::Relu,
        initializer: Initializer::He,
        eta: 0.1,
        schedule: Schedule::Cosine { epochs: epochs as u64 },
        expansion: Expansion::Affine,
        regularization: ch3::regularization::Regularization::L2(1e6),
        seed: 1,
        epochs,
        ..Recipe::default()
    }
}
