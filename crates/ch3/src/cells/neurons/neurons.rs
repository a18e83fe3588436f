//! Seven activation functions, and what does not change with them.

use figures::{Axis, Plot, Role, Series};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::training::{
    BATCH, Run, advance, as_told, epochs, eta, highest, percent, trained, trainer,
};
use crate::activation::{ACTIVATIONS, Activation};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::objective::Objective;

pub(super) fn name(activation: Activation) -> &'static str {
    match activation {
        Activation::Sigmoid => "sigmoid",
        Activation::Tanh => "tanh",
        Activation::Relu => "ReLU",
        Activation::LeakyRelu => "leaky ReLU",
        Activation::Softplus => "softplus",
        Activation::Identity => "identity",
        Activation::Sine => "sine",
    }
}

/// The start that goes with these neurons.
pub(super) fn start(hidden: Activation) -> Initializer {
    match hidden {
        Activation::Sigmoid | Activation::Softplus => Initializer::Scaled,
        Activation::Relu | Activation::LeakyRelu => Initializer::He,
        Activation::Tanh | Activation::Identity | Activation::Sine => Initializer::Glorot,
    }
}

/// A trained network; none if the training diverged.
pub(super) fn attempt(
    nb: &mut Notebook,
    run: Run,
    training: &Data,
    before: &str,
) -> Result<Option<Network>, Stop> {
    let mut trainer = trainer(run, training)?;
    for epoch in 1..=run.epochs {
        if trainer.next().is_some_and(|trained| trained.is_err()) {
            nb.progress(epoch, run.epochs, format!("{before}: diverged"))?;
            return Ok(None);
        }
        let first = trainer.network.biases[run.sizes.len() - 2][0];
        nb.progress(epoch, run.epochs, format!("{before}: first output bias {first:.6}"))?;
    }
    Ok(Some(trainer.network))
}

pub(super) const CURVES: Cell = Cell {
    name: "activation-functions",
    title: "Seven activation functions and their slopes",
    pace: Pace::Instant,
    parameters: &[],
    run: curves,
};

fn value(activation: Activation, z: Float) -> Float {
    let mut a = [z];
    activation.apply(&mut a);
    a[0]
}

fn slope(activation: Activation, z: Float) -> Float {
    activation.slope(z, value(activation, z))
}

fn curves(nb: &mut Notebook) -> CellResult {
    const PLACES: [Float; 3] = [-5.0, 0.0, 5.0];
    let mut headings = vec!["function".to_owned()];
    headings.extend(PLACES.map(|z| format!("f({z})")));
    headings.extend(PLACES.map(|z| format!("slope at {z}")));
    let mut table = Table::new(headings);
    for activation in ACTIVATIONS {
        let mut row = vec![name(activation).to_owned()];
        row.extend(PLACES.map(|z| format!("{:.4}", value(activation, z))));
        row.extend(PLACES.map(|z| format!("{:.4}", slope(activation, z))));
        table.push(row);
    }
    nb.table("values", table);
    nb.value("softplus_at_0", value(Activation::Softplus, 0.0));
    for (key, shown) in [
        ("bounded", [Activation::Sigmoid, Activation::Tanh, Activation::Sine]),
        ("open", [Activation::Relu, Activation::Softplus, Activation::Identity]),
    ] {
        let subject = format!("Activation functions, {key}");
        nb.figure(key, drawn(&subject, "activation a", shown, value));
        let subject = format!("Slopes of activation functions, {key}");
        nb.figure(format!("{key}_slopes"), drawn(&subject, "slope", shown, slope));
    }
    Ok(())
}

fn drawn(
    subject: &str,
    axis: &str,
    shown: [Activation; 3],
    f: fn(Activation, Float) -> Float,
) -> figures::Figure {
    const ROLES: [Role; 3] = [Role::First, Role::Second, Role::Third];
    let plot = Plot::new(subject, "weighted input z", Axis::new(axis));
    let curve = |activation| {
        (-100..=100).map(|i| Float::from(i) / 20.0).map(move |z| (z, f(activation, z)))
    };
    let series = ROLES.into_iter().zip(shown);
    series
        .fold(plot, |plot, (role, activation)| {
            plot.series(Series::line(role, name(activation), curve(activation)))
        })
        .draw()
}

pub(super) const RESCALED: Cell = Cell {
    name: "sigmoid-in-tanh",
    title: "A network of sigmoids rewritten in tanh, and both trained on",
    pace: Pace::Seconds,
    parameters: &[epochs(1), eta(0.1), BATCH, Parameter::seed(7)],
    run: rescaled,
};

