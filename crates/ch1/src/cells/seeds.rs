//! How much of a result is luck: the same training from several seeds.

use figures::{Axis, Bars, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Table, say};
use numerics::Float;

use super::training::{
    BATCH, Settings, answers, best, epochs, eta, hidden, list, never_answered, percent, share,
    train,
};
use crate::statistics::{mean, standard_deviation};

pub(super) const SEEDS: Cell = Cell {
    name: "five-seeds",
    title: "How much of it was luck? Five other seeds",
    pace: Pace::Seconds,
    parameters: &[
        epochs(30),
        hidden(30),
        eta(3.0),
        BATCH,
        Parameter::integer("seeds", 5, 2..=100, "how many seeds: 1, 2, …"),
    ],
    run: seeds,
};

fn seeds(nb: &mut Notebook) -> CellResult {
    let of_test = nb.data()?.test.len();
    let (mut last, mut chosen, mut curves) = (vec![], vec![], vec![]);
    let mut table = Table::new(["seed", "first epoch", "last epoch", "best on validation"]);
    for seed in 1..=nb.integer("seeds") as u64 {
        let settings = Settings {
            sizes: &[784, nb.integer("hidden"), 10],
            epochs: nb.integer("epochs"),
            batch: nb.integer("batch"),
            eta: nb.real("eta"),
            seed,
        };
        let (_, record) = train(nb, settings, &format!("seed {seed}: "))?;
        let (_, best) = best(&record);
        let end = record[record.len() - 1].test;
        last.push(share(end, of_test));
        chosen.push(share(best.test, of_test));
        table.push([
            seed.to_string(),
            percent(record[0].test, of_test),
            percent(end, of_test),
            percent(best.test, of_test),
        ]);
        curves.push(record.iter().map(|c| share(c.test, of_test)).collect::<Vec<Float>>());
    }
    nb.table("seeds", table);
    say!(nb);
    say!(nb, "last epoch:         {:.2} ± {:.2} %", mean(&last), standard_deviation(&last));
    say!(nb, "best on validation: {:.2} ± {:.2} %", mean(&chosen), standard_deviation(&chosen));
    let scatter = |percent: Float| (percent * (100.0 - percent) / of_test as Float).sqrt();
    nb.value("images_sd_percent", scatter(mean(&last)));
    nb.value("mean_percent", mean(&last));
    nb.value("sd_percent", standard_deviation(&last));
    nb.value("best_mean_percent", mean(&chosen));
    nb.value("best_sd_percent", standard_deviation(&chosen));
    let (lowest, highest) = extremes(&last);
    nb.value("highest_percent", highest);
    nb.value("lowest_percent", lowest);

    let band = (0..nb.integer("epochs")).map(|epoch| {
        let at: Vec<Float> = curves.iter().map(|curve| curve[epoch]).collect();
        ((epoch + 1) as Float, mean(&at), standard_deviation(&at))
    });
    let subject = "Test accuracy, mean and standard deviation over the seeds";
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %").decimals(2))
        .series(Series::mean_band(Role::Test, "test", band).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

pub(super) const HUNDRED_SEEDS: Cell = Cell {
    name: "hundred-seeds",
    title: "A hundred hidden neurons, two learning rates, five seeds",
    pace: Pace::Long,
    parameters: &[
        epochs(30),
        hidden(100),
        BATCH,
        Parameter::integer("seeds", 5, 2..=100, "how many seeds: 1, 2, …"),
    ],
    run: hundred_seeds,
};

fn hundred_seeds(nb: &mut Notebook) -> CellResult {
    let test = &nb.data()?.test;
    let mut table = Table::new([
        "η",
        "seed",
        "first epoch",
        "last epoch",
        "never answered, or hardly ever",
    ]);
    let mut bars = vec![];
    for (name, eta) in [("three", 3.0), ("one", 1.0)] {
        let (mut last, mut incomplete) = (vec![], 0);
        for seed in 1..=nb.integer("seeds") as u64 {
            let settings = Settings {
                sizes: &[784, nb.integer("hidden"), 10],
                epochs: nb.integer("epochs"),
                batch: nb.integer("batch"),
                eta,
                seed,
            };
            let (network, record) = train(nb, settings, &format!("η = {eta}, seed {seed}: "))?;
            let end = record[record.len() - 1].test;
            let never = never_answered(answers(&network, test));
            incomplete += usize::from(!never.is_empty());
            last.push(share(end, test.len()));
            table.push([
                eta.to_string(),
                seed.to_string(),
                percent(record[0].test, test.len()),
                percent(end, test.len()),
                list(&never),
            ]);
        }
        nb.value(&format!("{name}_mean_percent"), mean(&last));
        nb.value(&format!("{name}_sd_percent"), standard_deviation(&last));
        nb.value(&format!("{name}_incomplete"), incomplete);
        let (lowest, highest) = extremes(&last);
        nb.value(&format!("{name}_lowest_percent"), lowest);
        nb.value(&format!("{name}_highest_percent"), highest);
        bars.push((eta, last));
    }
    nb.table("seeds", table);
    say!(nb);
    for (eta, last) in &bars {
        let (mean, sd) = (mean(last), standard_deviation(last));
        say!(nb, "η = {eta}: {mean:.2} ± {sd:.2} %");
    }
    let seeds = (1..=nb.integer("seeds")).map(|seed| seed.to_string());
    let mut figure =
        Bars::new("Test accuracy with a hundred hidden neurons", "seed", "accuracy, %", seeds);
    for (role, (eta, last)) in [Role::First, Role::Second].into_iter().zip(bars) {
        figure = figure.group(role, format!("η = {eta}"), last);
    }
    nb.figure("accuracy", figure.draw());
    Ok(())
}

/// The smallest and the largest of `values`.
fn extremes(values: &[Float]) -> (Float, Float) {
    let all = || values.iter().copied();
    (all().fold(Float::MAX, Float::min), all().fold(Float::MIN, Float::max))
}
