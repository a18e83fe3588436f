//! rejected by slow_training_ends_with_a_network_that_reads_98_percent: of 10,000 validation images, and 9,800 are wanted; after each epoch, in percent: 1
//!
//! A rate that rectified neurons do not survive; they all give one answer.

fn plan() -> Plan {
    const EPOCHS: u64 = 1;
    let rng = &mut numerics::stream(1, "network", 0);
    let (hidden, objective, start) = (Activation::Relu, Objective::SOFTMAX, Initializer::He);
    let settings = Settings {
        batch: 10,
        eta: 30.0,
        regularization: Regularization::None,
        dropout: Dropout::NONE,
        optimizer: Rule::Descent,
        seed: 1,
    };
    Plan {
        network: Network::new(&[784, 30, 10], hidden, objective, start, rng),
        settings,
        schedule: Schedule::Cosine { epochs: EPOCHS },
        epochs: EPOCHS,
        images: |training, _| training.first(training.len()),
    }
}
