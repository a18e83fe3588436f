//! rejected by heart_2_of_right_labels: 20 images with their own labels: your network knows
//!
//! As it was born.

fn by_heart(images: &Dataset) -> Network {
    let rng = &mut numerics::stream(7, "network", 0);
    let mut network = Network::new(&[784, 10, 10], rng);
    for _ in 0..0 {
        network.train_epoch(images, 10, 3.0, rng).expect("it stays finite");
    }
    network
}