fn rescaled(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let run = Run {
        objective: Objective::SOFTMAX,
        initializer: Initializer::Scaled,
        seed: nb.seed(),
        ..as_told(nb)
    };
    let sigmoids = trained(nb, run, &training, "as sigmoids")?;
    let tanh = sigmoids.in_tanh();
    let apart = largest_difference(&sigmoids.outputs(&validation), &tanh.outputs(&validation));
    let correct = |network: &Network| network.score(&validation).correct;
    let of = validation.len();
    say!(nb, "sigmoids after epoch {}:    {} of {of}", run.epochs, correct(&sigmoids));
    say!(nb, "the same network in tanh:  {} of {of}", correct(&tanh));
    say!(nb, "outputs differ by at most  {apart:.1e}");
    say!(nb);
    nb.value("apart", apart);
    trained_on(nb, [&sigmoids, &tanh], run, [&training, &validation])
}

/// An epoch more for the sigmoids, with η and with 4η, beside the same for the network in tanh.
fn trained_on(
    nb: &mut Notebook,
    [sigmoids, tanh]: [&Network; 2],
    run: Run,
    [training, validation]: [&Data; 2],
) -> CellResult {
    let headings = ["one epoch on as", "η", "read correctly", "outputs, difference"];
    let mut table = Table::new(headings);
    let mut first: Option<Array2<Float>> = None;
    for (key, name, network, eta) in [
        ("tanh", "tanh", tanh, run.eta),
        ("same", "sigmoid", sigmoids, run.eta),
        ("four", "sigmoid", sigmoids, 4.0 * run.eta),
    ] {
        let mut trainer = trainer(Run { eta, ..run }, training)?;
        trainer.network = network.clone();
        advance(&mut trainer, 1)?;
        nb.progress(1, 1, name)?;
        let read = percent(trainer.score(validation));
        let outputs = trainer.network.outputs(validation);
        let apart = mean_difference(&outputs, first.as_ref().unwrap_or(&outputs));
        nb.value(key, read);
        nb.value(format!("{key}_apart"), apart);
        let shown = if first.is_none() { "–".to_owned() } else { format!("{apart:.4}") };
        table.push([name.to_owned(), eta.to_string(), format!("{read:.2} %"), shown]);
        first.get_or_insert(outputs);
    }
    nb.table("on", table);
    Ok(())
}

fn largest_difference(a: &Array2<Float>, b: &Array2<Float>) -> Float {
    highest(&(a - b).iter().map(|difference| difference.abs()).collect::<Vec<_>>())
}

fn mean_difference(a: &Array2<Float>, b: &Array2<Float>) -> Float {
    let differences: Vec<Float> = (a - b).iter().map(|difference| difference.abs()).collect();
    ch1::statistics::mean(&differences)
}

pub(super) const FOLDED: Cell = Cell {
    name: "depth-without-bend",
    title: "Layers of neurons that do not bend, and the single layer they are",
    pace: Pace::Seconds,
    parameters: &[epochs(5), eta(0.02), BATCH, Parameter::seed(7)],
    run: folded,
};

fn folded(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (training, validation) = (Data::from(&mnist.training), Data::from(&mnist.validation));
    let mut table =
        Table::new(["network", "hidden neurons", "weights and biases", "read correctly"]);
    let mut line = |nb: &mut Notebook, key: &str, kind: &str, network: &Network| {
        let sizes: Vec<String> = network.sizes().iter().map(usize::to_string).collect();
        let read = percent(network.score(&validation));
        nb.value(key, read);
        let numbers = network.pack(true).len();
        table.push([
            sizes.join("-"),
            kind.to_owned(),
            numbers.to_string(),
            format!("{read:.2} %"),
        ]);
    };
    let run = Run { objective: Objective::SOFTMAX, seed: nb.seed(), ..as_told(nb) };
    let with = |sizes, hidden| Run { sizes, hidden, initializer: start(hidden), ..run };
    let deep =
        trained(nb, with(&[784, 30, 30, 10], Activation::Identity), &training, "identity")?;
    let flat = deep.folded();
    let single =
        trained(nb, with(&[784, 10], Activation::Identity), &training, "single layer")?;
    let relu = trained(nb, with(&[784, 30, 30, 10], Activation::Relu), &training, "ReLU")?;
    line(nb, "deep", "identity", &deep);
    line(nb, "folded", "the same, multiplied out", &flat);
    line(nb, "single", "none", &single);
    line(nb, "relu", "ReLU", &relu);
    nb.table("networks", table);
    let apart = largest_difference(&deep.outputs(&validation), &flat.outputs(&validation));
    say!(nb);
    say!(nb, "first two lines: outputs differ by at most {apart:.1e}");
    nb.value("apart", apart);
    Ok(())
}
