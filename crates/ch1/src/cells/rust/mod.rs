//! Page: *Rust for this book*.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell = cell! {
    "pencil-rust", Instant, "By hand: chunks of a list, and a fold";
    pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let order: Vec<usize> = (0..64).collect();
    let chunks = order.chunks(10).count();
    say!(nb, "64 examples in mini-batches of 10: {chunks}");
    values!(nb, chunks, whole = order.len() / 10);
    let fold = [1, 2, 3].iter().fold(10, |sum, x| sum + x * x);
    say!(nb, "10 + 1 + 4 + 9 = {fold}");
    values!(nb, fold, from_zero = fold - 10);
    Ok(())
}
