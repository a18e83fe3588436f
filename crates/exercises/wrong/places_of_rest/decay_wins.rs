//! rejected by rest_1_of_plain_descent: comes to rest at 0.0000
//!
//! As if decay always won in the end.

fn rest_of_descent(g: Float, price: Float) -> Float {
    0.0 * g / price
}

fn rest_of_adam(g: Float, price: Float) -> Float {
    0.0 * g / price
}
