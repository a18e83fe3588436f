//! rejected by step_1_model_is_of_the_wanted_kind: none may be
//!
//! Zero weights hide everything, which the task excludes.

fn unlucky() -> Model {
    let mut network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    network.weights.iter_mut().for_each(|w| w.fill(0.0));
    Model::new(network, IDENTITY, QUADRATIC)
}
