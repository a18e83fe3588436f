//! Is a network with half of its hidden neurons too small? Other doses, and twice the neurons.

use ch1::statistics::Sample;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};

use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain, trained};
use crate::{Dropout, Examples, Recipe};

parameters! { Dose { images = 10_000, epochs = 30, eta = 0.5, batch = 10, seeds = 3 } }

pub(crate) const DOSE: Cell = cell! {
    "dropout-dose", Seconds, "Milder dropout, and more neurons"; dose(Dose)
};

fn dose(nb: &mut Notebook, Dose { images, epochs, eta, batch, seeds }: Dose) -> CellResult {
    let mnist = nb.data()?;
    let [training, test] = [&mnist.training.first(images), &mnist.test].map(Examples::from);
    let mut table = Table::new(["hidden neurons", "p", "training", "test"]);
    let mut tested = vec![];
    for (key, hidden, p) in [
        ("nothing", 100, 0.0),
        ("mild", 100, 0.2),
        ("half", 100, 0.5),
        ("wide", 200, 0.0),
        ("wide_half", 200, 0.5),
    ] {
        let (sizes, dropout) = (vec![784, hidden, 10], Dropout::new(p)?);
        let recipe = Recipe { sizes, dropout, epochs, eta, batch, ..plain() };
        let [seen, unseen] = over_seeds(nb, seeds, |nb, seed| {
            let recipe = Recipe { seed, ..recipe.clone() };
            let before = format!("{hidden} hidden, p = {p}, seed {seed}");
            let net = trained(nb, &recipe, &training, &before)?;
            Ok([&training, &test].map(|set| net.score(set).percent()))
        })?;
        values!(nb, "{key}_test" = unseen.average());
        table.push(row![hidden, p, seen, unseen]);
        tested.push(unseen);
    }
    say!(nb, "{images} images, percent read correctly after {epochs} epochs, {seeds} seeds:\n");
    nb.table("doses", table);
    compare(nb, &tested);
    Ok(())
}

/// What the doses change, line by line, and whether dropout gains more with more neurons.
fn compare(nb: &mut Notebook, tested: &[Sample]) {
    let mut differences = Differences::new();
    for (key, name, new, old) in [
        ("mild", "100: p = 0.2 and 0", 1, 0),
        ("half", "100: p = 0.5 and 0", 2, 0),
        ("wide", "p = 0: 200 and 100", 3, 0),
        ("wide_half", "200: p = 0.5 and 0", 4, 3),
    ] {
        differences.push(nb, (key, name), &tested[new], &tested[old]);
    }
    let [wide, half] =
        [(4, 3), (2, 0)].map(|(with, without)| tested[with].minus(&tested[without]));
    differences.push(nb, ("gains", "gain from p = 0.5: 200 and 100"), &wide, &half);
    say!(nb, "\nTest images, seed by seed:\n");
    nb.table("differences", differences.table());
}
