//! From nudging every weight to backpropagation: what is shared, and what sharing it saves.
//!
//! Page: *Inventing backpropagation*.

mod dials;
mod influence;

use ch1::cells::name;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, values};
use numerics::Float;

pub(crate) use self::dials::{CARRY, DIALS};
pub(crate) use self::influence::{INFLUENCE, small};
use super::how_fast::{Counts, along_paths};

pub(crate) const THREE_WAYS: Cell = cell! {
    "three-ways", Instant, "Three ways to the same gradient, in multiplications";
    run_three_ways
};

fn run_three_ways(nb: &mut Notebook) -> CellResult {
    let mut table =
        Table::new(["network", "parameters", "nudging", "along paths", "from the end"]);
    let mut counts = vec![];
    for sizes in [&[2, 3, 3, 2][..], &[784, 30, 10], &[784, 30, 30, 10]] {
        let costs = Counts::of(sizes, 7);
        let Counts { parameters, forward, backprop, .. } = costs;
        let (nudging, along) = (costs.weight_by_weight(), forward + along_paths(sizes));
        let name = name(sizes);
        values!(nb, "nudging_{name}" = nudging, "paths_{name}" = along);
        values!(nb, "backprop_{name}" = backprop);
        let saving = along as Float / backprop as Float;
        table.push(row![name, parameters, nudging, along, "paths / {saving:.0}"]);
        counts.push([parameters, nudging, along, backprop].map(|count| count as Float));
    }
    nb.table("ways", table);
    values!(nb, paths_saving = counts[1][1] / counts[1][2]);
    values!(nb, paths_growth = counts[2][2] / counts[1][2]);
    let percent = |i: usize| 100.0 * (counts[2][i] / counts[1][i] - 1.0);
    values!(nb, parameters_growth_percent = percent(0), backprop_growth_percent = percent(3));
    Ok(())
}

pub(crate) const PENCIL: Cell =
    cell! { "pencil-inventing", Instant, "An error carried back by hand"; pencil };

/// A hidden neuron with slope ¼ that sends 2 and −1 to neurons with the errors 0.3 and 0.2.
fn pencil(nb: &mut Notebook) -> CellResult {
    let (slope, weights, deltas) = (0.25, [2.0, -1.0], [0.3, 0.2]);
    let sum = weights.iter().zip(deltas).map(|(w, delta)| w * delta).sum::<Float>();
    let (error, without_signs) = (sum * slope, (2.0 * 0.3 + 0.2) * slope);
    let (input, bias) = (0.4, error);
    let weight = input * error;
    say!(nb, "Errors 0.3 and 0.2, weights 2 and −1: the sum is {sum:.2},");
    say!(
        nb,
        "times the slope {slope} it is δ = {error:.2}. (With both weights positive: {without_signs:.2}.)"
    );
    say!(
        nb,
        "The weight that brings in {input} has the slope {weight:.2}, the bias {bias:.2}."
    );
    values!(nb, sum, error, without_signs, weight, bias);
    Ok(())
}
