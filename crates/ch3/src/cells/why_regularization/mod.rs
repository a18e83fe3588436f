//! Page: *Why regularization helps*.

pub(super) mod biases;
pub(super) mod eleventh;
pub(super) mod steadiness;
pub(super) mod ten_points;

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Stop, cell, say, values};
use numerics::Float;

use crate::cholesky::{cholesky, solve};
use crate::{Examples, Net, Recipe, Trainer};

pub(super) const PENCIL: Cell = cell! {
    "pencil-why-regularization", Instant, "With a pencil: why regularization helps"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    // y = w t through (1, 2) and (2, 3): Σ t² is 5, Σ t y is 8.
    let best = |lambda: Float| {
        let factor = cholesky(array![[5.0 + lambda]]).ok_or("no weight is best")?;
        Ok::<_, Stop>(solve(&factor, array![8.0])[0])
    };
    let (priced, free, shared) = (best(3.0)?, best(0.0)?, best(1.5)?);
    say!(nb, "λ = 3: w = {priced}; λ = 0: {free}; with λ/n in the place of λ: {shared:.2}");
    values!(nb, priced, free, shared);
    Ok(())
}

/// Trains a network, and after each epoch multiplies its biases by a factor.
fn learn(
    nb: &mut Notebook,
    recipe: &Recipe,
    training: &Examples,
    factor: Float,
    before: &str,
) -> Result<Net, Stop> {
    let mut trainer = Trainer::new(recipe, training)?;
    for epoch in 1..=recipe.epochs {
        trainer.next().transpose()?;
        let (state, mut net) = (trainer.state(), trainer.into_best());
        net.layers.biases.iter_mut().for_each(|b| *b *= factor);
        trainer = Trainer::resume(net, recipe, training, state)?;
        if epoch % 20 == 0 {
            nb.progress(epoch, recipe.epochs, before)?;
        }
    }
    Ok(trainer.into_best())
}
