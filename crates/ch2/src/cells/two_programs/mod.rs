//! A network learns from a wrong gradient, and what finds out: the nudge.
//!
//! Page: *Two programs, one wrong gradient*.

mod verdict;
mod wrong_gradient;

use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) use self::verdict::VERDICT;
pub(crate) use self::wrong_gradient::WRONG_GRADIENT;

pub(crate) const PENCIL: Cell =
    cell! { "pencil-two-programs", Instant, "The slope of a cost that was nudged"; pencil };

/// A weight of 0.5 whose cost is w², nudged by 0.1: small numbers, and a chord that can be told from the slope.
fn pencil(nb: &mut Notebook) -> CellResult {
    let (w, nudge) = (0.5, 0.1);
    let cost = |w: f64| w * w;
    let (before, after) = (cost(w), cost(w + nudge));
    let slope = (after - before) / nudge;
    say!(nb, "w = {w}: the cost is {before:.2}; w = {}: it is {after:.2}.", w + nudge);
    say!(nb, "The judge says {slope:.2}; the difference alone is {:.2}.", after - before);
    values!(nb, before, after, slope, difference = after - before);
    Ok(())
}
