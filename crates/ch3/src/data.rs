//! What a network learns from: inputs and targets, a row each.

use mnist::{CLASSES, Dataset, PIXELS};
use ndarray::{Array2, Axis};
use numerics::{ByColumn, ByteRows, Float, Matrix, SparseRows, descend, product};

// ANCHOR: data
/// Inputs with the outputs that are wanted for them.
#[derive(Clone, Debug)]
pub struct Data {
    inputs: Inputs,
    targets: Array2<Float>,
}

/// Images, of which only the lit pixels are kept, or any numbers.
#[derive(Clone, Debug)]
enum Inputs {
    Images(Box<ByteRows>),
    Numbers(Array2<Float>),
}
// ANCHOR_END: data

/// A mini-batch, and the memory for the next.
#[derive(Clone, Debug, Default)]
pub(crate) struct Batch {
    images: SparseRows,
    columns: ByColumn,
    numbers: Array2<Float>,
    /// m × outputs.
    pub(crate) targets: Array2<Float>,
}

impl From<&Dataset> for Data {
    fn from(data: &Dataset) -> Data {
        let mut targets = Array2::zeros((data.len(), CLASSES));
        for (i, mut target) in targets.outer_iter_mut().enumerate() {
            target[data.label(i)] = 1.0;
        }
        Data {
            inputs: Inputs::Images(Box::new(ByteRows::new(data.all_pixels(), PIXELS, 255.0))),
            targets,
        }
    }
}

impl Data {
    /// Any inputs (n × inputs) with their targets (n × outputs).
    ///
    /// # Panics
    /// If there are not as many of the one as of the other.
    pub fn new(inputs: Array2<Float>, targets: Array2<Float>) -> Data {
        let (n, m) = (inputs.nrows(), targets.nrows());
        assert_eq!(n, m, "{n} inputs and {m} targets");
        Data { inputs: Inputs::Numbers(inputs), targets }
    }

    /// How many examples there are.
    pub fn len(&self) -> usize {
        self.targets.nrows()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes the examples of these numbers into `batch`.
    pub(crate) fn gather(&self, examples: &[usize], batch: &mut Batch) {
        batch.targets = self.targets.select(Axis(0), examples);
        match &self.inputs {
            Inputs::Images(images) => {
                images.gather(examples, &mut batch.images);
                batch.columns.regroup(&batch.images);
            }
            Inputs::Numbers(numbers) => batch.numbers = numbers.select(Axis(0), examples),
        }
    }
}

impl Batch {
    fn sparse(&self) -> bool {
        self.images.nrows() > 0
    }

    // ANCHOR: product
    /// X wᵀ, m × neurons.
    pub(crate) fn product<'a>(&self, w: impl Into<Matrix<'a>>) -> Array2<Float> {
        let w = w.into();
        if self.sparse() { self.images.product(w.t()) } else { product(&self.numbers, w.t()) }
    }
    // ANCHOR_END: product

    /// [`numerics::descend`] with these inputs.
    pub(crate) fn descend(
        &self,
        w: &mut Array2<Float>,
        decay: Float,
        rate: Float,
        deltas: &Array2<Float>,
    ) -> bool {
        if self.sparse() {
            descend(w, decay, rate, deltas, &self.columns)
        } else {
            descend(w, decay, rate, deltas, &self.numbers.view())
        }
    }
}
