//! The quick check of the page.

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{ln, sum};

use crate::softmax::softmax;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-softmax", Instant, "With a pencil: the largest of three outputs"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let z = array![5.0, 5.0, 5.0 + ln(2.0)];
    let (largest, divided) = (softmax(&z.view())[2], z[2] / sum(&z));
    say!(nb, "softmax of 5, 5 and 5 + ln 2: the largest output is {largest:.2}");
    say!(nb, "the logits divided by their sum: {divided:.2}; a third: {:.2}", 1.0 / 3.0);
    values!(nb, largest, divided, even = 1.0 / 3.0);
    Ok(())
}
