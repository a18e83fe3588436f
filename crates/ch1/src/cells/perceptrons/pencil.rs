//! What the page asks its readers to work out by hand.

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::perceptron::Perceptron;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-perceptrons", Instant, "By hand: a weighted input, and where a line crosses an axis";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let easy = Perceptron { weights: array![6.0, 2.0, 2.0], bias: -3.0 };
    let x = array![0.0, 1.0, 1.0];
    let z = easy.weighted_input(&x);
    say!(nb, "cold, company, bicycle: z = {z}");
    values!(nb, z, without_bias = z - easy.bias, threshold_added = z - 2.0 * easy.bias);

    let strict = Perceptron { bias: -5.0, ..easy };
    let warmth = -strict.bias / strict.weights[0];
    say!(nb, "without company the strict swimmer's line is at x₁ = {warmth:.4}");
    values!(nb, warmth, upside_down = 1.0 / warmth);
    Ok(())
}
