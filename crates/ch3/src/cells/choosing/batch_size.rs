//! The size of a mini-batch, each with the learning rate that suits it.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::Float;

use super::training::{Run, after, epochs, largest, seeds, spread, train_seeds};
use crate::data::Data;
use crate::initializer::Initializer;

pub(super) const SIZES: Cell = Cell {
    name: "mini-batch-sizes",
    title: "Mini-batches of four sizes, each with its best learning rate",
    pace: Pace::Seconds,
    parameters: &[
        epochs(3),
        Parameter::integer("images", 10_000, 10..=50_000, "how many training images are used"),
        seeds(3),
    ],
    run: sizes,
};

const ETAS: [Float; 7] = [0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0];

fn sizes(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let validation = Data::from(&mnist.validation);
    let (epochs, seeds) = (nb.integer("epochs"), nb.integer("seeds"));
    let first = "after 1 epoch, %".to_owned();
    let end = format!("after {epochs} epochs, %");
    let columns = ["m", "steps an epoch", "best η", "η/m"].map(str::to_owned);
    let mut table = Table::new(columns.into_iter().chain([first, end]));
    let subject = format!("Validation accuracy after {epochs} epochs");
    let axis = Axis::new("accuracy, %").range(60.0, 100.0);
    let mut plot = Plot::new(subject, Axis::new("η").log(), axis);
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    for (m, role) in [1, 10, 100, 1_000].into_iter().zip(roles) {
        let mut all = vec![];
        for eta in ETAS {
            let initializer = Initializer::Scaled;
            let run = Run { initializer, epochs, eta, batch: m, ..Run::PLAIN };
            let before = format!("m = {m}, η = {eta}, ");
            all.push(train_seeds(nb, seeds, run, &training, [&validation], &before)?);
        }
        let ends: Vec<Float> = all.iter().map(|h| mean(&after(h, 0, epochs))).collect();
        let (best, percent) = largest(&ends);
        let (eta, histories) = (ETAS[best - 1], &all[best - 1]);
        let accuracies = [1, epochs].map(|epoch| after(histories, 0, epoch));
        nb.value(format!("eta_{m}"), eta);
        nb.value(format!("first_{m}"), mean(&accuracies[0]));
        nb.value(format!("last_{m}"), percent);
        let steps = training.len().div_ceil(m);
        let numbers = [m.to_string(), steps.to_string(), eta.to_string()];
        let share = format!("{:.4}", eta / m as Float);
        table.push(numbers.into_iter().chain([share]).chain(accuracies.map(|a| spread(&a))));
        let points = ETAS.into_iter().zip(ends);
        plot = plot.series(Series::line(role, format!("m = {m}"), points).markers());
    }
    say!(nb, "784-30-10, validation images, {seeds} seeds; η is the best of {}:", ETAS.len());
    say!(nb);
    nb.table("sizes", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}
