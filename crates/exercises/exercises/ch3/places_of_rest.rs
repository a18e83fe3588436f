//! Exercise 3-48: Where it comes to rest (page Adam and its relatives)
//!
//! The examples give a weight the same slope g ≠ 0 in every step, and weight decay pulls the other way. Somewhere
//! the two are in balance. Where? Three kinds of training, and the tests run each of them.

use numerics::Float;

/// Plain descent with a penalty: the slope is g + (λ/n) w, and `price` is λ/n.
fn rest_of_descent(g: Float, price: Float) -> Float {
    // TODO: at rest a step changes nothing.
    todo!()
}

/// Adam with ε = 0, and the same penalty in its slope.
fn rest_of_adam(g: Float, price: Float) -> Float {
    // TODO
    todo!()
}

/// AdamW with ε = 0 and this λ: Adam's step for the slope g alone, and w loses ηλw beside it.
fn rest_of_adamw(g: Float, lambda: Float) -> Float {
    // TODO: how long is a step of Adam if the slope is always the same?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/places_of_rest.rs. ----

#[cfg(test)]
#[path = "tests/places_of_rest.rs"]
mod tests;

fn main() {}
