//! rejected by rest_2_of_adam_with_the_penalty_in_its_slope: comes to rest at -inf
//!
//! The penalty is normalised away, one hears; then nothing would stop the weight.

use numerics::Float;

fn rest_of_descent(g: Float, price: Float) -> Float {
    -g / price
}

fn rest_of_adam(g: Float, _price: Float) -> Float {
    -g / 0.0
}

fn rest_of_adamw(g: Float, lambda: Float) -> Float {
    -g.signum() / lambda
}
