//! What the start means for deep networks: the size of signals and errors, and learning.

use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::Array2;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::{Float, below, normal, product, stream, sum};

use super::training::{BATCH, Run, epochs, eta, lambda, percent, seeds, spread, train_seeds};
use crate::activation::Activation;
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::{Network, keep};
use crate::objective::Objective;
use crate::regularization::Regularization;

pub(super) const SIGNALS: Cell = Cell {
    name: "signals",
    title: "Signals and errors in ten hidden layers, before any learning",
    duration: Duration::Instant,
    parameters: &[
        Parameter::integer("layers", 10, 2..=100, "hidden layers"),
        Parameter::integer("neurons", 100, 2..=1_000, "neurons in each layer"),
        Parameter::integer("examples", 100, 1..=10_000, "random inputs, from N(0, 1)"),
        Parameter::seed(7),
    ],
    run: signals,
};

const COMPARED: [(&str, Activation, Initializer); 6] = [
    ("σ, N(0, 1)", Activation::Sigmoid, Initializer::Large),
    ("σ, N(0, 1/n)", Activation::Sigmoid, Initializer::Scaled),
    ("tanh, N(0, 1)", Activation::Tanh, Initializer::Large),
    ("tanh, Glorot", Activation::Tanh, Initializer::Glorot),
    ("ReLU, N(0, 1/n)", Activation::Relu, Initializer::Scaled),
    ("ReLU, He", Activation::Relu, Initializer::He),
];

fn signals(nb: &mut Notebook) -> CellResult {
    let mut table = Table::new([
        "neurons, weights",
        "a, first layer",
        "a, last layer",
        "δ, last layer",
        "δ, first layer",
        "ratio",
    ]);
    let mut plot = Plot::new(
        "Size of the errors in the hidden layers of untrained networks",
        "hidden layer",
        Axis::new("δ, relative to the last").log(),
    );
    let roles = [None, Some(Role::First), None, Some(Role::Second), Some(Role::Third)];
    let roles = roles.into_iter().chain([Some(Role::Fourth)]);
    for ((name, hidden, initializer), role) in COMPARED.into_iter().zip(roles) {
        let (activations, errors) = sizes(nb, hidden, initializer);
        let last = errors.len() - 1;
        let ratio = errors[0] / errors[last];
        table.push([
            name.to_owned(),
            format!("{:.3}", activations[0]),
            format!("{:.3}", activations[last]),
            format!("{:.1e}", errors[last]),
            format!("{:.1e}", errors[0]),
            format!("{ratio:.1e}"),
        ]);
        let key = format!("{hidden:?}_{initializer:?}").to_lowercase();
        nb.value(&format!("{key}_shrinkage"), 1.0 / ratio);
        if let Some(role) = role {
            let relative = errors.iter().map(|error| error / errors[last]);
            plot = plot.series(Series::line(role, name, from_index(1, relative)));
        }
    }
    say!(
        nb,
        "Root mean squares over the neurons of a layer and {} inputs:",
        nb.integer("examples")
    );
    say!(nb);
    nb.table("sizes", table);
    nb.figure("errors", plot.draw());
    Ok(())
}

/// The root mean squares of activations and errors, one for each hidden layer.
fn sizes(
    nb: &Notebook,
    hidden: Activation,
    initializer: Initializer,
) -> (Vec<Float>, Vec<Float>) {
    let (neurons, examples) = (nb.integer("neurons"), nb.integer("examples"));
    let mut sizes = vec![neurons; nb.integer("layers") + 1];
    sizes.push(10);
    let rng = &mut stream(nb.seed(), "network", 0);
    let network = Network::new(&sizes, hidden, Objective::SOFTMAX, initializer, rng);
    let rng = &mut stream(nb.seed(), "inputs", 0);
    let x = Array2::from_shape_simple_fn((examples, neurons), || normal(rng));
    let mut y = Array2::zeros((examples, 10));
    for mut target in y.outer_iter_mut() {
        target[below(rng, 10)] = 1.0;
    }
    let pass = network.forward(product(&x, network.weights[0].t()), keep);
    let errors = network.errors(&pass, &y);
    let size = |a: &Array2<Float>| (sum(&a.mapv(|a| a * a)) / a.len() as Float).sqrt();
    (
        pass.hidden.iter().map(size).collect(),
        errors.iter().rev().skip(1).rev().map(size).collect(),
    )
}

pub(super) const DEEP: Cell = Cell {
    name: "deep-start",
    title: "Four hidden layers from several starts",
    duration: Duration::Seconds,
    parameters: &[epochs(5), eta(0.1), lambda(5.0), BATCH, seeds(3)],
    run: deep,
};

fn deep(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let epochs = nb.integer("epochs");
    let shown: Vec<usize> = [1, 2, 3, 5].into_iter().filter(|&epoch| epoch <= epochs).collect();
    let headings = shown.iter().map(|epoch| format!("epoch {epoch}"));
    let mut table = Table::new(["neurons, weights".to_owned()].into_iter().chain(headings));
    for (name, hidden, initializer) in [
        ("σ, N(0, 1)", Activation::Sigmoid, Initializer::Large),
        ("σ, N(0, 1/n)", Activation::Sigmoid, Initializer::Scaled),
        ("σ, Glorot", Activation::Sigmoid, Initializer::Glorot),
        ("tanh, Glorot", Activation::Tanh, Initializer::Glorot),
        ("ReLU, He", Activation::Relu, Initializer::He),
    ] {
        let run = Run {
            sizes: &[784, 30, 30, 30, 30, 10],
            hidden,
            initializer,
            regularization: Regularization::L2(nb.real("lambda")),
            epochs,
            eta: nb.real("eta"),
            batch: nb.integer("batch"),
            ..Run::PLAIN
        };
        let before = format!("{name}, ");
        let histories =
            train_seeds(nb, nb.integer("seeds"), run, &training, [&validation], &before)?;
        let after = |epoch: usize| -> Vec<Float> {
            histories.iter().map(|history| percent(history[epoch - 1][0])).collect()
        };
        let key = format!("{hidden:?}_{initializer:?}").to_lowercase();
        nb.value(&format!("{key}_first"), ch1::statistics::mean(&after(1)));
        nb.value(&format!("{key}_last"), ch1::statistics::mean(&after(epochs)));
        let row = shown.iter().map(|&epoch| spread(&after(epoch)));
        table.push([name.to_owned()].into_iter().chain(row));
    }
    say!(nb, "784-30-30-30-30-10, validation images read correctly, in percent:");
    say!(nb);
    nb.table("epochs", table);
    Ok(())
}
