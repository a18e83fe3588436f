//! Exercise 1-30: The network without a hidden layer (page Learning rate, epochs, hidden neurons)
//!
//! A project. Train 784-10 so that it learns every digit, whatever the seed. The program of the chapter with
//! one list of sizes changed will not do: started from N(0, 1), some outputs are silent before training begins.
//! Write the histogram that shows it, and then a start and a training that work.

use ch1::network::Network;
use mnist::{CLASSES, Dataset};
use numerics::{Float, stream};

/// How often each digit is the network's answer, over all images of `data`.
fn answers(network: &Network, data: &Dataset) -> [usize; CLASSES] {
    let mut counts = [0; CLASSES];
    for i in 0..data.len() {
        counts[network.classify(&data.input(i))] += 1;
    }
    counts
}

/// A network 784-10 that has learned from `data`: ten epochs at the most, else as you like.
///
/// All randomness is from streams of this seed, `stream(seed, "…", epoch)`: the same seed gives the same
/// network.
fn train(data: &Dataset, seed: u64) -> Network {
    let mut network = Network::new(&[784, 10], &mut stream(seed, "network", 0));
    // A sum over a hundred lit pixels with weights of N(0, 1) has a standard deviation of about 9, where the
    // sigmoid is flat. Divided by 28 it is about ⅓: every output begins where its slope is near ¼, and none is
    // silent.
    network.weights[0] /= 28.0;
    // Steps of η/m = 0.03 for each image. Larger ones learn faster and end less quietly, smaller ones need more
    // epochs.
    const ETA: Float = 0.3;
    for epoch in 1..=8 {
        let mut rng = stream(seed, "shuffle", epoch);
        network.train_epoch(data, 10, ETA, &mut rng).expect("sigmoid neurons do not diverge");
    }
    network
}
