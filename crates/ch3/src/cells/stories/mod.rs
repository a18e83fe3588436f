//! How a story is tested: pairs of runs that differ in one thing.
//!
//! Page: *Stories and evidence*.

pub(super) mod pencil;

use ch1::cells::luck;
use ch1::luck::{Paired, chance, uneven};
use figures::{Axis, Figure, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::known;
use super::neurons::dead::never_fire;
use super::training::over_seeds;
use crate::{Examples, Initializer, Net, Recipe, Trainer, Unit};

parameters! {
    Pairs {
        epochs = 10,
        eta = 0.1,
        batch = 10,
        images = 5_000,
        bias: f64 = 0.1 in -10.0..=10.0, "what the hidden biases begin with",
        seeds: usize = 20 in 2..=24, "how many pairs: 1, 2, …",
    }
}

pub(crate) const PAIRS: Cell = cell! {
    "paired-seeds", Seconds, "Do hidden neurons learn better if their biases begin above 0?";
    pairs(Pairs)
};

fn pairs(nb: &mut Notebook, p: Pairs) -> CellResult {
    let (mnist, Pairs { epochs, eta, batch, images, bias, seeds }) = (nb.data()?, p);
    let more = (2 * images).min(mnist.training.len());
    let [few, larger] = [images, more].map(|n| Examples::from(&mnist.training.first(n)));
    let validation = Examples::from(&mnist.validation);
    let [plain, lifted, fed, dead] = over_seeds(nb, seeds, |nb, seed| {
        let (hidden, initializer) = (Unit::Relu, Initializer::He);
        let recipe =
            Recipe { hidden, initializer, epochs, eta, batch, seed, ..Recipe::default() };
        let learn = |bias, images| learned(&recipe, bias, images);
        let nets = [learn(0.0, &few)?, learn(bias, &few)?, learn(0.0, &larger)?];
        nb.progress(seed as usize, seeds, "")?;
        let [a, b, c] = nets.each_ref().map(|net| net.score(&validation).percent());
        Ok([a, b, c, never_fire(&nets[0], &few) as Float])
    })?;
    say!(nb, "784-30-10 of ReLU, {images} images, {epochs} epochs, {seeds} pairs of runs;");
    say!(nb, "validation images read correctly, in percent:\n");
    let names = [format!("biases {bias}"), format!("{more} images")];
    let effects = [Paired::new(&lifted, &plain), Paired::new(&fed, &plain)];
    let headings = ["change", "after", "difference", "p", "p of signs", "ahead", "p of coins"];
    let mut table = Table::new(headings);
    table.push(row!["none", plain, "", "", "", "", ""]);
    for (i, (key, after)) in [("story", &lifted), ("control", &fed)].into_iter().enumerate() {
        let judged = judged(nb, key, &effects[i]);
        table.push(row![names[i], after].into_iter().chain(judged));
    }
    nb.table("verdicts", table);
    let [a, b] = [plain.deviation(), lifted.deviation()];
    let (unpaired, sd) = ((a * a + b * b).sqrt(), effects[0].differences.deviation());
    say!(
        nb,
        "\nthe first differences scatter by {sd:.2}; with other seeds in each half of a pair"
    );
    say!(nb, "they would scatter by {unpaired:.2}");
    say!(nb, "without a change, {dead} of 30 hidden neurons fire for no image in the end");
    values!(nb, seeds, images, more, unpaired_sd = unpaired, dead = dead.average());
    nb.figure("differences", seed_by_seed(&names, &effects));
    Ok(())
}

/// What the differences of some pairs say to Student, to all choices of signs, and to coins.
fn judged(nb: &mut Notebook, key: &str, paired: &Paired) -> [String; 5] {
    luck::record(nb, key, paired);
    let differences = &paired.differences;
    let ahead = differences.iter().filter(|&&d| d > 0.0).count();
    let of = differences.iter().filter(|&&d| d != 0.0).count();
    let (mean, error) = (paired.average(), paired.error());
    let (signs, coins) = (paired.p_of_signs(), uneven(ahead, of));
    values!(nb, "{key}_sd" = differences.deviation(), "{key}_ahead" = ahead, "{key}_of" = of);
    values!(nb, "{key}_low" = mean - 2.0 * error, "{key}_high" = mean + 2.0 * error);
    values!(nb, "{key}_signs" = signs, "{key}_coins" = coins);
    let (p, ahead) = (chance(paired.p()), format!("{ahead} of {of}"));
    [paired.to_string(), p, chance(signs), ahead, chance(coins)]
}

/// A trained network whose hidden biases began with `bias`.
fn learned(recipe: &Recipe, bias: Float, training: &Examples) -> Result<Net, Stop> {
    // ANCHOR: pair
    let mut net = recipe.start();
    net.layers.biases[0].fill(bias);
    let mut trainer = Trainer::of(net, recipe, training)?;
    for epoch in &mut trainer {
        epoch?;
    }
    // ANCHOR_END: pair
    Ok(trainer.net().clone())
}

/// The differences, sorted by nothing but their seeds.
fn seed_by_seed(names: &[String; 2], effects: &[Paired; 2]) -> Figure {
    let subject = "Difference in validation accuracy, seed by seed";
    let mut plot = Plot::new(subject, "seed", Axis::new("difference, points"))
        .horizontal(0.0, "no difference");
    for (i, role) in [Role::First, Role::Second].into_iter().enumerate() {
        let points = from_index(1, effects[i].differences.iter().copied());
        plot = plot.series(Series::scatter(role, names[i].clone(), points));
    }
    plot.draw()
}
