//! rejected by rest_2_of_adam_with_the_penalty_in_its_slope: comes to rest at -inf
//!
//! The penalty is normalised away, one hears; then nothing would stop the weight.

fn rest_of_adam(g: Float, _price: Float) -> Float {
    -g / 0.0
}
