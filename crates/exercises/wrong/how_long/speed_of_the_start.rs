//! rejected by forecast_1_is_of_the_right_size: times that
//!
//! Divides by the slope at the start, as if it stayed so small all the way.

fn forecast(z: Float, eta: Float) -> Float {
    z * exp(z) / (2.0 * eta)
}
