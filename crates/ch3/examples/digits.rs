//! A network of one's own: train until the validation images say stop, then look at the test images.
#![allow(clippy::print_stdout)] // a program speaks

use std::error::Error;

use ch3::activation::Activation;
use ch3::data::Data;
use ch3::dropout::Dropout;
use ch3::initializer::Initializer;
use ch3::network::Network;
use ch3::objective::Objective;
use ch3::optimizer::Rule;
use ch3::regularization::Regularization;
use ch3::trainer::{Settings, Trainer};
use mnist::Mnist;

fn main() -> Result<(), Box<dyn Error>> {
    // ANCHOR: choices
    let (sizes, hidden) = ([784, 30, 10], Activation::Sigmoid);
    let (objective, start) = (Objective::CROSS_ENTROPY, Initializer::Scaled);
    let rng = &mut numerics::stream(7, "network", 0);
    let network = Network::new(&sizes, hidden, objective, start, rng);
    let settings = Settings {
        batch: 10,
        eta: 0.5,
        regularization: Regularization::L2(5.0),
        dropout: Dropout::NONE,
        optimizer: Rule::Descent,
        seed: 7,
    };
    // ANCHOR_END: choices
    // ANCHOR: training
    let mnist = Mnist::load()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let mut trainer = Trainer::new(network, &training, settings)?;
    let mut best = 0;
    while let Some(epoch) = trainer.next() {
        let epoch = epoch?;
        let score = trainer.score(&validation);
        println!("epoch {epoch}: {} of {}, cost {:.4}", score.correct, score.of, score.cost);
        if score.correct <= best {
            break;
        }
        best = score.correct;
    }
    let score = trainer.network.score(&Data::from(&mnist.test));
    println!("test images: {} of {}", score.correct, score.of);
    // ANCHOR_END: training
    Ok(())
}
