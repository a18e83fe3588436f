//! More hidden layers, trained as one is: what depth brings if nothing else is changed.
//!
//! Page: *Toward deep learning*.

use figures::{Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};

use super::training::{Run, Training, name, train};

pub(crate) const DEPTH: Cell = cell! {
    "depth", Seconds, "One to four hidden layers, trained alike";
    depth(Training { epochs: 5 })
};

const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];

fn depth(nb: &mut Notebook, p: Training) -> CellResult {
    let mut table = Table::new(["network", "first epoch", "last epoch"]);
    let subject = "Validation accuracy of networks with one to four hidden layers";
    let mut plot = Plot::new(subject, "epoch", "accuracy, %");
    for (role, layers) in ROLES.into_iter().zip(1..) {
        let sizes = [vec![784], vec![p.hidden; layers], vec![10]].concat();
        let name = name(&sizes);
        let trained = train(nb, Run { sizes, ..p.run() }, &format!("{name}: "))?;
        let (first, last) = (trained.first().validation, trained.last().validation);
        table.push(row![name, first, last]);
        values!(nb, "first_percent_{layers}" = first.percent());
        values!(nb, "last_percent_{layers}" = last.percent());
        let curve = from_index(1, trained.accuracies(|read| read.validation));
        plot = plot.series(Series::line(role, format!("{layers} hidden"), curve).markers());
    }
    say!(nb, "Validation images read correctly, η = {}, seed {}:\n", p.eta, p.seed);
    nb.table("depths", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}
