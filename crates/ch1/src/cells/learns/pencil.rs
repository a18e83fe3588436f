//! What the page asks its readers to work out by hand.

use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, dot, sum};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-learns", Instant, "By hand: one correction, and the score after it";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let image: Array1<Float> = array![1.0, 1.0, 0.5];
    let weights = array![-0.5, -0.5, 0.0];
    let before = dot(&weights, &image);
    let score = dot(&(&weights + &image), &image);
    say!(nb, "before the correction: {before}, after it: {score}");
    values!(nb, before, score, ink_added = before + sum(&image));
    Ok(())
}
