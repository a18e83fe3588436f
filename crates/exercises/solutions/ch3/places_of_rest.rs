//! Exercise 3-48: Where it comes to rest (page Adam and its relatives)
//!
//! The examples give a weight the same slope g ≠ 0 in every step, and weight decay pulls the other way. Somewhere
//! the two are in balance. Where? Three kinds of training, and the tests run each of them.

use numerics::Float;

/// Plain descent with a penalty: the slope is g + (λ/n) w, and `price` is λ/n.
fn rest_of_descent(g: Float, price: Float) -> Float {
    // Rest means no slope: g + (λ/n) w = 0.
    -g / price
}

/// Adam with ε = 0, and the same penalty in its slope.
fn rest_of_adam(g: Float, price: Float) -> Float {
    // Adam goes another way, but as long as there is a slope it goes. It ends where descent ends.
    rest_of_descent(g, price)
}

/// AdamW with ε = 0 and this λ: Adam's step for the slope g alone, and w loses ηλw beside it.
fn rest_of_adamw(g: Float, lambda: Float) -> Float {
    // The slope never becomes 0 here, since the penalty is not in it. Adam's step is −η sgn g, whatever the
    // size of g, and the decay must undo it: ηλw = −η sgn g.
    -g.signum() / lambda
}
