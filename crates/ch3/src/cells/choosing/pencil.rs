//! The quick checks of the page.

use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use crate::regularization::Regularization;
use crate::schedule::Schedule;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-choosing", Instant, "The quick checks of the page on finding a learning rate"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (eta, lambda) = (0.5, 20.0);
    let factor = Regularization::L2(lambda).decay(eta, 100)?;
    let of_all = Regularization::L2(lambda).decay(eta, 50_000)?;
    say!(
        nb,
        "η = {eta}, λ = {lambda}: 1 − ηλ/n = {factor} for 100 images, {of_all} for 50,000"
    );
    values!(nb, factor, of_all, taken = 1.0 - factor);
    let schedule = Schedule::Step { every: 10, factor: 0.2 };
    let [tenth, eleventh]: [Float; 2] = [10, 11].map(|epoch| schedule.eta(eta, epoch));
    let late = schedule.eta(eta, 21);
    say!(nb, "a fifth once in ten epochs: {tenth}, {eleventh} and in epoch 21 {late:.3}");
    values!(nb, tenth, eleventh, late);
    Ok(())
}
