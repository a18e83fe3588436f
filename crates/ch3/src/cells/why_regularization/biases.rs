//! Do biases need a price?

use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say};
use numerics::{Float, powf};

use super::learn;
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain};
use crate::{Examples, Recipe, Regularization};

parameters! { Biases { epochs = 400, eta = 0.5, batch = 10, images = 1_000, seeds = 3 } }

pub(crate) const BIASES: Cell =
    cell! { "price-on-biases", Seconds, "Biases with and without a price"; biases(Biases) };

fn biases(nb: &mut Notebook, p: Biases) -> CellResult {
    let Biases { epochs, eta, batch, images, seeds } = p;
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let mut table = Table::new(["λ", "biases free", "biases shrunk too"]);
    let mut differences = Differences::new();
    for (name, lambda) in [("usual", 0.1), ("strong", 1.0)] {
        let regularization = Regularization::L2(lambda);
        let recipe = Recipe { regularization, epochs, eta, batch, ..plain() };
        // By what all steps of an epoch together shrink the weights.
        let steps = training.len() as Float / batch as Float;
        let decay = powf(regularization.decay(eta, training.len())?, steps);
        let mut measure = |which: &str, factor| {
            let [accuracy] = over_seeds(nb, seeds, |nb, seed| {
                let recipe = Recipe { seed, ..recipe.clone() };
                let before = format!("λ = {lambda}, biases {which}, seed {seed}");
                let net = learn(nb, &recipe, &training, factor, &before)?;
                Ok([net.score(&test).percent()])
            })?;
            Ok::<_, Stop>(accuracy)
        };
        let (free, shrunk) = (measure("free", 1.0)?, measure("shrunk", decay)?);
        table.push(row![lambda, free, shrunk]);
        differences.push(nb, (name, &format!("λ = {lambda}, shrunk and free")), &shrunk, &free);
    }
    say!(nb, "Test images read correctly in %, over {seeds} seeds:\n");
    nb.table("biases", table);
    say!(nb, "\nSeed by seed:\n");
    nb.table("differences", differences.table());
    Ok(())
}
