//! The step of stochastic gradient descent for the weights of one layer, in one pass.

use ndarray::{Array2, ArrayView2};

use crate::strips::{self, Group, WIDTH, combine, combine_narrow, for_each_group};
use crate::{Float, Matrix, all_finite};

/// A mini-batch of inputs as [`descend`] reads it: column by column.
pub trait Columns {
    /// (examples, inputs).
    fn dim(&self) -> (usize, usize);

    /// The columns, each once, in an order that suits the implementor; without those that hold no
    /// entry, unless asked.
    fn order(&self, with_empty: bool) -> impl Iterator<Item = usize>;

    /// The entries of column k as (example, number), in the order of the examples.
    fn column(&self, k: usize) -> impl Iterator<Item = (usize, Float)>;
}

impl Columns for ArrayView2<'_, Float> {
    fn dim(&self) -> (usize, usize) {
        self.dim()
    }

    #[inline(always)]
    fn order(&self, _with_empty: bool) -> impl Iterator<Item = usize> {
        0..self.ncols()
    }

    #[inline(always)]
    fn column(&self, k: usize) -> impl Iterator<Item = (usize, Float)> {
        (0..self.nrows()).map(move |i| (i, self[[i, k]]))
    }
}

/// W ← `decay` · W − `rate` · Δᵀ X, the update of one layer's weights; false if a weight is no longer
/// finite.
///
/// W is out×in with contiguous *columns* (`(out, in).f()`), Δ is m×out, one example's δ per row, and X
/// m×in, the layer's inputs. With `decay` 1 and `rate` η/m it is the update rule of plain gradient
/// descent. The bits are those of the three separate steps: the gradient Δᵀ X summed in the order of the
/// examples, then multiplied, then subtracted.
///
/// # Panics
/// If the shapes do not fit, W's columns are not contiguous, or Δ is not in standard layout.
pub fn descend<'a>(
    w: &mut Array2<Float>,
    decay: Float,
    rate: Float,
    deltas: impl Into<Matrix<'a>>,
    x: &impl Columns,
) -> bool {
    let deltas = deltas.into();
    let (examples, inputs) = x.dim();
    assert!(
        w.dim() == (deltas.ncols(), inputs) && deltas.nrows() == examples,
        "weights {:?}, deltas {:?}, inputs ({examples}, {inputs})",
        w.dim(),
        deltas.dim()
    );
    let outputs = w.nrows();
    let mut columns = w.view_mut().reversed_axes();
    let w = columns.as_slice_mut().expect("the columns of W must be contiguous");
    let deltas = deltas.as_slice().expect("the deltas must be in standard layout");
    simd::run(Descend { w, outputs, decay, rate, deltas, x, finite: true })
}

struct Descend<'a, X> {
    /// Wᵀ: row k holds the weights that leave input k.
    w: &'a mut [Float],
    outputs: usize,
    decay: Float,
    rate: Float,
    deltas: &'a [Float],
    x: &'a X,
    /// Whether all new weights so far are finite.
    finite: bool,
}

impl<X: Columns> simd::Kernel for Descend<'_, X> {
    type Output = bool;

    #[inline(always)]
    fn run(mut self) -> bool {
        if self.outputs < WIDTH {
            return narrow(&mut self);
        }
        for_each_group!(self.outputs, wide(&mut self));
        self.finite
    }
}

#[inline(always)]
fn wide<const STRIPS: usize>(group: Group, step: &mut Descend<impl Columns>) {
    let n = step.outputs;
    // Gathers the new weights of all rows, times 0: it stays zero as long as they are finite.
    let mut zeros = [0.0; WIDTH];
    for k in step.x.order(step.decay != 1.0) {
        let gradient = combine::<STRIPS>(step.x.column(k), step.deltas, n, group);
        let row = &mut step.w[k * n..][..n];
        let mut new = strips::read::<STRIPS>(row, group);
        let mut sums = [0.0; WIDTH];
        for s in 0..STRIPS {
            for j in 0..WIDTH {
                new[s][j] = step.decay * new[s][j] - step.rate * gradient[s][j];
                sums[j] += new[s][j];
            }
        }
        strips::write(new, row, group);
        for j in 0..WIDTH {
            zeros[j] += 0.0 * sums[j];
        }
    }
    // (The sum of a few finite weights beyond 3·10³⁰⁷ may overflow too: look again.)
    step.finite &= zeros.iter().all(|&zero| zero == 0.0) || all_finite(step.w);
}

#[inline(always)]
fn narrow(step: &mut Descend<impl Columns>) -> bool {
    let n = step.outputs;
    let mut finite = true;
    for k in step.x.order(step.decay != 1.0) {
        let gradient = combine_narrow(step.x.column(k), step.deltas, n);
        for (w, gradient) in step.w[k * n..][..n].iter_mut().zip(gradient) {
            *w = step.decay * *w - step.rate * gradient;
            finite &= w.is_finite();
        }
    }
    finite
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ByColumn, ByteRows, SparseRows, normal, product, stream};
    use ndarray::ShapeBuilder;

    fn weights(out: usize, inputs: usize) -> Array2<Float> {
        let mut rng = stream(7, "weights", 0);
        Array2::from_shape_simple_fn((out, inputs).f(), || normal(&mut rng))
    }

    #[test]
    fn one_pass_has_the_bits_of_three_steps() {
        let mut rng = stream(7, "test", 0);
        for out in [1, 2, 7, 8, 10, 30, 41, 100] {
            for decay in [1.0, 0.999] {
                let deltas = Array2::from_shape_simple_fn((5, out), || normal(&mut rng));
                let bytes: Vec<u8> =
                    (0..5 * 23).map(|i| [0, 0, 7, 0, 200][i * i % 5]).collect();
                let x = Array2::from_shape_fn((5, 23), |(i, k)| {
                    Float::from(bytes[23 * i + k]) / 255.0
                });

                let gradient = product(deltas.t(), &x);
                let expected = &weights(out, 23) * decay - &gradient * 0.3;
                let mut dense = weights(out, 23);
                assert!(descend(&mut dense, decay, 0.3, &deltas, &x.view()));
                assert_eq!(dense, expected, "{out} outputs, dense");

                let (mut batch, mut columns) = (SparseRows::new(), ByColumn::new());
                ByteRows::new(&bytes, 23, 255.0).gather(&[0, 1, 2, 3, 4], &mut batch);
                columns.regroup(&batch);
                let mut sparse = weights(out, 23);
                assert!(descend(&mut sparse, decay, 0.3, &deltas, &columns));
                assert_eq!(sparse, expected, "{out} outputs, sparse");
            }
        }
    }

    #[test]
    fn a_weight_that_leaves_the_numbers_is_noticed() {
        let x = Array2::ones((1, 3));
        for out in [3, 10] {
            for bad in 0..out {
                let mut deltas = Array2::zeros((1, out));
                deltas[[0, bad]] = 1e300;
                assert!(!descend(&mut weights(out, 3), 1.0, 1e300, &deltas, &x.view()));
            }
        }
    }
}
