//! Which digits are taken for which: the mistakes sorted into a table, and those of one entry.

use figures::{DigitGrid, Figure, Matrices, Matrix};
use mnist::{CLASSES, Dataset};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::cells::known;
use crate::cells::training::{Training, train};

parameters! {
    Confusion {
        epochs = 1,
        hidden = 30,
        eta = 3.0,
        batch = 10,
        seed = 7,
        pair: usize = 94 in 0..=99, "whose images to draw: the digit, and what it was read as",
    }
}

pub(crate) const CONFUSION: Cell =
    cell! { "confusion", Instant, "Which digits it takes for which"; confusion(Confusion) };

/// So many images are drawn at most.
const DRAWN: usize = 24;

fn confusion(nb: &mut Notebook, p: Confusion) -> CellResult {
    let Confusion { epochs, hidden, eta, batch, seed, pair } = p;
    let network = train(nb, Training { epochs, hidden, eta, batch, seed }.run(), "")?.network;
    let test = &nb.data()?.test;
    let read: Vec<usize> = (0..test.len()).map(|i| network.classify(&test.input(i))).collect();
    let mut counts = [[0; CLASSES]; CLASSES];
    for (i, &read) in read.iter().enumerate() {
        counts[test.label(i)][read] += 1;
    }
    let right = (0..CLASSES).map(|digit| counts[digit][digit]).sum::<usize>();
    let (digit, other) = (pair / CLASSES, pair % CLASSES);
    let (times, back) = (counts[digit][other], counts[other][digit]);
    say!(nb, "{} of {} test images are read wrongly.", test.len() - right, test.len());
    say!(nb, "{times} of them are a {digit} read as a {other}.\n");
    values!(nb, wrong = test.len() - right, digit = digit, other = other);
    values!(nb, times = times, back = back);

    nb.figure("matrix", matrix(&counts, (digit, other)));
    let chosen = (0..test.len()).filter(|&i| (test.label(i), read[i]) == (digit, other));
    nb.figure("images", images(test, chosen, (digit, other)));
    Ok(())
}

/// The counts, without the right answers, beside which no mistake would be seen.
fn matrix(counts: &[[usize; CLASSES]; CLASSES], (digit, other): (usize, usize)) -> Figure {
    let names = || (0..CLASSES).map(|digit| digit.to_string());
    let entries = (0..CLASSES * CLASSES).map(|at| {
        let (row, column) = (at / CLASSES, at % CLASSES);
        if row == column { Float::NAN } else { counts[row][column] as Float }
    });
    let matrix = Matrix::new("read as", names(), names(), entries);
    let subject = "How often each digit, a row, is read as another, a column";
    Matrices::new(subject, 0).matrix(matrix.mark_entry(digit, other).choice("pair")).draw()
}

fn images(
    test: &Dataset,
    chosen: impl Iterator<Item = usize>,
    (digit, other): (usize, usize),
) -> Figure {
    let grid = DigitGrid::new(format!("Images of a {digit} that are read as a {other}"), 8);
    let add = |grid: DigitGrid, i| grid.image(test.pixels(i), format!("no. {i}"));
    chosen.take(DRAWN).fold(grid, add).draw()
}
