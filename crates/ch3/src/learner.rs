//! A step of training: what a mini-batch does to a network.
//!
//! Plain descent changes the weights while it sums their slopes; every other optimizer, and whoever clips,
//! gets the gradient first. Pages: *Weight decay: L2 and L1*, *Momentum*.

use ch1::network::Network;
use ch2::examples::Batch;
use ndarray::Array2;
use numerics::{Float, Stream, all_finite};

use crate::gradient::{blocks, clip, lay_out, measure};
use crate::network::{Net, Pass};
use crate::objective::sign;
use crate::optimizer::{Memory, Rule};
use crate::recipe::{Recipe, Refused};
use crate::trainer::Failed;

/// A network, how it learns, and what its optimizer remembers.
pub(crate) struct Learner {
    pub(crate) net: Net,
    pub(crate) recipe: Recipe,
    pub(crate) memories: Vec<Memory>,
    /// How many examples it learns from, n.
    n: usize,
    /// The learning rate of this epoch, and what weight decay multiplies the weights by.
    eta: Float,
    decay: Float,
    gradient: Network,
}

impl Learner {
    pub(crate) fn new(mut net: Net, recipe: Recipe, n: usize) -> Result<Learner, Refused> {
        lay_out(&mut net.layers);
        let memories = vec![Memory::default(); 2 * net.layers.weights.len()];
        let gradient = Network::shaped(&net.sizes(), || 0.0);
        let (eta, decay) = (recipe.eta, recipe.check(n)?);
        Ok(Learner { net, recipe, memories, n, eta, decay, gradient })
    }

    /// Goes on with this learning rate, which is not above the recipe's.
    pub(crate) fn go_at(&mut self, eta: Float) {
        self.eta = eta;
        let decay = self.recipe.regularization.decay(eta, self.n);
        self.decay = decay.expect("a smaller η decays less than the recipe's");
    }

    // ANCHOR: mini_batch
    /// Forward, back, and a step; false if a number is no longer finite.
    pub(crate) fn learn(&mut self, batch: &Batch, left_out: &mut Stream) -> bool {
        self.look_ahead();
        let dropout = self.recipe.dropout;
        let thin = |a: &mut _, slope: &mut _| dropout.thin(a, slope, left_out);
        let pass = self.net.forward_thinned(&batch.inputs, thin);
        let deltas = self.net.errors(&pass, &batch.targets);
        match self.recipe.optimizer {
            Rule::Descent if self.recipe.clip.is_none() => self.step(batch, &pass, &deltas),
            rule => {
                measure(&mut self.gradient, &batch.inputs, &pass, &deltas);
                self.optimize(rule)
            }
        }
    }
    // ANCHOR_END: mini_batch

    /// Whether all numbers are finite after a mini-batch of an epoch, the first being 1.
    pub(crate) fn check(&self, epoch: u64, batch: usize) -> Result<(), Failed> {
        let checked = self.net.layers.check(batch, self.eta);
        checked.map_err(|diverged| Failed { epoch: epoch as usize, diverged })
    }

    /// Moves the network to where the optimizer wants the gradient.
    fn look_ahead(&mut self) {
        for (w, memory) in blocks(&mut self.net.layers).zip(&self.memories) {
            self.recipe.optimizer.of_weights().look_ahead(w, memory);
        }
    }

    // ANCHOR: optimize
    /// The step of an optimizer, from the slopes of the cost with its penalty.
    fn optimize(&mut self, rule: Rule) -> bool {
        let Learner { net, recipe, memories, n, gradient, eta, .. } = self;
        let depth = net.layers.weights.len();
        for (g, w) in gradient.weights.iter_mut().zip(&net.layers.weights) {
            g.zip_mut_with(w, |g, &w| *g += recipe.regularization.slope(w, *n));
        }
        if let Some(most) = recipe.clip {
            clip(gradient, most);
        }
        let (parameters, slopes) = (blocks(&mut net.layers), blocks(gradient));
        let mut finite = true;
        for (i, ((w, g), memory)) in parameters.zip(slopes).zip(memories).enumerate() {
            let optimizer = if i < depth { rule.of_weights() } else { rule.of_biases() };
            optimizer.step(*eta, w, g, memory);
            finite &= all_finite(w);
        }
        finite
    }
    // ANCHOR_END: optimize

    // ANCHOR: step
    /// w ← (1 − ηλ/n) w − (η/m) Δᵀ A and b ← b − (η/m) Σ δ; false if one is no longer finite.
    fn step(&mut self, batch: &Batch, pass: &Pass, deltas: &[Array2<Float>]) -> bool {
        self.shrink();
        let keep = self.decay; // 1 − ηλ/n
        let rate = self.eta / batch.targets.nrows() as Float; // η/m
        self.net.update((keep, rate), &batch.inputs, pass, deltas)
    }
    // ANCHOR_END: step

    // ANCHOR: shrink
    /// w ← w − (ηλ/n) sgn w, for L1.
    fn shrink(&mut self) {
        let shrinkage = self.recipe.regularization.shrinkage(self.eta, self.n);
        if shrinkage > 0.0 {
            let weights = self.net.layers.weights.iter_mut().flatten();
            weights.for_each(|w| *w -= shrinkage * sign(*w));
        }
    }
    // ANCHOR_END: shrink
}

#[cfg(test)]
#[allow(clippy::unwrap_used)] // a test that cannot go on should say where
mod tests {
    use ch2::examples::Examples;
    use numerics::{permutation, stream};

    use super::*;
    use crate::dropout::Dropout;
    use crate::trainer::Trainer;

    /// The loop that chapter 1 had, and no more: it arrives at the trainer's bits.
    #[test]
    fn an_epoch_is_a_loop_over_its_mini_batches() {
        let rng = &mut stream(7, "examples", 0);
        let inputs = Array2::from_shape_simple_fn((25, 5), || numerics::normal(rng));
        let examples = Examples::new(inputs, Array2::from_elem((25, 10), 0.1));
        let (sizes, dropout) = (vec![5, 8, 10], Dropout::new(0.5).unwrap());
        let recipe = Recipe { sizes, dropout, batch: 4, ..Recipe::default() };
        let mut learner = Learner::new(recipe.start(), recipe.clone(), 25).unwrap();
        let (Recipe { batch, seed, .. }, epoch, mut work) = (recipe, 1, Batch::default());
        let mut left_out = Dropout::numbers(seed, epoch, 0);
        // ANCHOR: epoch
        let order = permutation(&mut stream(seed, "shuffle", epoch), examples.len());
        for chosen in order.chunks(batch) {
            examples.gather(chosen, &mut work);
            learner.learn(&work, &mut left_out);
        }
        // ANCHOR_END: epoch
        let mut trainer = Trainer::new(&learner.recipe, &examples).unwrap();
        trainer.next().unwrap().unwrap();
        assert_eq!(trainer.net().layers, learner.net.layers);
    }
}
