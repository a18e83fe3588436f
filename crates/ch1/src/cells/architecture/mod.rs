//! Ten output neurons, or four?
//!
//! Pages: *The architecture of networks*, *Ten outputs, or four bits?*

mod pencil;
mod shapes;

use figures::Layers;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, row, say, seeds, values};
use numerics::{Float, permutation, stream};

pub(crate) use self::pencil::{PENCIL, PENCIL_BITS};
pub(crate) use self::shapes::SHAPES;
use super::luck;
use super::training::{Run, Trainings, train};
use crate::bits::{BITS, bits, number, to_bits};
use crate::luck::{Paired, chance};
use crate::network::{Network, argmax};
use crate::statistics::{Sample, Share};

pub(crate) const FOUR_BITS: Cell = cell! {
    "four-bits", Seconds, "Ten outputs, or the digit's four bits?";
    four_bits(Trainings { epochs: 10 })
};

fn four_bits(nb: &mut Notebook, p: Trainings) -> CellResult {
    let Trainings { epochs, hidden, eta, .. } = p;
    let ten = format!("784-{hidden}-10");
    let mut table =
        Table::new(row!["seed", ten, "784-{hidden}-{BITS}", "784-{hidden}-10-{BITS}, by hand"]);
    let (mut percents, mut doubts) = ([const { vec![] }; 3], Doubts::default());
    for seed in seeds(p.seeds) {
        let [ten, four, layered] = race(nb, &p.run(seed), &mut doubts)?;
        table.push(row![seed, ten, four, layered]);
        for (all, share) in percents.iter_mut().zip([ten, four, layered]) {
            all.push(share.percent());
        }
    }
    let samples = percents.map(Sample::from);
    let [ten, four, layered] = samples.each_ref().map(Sample::average);
    table.push(row!["mean", "{ten:.2} %", "{four:.2} %", "{layered:.2} %"]);
    let [ten, four, layered] = samples.each_ref().map(Sample::deviation);
    table.push(row!["", "± {ten:.2} %", "± {four:.2} %", "± {layered:.2} %"]);
    say!(nb, "Test images read correctly after {epochs} epochs, η = {eta}\n");
    nb.table("seeds", table);
    for (name, sample) in ["ten", "four", "layered"].into_iter().zip(&samples) {
        values!(nb, "{name}_percent" = sample.average(), "{name}_sd" = sample.deviation());
    }
    compare(nb, &samples);
    doubts.tell(nb);
    let diagram = Layers::new(format!("The network 784-{hidden}-10"), &[784, hidden, 10])
        .titles(["784 pixels", "hidden layer", "ten outputs"])
        .arrows();
    nb.figure("network", diagram.draw());
    Ok(())
}

/// What the differences between the columns are worth.
fn compare(nb: &mut Notebook, [ten, four, layered]: &[Sample; 3]) {
    let mut table = Table::new(["test images, in points", "difference", "p"]);
    for (key, words, new, old) in [
        ("ten", "ten outputs less four", ten, four),
        ("hand", "bits by hand less ten outputs", layered, ten),
        ("bits", "bits by hand less four outputs", layered, four),
    ] {
        let paired = Paired::new(new, old);
        table.push(row![words, paired, chance(paired.p())]);
        luck::record(nb, key, &paired);
    }
    say!(nb);
    nb.table("comparison", table);
}

/// Trains a network with ten outputs and one with four from one seed; what ten outputs, four outputs,
/// and the bits of the ten outputs read of the test images.
fn race(nb: &mut Notebook, run: &Run, doubts: &mut Doubts) -> Result<[Share; 3], Stop> {
    let test = &nb.data()?.test;
    let ten = train(nb, run.clone(), &format!("seed {}, ten outputs: ", run.seed))?;
    let four = train_four(nb, run)?;
    let (mut four_right, mut layered_right) = (0, 0);
    for i in 0..test.len() {
        let (x, digit) = (test.input(i), test.label(i));
        four_right += usize::from(number(&four.feedforward(&x)) == digit);
        let outputs = ten.network.feedforward(&x);
        let layered = number(&to_bits(&outputs));
        layered_right += usize::from(layered == digit);
        doubts.count(&outputs, digit, layered);
    }
    let share = |right| Share::new(right, test.len());
    Ok([ten.last().test, share(four_right), share(layered_right)])
}

/// Trains a network whose four outputs are the bits of the digit.
fn train_four(nb: &mut Notebook, run: &Run) -> Result<Network, Stop> {
    let training = &nb.data()?.training;
    let Run { sizes, epochs, batch, eta, seed } = run;
    let mut four = Network::new(&[sizes[0], sizes[1], BITS], &mut stream(*seed, "network", 0));
    for epoch in 1..=*epochs {
        let order = permutation(&mut stream(*seed, "shuffle", epoch as u64), training.len());
        for mini_batch in order.chunks(*batch) {
            let examples =
                mini_batch.iter().map(|&i| (training.input(i), bits(training.label(i))));
            four.update_mini_batch(examples, *eta);
        }
        nb.progress(epoch, *epochs, format!("seed {seed}, four outputs"))?;
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
    none: usize,
    /// Of the lost, two or more outputs are above ½.
    many: usize,
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
        self.none += usize::from(right && lost && above_half == 0);
        self.many += usize::from(right && lost && above_half > 1);
        self.won += usize::from(!right && !lost);
    }

    fn tell(&self, nb: &mut Notebook) {
        let Self { images, clear, lost, none, many, won } = *self;
        say!(nb, "\nOf all {images} answers of the ten outputs");
        say!(nb, "  {clear} have the right output at 0.99 or more and the others below 0.01");
        say!(nb, "  {lost} are right, but their bits are not:");
        say!(nb, "    {none} times no output is above ½, {many} times several are");
        say!(nb, "  {won} are wrong, but their bits are right");
        values!(nb, clear_percent = Share::new(clear, images).percent(), lost);
        values!(nb, below_half = none, above_half = many, won);
    }
}
