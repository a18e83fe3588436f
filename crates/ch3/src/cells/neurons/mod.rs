//! Seven activation functions, and what does not change with them.
//!
//! Page: *Other neurons: tanh, ReLU and more*.

pub(super) mod curves;
pub(super) mod dead;
pub(super) mod one_z;
pub(super) mod pencil;
pub(super) mod signs;
pub(super) mod small_nets;
pub(super) mod which_neurons;

use ch1::cells::luck;
use ch1::luck::{SameImages, chance};
use ch1::statistics::Sample;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};

use super::known;
use super::training::trained;
use crate::{Examples, Initializer, Net, Recipe, Trainer, Unit};

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Sigmoid => "sigmoid",
        Unit::Tanh => "tanh",
        Unit::Relu => "ReLU",
        Unit::LeakyRelu => "leaky ReLU",
        Unit::Softplus => "softplus",
        Unit::Identity => "identity",
        Unit::Sine => "sine",
    }
}

/// The start that goes with these neurons.
fn start(hidden: Unit) -> Initializer {
    match hidden {
        Unit::Sigmoid | Unit::Softplus => Initializer::Scaled,
        Unit::Relu | Unit::LeakyRelu => Initializer::He,
        Unit::Tanh | Unit::Identity | Unit::Sine => Initializer::Glorot,
    }
}

/// A trained network; none if the training diverged.
fn attempt(
    nb: &mut Notebook,
    recipe: &Recipe,
    training: &Examples,
    before: &str,
) -> Result<Option<Net>, Stop> {
    let mut trainer = Trainer::new(recipe, training)?;
    for epoch in 1..=recipe.epochs {
        if trainer.next().is_some_and(|trained| trained.is_err()) {
            nb.progress(epoch, recipe.epochs, format!("{before}: diverged"))?;
            return Ok(None);
        }
        let first = trainer.net().layers.biases[recipe.sizes.len() - 2][0];
        let news = format!("{before}: first output bias {first:.6}");
        nb.progress(epoch, recipe.epochs, news)?;
    }
    Ok(Some(trainer.into_best()))
}

parameters! { Rescaled { epochs = 1, eta = 0.1, batch = 10, seed = 7 } }

pub(crate) const RESCALED: Cell = cell! {
    "sigmoid-in-tanh", Seconds, "A network of sigmoids rewritten in tanh, and both trained on";
    rescaled(Rescaled)
};

