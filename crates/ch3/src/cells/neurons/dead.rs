//! Rectified linear neurons that fire for no training image, counted.

use ch1::cells::luck;
use ch1::statistics::Sample;
use ch2::examples::Batch;
use figures::{Axis, Bars, Role};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::attempt;
use crate::cells::known;
use crate::{Examples, Initializer, Net, Recipe, Unit};

parameters! {
    Dead {
        epochs = 3, hidden = 100, batch = 10, images = 10_000,
        seeds: usize = 5 in 2..=100, "how many seeds: 1, 2, …",
    }
}

pub(crate) const DEAD: Cell = cell! {
    "dead-neurons", Seconds, "Hidden neurons that fire for no training image"; dead(Dead)
};

const KINDS: [(&str, &str, Unit, Initializer, Role); 3] = [
    ("he", "ReLU, He", Unit::Relu, Initializer::He, Role::First),
    ("scaled", "ReLU, N(0, 1/n)", Unit::Relu, Initializer::Scaled, Role::Second),
    ("leaky", "leaky ReLU, He", Unit::LeakyRelu, Initializer::He, Role::Third),
];

const ETAS: [Float; 4] = [0.1, 0.3, 0.6, 1.0];

fn dead(nb: &mut Notebook, p: Dead) -> CellResult {
    let (mnist, Dead { epochs, hidden: neurons, batch, images, .. }) = (nb.data()?, p);
    let training = Examples::from(&mnist.training.first(images));
    let validation = Examples::from(&mnist.validation);
    let headings = ["neurons", "η", "never fire", "read correctly", "difference", "p"];
    let mut table = Table::new(headings);
    let mut first: Vec<[Sample; 2]> = vec![];
    let etas = ETAS.map(|eta| eta.to_string());
    let subject = format!("Hidden neurons, of {neurons}, that fire for no training image");
    let mut bars = Bars::new(subject, "η", Axis::new("neurons").decimals(0), etas);
    for (key, name, hidden, initializer, role) in KINDS {
        let mut means = vec![];
        for (i, eta) in ETAS.into_iter().enumerate() {
            let (sizes, usual) = (vec![784, neurons, 10], Recipe::default());
            let recipe = Recipe { sizes, hidden, initializer, eta, epochs, batch, ..usual };
            let sets = [&training, &validation];
            let measured @ [never, read] = &measured(nb, p.seeds, &recipe, sets, name)?;
            let key = format!("{key}_{}", eta.to_string().replace('.', ""));
            values!(nb, "{key}_dead" = never.average(), "{key}_read" = read.average());
            means.push(never.average());
            let [difference, luck] = beside(nb, &key, measured, first.get(i));
            table.push(row![name, eta, never, read, difference, luck]);
            first.push(measured.clone());
        }
        bars = bars.group(role, name, means);
    }
    say!(nb, "784-{neurons}-10, {images} images, {epochs} epochs, {} seeds;", p.seeds);
    say!(
        nb,
        "validation images in percent, and beside ReLU from He's start with the same η:\n"
    );
    nb.table("dead", table);
    nb.figure("dead", bars.values().draw());
    Ok(())
}

/// What is read, and how many never fire, beside the first neurons with the same η: difference and p of
/// what is read, for the table.
fn beside(
    nb: &mut Notebook,
    key: &str,
    [never, read]: &[Sample; 2],
    first: Option<&[Sample; 2]>,
) -> [String; 2] {
    let first = first.filter(|[_, other]| other.len() == read.len());
    luck::compared(nb, &format!("{key}_never"), never, first.map(|[never, _]| never));
    luck::compared(nb, &format!("{key}_reads"), read, first.map(|[_, read]| read))
}

/// For each seed, how many hidden neurons never fire, and the validation accuracy. A training that
/// diverged leaves none of both.
fn measured(
    nb: &mut Notebook,
    count: usize,
    recipe: &Recipe,
    [training, validation]: [&Examples; 2],
    name: &str,
) -> Result<[Sample; 2], Stop> {
    let (mut never, mut read) = (vec![], vec![]);
    for seed in notebook::seeds(count) {
        let before = format!("{name}, η = {}, seed {seed}", recipe.eta);
        let recipe = Recipe { seed, ..recipe.clone() };
        if let Some(net) = attempt(nb, &recipe, training, &before)? {
            never.push(never_fire(&net, training) as Float);
            read.push(net.score(validation).percent());
        }
    }
    Ok([never.into(), read.into()])
}

// ANCHOR: never_fire
/// The number of neurons of the first hidden layer whose z is above 0 for none of the examples.
pub(crate) fn never_fire(net: &Net, examples: &Examples) -> usize {
    let all: Vec<usize> = (0..examples.len()).collect();
    let mut fires = vec![false; net.sizes()[1]];
    let mut batch = Batch::default();
    for hundred in all.chunks(100) {
        examples.gather(hundred, &mut batch);
        for a in net.forward(&batch.inputs).activations[0].outer_iter() {
            fires.iter_mut().zip(a).for_each(|(fires, &a)| *fires |= a > 0.0);
        }
    }
    fires.iter().filter(|&&fires| !fires).count()
}
// ANCHOR_END: never_fire
