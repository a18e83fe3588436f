//! The quick check of the page.

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::Objective;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-cross-entropy", Instant, "With a pencil: the slope of the cross-entropy"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (x, a, y) = (2.0, 0.25, 1.0);
    let along_bias = Objective::CROSS_ENTROPY.delta(&array![[a]], &array![[y]])[[0, 0]];
    let slope = along_bias * x;
    say!(nb, "input {x}, output {a}, wanted {y}: slope {slope} along the weight");
    say!(nb, "along the bias {along_bias}; with the sign turned {}", -slope);
    values!(nb, slope, turned = -slope, without_input = along_bias);
    Ok(())
}
