//! Exercise 1-19: Divided by 256 (page The data)
//!
//! A network was trained with pixels divided by 256. Ours are divided by 255. It need not be trained again: its
//! first layer can be changed so that it gives the same answers to the new numbers. The same works for every
//! change of unit of the form scale · x + shift, even for white ink on black paper.

use ndarray::{Array1, Array2};
use numerics::{Float, sum};

/// The layer (w, b), changed such that it does with the inputs scale · x + shift what it did with x.
///
/// w has a row for each neuron and a column for each input. `scale` is not 0; both numbers hold for all inputs.
fn carried_over(
    w: &Array2<Float>,
    b: &Array1<Float>,
    scale: Float,
    shift: Float,
) -> (Array2<Float>, Array1<Float>) {
    // TODO: z has to stay what it was. `w / 2.0` halves all weights, `w.outer_iter()` gives the rows,
    // `sum(row)` adds one up.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/other_units.rs. ----

#[cfg(test)]
#[path = "tests/other_units.rs"]
mod tests;

fn main() {}
