//! Costs of two parameters, on which one can see how a method finds its way down.
//!
//! The cost of a network is a function of thousands of parameters, and nobody can look at it. These
//! have two, and each has one of its difficulties: a narrow valley, a bent valley, a saddle.
//! Pages: *Momentum*, *Adam and its relatives*.

use ndarray::{Array1, Array2, array};
use numerics::Float;

use crate::optimizer::{Memory, Optimizer};
use crate::quasi_newton::Spot;

/// C = ½(x² + κy²): a valley along x, κ times as curved across as along.
pub fn valley(kappa: Float) -> impl Fn(Array1<Float>) -> Spot {
    move |w| {
        let (x, y) = (w[0], w[1]);
        let cost = (x * x + kappa * y * y) / 2.0;
        Spot { w, cost, gradient: array![x, kappa * y] }
    }
}

/// C = (1 − x)² + 100 (y − x²)²: a narrow valley that bends, with its end at (1, 1). (Rosenbrock 1960.)
pub fn rosenbrock(w: Array1<Float>) -> Spot {
    let (x, y) = (w[0], w[1]);
    let (short, off) = (1.0 - x, y - x * x);
    let gradient = array![-2.0 * short - 400.0 * x * off, 200.0 * off];
    Spot { w, cost: short * short + 100.0 * off * off, gradient }
}

/// Its second derivatives, H.
pub fn rosenbrock_hessian(w: &Array1<Float>) -> Array2<Float> {
    let (x, y) = (w[0], w[1]);
    array![[2.0 - 400.0 * (y - 3.0 * x * x), -400.0 * x], [-400.0 * x, 200.0]]
}

/// C = ¼x⁴ − ½x² + ½y²: two basins, at (−1, 0) and (1, 0), with a saddle between them.
pub fn two_basins(w: Array1<Float>) -> Spot {
    let (x, y) = (w[0], w[1]);
    let (square, gradient) = (x * x, array![x * x * x - x, y]);
    Spot { w, cost: square * square / 4.0 - square / 2.0 + y * y / 2.0, gradient }
}

/// Its second derivatives, H.
pub fn two_basins_hessian(w: &Array1<Float>) -> Array2<Float> {
    array![[3.0 * w[0] * w[0] - 1.0, 0.0], [0.0, 1.0]]
}

// ANCHOR: walk
/// Where an optimizer comes to: the start, then the point after each step, without end.
pub fn walk<'a>(
    optimizer: &'a dyn Optimizer,
    eta: Float,
    start: [Float; 2],
    at: impl Fn(Array1<Float>) -> Spot + 'a,
) -> impl Iterator<Item = Spot> + 'a {
    let (mut w, mut memory) = (start, Memory::default());
    std::iter::from_fn(move || {
        let here = at(Array1::from(w.to_vec()));
        optimizer.look_ahead(&mut w, &memory);
        let g = at(Array1::from(w.to_vec())).gradient.to_vec();
        optimizer.step(eta, &mut w, &g, &mut memory);
        Some(here)
    })
}
// ANCHOR_END: walk
