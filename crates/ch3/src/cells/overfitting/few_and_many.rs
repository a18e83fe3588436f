//! A thousand images and fifty thousand: the gap between what is learned and what is understood.

use ch1::statistics::mean;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, say};

use super::curves::training_and_test;
use super::published::Published;
use super::training::{
    BATCH, History, Run, best, eta, gaps, last, percent, seeds, spread, train_seeds,
};
use crate::data::Data;

pub(super) const FEW_AND_MANY: Cell = Cell {
    name: "few-and-many",
    title: "A thousand images or fifty thousand",
    pace: Pace::Long,
    parameters: &[
        Parameter::integer("few", 400, 1..=5_000, "epochs with 1,000 images"),
        Parameter::integer("many", 30, 1..=5_000, "epochs with 50,000 images"),
        eta(0.5),
        BATCH,
        seeds(3),
    ],
    run,
};

/// Learns from the first images for as many epochs as the parameter says; the histories have these
/// images and the test images.
fn learn(nb: &mut Notebook, images: usize, epochs: &str) -> Result<Vec<History<2>>, Stop> {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(images));
    let test = Data::from(&mnist.test);
    let (epochs, eta, batch) = (nb.integer(epochs), nb.real("eta"), nb.integer("batch"));
    let run = Run { epochs, eta, batch, ..Run::PLAIN };
    let (seeds, before) = (nb.integer("seeds"), format!("{images} images, "));
    train_seeds(nb, seeds, run, &training, [&training, &test], &before)
}

fn run(nb: &mut Notebook) -> CellResult {
    let few = learn(nb, 1_000, "few")?;
    let many = learn(nb, nb.data()?.training.len(), "many")?;
    say!(nb, "Images read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    published(nb, &few, &many);
    say!(nb);
    say!(nb, "gap in the last epoch:  {}, {}", spread(&gaps(&few)), spread(&gaps(&many)));
    for (name, histories) in [("few", &few), ("many", &many)] {
        nb.value(format!("{name}_test"), spread(&last(histories, 1)));
        nb.value(format!("{name}_test_best"), spread(&best(histories, 1)));
        nb.value(format!("{name}_training"), spread(&last(histories, 0)));
        nb.value(format!("{name}_gap"), spread(&gaps(histories)));
    }
    let subject = "Accuracy with 50,000 training images, seed 1";
    nb.figure("accuracy", training_and_test(subject, "accuracy, %", &many[0], percent));
    Ok(())
}

/// Nielsen's numbers and conclusions beside ours.
fn published(nb: &mut Notebook, few: &[History<2>], many: &[History<2>]) {
    let stuck = best(few, 1).iter().all(|&best| best < 90.0)
        && last(few, 0).iter().all(|&seen| seen == 100.0);
    let above = mean(&last(many, 1)) > 90.0;
    let closer = mean(&gaps(many)) < mean(&gaps(few)) / 3.0;
    let mut table = Published::new();
    table.push("1,000: test", "82.27", (few, 1), ("below 90 %", stuck));
    table.push("50,000: test", "95.33", (many, 1), ("above 90 %", above));
    table.push("50,000: training", "97.86", (many, 0), ("gap much smaller", closer));
    nb.table("published", table.table());
}
