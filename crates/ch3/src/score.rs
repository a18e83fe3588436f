//! How good a network is: outputs, mean cost and right answers on a set of examples.

use ch1::network::argmax;
use ndarray::{Array2, ArrayView1};
use numerics::Float;

use crate::data::{Batch, Data};
use crate::network::{Network, keep};
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

// ANCHOR: deviation
/// The standard deviation √(p(1 − p)/n) of a share p of right answers among n: by how much it would vary
/// from one set of n such examples to another.
pub fn binomial_deviation(p: Float, n: usize) -> Float {
    (p * (1.0 - p) / n as Float).sqrt()
}
// ANCHOR_END: deviation

impl Network {
    /// The outputs for all examples, n × outputs.
    pub fn outputs(&self, data: &Data) -> Array2<Float> {
        self.outputs_on(data, Threads::ONE)
    }

    /// The same, on several threads.
    pub fn outputs_on(&self, data: &Data, threads: Threads) -> Array2<Float> {
        let shape = (data.len(), self.biases[self.biases.len() - 1].len());
        let rows = self.each(data, threads, |_, a, _| a.to_vec());
        Array2::from_shape_vec(shape, rows.concat()).expect("a row for each example")
    }

    /// Mean cost, without penalty, and right answers on these examples.
    pub fn score(&self, data: &Data) -> Score {
        self.score_on(data, Threads::ONE)
    }

    // ANCHOR: score_on
    /// The same, on several threads. The costs are added in the order of the examples.
    pub fn score_on(&self, data: &Data, threads: Threads) -> Score {
        let judged = self.each(data, threads, |z, a, y| {
            (self.objective.value(&z, &a, &y), argmax(a) == argmax(y))
        });
        let cost = judged.iter().fold(0.0, |sum, (cost, _)| sum + cost);
        let correct = judged.iter().filter(|(_, right)| *right).count();
        Score { cost: cost / data.len() as Float, correct, of: data.len() }
    }
    // ANCHOR_END: score_on

    /// What a function makes of weighted inputs, outputs and targets of each example.
    fn each<T: Clone + Send>(
        &self,
        data: &Data,
        threads: Threads,
        result: impl Fn(Row, Row, Row) -> T + Send + Sync,
    ) -> Vec<T> {
        threads.hundreds(data.len(), |examples| {
            let mut work = Batch::default();
            data.gather(&examples.collect::<Vec<_>>(), &mut work);
            let pass = self.forward(work.product(&self.weights[0]), keep);
            let rows = pass.z.outer_iter().zip(pass.outputs.outer_iter());
            let rows = rows.zip(work.targets.outer_iter());
            rows.map(|((z, a), y)| result(z, a, y)).collect()
        })
    }
}
