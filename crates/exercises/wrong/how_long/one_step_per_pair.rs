//! rejected by forecast_1_is_of_the_right_size: 1.89
//!
//! Forgets that weight and bias both move z.

fn forecast(z: Float, eta: Float) -> Float {
    (exp(z) - 1.0) / eta
}
