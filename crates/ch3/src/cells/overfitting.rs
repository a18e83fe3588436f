//! A thousand images learned by heart, and what weight decay does about it.

use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, Stop, say};
use numerics::Float;

use super::training::{BATCH, History, Run, epochs, eta, largest, percent, train};
use crate::data::Data;
use crate::regularization::Regularization;
use crate::trainer::Score;

pub(super) const IMAGES: Parameter =
    Parameter::integer("images", 1_000, 10..=50_000, "how many training images are used");

pub(super) const OVERFITTING: Cell = Cell {
    name: "overfitting",
    title: "A thousand images, learned by heart",
    duration: Duration::Seconds,
    parameters: &[epochs(400), eta(0.5), BATCH, IMAGES, Parameter::seed(7)],
    run: |nb| {
        let record = learn(nb, Regularization::None)?;
        let (first, last) = (record[0], record[record.len() - 1]);
        nb.value("images", nb.integer("images"));
        nb.value("training_cost_first", first[0].cost);
        nb.value("training_cost_last", last[0].cost);
        nb.value("test_first", percent(first[1]));
        nb.value("test_cost_last", last[1].cost);
        let costs: Vec<Float> = record.iter().map(|[_, test]| -test.cost).collect();
        let (lowest, cost) = largest(&costs);
        nb.value("test_cost_lowest", -cost);
        nb.value("test_at_lowest_cost", percent(record[lowest - 1][1]));
        let all = record.iter().position(|[seen, _]| seen.correct == seen.of);
        nb.value("all_read_epoch", all.map_or(record.len(), |epoch| epoch + 1));
        Ok(())
    },
};

pub(super) fn run(nb: &mut Notebook, regularization: Regularization) -> CellResult {
    learn(nb, regularization).map(drop)
}

/// Learns the images by heart and reports it; the record has the training images and the test images.
fn learn(nb: &mut Notebook, regularization: Regularization) -> Result<History<2>, Stop> {
    let mnist = nb.data()?;
    let training = Data::from(&mnist.training.first(nb.integer("images")));
    let test = Data::from(&mnist.test);
    let settings = Run {
        regularization,
        epochs: nb.integer("epochs"),
        eta: nb.real("eta"),
        batch: nb.integer("batch"),
        seed: nb.seed(),
        ..Run::PLAIN
    };
    let record = train(nb, settings, &training, [&training, &test], "")?;
    let series = |set: usize, of: fn(Score) -> Float| -> Vec<Float> {
        record.iter().map(|scores| of(scores[set])).collect()
    };
    let (seen, unseen) = (series(0, percent), series(1, percent));
    let all = seen.iter().position(|&accuracy| accuracy == 100.0);
    let (at, best) = largest(&unseen);
    let costs = series(1, |score| -score.cost);
    let (lowest_at, lowest) = largest(&costs);
    let last = unseen.len() - 1;
    let learned =
        all.map_or("never all".to_owned(), |epoch| format!("all from epoch {}", epoch + 1));
    say!(nb, "training images read:  {:.2} %, {learned}", seen[last]);
    say!(
        nb,
        "test images read:      {:.2} %, at best {best:.2} % after epoch {at}",
        unseen[last]
    );
    say!(
        nb,
        "cost on test images:   {:.3}, at best {:.3} after epoch {lowest_at}",
        -costs[last],
        -lowest
    );
    nb.value("test_last", unseen[last]);
    nb.value("test_best", best);
    nb.value("test_best_epoch", at);
    nb.value("gap", seen[last] - unseen[last]);
    nb.value("cost_lowest_epoch", lowest_at);
    let subject = "Accuracy on the images that are learned and on others";
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"))
        .series(Series::line(Role::Training, "training", from_index(1, seen)).ends())
        .series(Series::line(Role::Test, "test", from_index(1, unseen)).ends());
    nb.figure("accuracy", plot.draw());
    let subject = "Cost on the images that are learned and on others";
    let cost = |set| from_index(1, series(set, |score| score.cost));
    let plot = Plot::new(subject, "epoch", Axis::new("cost"))
        .series(Series::line(Role::Training, "training", cost(0)).ends())
        .series(Series::line(Role::Test, "test", cost(1)).ends());
    nb.figure("cost", plot.draw());
    Ok(record)
}
