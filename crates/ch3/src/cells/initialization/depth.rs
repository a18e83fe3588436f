//! What the start means for deep networks: the size of signals and errors, and learning.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series, from_index};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, below, normal, product, stream, sum};

use super::training::{
    BATCH, Run, after, as_told, epochs, eta, lambda, seeds, spread, train_seeds,
};
use crate::activation::Activation;
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::{Network, keep};
use crate::objective::Objective;
use crate::regularization::Regularization;

pub(super) const SIGNALS: Cell = Cell {
    name: "signals",
    title: "Signals and errors in ten hidden layers, before any learning",
    pace: Pace::Instant,
    parameters: &[
        Parameter::integer("layers", 10, 2..=100, "hidden layers"),
        Parameter::integer("neurons", 100, 2..=1_000, "neurons in each layer"),
        Parameter::integer("examples", 100, 1..=10_000, "random inputs, from N(0, 1)"),
        Parameter::seed(7),
    ],
    run: signals,
};

/// The starts that are compared; the figure leaves some of them out.
const COMPARED: [(&str, Activation, Initializer, Option<Role>); 6] = [
    ("σ, N(0, 1)", Activation::Sigmoid, Initializer::Large, None),
    ("σ, N(0, 1/n)", Activation::Sigmoid, Initializer::Scaled, Some(Role::First)),
    ("tanh, N(0, 1)", Activation::Tanh, Initializer::Large, None),
    ("tanh, Glorot", Activation::Tanh, Initializer::Glorot, Some(Role::Second)),
    ("ReLU, N(0, 1/n)", Activation::Relu, Initializer::Scaled, Some(Role::Third)),
    ("ReLU, He", Activation::Relu, Initializer::He, Some(Role::Fourth)),
];

/// `relu_he`, to open the names of values.
fn key(hidden: Activation, initializer: Initializer) -> String {
    format!("{hidden:?}_{initializer:?}").to_lowercase()
}

fn signals(nb: &mut Notebook) -> CellResult {
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
        let (activations, errors) = sizes(nb, hidden, initializer);
        let [(first_a, last_a), (first_error, last_error)] =
            [&activations, &errors].map(|sizes| (sizes[0], sizes[sizes.len() - 1]));
        let ratio = first_error / last_error;
        let mut row = vec![name.to_owned()];
        row.extend([first_a, last_a].map(|size| format!("{size:.3}")));
        row.extend([last_error, first_error, ratio].map(|size| format!("{size:.1e}")));
        table.push(row);
        nb.value(format!("{}_shrinkage", key(hidden, initializer)), 1.0 / ratio);
        if let Some(role) = role {
            let relative = from_index(1, errors.iter().map(|error| error / last_error));
            plot = plot.series(Series::line(role, name, relative));
        }
    }
    let examples = nb.integer("examples");
    say!(nb, "Root mean squares over the neurons of a layer and {examples} inputs:");
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
    pace: Pace::Seconds,
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
            ..as_told(nb)
        };
        let before = format!("{name}, ");
        let histories =
            train_seeds(nb, nb.integer("seeds"), run, &training, [&validation], &before)?;
        let key = key(hidden, initializer);
        nb.value(format!("{key}_first"), mean(&after(&histories, 0, 1)));
        nb.value(format!("{key}_last"), mean(&after(&histories, 0, epochs)));
        let row = shown.iter().map(|&epoch| spread(&after(&histories, 0, epoch)));
        table.push([name.to_owned()].into_iter().chain(row));
    }
    say!(nb, "784-30-30-30-30-10, validation images read correctly, in percent:");
    say!(nb);
    nb.table("epochs", table);
    Ok(())
}
