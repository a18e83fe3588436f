//! The quick checks of the page.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use crate::regularization::Regularization;

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
    Ok(())
}
