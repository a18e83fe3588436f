//! What a network learns from, as rows of matrices: all examples, and those of a mini-batch.
//!
//! Page: *Mini-batches as matrices*.

use mnist::{CLASSES, Dataset, Looks, PIXELS};
use ndarray::{Array2, Axis};
use numerics::{ByteRows, Float, Inputs, Rows};

/// Inputs with the outputs that are wanted for them, a row of each for every example.
#[derive(Clone, Debug)]
pub struct Examples {
    inputs: Rows,
    targets: Array2<Float>,
    looks: Looks,
}

/// A mini-batch of them, to be filled again and again.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    /// X, m × inputs.
    pub inputs: Inputs,
    /// Y, m × outputs.
    pub targets: Array2<Float>,
}

/// The images with the digits that they show: 1 is wanted of the digit's output, 0 of the others.
impl From<&Dataset> for Examples {
    fn from(data: &Dataset) -> Examples {
        let mut targets = Array2::zeros((data.len(), CLASSES));
        for (i, mut target) in targets.outer_iter_mut().enumerate() {
            target[usize::from(data.labels()[i])] = 1.0;
        }
        let pixels = ByteRows::new(data.all_pixels(), PIXELS, 255.0);
        let (inputs, looks) = (Rows::Bytes(Box::new(pixels)), data.looks().clone());
        Examples { inputs, targets, looks }
    }
}

impl Examples {
    /// Any inputs (n × inputs) with their targets (n × outputs).
    ///
    /// # Panics
    /// If there are not as many of the one as of the other.
    pub fn new(inputs: Array2<Float>, targets: Array2<Float>) -> Examples {
        let (n, m) = (inputs.nrows(), targets.nrows());
        assert_eq!(n, m, "{n} inputs and {m} targets");
        Examples { inputs: Rows::Numbers(inputs), targets, looks: Looks::default() }
    }

    /// How many examples there are.
    pub fn len(&self) -> usize {
        self.targets.nrows()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The same inputs with other targets, n × outputs.
    ///
    /// # Panics
    /// If there are not as many targets as inputs.
    pub fn with_targets(self, targets: Array2<Float>) -> Examples {
        let (n, m) = (self.len(), targets.nrows());
        assert_eq!(n, m, "{n} inputs and {m} targets");
        Examples { targets, ..self }
    }

    /// Takes the examples of these numbers, in this order, into `batch`.
    pub fn gather(&self, examples: &[usize], batch: &mut Batch) {
        self.looks.add(examples.len());
        self.inputs.gather(examples, &mut batch.inputs);
        batch.targets = self.targets.select(Axis(0), examples);
    }
}
