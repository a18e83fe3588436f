//! Exercise 3-26: Turned by any angle (page More data and data augmentation)
//!
//! An image is turned by asking of each pixel of the new one where its ink comes from. The place lies between
//! four pixels of the old image, and takes from each in proportion to its nearness. Here images may have any
//! size.

use ndarray::Array2;
use numerics::{Float, cos, sin};

/// The image turned about its middle by an angle in degrees, with the size it had.
///
/// The ink of a new pixel at (y, x), measured from the middle, y downwards, comes from the place
/// (y cos θ − x sin θ, y sin θ + x cos θ) of the old one, by bilinear interpolation. Around the old image lies paper,
/// which is 0. The middle of an image with n rows lies (n − 1)/2 below its first row.
fn turned(image: &Array2<Float>, degrees: Float) -> Array2<Float> {
    // TODO: `image.get((row, column))` is `None` outside of the image. Rows can be negative: compute with numbers.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch3/tests/turned.rs. ----

#[cfg(test)]
#[path = "tests/turned.rs"]
mod tests;

fn main() {}
