//! Where learning is slow: what the four equations multiply, layer by layer, before and after training.
//!
//! Page: *The four equations*.

mod one_weight;
mod pencil;
mod pictures;

use ch1::network::{Network, argmax};
use ch1::statistics::{Share, mean};
use figures::{Axis, Histogram, Plot, Role, Series, from_index};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, stream};

pub(crate) use self::one_weight::ONE_WEIGHT;
pub(crate) use self::pencil::PENCIL;
pub(crate) use self::pictures::PICTURES;
use crate::activation::SIGMOID;
use crate::cells::sigmoids;
use crate::examples::Examples;
use crate::mini_batch;
use crate::model::Model;
use crate::probes::Probe;

/// A sigmoid neuron counts as saturated where σ′ is below a tenth of its largest value, ¼.
const SATURATED: Float = 0.025;

/// How far the axis of the weighted inputs reaches to both sides.
const AXIS: Float = 30.0;

const STAGES: [&str; 2] = ["untrained", "trained"];

parameters! {
    P {
        images: usize = 1_000 in 1..=50_000, "training images that are looked at",
        epochs: usize = 5 in 1..=100, "passes over the training images",
        eta: f64 = 3.0 in 1e-6..=100.0, "learning rate η",
        seed = 7,
    }
}

pub(crate) const SLOW: Cell = cell! { "slow", Seconds, "Where learning is slow"; run(P) };

fn run(nb: &mut Notebook, p: P) -> CellResult {
    let training = &nb.data()?.training;
    let images = 0..p.images.min(training.len());
    let images: Vec<Example> =
        images.map(|i| (training.input(i), training.target(i))).collect();
    say!(nb, "Seen by {} training images; saturated means σ′(z) < {SATURATED}.", images.len());
    nb.value("images", images.len());
    let first = train(nb, p, &[784, 30, 10])?;
    layers(nb, "first", &first, &images);
    say!(nb);
    for (stage, model) in STAGES.iter().zip(&first) {
        wrong_outputs(nb, stage, model, &images);
    }
    weighted_inputs(nb, &first, &images);
    dark_pixels(nb, &images);
    let deep = train(nb, p, &[784, 30, 30, 30, 10])?;
    let means = layers(nb, "deep", &deep, &images);
    low_activations(nb, &deep[0], &images[0]);
    errors(nb, means);
    saturated_output(nb);
    Ok(())
}

type Example = (Array1<Float>, Array1<Float>);

/// The network as it is drawn at random, and after its training.
fn train(nb: &mut Notebook, p: P, sizes: &[usize]) -> Result<[Model; 2], Stop> {
    let P { epochs, eta, seed, .. } = p;
    let training = Examples::from(&nb.data()?.training);
    let untrained = Network::new(sizes, &mut stream(seed, "network", 0));
    let mut network = untrained.clone();
    for epoch in 1..=epochs {
        let rng = &mut stream(seed, "shuffle", epoch as u64);
        mini_batch::train_epoch(&mut network, &training, 10, eta, rng)?;
        nb.progress(epoch, epochs, format!("{sizes:?}"))?;
    }
    Ok([untrained, network].map(sigmoids))
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
            let saturated = Share::of(&slopes, |&slope| slope < SATURATED);
            let slope = mean(&slopes);
            table.push(row![stage, layer, "{slope:.4}", "{saturated:.1}", "{error:.6}"]);
            values!(nb, "{name}_{stage}_slope_{layer}" = slope);
            values!(nb, "{name}_{stage}_saturated_{layer}" = saturated.percent());
            values!(nb, "{name}_{stage}_error_{layer}" = error);
            means.push(error);
        }
    }
    say!(nb, "\n{}:\n", ch1::cells::name(&stages[0].network.sizes()));
    nb.table(name, table);
    means
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
    let saturated = Share::of(&wrong, |at| at.0 < SATURATED);
    let (stuck, free): (Vec<_>, Vec<_>) = wrong.iter().partition(|at| at.0 < SATURATED);
    let error = |at: &[(Float, Float)]| mean(&at.iter().map(|at| at.1).collect::<Vec<_>>());
    let (of, all) = (wrong.len(), images.iter().map(|(_, y)| y.len()).sum::<usize>());
    say!(nb, "Outputs off by more than ½, {stage}: {of} of {all},");
    say!(nb, "of which saturated {saturated:.1}.");
    nb.value(format!("{stage}_outputs"), all);
    values!(nb, "{stage}_wrong" = of, "{stage}_wrong_saturated" = saturated.percent());
    if !stuck.is_empty() && !free.is_empty() {
        let (stuck, free) = (error(&stuck), error(&free));
        say!(nb, "Their mean |δ|: {stuck:.4} where saturated, {free:.4} elsewhere.");
        values!(nb, "{stage}_stuck_error" = stuck, "{stage}_free_error" = free);
    }
}

