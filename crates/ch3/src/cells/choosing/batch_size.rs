//! The size of a mini-batch, each with the learning rate that suits it.

use ch1::cells::luck;
use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::scaled;
use crate::cells::known;
use crate::cells::training::{Histories, largest, train_seeds};
use crate::{Examples, Recipe};

parameters! { Sizes { epochs = 3, images = 10_000, seeds = 5 } }

pub(crate) const SIZES: Cell = cell! {
    "mini-batch-sizes", Seconds, "Mini-batches of four sizes, each with its best learning rate";
    sizes(Sizes)
};

const ETAS: [Float; 7] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

fn sizes(nb: &mut Notebook, p: Sizes) -> CellResult {
    let (mnist, Sizes { epochs, images, seeds }) = (nb.data()?, p);
    let training = Examples::from(&mnist.training.first(images));
    let validation = Examples::from(&mnist.validation);
    let reached = ["epoch 1, %".to_owned(), format!("epoch {epochs}, %")];
    let headings = row!["m", "steps an epoch", "best η", "η/m"].into_iter().chain(reached);
    let mut table = Table::new(headings.chain(row!["difference", "p"]));
    let subject = format!("Validation accuracy after {epochs} epochs");
    let axis = Axis::new("accuracy, %").range(60.0, 100.0);
    let mut plot = Plot::new(subject, Axis::new("η").log(), axis);
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let mut before: Option<Sample> = None; // what the size before reached
    for (m, role) in [1, 10, 100, 1_000].into_iter().zip(roles) {
        let all = with_each_rate(nb, p, m, [&training, &validation])?;
        let ends: Vec<Float> = all.iter().map(|runs| runs.last(0).average()).collect();
        let (best, percent) = largest(&ends);
        let (eta, runs) = (ETAS[best - 1], &all[best - 1]);
        let (first, last) = (runs.after(0, 1), runs.last(0));
        values!(nb, "eta_{m}" = eta, "first_{m}" = first.average(), "last_{m}" = percent);
        let (steps, share) = (training.len().div_ceil(m), eta / m as Float);
        let judged = luck::compared(nb, &format!("size_{m}"), &last, before.as_ref());
        let row = row![m, steps, eta, "{share:.4}", first, last];
        table.push(row.into_iter().chain(judged));
        before = Some(last);
        let points = ETAS.into_iter().zip(ends);
        plot = plot.series(Series::line(role, format!("m = {m}"), points).markers());
    }
    let tried = ETAS.len();
    say!(
        nb,
        "784-30-10, {images} images, accuracy on the validation images, {seeds} seeds; η is"
    );
    say!(nb, "the best of {tried}, the difference that from the line above:\n");
    nb.table("sizes", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// What comes of mini-batches of m with each of the learning rates.
fn with_each_rate(
    nb: &mut Notebook,
    p: Sizes,
    m: usize,
    [training, validation]: [&Examples; 2],
) -> Result<Vec<Histories<1>>, Stop> {
    let mut all = vec![];
    for eta in ETAS {
        let recipe = Recipe { epochs: p.epochs, eta, batch: m, ..scaled() };
        let before = format!("m = {m}, η = {eta}, ");
        all.push(train_seeds(nb, p.seeds, &recipe, training, [validation], &before)?);
    }
    Ok(all)
}
