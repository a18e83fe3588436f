//! The quick check of the page.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::ln;

use crate::one_neuron::Neuron;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-slowdown", Instant, "With a pencil: the slope of a neuron that is wrong"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let neuron = Neuron { weight: ln(9.0), bias: 0.0 };
    let (error, slope) = (neuron.output(), neuron.quadratic_slope());
    let sigmoid_slope = slope / error;
    say!(nb, "output {error:.1}, wanted 0, input 1: slope {slope:.3}");
    say!(nb, "the error alone: {error:.3}; the slope of the sigmoid alone: {sigmoid_slope:.3}");
    values!(nb, slope, error, sigmoid_slope);
    Ok(())
}
