//! Exercise 2-22: Once more (page Checking gradients)
//!
//! Two central differences, of widths ε and 2ε, are combined on the page such that their errors in ε² cancel.
//! What is left is an error in ε⁴. Do it once more, so that the error falls like ε⁶.

use numerics::Float;

/// The slope of f at 0, with an error that falls like ε⁶. It asks f at no more than 8 places.
///
/// (`ch2::checker` has `central_difference` and `slope`, the latter with an error that falls like ε⁴.)
fn slope(f: impl Fn(Float) -> Float, epsilon: Float) -> Float {
    // TODO: how much larger is an error in ε⁴ if ε is doubled?
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch2/tests/once_more.rs. ----

#[cfg(test)]
#[path = "tests/once_more.rs"]
mod tests;

fn main() {}
