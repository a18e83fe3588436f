//! The cost of a network as a function of one vector: the form in which general methods of
//! minimisation want it.

use ndarray::{Array1, Array2};
use numerics::Float;

use crate::data::Data;
use crate::gradient::Gradient;
use crate::network::Network;
use crate::quasi_newton::Point;
use crate::regularization::Regularization;

/// All weights, a matrix after the other, column by column; then all biases.
fn pack(weights: &[Array2<Float>], biases: &[Array1<Float>]) -> Array1<Float> {
    let weights = weights.iter().flat_map(|w| w.t().into_iter().copied());
    weights.chain(biases.iter().flatten().copied()).collect()
}

impl Network {
    /// The parameters as one vector: all weights, a matrix after the other, column by column; then,
    /// if wanted, all biases.
    pub fn pack(&self, biases: bool) -> Array1<Float> {
        pack(&self.weights, if biases { &self.biases } else { &[] })
    }

    /// The way back: takes the numbers over from a vector that [`Network::pack`] made.
    ///
    /// # Panics
    /// If there are too few or too many.
    pub fn unpack(&mut self, packed: &Array1<Float>, biases: bool) {
        let weights = self.weights.iter_mut().flat_map(|w| w.view_mut().reversed_axes());
        let kept = if biases { &mut self.biases[..] } else { &mut [] };
        let mut numbers = packed.iter();
        for place in weights.chain(kept.iter_mut().flatten()) {
            *place = *numbers.next().expect("too few numbers for this network");
        }
        assert!(numbers.next().is_none(), "too many numbers for this network");
    }
}

/// A network's cost on some examples, penalty included, over its parameters.
#[derive(Clone, Debug)]
pub struct Landscape<'a> {
    /// The network, its parameters being those that were last asked for.
    pub network: Network,
    /// The examples, all of which count every time.
    pub data: &'a Data,
    /// The price of large weights.
    pub regularization: Regularization,
    /// Whether the biases are parameters, too.
    pub biases: bool,
}

impl Landscape<'_> {
    /// Cost and gradient at a place.
    pub fn at(&mut self, w: Array1<Float>) -> Point {
        self.network.unpack(&w, self.biases);
        let Landscape { network, data, regularization, biases } = self;
        let n = data.len();
        let penalty = regularization.penalty(network, n);
        let mut gradient = network.gradient(data);
        for (g, w) in gradient.weights.iter_mut().zip(&network.weights) {
            g.zip_mut_with(w, |g, &w| *g += regularization.slope(w, n));
        }
        let cost = network.score(data).cost + penalty;
        let Gradient { weights: slopes, biases: more } = gradient;
        Point { w, cost, gradient: pack(&slopes, if *biases { &more } else { &[] }) }
    }

    // ANCHOR: bend
    /// Hv, how fast the gradient changes along v: two gradients, and no H. The length of v should be
    /// about 1.
    pub fn bend(&mut self, w: &Array1<Float>, v: &Array1<Float>) -> Array1<Float> {
        const NUDGE: Float = 1e-4;
        let [ahead, behind] = [NUDGE, -NUDGE].map(|nudge| self.at(w + nudge * v).gradient);
        (ahead - behind) / (2.0 * NUDGE)
    }
    // ANCHOR_END: bend
}
