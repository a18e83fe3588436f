//! The answers to the page's quick checks.

use ch1::luck::SameImages;
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-own-digits", Instant, "With a pencil: a digit of your own"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let validation = &nb.data()?.validation;
    let eights = validation.labels().iter().filter(|&&label| label == 8).count();
    let precision = 100.0 * eights as Float / validation.len() as Float;
    say!(nb, "{eights} of {} validation images are eights;", validation.len());
    say!(nb, "of a network that always says 8: recall 100 %, precision {precision:.1} %");
    let p = 100.0 * SameImages { only_new: 5, only_old: 0 }.p();
    say!(nb, "five coins all fall alike in {p} % of cases, all on heads in {} %", p / 2.0);
    values!(nb, eights, precision, recall = 100.0, p, one_way = p / 2.0);
    Ok(())
}
