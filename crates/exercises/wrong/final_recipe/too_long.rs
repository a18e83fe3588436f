//! rejected by plan_2_stays_within_the_budget: 20 epochs of 50,000 images and 636010 weights and biases cost 636.0 billion
//!
//! The recipe of the page, without a look at what it costs.

fn plan() -> Plan {
    const EPOCHS: u64 = 20;
    let rng = &mut numerics::stream(1, "network", 0);
    let (hidden, objective, start) = (Activation::Relu, Objective::SOFTMAX, Initializer::He);
    let settings = Settings {
        batch: 10,
        eta: 0.1,
        regularization: Regularization::None,
        dropout: Dropout::NONE,
        optimizer: Rule::Descent,
        seed: 1,
    };
    Plan {
        network: Network::new(&[784, 800, 10], hidden, objective, start, rng),
        settings,
        schedule: Schedule::Cosine { epochs: EPOCHS },
        epochs: EPOCHS,
        images: |training, epoch| Distortion::AFFINE.apply(training, 1, epoch),
    }
}
