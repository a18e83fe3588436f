//! Two starts, three times as many epochs: does the old one catch up?

use figures::{Axis, Plot};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say};

use super::STARTS;
use crate::cells::curves::mean_accuracy;
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{plain, train_seeds};
use crate::{Examples, Recipe, Regularization};

parameters! { Longer { hidden = 100, epochs = 90, eta = 0.1, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const LONGER: Cell = cell! {
    "initial-weights-longer", Long, "Two starts, and three times as many epochs"; longer(Longer)
};

fn longer(nb: &mut Notebook, p: Longer) -> CellResult {
    let (mnist, Longer { hidden, epochs, eta, lambda, batch, seeds }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let subject = format!("Validation accuracy of 784-{hidden}-10 from two starts");
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    let mut all = vec![];
    for (name, initializer, role) in STARTS {
        let (sizes, regularization) = (vec![784, hidden, 10], Regularization::L2(lambda));
        let recipe =
            Recipe { sizes, initializer, regularization, epochs, eta, batch, ..plain() };
        let before = format!("{name}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
        plot = plot.series(mean_accuracy(role, name, &runs));
        all.push(runs);
    }
    let mut table = Table::new(["epoch", "N(0, 1)", "N(0, 1/n)"]);
    let mut differences = Differences::new();
    for thirds in 1..=3 {
        let epoch = (thirds * epochs).div_ceil(3);
        let [old, new] = [0, 1].map(|start| all[start].after(0, epoch));
        table.push(row![epoch, old, new]);
        differences.push(
            nb,
            (&format!("after_{epoch}"), &format!("epoch {epoch}")),
            &new,
            &old,
        );
    }
    say!(nb, "784-{hidden}-10, validation images read correctly, in percent, {seeds} seeds:\n");
    nb.table("epochs", table);
    say!(nb, "\nN(0, 1/n) and N(0, 1), seed by seed:\n");
    nb.table("differences", differences.table());
    nb.figure("accuracy", plot.draw());
    Ok(())
}
