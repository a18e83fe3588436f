//! The first network: sigmoid neurons in layers, trained by stochastic gradient descent.
//!
//! The whole program of chapter 1. One example at a time goes forward through the layers and back
//! again; the page *The first network* builds it piece by piece, and chapter 2 derives `backprop`.
//! (What measures a network stands in [`crate::cost`], what catches its divergence in
//! [`crate::diverged`].)

use mnist::Dataset;
use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::{Float, Vector, add_outer, matvec, normal, permutation};
use rand::Rng;

use crate::diverged::Diverged;
use crate::sigmoid::{sigmoid, sigmoid_prime};

// ANCHOR: network
/// A feed-forward network of sigmoid neurons.
///
/// `weights[l]` and `biases[l]` belong to the connections into layer l + 2, counting the input as
/// layer 1: row j, column k of `weights[l]` is the weight from neuron k to neuron j.
#[derive(Clone, Debug, PartialEq)]
pub struct Network {
    /// One matrix per layer but the first, (neurons) × (neurons of the layer before).
    pub weights: Vec<Array2<Float>>,
    /// One vector per layer but the first.
    pub biases: Vec<Array1<Float>>,
}
// ANCHOR_END: network

// ANCHOR: example
/// An input, and the output that is wanted for it.
pub type Example = (Array1<Float>, Array1<Float>);
// ANCHOR_END: example

impl Network {
    // ANCHOR: new
    /// A network with the given number of neurons in each layer, every weight and bias from N(0, 1).
    ///
    /// ```
    /// let mut rng = numerics::stream(7, "network", 0);
    /// let network = ch1::network::Network::new(&[784, 30, 10], &mut rng);
    /// assert_eq!(network.weights[0].dim(), (30, 784));
    /// ```
    pub fn new(sizes: &[usize], rng: &mut impl Rng) -> Network {
        Network::shaped(sizes, || normal(rng))
    }

    /// A network whose every number comes from `next`: biases layer by layer, then weights layer by
    /// layer, each matrix column by column, as it lies in memory. With zeros it is where a gradient
    /// begins.
    pub fn shaped(sizes: &[usize], mut next: impl FnMut() -> Float) -> Network {
        let (mut weights, mut biases) = (vec![], vec![]);
        for &n in &sizes[1..] {
            biases.push(Array1::from_shape_simple_fn(n, &mut next));
        }
        for pair in sizes.windows(2) {
            let shape = (pair[1], pair[0]).f(); // rows, columns; column after column in memory
            weights.push(Array2::from_shape_simple_fn(shape, &mut next));
        }
        Network { weights, biases }
    }
    // ANCHOR_END: new

    // ANCHOR: sizes
    /// The number of neurons in each layer, the input included.
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![self.weights[0].ncols()];
        sizes.extend(self.biases.iter().map(Array1::len));
        sizes
    }
    // ANCHOR_END: sizes

    /// Every weight and bias: weights layer by layer, row by row, then biases.
    pub fn parameters(&self) -> impl Iterator<Item = &Float> {
        self.weights.iter().flatten().chain(self.biases.iter().flatten())
    }

    // ANCHOR: feedforward
    /// The network's output for one input: a ← σ(w a + b), layer after layer.
    pub fn feedforward(&self, input: &Array1<Float>) -> Array1<Float> {
        let mut a = input.clone();
        for (w, b) in self.weights.iter().zip(&self.biases) {
            a = (matvec(w, &a) + b).mapv(sigmoid);
        }
        a
    }
    // ANCHOR_END: feedforward

    // ANCHOR: train_epoch
    /// One epoch of stochastic gradient descent: every example once, in random order, in
    /// mini-batches of `batch_size` (the last may be shorter).
    ///
    /// # Errors
    /// [`Diverged`] as soon as a mini-batch leaves a weight or bias that is not finite. (Sigmoids
    /// saturate before it comes to that, at every rate we tried; unbounded neurons do not.)
    pub fn train_epoch(
        &mut self,
        data: &Dataset,
        batch_size: usize,
        eta: Float,
        rng: &mut impl Rng,
    ) -> Result<(), Diverged> {
        let order = permutation(rng, data.len());
        for (number, mini_batch) in order.chunks(batch_size).enumerate() {
            let examples = mini_batch.iter().map(|&i| (data.input(i), data.target(i)));
            self.update_mini_batch(examples, eta);
            self.check(number + 1, eta)?;
        }
        Ok(())
    }
    // ANCHOR_END: train_epoch

    // ANCHOR: update_mini_batch
    /// One step against the gradient, averaged over the examples: w ← w − (η/m) Σ ∂Cₓ/∂w.
    pub fn update_mini_batch(&mut self, examples: impl Iterator<Item = Example>, eta: Float) {
        let mut gradient = Network::shaped(&self.sizes(), || 0.0);
        let mut m = 0.0;
        for (input, target) in examples {
            self.backprop(&input, &target, &mut gradient);
            m += 1.0;
        }
        let rate = eta / m;
        for (w, nabla_w) in self.weights.iter_mut().zip(&gradient.weights) {
            w.scaled_add(-rate, nabla_w);
        }
        for (b, nabla_b) in self.biases.iter_mut().zip(&gradient.biases) {
            b.scaled_add(-rate, nabla_b);
        }
    }
    // ANCHOR_END: update_mini_batch

    // ANCHOR: backprop
    /// Adds the gradient of one example's cost Cₓ = ½ ‖a − y‖² to `gradient`, which has the shape of
    /// the network: ∂Cₓ/∂w stands where the network has w. Chapter 2 explains every line.
    pub fn backprop(&self, input: &Array1<Float>, y: &Array1<Float>, gradient: &mut Network) {
        let mut activations = vec![input.clone()];
        let mut zs = vec![];
        for (w, b) in self.weights.iter().zip(&self.biases) {
            let z = matvec(w, &activations[zs.len()]) + b;
            activations.push(z.mapv(sigmoid));
            zs.push(z);
        }
        let last = zs.len() - 1;
        let mut delta = (&activations[last + 1] - y) * zs[last].mapv(sigmoid_prime);
        for l in (0..=last).rev() {
            gradient.biases[l] += &delta;
            add_outer(&mut gradient.weights[l], &delta, &activations[l]);
            if l > 0 {
                delta = matvec(self.weights[l].t(), &delta) * zs[l - 1].mapv(sigmoid_prime);
            }
        }
    }
    // ANCHOR_END: backprop

    // ANCHOR: evaluate
    /// The digit that the network reads: the number of its most active output neuron.
    pub fn classify(&self, input: &Array1<Float>) -> usize {
        argmax(&self.feedforward(input))
    }

    /// How many examples the network reads correctly.
    pub fn evaluate(&self, data: &Dataset) -> usize {
        (0..data.len()).filter(|&i| self.classify(&data.input(i)) == data.label(i)).count()
    }
    // ANCHOR_END: evaluate
}

// ANCHOR: argmax
/// The index of the largest element; of several, the first.
pub fn argmax<'a>(a: impl Into<Vector<'a>>) -> usize {
    let a = a.into();
    let mut largest = 0;
    for i in 1..a.len() {
        if a[i] > a[largest] {
            largest = i;
        }
    }
    largest
}
// ANCHOR_END: argmax
