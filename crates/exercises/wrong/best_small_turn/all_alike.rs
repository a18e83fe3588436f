//! rejected by turn_3_of_the_neuron_in_the_measurement: the changes are [0.005, 0.005, 0.005] and 0.005
//!
//! Each in its better direction, and all equally far.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let each = length / ((x.len() + 1) as Float).sqrt();
    let turn = Turn { weights: x.mapv(|x| each * x.signum()), bias: each };
    (turn, sigmoid_prime(dot(w, x) + b) * (dot(x, x) + 1.0).sqrt() * length)
}
