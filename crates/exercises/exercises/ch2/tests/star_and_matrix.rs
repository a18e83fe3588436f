//! The tests of `star_and_matrix`; leave them as they are.

use ndarray::{Array, array};
use numerics::{below, matvec, normal, stream};

use super::*;

// Square on purpose: with as many rows as columns no shape gives a mistake away.
fn ones() -> (Array2<Float>, Array1<Float>) {
    (Array2::ones((3, 3)), array![1.0, 10.0, 100.0])
}

#[test]
fn step_1_star_first_with_ones() {
    let (w, s) = ones();
    let found = star_first(&w, &s);
    let wanted = array![[1.0, 10.0, 100.0], [1.0, 10.0, 100.0], [1.0, 10.0, 100.0]];
    assert_eq!(
        found, wanted,
        "w is all ones and s = {s}. In w (s ⊙ t) each element of s meets one element of t, and so one \
         column of w; you return\n{found}"
    );
}

#[test]
fn step_2_star_last_with_ones() {
    let (w, s) = ones();
    let found = star_last(&w, &s);
    let wanted = array![[1.0, 1.0, 1.0], [10.0, 10.0, 10.0], [100.0, 100.0, 100.0]];
    assert_eq!(
        found, wanted,
        "w is all ones and s = {s}. In s ⊙ (w t) each element of s meets one element of w t, and so \
         one row of w; you return\n{found}"
    );
}

#[test]
fn step_3_with_any_w_and_t() {
    let mut rng = stream(2, "star", 0);
    for _ in 0..200 {
        let (n, m) = (1 + below(&mut rng, 5), 1 + below(&mut rng, 5));
        let w = Array::from_shape_simple_fn((n, m), || normal(&mut rng));
        let mut vector = |n| Array::from_shape_simple_fn(n, || normal(&mut rng));
        let (first, last, t) = (vector(m), vector(n), vector(m));
        let told = |found: &Array2<Float>, wanted: Array1<Float>, what: &str| {
            assert_eq!(found.dim(), (n, m), "the shape for a w of {n} × {m}, {what}");
            let found = matvec(found, &t);
            // Products of three numbers round differently in another order.
            let right = found.iter().zip(&wanted).all(|(a, b)| (a - b).abs() < 1e-12);
            assert!(
                right,
                "w =\n{w}\nt = {t}: {what} is {wanted}, and with your matrix {found}"
            );
        };
        told(&star_first(&w, &first), matvec(&w, &(&first * &t)), "w (s ⊙ t)");
        told(&star_last(&w, &last), &last * &matvec(&w, &t), "s ⊙ (w t)");
    }
}
