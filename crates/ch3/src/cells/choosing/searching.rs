//! Searches that need nobody to watch them, and how far their winners are to be trusted.

use ch1::statistics::mean;
use figures::{Axis, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, normal, permutation, stream, uniform};

use super::training::{BATCH, IMAGES, Run, epochs, highest, percent, spread, trainer};
use crate::data::Data;
use crate::initializer::Initializer;
use crate::network::Network;
use crate::regularization::Regularization;
use crate::search::{Range, Setting, grid, random, rank, try_all};

pub(super) const SEARCH: Cell = Cell {
    name: "random-search",
    title: "Random search for η and λ",
    pace: Pace::Seconds,
    parameters: &[
        Parameter::integer("tries", 144, 4..=10_000, "how many settings are drawn"),
        epochs(5),
        IMAGES,
        BATCH,
        Parameter::seed(7),
    ],
    run: search,
};

/// η, λ and the number of hidden neurons.
const RANGES: [Range; 3] = [
    Range::LogUniform(1e-3, 10.0),
    Range::LogUniform(1e-3, 10.0),
    Range::LogUniform(20.0, 80.0),
];

/// What all tries share: how they are trained, and on what they are judged.
struct Contest {
    run: Run<'static>,
    training: Data,
    judges: Data,
    others: Data,
}

impl Contest {
    /// A thousand validation images judge; the others will say what the judgement was worth.
    fn new(nb: &Notebook) -> Result<Contest, Stop> {
        let mnist = nb.data()?;
        let training = Data::from(&mnist.training.first(nb.integer("images")));
        let initializer = Initializer::Scaled;
        let (epochs, batch) = (nb.integer("epochs"), nb.integer("batch"));
        let run = Run { initializer, epochs, batch, seed: nb.seed(), ..Run::PLAIN };
        let validation = &mnist.validation;
        let order = permutation(&mut stream(7, "judges", 0), validation.len());
        let (judges, others) = order.split_at(1_000);
        let part = |images: &[usize]| {
            let pixels = images.iter().flat_map(|&i| validation.pixels(i)).copied().collect();
            let labels = images.iter().map(|&i| validation.labels()[i]).collect();
            Dataset::new(pixels, labels).map(|part| Data::from(&part))
        };
        Ok(Contest { run, training, judges: part(judges)?, others: part(others)? })
    }

    // ANCHOR: reach
    /// The network that a setting gives: η, λ and, if it is there, the number of hidden neurons.
    fn network(&self, setting: &Setting) -> Result<Network, Stop> {
        let (eta, regularization) = (setting[0], Regularization::L2(setting[1]));
        let hidden = setting.get(2).map_or(30, |&hidden| hidden as usize);
        let sizes = &[784, hidden, 10];
        let run = Run { sizes, eta, regularization, ..self.run };
        let mut trainer = trainer(run, &self.training)?;
        for epoch in trainer.by_ref().take(run.epochs) {
            epoch?;
        }
        Ok(trainer.network)
    }

    /// How many of the judging images it reads, in percent; NaN if it cannot be trained.
    fn reach(&self, setting: &Setting) -> Float {
        let network = self.network(setting);
        network.map_or(Float::NAN, |network| percent(network.score(&self.judges)))
    }
    // ANCHOR_END: reach
}

fn search(nb: &mut Notebook) -> CellResult {
    let tries = nb.integer("tries");
    let contest = Contest::new(nb)?;
    nb.progress(0, tries, "")?;
    // ANCHOR: search
    let settings = random(&RANGES[..2], tries as u64, nb.seed());
    let reached = try_all(&settings, |setting| contest.reach(setting));
    let ranked = rank(settings, reached);
    // ANCHOR_END: search
    let mut table = Table::new(["place", "η", "λ", "1,000 judges, %", "9,000 others, %"]);
    for (place, (setting, percents)) in ranked.iter().enumerate() {
        if place < 5 || [tries / 4, tries / 2, 3 * tries / 4, tries - 1].contains(&place) {
            let other = percent(contest.network(setting)?.score(&contest.others));
            if place == 0 {
                nb.value("winner_eta", setting[0]);
                nb.value("winner_lambda", setting[1]);
                nb.value("claimed", *percents);
                nb.value("real", other);
            }
            let values = [setting[0], setting[1]].map(|value| format!("{value:.4}"));
            let row = [(place + 1).to_string()].into_iter().chain(values);
            table.push(row.chain([format!("{percents:.1}"), format!("{other:.1}")]));
        }
    }
    nb.table("places", table);
    let quarters = ["best quarter", "second", "third", "last quarter"];
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let axis = || Axis::new("η").log();
    let mut plane = Plot::new("Settings tried at random", axis(), Axis::new("λ").log());
    let mut shadow = Plot::new(
        "What the settings reach, over η alone",
        axis(),
        Axis::new("accuracy, %").range(60.0, 100.0),
    );
    for ((part, name), role) in ranked.chunks(tries.div_ceil(4)).zip(quarters).zip(roles) {
        let points = part.iter().map(|(setting, _)| (setting[0], setting[1]));
        plane = plane.series(Series::scatter(role, name, points));
        let points = part.iter().map(|(setting, percent)| (setting[0], *percent));
        shadow = shadow.series(Series::scatter(role, name, points));
    }
    nb.figure("plane", plane.draw());
    nb.figure("shadow", shadow.draw());
    Ok(())
}

