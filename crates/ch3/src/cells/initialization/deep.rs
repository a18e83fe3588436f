//! What the start means for deep networks: the size of signals and errors, and learning.

use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, below, normal, stream, sum};

use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{Histories, plain, train_seeds};
use crate::{Examples, Initializer, Net, Objective, Recipe, Regularization, Unit};

parameters! {
    Signals {
        layers: usize = 10 in 2..=100, "hidden layers",
        neurons: usize = 100 in 2..=1_000, "neurons in each layer",
        examples: usize = 100 in 1..=10_000, "random inputs, from N(0, 1)",
        seed = 7,
    }
}

pub(crate) const SIGNALS: Cell = cell! {
    "signals", Instant, "Signals and errors in ten hidden layers, before any learning";
    signals(Signals)
};

/// The starts that are compared; the figure leaves some of them out.
const COMPARED: [(&str, Unit, Initializer, Option<Role>); 6] = [
    ("σ, N(0, 1)", Unit::Sigmoid, Initializer::Large, Some(Role::First)),
    ("σ, N(0, 1/n)", Unit::Sigmoid, Initializer::Scaled, Some(Role::Second)),
    ("tanh, N(0, 1)", Unit::Tanh, Initializer::Large, None),
    ("tanh, Glorot", Unit::Tanh, Initializer::Glorot, Some(Role::Third)),
    ("ReLU, N(0, 1/n)", Unit::Relu, Initializer::Scaled, None),
    ("ReLU, He", Unit::Relu, Initializer::He, Some(Role::Fourth)),
];

/// `relu_he`, to open the names of values.
fn key(hidden: Unit, initializer: Initializer) -> String {
    format!("{hidden:?}_{initializer:?}").to_lowercase()
}

fn signals(nb: &mut Notebook, p: Signals) -> CellResult {
    let mut table = Table::new([
        "neurons, weights",
        "a, first layer",
        "a, last layer",
        "δ, last layer",
        "δ, first layer",
        "ratio",
    ]);
    let subject = "Size of the errors in the hidden layers of untrained networks";
    let axis = Axis::new("δ, relative to the last").log();
    let mut plot = Plot::new(subject, "hidden layer", axis);
    for (name, hidden, initializer, role) in COMPARED {
        let (activations, errors) = sizes(p, hidden, initializer);
        let [(first_a, last_a), (first, last)] =
            [&activations, &errors].map(|sizes| (sizes[0], sizes[sizes.len() - 1]));
        let ratio = first / last;
        table.push(row![
            name,
            "{first_a:.3}",
            "{last_a:.3}",
            "{last:.1e}",
            "{first:.1e}",
            "{ratio:.1e}"
        ]);
        nb.value(format!("{}_shrinkage", key(hidden, initializer)), 1.0 / ratio);
        if let Some(role) = role {
            let relative = from_index(1, errors.iter().map(|error| error / last));
            plot = plot.series(Series::line(role, name, relative));
        }
    }
    say!(nb, "Root mean squares over the neurons of a layer and {} inputs:\n", p.examples);
    nb.table("sizes", table);
    nb.figure("errors", plot.draw());
    Ok(())
}

/// The root mean squares of activations and errors, one for each hidden layer.
fn sizes(p: Signals, hidden: Unit, initializer: Initializer) -> (Vec<Float>, Vec<Float>) {
    let Signals { layers, neurons, examples, seed } = p;
    let mut sizes = vec![neurons; layers + 1];
    sizes.push(10);
    let rng = &mut stream(seed, "network", 0);
    let net = Net::new(&sizes, hidden, Objective::SOFTMAX, initializer, rng);
    let rng = &mut stream(seed, "inputs", 0);
    let x = Array2::from_shape_simple_fn((examples, neurons), || normal(rng));
    let mut y = Array2::zeros((examples, 10));
    for mut target in y.outer_iter_mut() {
        target[below(rng, 10)] = 1.0;
    }
    let pass = net.forward(&x.into());
    let errors = net.errors(&pass, &y);
    let size = |a: &Array2<Float>| (sum(&a.mapv(|a| a * a)) / a.len() as Float).sqrt();
    let of_hidden = |all: &[Array2<Float>]| all[..layers].iter().map(size).collect();
    (of_hidden(&pass.activations), of_hidden(&errors))
}

parameters! { Deep { epochs = 5, eta = 0.1, lambda = 5.0, batch = 10, seeds = 3 } }

pub(crate) const DEEP: Cell = cell! {
    "deep-start", Seconds, "Four hidden layers from several starts"; deep(Deep)
};

fn deep(nb: &mut Notebook, p: Deep) -> CellResult {
    let (mnist, Deep { epochs, eta, lambda, batch, seeds }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let shown: Vec<usize> = [1, 2, 3, 5].into_iter().filter(|&epoch| epoch <= epochs).collect();
    let headings = shown.iter().map(|epoch| format!("epoch {epoch}"));
    let mut table = Table::new(["neurons, weights".to_owned()].into_iter().chain(headings));
    let mut all = vec![];
    for (name, hidden, initializer) in [
        ("σ, N(0, 1)", Unit::Sigmoid, Initializer::Large),
        ("σ, N(0, 1/n)", Unit::Sigmoid, Initializer::Scaled),
        ("σ, Glorot", Unit::Sigmoid, Initializer::Glorot),
        ("tanh, Glorot", Unit::Tanh, Initializer::Glorot),
        ("ReLU, He", Unit::Relu, Initializer::He),
    ] {
        let recipe = Recipe {
            sizes: vec![784, 30, 30, 30, 30, 10],
            hidden,
            initializer,
            regularization: Regularization::L2(lambda),
            epochs,
            eta,
            batch,
            ..plain()
        };
        let before = format!("{name}, ");
        let runs = train_seeds(nb, seeds, &recipe, &training, [&validation], &before)?;
        let key = key(hidden, initializer);
        values!(nb, "{key}_first" = runs.after(0, 1).average());
        values!(nb, "{key}_last" = runs.last(0).average());
        let row = shown.iter().map(|&epoch| runs.after(0, epoch).to_string());
        table.push([name.to_owned()].into_iter().chain(row));
        all.push(runs);
    }
    say!(nb, "784-30-30-30-30-10, validation images read correctly, in percent:\n");
    nb.table("epochs", table);
    compare(nb, &all);
    Ok(())
}

/// What the starts make of the network of sigmoids.
fn compare(nb: &mut Notebook, all: &[Histories<1>]) {
    let mut differences = Differences::new();
    for (key, name, new) in [("scaled", "N(0, 1/n)", 1), ("glorot", "Glorot", 2)] {
        let (new, old) = (all[new].last(0), all[0].last(0));
        differences.push(nb, (key, &format!("σ: {name} and N(0, 1)")), &new, &old);
    }
    say!(nb, "\nAfter the last epoch, seed by seed:\n");
    nb.table("differences", differences.table());
}
