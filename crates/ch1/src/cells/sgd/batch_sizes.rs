//! What size of mini-batch pays, when every example may be asked once.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, say, values};
use numerics::Float;

use crate::cells::known;
use crate::cells::training::{Run, highest, train};

parameters! { P { hidden = 30, seed = 7 } }

pub(crate) const BATCH_SIZES: Cell = cell! {
    "batch-sizes", Seconds, "One epoch each: many rough steps, or few exact ones?";
    batch_sizes(P)
};

const BATCHES: [usize; 5] = [1, 10, 100, 1_000, 50_000];
const ETAS: [(Role, Float, &str); 3] =
    [(Role::First, 0.3, "small"), (Role::Second, 3.0, "middle"), (Role::Third, 30.0, "large")];

fn batch_sizes(nb: &mut Notebook, P { hidden, seed }: P) -> CellResult {
    let n = nb.data()?.training.len();
    let mut rows = BATCHES.map(|m| vec![m.to_string(), n.div_ceil(m).to_string()]);
    let x = Axis::new("mini-batch size m").log();
    let y = Axis::new("accuracy, %").range(0.0, 100.0);
    let mut plot = Plot::new("Test accuracy after one epoch", x, y);
    for (role, eta, name) in ETAS {
        let mut curve = vec![];
        for (row, batch) in rows.iter_mut().zip(BATCHES) {
            let run = Run { sizes: vec![784, hidden, 10], epochs: 1, batch, eta, seed };
            let right = train(nb, run, &format!("η = {eta}, m = {batch}: "))?.last().test;
            row.push(right.to_string());
            curve.push((batch as Float, right.percent()));
        }
        values!(nb, "best_percent_{name}" = highest(&curve).1);
        values!(nb, "whole_percent_{name}" = curve[curve.len() - 1].1);
        plot = plot.series(Series::line(role, format!("η = {eta}"), curve).markers());
    }
    let rates = ETAS.map(|(_, eta, _)| format!("η = {eta}"));
    let table = Table::new(["m".to_owned(), "steps".to_owned()].into_iter().chain(rates));
    say!(nb, "Test accuracy of 784-{hidden}-10 after one epoch, that is {n} gradients:\n");
    nb.table("sizes", rows.into_iter().fold(table, Table::row));
    nb.figure("accuracy", plot.draw());
    Ok(())
}
