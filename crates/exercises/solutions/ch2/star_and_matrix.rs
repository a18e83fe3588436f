//! Exercise 2-3: Rows or columns (page Two assumptions and a product)
//!
//! A star before a matrix and a star behind it do not do the same. But each can be absorbed: the factors s go
//! into the matrix once and for all, and no star is left. Which of them scales the rows of w, and which the
//! columns?

use ndarray::{Array1, Array2, Axis};
use numerics::Float;

/// The matrix v with v t = w (s ⊙ t) for every t: first the star, then the matrix.
///
/// `w` is n × m and `s` has m elements; the result is n × m.
fn star_first(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    // Component j of w (s ⊙ t) is Σₖ wⱼₖ sₖ tₖ: s goes with the index of the columns. ndarray lays a vector
    // over every row of a matrix, so that its element k meets column k.
    w * s
}

/// The matrix v with v t = s ⊙ (w t) for every t: first the matrix, then the star.
///
/// `w` is n × m and `s` has n elements; the result is n × m.
fn star_last(w: &Array2<Float>, s: &Array1<Float>) -> Array2<Float> {
    // Component j of s ⊙ (w t) is sⱼ Σₖ wⱼₖ tₖ: s goes with the index of the rows. A single column is laid over
    // every column of the matrix.
    w * &s.clone().insert_axis(Axis(1))
}

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
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
}
