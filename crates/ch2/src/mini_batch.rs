//! A whole mini-batch at once: examples become rows of a matrix, and the sums over them products.
//!
//! The network is chapter 1's, and so are the results, to the last bit: each number is the same sum
//! in the same order. Only the loops have changed places. Page: *A whole mini-batch at once*.

use ch1::diverged::Diverged;
use ch1::network::{Network, argmax};
use mnist::{CLASSES, Dataset, PIXELS};
use ndarray::{Array1, Array2};
use numerics::{
    ByColumn, ByteRows, Columns, Float, SparseRows, apply, descend, permutation, product, sum,
};
use rand::Rng;

use ch1::sigmoid::sigmoid;

// ANCHOR: forward
/// The activations of layers 2, 3, …, L, one example per row, from the products X wᵀ of the first.
pub fn forward(network: &Network, products: Array2<Float>) -> Vec<Array2<Float>> {
    let mut activations = vec![activate(products, &network.biases[0])];
    for (l, b) in network.biases.iter().enumerate().skip(1) {
        let z = product(&activations[l - 1], network.weights[l].t()); // m × neurons
        activations.push(activate(z, b));
    }
    activations
}

/// σ(Z + b), b added to each row.
fn activate(mut z: Array2<Float>, b: &Array1<Float>) -> Array2<Float> {
    z += b;
    apply(sigmoid, z.as_slice_mut().expect("a product is in standard layout"));
    z
}
// ANCHOR_END: forward

// ANCHOR: errors
/// The errors of layers 2, 3, …, L, one example per row: (BP1) and (BP2) for all rows at once.
///
/// σ′(z) = σ(z) (1 − σ(z)) is a (1 − a), so the weighted inputs need not be kept.
pub fn errors(
    network: &Network,
    activations: &[Array2<Float>],
    targets: &Array2<Float>,
) -> Vec<Array2<Float>> {
    let slope = |l: usize| activations[l].mapv(|a| a * (1.0 - a));
    let last = activations.len() - 1;
    let mut deltas = vec![(&activations[last] - targets) * slope(last)];
    for l in (0..last).rev() {
        let after = &deltas[last - l - 1];
        deltas.push(product(after, &network.weights[l + 1]) * slope(l)); // m × neurons
    }
    deltas.reverse();
    deltas
}
// ANCHOR_END: errors

// ANCHOR: gradient
/// The gradient of the mean cost of the examples in the rows of `inputs` (m × inputs), given their
/// `targets` (m × outputs).
pub fn gradient(network: &Network, inputs: &Array2<Float>, targets: &Array2<Float>) -> Network {
    let m = inputs.nrows() as Float;
    let activations = forward(network, product(inputs, network.weights[0].t()));
    let deltas = errors(network, &activations, targets);
    let before = std::iter::once(inputs).chain(&activations);
    Network {
        weights: deltas
            .iter()
            .zip(before)
            .map(|(delta, a)| product(delta.t(), a) / m)
            .collect(),
        biases: deltas.iter().map(|delta| column_sums(delta) / m).collect(),
    }
}

/// The sum of each column: over the examples.
fn column_sums(matrix: &Array2<Float>) -> Array1<Float> {
    matrix.columns().into_iter().map(sum).collect()
}
// ANCHOR_END: gradient

// ANCHOR: step
/// One step of gradient descent: w ← w − (η/m) Δᵀ A, b ← b − (η/m) Σ δ, layer by layer.
///
/// False if a weight or bias is no longer finite.
fn step(
    network: &mut Network,
    inputs: &impl Columns,
    activations: &[Array2<Float>],
    deltas: &[Array2<Float>],
    rate: Float,
) -> bool {
    let mut finite = descend(&mut network.weights[0], 1.0, rate, &deltas[0], inputs);
    for (l, before) in activations.iter().enumerate().take(deltas.len() - 1) {
        finite &=
            descend(&mut network.weights[l + 1], 1.0, rate, &deltas[l + 1], &before.view());
    }
    for (b, delta) in network.biases.iter_mut().zip(deltas) {
        b.scaled_add(-rate, &column_sums(delta));
        finite &= b.iter().all(|b| b.is_finite());
    }
    finite
}
// ANCHOR_END: step

// ANCHOR: examples
/// A data set in the form that this program reads: the lit pixels of each image, and its label.
#[derive(Clone, Debug)]
pub struct Examples {
    pixels: ByteRows,
    labels: Vec<usize>,
}

impl From<&Dataset> for Examples {
    fn from(data: &Dataset) -> Examples {
        let labels = (0..data.len()).map(|i| data.label(i)).collect();
        Examples { pixels: ByteRows::new(data.all_pixels(), PIXELS, 255.0), labels }
    }
}
// ANCHOR_END: examples

// ANCHOR: train_epoch
/// Chapter 1's [`Network::train_epoch`], a mini-batch at a time: the same arguments, the same bits.
///
/// # Errors
/// [`Diverged`] as soon as a mini-batch leaves a weight or bias that is not finite.
pub fn train_epoch(
    network: &mut Network,
    data: &Examples,
    batch_size: usize,
    eta: Float,
    rng: &mut impl Rng,
) -> Result<(), Diverged> {
    let (mut inputs, mut columns) = (SparseRows::new(), ByColumn::new());
    for (number, batch) in permutation(rng, data.len()).chunks(batch_size).enumerate() {
        data.pixels.gather(batch, &mut inputs);
        columns.regroup(&inputs);
        let activations = forward(network, inputs.product(network.weights[0].t()));
        let deltas = errors(network, &activations, &data.targets(batch));
        if !step(network, &columns, &activations, &deltas, eta / batch.len() as Float) {
            network.check(number + 1, eta)?;
        }
    }
    Ok(())
}
// ANCHOR_END: train_epoch

// ANCHOR: evaluate
/// How many examples the network reads correctly: chapter 1's [`Network::evaluate`], 100 at a time.
pub fn evaluate(network: &Network, data: &Examples) -> usize {
    let mut inputs = SparseRows::new();
    let all: Vec<usize> = (0..data.len()).collect();
    let right = all.chunks(100).map(|batch| {
        data.pixels.gather(batch, &mut inputs);
        let activations = forward(network, inputs.product(network.weights[0].t()));
        let outputs = activations[activations.len() - 1].outer_iter();
        outputs.zip(batch).filter(|(output, i)| argmax(output) == data.labels[**i]).count()
    });
    right.sum::<usize>()
}
// ANCHOR_END: evaluate

impl Examples {
    /// How many examples there are.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is no example.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The desired outputs, a row for each example: 1 for its digit, 0 for the others.
    fn targets(&self, batch: &[usize]) -> Array2<Float> {
        let mut targets = Array2::zeros((batch.len(), CLASSES));
        for (mut row, &i) in targets.outer_iter_mut().zip(batch) {
            row[self.labels[i]] = 1.0;
        }
        targets
    }
}
