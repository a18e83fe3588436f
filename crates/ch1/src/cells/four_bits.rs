//! Ten output neurons, or four?
//!
//! Page: *The architecture of networks*.

use figures::Layers;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, permutation, stream};

use super::training::{BATCH, Settings, epochs, eta, hidden, share, train};
use crate::bits::{BITS, bits, number, to_bits};
use crate::network::{Network, argmax};
use crate::statistics::{mean, standard_deviation};

pub(super) const FOUR_BITS: Cell = Cell {
    name: "four-bits",
    title: "Ten outputs, or the digit's four bits?",
    pace: Pace::Seconds,
    parameters: &[
        epochs(10),
        hidden(30),
        eta(3.0),
        BATCH,
        Parameter::integer("seeds", 5, 2..=100, "how many seeds: 1, 2, …"),
    ],
    run: four_bits,
};

fn four_bits(nb: &mut Notebook) -> CellResult {
    let hidden = nb.integer("hidden");
    let mut table = Table::new([
        "seed".to_owned(),
        format!("784-{hidden}-10"),
        format!("784-{hidden}-{BITS}"),
        format!("784-{hidden}-10-{BITS}, by hand"),
    ]);
    let (mut percents, mut doubts) = ([vec![], vec![], vec![]], Doubts::default());
    for seed in 1..=nb.integer("seeds") as u64 {
        let shares = race(nb, seed, &mut doubts)?;
        let [ten, four, layered] = shares.map(|share| format!("{share:.2} %"));
        table.push([seed.to_string(), ten, four, layered]);
        for (all, share) in percents.iter_mut().zip(shares) {
            all.push(share);
        }
    }
    let (means, spreads) = (
        percents.each_ref().map(|p| mean(p)),
        percents.each_ref().map(|p| standard_deviation(p)),
    );
    let [ten, four, layered] = means.map(|mean| format!("{mean:.2} %"));
    table.push(["mean".to_owned(), ten, four, layered]);
    let [ten, four, layered] = spreads.map(|spread| format!("± {spread:.2} %"));
    table.push([String::new(), ten, four, layered]);
    let (epochs, eta) = (nb.integer("epochs"), nb.real("eta"));
    say!(nb, "Test images read correctly after {epochs} epochs, η = {eta}");
    say!(nb);
    nb.table("seeds", table);
    for (i, name) in ["ten", "four", "layered"].into_iter().enumerate() {
        nb.value(&format!("{name}_percent"), means[i]);
        nb.value(&format!("{name}_sd"), spreads[i]);
    }
    doubts.tell(nb);
    let diagram = Layers::new(format!("The network 784-{hidden}-10"), &[784, hidden, 10])
        .titles(["784 pixels", "hidden layer", "ten outputs"])
        .arrows();
    nb.figure("network", diagram.draw());
    Ok(())
}

/// Trains a network with ten outputs and one with four from one seed; the shares of the test images
/// that ten outputs, four outputs, and the bits of the ten outputs read, in percent.
fn race(nb: &mut Notebook, seed: u64, doubts: &mut Doubts) -> Result<[Float; 3], Stop> {
    let data = nb.data()?;
    let (hidden, epochs, batch, eta) =
        (nb.integer("hidden"), nb.integer("epochs"), nb.integer("batch"), nb.real("eta"));
    let settings = Settings { sizes: &[784, hidden, 10], epochs, batch, eta, seed };
    let (ten, record) = train(nb, settings, &format!("seed {seed}, ten outputs: "))?;

    let four = train_four(nb, seed)?;
    let (mut four_right, mut layered_right) = (0, 0);
    for i in 0..data.test.len() {
        let (x, digit) = (data.test.input(i), data.test.label(i));
        four_right += usize::from(number(&four.feedforward(&x)) == digit);
        let outputs = ten.feedforward(&x);
        let layered = number(&to_bits(&outputs));
        layered_right += usize::from(layered == digit);
        doubts.count(&outputs, digit, layered);
    }
    let right = [record[record.len() - 1].test, four_right, layered_right];
    Ok(right.map(|right| share(right, data.test.len())))
}

/// Trains a network whose four outputs are the bits of the digit.
fn train_four(nb: &mut Notebook, seed: u64) -> Result<Network, Stop> {
    let training = &nb.data()?.training;
    let (epochs, batch, eta) = (nb.integer("epochs"), nb.integer("batch"), nb.real("eta"));
    let sizes = [784, nb.integer("hidden"), BITS];
    let mut four = Network::new(&sizes, &mut stream(seed, "network", 0));
    for epoch in 1..=epochs {
        let order = permutation(&mut stream(seed, "shuffle", epoch as u64), training.len());
        for mini_batch in order.chunks(batch) {
            let examples =
                mini_batch.iter().map(|&i| (training.input(i), bits(training.label(i))));
            four.update_mini_batch(examples, eta);
        }
        nb.progress(epoch, epochs, format!("seed {seed}, four outputs"))?;
    }
    Ok(four)
}

/// How sure the ten outputs are, and what the hand-made layer loses where they are not.
#[derive(Default)]
struct Doubts {
    images: usize,
    /// The right output is at least 0.99 and every other below 0.01.
    clear: usize,
    /// Read by the largest of ten, not by the bits.
    lost: usize,
    /// Of the lost, no output is above ½.
    none_above_half: usize,
    /// Of the lost, two or more outputs are above ½.
    many_above_half: usize,
    /// Read by the bits, not by the largest of ten.
    won: usize,
}

impl Doubts {
    fn count(&mut self, outputs: &Array1<Float>, digit: usize, layered: usize) {
        let sure = |(j, &a): (usize, &Float)| if j == digit { a >= 0.99 } else { a < 0.01 };
        let above_half = outputs.iter().filter(|&&a| a > 0.5).count();
        let (right, lost) = (argmax(outputs) == digit, layered != digit);
        self.images += 1;
        self.clear += usize::from(outputs.iter().enumerate().all(sure));
        self.lost += usize::from(right && lost);
        self.none_above_half += usize::from(right && lost && above_half == 0);
        self.many_above_half += usize::from(right && lost && above_half > 1);
        self.won += usize::from(!right && !lost);
    }

    fn tell(&self, nb: &mut Notebook) {
        let Self { images, clear, lost, none_above_half, many_above_half, won } = *self;
        say!(nb);
        say!(nb, "Of all {images} answers of the ten outputs");
        say!(nb, "  {clear} have the right output at 0.99 or more and the others below 0.01");
        say!(nb, "  {lost} are right, but their bits are not:");
        say!(
            nb,
            "    {none_above_half} times no output is above ½, {many_above_half} times several are"
        );
        say!(nb, "  {won} are wrong, but their bits are right");
        nb.value("clear_percent", share(clear, images));
        nb.value("lost", lost);
        nb.value("below_half", none_above_half);
        nb.value("above_half", many_above_half);
        nb.value("won", won);
    }
}
