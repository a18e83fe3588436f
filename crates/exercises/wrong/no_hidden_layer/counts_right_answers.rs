//! rejected by answers_1_of_a_network_with_one_opinion: a network that says 4 to 50 images answered
//!
//! Only answers that are right.

use ch1::network::Network;
use mnist::{CLASSES, Dataset};
use numerics::{Float, stream};

fn answers(network: &Network, data: &Dataset) -> [usize; CLASSES] {
    let mut counts = [0; CLASSES];
    for i in 0..data.len() {
        if network.classify(&data.input(i)) == data.label(i) {
            counts[data.label(i)] += 1;
        }
    }
    counts
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
