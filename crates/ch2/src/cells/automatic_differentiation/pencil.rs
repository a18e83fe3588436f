//! The answers to the page's quick checks.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::tape::Tape;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-automatic-differentiation", Instant, "Quick checks: forks and passes"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let tape = Tape::default();
    let (x, y) = (tape.number(2.0), tape.number(3.0));
    let (square, product) = (x * x, x * y);
    let result = square + product;
    let slope = result.slopes();
    let fork = slope[x];
    let one_edge = square.slopes()[x] / 2.0 + product.slopes()[x];
    let overwritten = product.slopes()[x];
    say!(nb, "x = {}, y = {}, x · x + x · y = {}", x.value, y.value, result.value);
    say!(nb, "its slope with x: {fork}");
    say!(nb, "with one of the two edges from x to x · x only: {one_edge}");
    say!(nb, "with what x · y says alone: {overwritten}");
    values!(nb, fork, one_edge, overwritten);

    let (numbers, outputs): (usize, usize) = (7850, 10);
    say!(nb, "ten outputs as functions of {numbers} numbers: {outputs} walks back");
    values!(nb, walks = outputs, forward_passes = numbers);
    Ok(())
}
