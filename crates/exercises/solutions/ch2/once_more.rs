//! Exercise 2-22: Once more (page Checking gradients)
//!
//! Two central differences, of widths ε and 2ε, are combined on the page such that their errors in ε² cancel.
//! What is left is an error in ε⁴. Do it once more, so that the error falls like ε⁶.

use ch2::checker::slope as combined;
use numerics::Float;

/// The slope of f at 0, with an error that falls like ε⁶. It asks f at no more than 8 places.
///
/// (`ch2::checker` has `central_difference` and `slope`, the latter with an error that falls like ε⁴.)
fn slope(f: impl Fn(Float) -> Float, epsilon: Float) -> Float {
    // With 2ε an error in ε⁴ is sixteen times as large. Sixteen times the narrow result minus once the wide one:
    // the errors cancel, and fifteen times the slope remains. Both ask for f(±2ε), so two of the eight calls
    // are made twice; a program that minds keeps them.
    let narrow = combined(&f, epsilon);
    let wide = combined(&f, 2.0 * epsilon);
    (16.0 * narrow - wide) / 15.0
}
