//! Exercise 1-18: Shuffled pixels (page The data)
//!
//! Shuffle the places of an image, the same way for all images, and nobody can read them any more. A layer that
//! was shuffled along reads them as before. The one difficulty is which way round: a list of places can say
//! where each pixel comes from, or where it goes to, and mixing up the two goes unnoticed for as long as one
//! only swaps.

use ndarray::{Array1, Array2};
use numerics::Float;

/// The shuffled image: its place i shows what place `order[i]` of x showed.
fn shuffled(x: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    // TODO: `order.iter().map(|&k| …).collect()` makes a vector.
    todo!()
}

/// The image x, of which `shuffled(x, order)` was made.
fn restored(shuffled: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    // TODO: to which place does the pixel at place i of the shuffled image go back? `Array1::zeros(n)` is a vector to
    // write into.
    todo!()
}

/// The weights of a layer that does with shuffled images what w does with the images themselves.
///
/// w has a row for each neuron, and its column k belongs to place k of an image; so does the result.
fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    // TODO: each pixel must meet the weight that it met before. `Array2::from_shape_fn(w.dim(), |(j, i)| …)`
    // helps.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/shuffled_pixels.rs. ----

#[cfg(test)]
#[path = "tests/shuffled_pixels.rs"]
mod tests;

fn main() {}
