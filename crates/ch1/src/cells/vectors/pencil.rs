//! What the page asks its readers to work out by hand.

use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, dot, matvec};

use super::weights;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-vectors", Instant, "By hand: an arrow's reach, a row of a product, and a chain of rates";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (v, w): (Array1<Float>, Array1<Float>) = (array![3.0, 4.0], array![2.0, 1.0]);
    let (dot_product, length) = (dot(&v, &w), dot(&v, &v).sqrt());
    say!(nb, "(2, 1) reaches {dot_product} / {length} in the direction of (3, 4)");
    values!(nb, reach = dot_product / length, dot = dot_product);
    let z = matvec(&weights(), &array![1.0, 1.0, 2.0]);
    say!(nb, "W (1, 1, 2) = {z}");
    values!(nb, second = z[1], first = z[0]);
    let (outer, inner): (Float, Float) = (3.0, 4.0);
    say!(nb, "three times as fast as what is four times as fast: {}", outer * inner);
    values!(nb, rate = outer * inner, added = outer + inner);
    Ok(())
}
