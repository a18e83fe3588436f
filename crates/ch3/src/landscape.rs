//! The cost of a network as a function of one vector: the form in which general methods of
//! minimisation want it. Page: *Newton's method and BFGS*.

use ch1::network::Network;
use ch2::examples::Examples;
use ndarray::Array1;
use numerics::Float;

use crate::network::Net;
use crate::quasi_newton::Spot;
use crate::regularization::Regularization;

/// All weights, a matrix after the other, column by column; then, if wanted, all biases.
fn pack(layers: &Network, biases: bool) -> Array1<Float> {
    let weights = layers.weights.iter().flat_map(|w| w.t().into_iter().copied());
    let biases = layers.biases.iter().filter(|_| biases).flatten().copied();
    weights.chain(biases).collect()
}

impl Net {
    /// The parameters as one vector: all weights, a matrix after the other, column by column; then,
    /// if wanted, all biases.
    pub fn pack(&self, biases: bool) -> Array1<Float> {
        pack(&self.layers, biases)
    }

    /// The way back: takes the numbers over from a vector that [`Net::pack`] made.
    ///
    /// # Panics
    /// If there are too few or too many.
    pub fn unpack(&mut self, packed: &Array1<Float>, biases: bool) {
        let Network { weights, biases: free } = &mut self.layers;
        let weights = weights.iter_mut().flat_map(|w| w.view_mut().reversed_axes());
        let free = free.iter_mut().filter(|_| biases).flatten();
        let mut numbers = packed.iter();
        for place in weights.chain(free) {
            *place = *numbers.next().expect("too few numbers for this network");
        }
        assert!(numbers.next().is_none(), "too many numbers for this network");
    }
}

/// A network's cost on some examples, penalty included, over its parameters.
#[derive(Clone, Debug)]
pub struct Landscape<'a> {
    /// The network, its parameters being those that were last asked for.
    pub net: Net,
    /// The examples, all of which count every time.
    pub examples: &'a Examples,
    /// The price of large weights.
    pub regularization: Regularization,
    /// Whether the biases are parameters, too.
    pub biases: bool,
}

impl Landscape<'_> {
    /// Cost and gradient at a place.
    pub fn at(&mut self, w: Array1<Float>) -> Spot {
        self.net.unpack(&w, self.biases);
        let Landscape { net, examples, regularization, biases } = self;
        let n = examples.len();
        let mut gradient = net.gradient(examples);
        for (g, w) in gradient.weights.iter_mut().zip(&net.layers.weights) {
            g.zip_mut_with(w, |g, &w| *g += regularization.slope(w, n));
        }
        let cost = net.score(examples).cost + regularization.penalty(net, n);
        Spot { w, cost, gradient: pack(&gradient, *biases) }
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
