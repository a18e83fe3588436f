//! Mini-batches as matrices: the same gradients, the same network, fewer numbers moved.
//!
//! Page: *Mini-batches as matrices*.

mod pencil;

use ch1::network::Network;
use ch1::statistics::Share;
use figures::{Axis, Block, Blocks, Plot, Role, Series};
use mnist::{Dataset, Mnist, PIXELS};
use ndarray::Array2;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, permutation, stream};

use super::known;
use crate::examples::Examples;
use crate::mini_batch;
use crate::parameter::Parameter as Place;

pub(crate) use self::pencil::PENCIL;

parameters! {
    Shapes {
        batch = 10,
        hidden = 30,
    }
}

pub(crate) const SHAPES: Cell = cell! { "shapes", Instant, "The matrices of a mini-batch, with their shapes"; shapes(Shapes) };

fn shapes(nb: &mut Notebook, Shapes { batch: m, hidden }: Shapes) -> CellResult {
    let products = [
        ("forward", ("X", m, PIXELS), ("(w²)ᵀ", PIXELS, hidden), "Z²"),
        ("back", ("Δ³", m, 10), ("w³", 10, hidden), "Δ³ w³"),
        ("gradient", ("(Δ²)ᵀ", hidden, m), ("X", m, PIXELS), "m ∇C"),
    ];
    let mut table = Table::new(["product", "shapes", "gives"]);
    let mut blocks = Blocks::new("A mini-batch forward, back and as a gradient");
    for (what, (a, n, inner), (b, _, k), product) in products {
        let shapes = format!("({n} × {inner}) · ({inner} × {k})");
        table.push(row![format!("{what}: {a} {b}"), shapes, format!("{product}, {n} × {k}")]);
        let [a, b, product] =
            [Block::new(a, n, inner), Block::new(b, inner, k), Block::new(product, n, k)];
        let [a, b, product] = match what {
            "gradient" => [a.example_in_column(), b.example_in_row(), product],
            _ => [a.example_in_row(), b, product.example_in_row()],
        };
        blocks = blocks.line([a, Block::sign("·"), b, Block::sign("="), product]);
    }
    nb.table("shapes", table);
    nb.figure("shapes", blocks.draw());
    Ok(())
}

parameters! {
    Same {
        hidden = 30,
        batches: usize = 20 in 1..=1_000, "mini-batches of each size",
        seed = 7,
    }
}

pub(crate) const SAME: Cell = cell! {
    "same-gradients", Seconds, "Mini-batches at once and one by one: the same gradients";
    same(Same)
};

