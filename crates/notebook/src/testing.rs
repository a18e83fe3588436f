//! What the tests of this crate share.

use crate::{Cell, CellResult, Data, Notebook, Pace, Parameter, Record, Stop};

mod known {
    crate::known! {
        epochs: usize in 1..=1_000, "passes over the training data";
        eta: f64 in 1e-6..=1e6, "learning rate η";
    }
}

crate::parameters! {
    /// The book's parameters, for tests that need some.
    pub(crate) Usual { epochs = 30, eta = 3.0, seed = 7 }
}

/// The same as a list.
pub(crate) const PARAMETERS: &[Parameter] = &Usual::BOOK.declared();

/// A cell with these parameters and this name.
pub(crate) const fn cell(name: &'static str, run: fn(&mut Notebook) -> CellResult) -> Cell {
    Cell { name, title: "A test", pace: Pace::Instant, parameters: PARAMETERS, run }
}

/// A host for cells that use no images.
pub(crate) fn no_data() -> Data {
    Data::new(|| panic!("this cell needs no data"))
}

/// What a cell records with its defaults.
pub(crate) fn record(run: fn(&mut Notebook) -> CellResult) -> Result<Record, Stop> {
    let cell = cell("test", run);
    cell.record(&cell.defaults(), &no_data())
}
