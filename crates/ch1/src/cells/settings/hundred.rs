//! A hundred hidden neurons: the run that loses a digit, and the same from five seeds at two learning rates.

use figures::{Bars, Role};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, seeds, values};

use crate::cells::first_network::{accuracy, conclude, introduce};
use crate::cells::training::{Run, Training, answers, list, never_answered, train};
use crate::cells::{known, luck};
use crate::luck::{Paired, chance};
use crate::statistics::Sample;

pub(crate) const HUNDRED: Cell = cell! {
    "hundred-hidden", Seconds, "The same with a hundred hidden neurons";
    hundred(Training { hidden: 100 })
};

fn hundred(nb: &mut Notebook, p: Training) -> CellResult {
    let trained = train(nb, p.run(), "")?;
    introduce(nb, p);
    let mut table = Table::new(["epoch", "validation", "test"]);
    for (epoch, read) in (1..).zip(&trained.epochs) {
        table.push(row![epoch, read.validation.counts(), read.test.counts()]);
    }
    nb.table("epochs", table);
    conclude(nb, &trained)?;
    accuracy(nb, "Network with a hundred hidden neurons", &trained);
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
    let mut reached = vec![];
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
        reached.push(last);
    }
    nb.table("seeds", table);
    nb.figure("accuracy", bars.draw());
    compare(nb, &reached[0], &reached[1]);
    Ok(())
}

/// Mean and deviation at either rate, and the difference seed by seed.
fn compare(nb: &mut Notebook, three: &Sample, one: &Sample) {
    let paired = Paired::new(one, three);
    let mut table = Table::new(["η", "last epoch", "difference", "p"]);
    table.push(row!["3", "{three} %", "–", "–"]);
    table.push(row!["1", "{one} %", paired, chance(paired.p())]);
    say!(nb);
    nb.table("rates", table);
    luck::record(nb, "smaller", &paired);
}
