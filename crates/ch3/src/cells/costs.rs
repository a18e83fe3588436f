//! The first network once more, with the quadratic cost and with the cross-entropy.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Duration, Notebook, Table, say};
use numerics::Float;

use super::training::{BATCH, Run, accuracies, epochs, last, percent, seeds, train_seeds};
use crate::data::Data;
use crate::objective::Objective;

pub(super) const COSTS: Cell = Cell {
    name: "two-costs",
    title: "Quadratic cost and cross-entropy on the digits",
    duration: Duration::Seconds,
    parameters: &[epochs(30), BATCH, seeds(3)],
    run,
};

fn run(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, test) = (Data::from(&mnist.training), Data::from(&mnist.test));
    let mut table = Table::new(["hidden", "cost", "η", "first epoch", "last epoch", "sd"]);
    let mut curves = vec![];
    for hidden in [30, 100] {
        for (name, objective, eta) in [
            ("quadratic", Objective::QUADRATIC, 3.0),
            ("cross-entropy", Objective::CROSS_ENTROPY, 0.5),
        ] {
            let run = Run {
                sizes: &[784, hidden, 10],
                objective,
                epochs: nb.integer("epochs"),
                eta,
                batch: nb.integer("batch"),
                ..Run::PLAIN
            };
            let before = format!("{hidden} hidden, {name}, ");
            let seeds = nb.integer("seeds");
            let histories = train_seeds(nb, seeds, run, &training, [&test], &before)?;
            let last = last(&histories, 0);
            let first: Vec<Float> =
                histories.iter().map(|history| percent(history[0][0])).collect();
            if hidden == 30 {
                curves.push((name, accuracies(&histories[0], 0)));
            }
            let key = format!("{}_{hidden}", name.replace('-', "_"));
            nb.value(&format!("{key}_mean"), mean(&last));
            nb.value(&format!("{key}_sd"), standard_deviation(&last));
            table.push([
                hidden.to_string(),
                name.to_owned(),
                eta.to_string(),
                format!("{:.2} %", mean(&first)),
                format!("{:.2} %", mean(&last)),
                format!("{:.2}", standard_deviation(&last)),
            ]);
        }
    }
    say!(nb, "Test images read correctly, mean over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("costs", table);
    let subject = "Test accuracy of 784-30-10 with two costs, seed 1";
    let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
    for ((name, curve), role) in curves.into_iter().zip([Role::First, Role::Second]) {
        plot = plot.series(Series::line(role, name, from_index(1, curve)).ends());
    }
    nb.figure("accuracy", plot.draw());
    Ok(())
}
