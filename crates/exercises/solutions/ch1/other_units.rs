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
    // With x′ = scale · x + shift, x is (x′ − shift)/scale. Put that into z = Σ wₖ xₖ + b and collect what is
    // multiplied by x′: z = Σ (wₖ/scale) x′ₖ + b − shift · Σ wₖ/scale. The constant part belongs to the bias.
    let w = w / scale;
    let b = w.outer_iter().zip(b).map(|(row, b)| b - shift * sum(row)).collect();
    (w, b)
}
