//! Exercise 3-2: Which is which (page Cross-entropy)
//!
//! A cross-entropy has two arguments, the output a and the target y, and libraries do not agree on their order. A
//! function that comes without documentation lies before you. You may call it, and that is all. Which is which?

use numerics::Float;

/// Whether this cross-entropy of one output wants the output first: true for `cost(a, y)`, false for `cost(y, a)`.
///
/// Libraries differ in more than that. The cost may be in nats or in other units, with more digits or fewer, and
/// where the formula says infinity, it may be some large number.
fn output_comes_first(cost: impl Fn(Float, Float) -> Float) -> bool {
    // With the target 1, an output of ½ costs ln 2. With the target ½, an output of 1 calls impossible
    // what happens half of the time: infinitely wrong, or as wrong as the library will say. So the order that is
    // cheaper has the ½ in the place of the output. The unit is a factor on both sides and does not matter.
    cost(0.5, 1.0) < cost(1.0, 0.5)
}