fn same(nb: &mut Notebook, Same { hidden, batches: of_each, seed }: Same) -> CellResult {
    let training = &nb.data()?.training;
    let network = Network::new(&[PIXELS, hidden, 10], &mut stream(seed, "network", 0));
    let order = permutation(&mut stream(seed, "shuffle", 1), training.len());
    let mut table =
        Table::new(["m", "mini-batches", "the last has", "largest difference", "in reverse"]);
    let (mut largest, mut largest_reversed) = (0.0, 0.0);
    for m in [1, 10, 30, 128] {
        let batches: Vec<&[usize]> = order.chunks(m).collect();
        let last = &batches[batches.len().saturating_sub(of_each)..];
        let (mut worst, mut worst_reversed) = (0.0, 0.0);
        for &batch in last {
            let example = |&i: &usize| (training.input(i), training.target(i));
            let one_by_one = network.gradient(batch.iter().map(example));
            let at_once = gradient(&network, training, batch);
            let reversed: Vec<usize> = batch.iter().rev().copied().collect();
            let reversed = gradient(&network, training, &reversed);
            worst = difference(&one_by_one, &at_once).max(worst);
            worst_reversed = difference(&one_by_one, &reversed).max(worst_reversed);
        }
        let of_last = last[last.len() - 1].len();
        table.push(row![m, last.len(), of_last, size(worst), size(worst_reversed)]);
        largest = worst.max(largest);
        largest_reversed = worst_reversed.max(largest_reversed);
    }
    values!(nb, largest, largest_reversed = size(largest_reversed));
    say!(
        nb,
        "Gradients of mini-batches, at once against one by one; and the same with the rows"
    );
    say!(nb, "of the mini-batch in reverse order:\n");
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

parameters! { Again { epochs = 30, hidden = 30, eta = 3.0, batch = 10, seed = 7 } }

pub(crate) const AGAIN: Cell = cell! {
    "first-network-again", Seconds, "The first network again, a mini-batch at a time";
    again(Again)
};

fn again(nb: &mut Notebook, p: Again) -> CellResult {
    let Again { epochs, hidden, eta, batch, seed } = p;
    let Mnist { training: images, validation, test, .. } = nb.data()?;
    let [training, validation, test] = [images, validation, test].map(Examples::from);
    say!(nb, "{PIXELS}-{hidden}-10, mini-batches of {batch}, η = {eta}, seed {seed}\n");
    let mut network = Network::new(&[PIXELS, hidden, 10], &mut stream(seed, "network", 0));
    let mut table = Table::new(["epoch", "training cost", "validation", "test"]);
    let mut last = Share::new(0, test.len());
    for epoch in 0..=epochs {
        if epoch > 0 {
            let mut rng = stream(seed, "shuffle", epoch as u64);
            mini_batch::train_epoch(&mut network, &training, batch, eta, &mut rng)
                .map_err(|diverged| format!("in epoch {epoch}, {diverged}"))?;
        }
        let [on_validation, on_test] = [&validation, &test]
            .map(|data| Share::new(mini_batch::evaluate(&network, data), data.len()));
        last = on_test;
        nb.progress(epoch, epochs, last.counts())?;
        let cost = network.cost(images);
        table.push(row![epoch, "{cost:.4}", on_validation.counts(), last.counts()]);
    }
    nb.table("epochs", table);
    say!(nb, "\nafter the last epoch: {last} of the test images");
    nb.value("last_percent", last.percent());
    Ok(())
}

parameters! { Traffic { seed = 7 } }

pub(crate) const TRAFFIC: Cell = cell! {
    "traffic", Seconds, "How many columns of weights an image moves";
    traffic(Traffic)
};

/// The passes over all columns that chapter 1's program makes for a mini-batch: it clears the gradient,
/// reads it and changes the weights, and looks whether these are finite.
const WHOLE_PASSES: Float = 4.0;

fn traffic(nb: &mut Notebook, p: Traffic) -> CellResult {
    let training = &nb.data()?.training;
    let (images, pixels) = (training.len() as Float, PIXELS as Float);
    let order = permutation(&mut stream(p.seed, "shuffle", 1), training.len());
    let lit = Share::of(training.all_pixels(), |&pixel| pixel != 0).part as Float / images;
    say!(nb, "An image has {lit:.1} lit pixels of {PIXELS}, on average.\n");
    let mut table =
        Table::new(["m", "lit in the mini-batch", "one by one", "at once", "ratio"]);
    let (mut one_by_one, mut at_once) = (vec![], vec![]);
    for m in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] {
        let lit_at_once = order.chunks(m).map(|batch| distinct(training, batch)).sum::<usize>();
        let batches = training.len().div_ceil(m) as Float;
        let in_each = lit_at_once as Float / batches;
        // Forward: a column of weights for each lit pixel. Then the gradient, and the step.
        let single = lit + lit + WHOLE_PASSES * pixels * batches / images;
        let whole = lit + lit_at_once as Float / images;
        let ratio = single / whole;
        table.push(row![m, "{in_each:.1}", "{single:.1}", "{whole:.1}", "{ratio:.2}"]);
        if [1, 10, 100].contains(&m) {
            values!(nb, "distinct_{m}" = in_each, "one_by_one_{m}" = single);
            values!(nb, "at_once_{m}" = whole, "ratio_{m}" = ratio);
        }
        one_by_one.push((m as Float, single));
        at_once.push((m as Float, whole));
    }
    nb.value("lit", lit);
    nb.table("columns", table);
    let subject = "Columns of weights or slopes that the training touches for each image";
    let x = Axis::new("mini-batch size m").log();
    let plot = Plot::new(subject, x, Axis::new("columns for each image").log())
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
