//! rejected by plan_3_can_be_followed: AdamW decays the weights itself
//!
//! Both ways of making weights smaller.

fn plan() -> Recipe {
    let epochs = 8;
    Recipe {
        sizes: vec![784, 100, 10],
        hidden: Unit::Relu,
        initializer: Initializer::He,
        eta: 0.001,
        schedule: Schedule::Cosine { epochs: epochs as u64 },
        expansion: Expansion::Affine,
        optimizer: ch3::optimizer::Rule::AdamW(Default::default()),
        regularization: ch3::regularization::Regularization::L2(5.0),
        seed: 1,
        epochs,
        ..Recipe::default()
    }
}
