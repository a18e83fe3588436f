//! Four activation functions and their slopes at one z.

use figures::{Axis, Handle, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, values};
use numerics::Float;

use super::curves::{slope, value};
use super::name;
use crate::Unit;

parameters! { P { z: f64 = 1.0 in -5.0..=5.0, "the weighted input z" } }

pub(crate) const ONE_Z: Cell =
    cell! { "one-z", Instant, "Four activation functions at one z"; one_z(P) };

const SHOWN: [(&str, Unit, Role); 4] = [
    ("sigmoid", Unit::Sigmoid, Role::First),
    ("tanh", Unit::Tanh, Role::Second),
    ("relu", Unit::Relu, Role::Third),
    ("softplus", Unit::Softplus, Role::Fourth),
];

fn one_z(nb: &mut Notebook, P { z }: P) -> CellResult {
    let mut table = Table::new(row!["function", "f({z})", "slope at {z}"]);
    for (key, unit, _) in SHOWN {
        let (value, slope) = (value(unit, z), slope(unit, z));
        table.push(row![name(unit), "{value:.4}", "{slope:.4}"]);
        values!(nb, "{key}" = value, "{key}_slope" = slope);
    }
    nb.table("values", table);
    values!(nb, z);
    for (key, subject, quantity, f) in [
        (
            "values",
            "Four activation functions, and one z",
            "activation a",
            value as fn(Unit, Float) -> Float,
        ),
        ("slopes", "Their slopes, and the same z", "slope", slope),
    ] {
        let range = if key == "values" { (-1.2, 3.0) } else { (-0.05, 1.1) };
        let axis = Axis::new(quantity).range(range.0, range.1);
        let mut plot = Plot::new(subject, Axis::new("weighted input z").range(-5.0, 5.0), axis);
        for (_, unit, role) in SHOWN {
            let places = (-100..=100).map(|i| Float::from(i) / 20.0);
            plot = plot.series(Series::line(role, name(unit), places.map(|z| (z, f(unit, z)))));
        }
        for (_, unit, role) in SHOWN {
            let here = Series::scatter(role, "", [(z, f(unit, z))]);
            plot = plot.series(here.handle(Handle::x("z")));
        }
        nb.figure(key, plot.draw());
    }
    Ok(())
}
