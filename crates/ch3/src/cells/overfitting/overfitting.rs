//! A thousand images learned by heart, and what weight decay does about it.

use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, say};
use numerics::Float;

use super::curves::training_and_test;
use super::training::{
    BATCH, History, IMAGES, Run, accuracies, as_told, epochs, eta, largest, percent, train,
};
use crate::data::Data;
use crate::regularization::Regularization;

pub(super) const OVERFITTING: Cell = Cell {
    name: "overfitting",
    title: "A thousand images, learned by heart",
    pace: Pace::Seconds,
    parameters: &[epochs(400), eta(0.5), BATCH, IMAGES, Parameter::seed(7)],
    run: |nb| {
        let record = learn(nb, Regularization::None)?;
        let (first, last) = (record[0], record[record.len() - 1]);
        nb.value("images", nb.integer("images"));
        nb.value("training_cost_first", first[0].cost);
        nb.value("training_cost_last", last[0].cost);
        nb.value("test_first", percent(first[1]));
        nb.value("test_cost_last", last[1].cost);
        let (lowest, cost) = cheapest(&record);
        nb.value("test_cost_lowest", cost);
        nb.value("test_at_lowest_cost", percent(record[lowest - 1][1]));
        nb.value("all_read_epoch", all_read(&record).unwrap_or(record.len()));
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
    let run = Run { regularization, seed: nb.seed(), ..as_told(nb) };
    let record = train(nb, run, &training, [&training, &test], "")?;
    report(nb, &record);
    let subject = "Accuracy on the images that are learned and on others";
    nb.figure("accuracy", training_and_test(subject, "accuracy, %", &record, percent));
    let subject = "Cost on the images that are learned and on others";
    nb.figure("cost", training_and_test(subject, "cost", &record, |score| score.cost));
    Ok(record)
}

/// The first epoch after which all training images are read.
fn all_read(record: &History<2>) -> Option<usize> {
    let all = record.iter().position(|[seen, _]| seen.correct == seen.of);
    all.map(|before| before + 1)
}

/// The epoch in which the test images cost least, and what they cost.
fn cheapest(record: &History<2>) -> (usize, Float) {
    let costs: Vec<Float> = record.iter().map(|[_, test]| -test.cost).collect();
    let (epoch, cost) = largest(&costs);
    (epoch, -cost)
}

fn report(nb: &mut Notebook, record: &History<2>) {
    let [seen, test] = record[record.len() - 1];
    let (seen, unseen) = (percent(seen), percent(test));
    let (best_epoch, best) = largest(&accuracies(record, 1));
    let (cheapest, lowest) = cheapest(record);
    let learned = match all_read(record) {
        Some(epoch) => format!("all from epoch {epoch}"),
        None => "never all".to_owned(),
    };
    say!(nb, "training images read:  {seen:.2} %, {learned}");
    say!(
        nb,
        "test images read:      {unseen:.2} %, at best {best:.2} % after epoch {best_epoch}"
    );
    say!(
        nb,
        "cost on test images:   {:.3}, at best {lowest:.3} after epoch {cheapest}",
        test.cost
    );
    nb.value("test_last", unseen);
    nb.value("test_best", best);
    nb.value("test_best_epoch", best_epoch);
    nb.value("gap", seen - unseen);
    nb.value("cost_lowest_epoch", cheapest);
}
