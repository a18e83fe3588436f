//! The quick check of the page: how much of an error is left after several slopes.

use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

parameters! { P { layers: usize = 5 in 1..=50, "layers that the error passes through" } }

pub(crate) const PENCIL: Cell = cell! {
    "pencil-toward-deep", Instant, "With a pencil: an error on its way back"; pencil(P)
};

fn pencil(nb: &mut Notebook, P { layers }: P) -> CellResult {
    let times = (0..layers).fold(1.0, |times, _| 4.0 * times);
    say!(nb, "{layers} factors of at most ¼: at most one part in {times}");
    values!(nb, times, added = 4.0 * layers as Float);
    Ok(())
}
