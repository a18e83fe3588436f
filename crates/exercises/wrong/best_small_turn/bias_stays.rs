//! rejected by turn_3_of_the_neuron_in_the_measurement: the changes are
//!
//! The bias is a number that may be turned, too.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let norm = dot(x, x).sqrt();
    let turn = Turn { weights: x * (length / norm), bias: 0.0 };
    (turn, sigmoid_prime(dot(w, x) + b) * norm * length)
}
