//! Ten output neurons, or four?

use figures::Layers;
use notebook::{Cell, CellResult, Duration, Notebook, Table, say};
use numerics::{permutation, stream};

use super::training::{BATCH, SEED, Settings, epochs, eta, hidden, percent, share, train};
use crate::bits::{BITS, bits, number, to_bits};
use crate::network::Network;

pub(super) const FOUR_BITS: Cell = Cell {
    name: "four-bits",
    title: "Ten outputs, or the digit's four bits?",
    duration: Duration::Seconds,
    parameters: &[epochs(30), hidden(30), eta(3.0), BATCH, SEED],
    run: four_bits,
};

fn four_bits(nb: &mut Notebook) -> CellResult {
    let data = nb.data()?;
    let (epochs, batch, eta, seed) =
        (nb.integer("epochs"), nb.integer("batch"), nb.real("eta"), nb.seed());
    let hidden = nb.integer("hidden");
    let settings = Settings { sizes: &[784, hidden, 10], epochs, batch, eta, seed };
    let (ten, record) = train(nb, settings, "ten outputs: ")?;

    let mut four = Network::new(&[784, hidden, BITS], &mut stream(seed, "network", 0));
    let right = |read: &dyn Fn(usize) -> usize| {
        (0..data.test.len()).filter(|&i| read(i) == data.test.label(i)).count()
    };
    let mut four_right = 0;
    for epoch in 1..=epochs {
        let order =
            permutation(&mut stream(seed, "shuffle", epoch as u64), data.training.len());
        for mini_batch in order.chunks(batch) {
            let examples = mini_batch
                .iter()
                .map(|&i| (data.training.input(i), bits(data.training.label(i))));
            four.update_mini_batch(examples, eta);
        }
        four_right = right(&|i| number(&four.feedforward(&data.test.input(i))));
        nb.progress(
            epoch,
            epochs,
            format!("four outputs: {four_right} / {}", data.test.len()),
        )?;
    }
    let ten_right = record[record.len() - 1].test;
    let layered = right(&|i| number(&to_bits(&ten.feedforward(&data.test.input(i)))));

    let mut table = Table::new(["network", "outputs", "test images read correctly"]);
    for (name, outputs, right) in [
        (format!("784-{hidden}-10"), "one per digit", ten_right),
        (format!("784-{hidden}-4"), "one per bit", four_right),
        (format!("784-{hidden}-10-4"), "ten, then bits by hand", layered),
    ] {
        table.push([name, outputs.to_owned(), percent(right, data.test.len())]);
    }
    say!(nb, "η = {eta}, after {epochs} epochs:");
    say!(nb);
    nb.table("outputs", table);
    let diagram = Layers::new(format!("The network 784-{hidden}-10"), &[784, hidden, 10])
        .titles(["784 pixels", "hidden layer", "ten outputs"])
        .arrows();
    nb.figure("network", diagram.draw());
    nb.value("ten_percent", share(ten_right, data.test.len()));
    nb.value("four_percent", share(four_right, data.test.len()));
    nb.value("layered_percent", share(layered, data.test.len()));
    Ok(())
}
