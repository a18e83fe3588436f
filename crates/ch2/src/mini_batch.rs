//! Mini-batches as matrices: examples become rows of a matrix, and the sums over them products.
//!
//! The network is chapter 1's, and so are the results, to the last bit: each number is the same sum
//! in the same order. Only the loops have changed places. [`forward_with`] and [`errors_with`] go
//! through the layers and leave open what the neurons do; [`forward`] and [`errors`] say it for
//! chapter 1's sigmoids. Page: *Mini-batches as matrices*.

use ch1::diverged::Diverged;
use ch1::network::{Network, argmax};
use ch1::sigmoid::sigmoid;
use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::{Float, Inputs, apply, descend, permutation, product, sum};
use rand::Rng;

use crate::examples::{Batch, Examples};

// ANCHOR: forward
/// The activations of layers 2, 3, …, L, one example per row. `activate` makes them from the weighted
/// inputs Z of the layer that `weights[l]` leads into.
pub fn forward_with(
    network: &Network,
    inputs: &Inputs,
    mut activate: impl FnMut(usize, Array2<Float>) -> Array2<Float>,
) -> Vec<Array2<Float>> {
    let z = inputs.product(network.weights[0].t()) + &network.biases[0]; // m × neurons
    let mut activations = vec![activate(0, z)];
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate().skip(1) {
        let z = product(&activations[l - 1], w.t()) + b;
        activations.push(activate(l, z));
    }
    activations
}

/// The same for sigmoid neurons: A ← σ(A wᵀ + b), layer after layer.
pub fn forward(network: &Network, inputs: &Inputs) -> Vec<Array2<Float>> {
    forward_with(network, inputs, |_, mut z| {
        apply(sigmoid, z.as_slice_mut().expect("a product is in standard layout"));
        z
    })
}
// ANCHOR_END: forward

// ANCHOR: errors
/// The errors of layers 2, 3, …, L, one example per row, from that of the last: (BP2) for all rows at
/// once. `slope` multiplies by f′(Z) of the layer that `weights[l]` leads into.
pub fn errors_with(
    network: &Network,
    output_error: Array2<Float>,
    slope: impl Fn(usize, &mut Array2<Float>),
) -> Vec<Array2<Float>> {
    let mut deltas = vec![output_error];
    let weights_after = &network.weights[1..]; // w of layers 3, 4, …, L
    for (l, w_after) in weights_after.iter().enumerate().rev() {
        let mut delta = product(&deltas[0], w_after); // m × neurons
        slope(l, &mut delta);
        deltas.insert(0, delta);
    }
    deltas
}
// ANCHOR_END: errors

// ANCHOR: sigmoid_errors
/// The same for sigmoid neurons and the quadratic cost, (BP1) included.
///
/// σ′(z) = σ(z) (1 − σ(z)) is a (1 − a), so the weighted inputs need not be kept.
pub fn errors(
    network: &Network,
    activations: &[Array2<Float>],
    targets: &Array2<Float>,
) -> Vec<Array2<Float>> {
    let slope = |l: usize, error: &mut Array2<Float>| {
        error.zip_mut_with(&activations[l], |error, a| *error *= a * (1.0 - a));
    };
    let last = activations.len() - 1;
    let mut output_error = &activations[last] - targets;
    slope(last, &mut output_error);
    errors_with(network, output_error, slope)
}
// ANCHOR_END: sigmoid_errors

/// w ← `keep` · w − `rate` · Δᵀ A and b ← b − `rate` · Σ δ, layer by layer: with `keep` 1 and `rate`
/// η/m a step of gradient descent. False if a weight or bias is no longer finite.
pub fn update(
    network: &mut Network,
    (keep, rate): (Float, Float),
    inputs: &Inputs,
    activations: &[Array2<Float>],
    deltas: &[Array2<Float>],
) -> bool {
    let Network { weights, biases } = network;
    let mut finite = inputs.descend(&mut weights[0], keep, rate, &deltas[0]);
    for ((w, before), delta) in weights[1..].iter_mut().zip(activations).zip(&deltas[1..]) {
        finite &= descend(w, keep, rate, delta, &before.view());
    }
    for (b, delta) in biases.iter_mut().zip(deltas) {
        b.scaled_add(-rate, &column_sums(delta));
        finite &= b.iter().all(|b| b.is_finite());
    }
    finite
}

// ANCHOR: gradient
/// The gradient of the mean cost of the examples in the rows of `inputs` (m × inputs), given their
/// `targets` (m × outputs).
pub fn gradient(network: &Network, inputs: &Inputs, targets: &Array2<Float>) -> Network {
    let activations = forward(network, inputs); // A of layers 2, 3, …, L
    let deltas = errors(network, &activations, targets); // Δ of the same layers
    let m = inputs.nrows() as Float;
    let columns = network.weights[0].ncols();
    let mut weights = vec![transposed_product(&deltas[0], inputs, columns) / m]; // Δᵀ X
    for (delta, before) in deltas[1..].iter().zip(&activations) {
        weights.push(product(delta.t(), before) / m); // Δᵀ A
    }
    let biases = deltas.iter().map(|delta| column_sums(delta) / m).collect();
    Network { weights, biases }
}

/// The sum of each column: over the examples.
fn column_sums(matrix: &Array2<Float>) -> Array1<Float> {
    matrix.columns().into_iter().map(sum).collect()
}
// ANCHOR_END: gradient

/// Δᵀ X, the sum over the examples for the weights behind the inputs.
fn transposed_product(delta: &Array2<Float>, x: &Inputs, columns: usize) -> Array2<Float> {
    let mut product = Array2::zeros((delta.ncols(), columns).f());
    x.descend(&mut product, 1.0, -1.0, delta); // 0 + Δᵀ X
    product
}

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
    let mut batch = Batch::default();
    for (number, examples) in permutation(rng, data.len()).chunks(batch_size).enumerate() {
        data.gather(examples, &mut batch);
        let Batch { inputs, targets } = &batch;
        let activations = forward(network, inputs);
        let deltas = errors(network, &activations, targets);
        let rate = eta / examples.len() as Float;
        if !update(network, (1.0, rate), inputs, &activations, &deltas) {
            network.check(number + 1, eta)?;
        }
    }
    Ok(())
}

/// How many examples the network reads correctly: chapter 1's [`Network::evaluate`], 100 at a time.
pub fn evaluate(network: &Network, data: &Examples) -> usize {
    let mut batch = Batch::default();
    let all: Vec<usize> = (0..data.len()).collect();
    let mut right = 0;
    for examples in all.chunks(100) {
        data.gather(examples, &mut batch);
        let activations = forward(network, &batch.inputs);
        let outputs = activations[activations.len() - 1].outer_iter();
        for (output, target) in outputs.zip(batch.targets.outer_iter()) {
            right += usize::from(argmax(output) == argmax(target));
        }
    }
    right
}
