//! A training that is interrupted and resumed, and the files of models.
//!
//! Page: *The whole program: save, stop, resume*.

pub(super) mod model_files;
pub(super) mod pencil;

use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};

use super::own_digits::{follow, lines, recipe, trained};
use crate::Checkpoint;
use crate::optimizer::Memory;

parameters! {
    Interruption {
        epochs: usize = 4 in 1..=1_000, "passes over the training images",
        after: usize = 2_345 in 0..=1_000_000, "mini-batches before the interruption",
    }
}

pub(crate) const INTERRUPTED: Cell = cell! {
    "interrupted", Seconds, "The same training, interrupted and resumed";
    interrupted(Interruption)
};

fn interrupted(nb: &mut Notebook, p: Interruption) -> CellResult {
    let mut model = Checkpoint::new(&recipe(p.epochs)?, &nb.data()?.training);
    let whole = trained(nb, p.epochs)?;
    let mut asked = 0..p.after;
    follow(nb, &mut model, true, || asked.next().is_none())?;
    let file = model.to_json()?;
    if let Some(training) = &model.training {
        say!(nb, "^C {}; {} bytes saved", training.place(), file.len());
        values!(nb, batches = training.batches, epoch = training.record.len() + 1);
    }
    let mut resumed = Checkpoint::from_json(&file)?;
    follow(nb, &mut resumed, true, || false)?;
    lines(nb, &resumed.end());
    say!(nb, "and without the interruption: {}", whole.hash());

    say!(nb, "\nresumed without what Adam remembers:");
    let mut forgetful = Checkpoint::from_json(&file)?;
    let training = forgetful.training.as_mut().ok_or("there is no training")?;
    training.memories.fill(Memory::default());
    follow(nb, &mut forgetful, true, || false)?;
    say!(nb, "hash of the parameters: {}", forgetful.hash());
    values!(nb, bytes = file.len());
    Ok(())
}
