//! A thousand images and fifty thousand: the gap between what is learned and what is understood.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Duration, Notebook, Parameter, say};
use numerics::Float;

use super::published::Published;
use super::training::{
    BATCH, History, Run, accuracies, best, eta, last, seeds, spread, train_seeds,
};
use crate::data::Data;

pub(super) const FEW_AND_MANY: Cell = Cell {
    name: "few-and-many",
    title: "A thousand images or fifty thousand",
    duration: Duration::Long,
    parameters: &[
        Parameter::integer("few", 400, 1..=5_000, "epochs with 1,000 images"),
        Parameter::integer("many", 30, 1..=5_000, "epochs with 50,000 images"),
        eta(0.5),
        BATCH,
        seeds(3),
    ],
    run,
};

/// For each seed, how much better the training images are read than the test images in the end.
fn gaps(histories: &[History<2>]) -> Vec<Float> {
    last(histories, 0).iter().zip(last(histories, 1)).map(|(seen, new)| seen - new).collect()
}

fn run(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let test = Data::from(&mnist.test);
    let mut learn = |images: usize, epochs: &str| {
        let epochs = nb.integer(epochs);
        let training = Data::from(&mnist.training.first(images));
        let (eta, batch) = (nb.real("eta"), nb.integer("batch"));
        let run = Run { epochs, eta, batch, ..Run::PLAIN };
        let (seeds, before) = (nb.integer("seeds"), format!("{images} images, "));
        train_seeds(nb, seeds, run, &training, [&training, &test], &before)
    };
    let few = learn(1_000, "few")?;
    let many = learn(mnist.training.len(), "many")?;

    let (few_gaps, many_gaps) = (gaps(&few), gaps(&many));
    let stuck = best(&few, 1).iter().all(|&best| best < 90.0)
        && last(&few, 0).iter().all(|&seen| seen == 100.0);
    let closer = mean(&many_gaps) < mean(&few_gaps) / 3.0;
    let mut published = Published::new();
    published.push("1,000: test", "82.27", (&few, 1), ("below 90 %", stuck));
    let conclusion = ("above 90 %", mean(&last(&many, 1)) > 90.0);
    published.push("50,000: test", "95.33", (&many, 1), conclusion);
    published.push("50,000: training", "97.86", (&many, 0), ("gap much smaller", closer));
    say!(nb, "Images read correctly in %, over {} seeds:", nb.integer("seeds"));
    say!(nb);
    nb.table("published", published.table());
    say!(nb);
    say!(nb, "gap in the last epoch:  {}, {}", spread(&few_gaps), spread(&many_gaps));

    for (name, histories, gaps) in [("few", &few, &few_gaps), ("many", &many, &many_gaps)] {
        nb.value(&format!("{name}_test"), spread(&last(histories, 1)));
        nb.value(&format!("{name}_test_best"), spread(&best(histories, 1)));
        nb.value(&format!("{name}_training"), spread(&last(histories, 0)));
        nb.value(&format!("{name}_gap"), spread(gaps));
    }
    let subject = "Accuracy with 50,000 training images, seed 1";
    let curve = |set| from_index(1, accuracies(&many[0], set));
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %"))
        .series(Series::line(Role::Training, "training", curve(0)).ends())
        .series(Series::line(Role::Test, "test", curve(1)).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}
