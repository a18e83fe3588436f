//! The answers to the page's quick checks.

use ch1::luck::Paired;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-stories", Instant, "With a pencil: stories and evidence"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (deviation, n) = (0.4, 16.0_f64);
    let (error, divided) = (deviation / n.sqrt(), deviation / n);
    say!(nb, "{n} differences with a deviation of {deviation}: standard error {error}");
    say!(nb, "divided by {n} in place of its root: {divided}");
    let three = Paired { differences: [0.3, 0.2, 0.4].into() };
    let (signs, one_way) = (100.0 * three.p_of_signs(), 50.0 * three.p_of_signs());
    say!(nb, "three gains of three: as far from 0 in {signs} % of the choices of signs,");
    say!(nb, "in one direction only {one_way} %");
    values!(nb, error, divided, deviation, signs, one_way);
    Ok(())
}
