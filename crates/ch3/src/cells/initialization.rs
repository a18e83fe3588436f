//! Where the weights begin, and how much time that saves.

use figures::{Axis, Histogram, Plot, Role, Series, from_index};
use ndarray::Array1;
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Table, say};
use numerics::{Float, matvec, stream};

use super::training::{BATCH, Run, epochs, eta, lambda, percent, train};
use crate::activation::Activation;
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::objective::Objective;
use crate::regularization::Regularization;

const STARTS: [(&str, Initializer, Role); 2] = [
    ("N(0, 1)", Initializer::Large, Role::First),
    ("N(0, 1/n)", Initializer::Scaled, Role::Second),
];

pub(super) const SPREAD: Cell = Cell {
    name: "weighted-inputs",
    title: "Weighted inputs before any learning",
    duration: Duration::Instant,
    parameters: &[
        Parameter::integer(
            "inputs",
            1_000,
            2..=10_000,
            "inputs, of which half are 1 and half 0",
        ),
        Parameter::integer("neurons", 10_000, 100..=100_000, "how many neurons are drawn"),
        Parameter::seed(7),
    ],
    run: spread,
};

fn spread(nb: &mut Notebook) -> CellResult {
    let (inputs, neurons) = (nb.integer("inputs"), nb.integer("neurons"));
    let x = Array1::from_shape_fn(inputs, |k| Float::from(u8::from(k < inputs / 2)));
    let mut histogram =
        Histogram::new("Weighted inputs of neurons before any learning", "z", 60).density();
    let mut table = Table::new(["weights", "standard deviation of z", "saturated: |z| > 5"]);
    for (name, initializer, role) in STARTS {
        let rng = &mut stream(nb.seed(), "spread", 0);
        let objective = Objective::CROSS_ENTROPY;
        let network =
            Network::new(&[inputs, neurons], Activation::Sigmoid, objective, initializer, rng);
        let z: Vec<Float> =
            (matvec(&network.weights[0], &x) + &network.biases[0]).into_iter().collect();
        let sd = ch1::statistics::standard_deviation(&z);
        let saturated = z.iter().filter(|z| z.abs() > 5.0).count() as Float / neurons as Float;
        table.push([
            name.to_owned(),
            format!("{sd:.3}"),
            format!("{:.3} %", 100.0 * saturated),
        ]);
        let key = if initializer == Initializer::Large { "large" } else { "scaled" };
        nb.value(&format!("{key}_sd"), sd);
        nb.value(&format!("{key}_saturated"), 100.0 * saturated);
        histogram = histogram.sample(role, name, z);
    }
    nb.table("spread", table);
    nb.figure("histogram", histogram.draw());
    Ok(())
}

pub(super) const START: Cell = Cell {
    name: "initial-weights",
    title: "Large and small initial weights",
    duration: Duration::Seconds,
    parameters: &[epochs(30), eta(0.1), lambda(5.0), BATCH, Parameter::seed(7)],
    run: start,
};

fn start(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let mut table =
        Table::new(["hidden", "initial weights", "first epoch", "last epoch", "best"]);
    for hidden in [30, 100] {
        let subject = format!("Validation accuracy of 784-{hidden}-10 from two starts");
        let mut plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"));
        for (name, initializer, role) in STARTS {
            let run = Run {
                sizes: &[784, hidden, 10],
                initializer,
                regularization: Regularization::L2(nb.real("lambda")),
                epochs: nb.integer("epochs"),
                eta: nb.real("eta"),
                batch: nb.integer("batch"),
                seed: nb.seed(),
                ..Run::PLAIN
            };
            let before = format!("{hidden} hidden, {name}: ");
            let record = train(nb, run, &training, [&validation], &before)?;
            let accuracy: Vec<Float> = record.iter().map(|[score]| percent(*score)).collect();
            let (first, last) = (accuracy[0], accuracy[accuracy.len() - 1]);
            let best = accuracy.iter().copied().fold(0.0, Float::max);
            let key = if initializer == Initializer::Large { "large" } else { "scaled" };
            nb.value(&format!("{key}_{hidden}_first"), first);
            nb.value(&format!("{key}_{hidden}_last"), last);
            let shown = [first, last, best].map(|percent| format!("{percent:.2} %"));
            let [first, last, best] = shown;
            table.push([hidden.to_string(), name.to_owned(), first, last, best]);
            plot = plot.series(Series::line(role, name, from_index(1, accuracy)).ends());
        }
        nb.figure(&format!("accuracy_{hidden}"), plot.draw());
    }
    say!(nb, "Validation images read correctly:");
    say!(nb);
    nb.table("starts", table);
    Ok(())
}
