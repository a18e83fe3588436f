//! Mini-batches as matrices: the same gradients, the same network, fewer numbers moved.

use ch1::network::Network;
use figures::{Axis, Plot, Role, Series};
use mnist::{Dataset, Mnist, PIXELS};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::{Float, permutation, stream};

use crate::examples::Examples;
use crate::mini_batch;
use crate::parameter::Parameter as Place;

const HIDDEN: Parameter =
    Parameter::integer("hidden", 30, 1..=1_000, "neurons in the hidden layer");
const BATCH: Parameter =
    Parameter::integer("batch", 10, 1..=10_000, "examples in a mini-batch");
const ETA: Parameter = Parameter::real("eta", 3.0, 1e-6..=1e300, "learning rate η");

pub(super) const SAME: Cell = Cell {
    name: "same-gradients",
    title: "Mini-batches at once and one by one: the same gradients",
    pace: Pace::Seconds,
    parameters: &[
        HIDDEN,
        Parameter::integer("batches", 20, 1..=1_000, "mini-batches of each size"),
        Parameter::seed(7),
    ],
    run: same,
};

fn same(nb: &mut Notebook) -> CellResult {
    let training = &nb.data()?.training;
    let sizes = [PIXELS, nb.integer("hidden"), 10];
    let network = Network::new(&sizes, &mut stream(nb.seed(), "network", 0));
    let order = permutation(&mut stream(nb.seed(), "shuffle", 1), training.len());
    let mut table =
        Table::new(["m", "mini-batches", "the last has", "largest difference", "in reverse"]);
    let (mut largest, mut largest_reversed) = (0.0, 0.0);
    for m in [1, 10, 30, 128] {
        let batches: Vec<&[usize]> = order.chunks(m).collect();
        let last = &batches[batches.len().saturating_sub(nb.integer("batches"))..];
        let (mut worst, mut worst_reversed) = (0.0, 0.0);
        for &batch in last {
            let example = |&i: &usize| (training.input(i), training.target(i));
            let one_by_one = network.gradient(batch.iter().map(example));
            let at_once = gradient(&network, training, batch);
            worst = difference(&one_by_one, &at_once).max(worst);
            let reversed: Vec<usize> = batch.iter().rev().copied().collect();
            let reversed = gradient(&network, training, &reversed);
            worst_reversed = difference(&one_by_one, &reversed).max(worst_reversed);
        }
        table.push([
            m.to_string(),
            last.len().to_string(),
            last[last.len() - 1].len().to_string(),
            size(worst),
            size(worst_reversed),
        ]);
        largest = worst.max(largest);
        largest_reversed = worst_reversed.max(largest_reversed);
    }
    nb.value("largest", largest);
    nb.value("largest_reversed", size(largest_reversed));
    say!(
        nb,
        "Gradients of mini-batches, at once against one by one; and the same with the rows"
    );
    say!(nb, "of the mini-batch in reverse order:");
    say!(nb);
    nb.table("differences", table);
    Ok(())
}

/// A difference with one digit, since no more of it means anything.
fn size(difference: Float) -> String {
    if difference == 0.0 { "0".to_owned() } else { format!("{difference:.0e}") }
}

/// The gradient of a mini-batch at once, its images as rows.
fn gradient(network: &Network, data: &Dataset, batch: &[usize]) -> Network {
    let (mut inputs, mut targets) =
        (Array2::zeros((batch.len(), PIXELS)), Array2::zeros((batch.len(), 10)));
    for (row, &i) in batch.iter().enumerate() {
        inputs.row_mut(row).assign(&data.input(i));
        targets.row_mut(row).assign(&data.target(i));
    }
    mini_batch::gradient(network, &inputs.into(), &targets)
}

/// The largest difference between two numbers in the same place.
fn difference(a: &Network, b: &Network) -> Float {
    let places = Place::all(a);
    let differences = places.iter().map(|place| (place.of(a) - place.of(b)).abs());
    differences.fold(0.0, Float::max)
}

pub(super) const AGAIN: Cell = Cell {
    name: "first-network-again",
    title: "The first network again, a mini-batch at a time",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("epochs", 30, 1..=1_000, "passes over the training images"),
        HIDDEN,
        ETA,
        BATCH,
        Parameter::seed(7),
    ],
    run: again,
};

