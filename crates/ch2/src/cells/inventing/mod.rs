//! Three ways to the same gradient, each counted in multiplications.
//!
//! Page: *How you could have invented it*.

use ch1::cells::name;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, values};
use numerics::Float;

use super::how_fast::{Counts, along_paths};

pub(crate) const THREE_WAYS: Cell = cell! {
    "three-ways", Instant, "Three ways to the same gradient, in multiplications";
    run_three_ways
};

fn run_three_ways(nb: &mut Notebook) -> CellResult {
    let mut table =
        Table::new(["network", "parameters", "nudging", "along paths", "backpropagation"]);
    let mut counts = vec![];
    for sizes in [&[2, 3, 3, 2][..], &[784, 30, 10], &[784, 30, 30, 10]] {
        let costs = Counts::of(sizes, 7);
        let (nudging, along) = (costs.weight_by_weight(), costs.forward + along_paths(sizes));
        let Counts { parameters, backprop, .. } = costs;
        let name = name(sizes);
        values!(nb, "nudging_{name}" = nudging, "paths_{name}" = along);
        values!(nb, "backprop_{name}" = backprop);
        table.push(row![name, parameters, nudging, along, backprop]);
        counts.push([parameters, nudging, along].map(|count| count as Float));
    }
    nb.table("ways", table);
    values!(nb, paths_saving = counts[1][1] / counts[1][2]);
    values!(nb, paths_growth = counts[2][2] / counts[1][2]);
    values!(nb, parameters_growth_percent = 100.0 * (counts[2][0] / counts[1][0] - 1.0));
    Ok(())
}
