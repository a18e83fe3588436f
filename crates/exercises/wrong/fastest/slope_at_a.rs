//! rejected by step_1_error_of_the_quadratic_cost: you found
//!
//! σ′ of the activation: the z is missing, and a is given in its place.

fn error(a: Float, p: Float) -> Float {
    powf(a, p - 1.0) * ch1::sigmoid::sigmoid_prime(a)
}
