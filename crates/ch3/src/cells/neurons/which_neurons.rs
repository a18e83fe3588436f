//! Seven kinds of hidden neurons on the same task, each with its own learning rate.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Pace, Stop, Table, say};
use numerics::Float;

use super::neurons::{attempt, name, start};
use super::training::{BATCH, Run, epochs, lambda, percent, seeds, spread};
use crate::activation::{ACTIVATIONS, Activation};
use crate::data::Data;
use crate::network::Network;
use crate::objective::Objective;
use crate::regularization::Regularization;

pub(super) const COMPARED: Cell = Cell {
    name: "activations",
    title: "Seven kinds of hidden neurons, each with its own η",
    pace: Pace::Long,
    parameters: &[epochs(5), lambda(5.0), BATCH, seeds(3)],
    run: compare,
};

const SIZES: [usize; 3] = [784, 30, 10];
const ETAS: [Float; 5] = [0.02, 0.05, 0.1, 0.2, 0.5];

/// A kind of neurons with one of the learning rates: a network and an accuracy for each seed.
struct Tried {
    eta: Float,
    networks: Vec<Network>,
    validated: Vec<Float>,
}

fn compare(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let test = Data::from(&mnist.test);
    let headings = ETAS.iter().map(|eta| format!("η = {eta}"));
    let mut all = Table::new(["validation".to_owned()].into_iter().chain(headings));
    let mut chosen = Table::new(["neurons", "start", "η", "validation", "test"]);
    let mut wrong = vec![];
    for hidden in ACTIVATIONS {
        let tried = try_all(nb, hidden, [&training, &validation])?;
        let cell = |tried: &Option<Tried>| {
            tried.as_ref().map_or("diverged".to_owned(), |tried| spread(&tried.validated))
        };
        all.push([name(hidden).to_owned()].into_iter().chain(tried.iter().map(cell)));
        let better =
            |a: Tried, b: Tried| if mean(&b.validated) > mean(&a.validated) { b } else { a };
        let best = tried.into_iter().flatten().reduce(better);
        let Tried { eta, networks, validated } = best.ok_or("no η was small enough")?;
        let tested = accuracies(&networks, &test);
        let key = name(hidden).to_lowercase().replace(' ', "_");
        nb.value(format!("{key}_eta"), eta);
        nb.value(format!("{key}_test"), mean(&tested));
        nb.value(format!("{key}_test_sd"), standard_deviation(&tested));
        wrong.push(100.0 * (100.0 - mean(&tested)));
        let start = format!("{:?}", start(hidden));
        let [validated, tested] = [validated, tested].map(|read| spread(&read));
        chosen.push([name(hidden).to_owned(), start, eta.to_string(), validated, tested]);
    }
    say!(nb, "Images read correctly, in percent, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("all", all);
    say!(nb);
    say!(nb, "With the η that read most validation images:");
    say!(nb);
    nb.table("chosen", chosen);
    nb.value("seeds", nb.integer("seeds"));
    let names = ACTIVATIONS.map(name);
    let subject = "Test images misread, mean over the seeds";
    let bars = Bars::new(subject, "hidden neurons", Axis::new("images of 10,000"), names);
    nb.figure("wrong", bars.group(Role::Test, "test", wrong).values().draw());
    Ok(())
}

/// Each of the learning rates with every seed; nothing where a training diverged.
fn try_all(
    nb: &mut Notebook,
    hidden: Activation,
    [training, validation]: [&Data; 2],
) -> Result<Vec<Option<Tried>>, Stop> {
    let mut all = vec![];
    for eta in ETAS {
        let mut networks = vec![];
        for seed in 1..=nb.integer("seeds") as u64 {
            let run = Run {
                sizes: &SIZES,
                hidden,
                objective: Objective::SOFTMAX,
                initializer: start(hidden),
                regularization: Regularization::L2(nb.real("lambda")),
                epochs: nb.integer("epochs"),
                batch: nb.integer("batch"),
                eta,
                seed,
                ..Run::PLAIN
            };
            let before = format!("{}, η = {eta}, seed {seed}", name(hidden));
            networks.extend(attempt(nb, run, training, &before)?);
        }
        let validated = accuracies(&networks, validation);
        let complete = networks.len() == nb.integer("seeds");
        all.push(complete.then_some(Tried { eta, networks, validated }));
    }
    Ok(all)
}

fn accuracies(networks: &[Network], data: &Data) -> Vec<Float> {
    networks.iter().map(|network| percent(network.score(data))).collect()
}
