//! Which way the weights into a neuron are told to move, and what that has to do with the mean of
//! the activations that arrive there.

use ch1::network::Network;
use ch2::examples::Batch;
use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, dot, matvec, sum};

use super::{name, start};
use crate::cells::known;
use crate::cells::training::trained;
use crate::gradient::measure;
use crate::{Examples, Net, Recipe, Unit};

parameters! { Signs { epochs = 1, eta = 0.1, batch = 10, seed = 7 } }

pub(crate) const SIGNS: Cell = cell! {
    "same-signs", Seconds, "Do all weights into a neuron move in the same direction?"; signs(Signs)
};

/// Sizes of mini-batches, and how many of them are looked at.
const BATCHES: [(usize, usize); 4] = [(1, 1_000), (10, 500), (100, 100), (1_000, 10)];

fn signs(nb: &mut Notebook, p: Signs) -> CellResult {
    let training = Examples::from(&nb.data()?.training);
    let after = format!("After epoch {}", p.epochs);
    for (key, title) in [("start", "Before training"), ("trained", &after)] {
        let headings = row!["neurons", "mean a", "a = 0", "stretch"];
        let batches = BATCHES.map(|(m, _)| format!("m = {m}"));
        let mut table = Table::new(headings.into_iter().chain(batches));
        for hidden in [Unit::Sigmoid, Unit::Tanh, Unit::Relu] {
            let Signs { epochs, eta, batch, seed } = p;
            let (initializer, usual) = (start(hidden), Recipe::default());
            let recipe = Recipe { hidden, initializer, epochs, eta, batch, seed, ..usual };
            let net = match key {
                "start" => recipe.start(),
                _ => trained(nb, &recipe, &training, name(hidden))?,
            };
            table.push(line(nb, key, &net, &training));
        }
        say!(nb, "{title}:\n");
        nb.table(key, table);
        say!(nb);
    }
    say!(nb, "m = …: of the weights into an output neuron, the share that the gradient of a");
    say!(nb, "mini-batch moves in the direction of the majority");
    Ok(())
}

/// A line for a network.
fn line(nb: &mut Notebook, key: &str, net: &Net, training: &Examples) -> Vec<String> {
    let (mean, silent, stretch) = activity(net, training);
    let key = format!("{}_{key}", name(net.hidden).to_lowercase());
    values!(nb, "{key}_mean" = mean, "{key}_silent" = silent, "{key}_stretch" = stretch);
    let mut line =
        row![name(net.hidden), "{mean:.2}", "{silent:.0} %", "{stretch:.1}"].to_vec();
    for (m, batches) in BATCHES {
        let share = agreement(net, training, m, batches);
        values!(nb, "{key}_{m}" = share);
        line.push(format!("{share:.0} %"));
    }
    line
}

/// Of the first thousand training images: the mean activation, the share that is 0, and the largest
/// eigenvalue of the mean of a aᵀ in units of the mean eigenvalue.
fn activity(net: &Net, data: &Examples) -> (Float, Float, Float) {
    let examples: Vec<usize> = (0..data.len().min(1_000)).collect();
    let mut batch = Batch::default();
    data.gather(&examples, &mut batch);
    let a: Array2<Float> = net.forward(&batch.inputs).activations.swap_remove(0);
    let count = a.len() as Float;
    let silent = a.iter().filter(|&&a| a == 0.0).count() as Float / count;
    let (neurons, squares) = (a.ncols() as Float, sum(&a.mapv(|a| a * a)));
    let mut direction = Array1::ones(a.ncols());
    let mut largest = 0.0;
    for _ in 0..100 {
        let next = matvec(a.t(), &matvec(&a, &direction));
        largest = dot(&next, &next).sqrt();
        direction = next / largest;
    }
    (sum(&a) / count, 100.0 * silent, neurons * largest / squares)
}

/// The share of the weights into an output neuron that move with the majority, in percent.
fn agreement(net: &Net, data: &Examples, m: usize, batches: usize) -> Float {
    let (mut batch, mut gradient) = (Batch::default(), Network::shaped(&net.sizes(), || 0.0));
    let (mut share, mut count) = (0.0, 0.0);
    for first in (0..batches).map(|batch| batch * m) {
        let examples: Vec<usize> = (first..first + m).collect();
        data.gather(&examples, &mut batch);
        let pass = net.forward(&batch.inputs);
        let deltas = net.errors(&pass, &batch.targets);
        measure(&mut gradient, &batch.inputs, &pass, &deltas);
        for slopes in gradient.weights[1].rows() {
            let up = slopes.iter().filter(|&&slope| slope < 0.0).count();
            let down = slopes.iter().filter(|&&slope| slope > 0.0).count();
            if up + down > 0 {
                share += up.max(down) as Float / (up + down) as Float;
                count += 1.0;
            }
        }
    }
    100.0 * share / count
}
