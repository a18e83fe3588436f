//! What shuffling is for: an epoch in which the digits come in order.

use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};
use numerics::stream;

use crate::cells::known;
use crate::cells::training::answers;
use crate::network::Network;
use crate::statistics::Share;

parameters! { P { hidden = 30, eta = 3.0, batch = 10, seed = 7 } }

pub(crate) const SORTED: Cell = cell! {
    "sorted", Seconds, "An epoch without shuffling: first all zeros, then all ones";
    sorted(P)
};

fn sorted(nb: &mut Notebook, p: P) -> CellResult {
    let (training, test) = (&nb.data()?.training, &nb.data()?.test);
    let mut network = Network::new(&[784, p.hidden, 10], &mut stream(p.seed, "network", 0));
    let mut table = Table::new(["after all", "answered with it", "read correctly"]);
    for digit in 0..10 {
        let block: Vec<usize> =
            (0..training.len()).filter(|&i| training.label(i) == digit).collect();
        for mini_batch in block.chunks(p.batch) {
            let examples = mini_batch.iter().map(|&i| (training.input(i), training.target(i)));
            network.update_mini_batch(examples, p.eta);
        }
        let with_it = Share::new(answers(&network, test)[digit], test.len());
        let right = Share::new(network.evaluate(test), test.len());
        nb.progress(digit + 1, 10, right.counts())?;
        table.push(row![digit, with_it, right]);
    }
    let of = test.len();
    say!(
        nb,
        "One epoch with the digits in order. Of the {of} test images, after each of them:\n"
    );
    nb.table("blocks", table);
    Ok(())
}
