//! What the page asks its readers to work out by hand.

use mnist::COLUMNS;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-data", Instant, "By hand: where a pixel is, and what a count gives away";
    pencil
};

/// So many test images a network in trouble reads correctly.
const READ: usize = 1_032;

fn pencil(nb: &mut Notebook) -> CellResult {
    let (row, column) = (3, 5);
    let place = COLUMNS * row + column;
    say!(nb, "row {row}, column {column}: place {place}");
    values!(nb, place, exchanged = COLUMNS * column + row);
    let counts = nb.data()?.test.class_counts();
    let answer = counts.iter().position(|&count| count == READ).unwrap_or_default();
    let nearly = (0..10).filter(|&digit| digit != answer);
    let distance = |digit: usize| counts[digit].abs_diff(READ);
    let nearly = nearly
        .fold(9, |best, digit| if distance(digit) < distance(best) { digit } else { best });
    say!(nb, "{READ} images of the test set show a {answer}, {} a {nearly}", counts[nearly]);
    values!(nb, answer, nearly, read = READ, nearly_read = counts[nearly]);
    Ok(())
}
