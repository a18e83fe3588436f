//! What a network knows that has learned its images by heart: nothing, if the labels mean nothing.

use ch1::statistics::mean;
use mnist::Dataset;
use ndarray::ArrayView1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, shuffle, stream};

use super::training::{
    BATCH, Run, advance, as_told, epochs, eta, over_seeds, percent, seeds, spread, trainer,
};
use crate::data::Data;
use crate::trainer::Trainer;

pub(super) const CONFIDENCE: Cell = Cell {
    name: "confidence",
    title: "What the test images cost while the network grows sure of itself",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("early", 16, 1..=5_000, "the first epoch that is looked at"),
        Parameter::integer("late", 400, 1..=5_000, "the second"),
        eta(0.5),
        BATCH,
        Parameter::seed(7),
    ],
    run: confidence,
};

/// The largest output and the cost of each test image, for those that are read wrongly and for those
/// that are read right.
fn judged(trainer: &Trainer, test: &Dataset) -> [Vec<(Float, Float)>; 2] {
    let mut groups = [vec![], vec![]];
    for (i, a) in trainer.network.outputs(&Data::from(test)).outer_iter().enumerate() {
        let right = ch1::network::argmax(a) == test.label(i);
        let largest = a.iter().copied().fold(0.0, Float::max);
        groups[usize::from(right)].push((largest, cross_entropy(&a, test.label(i))));
    }
    groups
}

/// −ln of the right output and of 1 minus the others: rounding may hide it only at a = 0 or 1.
fn cross_entropy(a: &ArrayView1<Float>, label: usize) -> Float {
    let surprise = |(j, &a): (usize, &Float)| {
        -numerics::ln(if j == label { a } else { 1.0 - a }.max(Float::MIN_POSITIVE))
    };
    a.iter().enumerate().map(surprise).fold(0.0, |sum, cost| sum + cost)
}

fn confidence(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(1_000));
    let (early, late) = (nb.integer("early"), nb.integer("late"));
    let run =
        Run { eta: nb.real("eta"), batch: nb.integer("batch"), seed: nb.seed(), ..Run::PLAIN };
    let mut trainer = trainer(run, &training)?;
    let mut table =
        Table::new(["epoch", "test images", "how many", "mean largest output", "mean cost"]);
    for epoch in 1..=late {
        advance(&mut trainer, epoch)?;
        if epoch % 20 == 0 {
            nb.progress(epoch, late, "")?;
        }
        if epoch != early && epoch != late {
            continue;
        }
        let when = if epoch == early { "early" } else { "late" };
        for (name, group) in ["wrong", "right"].into_iter().zip(judged(&trainer, &mnist.test)) {
            let (largest, costs): (Vec<_>, Vec<_>) = group.into_iter().unzip();
            nb.value(format!("{name}_{when}"), costs.len());
            nb.value(format!("{name}_{when}_largest"), mean(&largest));
            nb.value(format!("{name}_{when}_cost"), mean(&costs));
            table.push([
                epoch.to_string(),
                format!("read {name}"),
                costs.len().to_string(),
                format!("{:.3}", mean(&largest)),
                format!("{:.3}", mean(&costs)),
            ]);
        }
    }
    nb.table("confidence", table);
    Ok(())
}

pub(super) const RANDOM_LABELS: Cell = Cell {
    name: "random-labels",
    title: "Labels dealt out at random, learned by heart",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("images", 1_000, 10..=50_000, "training images at most"),
        epochs(1_000),
        eta(0.5),
        BATCH,
        Parameter::seed(7),
    ],
    run: random_labels,
};

/// The images, the labels of the first `count` of them shuffled.
pub(super) fn shuffled(images: &Dataset, count: usize, seed: u64) -> Result<Dataset, Stop> {
    let mut labels = images.labels().to_vec();
    shuffle(&mut stream(seed, "labels", 0), &mut labels[..count]);
    Ok(Dataset::new(images.all_pixels().to_vec(), labels)?)
}

fn random_labels(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (most, epochs) = (nb.integer("images"), nb.integer("epochs"));
    let run =
        Run { eta: nb.real("eta"), batch: nb.integer("batch"), seed: nb.seed(), ..Run::PLAIN };
    let test = Data::from(&mnist.test);
    let headings = ["images", "labels", "all learned", "training cost", "training", "test"];
    let mut table = Table::new(headings);
    for images in [most / 10, most * 3 / 10, most] {
        let right = mnist.training.first(images);
        let dealt = shuffled(&right, images, nb.seed())?;
        for (name, set) in [("right", &right), ("random", &dealt)] {
            let training = Data::from(set);
            let mut trainer = trainer(run, &training)?;
            let mut epoch = 0;
            let seen = loop {
                epoch += 1;
                advance(&mut trainer, epoch)?;
                let seen = trainer.score(&training);
                let message = format!("{images} {name}: {} / {images}", seen.correct);
                nb.progress(epoch, epochs, message)?;
                if seen.correct == seen.of || epoch == epochs {
                    break seen;
                }
            };
            let new = trainer.score(&test);
            let all = seen.correct == seen.of;
            nb.value(format!("{name}_{images}_epoch"), epoch);
            nb.value(format!("{name}_{images}_test"), percent(new));
            table.push([
                images.to_string(),
                name.to_owned(),
                if all { format!("epoch {epoch}") } else { "never".to_owned() },
                format!("{:.3}", seen.cost),
                format!("{:.1} %", percent(seen)),
                format!("{:.1} %", percent(new)),
            ]);
        }
    }
    nb.table("labels", table);
    Ok(())
}

pub(super) const WEIGHTS: Cell = Cell {
    name: "more-weights-than-images",
    title: "Few images, more and more weights",
    pace: Pace::Seconds,
    parameters: &[epochs(100), eta(0.5), BATCH, seeds(3)],
    run: weights,
};

fn weights(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(1_000));
    let test = Data::from(&mnist.test);
    let headings = ["hidden", "weights and biases", "for each image", "training", "test"];
    let mut table = Table::new(headings);
    for hidden in [1, 3, 10, 30, 100, 300] {
        let [seen, new] = over_seeds(nb, |nb, seed| {
            let run = Run { sizes: &[784, hidden, 10], seed, ..as_told(nb) };
            let mut trainer = trainer(run, &training)?;
            for epoch in 1..=run.epochs {
                advance(&mut trainer, epoch)?;
            }
            nb.progress(seed as usize, nb.integer("seeds"), format!("{hidden} hidden"))?;
            Ok([&training, &test].map(|set| percent(trainer.score(set))))
        })?;
        let parameters = hidden * (784 + 1) + 10 * (hidden + 1);
        nb.value(format!("parameters_{hidden}"), parameters);
        nb.value(format!("test_{hidden}"), mean(&new));
        table.push([
            hidden.to_string(),
            parameters.to_string(),
            format!("{:.1}", parameters as Float / 1_000.0),
            spread(&seen),
            spread(&new),
        ]);
    }
    say!(nb, "1,000 training images; read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("weights", table);
    Ok(())
}
