//! The gradient of one weight as a sum over paths, and why nobody computes it so.
//!
//! Page: *The big picture*.

use figures::{Axis, Bars, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::inventing::small;
use super::how_fast::Counts;
use crate::paths::{paths, rate, weight_derivative};

parameters! { P { seed = 7 } }

pub(crate) const PATHS: Cell =
    cell! { "paths", Instant, "One derivative, path by path"; run_paths(P) };

fn run_paths(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
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
        table.push(row![neurons.join(" → "), "{contribution:+.9}"]);
        names.push(neurons[1..].join(" → "));
        contributions.push(contribution);
    }
    say!(
        nb,
        "From neuron 2 of layer 1 into neuron 3 of layer 2, and on through layers 3 and 4:\n"
    );
    nb.table("paths", table);
    let (sum, count) = weight_derivative(&model, &forward, &nabla_a, l, (j, k));
    let slope = model.backprop(&x, &y).weights[l][[j, k]];
    say!(nb, "\nsum over {count} paths:  {sum:+.9}");
    say!(nb, "backpropagation:   {slope:+.9}");
    let positive = contributions.iter().filter(|c| **c > 0.0).count();
    let traffic = contributions.iter().fold(0.0, |sum, contribution| sum + contribution.abs());
    values!(nb, count, sum, positive, traffic = traffic / slope.abs());
    let subject = "What each path adds to the derivative of one weight";
    let bars = Bars::new(subject, "path, by its neurons in layers 3 and 4", "∂C/∂w", names)
        .group(Role::First, "contribution", contributions);
    nb.figure("contributions", bars.draw());
    Ok(())
}

parameters! {
    Growth {
        hidden: usize = 30 in 1..=100, "neurons in each hidden layer",
        layers: usize = 6 in 1..=12, "how many hidden layers at most",
    }
}

pub(crate) const GROWTH: Cell =
    cell! { "path-growth", Instant, "Paths multiply, layers add"; run_growth(Growth) };

fn run_growth(nb: &mut Notebook, Growth { hidden, layers: most }: Growth) -> CellResult {
    let mut table =
        Table::new(["hidden layers", "paths", "multiplications of backpropagation"]);
    let (mut all_paths, mut all_multiplications) = (vec![], vec![]);
    for layers in 1..=most {
        let sizes = [vec![784], vec![hidden; layers], vec![10]].concat();
        let paths = sizes.iter().fold(1.0, |paths, &size| paths * size as Float);
        let multiplications = Counts::of(&sizes, 7).backprop;
        table.push(row![layers, "{paths:.2e}", multiplications]);
        all_paths.push((layers as Float, paths));
        all_multiplications.push((layers as Float, multiplications as Float));
    }
    values!(nb, paths_first = all_paths[0].1, paths_last = all_paths[most - 1].1);
    values!(nb, multiplications_first = all_multiplications[0].1);
    values!(nb, multiplications_last = all_multiplications[most - 1].1);
    nb.table("growth", table);
    let subject =
        "Paths through 784-30-…-30-10, and what backpropagation needs for all of them";
    let plot = Plot::new(subject, "hidden layers", Axis::new("number").log())
        .series(Series::line(Role::First, "paths", all_paths).markers())
        .series(Series::line(Role::Second, "multiplications", all_multiplications).markers());
    nb.figure("growth", plot.draw());
    Ok(())
}
