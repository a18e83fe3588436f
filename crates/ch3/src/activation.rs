//! The units of hidden layers: which activation function a neuron has.
//!
//! An activation function is chapter 2's [`Activation`], f and f′. A [`Unit`] is the choice of one, by a
//! name that can be saved, and does for a whole layer what f and f′ do for a neuron. Page:
//! *Other neurons: tanh, ReLU and more*.

use ch1::sigmoid::sigmoid;
use ch2::activation::{Activation, IDENTITY, SIGMOID};
use ndarray::Array2;
use numerics::{Float, apply, cos, sin, tanh};

use crate::objective::softplus;

// ANCHOR: units
/// What a hidden neuron does to its weighted input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
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
// ANCHOR_END: units

/// All of them.
pub const UNITS: [Unit; 7] = [
    Unit::Sigmoid,
    Unit::Tanh,
    Unit::Relu,
    Unit::LeakyRelu,
    Unit::Softplus,
    Unit::Identity,
    Unit::Sine,
];

/// The slope of a leaky ReLU below 0.
pub const LEAK: Float = 0.01;

#[inline(always)]
fn step(a: Float, below: Float, above: Float) -> Float {
    if a > 0.0 { above } else { below }
}

#[inline(always)]
fn relu(z: Float) -> Float {
    step(z, 0.0, z)
}

#[inline(always)]
fn leaky_relu(z: Float) -> Float {
    step(z, LEAK * z, z)
}

impl Unit {
    // ANCHOR: activation
    /// The activation function and its derivative.
    pub fn activation(self) -> Activation {
        match self {
            Unit::Sigmoid => SIGMOID,
            Unit::Tanh => Activation { f: tanh, prime: |z| 1.0 - tanh(z) * tanh(z) },
            Unit::Relu => Activation { f: relu, prime: |z| step(z, 0.0, 1.0) },
            Unit::LeakyRelu => Activation { f: leaky_relu, prime: |z| step(z, LEAK, 1.0) },
            Unit::Softplus => Activation { f: softplus, prime: sigmoid },
            Unit::Identity => IDENTITY,
            Unit::Sine => Activation { f: sin, prime: cos },
        }
    }
    // ANCHOR_END: activation

    /// The activations of a layer, and how fast each follows its weighted input z.
    pub fn activate(self, z: Array2<Float>) -> (Array2<Float>, Array2<Float>) {
        let (mut a, mut slope) = (z.clone(), z);
        self.apply(a.as_slice_mut().expect("weighted inputs are in standard layout"));
        slope.zip_mut_with(&a, |z, &a| *z = self.slope(*z, a));
        (a, slope)
    }

    /// a ← f(z), for each of the numbers: several at a time.
    pub fn apply(self, values: &mut [Float]) {
        match self {
            Unit::Sigmoid => apply(sigmoid, values),
            Unit::Tanh => apply(tanh, values),
            Unit::Relu => apply(relu, values),
            Unit::LeakyRelu => apply(leaky_relu, values),
            Unit::Softplus => apply(softplus, values),
            Unit::Identity => {}
            Unit::Sine => apply(sin, values),
        }
    }

    // ANCHOR: slope
    /// f′(z), from z and a = f(z). Often a is enough, and cheaper.
    #[inline(always)]
    pub fn slope(self, z: Float, a: Float) -> Float {
        match self {
            Unit::Sigmoid => a * (1.0 - a),
            Unit::Tanh => 1.0 - a * a,
            Unit::Relu => step(a, 0.0, 1.0),
            Unit::LeakyRelu => step(a, LEAK, 1.0),
            Unit::Softplus => sigmoid(z),
            Unit::Identity => 1.0,
            Unit::Sine => cos(z),
        }
    }
    // ANCHOR_END: slope
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(unit: Unit, z: Float) -> Float {
        let mut a = [z];
        unit.apply(&mut a);
        a[0]
    }

    /// The references have twelve decimals.
    const TOLERANCE: Float = 1e-12;

    #[test]
    fn values_are_the_known_ones() {
        use Unit::{Identity, LeakyRelu, Relu, Sigmoid, Sine, Softplus, Tanh};
        for (unit, z, expected) in [
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
            let a = value(unit, z);
            assert!((a - expected).abs() < TOLERANCE, "{unit:?}({z}) = {a}");
        }
    }

    #[test]
    fn slopes_are_those_of_the_functions() {
        for unit in UNITS {
            for z in [-7.0, -2.0, -0.3, 0.4, 1.0, 2.0, 9.0] {
                let slope = unit.slope(z, value(unit, z));
                let measured = ch2::checker::slope(|e| value(unit, z + e), 1e-3);
                assert!((slope - measured).abs() < 1e-11, "{unit:?}′({z}) = {slope}");
            }
        }
        assert_eq!(Unit::Relu.slope(0.0, 0.0), 0.0, "a corner: 0 by decree");
    }

    #[test]
    fn a_whole_layer_has_the_values_and_slopes_of_chapter_2s_functions() {
        let z = Array2::from_shape_fn((9, 5), |(i, j)| (5 * i + j) as Float / 4.0 - 5.5);
        for unit in UNITS {
            let (a, slope) = unit.activate(z.clone());
            let Activation { f, prime } = unit.activation();
            for ((&z, &a), &slope) in z.iter().zip(&a).zip(&slope) {
                assert_eq!((a, slope), (f(z), prime(z)), "{unit:?} at {z}");
            }
        }
    }

    #[test]
    fn far_from_0_everything_is_finite() {
        for unit in UNITS {
            for z in [-800.0, 800.0] {
                let a = value(unit, z);
                assert!(a.is_finite() && unit.slope(z, a).is_finite(), "{unit:?}");
            }
        }
    }
}
