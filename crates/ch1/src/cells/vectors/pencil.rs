//! What the page asks its readers to work out by hand.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, matvec};

use super::weights;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-vectors", Instant, "By hand: a row of a product, and a chain of rates";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let z = matvec(&weights(), &ndarray::array![1.0, 1.0, 2.0]);
    say!(nb, "W (1, 1, 2) = {z}");
    values!(nb, second = z[1], first = z[0]);
    let (outer, inner): (Float, Float) = (3.0, 4.0);
    say!(nb, "three times as fast as what is four times as fast: {}", outer * inner);
    values!(nb, rate = outer * inner, added = outer + inner);
    Ok(())
}
