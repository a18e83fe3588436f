//! Chapter 1's large network, some of whose digits were never answered, from the new start.

use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};

use crate::cells::cross_entropy_digits::{list, never_answered};
use crate::cells::known;
use crate::cells::training::{over_seeds, plain, train};
use crate::{Examples, Initializer, Objective, Recipe};

parameters! { Hundred { epochs = 30, eta = 3.0, batch = 10, seeds = 5 } }

pub(crate) const HUNDRED: Cell = cell! {
    "hundred-again", Long, "Chapter 1's hundred hidden neurons, from small weights";
    hundred(Hundred)
};

fn hundred(nb: &mut Notebook, p: Hundred) -> CellResult {
    let (mnist, Hundred { epochs, eta, batch, seeds }) = (nb.data()?, p);
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let headings = ["seed", "first epoch", "last epoch", "never answered, or hardly ever"];
    let mut table = Table::new(headings);
    let mut incomplete = 0;
    let [last] = over_seeds(nb, seeds, |nb, seed| {
        let (sizes, objective) = (vec![784, 100, 10], Objective::QUADRATIC);
        let initializer = Initializer::Scaled;
        let recipe =
            Recipe { sizes, objective, initializer, epochs, eta, batch, seed, ..plain() };
        let (net, history) = train(nb, &recipe, &training, [&test], &format!("seed {seed}: "))?;
        let never = never_answered(&net, &test);
        incomplete += usize::from(!never.is_empty());
        let (first, last) = (history.0[0][0].percent(), history.last()[0].percent());
        table.push(row![seed, "{first:.2} %", "{last:.2} %", list(&never)]);
        Ok([last])
    })?;
    say!(nb, "784-100-10, quadratic cost, no weight decay; test images:\n");
    nb.table("seeds", table);
    say!(nb, "\nlast epoch: {last} %");
    values!(nb, incomplete, mean_percent = last.average(), sd_percent = last.deviation());
    Ok(())
}
