//! rejected by heart_1_within_the_budget: a network of [784, 30, 10] neurons has 23860 weights and biases
//!
//! The network of chapter 1, which is three times too large.

fn by_heart(images: &Dataset) -> Network {
    let rng = &mut numerics::stream(7, "network", 0);
    let mut network = Network::new(&[784, 30, 10], rng);
    for _ in 0..300 {
        network.train_epoch(images, 10, 3.0, rng).expect("it stays finite");
    }
    network
}
