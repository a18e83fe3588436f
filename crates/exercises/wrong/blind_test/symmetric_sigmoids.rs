//! rejected by step_3_a_missing_slope_passes: MissingSlope is caught
//!
//! Symmetric matrices alone: one fault of three is hidden.

use ch2::activation::SIGMOID;

fn unlucky() -> Model {
    let mut network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    for (w, b) in network.weights[1..].iter_mut().zip([0.5, -0.7]) {
        w.assign(&array![[0.9, b, 0.3], [b, -1.1, 0.4], [0.3, 0.4, 0.8]]);
    }
    Model::new(network, SIGMOID, QUADRATIC)
}
