//! Products of matrices and vectors, each element summed in one fixed order.
//!
//! `ndarray` holds the arrays. Its own `dot` picks an algorithm by processor and memory layout, and
//! with the algorithm changes the order of summation and so the last bits; here, element (i, j) of a
//! product is always
//!
//! ```text
//! ((a_i1 b_1j + a_i2 b_2j) + a_i3 b_3j) + …
//! ```
//!
//! whatever the layout. A term with a = 0 is skipped: it would add nothing (b being finite), and four
//! fifths of MNIST's pixels are zero.

use ndarray::{Array1, Array2, ArrayView1, ArrayView2, ArrayViewMut2, CowArray, Ix2};

use crate::Float;
use crate::strips::{self, Group, WIDTH, combine, combine_narrow, combine_two, for_each_group};

/// A matrix to read: `&Array2`, or a view such as `w.t()`.
pub type Matrix<'a> = ArrayView2<'a, Float>;

/// A vector to read: `&Array1`, or a view such as a row of a matrix.
pub type Vector<'a> = ArrayView1<'a, Float>;

/// The matrix product C = A B, with A m×k, B k×n and C m×n.
///
/// Fastest when B's rows are contiguous in memory; any other B is copied first.
///
/// # Panics
/// If A's columns and B's rows differ in number.
///
/// ```
/// use ndarray::array;
/// let (a, b) = (array![[1.0, 2.0]], array![[3.0], [4.0]]);
/// assert_eq!(numerics::product(&a, &b), array![[11.0]]);
/// ```
pub fn product<'a>(a: impl Into<Matrix<'a>>, b: impl Into<Matrix<'a>>) -> Array2<Float> {
    let (a, b) = (a.into(), b.into());
    let mut c = Array2::zeros((a.nrows(), b.ncols()));
    product_into(a, b, &mut c);
    c
}

/// [`product`], written into `c` (m×n, rows contiguous), whose old contents do not matter.
///
/// # Panics
/// If the shapes do not fit, or C is not in standard layout.
pub fn product_into<'a>(
    a: impl Into<Matrix<'a>>,
    b: impl Into<Matrix<'a>>,
    c: impl Into<ArrayViewMut2<'a, Float>>,
) {
    let (a, b, mut c) = (a.into(), b.into(), c.into());
    assert!(
        a.ncols() == b.nrows() && c.dim() == (a.nrows(), b.ncols()),
        "product of {:?} and {:?} into {:?}",
        a.dim(),
        b.dim(),
        c.dim()
    );
    let (a, b) = (a.as_standard_layout(), b.as_standard_layout());
    let width = b.ncols();
    let c = c.as_slice_mut().expect("the result must be in standard layout");
    if !c.is_empty() {
        simd::run(Product { a: slice(&a), inner: a.ncols(), b: slice(&b), width, c });
    }
}

fn slice<'a>(matrix: &'a CowArray<'_, Float, Ix2>) -> &'a [Float] {
    matrix.as_slice().expect("standard layout")
}

struct Product<'a> {
    a: &'a [Float],
    inner: usize,
    b: &'a [Float],
    width: usize,
    c: &'a mut [Float],
}

impl simd::Kernel for Product<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        if self.width < WIDTH {
            for (i, c) in self.c.chunks_exact_mut(self.width).enumerate() {
                let row = &self.a[i * self.inner..][..self.inner];
                c.copy_from_slice(&combine_narrow(lit(row), self.b, self.width)[..self.width]);
            }
            return;
        }
        for_each_group!(self.width, rows(self.a, self.inner, self.b, self.width, self.c));
    }
}

#[inline(always)]
fn rows<const STRIPS: usize>(
    group: Group,
    a: &[Float],
    inner: usize,
    b: &[Float],
    width: usize,
    c: &mut [Float],
) {
    let mut rest = 0;
    if STRIPS <= 2 {
        // One or two strips leave most registers idle, waiting for their own sums: take two rows.
        for (pair, c) in c.chunks_exact_mut(2 * width).enumerate() {
            let (a1, a2) = a[2 * pair * inner..][..2 * inner].split_at(inner);
            let (c1, c2) = c.split_at_mut(width);
            let sums = combine_two::<STRIPS>(a1, a2, b, width, group);
            strips::write(sums[0], c1, group);
            strips::write(sums[1], c2, group);
            rest = 2 * (pair + 1);
        }
    }
    for (i, c) in c.chunks_exact_mut(width).enumerate().skip(rest) {
        let row = &a[i * inner..][..inner];
        strips::write(combine::<STRIPS>(lit(row), b, width, group), c, group);
    }
}

/// The entries of a row that are not zero, with their columns.
#[inline(always)]
pub(crate) fn lit(row: &[Float]) -> Lit<'_> {
    Lit { row, base: 0, mask: 0, ahead: 0 }
}

/// Looks 64 entries ahead and keeps a bit for each that is lit: one test for many, where a test for
/// each would be mispredicted at every edge of a digit.
pub(crate) struct Lit<'a> {
    row: &'a [Float],
    /// Bit j of `mask` is set if entry `base + j` is lit and still to come.
    mask: u64,
    base: usize,
    /// Where the next 64 entries begin.
    ahead: usize,
}

