//! The quick check of the chapter's summary.
//!
//! Page: *Summary, and where we stand*.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

use super::training::Training;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-summary", Instant, "With a pencil: the steps of a training"; pencil(Training)
};

fn pencil(nb: &mut Notebook, p: Training) -> CellResult {
    let images = nb.data()?.training.len();
    let epoch = images.div_ceil(p.batch);
    let steps = p.epochs * epoch;
    say!(nb, "{images} images in mini-batches of {}: {epoch} steps an epoch", p.batch);
    say!(nb, "{} epochs: {steps} steps", p.epochs);
    values!(nb, steps, images = p.epochs * images, epoch);
    Ok(())
}
