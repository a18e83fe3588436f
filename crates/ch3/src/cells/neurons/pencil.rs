//! The answers to the page's quick check.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, sum};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-neurons", Instant, "With a pencil: other neurons"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let weights: [Float; 3] = [0.5, -1.0, 0.25];
    let largest = sum(&weights.map(|w| w.max(0.0)));
    let (silenced, all) = (-largest, -sum(&weights));
    say!(nb, "largest weighted sum of {weights:?} with inputs from 0 to 1: {largest}");
    say!(nb, "dead with every bias up to {silenced}; with all inputs 1 it would be {all}");
    values!(nb, silenced, all);
    Ok(())
}
