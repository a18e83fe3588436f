//! (BP1), (BP3) and (BP4) for one output neuron.

use notebook::{Cell, CellResult, Notebook, cell, say, values};

pub(crate) const PENCIL: Cell =
    cell! { "pencil-four-equations", Instant, "One output neuron by hand"; pencil };

/// An output of 0.8 where 1 is wanted; the weight brings in 0.5.
fn pencil(nb: &mut Notebook) -> CellResult {
    let (a, y, input) = (0.8, 1.0, 0.5);
    let slope = a * (1.0 - a);
    let (error, no_slope, other_sign) = ((a - y) * slope, a - y, (y - a) * slope);
    say!(nb, "a = {a}, y = {y}: δ = (a − y) a (1 − a) = {error:.3}.");
    say!(nb, "Without the slope {no_slope:.3}, with the other sign {other_sign:.3}.");
    let (weight, own_activation) = (input * error, a * error);
    say!(nb, "The weight that brings in {input} has the slope {weight:.3}.");
    say!(nb, "(Times the neuron's own activation it would be {own_activation:.4}.)");
    values!(nb, error, no_slope, other_sign, weight, own_activation);
    Ok(())
}
