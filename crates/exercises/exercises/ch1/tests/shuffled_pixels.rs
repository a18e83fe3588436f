//! The tests of `shuffled_pixels`; leave them as they are.

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
    assert!(found == x, "the image {x}, its first two places swapped, came back as {found}");
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
            let (found, wanted) = (matvec(&new, shuffled(&x, &order).view()), matvec(&w, &x));
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
