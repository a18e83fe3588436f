//! How good the network is: against guessing, from other seeds, with more neurons, with other learning rates,
//! and without a hidden layer.
//!
//! Page: *How good is it?*

mod baselines;
mod looks;
mod no_hidden;
mod rates;
mod seeds;

use notebook::{Cell, CellResult, Notebook, Table, cell, row};

pub(crate) use self::baselines::BASELINES;
pub(crate) use self::looks::{MISTAKES, NEURONS};
pub(crate) use self::no_hidden::{BETTER_START, NO_HIDDEN};
pub(crate) use self::rates::{FAST, LADDER, SLOW};
pub(crate) use self::seeds::{HUNDRED_SEEDS, SEEDS};
use super::first_network::{accuracy, conclude, introduce};
use super::training::{Training, train};

pub(crate) const HUNDRED: Cell = cell! {
    "hundred-hidden", Seconds, "The same with a hundred hidden neurons";
    hundred(Training { hidden: 100 })
};

fn hundred(nb: &mut Notebook, p: Training) -> CellResult {
    let trained = train(nb, p.run(), "")?;
    introduce(nb, p);
    let mut table = Table::new(["epoch", "validation", "test"]);
    for (epoch, read) in (1..).zip(&trained.epochs) {
        table.push(row![epoch, read.validation.counts(), read.test.counts()]);
    }
    nb.table("epochs", table);
    conclude(nb, &trained)?;
    accuracy(nb, "Network with a hundred hidden neurons", &trained);
    Ok(())
}
