//! The gradient of one weight as a sum over paths, and why nobody computes it so.

use ch1::network::Network;
use figures::{Axis, Bars, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, stream};

use super::influence::small;
use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::index_form::Counter;
use crate::model::Model;
use crate::paths::{paths, rate, weight_derivative};

pub(super) const PATHS: Cell = Cell {
    name: "paths",
    title: "One derivative, path by path",
    pace: Pace::Instant,
    parameters: &[Parameter::seed(7)],
    run: run_paths,
};

fn run_paths(nb: &mut Notebook) -> CellResult {
    let (model, x, y) = small(nb.seed());
    let forward = model.forward(&x);
    let nabla_a = (model.cost.gradient)(forward.output(), &y);
    // The weight from neuron 2 of layer 1 to neuron 3 of layer 2.
    let (l, j, k) = (0, 2, 1);
    let a = forward.activations[l][k];
    let mut table = Table::new(["path", "contribution to ∂C/∂w"]);
    let (mut names, mut contributions) = (vec![], vec![]);
    for path in paths(j, &[3, 2]) {
        let contribution = a * rate(&model, &forward, &nabla_a, l, &path);
        let neurons: Vec<String> = path.iter().map(|j| (j + 1).to_string()).collect();
        table.push([neurons.join(" → "), format!("{contribution:+.9}")]);
        names.push(neurons[1..].join(" → "));
        contributions.push(contribution);
    }
    say!(
        nb,
        "From neuron 2 of layer 1 into neuron 3 of layer 2, and on through layers 3 and 4:"
    );
    say!(nb);
    nb.table("paths", table);
    let (sum, count) = weight_derivative(&model, &forward, &nabla_a, l, (j, k));
    let slope = model.backprop(&x, &y).weights[l][[j, k]];
    say!(nb);
    say!(nb, "sum over {count} paths:  {sum:+.9}");
    say!(nb, "backpropagation:   {slope:+.9}");
    nb.value("count", count);
    nb.value("sum", sum);
    nb.value("positive", contributions.iter().filter(|c| **c > 0.0).count());
    let traffic = contributions.iter().fold(0.0, |sum, contribution| sum + contribution.abs());
    nb.value("traffic", traffic / slope.abs());
    let subject = "What each path adds to the derivative of one weight";
    let bars = Bars::new(subject, "path, by its neurons in layers 3 and 4", "∂C/∂w", names)
        .group(Role::First, "contribution", contributions);
    nb.figure("contributions", bars.draw());
    Ok(())
}

pub(super) const GROWTH: Cell = Cell {
    name: "path-growth",
    title: "Paths multiply, layers add",
    pace: Pace::Instant,
    parameters: &[
        Parameter::integer("hidden", 30, 1..=100, "neurons in each hidden layer"),
        Parameter::integer("layers", 6, 1..=12, "how many hidden layers at most"),
    ],
    run: run_growth,
};

fn run_growth(nb: &mut Notebook) -> CellResult {
    let (hidden, most) = (nb.integer("hidden"), nb.integer("layers"));
    let mut table =
        Table::new(["hidden layers", "paths", "multiplications of backpropagation"]);
    let (mut all_paths, mut all_multiplications) = (vec![], vec![]);
    for layers in 1..=most {
        let sizes: Vec<usize> =
            std::iter::once(784).chain(vec![hidden; layers]).chain([10]).collect();
        let paths = sizes.iter().fold(1.0, |paths, &size| paths * size as Float);
        let mut counter = Counter::default();
        let network = Network::new(&sizes, &mut stream(7, "growth", layers as u64));
        let model = Model::new(network, SIGMOID, QUADRATIC);
        counter.backprop(&model, &Array1::ones(784), &Array1::ones(10));
        let multiplications = counter.multiplications;
        table.push([layers.to_string(), format!("{paths:.2e}"), multiplications.to_string()]);
        all_paths.push((layers as Float, paths));
        all_multiplications.push((layers as Float, multiplications as Float));
    }
    nb.value("paths_first", all_paths[0].1);
    nb.value("paths_last", all_paths[most - 1].1);
    nb.value("multiplications_first", all_multiplications[0].1);
    nb.value("multiplications_last", all_multiplications[most - 1].1);
    nb.table("growth", table);
    let subject =
        "Paths through 784-30-…-30-10, and what backpropagation needs for all of them";
    let plot = Plot::new(subject, "hidden layers", Axis::new("number").log())
        .series(Series::line(Role::First, "paths", all_paths).markers())
        .series(Series::line(Role::Second, "multiplications", all_multiplications).markers());
    nb.figure("growth", plot.draw());
    Ok(())
}

pub(super) const THREE_WAYS: Cell = Cell {
    name: "three-ways",
    title: "Three ways to the same gradient, in multiplications",
    pace: Pace::Instant,
    parameters: &[],
    run: run_three_ways,
};

fn run_three_ways(nb: &mut Notebook) -> CellResult {
    let mut table =
        Table::new(["network", "parameters", "nudging", "along paths", "backpropagation"]);
    let mut counts = vec![];
    for sizes in [&[2, 3, 3, 2][..], &[784, 30, 10], &[784, 30, 30, 10]] {
        let network = Network::new(sizes, &mut stream(7, "three ways", 0));
        let parameters = crate::parameter::Parameter::all(&network).len();
        let model = Model::new(network, SIGMOID, QUADRATIC);
        let (x, y) = (Array1::ones(sizes[0]), Array1::ones(sizes[sizes.len() - 1]));
        let (mut forward, mut back) = (Counter::default(), Counter::default());
        forward.forward(&model, &x);
        back.backprop(&model, &x, &y);
        let nudging = (parameters as u64 + 1) * forward.multiplications;
        let along = along_paths(sizes);
        let name: Vec<String> = sizes.iter().map(usize::to_string).collect();
        let name = name.join("-");
        nb.value(&format!("nudging_{name}"), nudging);
        nb.value(&format!("paths_{name}"), along);
        nb.value(&format!("backprop_{name}"), back.multiplications);
        table.push([
            name,
            parameters.to_string(),
            nudging.to_string(),
            along.to_string(),
            back.multiplications.to_string(),
        ]);
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
