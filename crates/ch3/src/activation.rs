//! The activation functions that hidden neurons can have.

use ch1::sigmoid::sigmoid;
use numerics::{Float, apply, cos, sin, tanh};

use crate::objective::softplus;

/// What a hidden neuron does to its weighted input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activation {
    /// σ(z) = 1 / (1 + e^−z).
    Sigmoid,
    /// tanh(z).
    Tanh,
    /// max(0, z).
    Relu,
    /// z above 0, and a hundredth of it below.
    LeakyRelu,
    /// ln(1 + e^z): ReLU without the corner.
    Softplus,
    /// z: no activation function at all.
    Identity,
    /// sin(z), a curiosity.
    Sine,
}

/// All of them.
pub const ACTIVATIONS: [Activation; 7] = [
    Activation::Sigmoid,
    Activation::Tanh,
    Activation::Relu,
    Activation::LeakyRelu,
    Activation::Softplus,
    Activation::Identity,
    Activation::Sine,
];

/// The slope of a leaky ReLU below 0.
pub const LEAK: Float = 0.01;

#[inline(always)]
fn step(a: Float, below: Float, above: Float) -> Float {
    if a > 0.0 { above } else { below }
}

impl Activation {
    /// a ← f(z), for each of the numbers.
    pub fn apply(self, values: &mut [Float]) {
        match self {
            Activation::Sigmoid => apply(sigmoid, values),
            Activation::Tanh => apply(tanh, values),
            Activation::Relu => apply(|z| step(z, 0.0, z), values),
            Activation::LeakyRelu => apply(|z| step(z, LEAK * z, z), values),
            Activation::Softplus => apply(softplus, values),
            Activation::Identity => {}
            Activation::Sine => apply(sin, values),
        }
    }

    // ANCHOR: slope
    /// f′(z), from z and a = f(z). Often a is enough, and cheaper.
    #[inline(always)]
    pub fn slope(self, z: Float, a: Float) -> Float {
        match self {
            Activation::Sigmoid => a * (1.0 - a),
            Activation::Tanh => 1.0 - a * a,
            Activation::Relu => step(a, 0.0, 1.0),
            Activation::LeakyRelu => step(a, LEAK, 1.0),
            Activation::Softplus => sigmoid(z),
            Activation::Identity => 1.0,
            Activation::Sine => cos(z),
        }
    }
    // ANCHOR_END: slope
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(activation: Activation, z: Float) -> Float {
        let mut a = [z];
        activation.apply(&mut a);
        a[0]
    }

    /// The references have twelve decimals.
    const TOLERANCE: Float = 1e-12;

    #[test]
    fn values_are_the_known_ones() {
        use Activation::{Identity, LeakyRelu, Relu, Sigmoid, Sine, Softplus, Tanh};
        for (activation, z, expected) in [
            (Sigmoid, -5.0, 0.006692850924),
            (Sigmoid, -2.0, 0.119202922022),
            (Sigmoid, -1.0, 0.268941421370),
            (Sigmoid, 0.5, 0.622459331202),
            (Sigmoid, 1.0, 0.731058578630),
            (Sigmoid, 2.0, 0.880797077978),
            (Tanh, 0.5, 0.462117157260),
            (Tanh, 1.0, 0.761594155956),
            (Tanh, 2.0, 0.964027580076),
            (Softplus, -2.0, 0.126928011043),
            (Softplus, -1.0, 0.313261687518),
            (Softplus, 0.0, std::f64::consts::LN_2),
            (Softplus, 1.0, 1.313261687518),
            (Softplus, 2.0, 2.126928011043),
            (Relu, -3.0, 0.0),
            (Relu, 3.0, 3.0),
            (LeakyRelu, -3.0, -0.03),
            (LeakyRelu, 3.0, 3.0),
            (Identity, -0.7, -0.7),
            (Sine, std::f64::consts::FRAC_PI_6, 0.5),
        ] {
            let a = value(activation, z);
            assert!((a - expected).abs() < TOLERANCE, "{activation:?}({z}) = {a}");
        }
    }

    #[test]
    fn slopes_are_those_of_the_functions() {
        for activation in ACTIVATIONS {
            for z in [-7.0, -2.0, -0.3, 0.4, 1.0, 2.0, 9.0] {
                let slope = activation.slope(z, value(activation, z));
                let measured = ch2::checker::slope(|e| value(activation, z + e), 1e-3);
                assert!((slope - measured).abs() < 1e-11, "{activation:?}′({z}) = {slope}");
            }
        }
        assert_eq!(Activation::Relu.slope(0.0, 0.0), 0.0, "a corner: 0 by decree");
    }

    #[test]
    fn far_from_0_everything_is_finite() {
        for activation in ACTIVATIONS {
            for z in [-800.0, 800.0] {
                let a = value(activation, z);
                assert!(a.is_finite() && activation.slope(z, a).is_finite(), "{activation:?}");
            }
        }
    }
}
