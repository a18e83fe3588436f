//! The same training from several seeds, and what differences between trainings and between networks are worth.

use figures::{Axis, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Table, cell, row, say, seeds, values};
use numerics::Float;

use crate::cells::luck::{record, record_images};
use crate::cells::training::{Trained, Trainings, band, train};
use crate::luck::{DOUBT, Paired, SameImages, chance, sampling_error, verdict_on_images};
use crate::network::Network;
use crate::statistics::{Sample, Share};

pub(crate) const SEEDS: Cell = cell! {
    "five-seeds", Seconds, "The same training from five seeds";
    five_seeds(Trainings)
};

/// What the networks read after the first epoch, half of the epochs and all of them, and after the epoch that
/// the validation images choose; in percent of the test images.
struct Read {
    first: Sample,
    half: Sample,
    last: Sample,
    chosen: Sample,
}

fn five_seeds(nb: &mut Notebook, p: Trainings) -> CellResult {
    let half = p.epochs.div_ceil(2);
    let mut table =
        Table::new(row!["seed", "epoch 1", "epoch {half}", "last epoch", "best on validation"]);
    let mut trained = vec![];
    for seed in seeds(p.seeds) {
        let run = train(nb, p.run(seed), &format!("seed {seed}: "))?;
        let [first, end, best] = [run.first(), run.last(), run.best().1].map(|read| read.test);
        table.push(row![seed, first, run.epochs[half - 1].test, end, best]);
        trained.push(run);
    }
    nb.table("seeds", table);
    let of = |share: &dyn Fn(&Trained) -> Share| -> Sample {
        trained.iter().map(|run| share(run).percent()).collect()
    };
    let read = Read {
        first: of(&|run| run.first().test),
        half: of(&|run| run.epochs[half - 1].test),
        last: of(&|run| run.last().test),
        chosen: of(&|run| run.best().1.test),
    };
    say!(nb, "\nlast epoch:         {} %", read.last);
    say!(nb, "best on validation: {} %\n", read.chosen);
    let test = &nb.data()?.test;
    record_means(nb, &read, test.len());
    compare_trainings(nb, &read, half, p.epochs);
    compare_networks(nb, &read.last, &trained, test);
    let curves: Vec<_> = trained.iter().map(|run| run.accuracies(|read| read.test)).collect();
    let subject = "Test accuracy, mean and standard deviation over the seeds";
    let plot = Plot::new(subject, "epoch", Axis::new("accuracy, %").decimals(2))
        .series(Series::mean_band(Role::Test, "test", band(&curves)).ends());
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// Means and deviations for the page.
fn record_means(nb: &mut Notebook, Read { first, half, last, chosen }: &Read, images: usize) {
    let mean = last.average();
    values!(nb, images_sd_percent = 100.0 * sampling_error(mean / 100.0, images));
    values!(nb, mean_percent = mean, sd_percent = last.deviation());
    values!(nb, error_percent = last.standard_error());
    values!(nb, first_mean_percent = first.average(), first_sd_percent = first.deviation());
    values!(nb, first_lowest_percent = first.lowest(), first_highest_percent = first.highest());
    values!(nb, half_mean_percent = half.average(), half_sd_percent = half.deviation());
    values!(nb, best_mean_percent = chosen.average(), best_sd_percent = chosen.deviation());
    values!(nb, highest_percent = last.highest(), lowest_percent = last.lowest());
}

/// Do the later epochs still bring something, and does it help to choose the epoch by the validation images?
fn compare_trainings(nb: &mut Notebook, read: &Read, half: usize, epochs: usize) {
    let longer = Paired::new(&read.last, &read.half);
    let chosen = Paired::new(&read.chosen, &read.last);
    let mut table = Table::new(["new", "old", "difference", "p"]);
    table.push(row!["epoch {epochs}", "epoch {half}", longer, chance(longer.p())]);
    table.push(row!["best on validation", "epoch {epochs}", chosen, chance(chosen.p())]);
    nb.table("comparisons", table);
    record(nb, "longer", &longer);
    record(nb, "chosen", &chosen);
    let deviation = longer.differences.deviation();
    values!(nb, longer_deviation = deviation);
    // Twice the standard error of the mean is to be below a tenth of a point.
    let root = 2.0 * deviation / 0.1;
    values!(nb, seeds_for_a_tenth = (root * root).ceil() as usize);

    let points = (1..).map(|seed: u32| Float::from(seed)).zip(longer.differences.to_vec());
    let beyond = longer.differences.len() as Float + 0.5;
    let [mean, error] = [longer.average(), longer.error()];
    let x = Axis::new("seed").range(0.5, beyond).decimals(0);
    let subject = format!("What epochs {} to {epochs} bring, seed by seed", half + 1);
    let plot = Plot::new(subject, x, "difference of test accuracy, points")
        .series(Series::mean_band(
            Role::Second,
            "mean ± standard error",
            [(0.5, mean, error), (beyond, mean, error)],
        ))
        .series(Series::scatter(Role::First, "one seed", points))
        .horizontal(0.0, "no difference");
    nb.figure("pairs", plot.draw());
}

/// The best and the worst of the networks, image by image.
fn compare_networks(nb: &mut Notebook, last: &Sample, trained: &[Trained], test: &Dataset) {
    let at = |percent| last.iter().position(|&p| p == percent).unwrap_or(0);
    let (best, worst) = (at(last.highest()), at(last.lowest()));
    let right = |network: &Network| -> Vec<bool> {
        (0..test.len()).map(|i| network.classify(&test.input(i)) == test.label(i)).collect()
    };
    let read = SameImages::new(&right(&trained[best].network), &right(&trained[worst].network));
    let (new, old, p) = (best + 1, worst + 1, read.p());
    // They are the most different of so many pairs: one of these would get so far that many times as often.
    let pairs = trained.len() * (trained.len() - 1) / 2;
    let picked = (pairs as Float * p).min(1.0);
    let mut table = Table::new(row!["network", "images only it reads", "p", "{pairs} × p"]);
    table.push(row!["seed {new}", read.only_new, "{p:.4}", "{picked:.3}"]);
    table.push(row!["seed {old}", read.only_old, "", ""]);
    say!(nb);
    nb.table("networks", table);
    let wrong = trained[worst].last().test;
    let wrong = wrong.whole - wrong.part;
    values!(nb, best_seed = new, worst_seed = old, worst_wrong = wrong, pairs);
    values!(nb, reread_percent = Share::new(read.only_new, wrong).percent());
    values!(nb, picked_p = picked, picked_verdict = verdict_on_images(picked < DOUBT));
    record_images(nb, "networks", read);
}
