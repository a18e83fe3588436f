//! What shuffling is for: an epoch in which the digits come in order.

use notebook::{Cell, CellResult, Notebook, Pace, Table, say};
use numerics::stream;

use super::training::{BATCH, SEED, answers, eta, hidden, percent};
use crate::network::Network;

pub(super) const SORTED: Cell = Cell {
    name: "sorted",
    title: "An epoch without shuffling: first all zeros, then all ones",
    pace: Pace::Seconds,
    parameters: &[hidden(30), eta(3.0), BATCH, SEED],
    run: sorted,
};

fn sorted(nb: &mut Notebook) -> CellResult {
    let (training, test) = (&nb.data()?.training, &nb.data()?.test);
    let sizes = [784, nb.integer("hidden"), 10];
    let mut network = Network::new(&sizes, &mut stream(nb.seed(), "network", 0));
    let mut table = Table::new(["after all", "answered with it", "read correctly"]);
    for digit in 0..10 {
        let block: Vec<usize> =
            (0..training.len()).filter(|&i| training.label(i) == digit).collect();
        for mini_batch in block.chunks(nb.integer("batch")) {
            let examples = mini_batch.iter().map(|&i| (training.input(i), training.target(i)));
            network.update_mini_batch(examples, nb.real("eta"));
        }
        let (with_it, correct) = (answers(&network, test)[digit], network.evaluate(test));
        nb.progress(digit + 1, 10, format!("{correct} / {}", test.len()))?;
        table.push([
            digit.to_string(),
            percent(with_it, test.len()),
            percent(correct, test.len()),
        ]);
    }
    say!(
        nb,
        "One epoch with the digits in order. Of the {} test images, after each of them:",
        test.len()
    );
    say!(nb);
    nb.table("blocks", table);
    Ok(())
}
