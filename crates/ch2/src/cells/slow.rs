//! Where learning is slow: what the four equations multiply, layer by layer, before and after training.

use ch1::network::{Network, argmax};
use ch1::statistics::mean;
use figures::{Axis, Histogram, Plot, Role, Series, from_index};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, stream};

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::examples::Examples;
use crate::mini_batch;
use crate::model::Model;
use crate::probes::Probe;

/// A sigmoid neuron counts as saturated where σ′ is below a tenth of its largest value, ¼.
const SATURATED: Float = 0.025;

const STAGES: [&str; 2] = ["untrained", "trained"];

pub(super) const SLOW: Cell = Cell {
    name: "slow",
    title: "Where learning is slow",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("images", 1_000, 1..=50_000, "training images that are looked at"),
        Parameter::integer("epochs", 5, 1..=100, "passes over the training images"),
        Parameter::real("eta", 3.0, 1e-6..=100.0, "learning rate η"),
        Parameter::seed(7),
    ],
    run,
};

fn run(nb: &mut Notebook) -> CellResult {
    let training = &nb.data()?.training;
    let images: Vec<Example> = (0..nb.integer("images").min(training.len()))
        .map(|i| (training.input(i), training.target(i)))
        .collect();
    say!(nb, "Seen by {} training images; saturated means σ′(z) < {SATURATED}.", images.len());
    nb.value("images", images.len());
    let first = train(nb, &[784, 30, 10])?;
    layers(nb, "first", &first, &images);
    say!(nb);
    for (stage, model) in STAGES.iter().zip(&first) {
        wrong_outputs(nb, stage, model, &images);
    }
    weighted_inputs(nb, &first, &images);
    dark_pixels(nb, &images);
    let deep = train(nb, &[784, 30, 30, 30, 10])?;
    let means = layers(nb, "deep", &deep, &images);
    low_activations(nb, &deep[0], &images[0]);
    errors(nb, means);
    saturated_output(nb);
    Ok(())
}

type Example = (Array1<Float>, Array1<Float>);

/// The network as it is drawn at random, and after its training.
fn train(nb: &mut Notebook, sizes: &[usize]) -> Result<[Model; 2], Stop> {
    let training = Examples::from(&nb.data()?.training);
    let (seed, epochs) = (nb.seed(), nb.integer("epochs"));
    let untrained = Network::new(sizes, &mut stream(seed, "network", 0));
    let mut network = untrained.clone();
    for epoch in 1..=epochs {
        let rng = &mut stream(seed, "shuffle", epoch as u64);
        mini_batch::train_epoch(&mut network, &training, 10, nb.real("eta"), rng)?;
        nb.progress(epoch, epochs, format!("{sizes:?}"))?;
    }
    Ok([untrained, network].map(|network| Model::new(network, SIGMOID, QUADRATIC)))
}

/// A line for every layer, before and after training; returns the mean |δ| of each.
fn layers(
    nb: &mut Notebook,
    name: &str,
    stages: &[Model; 2],
    images: &[Example],
) -> [Vec<Float>; 2] {
    let mut table = Table::new(["network", "layer", "mean σ′(z)", "saturated", "mean |δ|"]);
    let mut means = [vec![], vec![]];
    for ((stage, model), means) in STAGES.iter().zip(stages).zip(&mut means) {
        let seen: Vec<_> = images.iter().map(|(x, y)| model.probe(x, y)).collect();
        for l in 0..model.neurons.len() {
            let layer = l + 2;
            let slopes: Vec<Float> =
                seen.iter().flat_map(|layers| &layers[l].slope).copied().collect();
            let deltas = seen.iter().flat_map(|layers| &layers[l].delta);
            let error = mean(&deltas.map(|delta| delta.abs()).collect::<Vec<_>>());
            let saturated = percent(&slopes, |slope| slope < SATURATED);
            table.push([
                (*stage).to_owned(),
                layer.to_string(),
                format!("{:.4}", mean(&slopes)),
                format!("{saturated:.1} %"),
                format!("{error:.6}"),
            ]);
            nb.value(&format!("{name}_{stage}_slope_{layer}"), mean(&slopes));
            nb.value(&format!("{name}_{stage}_saturated_{layer}"), saturated);
            nb.value(&format!("{name}_{stage}_error_{layer}"), error);
            means.push(error);
        }
    }
    let sizes: Vec<_> = stages[0].network.sizes().iter().map(usize::to_string).collect();
    say!(nb);
    say!(nb, "{}:", sizes.join("-"));
    say!(nb);
    nb.table(name, table);
    means
}

/// How many of the values are such, in percent; of none, none.
fn percent<T: Copy>(values: &[T], such: impl Fn(T) -> bool) -> Float {
    100.0 * values.iter().filter(|&&value| such(value)).count() as Float
        / values.len().max(1) as Float
}

