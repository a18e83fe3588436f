//! rejected by rest_3_of_adamw: AdamW, slope -0.5 of the examples, strength of the decay 0.5: you say that it comes to rest at -2.0000
//!
//! −1/λ, as if all slopes were positive.

fn rest_of_adam(g: Float, price: Float) -> Float {
    -g / price
}

fn rest_of_adamw(g: Float, lambda: Float) -> Float {
    -1.0 / (lambda + 0.0 * g)
}
