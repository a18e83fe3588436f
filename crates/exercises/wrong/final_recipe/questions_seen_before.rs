//! rejected by plan_3_learns_from_the_training_images_alone: epoch 1 learns from an image of the validation set
//!
//! Learns from the images that will judge.

fn plan() -> Plan {
    const EPOCHS: u64 = 8;
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
        network: Network::new(&[784, 100, 10], hidden, objective, start, rng),
        settings,
        schedule: Schedule::Cosine { epochs: EPOCHS },
        epochs: EPOCHS,
        images: |training, epoch| {
            let _ = epoch;
            let mnist = mnist::Mnist::load().expect("the data");
            mnist.validation.first(training.len())
        },
    }
}
