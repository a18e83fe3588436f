//! Output layers and costs: what the last layer makes of its weighted inputs, and how wrong that is.
//!
//! The two belong together. A cost multiplies ∂C/∂a with the slope of the output neurons, and the
//! pairs of this chapter are chosen so that the slope cancels: then δ = a − y, and an output neuron
//! that is badly wrong learns fast. Pages: *Cross-entropy*, *Softmax and the log-likelihood*.

use ch1::sigmoid::sigmoid;
use ch2::cost::{Cost, QUADRATIC};
use ndarray::{Array1, Array2, ArrayView1};
use numerics::{Float, apply, exp, ln, sum};

use crate::softmax::{log_sum_exp, softmax};

/// What the neurons of the last layer do to their weighted inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// aⱼ = σ(zⱼ): each output a yes or no of its own.
    Sigmoid,
    /// aⱼ = e^zⱼ / Σ e^zₖ: the outputs are the probabilities of classes that exclude each other.
    Softmax,
    /// aⱼ = zⱼ: any number, for regression.
    Identity,
}

/// How wrong an output a is when y was wanted: the choice of a cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// ½ Σ (aⱼ − yⱼ)².
    Quadratic,
    /// −Σ yⱼ ln aⱼ + (1 − yⱼ) ln (1 − aⱼ), for sigmoid outputs.
    CrossEntropy,
    /// −Σ yⱼ ln aⱼ, for softmax outputs: with y one-hot, −ln a of the right class.
    LogLikelihood,
    /// Σ |aⱼ − yⱼ|.
    Absolute,
}

/// An output layer and a cost that do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{loss:?} is a cost for {wanted:?} outputs, not for {found:?}: change the one or the other"
)]
pub struct Mismatch {
    /// The cost.
    pub loss: Loss,
    /// The output layer it needs.
    pub wanted: Output,
    /// The output layer it was to be used with.
    pub found: Output,
}

/// An output layer and a cost that go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Objective {
    output: Output,
    loss: Loss,
}

impl Objective {
    /// Sigmoid outputs and the quadratic cost, as in chapter 1.
    pub const QUADRATIC: Objective =
        Objective { output: Output::Sigmoid, loss: Loss::Quadratic };

    /// Sigmoid outputs and the cross-entropy.
    pub const CROSS_ENTROPY: Objective =
        Objective { output: Output::Sigmoid, loss: Loss::CrossEntropy };

    /// Softmax outputs and the log-likelihood.
    pub const SOFTMAX: Objective =
        Objective { output: Output::Softmax, loss: Loss::LogLikelihood };

    // ANCHOR: regression
    /// Identity outputs and the quadratic cost: regression by least squares.
    pub const LEAST_SQUARES: Objective =
        Objective { output: Output::Identity, loss: Loss::Quadratic };

    /// Identity outputs and the absolute cost: regression by least absolute deviations.
    pub const LEAST_DEVIATIONS: Objective =
        Objective { output: Output::Identity, loss: Loss::Absolute };
    // ANCHOR_END: regression

    // ANCHOR: new
    /// An output layer with a cost.
    ///
    /// # Errors
    /// [`Mismatch`] if the cost is made for other outputs.
    pub fn new(output: Output, loss: Loss) -> Result<Objective, Mismatch> {
        let wanted = match loss {
            Loss::CrossEntropy => Output::Sigmoid,
            Loss::LogLikelihood => Output::Softmax,
            Loss::Quadratic | Loss::Absolute => output,
        };
        if wanted == output {
            Ok(Objective { output, loss })
        } else {
            Err(Mismatch { loss, wanted, found: output })
        }
    }
    // ANCHOR_END: new

    /// An output layer with a cost; what is left open is what fits the other.
    ///
    /// # Errors
    /// [`Mismatch`] if the cost is made for other outputs.
    pub fn fitting(output: Option<Output>, loss: Option<Loss>) -> Result<Objective, Mismatch> {
        match (output, loss) {
            (Some(output), Some(loss)) => Objective::new(output, loss),
            (None, None)
            | (Some(Output::Softmax), None)
            | (None, Some(Loss::LogLikelihood)) => Ok(Objective::SOFTMAX),
            (Some(Output::Sigmoid), None) => Ok(Objective::CROSS_ENTROPY),
            (Some(Output::Identity), None) => Ok(Objective::LEAST_SQUARES),
            (None, Some(Loss::Absolute)) => Ok(Objective::LEAST_DEVIATIONS),
            (None, Some(loss)) => Objective::new(Output::Sigmoid, loss),
        }
    }

    /// The output layer.
    pub fn output(self) -> Output {
        self.output
    }

    /// The cost.
    pub fn loss(self) -> Loss {
        self.loss
    }
}

impl Loss {
    // ANCHOR: cost
    /// The cost as chapter 2 has it: a function of the outputs, and its gradient ∇ₐC.
    pub fn cost(self) -> Cost {
        match self {
            Loss::Quadratic => QUADRATIC,
            Loss::CrossEntropy => Cost {
                value: |a, y| {
                    terms(|a, y| -(y * ln(a) + (1.0 - y) * ln(1.0 - a)), &a.view(), &y.view())
                },
                gradient: |a, y| (a - y) / (a * (1.0 - a)),
            },
            Loss::LogLikelihood => Cost {
                value: |a, y| terms(|a, y| -y * ln(a), &a.view(), &y.view()),
                gradient: |a, y| -(y / a),
            },
            Loss::Absolute => Cost {
                value: |a, y| terms(|a, y| (a - y).abs(), &a.view(), &y.view()),
                gradient: |a, y| (a - y).mapv(sign),
            },
        }
    }
    // ANCHOR_END: cost
}

