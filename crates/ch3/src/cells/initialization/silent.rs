//! Chapter 1's large network, some of whose digits were never answered, from the new start.

use ch1::statistics::Sample;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use crate::cells::cross_entropy_digits::{list, never_answered};
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{plain, train};
use crate::{Examples, Initializer, Objective, Recipe};

parameters! { Hundred { epochs = 30, eta = 3.0, batch = 10, seeds = 5 } }

pub(crate) const HUNDRED: Cell = cell! {
    "hundred-again", Long, "Chapter 1's hundred hidden neurons, from small weights";
    hundred(Hundred)
};

fn hundred(nb: &mut Notebook, p: Hundred) -> CellResult {
    let headings =
        ["start", "seed", "first epoch", "last epoch", "never answered, or hardly ever"];
    let mut table = Table::new(headings);
    let large = of_start(nb, p, Initializer::Large, &mut table)?;
    let small = of_start(nb, p, Initializer::Scaled, &mut table)?;
    say!(nb, "784-100-10, quadratic cost, no weight decay; test images:\n");
    nb.table("seeds", table);
    say!(nb, "\nlast epoch: large {} %, small {} %\n", large.last, small.last);
    let mut compared = Differences::new();
    compared.push(nb, ("start", "small minus large start"), &small.last, &large.last);
    nb.table("differences", compared.table());
    values!(nb, incomplete = small.incomplete, large_incomplete = large.incomplete);
    let (last, sd_percent) = (&small.last, small.last.deviation());
    values!(nb, mean_percent = last.average(), sd_percent);
    values!(nb, large_mean_percent = large.last.average());
    Ok(())
}

/// What networks from one of the starts have come to.
struct Learned {
    /// What they read in the end, in percent.
    last: Sample,
    /// How many of them miss a digit.
    incomplete: usize,
}

/// Trains a network from each of the seeds, and adds its line to the table.
fn of_start(
    nb: &mut Notebook,
    Hundred { epochs, eta, batch, seeds }: Hundred,
    initializer: Initializer,
    table: &mut Table,
) -> Result<Learned, Stop> {
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training, &mnist.test].map(Examples::from);
    let name = if initializer == Initializer::Large { "large" } else { "small" };
    let mut lasts: Vec<Float> = vec![];
    let mut incomplete = 0;
    for seed in notebook::seeds(seeds) {
        let (sizes, objective) = (vec![784, 100, 10], Objective::QUADRATIC);
        let recipe =
            Recipe { sizes, objective, initializer, epochs, eta, batch, seed, ..plain() };
        let before = format!("{name} start, seed {seed}: ");
        let (net, history) = train(nb, &recipe, &training, [&test], &before)?;
        let never = never_answered(&net, &test);
        incomplete += usize::from(!never.is_empty());
        let (first, last) = (history.0[0][0].percent(), history.last()[0].percent());
        table.push(row![name, seed, "{first:.2} %", "{last:.2} %", list(&never)]);
        lasts.push(last);
    }
    Ok(Learned { last: lasts.into_iter().collect(), incomplete })
}
