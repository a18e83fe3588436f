//! rejected by rest_1_of_plain_descent: comes to rest at 2.0000, and after 40 000 steps it is at -2.0000
//!
//! With the slope instead of against it.

fn rest_of_descent(g: Float, price: Float) -> Float {
    g / price
}

fn rest_of_adam(g: Float, price: Float) -> Float {
    g / price
}

fn rest_of_adamw(g: Float, lambda: Float) -> Float {
    g.signum() / lambda
}
