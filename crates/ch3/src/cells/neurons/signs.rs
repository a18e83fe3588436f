//! Which way the weights into a neuron are told to move, and what that has to do with the mean of
//! the activations that arrive there.

use ndarray::{Array1, Array2};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, dot, matvec, sum};

use super::neurons::{name, start};
use super::training::{BATCH, Run, as_told, epochs, eta, trained};
use crate::activation::Activation;
use crate::data::{Batch, Data};
use crate::gradient::Gradient;
use crate::network::{Network, keep};
use crate::objective::Objective;

pub(super) const SIGNS: Cell = Cell {
    name: "same-signs",
    title: "Do all weights into a neuron move in the same direction?",
    pace: Pace::Seconds,
    parameters: &[epochs(1), eta(0.1), BATCH, Parameter::seed(7)],
    run: signs,
};

/// Sizes of mini-batches, and how many of them are looked at.
const BATCHES: [(usize, usize); 4] = [(1, 1_000), (10, 500), (100, 100), (1_000, 10)];

fn signs(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training);
    let epochs = nb.integer("epochs");
    for (key, title) in
        [("start", "Before training".to_owned()), ("trained", format!("After epoch {epochs}"))]
    {
        let mut headings =
            ["neurons", "mean a", "a = 0", "stretch"].map(str::to_owned).to_vec();
        headings.extend(BATCHES.map(|(m, _)| format!("m = {m}")));
        let mut table = Table::new(headings);
        for hidden in [Activation::Sigmoid, Activation::Tanh, Activation::Relu] {
            table.push(line(nb, key, hidden, &training)?);
        }
        say!(nb, "{title}:");
        say!(nb);
        nb.table(key, table);
        say!(nb);
    }
    say!(nb, "m = …: of the weights into an output neuron, the share that the gradient of a");
    say!(nb, "mini-batch moves in the direction of the majority");
    Ok(())
}

/// A line for the network as it starts, or as it is when trained.
fn line(
    nb: &mut Notebook,
    key: &str,
    hidden: Activation,
    training: &Data,
) -> Result<Vec<String>, Stop> {
    let run = Run {
        hidden,
        initializer: start(hidden),
        objective: Objective::SOFTMAX,
        seed: nb.seed(),
        epochs: if key == "start" { 0 } else { nb.integer("epochs") },
        ..as_told(nb)
    };
    let network = trained(nb, run, training, name(hidden))?;
    let (mean, silent, stretch) = activity(&network, training);
    let key = format!("{}_{key}", name(hidden).to_lowercase());
    nb.value(format!("{key}_mean"), mean);
    nb.value(format!("{key}_silent"), silent);
    nb.value(format!("{key}_stretch"), stretch);
    let mut line = vec![name(hidden).to_owned(), format!("{mean:.2}")];
    line.extend([format!("{silent:.0} %"), format!("{stretch:.1}")]);
    for (m, batches) in BATCHES {
        let share = agreement(&network, training, m, batches);
        nb.value(format!("{key}_{m}"), share);
        line.push(format!("{share:.0} %"));
    }
    Ok(line)
}

/// The hidden activations for these training images.
fn pass(
    network: &Network,
    data: &Data,
    examples: &[usize],
    batch: &mut Batch,
) -> Array2<Float> {
    data.gather(examples, batch);
    network.forward(batch.product(&network.weights[0]), keep).hidden.swap_remove(0)
}

/// Of the first thousand training images: the mean activation, the share that is 0, and the largest
/// eigenvalue of the mean of a aᵀ in units of the mean eigenvalue.
fn activity(network: &Network, data: &Data) -> (Float, Float, Float) {
    let examples: Vec<usize> = (0..data.len().min(1_000)).collect();
    let a = pass(network, data, &examples, &mut Batch::default());
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
fn agreement(network: &Network, data: &Data, m: usize, batches: usize) -> Float {
    let (mut batch, mut gradient) = (Batch::default(), Gradient::new(network));
    let (mut share, mut count) = (0.0, 0.0);
    for first in (0..batches).map(|batch| batch * m) {
        let examples: Vec<usize> = (first..first + m).collect();
        data.gather(&examples, &mut batch);
        let pass = network.forward(batch.product(&network.weights[0]), keep);
        gradient.measure(&batch, &pass, &network.errors(&pass, &batch.targets));
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
