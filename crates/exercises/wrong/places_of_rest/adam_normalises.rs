//! rejected by rest_2_of_adam_with_the_penalty_in_its_slope: Adam, slope 0.2 of the examples, strength of the decay 0.5: you say that it comes to rest at -2.0000
//!
//! Adam looks at signs, says somebody, and so the size of g cannot matter.

fn rest_of_adam(g: Float, price: Float) -> Float {
    -g.signum() / price
}
