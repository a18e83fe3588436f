//! The quick check of the chapter's summary.
//!
//! Page: *Summary, and where we stand*.

use ndarray::array;
use notebook::{Cell, CellResult, Notebook, cell, say, values};

use super::matrix_form::Example;
use crate::parameter::Parameter;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-summary", Instant, "Quick check: a change of one target"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let Example { model, x, y } = Example::new([1.0, 0.5]);
    let before = model.backprop(&x, &y);
    let after = model.backprop(&x, &array![0.0, y[1]]);
    let all = Parameter::all(&before);
    let changed: Vec<_> =
        all.iter().filter(|place| place.of(&before) != place.of(&after)).collect();
    let own = changed.iter().filter(|place| place.layer() == 3).count();
    let (all, changed) = (all.len(), changed.len());
    say!(nb, "first target 0 in place of 1: {changed} of {all} derivatives change,");
    say!(nb, "{own} of them those of the first output");
    values!(nb, changed, all, own);
    Ok(())
}
