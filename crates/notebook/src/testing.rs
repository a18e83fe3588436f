//! What the tests of this crate share.

use crate::{Cell, CellResult, Data, Duration, Notebook, Parameter, Record, Stop};

/// The book's parameters, for tests that need some.
pub(crate) const PARAMETERS: &[Parameter] = &[
    Parameter::integer("epochs", 30, 1..=1_000, "passes over the training data"),
    Parameter::real("eta", 3.0, 1e-6..=1e6, "learning rate η"),
    Parameter::seed(7),
];

/// A cell with these parameters and this name.
pub(crate) const fn cell(name: &'static str, run: fn(&mut Notebook) -> CellResult) -> Cell {
    Cell { name, title: "A test", duration: Duration::Instant, parameters: PARAMETERS, run }
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
