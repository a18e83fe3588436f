//! The inputs of a network: all of a data set ([`Rows`]), and those of a mini-batch ([`Inputs`]).
//!
//! Four fifths of an MNIST image are paper, and a pixel that is zero contributes nothing. Whether inputs
//! are kept as lists of what is lit or as a plain matrix is decided and known here only; the result has
//! the same bits.

use std::cell::{Cell, RefCell};

use ndarray::{Array2, Axis};

use crate::{ByColumn, ByteRows, Float, Matrix, SparseRows, descend, product};

/// The inputs of a data set, an example per row.
#[derive(Clone, Debug)]
pub enum Rows {
    /// Bytes, such as the pixels of images; zeros are not kept.
    Bytes(Box<ByteRows>),
    /// Any numbers, n × inputs.
    Numbers(Array2<Float>),
}

impl Rows {
    /// Takes the mini-batch of these examples, in this order, into `inputs`, in the place of what was
    /// there. The lists of lit entries use their memory again.
    ///
    /// # Panics
    /// If there is no such example.
    pub fn gather(&self, examples: &[usize], inputs: &mut Inputs) {
        match self {
            Rows::Bytes(bytes) => bytes.gather(examples, &mut inputs.lit),
            Rows::Numbers(numbers) => {
                inputs.lit = SparseRows::new();
                inputs.numbers = numbers.select(Axis(0), examples);
            }
        }
        inputs.grouped.set(false);
    }
}

/// The inputs of a mini-batch, an example per row: X, m × inputs.
///
/// ```
/// use ndarray::array;
/// let x = numerics::Inputs::from(array![[1.0, 2.0], [3.0, 4.0]]);
/// assert_eq!(x.product(&array![[1.0], [10.0]]), array![[21.0], [43.0]]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    /// Their lit entries row by row, unless they are plain numbers: then there is no row here.
    lit: SparseRows,
    /// The same column by column, as soon as somebody has asked for them.
    columns: RefCell<ByColumn>,
    grouped: Cell<bool>,
    numbers: Array2<Float>,
}

impl From<Array2<Float>> for Inputs {
    fn from(numbers: Array2<Float>) -> Inputs {
        Inputs { numbers, ..Inputs::default() }
    }
}

impl Inputs {
    /// The number of examples, m.
    pub fn nrows(&self) -> usize {
        if self.sparse() { self.lit.nrows() } else { self.numbers.nrows() }
    }

    fn sparse(&self) -> bool {
        self.lit.nrows() > 0
    }

    /// The product X B, as [`crate::product`].
    ///
    /// # Panics
    /// If the shapes do not fit, or B is not in standard layout.
    pub fn product<'a>(&self, b: impl Into<Matrix<'a>>) -> Array2<Float> {
        let b = b.into();
        if self.sparse() { self.lit.product(b) } else { product(&self.numbers, b.view()) }
    }

    /// W ← `keep` · W − `rate` · Δᵀ X, as [`crate::descend`]; false if a weight is no longer finite.
    ///
    /// # Panics
    /// As [`crate::descend`].
    pub fn descend<'a>(
        &self,
        w: &mut Array2<Float>,
        keep: Float,
        rate: Float,
        deltas: impl Into<Matrix<'a>>,
    ) -> bool {
        if !self.sparse() {
            return descend(w, keep, rate, deltas, &self.numbers.view());
        }
        if !self.grouped.replace(true) {
            self.columns.borrow_mut().regroup(&self.lit);
        }
        descend(w, keep, rate, deltas, &*self.columns.borrow())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{normal, stream};
    use ndarray::ShapeBuilder;

    #[test]
    fn bytes_and_numbers_give_the_same_bits_batch_after_batch() {
        let rng = &mut stream(7, "test", 0);
        let bytes: Vec<u8> = (0..5 * 23).map(|i| [0, 0, 7, 0, 200][i * i % 5]).collect();
        let numbers =
            Array2::from_shape_fn((5, 23), |(i, k)| Float::from(bytes[23 * i + k]) / 255.0);
        let (bytes, numbers) =
            (Rows::Bytes(Box::new(ByteRows::new(&bytes, 23, 255.0))), Rows::Numbers(numbers));
        let mut start =
            |shape: (usize, usize)| Array2::from_shape_simple_fn(shape.f(), || normal(rng));
        let (w, mut lit, mut plain) = (start((9, 23)), Inputs::default(), Inputs::default());
        for examples in [&[0, 1, 2, 3, 4][..], &[4, 2], &[3]] {
            bytes.gather(examples, &mut lit);
            numbers.gather(examples, &mut plain);
            assert_eq!((lit.nrows(), plain.nrows()), (examples.len(), examples.len()));
            assert_eq!(lit.product(w.t()), plain.product(w.t()));
            let deltas = start((9, examples.len())).reversed_axes();
            let (mut one, mut other) = (w.clone(), w.clone());
            for _ in 0..2 {
                assert!(lit.descend(&mut one, 0.9, 0.3, &deltas));
                assert!(plain.descend(&mut other, 0.9, 0.3, &deltas));
                assert_eq!(one, other, "examples {examples:?}");
            }
        }
    }
}
