//! A look at the mistakes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use figures::DigitGrid;
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, say, values};
use numerics::{permutation, stream};

use crate::cells::known;
use crate::cells::training::{Training, train};
use crate::network::Network;
use crate::statistics::Share;

parameters! {
    Mistakes {
        epochs = 30,
        hidden = 30,
        eta = 3.0,
        batch = 10,
        seed = 7,
        images: usize = 40 in 1..=400, "how many mistakes to draw",
    }
}

pub(crate) const MISTAKES: Cell =
    cell! { "mistakes", Seconds, "The digits it gets wrong"; mistakes(Mistakes) };

fn mistakes(nb: &mut Notebook, p: Mistakes) -> CellResult {
    let Mistakes { epochs, hidden, eta, batch, seed, images } = p;
    let network = train(nb, Training { epochs, hidden, eta, batch, seed }.run(), "")?.network;
    let test = &nb.data()?.test;
    let read: Vec<usize> = (0..test.len()).map(|i| network.classify(&test.input(i))).collect();
    let wrong: Vec<usize> = (0..test.len()).filter(|&i| read[i] != test.label(i)).collect();
    say!(nb, "{} of {} test images are read wrongly.\n", wrong.len(), test.len());
    nb.value("wrong", wrong.len());

    let mut confusions = BTreeMap::new();
    for &i in &wrong {
        *confusions.entry((test.label(i), read[i])).or_insert(0) += 1;
    }
    let mut confusions: Vec<((usize, usize), usize)> = confusions.into_iter().collect();
    confusions.sort_by_key(|&(_, count)| Reverse(count));
    let mut table = Table::new(["digit", "read as", "times"]);
    for &((digit, read), count) in confusions.iter().take(10) {
        table.push([digit, read, count]);
    }
    nb.table("confusions", table);
    if let Some(&((digit, read), count)) = confusions.first() {
        values!(nb, most_confused = digit, most_confused_with = read);
        values!(nb, most_confused_times = count);
    }

    let mut grid =
        DigitGrid::new("Test images read wrongly: the digit, and what it was read as", 8);
    for &i in wrong.iter().take(images) {
        grid = grid.image(test.pixels(i), format!("{} → {}", test.label(i), read[i]));
    }
    nb.figure("mistakes", grid.draw());
    no_digits(nb, &network, &test.first(SHUFFLED), seed);
    Ok(())
}

/// So many test images are turned into images of nothing.
const SHUFFLED: usize = 1_000;

/// What the network says to images whose pixels have been shuffled: as much ink as a digit, and no digit.
fn no_digits(nb: &mut Notebook, network: &Network, images: &Dataset, seed: u64) {
    let rng = &mut stream(seed, "pixels", 0);
    let mut sure = 0;
    for i in 0..images.len() {
        let x = images.input(i);
        let nothing = permutation(rng, x.len()).into_iter().map(|pixel| x[pixel]).collect();
        let outputs = network.feedforward(&nothing);
        sure += usize::from(outputs.iter().any(|&a| a > 0.9));
    }
    let share = Share::new(sure, images.len());
    say!(
        nb,
        "\nOf {} images with shuffled pixels, {sure} get an output above 0.9.",
        images.len()
    );
    values!(nb, shuffled = images.len(), sure_of_shuffled = share.percent());
}
