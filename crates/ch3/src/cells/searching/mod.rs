//! Searches that need nobody to watch them.
//!
//! Page: *Searching for hyper-parameters*.

pub(super) mod flattery;

use ch1::cells::luck;
use ch1::luck::{Paired, chance};
use ch1::statistics::Sample;
use figures::{Axis, Plot, Role, Series};
use mnist::Dataset;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, permutation, stream, uniform};

use super::choosing::scaled;
use super::known;
use super::training::quietly;
use crate::search::{Range, Setting, grid, random, rank, try_all};
use crate::{Examples, Net, Recipe, Regularization, Trainer};

/// η, λ and the number of hidden neurons.
const RANGES: [Range; 3] = [
    Range::LogUniform(1e-3, 10.0),
    Range::LogUniform(1e-3, 10.0),
    Range::LogUniform(20.0, 80.0),
];

/// What all tries share: how they are trained, and on what they are judged.
struct Contest {
    recipe: Recipe,
    training: Examples,
    judges: Examples,
    /// Validation images that judge nothing.
    others: Examples,
}

impl Contest {
    /// A thousand validation images judge.
    fn new(nb: &Notebook, images: usize, recipe: Recipe) -> Result<Contest, Stop> {
        let mnist = nb.data()?;
        let training = Examples::from(&mnist.training.first(images));
        let validation = &mnist.validation;
        let order = permutation(&mut stream(7, "judges", 0), validation.len());
        let some = |chosen: &[usize]| -> Result<Examples, Stop> {
            let pixels = chosen.iter().flat_map(|&i| validation.pixels(i)).copied().collect();
            let labels = chosen.iter().map(|&i| validation.labels()[i]).collect();
            Ok(Examples::from(&Dataset::new(pixels, labels)?))
        };
        let (judges, others) = (some(&order[..1_000])?, some(&order[1_000..])?);
        Ok(Contest { recipe, training, judges, others })
    }

    // ANCHOR: reach
    /// How many of the judging images a setting's network reads, in percent; NaN if it cannot be trained.
    fn reach(&self, setting: &Setting) -> Float {
        self.trained(setting).map_or(Float::NAN, |net| net.score(&self.judges).percent())
    }

    /// The network of a setting: η, λ and, optionally, the number of hidden neurons.
    fn trained(&self, setting: &Setting) -> Option<Net> {
        let (eta, regularization) = (setting[0], Regularization::L2(setting[1]));
        let hidden = setting.get(2).map_or(30, |&hidden| hidden as usize);
        let sizes = vec![784, hidden, 10];
        let recipe = Recipe { sizes, eta, regularization, ..self.recipe.clone() };
        let trainer = Trainer::new(&recipe, &self.training).ok()?;
        quietly(trainer).ok() // trains to the end, without a report
    }
    // ANCHOR_END: reach
}

parameters! {
    Search {
        tries: usize = 144 in 4..=10_000, "how many settings are drawn",
        epochs = 5,
        images = 1_000,
        batch = 10,
        seed = 7,
    }
}

pub(crate) const SEARCH: Cell = cell! {
    "random-search", Seconds, "Random search for η and λ"; search(Search)
};

fn search(nb: &mut Notebook, p: Search) -> CellResult {
    let Search { tries, epochs, images, batch, seed } = p;
    let contest = Contest::new(nb, images, Recipe { epochs, batch, seed, ..scaled() })?;
    nb.progress(0, tries, "")?;
    // ANCHOR: search
    let settings = random(&RANGES[..2], tries as u64, seed);
    let reached = try_all(&settings, |setting| contest.reach(setting));
    let ranked = rank(settings, reached);
    // ANCHOR_END: search
    let others = |setting| {
        contest.trained(setting).map_or(Float::NAN, |net| net.score(&contest.others).percent())
    };
    let mut table = Table::new(["place", "η", "λ", "1,000 images, %", "9,000 others, %"]);
    for (place, (setting, percent)) in ranked.iter().enumerate() {
        if place < 5 || [tries / 4, tries / 2, 3 * tries / 4, tries - 1].contains(&place) {
            let (eta, lambda) = (setting[0], setting[1]);
            let other = others(setting);
            table.push(row![
                place + 1,
                "{eta:.4}",
                "{lambda:.4}",
                "{percent:.1}",
                "{other:.1}"
            ]);
        }
    }
    let (winner, percent) = &ranked[0];
    values!(nb, winner_eta = winner[0], winner_lambda = winner[1]);
    values!(nb, winner = *percent, winner_others = others(winner));
    say!(nb, "784-30-10, {images} images, {epochs} epochs; η and λ each from 0.001 to 10:\n");
    nb.table("places", table);
    pictures(nb, &ranked);
    Ok(())
}

/// The settings in the plane of η and λ, and what they reach over η alone, in four colours from the best quarter to
/// the last.
fn pictures(nb: &mut Notebook, ranked: &[(Setting, Float)]) {
    let quarters = ["best quarter", "second", "third", "last quarter"];
    let roles = [Role::First, Role::Second, Role::Third, Role::Fourth];
    let eta = || Axis::new("η").log();
    let mut plane = Plot::new("Settings tried at random", eta(), Axis::new("λ").log());
    let accuracy = Axis::new("accuracy, %").range(0.0, 100.0);
    let mut shadow = Plot::new("What the settings reach, over η alone", eta(), accuracy);
    for ((part, name), role) in ranked.chunks(ranked.len().div_ceil(4)).zip(quarters).zip(roles)
    {
        let points = part.iter().map(|(setting, _)| (setting[0], setting[1]));
        plane = plane.series(Series::scatter(role, name, points));
        let points = part.iter().map(|(setting, percent)| (setting[0], *percent));
        shadow = shadow.series(Series::scatter(role, name, points));
    }
    nb.figure("plane", plane.draw());
    nb.figure("shadow", shadow.draw());
}

/// The winners of searches of the same length, one after another.
fn winners(reached: &[Float], tries: usize) -> Sample {
    reached.chunks_exact(tries).map(|search| Sample::from(search).highest()).collect()
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

parameters! { Grid { epochs = 5, images = 1_000, batch = 10, seed = 7 } }

pub(crate) const GRID: Cell = cell! {
    "grid-or-random", Seconds, "The same number of tries, on a grid and at random";
    grid_or_random(Grid)
};

fn grid_or_random(nb: &mut Notebook, p: Grid) -> CellResult {
    /// Of each kind: 18, 10, 20 and 6 searches.
    const TRIES: usize = 162;
    let Grid { epochs, images, batch, seed } = p;
    let contest = Contest::new(nb, images, Recipe { epochs, batch, seed, ..scaled() })?;
    let reach = |setting: &Setting| contest.reach(setting);
    let headings =
        ["searched", "tries", "values of η", "best on a grid", "at random", "difference", "p"];
    let mut table = Table::new(headings);
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
            let paired = Paired::new(&at_random, &on_grid);
            values!(nb, "grid_{tries}" = on_grid.to_string());
            values!(nb, "random_{tries}" = at_random.to_string());
            luck::record(nb, &format!("tries_{tries}"), &paired);
            let p = paired.p();
            table.push(row![searched, tries, side, on_grid, at_random, paired, chance(p)]);
        }
    }
    say!(
        nb,
        "The best of a search, in percent of 1,000 images: mean ± sd over as many searches of each kind\n\
         as {TRIES} runs allow. On the grid, how many values of η there are:\n"
    );
    nb.table("searches", table);
    Ok(())
}
