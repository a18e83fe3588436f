//! What is probably wrong with a wrong gradient: the usual mistakes, made on purpose.
//!
//! The measured gradient is right, so its biases are the true errors δ (BP3). From these each usual
//! mistake in the formulas can be computed, and if one of them gives what the gradient claims, that
//! mistake was probably made. The way back starts at the output, so the last layer that is wrong is
//! the one to look at: what is wrong before it may be nothing but its consequence.
//!
//! Page: *Checking gradients*.

use std::fmt;

use ch1::network::Network;
use ndarray::Array1;
use numerics::{Float, matvec};

use crate::checker::relative_error;
use crate::model::{Forward, Model};

/// Measured numbers agree with computed ones to about 7 digits; mistakes differ in the first.
const ALIKE: Float = 1e-4;

/// The likely cause of a wrong gradient. Layers count from 1, the input being layer 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cause {
    /// The whole gradient points uphill instead of down, or down instead of up.
    Sign,
    /// The whole gradient is this many times too large.
    Factor(Float),
    /// δ of the layer lacks its factor f′(z).
    MissingSlope(usize),
    /// δ of the first layer has f′ taken at the z of the second.
    OtherLayersZ(usize, usize),
    /// δ of the layer has f′ taken at the activation a instead of z.
    SlopeAtActivation(usize),
    /// δ of the layer comes from the weights after it, not transposed.
    NotTransposed(usize),
    /// δ of the layer is wrong in some other way.
    Error(usize),
    /// The layer's δ is right, the gradient of its biases is not.
    Biases(usize),
    /// The layer's δ is right, the gradient of its weights is not.
    Weights(usize),
}

/// The likely cause of the difference between a claimed gradient and the measured one.
pub fn diagnose(
    model: &Model,
    x: &Array1<Float>,
    y: &Array1<Float>,
    claimed: &Network,
    measured: &Network,
) -> Cause {
    if let Some(factor) = common_factor(claimed, measured) {
        return if alike([&factor], [&-1.0]) { Cause::Sign } else { Cause::Factor(factor) };
    }
    let wrong_weights = |l: usize| !alike(&claimed.weights[l], &measured.weights[l]);
    let wrong_biases = |l: usize| !alike(&claimed.biases[l], &measured.biases[l]);
    let l = (0..measured.biases.len()).rfind(|&l| wrong_weights(l) || wrong_biases(l));
    let l = l.unwrap_or(0);
    match (wrong_biases(l), wrong_weights(l)) {
        (true, true) => {
            let candidates = mistakes(model, &model.forward(x), y, &measured.biases, l);
            let made = |mistake: &(_, _)| alike(&claimed.biases[l], &mistake.1);
            candidates.into_iter().find(made).map_or(Cause::Error(l + 2), |(cause, _)| cause)
        }
        (true, false) => Cause::Biases(l + 2),
        (false, _) => Cause::Weights(l + 2),
    }
}

/// The usual mistakes in δ of layer l + 2, each with the δ that comes of it.
fn mistakes(
    model: &Model,
    forward: &Forward,
    y: &Array1<Float>,
    deltas: &[Array1<Float>],
    l: usize,
) -> Vec<(Cause, Array1<Float>)> {
    let (layer, zs) = (l + 2, &forward.zs);
    let after = model.network.weights.get(l + 1).zip(deltas.get(l + 1));
    let nabla_a = || (model.cost.gradient)(forward.output(), y);
    let arriving = after.map_or_else(nabla_a, |(w, delta)| matvec(w.t(), delta));
    let with_slope_at = |z| &arriving * model.slope(l, z);
    let mut mistakes = vec![
        (Cause::MissingSlope(layer), arriving.clone()),
        (Cause::SlopeAtActivation(layer), with_slope_at(&forward.activations[l + 1])),
    ];
    let others = (0..zs.len()).filter(|&i| i != l && zs[i].len() == zs[l].len());
    let cause = |i| Cause::OtherLayersZ(layer, i + 2);
    mistakes.extend(others.map(|i| (cause(i), with_slope_at(&zs[i]))));
    if let Some((w, delta)) = after.filter(|(w, _)| w.is_square()) {
        mistakes.push((Cause::NotTransposed(layer), matvec(w, delta) * model.slope(l, &zs[l])));
    }
    mistakes
}

/// Whether two rows of numbers agree as far as measurements can.
fn alike<'a>(
    a: impl IntoIterator<Item = &'a Float>,
    b: impl IntoIterator<Item = &'a Float>,
) -> bool {
    a.into_iter().zip(b).all(|(&a, &b)| relative_error(a, b, ALIKE) < ALIKE)
}

/// All entries of a gradient.
fn entries(gradient: &Network) -> impl Iterator<Item = &Float> {
    gradient.weights.iter().flatten().chain(gradient.biases.iter().flatten())
}

/// The factor by which the whole claim differs from the measurement, if there is one.
fn common_factor(claimed: &Network, measured: &Network) -> Option<Float> {
    let pairs = entries(claimed).zip(entries(measured));
    let (claim, largest) = pairs.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()))?;
    let factor = claim / largest;
    let scaled: Vec<Float> = entries(measured).map(|slope| factor * slope).collect();
    (factor != 0.0 && alike(entries(claimed), &scaled)).then_some(factor)
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self {
            Cause::Sign => "the sign; every slope is the opposite of what it should be.".into(),
            Cause::Factor(factor) => {
                format!("a common factor; every slope is {factor:.4} times what it should be.")
            }
            Cause::MissingSlope(layer) => format!("δ of layer {layer} lacks the factor f′(z)."),
            Cause::OtherLayersZ(layer, other) => {
                format!("δ of layer {layer} has f′ at the z of layer {other}.")
            }
            Cause::SlopeAtActivation(layer) => {
                format!("δ of layer {layer} has f′(a) in place of f′(z).")
            }
            Cause::NotTransposed(layer) => format!(
                "δ of layer {layer} comes through the weights into layer {}, not transposed.",
                layer + 1
            ),
            Cause::Error(layer) => format!(
                "δ of layer {layer} is wrong, and the layers after it are right: look at what \
                 carries the error back into layer {layer}."
            ),
            Cause::Biases(layer) => {
                format!("δ of layer {layer} is right, its biases do not use it (BP3).")
            }
            Cause::Weights(layer) => format!(
                "δ of layer {layer} is right, its weights do not combine it with a of the \
                 layer before (BP4)."
            ),
        };
        f.write_str(&text)
    }
}