fn again(nb: &mut Notebook) -> CellResult {
    let (epochs, hidden) = (nb.integer("epochs"), nb.integer("hidden"));
    let (batch, eta) = (nb.integer("batch"), nb.real("eta"));
    let Mnist { training: images, validation, test, .. } = nb.data()?;
    let [training, validation, test] = [images, validation, test].map(Examples::from);
    say!(nb, "{PIXELS}-{hidden}-10, mini-batches of {batch}, η = {eta}, seed {}", nb.seed());
    say!(nb);
    let mut network = Network::new(&[PIXELS, hidden, 10], &mut stream(nb.seed(), "network", 0));
    let mut table = Table::new(["epoch", "training cost", "validation", "test"]);
    let mut last = 0;
    for epoch in 0..=epochs {
        if epoch > 0 {
            let mut rng = stream(nb.seed(), "shuffle", epoch as u64);
            mini_batch::train_epoch(&mut network, &training, batch, eta, &mut rng)
                .map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        }
        let read = [&validation, &test].map(|data| mini_batch::evaluate(&network, data));
        last = read[1];
        nb.progress(epoch, epochs, format!("{last} / {}", test.len()))?;
        table.push([
            epoch.to_string(),
            format!("{:.4}", network.cost(images)),
            format!("{} / {}", read[0], validation.len()),
            format!("{last} / {}", test.len()),
        ]);
    }
    nb.table("epochs", table);
    say!(nb);
    let percent = 100.0 * last as Float / test.len() as Float;
    say!(nb, "after the last epoch: {percent:.2} % of the test images");
    nb.value("last_percent", percent);
    Ok(())
}

pub(super) const TRAFFIC: Cell = Cell {
    name: "traffic",
    title: "How many columns of weights an image moves",
    pace: Pace::Seconds,
    parameters: &[Parameter::seed(7)],
    run: traffic,
};

/// The passes over all columns that chapter 1's program makes for a mini-batch: it clears the gradient,
/// reads it and changes the weights, and looks whether these are finite.
const WHOLE_PASSES: Float = 4.0;

fn traffic(nb: &mut Notebook) -> CellResult {
    let training = &nb.data()?.training;
    let order = permutation(&mut stream(nb.seed(), "shuffle", 1), training.len());
    let lit = training.all_pixels().iter().filter(|&&pixel| pixel != 0).count();
    let lit = lit as Float / training.len() as Float;
    say!(nb, "An image has {lit:.1} lit pixels of {PIXELS}, on average.");
    say!(nb);
    let mut table =
        Table::new(["m", "lit in the mini-batch", "one by one", "at once", "ratio"]);
    let (mut one_by_one, mut at_once) = (vec![], vec![]);
    for m in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
        let distinct = order.chunks(m).map(|batch| distinct(training, batch));
        let distinct = distinct.sum::<usize>();
        let batches = training.len().div_ceil(m) as Float;
        let images = training.len() as Float;
        // Forward: a column of weights for each lit pixel. Then the gradient, and the step.
        let single = lit + lit + WHOLE_PASSES * PIXELS as Float * batches / images;
        let whole = lit + distinct as Float / images;
        table.push([
            m.to_string(),
            format!("{:.1}", distinct as Float / batches),
            format!("{single:.1}"),
            format!("{whole:.1}"),
            format!("{:.2}", single / whole),
        ]);
        if [1, 10, 100].contains(&m) {
            nb.value(&format!("distinct_{m}"), distinct as Float / batches);
            nb.value(&format!("one_by_one_{m}"), single);
            nb.value(&format!("at_once_{m}"), whole);
            nb.value(&format!("ratio_{m}"), single / whole);
        }
        one_by_one.push((m as Float, single));
        at_once.push((m as Float, whole));
    }
    nb.value("lit", lit);
    nb.table("columns", table);
    let subject = "Columns of weights or slopes that the training passes over for each image";
    let plot = Plot::new(
        subject,
        Axis::new("mini-batch size m").log(),
        Axis::new("columns for each image").log(),
    )
    .series(Series::line(Role::Second, "one by one", one_by_one).markers())
    .series(Series::line(Role::First, "at once", at_once).markers());
    nb.figure("columns", plot.draw());
    Ok(())
}

/// How many pixels are lit in at least one image of the mini-batch.
fn distinct(data: &Dataset, batch: &[usize]) -> usize {
    let mut seen = [false; PIXELS];
    for &i in batch {
        for (seen, &pixel) in seen.iter_mut().zip(data.pixels(i)) {
            *seen |= pixel != 0;
        }
    }
    seen.iter().filter(|&&seen| seen).count()
}
