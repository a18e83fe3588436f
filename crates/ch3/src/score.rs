//! How good a network is: outputs, mean cost and right answers on a set of examples.

use ch1::network::argmax;
use ndarray::{Array2, Axis};
use numerics::Float;

use crate::data::{Batch, Data};
use crate::network::{Network, keep};

/// How good a network is on a set of examples.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Score {
    /// The mean cost, the penalty included. (It is the training's penalty on every set: it belongs to
    /// the network, not to the examples.)
    pub cost: Float,
    /// How many of the examples have their largest output in the right place.
    pub correct: usize,
    /// How many examples there are.
    pub of: usize,
}

impl Network {
    /// The outputs for all examples, n × outputs.
    pub fn outputs(&self, data: &Data) -> Array2<Float> {
        let all: Vec<usize> = (0..data.len()).collect();
        let mut outputs = Array2::zeros((data.len(), self.biases[self.biases.len() - 1].len()));
        let mut work = Batch::default();
        for (examples, mut rows) in
            all.chunks(100).zip(outputs.axis_chunks_iter_mut(Axis(0), 100))
        {
            data.gather(examples, &mut work);
            rows.assign(&self.forward(work.product(&self.weights[0]), keep).outputs);
        }
        outputs
    }

    /// Mean cost, without penalty, and right answers on these examples.
    pub fn score(&self, data: &Data) -> Score {
        let all: Vec<usize> = (0..data.len()).collect();
        let mut score = Score { cost: 0.0, correct: 0, of: data.len() };
        let mut work = Batch::default();
        for examples in all.chunks(100) {
            data.gather(examples, &mut work);
            let pass = self.forward(work.product(&self.weights[0]), keep);
            for ((z, a), y) in pass
                .z
                .outer_iter()
                .zip(pass.outputs.outer_iter())
                .zip(work.targets.outer_iter())
            {
                score.cost += self.objective.value(&z, &a, &y);
                score.correct += usize::from(argmax(a) == argmax(y));
            }
        }
        score.cost /= data.len() as Float;
        score
    }
}
