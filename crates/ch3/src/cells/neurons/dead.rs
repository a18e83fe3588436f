//! Rectified linear neurons that fire for no training image, counted.

use ch1::statistics::mean;
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::neurons::attempt;
use super::training::{BATCH, Run, epochs, hidden, percent, seeds, spread};
use crate::activation::Activation;
use crate::data::{Batch, Data};
use crate::initializer::Initializer;
use crate::network::{Network, keep};
use crate::objective::Objective;

pub(super) const DEAD: Cell = Cell {
    name: "dead-neurons",
    title: "Hidden neurons that fire for no training image",
    pace: Pace::Seconds,
    parameters: &[
        epochs(3),
        hidden(100),
        BATCH,
        Parameter::integer("images", 10_000, 10..=50_000, "how many training images are used"),
        seeds(3),
    ],
    run: dead,
};

const KINDS: [(&str, &str, Activation, Initializer, Role); 3] = [
    ("he", "ReLU, He", Activation::Relu, Initializer::He, Role::First),
    ("scaled", "ReLU, N(0, 1/n)", Activation::Relu, Initializer::Scaled, Role::Second),
    ("leaky", "leaky ReLU, He", Activation::LeakyRelu, Initializer::He, Role::Third),
];

const ETAS: [Float; 4] = [0.1, 0.3, 0.6, 1.0];

fn dead(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let validation = Data::from(&mnist.validation);
    let mut table = Table::new(["neurons", "η", "never fire", "read correctly"]);
    let etas = ETAS.map(|eta| eta.to_string());
    let subject =
        format!("Hidden neurons, of {}, that fire for no training image", nb.integer("hidden"));
    let mut bars = Bars::new(subject, "η", Axis::new("neurons").decimals(0), etas);
    for (key, name, activation, initializer, role) in KINDS {
        let mut means = vec![];
        for eta in ETAS {
            let run = Run { hidden: activation, initializer, eta, ..Run::PLAIN };
            let [never, read] = measured(nb, run, [&training, &validation], name)?;
            let key = format!("{key}_{}", eta.to_string().replace('.', ""));
            nb.value(format!("{key}_dead"), mean(&never));
            nb.value(format!("{key}_read"), mean(&read));
            table.push([name.to_owned(), eta.to_string(), spread(&never), spread(&read)]);
            means.push(mean(&never));
        }
        bars = bars.group(role, name, means);
    }
    say!(
        nb,
        "784-{}-10, {} images, validation images in percent:",
        nb.integer("hidden"),
        training.len()
    );
    say!(nb);
    nb.table("dead", table);
    nb.figure("dead", bars.values().draw());
    Ok(())
}

/// For each seed, how many hidden neurons never fire, and the validation accuracy. A training that
/// diverged leaves none of both.
fn measured(
    nb: &mut Notebook,
    run: Run,
    [training, validation]: [&Data; 2],
    name: &str,
) -> Result<[Vec<Float>; 2], Stop> {
    let run = Run {
        sizes: &[784, nb.integer("hidden"), 10],
        objective: Objective::SOFTMAX,
        epochs: nb.integer("epochs"),
        batch: nb.integer("batch"),
        ..run
    };
    let (mut never, mut read) = (vec![], vec![]);
    for seed in 1..=nb.integer("seeds") as u64 {
        let before = format!("{name}, η = {}, seed {seed}", run.eta);
        if let Some(network) = attempt(nb, Run { seed, ..run }, training, &before)? {
            never.push(never_fire(&network, training) as Float);
            read.push(percent(network.score(validation)));
        }
    }
    Ok([never, read])
}

// ANCHOR: never_fire
/// The number of neurons of the first hidden layer whose z is above 0 for none of the examples.
fn never_fire(network: &Network, data: &Data) -> usize {
    let all: Vec<usize> = (0..data.len()).collect();
    let mut fires = vec![false; network.sizes()[1]];
    let mut batch = Batch::default();
    for examples in all.chunks(100) {
        data.gather(examples, &mut batch);
        let pass = network.forward(batch.product(&network.weights[0]), keep);
        for a in pass.hidden[0].outer_iter() {
            fires.iter_mut().zip(a).for_each(|(fires, &a)| *fires |= a > 0.0);
        }
    }
    fires.iter().filter(|&&fires| !fires).count()
}
// ANCHOR_END: never_fire
