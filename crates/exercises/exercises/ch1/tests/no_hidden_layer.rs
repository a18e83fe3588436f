//! The tests of `no_hidden_layer`; leave them as they are.

use mnist::Mnist;
use std::sync::LazyLock;

use super::*;

static MNIST: LazyLock<Mnist> =
    LazyLock::new(|| Mnist::load().expect("the four files of MNIST"));

/// Three networks, each trained from another seed with the first 5000 training images.
static TRAINED: LazyLock<Vec<Network>> = LazyLock::new(|| {
    let data = MNIST.training.first(5000);
    (1..=3).map(|seed| train(&data, seed)).collect()
});

#[test]
fn answers_1_of_a_network_with_one_opinion() {
    let mut network = Network::new(&[784, 10], &mut stream(1, "network", 0));
    network.weights[0].fill(0.0);
    network.biases[0].fill(0.0);
    network.biases[0][4] = 1.0;
    let found = answers(&network, &MNIST.test.first(50));
    let wanted = [0, 0, 0, 0, 50, 0, 0, 0, 0, 0];
    assert_eq!(found, wanted, "a network that says 4 to 50 images answered {found:?}");
}

#[test]
fn answers_2_are_counted_one_for_each_image() {
    let images = MNIST.validation.first(500);
    for seed in 0..3 {
        let network = Network::new(&[784, 10], &mut stream(seed, "network", 0));
        let found = answers(&network, &images);
        let said =
            |digit| (0..500).filter(|&i| network.classify(&images.input(i)) == digit).count();
        let wanted = std::array::from_fn(said);
        assert_eq!(found, wanted, "the answers of network {seed} to 500 images");
    }
}

#[test]
fn trained_1_without_a_hidden_layer_and_from_the_seed() {
    let data = MNIST.training.first(100);
    let networks: Vec<Network> = [1, 1, 2].iter().map(|&seed| train(&data, seed)).collect();
    assert_eq!(networks[0].sizes(), [784, 10], "the sizes of the layers");
    assert!(networks[0] == networks[1], "two trainings from seed 1 gave different networks");
    assert!(networks[0] != networks[2], "seeds 1 and 2 gave the same network");
}

#[test]
fn trained_2_network_knows_every_digit() {
    for (network, seed) in TRAINED.iter().zip(1..) {
        let found = answers(network, &MNIST.test);
        for (digit, times) in found.iter().enumerate() {
            assert!(
                *times > 500,
                "trained from seed {seed}, the network answers {digit} only {times} times in 10000; all its answers \
                 are {found:?}"
            );
        }
    }
}

#[test]
fn trained_3_network_reads_88_of_100_digits() {
    for (network, seed) in TRAINED.iter().zip(1..) {
        let right = network.evaluate(&MNIST.test);
        assert!(
            right >= 8800,
            "trained from seed {seed}, the network reads {right} of the 10000 test images; 8800 are asked for"
        );
    }
}
