//! rejected by lowest_1_is_where_the_descent_ends: for the target 2 and λ/n = 0.5 you say 1.33
//!
//! The lowest point for the square in place of the size.

fn lowest(t: Float, price: Float) -> Float {
    t / (1.0 + price)
}
