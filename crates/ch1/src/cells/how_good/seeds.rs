//! How much of a result is luck: the same training from several seeds.

use figures::{Axis, Bars, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, seeds, values};
use numerics::Float;

use crate::cells::known;
use crate::cells::training::{Run, Trainings, answers, band, list, never_answered, train};
use crate::statistics::Sample;

pub(crate) const SEEDS: Cell = cell! {
    "five-seeds", Seconds, "How much of it was luck? Five other seeds";
    five_seeds(Trainings)
};

fn five_seeds(nb: &mut Notebook, p: Trainings) -> CellResult {
    let (mut last, mut chosen, mut curves) = (vec![], vec![], vec![]);
    let mut table = Table::new(["seed", "first epoch", "last epoch", "best on validation"]);
    for seed in seeds(p.seeds) {
        let trained = train(nb, p.run(seed), &format!("seed {seed}: "))?;
        let (end, best) = (trained.last().test, trained.best().1.test);
        table.push(row![seed, trained.first().test, end, best]);
        last.push(end.percent());
        chosen.push(best.percent());
        curves.push(trained.accuracies(|read| read.test));
    }
    nb.table("seeds", table);
    let [last, chosen] = [last, chosen].map(Sample::from);
    say!(nb, "\nlast epoch:         {last} %");
    say!(nb, "best on validation: {chosen} %");
    let (mean, images) = (last.average(), nb.data()?.test.len());
    values!(nb, images_sd_percent = (mean * (100.0 - mean) / images as Float).sqrt());
    values!(nb, mean_percent = mean, sd_percent = last.deviation());
    values!(nb, best_mean_percent = chosen.average(), best_sd_percent = chosen.deviation());
    values!(nb, highest_percent = last.highest(), lowest_percent = last.lowest());
    let subject = "Test accuracy, mean and standard deviation over the seeds";
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %").decimals(2))
        .series(Series::mean_band(Role::Test, "test", band(&curves)).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

parameters! {
    Hundred {
        epochs = 30,
        hidden = 100,
        batch = 10,
        seeds: usize = 5 in 2..=100, "how many seeds: 1, 2, …",
    }
}

pub(crate) const HUNDRED_SEEDS: Cell = cell! {
    "hundred-seeds", Long, "A hundred hidden neurons, two learning rates, five seeds";
    hundred_seeds(Hundred)
};

fn hundred_seeds(nb: &mut Notebook, p: Hundred) -> CellResult {
    let test = &nb.data()?.test;
    let never_answers = "never answered, or hardly ever";
    let mut table = Table::new(["η", "seed", "first epoch", "last epoch", never_answers]);
    let names = seeds(p.seeds).map(|seed| seed.to_string());
    let subject = "Test accuracy with a hundred hidden neurons";
    let mut bars = Bars::new(subject, "seed", "accuracy, %", names);
    let mut told = vec![];
    for (role, name, eta) in [(Role::First, "three", 3.0), (Role::Second, "one", 1.0)] {
        let (mut last, mut incomplete) = (vec![], 0);
        for seed in seeds(p.seeds) {
            let sizes = vec![784, p.hidden, 10];
            let run = Run { sizes, epochs: p.epochs, batch: p.batch, eta, seed };
            let trained = train(nb, run, &format!("η = {eta}, seed {seed}: "))?;
            let (first, end) = (trained.first().test, trained.last().test);
            let never = never_answered(answers(&trained.network, test));
            incomplete += usize::from(!never.is_empty());
            table.push(row![eta, seed, first, end, list(&never)]);
            last.push(end.percent());
        }
        let last = Sample::from(last);
        values!(nb, "{name}_mean_percent" = last.average());
        values!(nb, "{name}_sd_percent" = last.deviation(), "{name}_incomplete" = incomplete);
        values!(nb, "{name}_lowest_percent" = last.lowest());
        values!(nb, "{name}_highest_percent" = last.highest());
        bars = bars.group(role, format!("η = {eta}"), last.to_vec());
        told.push(format!("η = {eta}: {last} %"));
    }
    nb.table("seeds", table);
    say!(nb, "\n{}", told.join("\n"));
    nb.figure("accuracy", bars.draw());
    Ok(())
}
