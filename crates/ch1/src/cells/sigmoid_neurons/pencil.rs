//! What the page asks its readers to work out by hand.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::ln;

use crate::sigmoid::{sigmoid, sigmoid_prime};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-sigmoid-neurons", Instant, "By hand: a slope from an output, and a forecast";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let z = ln(4.0); // where the output is 0.8
    let (a, slope) = (sigmoid(z), sigmoid_prime(z));
    say!(nb, "where the output is {a:.2} the slope is {slope:.2}");
    values!(nb, slope, square = a * a);
    let (x, turn) = (2.0, 0.1);
    let forecast = sigmoid_prime(0.0) * x * turn;
    say!(nb, "at z = 0, an input of {x} and a turn of {turn} give Δa ≈ {forecast:.3}");
    values!(nb, forecast, without_slope = x * turn, without_input = sigmoid_prime(0.0) * turn);
    Ok(())
}
