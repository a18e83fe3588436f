//! More hidden layers, trained as one is: what depth brings if nothing else is changed. And what hidden neurons
//! look at.
//!
//! Page: *Toward deep learning*.

mod neurons;
mod pencil;
mod questions;

use figures::{Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, seeds, values};

pub(crate) use self::neurons::NEURONS;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::questions::QUESTIONS;
use super::luck;
use super::training::{Run, Trainings, band, name, train};
use crate::statistics::Sample;

pub(crate) const DEPTH: Cell = cell! {
    "depth", Seconds, "One to four hidden layers, trained alike";
    depth(Trainings { epochs: 5 })
};

const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];
const KEYS: [&str; 4] = ["one", "two", "three", "four"];

fn depth(nb: &mut Notebook, p: Trainings) -> CellResult {
    let mut table = Table::new(["network", "first epoch", "last epoch", "difference", "p"]);
    let subject = "Validation accuracy of networks with one to four hidden layers";
    let mut plot = Plot::new(subject, "epoch", "accuracy, %");
    let mut shallow = None;
    for (role, layers) in ROLES.into_iter().zip(1..) {
        let sizes = [vec![784], vec![p.hidden; layers], vec![10]].concat();
        let name = name(&sizes);
        let (mut first, mut last, mut curves) = (vec![], vec![], vec![]);
        for seed in seeds(p.seeds) {
            let run = Run { sizes: sizes.clone(), ..p.run(seed) };
            let trained = train(nb, run, &format!("{name}, seed {seed}: "))?;
            first.push(trained.first().validation.percent());
            last.push(trained.last().validation.percent());
            curves.push(trained.accuracies(|read| read.validation));
        }
        let [first, last] = [first, last].map(Sample::from);
        values!(nb, "first_percent_{layers}" = first.average());
        values!(nb, "last_percent_{layers}" = last.average());
        let [difference, p] = luck::compared(nb, KEYS[layers - 1], &last, shallow.as_ref());
        table.push(row![name, "{first} %", "{last} %", difference, p]);
        shallow.get_or_insert(last);
        let means = band(&curves).into_iter().map(|(_, mean, _)| mean);
        plot = plot.series(
            Series::line(role, format!("{layers} hidden"), from_index(1, means)).markers(),
        );
    }
    let (eta, of) = (p.eta, p.seeds);
    say!(nb, "Validation images read correctly, η = {eta}, mean and deviation of {of} seeds;");
    say!(nb, "difference of the last epoch from that of one hidden layer:\n");
    nb.table("depths", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}
