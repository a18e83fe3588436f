//! rejected by step_5_a_forgotten_transposition_passes: NotTransposed is caught
//!
//! Linear neurons alone: two faults of three are hidden.

fn unlucky() -> Model {
    let network = Network::new(&[4, 3, 3, 3], &mut stream(1, "network", 0));
    Model::new(network, IDENTITY, QUADRATIC)
}
