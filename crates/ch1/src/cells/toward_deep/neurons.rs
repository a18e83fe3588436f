//! A look at the hidden neurons.

use figures::WeightGrid;
use notebook::{Cell, CellResult, Notebook, cell, say};
use numerics::Float;

use crate::cells::training::{Training, train};

pub(crate) const NEURONS: Cell = cell! {
    "hidden-neurons", Seconds, "What the hidden neurons look at";
    neurons(Training { epochs: 10 })
};
