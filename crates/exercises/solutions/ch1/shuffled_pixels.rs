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
    // `order` says where the pixels come from, so it stands at the place where we read.
    order.iter().map(|&k| x[k]).collect()
}

/// The image x, of which `shuffled(x, order)` was made.
fn restored(shuffled: &Array1<Float>, order: &[usize]) -> Array1<Float> {
    // The same list used the other way round: it stands at the place where we write.
    let mut x = Array1::zeros(order.len());
    for (i, &k) in order.iter().enumerate() {
        x[k] = shuffled[i];
    }
    x
}

/// The weights of a layer that does with shuffled images what w does with the images themselves.
///
/// w has a row for each neuron, and its column k belongs to place k of an image; so does the result.
fn shuffled_weights(w: &Array2<Float>, order: &[usize]) -> Array2<Float> {
    // z is a sum over places, and a sum may be taken in any order, as long as its products stay together. At
    // place i there is now the pixel of place order[i], so the weight of that place has to come along: same
    // direction.
    Array2::from_shape_fn(w.dim(), |(j, i)| w[[j, order[i]]])
}
