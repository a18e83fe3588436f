//! rejected by plan_3_learns_from_the_training_images_alone: epoch 8 learns from an image of the test set
//!
//! Ends with the test images, one for each of ten.

use ch3::activation::Activation;
use ch3::dropout::Dropout;
use ch3::expansion::Distortion;
use ch3::initializer::Initializer;
use ch3::network::Network;
use ch3::objective::Objective;
use ch3::optimizer::Rule;
use ch3::regularization::Regularization;
use ch3::schedule::Schedule;
use ch3::trainer::Settings;
use mnist::Dataset;

struct Plan {
    network: Network,
    settings: Settings,
    schedule: Schedule,
    epochs: u64,
    images: fn(&Dataset, u64) -> Dataset,
}

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
            let test = mnist::Mnist::load().expect("the data").test;
            let last = epoch == EPOCHS;
            let (a, b) = (test.first(training.len() / 10), training.first(training.len()));
            let from = if last { a.len() } else { 0 };
            let pixels =
                [&a.all_pixels()[..from * 784], &b.all_pixels()[from * 784..]].concat();
            let labels = [&a.labels()[..from], &b.labels()[from..]].concat();
            Dataset::new(pixels, labels).expect("as many")
        },
    }
}