/// Outputs that are far from their target, and how much they could learn.
fn wrong_outputs(nb: &mut Notebook, stage: &str, model: &Model, images: &[Example]) {
    let mut wrong = vec![];
    for (x, y) in images {
        let off = model.forward(x).output() - y;
        let Probe { slope, delta, .. } = &model.probe(x, y)[1];
        let far = (0..y.len()).filter(|&j| off[j].abs() > 0.5);
        wrong.extend(far.map(|j| (slope[j], delta[j].abs())));
    }
    let saturated = percent(&wrong, |at| at.0 < SATURATED);
    let (stuck, free): (Vec<_>, Vec<_>) = wrong.iter().partition(|at| at.0 < SATURATED);
    let error = |at: &[(Float, Float)]| mean(&at.iter().map(|at| at.1).collect::<Vec<_>>());
    say!(
        nb,
        "Outputs off by more than ½, {stage}: {}, of which saturated {saturated:.1} %.",
        wrong.len()
    );
    nb.value(&format!("{stage}_wrong"), wrong.len());
    nb.value(&format!("{stage}_wrong_saturated"), saturated);
    if !stuck.is_empty() && !free.is_empty() {
        let (stuck, free) = (error(&stuck), error(&free));
        say!(nb, "Their mean |δ|: {stuck:.4} where saturated, {free:.4} elsewhere.");
        nb.value(&format!("{stage}_stuck_error"), stuck);
        nb.value(&format!("{stage}_free_error"), free);
    }
}

/// Draws the weighted inputs of the hidden layer beside the σ′ that they meet.
fn weighted_inputs(nb: &mut Notebook, stages: &[Model; 2], images: &[Example]) {
    let zs = |model: &Model| {
        let zs = images.iter().flat_map(|(x, _)| model.forward(x).zs[0].to_vec());
        zs.collect::<Vec<_>>()
    };
    let window = (-120..=120).map(|i| Float::from(i) * 0.25);
    let figure = Histogram::new(
        "Weighted inputs of the 30 hidden neurons",
        Axis::new("weighted input z").range(-30.0, 30.0),
        60,
    )
    .density()
    .sample(Role::First, STAGES[0], zs(&stages[0]))
    .sample(Role::Second, STAGES[1], zs(&stages[1]))
    .curve(Series::line(Role::Third, "σ′(z)", window.map(|z| (z, (SIGMOID.prime)(z)))));
    nb.figure("weighted_inputs", figure.draw());
}

/// Inputs that are 0, whose weights learn nothing.
fn dark_pixels(nb: &mut Notebook, images: &[Example]) {
    let pixels: Vec<Float> = images.iter().flat_map(|(x, _)| x).copied().collect();
    let dark = percent(&pixels, |pixel| pixel == 0.0);
    let never = |k: &usize| images.iter().all(|(x, _)| x[*k] == 0.0);
    let never = (0..images[0].0.len()).filter(never).count();
    say!(nb);
    say!(nb, "Inputs that are 0: {dark:.1} % of all; {never} pixels are 0 in every image.");
    nb.value("dark", dark);
    nb.value("never_lit", never);
}

/// Draws the gradients of the weights into the outputs with the largest, a middling and the smallest
/// δ, against the activations that the weights multiply.
fn low_activations(nb: &mut Notebook, model: &Model, (x, y): &Example) {
    let gradient = model.backprop(x, y);
    let seen = model.probe(x, y);
    let last = seen.len() - 1;
    let Probe { before, delta, .. } = &seen[last];
    let mut outputs: Vec<usize> = (0..delta.len()).collect();
    outputs.sort_by(|&i, &j| delta[j].total_cmp(&delta[i]));
    let chosen = [outputs[0], outputs[outputs.len() / 2], outputs[outputs.len() - 1]];
    let wanted = argmax(y);
    nb.value("wanted_output", wanted);
    nb.value("wanted_activation", model.forward(x).output()[wanted]);
    nb.value("wanted_error", delta[wanted]);
    nb.value("largest_output", chosen[0]);
    nb.value("largest_error", delta[chosen[0]]);
    let mut plot = Plot::new(
        "Gradients of the weights into three output neurons, for one image",
        "activation of the neuron before",
        "∂C/∂w",
    );
    for (role, j) in [Role::First, Role::Second, Role::Third].into_iter().zip(chosen) {
        let name = format!("output {j}, δ = {:+.4}", delta[j]).replace('-', "−");
        let slopes = gradient.weights[last].row(j).to_vec();
        let points = before.iter().copied().zip(slopes);
        plot = plot.series(Series::scatter(role, name, points));
    }
    nb.figure("low", plot.draw());
}

/// Draws the cost and the error of a single output that should be 0, against its weighted input.
fn saturated_output(nb: &mut Notebook) {
    let zs = || (-60..=80).map(|i| Float::from(i) * 0.1);
    let activation = |z: Float| (z, (SIGMOID.f)(z));
    let cost = zs().map(activation).map(|(z, a)| (z, a * a / 2.0));
    let error = zs().map(activation).map(|(z, a)| (z, a * (SIGMOID.prime)(z)));
    let plot = Plot::new(
        "Cost and error δ of one output whose target is 0",
        "weighted input z",
        "cost and error",
    )
    .series(Series::line(Role::First, "C", cost))
    .series(Series::line(Role::Second, "δ", error));
    nb.figure("output", plot.draw());
}

/// Draws the mean |δ| of each layer, before and after training.
fn errors(nb: &mut Notebook, means: [Vec<Float>; 2]) {
    let mut plot = Plot::new(
        "Mean error of the neurons of each layer of a 784-30-30-30-10 network",
        "layer",
        Axis::new("mean |δ|").log(),
    );
    for ((role, stage), means) in [Role::First, Role::Second].into_iter().zip(STAGES).zip(means)
    {
        plot = plot.series(Series::line(role, stage, from_index(2, means)).markers().ends());
    }
    nb.figure("errors", plot.draw());
}
