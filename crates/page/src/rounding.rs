//! Networks with rounded weights, so small that a page can bring them along.
//!
//! A weight becomes a whole number of steps, the same step for all weights of a layer. Rounding each to the nearest
//! would do harm: with steps as large as the weights' own spread, the errors of many weights add up. But pixels that are
//! inked together can make good each other's errors. Let e be the rounding errors of a neuron's weights and C the
//! covariance of its inputs; then eᵀ C e is the variance by which its weighted input is wrong. With C = G Gᵀ
//! ([`cholesky`]) that is ‖Gᵀ e‖², a sum with a term for each weight, and the term of weight k knows of the errors of
//! weights k, k + 1, … only. So weights are rounded from the last to the first, each to what makes up for those behind
//! it. What a mean error is left in the weighted input the bias takes.

use ch1::network::Network;
use ch3::cholesky::cholesky;
use ndarray::{Array1, Array2, ShapeBuilder};
use numerics::Float;

/// How the weights of a layer are rounded.
#[derive(Clone, Copy, Debug)]
pub struct Rounding {
    /// The step, in standard deviations of the layer's weights.
    pub step: Float,
    /// What a step away from 0 costs, as a share of the error that one step makes in the average input: weights that
    /// hardly matter become 0, and zeros take no room.
    pub price: Float,
}

/// A layer whose weights are whole numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundedLayer {
    /// What the whole numbers count.
    pub step: f32,
    /// The weights in steps, (neurons) × (neurons of the layer before).
    pub weights: Array2<i8>,
    /// The biases.
    pub biases: Array1<f32>,
}

/// What is known of the inputs of a layer: their mean and covariance.
#[derive(Clone, Debug)]
pub struct Inputs {
    mean: Array1<Float>,
    covariance: Array2<Float>,
}

/// This share of the mean variance is added to each, so that inputs which never change have one too.
const DAMPING: Float = 0.01;

impl Inputs {
    /// Of many inputs, n numbers each.
    pub fn of(n: usize, inputs: impl Iterator<Item = Array1<Float>>) -> Inputs {
        let mut mean = Array1::<Float>::zeros(n);
        let mut moments = Array2::<Float>::zeros((n, n));
        let mut count = 0.0;
        for input in inputs {
            let lit: Vec<usize> = (0..n).filter(|&i| input[i] != 0.0).collect();
            for &i in &lit {
                mean[i] += input[i];
                for &j in lit.iter().take_while(|&&j| j <= i) {
                    moments[[i, j]] += input[i] * input[j];
                }
            }
            count += 1.0;
        }
        mean /= count;
        let mut covariance = Array2::from_shape_fn((n, n), |(i, j)| {
            moments[[i.max(j), i.min(j)]] / count - mean[i] * mean[j]
        });
        let damping = DAMPING * covariance.diag().mean().unwrap_or(0.0);
        covariance.diag_mut().mapv_inplace(|variance| variance + damping);
        Inputs { mean, covariance }
    }

    /// The same as if each varied for itself: then every weight is rounded for itself.
    pub fn apart(&self) -> Inputs {
        let covariance = Array2::from_diag(&self.covariance.diag());
        Inputs { mean: self.mean.clone(), covariance }
    }
}

impl RoundedLayer {
    /// A layer rounded for such inputs.
    ///
    /// # Panics
    /// If the layer does not take as many inputs.
    pub fn new(
        weights: &Array2<Float>,
        biases: &Array1<Float>,
        inputs: &Inputs,
        rounding: Rounding,
    ) -> RoundedLayer {
        let Rounding { step, price } = rounding;
        let step = step * weights.std(0.0);
        let g = cholesky(inputs.covariance.clone()).expect("a damped covariance");
        let g = g.reversed_axes().as_standard_layout().into_owned(); // row k: weights k, k + 1, …
        let price = price * inputs.covariance.diag().mean().unwrap_or(0.0);
        let mut levels = Array2::zeros(weights.dim());
        let mut corrected = biases.clone();
        for (j, row) in weights.outer_iter().enumerate() {
            let mut errors = vec![0.0; row.len()];
            for k in (0..row.len()).rev() {
                let behind = (k + 1..row.len()).fold(0.0, |sum, i| sum + g[[k, i]] * errors[i]);
                let wanted = row[k] / step + behind / (step * g[[k, k]]);
                let level = nearest(wanted, price / g[[k, k]].powi(2));
                levels[[j, k]] = level as i8;
                errors[k] = row[k] - step * level;
            }
            corrected[j] += (0..row.len()).fold(0.0, |sum, k| sum + errors[k] * inputs.mean[k]);
        }
        let biases = corrected.mapv(|bias| bias as f32);
        RoundedLayer { step: step as f32, weights: levels, biases }
    }

    /// The weights and biases again.
    pub fn numbers(&self) -> (Array2<Float>, Array1<Float>) {
        let step = Float::from(self.step);
        let mut weights = Array2::zeros(self.weights.dim().f());
        weights
            .zip_mut_with(&self.weights, |weight, &level| *weight = step * Float::from(level));
        (weights, self.biases.mapv(Float::from))
    }
}

/// The whole number for which (its distance)² + price · |it| is least.
fn nearest(wanted: Float, price: Float) -> Float {
    let size = (wanted.abs() - price / 2.0).max(0.0).round().min(127.0);
    size.copysign(wanted)
}

/// A whole network from its rounded layers.
pub fn network(layers: &[RoundedLayer]) -> Network {
    let (weights, biases) = layers.iter().map(RoundedLayer::numbers).unzip();
    Network { weights, biases }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ndarray::array;

    /// Inputs that are nearly the same.
    fn twins() -> Inputs {
        let pairs = [[0.0, 0.1], [1.0, 0.9], [0.5, 0.5], [0.9, 1.0], [0.1, 0.0]];
        Inputs::of(2, pairs.into_iter().map(|pair| Array1::from(pair.to_vec())))
    }

    fn layer(inputs: &Inputs) -> (Array2<Float>, Array1<Float>) {
        let weights = array![[0.4, 0.4], [-1.5, 0.7]];
        let rounding = Rounding { step: 1.0 / weights.std(0.0), price: 0.0 };
        RoundedLayer::new(&weights, &array![0.0, 0.0], inputs, rounding).numbers()
    }

    #[test]
    fn one_weight_makes_up_for_the_error_of_its_twin() {
        let close = |a: Float, b: Float| (a - b).abs() < 1e-6;
        let (alone, _) = layer(&twins().apart());
        assert!(close(alone.row(0).sum(), 0.0), "{alone}");
        let (together, _) = layer(&twins());
        assert!(close(together.row(0).sum(), 1.0), "{together}"); // 0.8 was wanted
    }

    #[test]
    fn the_bias_takes_what_error_is_left_in_the_mean() {
        let (_, biases) = layer(&twins());
        assert!((biases[0] - 0.5 * (0.8 - 1.0)).abs() < 1e-6, "{biases}"); // the mean input is 0.5
    }

    #[test]
    fn a_price_makes_small_weights_zero() {
        assert_eq!(
            [0.7, 1.3, -0.7, 200.0].map(|wanted| nearest(wanted, 0.0)),
            [1.0, 1.0, -1.0, 127.0]
        );
        assert_eq!([0.7, 1.3, -0.7].map(|wanted| nearest(wanted, 0.5)), [0.0, 1.0, -0.0]);
    }
}
