//! Label smoothing beside temperature scaling.

use ch1::statistics::Sample;
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::measured;
use crate::cells::differences::Differences;
use crate::cells::known;
use crate::cells::training::{over_seeds, plain, trained};
use crate::reliability::{answers, calibrate};
use crate::{Examples, Objective, Recipe};

parameters! {
    Smoothing {
        epsilon: f64 = 0.1 in 0.0..=0.9, "what the nine other digits get together, ε",
        epochs = 30,
        eta = 1.0,
        batch = 10,
        seeds = 3,
    }
}

pub(crate) const SMOOTHING: Cell = cell! {
    "label-smoothing", Seconds, "Targets that are less sure"; smoothing(Smoothing)
};

/// Confidence and right answers in percent, ECE in points and mean surprise in nats, each over the seeds.
type Measured = [Sample; 4];

// ANCHOR: smoothed
/// The targets of label smoothing: 1 − ε for the label, ε/9 for each of the nine others.
fn smoothed(labels: &[u8], epsilon: Float) -> Array2<Float> {
    Array2::from_shape_fn((labels.len(), 10), |(i, digit)| {
        if digit == usize::from(labels[i]) { 1.0 - epsilon } else { epsilon / 9.0 }
    })
}
// ANCHOR_END: smoothed

fn smoothing(nb: &mut Notebook, p: Smoothing) -> CellResult {
    let [sharp, scaled] = taught(nb, p, 0.0)?;
    let [smooth, _] = taught(nb, p, p.epsilon)?;
    let mut table = Table::new(["targets", "confidence", "right", "ECE", "mean surprise"]);
    let named = [("sharp", "one-hot"), ("scaled", "one-hot, c chosen"), ("smooth", "smoothed")];
    for ((key, name), measured) in named.into_iter().zip([&sharp, &scaled, &smooth]) {
        let [confidence, right, ece, nats] = measured;
        table.push(row![name, confidence, right, ece, "{nats:.3}"]);
        values!(nb, "{key}_confidence" = confidence.average(), "{key}_right" = right.average());
        values!(nb, "{key}_ece" = ece.average(), "{key}_surprise" = nats.average());
    }
    values!(nb, epsilon = p.epsilon);
    say!(nb, "Test images, ε = {}; in percent, points and nats:\n", p.epsilon);
    nb.table("measured", table);
    say!(nb, "\nSmoothed targets less one-hot ones, seed by seed:\n");
    let mut differences = Differences::new();
    differences.push(nb, ("right", "right answers, points"), &smooth[1], &sharp[1]);
    differences.push(nb, ("ece", "ECE, points"), &smooth[2], &sharp[2]);
    differences.push(nb, ("surprise", "mean surprise, nats"), &smooth[3], &sharp[3]);
    nb.table("differences", differences.table());
    Ok(())
}

/// Trains with smoothed targets and measures the answers to the test images, as they are and with the c that
/// suits the validation images.
fn taught(nb: &mut Notebook, p: Smoothing, epsilon: Float) -> Result<[Measured; 2], Stop> {
    let Smoothing { epochs, eta, batch, seeds, .. } = p;
    let mnist = nb.data()?;
    let [training, validation, test] =
        [&mnist.training, &mnist.validation, &mnist.test].map(Examples::from);
    let training = training.with_targets(smoothed(mnist.training.labels(), epsilon));
    let numbers = over_seeds(nb, seeds, |nb, seed| {
        let objective = Objective::SOFTMAX;
        let recipe = Recipe { objective, epochs, eta, batch, seed, ..plain() };
        let net = trained(nb, &recipe, &training, &format!("ε = {epsilon}, seed {seed}"))?;
        let c = calibrate(&net.logits(&validation), mnist.validation.labels());
        let logits = net.logits(&test);
        let [raw, scaled] =
            [1.0, c].map(|c| measured(&answers(&logits, mnist.test.labels(), c)));
        let [[a, b, c, d], [e, f, g, h]] = [raw, scaled];
        Ok([a, b, c, d, e, f, g, h])
    })?;
    let [a, b, c, d, e, f, g, h] = numbers;
    Ok([[a, b, c, d], [e, f, g, h]])
}
