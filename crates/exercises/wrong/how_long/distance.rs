//! rejected by forecast_1_is_of_the_right_size: your forecast is 20,
//!
//! The distance by the speed, as if the speed were always 2η.

fn forecast(z: Float, eta: Float) -> Float {
    z / (2.0 * eta)
}
