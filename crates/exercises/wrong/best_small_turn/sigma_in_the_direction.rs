//! rejected by turn_5_of_a_neuron_that_is_saturated: the best turn is 0.006 and 0.008, not NaN and NaN
//!
//! The slope is divided out again, which fails where it is 0.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let slope = sigmoid_prime(dot(w, x) + b);
    let norm = (slope * slope * (dot(x, x) + 1.0)).sqrt();
    let turn = Turn { weights: x * (slope * length / norm), bias: slope * length / norm };
    (turn, norm * length)
}
