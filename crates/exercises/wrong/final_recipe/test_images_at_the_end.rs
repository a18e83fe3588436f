//! rejected by plan_3_learns_from_the_training_images_alone: epoch 8 learns from an image of the test set
//!
//! Seven honest epochs, and in the last one a look at the test images.

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
            if epoch < EPOCHS {
                return training.first(training.len());
            }
            mnist::Mnist::load().expect("the data").test.first(training.len())
        },
    }
}
