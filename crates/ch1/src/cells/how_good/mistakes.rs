//! A look at the mistakes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use figures::DigitGrid;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, say, values};

use crate::cells::known;
use crate::cells::training::{Training, train};

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
    Ok(())
}
