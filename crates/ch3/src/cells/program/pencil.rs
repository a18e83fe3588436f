//! The answers to the quick checks of two pages: a digit of one's own, and the program.

use ch1::luck::SameImages;
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use super::recipe;

pub(crate) const DIGITS: Cell = cell! {
    "pencil-own-digits", Instant, "With a pencil: a digit of your own"; digits
};

fn digits(nb: &mut Notebook) -> CellResult {
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

pub(crate) const PROGRAM: Cell = cell! {
    "pencil-program", Instant, "With a pencil: the whole program"; program
};

fn program(nb: &mut Notebook) -> CellResult {
    let parameters = recipe(1)?.start().pack(true).len();
    let (adam, one) = (3 * parameters, 2 * parameters);
    say!(nb, "784-30-10 has {parameters} weights and biases; with what Adam remembers {adam}");
    say!(nb, "with a single number for each, as momentum has: {one}");
    values!(nb, parameters, adam, one);
    Ok(())
}
