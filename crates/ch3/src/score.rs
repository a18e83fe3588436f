//! How good a network is: outputs, mean cost and right answers on a set of examples.
//! Page: *The network as a library*.

use std::fmt;

use ch1::luck::sampling_error;
use ch1::network::argmax;
use ch2::examples::{Batch, Examples};
use ndarray::{Array2, ArrayView1};
use numerics::Float;

use crate::network::Net;
use crate::threads::Threads;

/// The numbers of one example.
type Row<'a> = ArrayView1<'a, Float>;

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

impl Score {
    /// The share of right answers.
    pub fn accuracy(&self) -> Float {
        self.correct as Float / self.of as Float
    }

    /// The same in percent.
    pub fn percent(&self) -> Float {
        100.0 * self.correct as Float / self.of as Float
    }

    /// The standard deviation of the share of right answers, from one set of so many to another.
    pub fn deviation(&self) -> Float {
        sampling_error(self.accuracy(), self.of)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Score { cost, correct, of } = self;
        write!(f, "{correct} of {of}, cost {cost:.4}")
    }
}

impl Net {
    /// The outputs for all examples, n × outputs.
    pub fn outputs(&self, examples: &Examples) -> Array2<Float> {
        self.outputs_on(examples, Threads::ONE)
    }

    /// The same, on several threads.
    pub fn outputs_on(&self, examples: &Examples, threads: Threads) -> Array2<Float> {
        self.rows(&self.each(examples, threads, |_, a, _| a.to_vec()))
    }

    /// The weighted inputs of the output layer for all examples, n × outputs.
    pub fn logits(&self, examples: &Examples) -> Array2<Float> {
        self.rows(&self.each(examples, Threads::ONE, |z, _, _| z.to_vec()))
    }

    fn rows(&self, rows: &[Vec<Float>]) -> Array2<Float> {
        let shape = (rows.len(), self.sizes()[self.layers.weights.len()]);
        Array2::from_shape_vec(shape, rows.concat()).expect("a number for each output")
    }

    /// Mean cost, without penalty, and right answers on these examples.
    pub fn score(&self, examples: &Examples) -> Score {
        self.score_on(examples, Threads::ONE)
    }

    // ANCHOR: score_on
    /// The same, on several threads. The costs are added in the order of the examples.
    pub fn score_on(&self, examples: &Examples, threads: Threads) -> Score {
        let judged = self.each(examples, threads, |z, a, y| {
            (self.objective.value(&z, &a, &y), argmax(a) == argmax(y))
        });
        let cost = judged.iter().fold(0.0, |sum, (cost, _)| sum + cost);
        let correct = judged.iter().filter(|(_, right)| *right).count();
        Score { cost: cost / examples.len() as Float, correct, of: examples.len() }
    }
    // ANCHOR_END: score_on

    /// Which of these examples have their largest output in the right place.
    pub fn right(&self, examples: &Examples) -> Vec<bool> {
        self.each(examples, Threads::ONE, |_, a, y| argmax(a) == argmax(y))
    }

    /// What a function makes of weighted inputs, outputs and targets of each example.
    fn each<T: Clone + Send>(
        &self,
        examples: &Examples,
        threads: Threads,
        result: impl Fn(Row, Row, Row) -> T + Send + Sync,
    ) -> Vec<T> {
        threads.hundreds(examples.len(), |hundred| {
            let mut batch = Batch::default();
            examples.gather(&hundred.collect::<Vec<_>>(), &mut batch);
            let pass = self.forward(&batch.inputs);
            let rows = pass.z.outer_iter().zip(pass.outputs().outer_iter());
            let rows = rows.zip(batch.targets.outer_iter());
            rows.map(|((z, a), y)| result(z, a, y)).collect()
        })
    }
}
