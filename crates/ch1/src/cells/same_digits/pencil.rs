//! What the page asks its readers to work out by hand.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{Float, sum};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-same-digits", Instant, "By hand: a sum in two orders";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let large: Float = 1e16;
    let small: Float = 1.0;
    let (lost, kept) = (sum(&[large, small, -large]), sum(&[large, -large, small]));
    say!(nb, "(10¹⁶ + 1) − 10¹⁶ = {lost}, (10¹⁶ − 10¹⁶) + 1 = {kept}");
    values!(nb, lost, kept);
    Ok(())
}