impl Iterator for Lit<'_> {
    type Item = (usize, Float);

    #[inline(always)]
    fn next(&mut self) -> Option<(usize, Float)> {
        while self.mask == 0 {
            let rest = self.row.get(self.ahead..).filter(|rest| !rest.is_empty())?;
            let next = &rest[..rest.len().min(64)];
            for (j, &x) in next.iter().enumerate() {
                self.mask |= u64::from(x != 0.0) << j;
            }
            self.base = self.ahead;
            self.ahead += next.len();
        }
        let k = self.base + self.mask.trailing_zeros() as usize;
        self.mask &= self.mask - 1;
        Some((k, self.row[k]))
    }
}

/// The matrix-vector product z = W x: zⱼ = Σₖ wⱼₖ xₖ, with W n×k, x k long and z n long.
///
/// Fastest when W's *columns* are contiguous (as in `Array2::zeros((n, k).f())`), for then the
/// columns of zero inputs are never touched.
///
/// # Panics
/// If W has not as many columns as x has elements.
///
/// ```
/// use ndarray::array;
/// let w = array![[1.0, 2.0], [3.0, 4.0]];
/// assert_eq!(numerics::matvec(&w, &array![1.0, 10.0]), array![21.0, 43.0]);
/// ```
pub fn matvec<'a>(w: impl Into<Matrix<'a>>, x: impl Into<Vector<'a>>) -> Array1<Float> {
    let (w, x) = (w.into(), x.into());
    assert_eq!(w.ncols(), x.len(), "product of a {:?} matrix and {} numbers", w.dim(), x.len());
    if w.t().is_standard_layout() && w.nrows() > 1 {
        let row = x.insert_axis(ndarray::Axis(0));
        return product(row, w.t()).remove_axis(ndarray::Axis(0));
    }
    w.outer_iter().map(|row| dot(row, x)).collect()
}

/// The dot product Σₖ xₖ yₖ, summed from the first element to the last.
///
/// # Panics
/// If the lengths differ.
pub fn dot<'a>(x: impl Into<Vector<'a>>, y: impl Into<Vector<'a>>) -> Float {
    let (x, y) = (x.into(), y.into());
    assert_eq!(x.len(), y.len(), "dot product of {} and {} numbers", x.len(), y.len());
    x.iter().zip(y).filter(|(_, y)| **y != 0.0).fold(0.0, |sum, (x, y)| sum + x * y)
}

/// Σ x, from the first to the last.
pub fn sum<'a>(x: impl IntoIterator<Item = &'a Float>) -> Float {
    x.into_iter().fold(0.0, |sum, x| sum + x)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use ndarray::{Array, ShapeBuilder};
    use proptest::prelude::*;

    /// The definition, written as the three loops.
    fn by_definition(a: &ArrayView2<Float>, b: &ArrayView2<Float>) -> Array2<Float> {
        Array2::from_shape_fn((a.nrows(), b.ncols()), |(i, j)| {
            (0..a.ncols()).fold(0.0, |sum, k| sum + a[[i, k]] * b[[k, j]])
        })
    }

    fn bits<D: ndarray::Dimension>(a: &Array<Float, D>) -> Vec<u64> {
        a.iter().map(|x| x.to_bits()).collect()
    }

    /// Numbers of many sizes, a third of them zero.
    pub(crate) fn entries(seed: u64, n: usize) -> Vec<Float> {
        let mut rng = crate::stream(seed, "entries", 0);
        (0..n)
            .map(|_| match crate::below(&mut rng, 3) {
                0 => 0.0,
                _ => crate::normal(&mut rng) * crate::exp(crate::normal(&mut rng) * 5.0),
            })
            .collect()
    }

    proptest! {
        #[test]
        fn product_has_the_bits_of_its_definition(
            (m, k, n) in (0usize..7, 0usize..20, 0usize..120),
            seed: u64, columns_first: (bool, bool),
        ) {
            let shape = |r: usize, c: usize, f: bool| (r, c).set_f(f);
            let a = Array2::from_shape_vec(shape(m, k, columns_first.0), entries(seed, m * k)).unwrap();
            let b = Array2::from_shape_vec(shape(k, n, columns_first.1), entries(!seed, k * n)).unwrap();
            let expected = by_definition(&a.view(), &b.view());
            prop_assert_eq!(bits(&product(&a, &b)), bits(&expected));
            for newest in [simd::Instructions::Portable, simd::Instructions::Avx2] {
                simd::limit(newest);
                let limited = product(&a, &b);
                simd::limit(simd::Instructions::Avx512);
                prop_assert_eq!(bits(&limited), bits(&expected));
            }
        }

        #[test]
        fn matvec_is_a_product_with_one_column((n, k) in (1usize..60, 0usize..40), seed: u64, f: bool) {
            let w = Array2::from_shape_vec((n, k).set_f(f), entries(seed, n * k)).unwrap();
            let x = Array1::from(entries(!seed, k));
            let column = x.view().insert_axis(ndarray::Axis(1));
            let expected = by_definition(&w.view(), &column);
            prop_assert_eq!(bits(&matvec(&w, &x)), bits(&expected));
        }
    }

    #[test]
    #[should_panic(expected = "product of (2, 3) and (2, 2) into (2, 2)")]
    fn product_names_shapes_that_do_not_fit() {
        product(&Array2::zeros((2, 3)), &Array2::zeros((2, 2)));
    }
}
