//! rejected by turn_1_has_the_given_length: add up to
//!
//! Takes the derivatives for a direction of length 1.

fn best_turn(w: &Array1<Float>, b: Float, x: &Array1<Float>, length: Float) -> (Turn, Float) {
    let slope = sigmoid_prime(dot(w, x) + b);
    let turn = Turn { weights: x * (length * slope), bias: length * slope };
    (turn, slope * (dot(x, x) + 1.0).sqrt() * length)
}
