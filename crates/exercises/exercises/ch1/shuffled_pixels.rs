//! Exercise 1-14: Shuffled pixels (page The data)
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

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use mnist::Mnist;
    use ndarray::array;
    use numerics::{matvec, normal, permutation, stream};

    use super::*;

    #[test]
    fn image_1_is_shuffled() {
        let found = shuffled(&array![0.1, 0.2, 0.3, 0.4], &[2, 0, 3, 1]);
        assert!(
            found == array![0.3, 0.1, 0.4, 0.2],
            "(0.1, 0.2, 0.3, 0.4) in the order 2, 0, 3, 1 begins with the pixel of place 2, 0.3; it came out {found}"
        );
    }

    #[test]
    fn image_2_is_restored_after_two_places_are_swapped() {
        let x = array![0.1, 0.2, 0.3];
        let order = [1, 0, 2];
        let found = restored(&shuffled(&x, &order), &order);
        assert!(
            found == x,
            "the image {x}, its first two places swapped, came back as {found}"
        );
    }

    #[test]
    fn image_3_is_restored_after_any_shuffle() {
        for seed in 0..20 {
            let order = permutation(&mut stream(seed, "order", 0), 3 + seed as usize);
            let x: Array1<Float> = (0..order.len()).map(|k| k as Float / 64.0).collect();
            let found = restored(&shuffled(&x, &order), &order);
            assert!(
                found == x,
                "the image {x}, shuffled in the order {order:?}, came back as {found}"
            );
        }
    }

    #[test]
    fn weights_1_go_along_with_the_pixels() {
        // Rows that are as long as the matrix is high: nothing but the numbers shows whether it was right.
        let (w, order) =
            (array![[1.0, 2.0, 4.0], [8.0, 16.0, 32.0], [64.0, 128.0, 256.0]], [2, 0, 1]);
        for x in [array![1.0, 0.0, 0.0], array![0.0, 1.0, 0.0], array![0.0, 0.0, 1.0]] {
            let new = shuffled_weights(&w, &order);
            let (found, wanted) = (matvec(&new, &shuffled(&x, &order)), matvec(&w, &x));
            assert!(
                found == wanted,
                "the image {x}, shuffled in the order {order:?}, should give the sums {wanted}; it meets {found}. \
                 The weights are now {new}"
            );
        }
    }

    #[test]
    fn weights_2_read_shuffled_digits_as_before() {
        let images = Mnist::load().expect("the four files of MNIST").test;
        for seed in 0..5 {
            let mut rng = stream(seed, "layer", 0);
            let w = Array2::from_shape_simple_fn((30, 784), || normal(&mut rng));
            let order = permutation(&mut rng, 784);
            let new = shuffled_weights(&w, &order);
            for i in 0..20 {
                let x = images.input(i);
                let (found, wanted) =
                    (matvec(&new, shuffled(&x, &order).view()), matvec(&w, &x));
                let off =
                    (&found - &wanted).iter().fold(0.0, |most: Float, off| most.max(off.abs()));
                // The terms are added in another order, so the last digits may differ.
                assert!(
                    off < 1e-9,
                    "z of one of 30 neurons is off by {off} for test image {i}, shuffled"
                );
            }
        }
    }
}
