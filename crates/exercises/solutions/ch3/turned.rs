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
    let (rows, columns) = image.dim();
    let middle = ((rows as Float - 1.0) / 2.0, (columns as Float - 1.0) / 2.0);
    let (s, c) = (sin(degrees.to_radians()), cos(degrees.to_radians()));
    // Each of the four neighbours is asked by itself, so that a place on the rim still gets what the image has.
    let ink = |row: Float, column: Float| {
        let inside = row >= 0.0 && column >= 0.0;
        let pixel = inside.then(|| image.get((row as usize, column as usize))).flatten();
        pixel.copied().unwrap_or(0.0)
    };
    Array2::from_shape_fn((rows, columns), |(row, column)| {
        let (y, x) = (row as Float - middle.0, column as Float - middle.1);
        let (y, x) = (y * c - x * s + middle.0, y * s + x * c + middle.1);
        // `floor` and not `as usize`, which would round −0.3 up to 0.
        let (top, left) = (y.floor(), x.floor());
        let (v, u) = (y - top, x - left);
        let above = (1.0 - u) * ink(top, left) + u * ink(top, left + 1.0);
        let below = (1.0 - u) * ink(top + 1.0, left) + u * ink(top + 1.0, left + 1.0);
        (1.0 - v) * above + v * below
    })
}