pub(super) const GRID: Cell = Cell {
    name: "grid-or-random",
    title: "The same number of tries, on a grid and at random",
    pace: Pace::Seconds,
    parameters: &[epochs(5), IMAGES, BATCH, Parameter::seed(7)],
    run: grid_or_random,
};

/// The winners of searches of the same length, one after another.
fn winners(reached: &[Float], tries: usize) -> Vec<Float> {
    reached.chunks_exact(tries).map(highest).collect()
}

/// So many values of each range, evenly spaced, the whole grid shifted at random.
fn shifted(ranges: &[Range], side: usize, seed: u64, number: u64) -> Vec<Setting> {
    let rng = &mut stream(seed, "shift", number);
    let axis = |range: &Range| -> Vec<Float> {
        let shift = uniform(rng);
        (0..side).map(|i| range.at((i as Float + shift) / side as Float)).collect()
    };
    let axes: Vec<Vec<Float>> = ranges.iter().map(axis).collect();
    grid(&axes.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn grid_or_random(nb: &mut Notebook) -> CellResult {
    /// Of each kind: 18, 10, 20 and 6 searches.
    const TRIES: usize = 162;
    let (contest, seed) = (Contest::new(nb)?, nb.seed());
    let reach = |setting: &Setting| contest.reach(setting);
    let mut table = Table::new([
        "searched",
        "tries",
        "values of η, grid",
        "random",
        "best on a grid",
        "best at random",
    ]);
    for (searched, ranges, sides) in
        [("η, λ", &RANGES[..2], [3, 4]), ("η, λ, hidden", &RANGES[..], [2, 3])]
    {
        nb.progress(ranges.len(), RANGES.len(), searched)?;
        let free = try_all(&random(ranges, TRIES as u64, seed), reach);
        for side in sides {
            let tries = ranges.iter().fold(1, |tries, _| tries * side);
            let grids =
                (0..(TRIES / tries) as u64).flat_map(|i| shifted(ranges, side, seed, i));
            let on_grid = winners(&try_all(&grids.collect::<Vec<_>>(), reach), tries);
            let at_random = winners(&free, tries);
            nb.value(format!("grid_{tries}"), spread(&on_grid));
            nb.value(format!("random_{tries}"), spread(&at_random));
            table.push([
                searched.to_owned(),
                tries.to_string(),
                side.to_string(),
                tries.to_string(),
                spread(&on_grid),
                spread(&at_random),
            ]);
        }
    }
    say!(nb, "The best of a search, in percent of 1,000 images; mean ± sd over the searches:");
    say!(nb);
    nb.table("searches", table);
    Ok(())
}

pub(super) const FLATTERY: Cell = Cell {
    name: "best-of-k",
    title: "What luck adds to the best of many equals",
    pace: Pace::Instant,
    parameters: &[
        Parameter::integer("searches", 10_000, 100..=1_000_000, "how many searches are drawn"),
        Parameter::seed(7),
    ],
    run: flattery,
};

fn flattery(nb: &mut Notebook) -> CellResult {
    let searches = nb.integer("searches");
    let rng = &mut stream(nb.seed(), "flattery", 0);
    let mut table =
        Table::new(["tries", "excess in sd", "100 images, points", "1,000", "10,000"]);
    for tries in [3, 10, 30, 100] {
        let best = |_| highest(&(0..tries).map(|_| normal(rng)).collect::<Vec<_>>());
        let excess = mean(&(0..searches).map(best).collect::<Vec<_>>());
        nb.value(format!("excess_{tries}"), excess);
        let points = [100.0, 1_000.0, 10_000.0].map(|images: Float| {
            let sd = 100.0 * (0.95 * 0.05 / images).sqrt();
            format!("{:.2}", excess * sd)
        });
        table.push([tries.to_string(), format!("{excess:.2}")].into_iter().chain(points));
    }
    say!(nb, "All candidates read 95 % in truth; what the best of them claims beyond that:");
    say!(nb);
    nb.table("excess", table);
    Ok(())
}
