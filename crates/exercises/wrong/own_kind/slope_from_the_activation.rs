//! rejected by step_1_square_is_a_function_and_its_slope: f′(-3) came out as 18
//!
//! The slope is asked for at z, not at the activation.

fn square() -> Activation {
    Activation { f: |z| z * z, prime: |z| 2.0 * z * z }
}

fn exclusive_or() -> Model {
    let network = Network {
        weights: vec![array![[1.0, -1.0]], array![[6.0]]],
        biases: vec![array![0.0], array![-3.0]],
    };
    let mut model = Model::new(network, SIGMOID, QUADRATIC);
    model.neurons[0][0] = square();
    model
}
