//! How a story is tested: pairs of runs that differ in one thing.
//!
//! Page: *Stories and evidence*.

use ch1::statistics::Sample;
use figures::{Axis, Figure, Plot, Role, Series, from_index};
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::known;
use super::training::over_seeds;
use crate::{Examples, Initializer, Recipe, Trainer, Unit};

parameters! {
    Pairs {
        epochs = 10,
        eta = 0.1,
        batch = 10,
        images = 5_000,
        bias: f64 = 0.1 in -10.0..=10.0, "what the hidden biases begin with",
        seeds = 20,
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
    let [plain, lifted, fed] = over_seeds(nb, seeds, |nb, seed| {
        let (hidden, initializer) = (Unit::Relu, Initializer::He);
        let recipe =
            Recipe { hidden, initializer, epochs, eta, batch, seed, ..Recipe::default() };
        let read = [
            reads(&recipe, 0.0, [&few, &validation])?,
            reads(&recipe, bias, [&few, &validation])?,
            reads(&recipe, 0.0, [&larger, &validation])?,
        ];
        nb.progress(seed as usize, seeds, "")?;
        Ok(read)
    })?;
    say!(nb, "784-30-10 of ReLU, {images} images, {seeds} pairs of runs,");
    say!(nb, "validation images read correctly, in percent:\n");
    let names = [format!("biases {bias}"), format!("{more} images")];
    let effects = [lifted.minus(&plain), fed.minus(&plain)];
    let mut table = Table::new(["change", "after", "difference", "error", "ahead", "luck"]);
    table.push(row!["none", plain, "", "", "", ""]);
    for (i, (key, after)) in [("story", &lifted), ("control", &fed)].into_iter().enumerate() {
        let Verdict { mean, sd, error, ahead, of, luck } = verdict(nb, key, &effects[i]);
        let luck = 100.0 * luck;
        let (name, difference) = (&names[i], format!("{mean:+.2} ± {sd:.2}"));
        table.push(row![
            name,
            after,
            difference,
            "{error:.2}",
            "{ahead} of {of}",
            "{luck:.1} %"
        ]);
    }
    nb.table("verdicts", table);
    let [a, b] = [plain.deviation(), lifted.deviation()];
    let unpaired = (a * a + b * b).sqrt();
    say!(nb, "\n± of the first difference if the seeds were not paired: {unpaired:.2}");
    values!(nb, seeds, images, more, unpaired_sd = unpaired);
    nb.figure("differences", seed_by_seed(&names, &effects));
    Ok(())
}

/// The validation accuracy of a network whose hidden biases began with `bias`.
fn reads(
    recipe: &Recipe,
    bias: Float,
    [training, validation]: [&Examples; 2],
) -> Result<Float, Stop> {
    // ANCHOR: pair
    let mut net = recipe.start();
    net.layers.biases[0].fill(bias);
    let mut trainer = Trainer::of(net, recipe, training)?;
    for epoch in &mut trainer {
        epoch?;
    }
    // ANCHOR_END: pair
    Ok(trainer.net().score(validation).percent())
}

// ANCHOR: verdict
/// What the differences of some pairs say.
struct Verdict {
    mean: Float,
    sd: Float,
    /// By how much the mean itself would scatter: sd / √n.
    error: Float,
    /// How many differences are above 0, of those that are not 0.
    ahead: usize,
    of: usize,
    /// How often that many coins would fall at least as unevenly.
    luck: Float,
}

impl Verdict {
    fn new(differences: &Sample) -> Verdict {
        let (mean, sd) = (differences.average(), differences.deviation());
        let error = differences.standard_error();
        let ahead = differences.iter().filter(|&&d| d > 0.0).count();
        let of = differences.iter().filter(|&&d| d != 0.0).count();
        Verdict { mean, sd, error, ahead, of, luck: uneven(ahead, of) }
    }
}
// ANCHOR_END: verdict

/// The verdict, stored.
fn verdict(nb: &mut Notebook, key: &str, differences: &Sample) -> Verdict {
    let verdict = Verdict::new(differences);
    let Verdict { mean, sd, error, ahead, of, luck } = verdict;
    values!(nb, "{key}_mean" = mean, "{key}_sd" = sd, "{key}_error" = error);
    values!(nb, "{key}_ahead" = ahead, "{key}_of" = of, "{key}_luck" = 100.0 * luck);
    values!(nb, "{key}_low" = mean - 2.0 * error, "{key}_high" = mean + 2.0 * error);
    verdict
}

// ANCHOR: uneven
/// The probability that n coins fall at least as unevenly as `ahead` heads and n − `ahead` tails.
fn uneven(ahead: usize, n: usize) -> Float {
    let k = ahead.min(n - ahead);
    let (mut ways, mut tail) = (1.0, 0.0); // n over i
    for i in 0..=k {
        tail += ways;
        ways *= (n - i) as Float / (i + 1) as Float;
    }
    (2.0 * tail / numerics::powf(2.0, n as Float)).min(1.0)
}
// ANCHOR_END: uneven

/// The differences, sorted by nothing but their seeds.
fn seed_by_seed(names: &[String; 2], effects: &[Sample; 2]) -> Figure {
    let subject = "Difference in validation accuracy, seed by seed";
    let mut plot = Plot::new(subject, "seed", Axis::new("difference, points"))
        .horizontal(0.0, "no difference");
    for (i, role) in [Role::First, Role::Second].into_iter().enumerate() {
        let points = from_index(1, effects[i].iter().copied());
        plot = plot.series(Series::scatter(role, names[i].clone(), points));
    }
    plot.draw()
}

#[cfg(test)]
mod tests {
    use super::uneven;

    #[test]
    fn coins_fall_as_unevenly_as_they_should() {
        assert_eq!(uneven(5, 10), 1.0, "no split is more even");
        assert_eq!(uneven(10, 10), 2.0 / 1024.0, "all heads, or all tails");
        assert_eq!(uneven(1, 10), 22.0 / 1024.0);
        assert_eq!(uneven(9, 10), uneven(1, 10));
        assert_eq!(uneven(0, 0), 1.0);
    }
}
