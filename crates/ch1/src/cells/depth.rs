//! More hidden layers, trained as one is: what depth brings if nothing else is changed.

use figures::{Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Pace, Table, say};

use super::training::{BATCH, SEED, Settings, epochs, eta, hidden, percent, share, train};

pub(super) const DEPTH: Cell = Cell {
    name: "depth",
    title: "One to four hidden layers, trained alike",
    pace: Pace::Seconds,
    parameters: &[epochs(5), hidden(30), eta(3.0), BATCH, SEED],
    run: depth,
};

const ROLES: [Role; 4] = [Role::First, Role::Second, Role::Third, Role::Fourth];

fn depth(nb: &mut Notebook) -> CellResult {
    let (validation, epochs) = (nb.data()?.validation.len(), nb.integer("epochs"));
    let mut table = Table::new(["network", "first epoch", "last epoch"]);
    let mut plot = Plot::new(
        "Validation accuracy of networks with one to four hidden layers",
        "epoch",
        "accuracy, %",
    );
    for (role, layers) in ROLES.into_iter().zip(1..) {
        let mut sizes = vec![nb.integer("hidden"); layers];
        sizes.insert(0, 784);
        sizes.push(10);
        let name = sizes.iter().map(usize::to_string).collect::<Vec<_>>().join("-");
        let settings = Settings {
            sizes: &sizes,
            epochs,
            batch: nb.integer("batch"),
            eta: nb.real("eta"),
            seed: nb.seed(),
        };
        let (_, record) = train(nb, settings, &format!("{name}: "))?;
        let (first, last) = (record[0].validation, record[record.len() - 1].validation);
        table.push([name, percent(first, validation), percent(last, validation)]);
        nb.value(&format!("first_percent_{layers}"), share(first, validation));
        nb.value(&format!("last_percent_{layers}"), share(last, validation));
        let curve = record.iter().map(|correct| share(correct.validation, validation));
        plot = plot.series(
            Series::line(role, format!("{layers} hidden"), from_index(1, curve)).markers(),
        );
    }
    say!(nb, "Validation images read correctly, η = {}, seed {}:", nb.real("eta"), nb.seed());
    say!(nb);
    nb.table("depths", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}
