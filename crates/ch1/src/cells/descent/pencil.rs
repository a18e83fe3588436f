//! The quick checks of the page.

use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::gradient_descent::{descend, valley_gradient};

parameters! { P { eta: f64 = 0.1 in 1e-6..=1.0, "learning rate η" } }

pub(crate) const PENCIL: Cell = cell! {
    "pencil-descent", Instant, "With a pencil: the cost of an undecided network, and a step"; pencil(P)
};

fn pencil(nb: &mut Notebook, P { eta }: P) -> CellResult {
    // One output should be 1, nine should be 0, and all ten are 0.1.
    let one: Float = 0.1 - 1.0;
    let squared = one * one + 9.0 * 0.1 * 0.1;
    say!(
        nb,
        "Ten outputs of 0.1: squared length of the error {squared:.2}, cost {:.3}",
        squared / 2.0
    );
    values!(nb, even_cost = squared / 2.0, without_half = squared);

    let start = (1.0, 1.0);
    let (v1, v2) = descend(valley_gradient, start, eta, 1)[1];
    say!(nb, "A step from {start:?} with η = {eta} leads to v₁ = {v1}, v₂ = {v2:.1}");
    values!(nb, v2, uphill = 2.0 - v2, v1);
    Ok(())
}
