//! The outer product, of which the gradient of a single example is made.

use ndarray::Array2;

use crate::Float;
use crate::products::{Vector, lit};

/// Adds an outer product to a matrix: G ← G + δ aᵀ, that is gⱼₖ ← gⱼₖ + δⱼ aₖ.
///
/// G is n×k, δ n long, a k long. Fastest when G's *columns* are contiguous: those with aₖ = 0 are
/// then skipped.
///
/// # Panics
/// If the shapes do not fit.
///
/// ```
/// use ndarray::{Array2, ShapeBuilder, array};
/// let mut g = Array2::zeros((2, 3).f());
/// numerics::add_outer(&mut g, &array![1.0, 2.0], &array![1.0, 0.0, 10.0]);
/// assert_eq!(g, array![[1.0, 0.0, 10.0], [2.0, 0.0, 20.0]]);
/// ```
pub fn add_outer<'a>(
    g: &mut Array2<Float>,
    delta: impl Into<Vector<'a>>,
    a: impl Into<Vector<'a>>,
) {
    let (delta, a) = (delta.into(), a.into());
    assert_eq!(g.dim(), (delta.len(), a.len()), "outer product into the wrong shape");
    let mut columns = g.view_mut().reversed_axes();
    if let (Some(columns), Some(delta), Some(a)) =
        (columns.as_slice_mut(), delta.as_slice(), a.as_slice())
    {
        return simd::run(AddOuter { columns, delta, a });
    }
    for (mut column, &a) in columns.outer_iter_mut().zip(a) {
        if a != 0.0 {
            column.zip_mut_with(&delta, |g, delta| *g += delta * a);
        }
    }
}

struct AddOuter<'a> {
    columns: &'a mut [Float],
    delta: &'a [Float],
    a: &'a [Float],
}

impl simd::Kernel for AddOuter<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        let n = self.delta.len();
        for (k, a) in lit(self.a) {
            for (g, delta) in self.columns[k * n..][..n].iter_mut().zip(self.delta) {
                *g += delta * a;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ndarray::{Array1, ShapeBuilder};
    use proptest::prelude::*;

    use super::*;
    use crate::products::tests::entries;

    proptest! {
        #[test]
        fn add_outer_has_the_bits_of_its_definition((n, k) in (1usize..60, 1usize..40), seed: u64, f: bool) {
            let g = Array2::from_shape_vec((n, k).set_f(f), entries(seed, n * k)).unwrap();
            let (delta, a) = (Array1::from(entries(seed ^ 1, n)), Array1::from(entries(seed ^ 2, k)));
            let expected = Array2::from_shape_fn((n, k), |(j, i)| g[[j, i]] + delta[j] * a[i]);
            let mut actual = g;
            add_outer(&mut actual, &delta, &a);
            prop_assert_eq!(actual, expected); // as numbers: −0 + 0 is 0, and skipping leaves −0
        }
    }
}
