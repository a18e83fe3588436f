//! The answers to the page's quick check.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-final", Instant, "With a pencil: the final network"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (p, n) = (0.01, 1e4);
    let (two, three) = (3.0 * p * p * (1.0 - p), p * p * p);
    let (vote, pair, all) = (n * (two + three), n * p * p, n * three);
    say!(nb, "three votes, each wrong in 1 % and independent of the others:");
    say!(nb, "at least two wrong in {vote:.1} of {n} cases; two given ones in {pair:.0};");
    say!(nb, "all three in {all}");
    values!(nb, vote, pair, all);
    Ok(())
}
