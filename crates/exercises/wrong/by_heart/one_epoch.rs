//! rejected by heart_2_of_right_labels: 20 images with their own labels: your network knows
//!
//! One pass over the images.

fn by_heart(images: &Dataset) -> Network {
    let mut network =
        Network { weights: vec![Array2::zeros((10, 784))], biases: vec![Array1::zeros(10)] };
    const ETA: Float = 0.05;
    for _ in 0..1 {
        for i in 0..images.len() {
            let x = images.input(i);
            let step = (network.feedforward(&x) - images.target(i)) * -ETA; // δ = a − y
            add_outer(&mut network.weights[0], &step, &x);
            network.biases[0] += &step;
        }
        if network.evaluate(images) == images.len() {
            break;
        }
    }
    network
}
