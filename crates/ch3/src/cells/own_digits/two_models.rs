//! Two networks on the same images.

use ch1::cells::luck;
use ch1::luck::{SameImages, chance, sampling_error};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

use super::{Epochs, follow, recipe};
use crate::{Checkpoint, Dropout, Examples, Recipe};

pub(crate) const TWO: Cell = cell! {
    "two-models", Seconds, "The saved network beside others, on the same images"; two(Epochs)
};

/// The key of its values, its name, and how its training differs from that of the saved network.
type Other = (&'static str, &'static str, fn(Recipe) -> Recipe);

const OTHERS: [Other; 4] = [
    ("seed", "seed 8", |recipe| Recipe { seed: 8, ..recipe }),
    ("dropout", "no dropout", |recipe| Recipe { dropout: Dropout::NONE, ..recipe }),
    ("longer", "twice the epochs", |recipe| Recipe { epochs: 2 * recipe.epochs, ..recipe }),
    ("wide", "100 hidden neurons", |recipe| Recipe { sizes: vec![784, 100, 10], ..recipe }),
];

fn two(nb: &mut Notebook, Epochs { epochs }: Epochs) -> CellResult {
    let mnist = nb.data()?;
    let validation = Examples::from(&mnist.validation);
    let n = validation.len();
    let read = |nb: &mut Notebook, recipe: &Recipe| {
        let mut model = Checkpoint::new(recipe, &mnist.training);
        follow(nb, &mut model, false, || false)?;
        Ok::<_, notebook::Stop>(model.net.right(&validation))
    };
    let saved = read(nb, &recipe(epochs)?)?;
    let count = |right: &[bool]| right.iter().filter(|&&right| right).count();
    let share = count(&saved) as Float / n as Float;
    let headings = ["model", "reads", "only it", "only the saved", "difference", "p"];
    let mut table = Table::new(headings);
    table.push(row!["saved", count(&saved), "", "", "", ""]);
    for (key, name, change) in OTHERS {
        let other = read(nb, &change(recipe(epochs)?))?;
        let pair = SameImages::new(&other, &saved);
        let SameImages { only_new, only_old } = pair;
        let points = 100.0 * (only_new as Float - only_old as Float) / n as Float;
        let error = 100.0 * ((only_new + only_old) as Float).sqrt() / n as Float;
        luck::record_images(nb, key, pair);
        values!(nb, "{key}_points" = points, "{key}_error" = error);
        let (reads, p) = (count(&other), chance(pair.p()));
        table.push(row![name, reads, only_new, only_old, "{points:+.2} ± {error:.2}", p]);
    }
    say!(nb, "Validation images read, of {n}; the difference in points:\n");
    nb.table("models", table);
    let unpaired = 100.0 * 2.0_f64.sqrt() * sampling_error(share, n);
    say!(nb, "\n± of a difference on other images for each of the two: {unpaired:.2}");
    values!(nb, unpaired);
    Ok(())
}
