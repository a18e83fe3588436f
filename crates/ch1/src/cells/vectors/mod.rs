//! Vectors, matrices and slopes in small numbers.
//!
//! Page: *Vectors, matrices and slopes*.

mod pencil;
mod slopes;

use ndarray::{Array1, Array2, array};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say};
use numerics::{Float, matvec};

pub(crate) use self::pencil::PENCIL;
pub(crate) use self::slopes::SLOPES;

pub(crate) const NEURONS: Cell = cell! {
    "matrix-vector", Instant, "A matrix times a vector: a neuron per row";
    neurons
};

/// Two neurons with three inputs.
pub(super) fn weights() -> Array2<Float> {
    array![[1.0, 0.0, -1.0], [0.5, 2.0, 0.5]]
}

/// What they are shown.
pub(super) fn input() -> Array1<Float> {
    array![0.5, 1.0, 2.0]
}

fn neurons(nb: &mut Notebook) -> CellResult {
    let (w, x) = (weights(), input());
    let z = matvec(&w, &x);
    let mut table = Table::new(["neuron", "its weights", "products", "sum"]);
    for (j, (row, z)) in w.outer_iter().zip(&z).enumerate() {
        let of = |numbers: Vec<Float>| {
            numbers.iter().map(Float::to_string).collect::<Vec<_>>().join(", ")
        };
        let products = row.iter().zip(&x).map(|(w, x)| w * x).collect();
        table.push(row![j + 1, of(row.to_vec()), of(products), z]);
    }
    nb.table("neurons", table);
    say!(nb, "\nW x = {z}");
    Ok(())
}
