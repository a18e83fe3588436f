//! The answers to the page's quick check.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use super::recipe;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-program", Instant, "With a pencil: the whole program"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let parameters = recipe(1)?.start().pack(true).len();
    let (adam, one) = (3 * parameters, 2 * parameters);
    say!(nb, "784-30-10 has {parameters} weights and biases; with what Adam remembers {adam}");
    say!(nb, "with a single number for each, as momentum has: {one}");
    values!(nb, parameters, adam, one);
    Ok(())
}