/// The sum of a term for each output.
fn terms(
    term: fn(Float, Float) -> Float,
    v: &ArrayView1<Float>,
    y: &ArrayView1<Float>,
) -> Float {
    v.iter().zip(y).fold(0.0, |sum, (&v, &y)| sum + term(v, y))
}

impl Output {
    /// The outputs of a mini-batch, m × outputs, from the weighted inputs.
    pub fn activate(self, z: &Array2<Float>) -> Array2<Float> {
        let mut a = z.clone();
        match self {
            Output::Identity => {}
            Output::Sigmoid => apply(sigmoid, a.as_slice_mut().expect("standard layout")),
            Output::Softmax => {
                for mut row in a.outer_iter_mut() {
                    let softmax = softmax(&row.view());
                    row.assign(&softmax);
                }
            }
        }
        a
    }

    /// From ∂C/∂a to ∂C/∂z, given the outputs a; one example.
    pub(crate) fn back(self, a: &ArrayView1<Float>, nabla_a: Array1<Float>) -> Array1<Float> {
        match self {
            Output::Identity => nabla_a,
            Output::Sigmoid => nabla_a * a.mapv(|a| a * (1.0 - a)),
            Output::Softmax => {
                // ∂aⱼ/∂zₖ = aⱼ (1[j = k] − aₖ)
                let mean = numerics::dot(&nabla_a, a);
                (nabla_a - mean) * a
            }
        }
    }
}

// ANCHOR: softplus
/// ln(1 + e^z), without overflow.
pub fn softplus(z: Float) -> Float {
    z.max(0.0) + ln(1.0 + exp(-z.abs()))
}
// ANCHOR_END: softplus

impl Objective {
    // ANCHOR: value
    /// The cost of one example, from its weighted inputs z and outputs a.
    ///
    /// The logarithms are taken of z: ln σ(z) = −softplus(−z) has digits where 1 − a has none left.
    pub fn value(
        self,
        z: &ArrayView1<Float>,
        a: &ArrayView1<Float>,
        y: &ArrayView1<Float>,
    ) -> Float {
        match self.loss {
            Loss::Quadratic => terms(|a, y| (a - y) * (a - y), a, y) / 2.0,
            Loss::Absolute => terms(|a, y| (a - y).abs(), a, y),
            Loss::CrossEntropy => terms(|z, y| softplus(z) - y * z, z, y),
            Loss::LogLikelihood => sum(y) * log_sum_exp(z) - terms(|z, y| y * z, z, y),
        }
    }
    // ANCHOR_END: value

    // ANCHOR: delta
    /// δ of the output layer, m × outputs, from the outputs and targets of a mini-batch.
    pub fn delta(self, a: &Array2<Float>, y: &Array2<Float>) -> Array2<Float> {
        match self.loss {
            Loss::CrossEntropy | Loss::LogLikelihood => a - y,
            Loss::Quadratic | Loss::Absolute => self.delta_by_bp1(a, y),
        }
    }

    /// δ = ∇ₐC carried back through the output neurons, example by example.
    fn delta_by_bp1(self, a: &Array2<Float>, y: &Array2<Float>) -> Array2<Float> {
        let cost = self.loss.cost();
        let mut delta = Array2::zeros(a.dim());
        for i in 0..a.nrows() {
            let nabla_a = (cost.gradient)(&a.row(i).to_owned(), &y.row(i).to_owned());
            delta.row_mut(i).assign(&self.output.back(&a.row(i), nabla_a));
        }
        delta
    }
    // ANCHOR_END: delta
}

/// −1, 0 or 1.
pub(crate) fn sign(x: Float) -> Float {
    if x > 0.0 {
        1.0
    } else if x < 0.0 {
        -1.0
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    /// Logarithms of numbers near ½, and quotients of them.
    const ROUNDING: Float = 1e-14;

    #[test]
    fn shortcuts_through_z_agree_with_the_cost_of_the_outputs() {
        let (z, y) = (array![[0.3, -1.2, 0.8]], array![[0.25, 0.5, 0.25]]);
        for (output, loss) in
            [(Output::Sigmoid, Loss::CrossEntropy), (Output::Softmax, Loss::LogLikelihood)]
        {
            let a = output.activate(&z);
            let objective = Objective::new(output, loss).expect("they go together");
            let (z, a1, y1) = (z.row(0), a.row(0).to_owned(), y.row(0).to_owned());
            let short = objective.value(&z, &a1.view(), &y1.view());
            assert!((short - (loss.cost().value)(&a1, &y1)).abs() < ROUNDING, "{loss:?}");
            let long = output.back(&a1.view(), (loss.cost().gradient)(&a1, &y1));
            for (short, long) in objective.delta(&a, &y).iter().zip(&long) {
                assert!((short - long).abs() < ROUNDING, "{loss:?}: {short} and {long}");
            }
        }
    }
}