fn rescaled(nb: &mut Notebook, p: Rescaled) -> CellResult {
    let (mnist, Rescaled { epochs, eta, batch, seed }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let recipe = Recipe { epochs, eta, batch, seed, ..Recipe::default() };
    let sigmoids = trained(nb, &recipe, &training, "as sigmoids")?;
    let tanh = sigmoids.in_tanh();
    let apart = differences(&sigmoids, &tanh, &validation).highest();
    let correct = |net: &Net| net.score(&validation).correct;
    let of = validation.len();
    say!(nb, "sigmoids after epoch {epochs}:    {} of {of}", correct(&sigmoids));
    say!(nb, "the same network in tanh:  {} of {of}", correct(&tanh));
    say!(nb, "outputs differ by at most  {apart:.1e}\n");
    values!(nb, apart);
    trained_on(nb, [&sigmoids, &tanh], &recipe, [&training, &validation])
}

/// An epoch more for the sigmoids, with η and with 4η, beside the same for the network in tanh.
fn trained_on(
    nb: &mut Notebook,
    [sigmoids, tanh]: [&Net; 2],
    recipe: &Recipe,
    [training, validation]: [&Examples; 2],
) -> CellResult {
    let headings = ["one epoch on as", "η", "read correctly", "outputs, difference"];
    let mut table = Table::new(headings);
    let mut first: Option<Net> = None;
    for (key, name, net, eta) in [
        ("tanh", "tanh", tanh, recipe.eta),
        ("same", "sigmoid", sigmoids, recipe.eta),
        ("four", "sigmoid", sigmoids, 4.0 * recipe.eta),
    ] {
        let recipe = Recipe { eta, ..recipe.clone() };
        let mut trainer = Trainer::of(net.clone(), &recipe, training)?;
        trainer.next().transpose()?;
        nb.progress(1, 1, name)?;
        let net = trainer.into_best();
        let read = net.score(validation).percent();
        let apart = differences(&net, first.as_ref().unwrap_or(&net), validation).average();
        values!(nb, "{key}" = read, "{key}_apart" = apart);
        let shown = if first.is_none() { "–".to_owned() } else { format!("{apart:.4}") };
        table.push(row![name, eta, "{read:.2} %", shown]);
        first.get_or_insert(net);
    }
    nb.table("on", table);
    Ok(())
}

/// How far the outputs of two networks are apart.
fn differences(a: &Net, b: &Net, examples: &Examples) -> Sample {
    let difference = a.outputs(examples) - b.outputs(examples);
    difference.iter().map(|difference| difference.abs()).collect()
}

/// Layers with and without a bend beside the single layer: which images only one of them reads.
fn on_the_same_images(nb: &mut Notebook, [deep, relu, single]: [Vec<bool>; 3]) {
    let headings = ["784-30-30-10", "only it reads", "only the single layer", "p"];
    let mut table = Table::new(headings);
    for (key, name, right) in [("layers", "identity", deep), ("bend", "ReLU", relu)] {
        let pair = SameImages::new(&right, &single);
        luck::record_images(nb, key, pair);
        let SameImages { only_new, only_old } = pair;
        table.push(row![name, only_new, only_old, chance(pair.p())]);
    }
    say!(nb, "\nbeside the single layer that was trained as one, on the same images:\n");
    nb.table("pairs", table);
}

parameters! { Folded { epochs = 5, eta = 0.02, batch = 10, seed = 7 } }

pub(crate) const FOLDED: Cell = cell! {
    "depth-without-bend", Seconds,
    "Layers of neurons that do not bend, and the single layer they are";
    folded(Folded)
};

fn folded(nb: &mut Notebook, p: Folded) -> CellResult {
    let (mnist, Folded { epochs, eta, batch, seed }) = (nb.data()?, p);
    let [training, validation] = [&mnist.training, &mnist.validation].map(Examples::from);
    let with = |sizes: &[usize], hidden| {
        let (sizes, initializer) = (sizes.to_vec(), start(hidden));
        Recipe { sizes, hidden, initializer, epochs, eta, batch, seed, ..Recipe::default() }
    };
    let deep = with(&[784, 30, 30, 10], Unit::Identity);
    let deep = trained(nb, &deep, &training, "identity")?;
    let flat = deep.folded();
    let single = trained(nb, &with(&[784, 10], Unit::Identity), &training, "single layer")?;
    let relu = trained(nb, &with(&[784, 30, 30, 10], Unit::Relu), &training, "ReLU")?;
    let mut table =
        Table::new(["network", "hidden neurons", "weights and biases", "read correctly"]);
    for (key, kind, net) in [
        ("deep", "identity", &deep),
        ("folded", "the same, multiplied out", &flat),
        ("single", "none", &single),
        ("relu", "ReLU", &relu),
    ] {
        let sizes: Vec<String> = net.sizes().iter().map(usize::to_string).collect();
        let (read, numbers) = (net.score(&validation).percent(), net.pack(true).len());
        values!(nb, "{key}" = read);
        table.push(row![sizes.join("-"), kind, numbers, "{read:.2} %"]);
    }
    nb.table("networks", table);
    let apart = differences(&deep, &flat, &validation).highest();
    say!(nb, "\nfirst two lines: outputs differ by at most {apart:.1e}");
    values!(nb, apart);
    on_the_same_images(nb, [&deep, &relu, &single].map(|net| net.right(&validation)));
    Ok(())
}
