//! rejected by answers_1_of_a_network_with_one_opinion: a network that says 4 to 50 images answered
//!
//! What is shown, not what is answered.

use ch1::network::Network;
use mnist::{CLASSES, Dataset};
use numerics::{Float, stream};

fn answers(network: &Network, data: &Dataset) -> [usize; CLASSES] {
    let _ = network;
    data.class_counts()
}

fn train(data: &Dataset, seed: u64) -> Network {
    let mut network = Network::new(&[784, 10], &mut stream(seed, "network", 0));
    network.weights[0] /= 28.0;
    const ETA: Float = 0.3;
    for epoch in 1..=8 {
        let mut rng = stream(seed, "shuffle", epoch);
        network.train_epoch(data, 10, ETA, &mut rng).expect("sigmoid neurons do not diverge");
    }
    network
}