/// Draws the weighted inputs of the hidden layer beside the σ′ that they meet.
fn weighted_inputs(nb: &mut Notebook, stages: &[Model; 2], images: &[Example]) {
    let zs = |model: &Model| {
        let zs = images.iter().flat_map(|(x, _)| model.forward(x).zs[0].to_vec());
        zs.collect::<Vec<_>>()
    };
    let window = (-120..=120).map(|i| Float::from(i) * 0.25);
    for (stage, model) in STAGES.iter().zip(stages) {
        let outside = Share::of(&zs(model), |&z| z.abs() > AXIS).percent();
        nb.value(format!("{stage}_outside"), outside);
    }
    let x = Axis::new("weighted input z").range(-AXIS, AXIS);
    let figure = Histogram::new("Weighted inputs of the 30 hidden neurons", x, 60)
        .density()
        .sample(Role::First, STAGES[0], zs(&stages[0]))
        .sample(Role::Second, STAGES[1], zs(&stages[1]))
        .curve(Series::line(Role::Third, "σ′(z)", window.map(|z| (z, (SIGMOID.prime)(z)))));
    nb.figure("weighted_inputs", figure.draw());
}

/// Inputs that are 0, whose weights learn nothing.
fn dark_pixels(nb: &mut Notebook, images: &[Example]) {
    let pixels: Vec<Float> = images.iter().flat_map(|(x, _)| x).copied().collect();
    let dark = Share::of(&pixels, |&pixel| pixel == 0.0);
    let never = |k: &usize| images.iter().all(|(x, _)| x[*k] == 0.0);
    let never = (0..images[0].0.len()).filter(never).count();
    say!(nb, "\nInputs that are 0: {dark:.1} of all; {never} pixels are 0 in every image.");
    values!(nb, dark = dark.percent(), never_lit = never);
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
    values!(nb, wanted_output = wanted, wanted_activation = model.forward(x).output()[wanted]);
    values!(nb, largest_output = chosen[0], largest_error = delta[chosen[0]]);
    values!(nb, wanted_error = delta[wanted]);
    let subject = "Gradients of the weights into three output neurons, for one image";
    let mut plot = Plot::new(subject, "activation of the neuron before", "∂C/∂w");
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
    let subject = "Cost and error δ of one output whose target is 0";
    let plot = Plot::new(subject, "weighted input z", "cost and error")
        .series(Series::line(Role::First, "C", cost))
        .series(Series::line(Role::Second, "δ", error));
    nb.figure("output", plot.draw());
}

/// Draws the mean |δ| of each layer, before and after training.
fn errors(nb: &mut Notebook, means: [Vec<Float>; 2]) {
    let subject = "Mean error of the neurons of each layer of a 784-30-30-30-10 network";
    let mut plot = Plot::new(subject, "layer", Axis::new("mean |δ|").log());
    let stages = [Role::First, Role::Second].into_iter().zip(STAGES);
    for ((role, stage), means) in stages.zip(means) {
        plot = plot.series(Series::line(role, stage, from_index(2, means)).markers().ends());
    }
    nb.figure("errors", plot.draw());
}
