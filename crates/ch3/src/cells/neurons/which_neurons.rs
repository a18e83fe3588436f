//! Seven kinds of hidden neurons on the same task, each with its own learning rate.

use ch1::cells::luck;
use ch1::luck::Paired;
use ch1::statistics::Sample;
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::{attempt, name, start};
use crate::activation::UNITS;
use crate::cells::known;
use crate::{Examples, Net, Recipe, Regularization, Unit};

parameters! {
    Compared {
        epochs = 5,
        lambda = 5.0,
        batch = 10,
        seeds: usize = 5 in 2..=100, "how many seeds: 1, 2, …",
    }
}

pub(crate) const COMPARED: Cell = cell! {
    "activations", Long, "Seven kinds of hidden neurons, each with its own η"; compare(Compared)
};

const ETAS: [Float; 6] = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

/// A kind of neurons with one of the learning rates: a network and an accuracy for each seed.
struct Tried {
    eta: Float,
    networks: Vec<Net>,
    validated: Sample,
}

fn compare(nb: &mut Notebook, p: Compared) -> CellResult {
    let (mnist, seeds) = (nb.data()?, p.seeds);
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Examples::from);
    let headings = ETAS.iter().map(|eta| format!("η = {eta}"));
    let mut all = Table::new(row!["validation"].into_iter().chain(headings));
    let mut chosen = vec![];
    for hidden in UNITS {
        let tried = try_all(nb, p, hidden, [&training, &validation])?;
        let cell = |tried: &Option<Tried>| {
            tried.as_ref().map_or("diverged".to_owned(), |tried| tried.validated.to_string())
        };
        all.push(row![name(hidden)].into_iter().chain(tried.iter().map(cell)));
        let better = |a: Tried, b: Tried| {
            if b.validated.average() > a.validated.average() { b } else { a }
        };
        let best = tried.into_iter().flatten().reduce(better);
        let best = best.ok_or("no η was small enough")?;
        let tested = accuracies(&best.networks, &test);
        chosen.push((hidden, best, tested));
    }
    say!(nb, "Images read correctly, in percent, over {seeds} seeds:\n");
    nb.table("all", all);
    say!(nb, "\nWith the η that read most validation images, and beside ReLU:\n");
    values!(nb, seeds);
    judged(nb, &chosen);
    let names = UNITS.map(name);
    let subject = "Test images misread, mean over the seeds";
    let wrong = chosen.iter().map(|(.., tested)| 100.0 * (100.0 - tested.average()));
    let bars = Bars::new(subject, "hidden neurons", Axis::new("images of 10,000"), names);
    nb.figure("wrong", bars.group(Role::Test, "test", wrong).values().draw());
    Ok(())
}

/// The test accuracies of each kind with its η, and how far they are from those of ReLU.
fn judged(nb: &mut Notebook, chosen: &[(Unit, Tried, Sample)]) {
    let of = |kind| chosen.iter().find(|(hidden, ..)| *hidden == kind).map(|(.., test)| test);
    let headings = ["neurons", "start", "η", "validation", "test", "difference", "p"];
    let mut table = Table::new(headings);
    for (hidden, Tried { eta, validated, .. }, tested) in chosen {
        let key = name(*hidden).to_lowercase().replace(' ', "_");
        values!(nb, "{key}_eta" = *eta);
        nb.sample(format!("{key}_test"), tested);
        let relu = of(Unit::Relu).filter(|_| *hidden != Unit::Relu);
        let [difference, p] = luck::compared(nb, &key, tested, relu);
        let start = format!("{:?}", start(*hidden));
        table.push(row![name(*hidden), start, eta, validated, tested, difference, p]);
    }
    nb.table("chosen", table);
    if let (Some(tanh), Some(sigmoid)) = (of(Unit::Tanh), of(Unit::Sigmoid)) {
        let paired = Paired::new(tanh, sigmoid);
        say!(nb, "\ntanh beside sigmoid: {paired}, p = {:.3}", paired.p());
        luck::record(nb, "tanh_sigmoid", &paired);
    }
}

/// Each of the learning rates with every seed; nothing where a training diverged.
fn try_all(
    nb: &mut Notebook,
    p: Compared,
    hidden: Unit,
    [training, validation]: [&Examples; 2],
) -> Result<Vec<Option<Tried>>, Stop> {
    let Compared { epochs, lambda, batch, seeds } = p;
    let (initializer, regularization) = (start(hidden), Regularization::L2(lambda));
    let usual =
        Recipe { hidden, initializer, regularization, epochs, batch, ..Recipe::default() };
    let mut all = vec![];
    for eta in ETAS {
        let mut networks = vec![];
        for seed in notebook::seeds(seeds) {
            let before = format!("{}, η = {eta}, seed {seed}", name(hidden));
            let recipe = Recipe { eta, seed, ..usual.clone() };
            networks.extend(attempt(nb, &recipe, training, &before)?);
        }
        let validated = accuracies(&networks, validation);
        let complete = networks.len() == seeds;
        all.push(complete.then_some(Tried { eta, networks, validated }));
    }
    Ok(all)
}

fn accuracies(networks: &[Net], examples: &Examples) -> Sample {
    networks.iter().map(|net| net.score(examples).percent()).collect()
}
