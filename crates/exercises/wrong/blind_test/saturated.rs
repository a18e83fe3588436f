//! rejected by step_2_no_slope_is_nearly_zero: too easy
//!
//! Very large weights: every sigmoid is saturated, and all slopes vanish.

use ch2::activation::SIGMOID;

fn unlucky() -> Model {
    let mut network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    network.weights.iter_mut().for_each(|w| *w *= 100.0);
    Model::new(network, SIGMOID, QUADRATIC)
}
