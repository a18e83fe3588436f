//! Three ways to the same gradient, each counted in multiplications.
//!
//! Page: *How you could have invented it*.

use ch1::cells::name;
use ch1::network::Network;
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, values};
use numerics::{Float, stream};

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::index_form::Counter;
use crate::model::Model;
use crate::parameter::Parameter;

pub(crate) const THREE_WAYS: Cell = cell! {
    "three-ways", Instant, "Three ways to the same gradient, in multiplications";
    run_three_ways
};

fn run_three_ways(nb: &mut Notebook) -> CellResult {
    let mut table =
        Table::new(["network", "parameters", "nudging", "along paths", "backpropagation"]);
    let mut counts = vec![];
    for sizes in [&[2, 3, 3, 2][..], &[784, 30, 10], &[784, 30, 30, 10]] {
        let network = Network::new(sizes, &mut stream(7, "three ways", 0));
        let parameters = Parameter::all(&network).len();
        let model = Model::new(network, SIGMOID, QUADRATIC);
        let (x, y) = (Array1::ones(sizes[0]), Array1::ones(sizes[sizes.len() - 1]));
        let (mut forward, mut back) = (Counter::default(), Counter::default());
        forward.forward(&model, &x);
        back.backprop(&model, &x, &y);
        let nudging = (parameters as u64 + 1) * forward.multiplications;
        let (along, back, name) = (along_paths(sizes), back.multiplications, name(sizes));
        values!(
            nb,
            "nudging_{name}" = nudging,
            "paths_{name}" = along,
            "backprop_{name}" = back
        );
        table.push(row![name, parameters, nudging, along, back]);
        counts.push([parameters as u64, nudging, along].map(|count| count as Float));
    }
    nb.table("ways", table);
    nb.value("paths_saving", counts[1][1] / counts[1][2]);
    nb.value("paths_growth", counts[2][2] / counts[1][2]);
    nb.value("parameters_growth_percent", 100.0 * (counts[2][0] / counts[1][0] - 1.0));
    Ok(())
}

/// How many multiplications the sum over all paths takes for the whole gradient.
///
/// A path through s layers is a product of s slopes, s − 1 weights and ∂C/∂a: 2s − 1 multiplications;
/// a weight takes one more, with its input.
fn along_paths(sizes: &[usize]) -> u64 {
    let each = |l: usize| {
        let (neurons, inputs) = (sizes[l], sizes[l - 1]);
        let paths: usize = sizes[l + 1..].iter().product();
        let bias = 2 * (sizes.len() - l) - 1;
        neurons * paths * (bias + inputs * (bias + 1))
    };
    (1..sizes.len()).map(|l| each(l) as u64).sum::<u64>()
}
