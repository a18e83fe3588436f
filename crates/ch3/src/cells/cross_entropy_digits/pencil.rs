//! The quick check of the page.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-cross-entropy-digits", Instant, "With a pencil: a learning rate and the scale of its cost";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (before, factor): (Float, Float) = (0.15, 7.0);
    let (eta, turned) = (before / factor, before * factor);
    say!(nb, "a cost {factor} times as large: η = {eta:.3} in the place of {before}");
    say!(nb, "with η = {turned:.2} the steps are {} times as long", factor * factor);
    values!(nb, eta, turned);
    Ok(())
}
