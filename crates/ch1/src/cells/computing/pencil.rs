//! What the page asks its readers to work out by hand.

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

use super::functions::{and, or};
use crate::perceptron::{all_bits, nand};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-computing", Instant, "By hand: exclusive or of two ones, and how many tables there are";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let ones = array![1.0, 1.0];
    let z = and().weighted_input(&array![or().output(&ones), nand().output(&ones)]);
    let both = and().weighted_input(&ones);
    say!(nb, "OR says {}, NAND says {}: z = {z}", or().output(&ones), nand().output(&ones));
    values!(nb, z, both);
    let rows = all_bits(3).count();
    let tables = 1_usize << rows;
    say!(nb, "three inputs: {rows} rows, {tables} tables");
    values!(nb, rows, tables);
    Ok(())
}
