//! The gradient of one weight as a sum over paths, and why nobody computes it so.
//!
//! Page: *Why backpropagation is fast*.

use ch1::network::Network;
use figures::{Axis, Bars, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::Counts;
use crate::cells::inventing::small;
use crate::cells::sigmoids;
use crate::index_form::Counter;
use crate::paths::{Rates, paths};

parameters! { P { seed = 7 } }

pub(crate) const PATHS: Cell =
    cell! { "paths", Instant, "One derivative, path by path"; run_paths(P) };

fn run_paths(nb: &mut Notebook, p: P) -> CellResult {
    let (model, x, y) = small(p.seed);
    let forward = model.forward(&x);
    let (rates, counter) = (Rates::new(&model, &forward, &y), &mut Counter::default());
    // The weight from neuron 2 of layer 1 to neuron 3 of layer 2.
    let (l, j, k) = (0, 2, 1);
    let a = forward.activations[l][k];
    let mut table = Table::new(["path", "contribution to ∂C/∂w"]);
    let (mut names, mut contributions) = (vec![], vec![]);
    for path in paths(j, &[3, 2]) {
        let contribution = a * rates.along(counter, l, &path);
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
    let (sum, count) = (rates.weight(counter, l, (j, k)), contributions.len());
    let slope = model.backprop(&x, &y).weights[l][[j, k]];
    say!(nb, "\nsum over {count} paths:  {sum:+.9}");
    say!(nb, "backpropagation:   {slope:+.9}");
    let positive = contributions.iter().filter(|c| **c > 0.0).count();
    let traffic = contributions.iter().map(|contribution| contribution.abs()).sum::<Float>();
    values!(nb, count, sum, positive, traffic = traffic / slope.abs());
    let subject = "What each path adds to the derivative of one weight";
    let bars = Bars::new(subject, "path, by its neurons in layers 3 and 4", "∂C/∂w", names)
        .group(Role::First, "contribution", contributions);
    nb.figure("contributions", bars.draw());
    Ok(())
}

/// How many multiplications the sum over all paths takes for the whole gradient, without the forward pass.
///
/// The weights into a layer have equally many paths, and so have its biases: one of each is counted.
pub(crate) fn along_paths(sizes: &[usize]) -> u64 {
    let model = sigmoids(Network::shaped(sizes, || 0.0));
    let (x, y) = (Array1::zeros(sizes[0]), Array1::zeros(sizes[sizes.len() - 1]));
    let rates = Rates::new(&model, &model.forward(&x), &y);
    let each = |l: usize| {
        let (mut bias, mut weight) = (Counter::default(), Counter::default());
        rates.error(&mut bias, l, 0);
        rates.weight(&mut weight, l, (0, 0));
        let (neurons, inputs) = (sizes[l + 1] as u64, sizes[l] as u64);
        neurons * (bias.multiplications + inputs * weight.multiplications)
    };
    (0..sizes.len() - 1).map(each).sum::<u64>()
}

parameters! {
    Growth {
        hidden: usize = 30 in 1..=30, "neurons in each hidden layer",
        layers: usize = 6 in 1..=12, "how many hidden layers at most",
    }
}

pub(crate) const GROWTH: Cell =
    cell! { "path-growth", Instant, "Paths multiply, layers add"; run_growth(Growth) };

/// Of larger networks the work along paths is not counted: it would take too long.
const WALKED: usize = 3;

fn run_growth(nb: &mut Notebook, Growth { hidden, layers: most }: Growth) -> CellResult {
    let mut table =
        Table::new(["hidden layers", "paths", "work along them", "work of backpropagation"]);
    let (mut all_paths, mut all_multiplications) = (vec![], vec![]);
    for layers in 1..=most {
        let sizes = [vec![784], vec![hidden; layers], vec![10]].concat();
        let paths = sizes.iter().fold(1.0, |paths, &size| paths * size as Float);
        let Counts { forward, backprop: multiplications, .. } = Counts::of(&sizes, 7);
        let along = (layers <= WALKED).then(|| forward + along_paths(&sizes));
        let along_text =
            along.map_or_else(|| "not counted".to_owned(), |along| along.to_string());
        table.push(row![layers, "{paths:.2e}", along_text, multiplications]);
        if let Some(along) = along {
            nb.value(format!("along_{layers}"), along);
        }
        nb.value(format!("multiplications_{layers}"), multiplications);
        all_paths.push((layers as Float, paths));
        all_multiplications.push((layers as Float, multiplications as Float));
    }
    values!(nb, paths_first = all_paths[0].1, paths_last = all_paths[most - 1].1);
    nb.table("growth", table);
    let subject =
        "Paths through 784-30-…-30-10, and what backpropagation needs for all of them";
    let plot = Plot::new(subject, "hidden layers", Axis::new("number").log())
        .series(Series::line(Role::First, "paths", all_paths).markers())
        .series(Series::line(Role::Second, "multiplications", all_multiplications).markers());
    nb.figure("growth", plot.draw());
    Ok(())
}
