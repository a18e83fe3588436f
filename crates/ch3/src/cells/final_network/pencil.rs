//! The answers to the page's quick checks.

use ch1::luck::sampling_error;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-final", Instant, "With a pencil: the final network"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let n = 10_000;
    let error = sampling_error(0.01, n);
    let (images, points) = (1e4 * error, 100.0 * error);
    say!(nb, "1 % of {n} images misread: ± {images:.1} images, ± {points:.2} points");
    let p = 0.01;
    let (two, three) = (3.0 * p * p * (1.0 - p), p * p * p);
    let (vote, pair, all) = (1e4 * (two + three), 1e4 * p * p, 1e4 * three);
    say!(nb, "three votes, each wrong in 1 % and independent of the others:");
    say!(nb, "at least two wrong in {vote:.1} of {n} cases; two given ones in {pair:.0};");
    say!(nb, "all three in {all}");
    values!(nb, images, points, vote, pair, all);
    Ok(())
}
