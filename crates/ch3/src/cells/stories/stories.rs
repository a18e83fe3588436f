//! How a story is tested: pairs of runs that differ in one thing.

use ch1::statistics::{mean, standard_deviation};
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::Float;

use super::training::{
    BATCH, Run, advance, as_told, differences, epochs, eta, over_seeds, percent, seeds, spread,
    trainer,
};
use crate::activation::Activation;
use crate::data::Data;
use crate::initializer::Initializer;
use crate::objective::Objective;

pub(super) const PAIRS: Cell = Cell {
    name: "paired-seeds",
    title: "Do hidden neurons learn better if their biases begin above 0?",
    pace: Pace::Seconds,
    parameters: &[
        epochs(10),
        eta(0.1),
        BATCH,
        Parameter::integer("images", 5_000, 10..=50_000, "how many training images are used"),
        Parameter::real("bias", 0.1, -10.0..=10.0, "what the hidden biases begin with"),
        seeds(20),
    ],
    run: pairs,
};

fn pairs(nb: &mut Notebook) -> CellResult {
    let mnist = nb.data()?;
    let (images, bias) = (nb.integer("images"), nb.real("bias"));
    let more = (2 * images).min(mnist.training.len());
    let few = Data::from(&mnist.training.first(images));
    let larger = Data::from(&mnist.training.first(more));
    let validation = Data::from(&mnist.validation);
    let [plain, lifted, fed] = over_seeds(nb, |nb, seed| {
        Ok([
            reads(nb, seed, 0.0, [&few, &validation])?,
            reads(nb, seed, bias, [&few, &validation])?,
            reads(nb, seed, 0.0, [&larger, &validation])?,
        ])
    })?;
    say!(nb, "784-30-10 of ReLU, {images} images, {} pairs of runs,", plain.len());
    say!(nb, "validation images read correctly, in percent:");
    say!(nb);
    let names = [format!("biases {bias}"), format!("{more} images")];
    let effects = [differences(&lifted, &plain), differences(&fed, &plain)];
    let mut table = Table::new(["change", "after", "difference", "error", "ahead", "luck"]);
    let empty = [""; 4].map(str::to_owned);
    table.push(["none".to_owned(), spread(&plain)].into_iter().chain(empty));
    for (i, (key, after)) in [("story", &lifted), ("control", &fed)].into_iter().enumerate() {
        let verdict = Verdict::new(&effects[i]);
        verdict.record(nb, key);
        table.push([names[i].clone(), spread(after)].into_iter().chain(verdict.shown()));
    }
    nb.table("verdicts", table);
    let [a, b] = [&plain, &lifted].map(|read| standard_deviation(read));
    let unpaired = (a * a + b * b).sqrt();
    say!(nb);
    say!(nb, "± of the first difference if the seeds were not paired: {unpaired:.2}");
    nb.value("seeds", plain.len());
    nb.value("images", images);
    nb.value("more", more);
    nb.value("unpaired_sd", unpaired);
    nb.figure("differences", seed_by_seed(&names, &effects));
    Ok(())
}

/// The validation accuracy of a network whose hidden biases began with `bias`.
fn reads(
    nb: &mut Notebook,
    seed: u64,
    bias: Float,
    [training, validation]: [&Data; 2],
) -> Result<Float, Stop> {
    let run = Run {
        hidden: Activation::Relu,
        objective: Objective::SOFTMAX,
        initializer: Initializer::He,
        seed,
        ..as_told(nb)
    };
    // ANCHOR: pair
    let mut trainer = trainer(run, training)?;
    trainer.network.biases[0].fill(bias);
    for epoch in 1..=run.epochs {
        advance(&mut trainer, epoch)?;
    }
    // ANCHOR_END: pair
    nb.progress(run.epochs, run.epochs, format!("seed {seed}"))?;
    Ok(percent(trainer.score(validation)))
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
    fn new(differences: &[Float]) -> Verdict {
        let (mean, sd) = (mean(differences), standard_deviation(differences));
        let error = sd / (differences.len() as Float).sqrt();
        let ahead = differences.iter().filter(|&&d| d > 0.0).count();
        let of = differences.iter().filter(|&&d| d != 0.0).count();
        Verdict { mean, sd, error, ahead, of, luck: uneven(ahead, of) }
    }
}
// ANCHOR_END: verdict

impl Verdict {
    fn record(&self, nb: &mut Notebook, key: &str) {
        nb.value(format!("{key}_mean"), self.mean);
        nb.value(format!("{key}_sd"), self.sd);
        nb.value(format!("{key}_error"), self.error);
        nb.value(format!("{key}_ahead"), self.ahead);
        nb.value(format!("{key}_of"), self.of);
        nb.value(format!("{key}_luck"), 100.0 * self.luck);
        nb.value(format!("{key}_low"), self.mean - 2.0 * self.error);
        nb.value(format!("{key}_high"), self.mean + 2.0 * self.error);
    }

    fn shown(&self) -> [String; 4] {
        [
            format!("{:+.2} ± {:.2}", self.mean, self.sd),
            format!("{:.2}", self.error),
            format!("{} of {}", self.ahead, self.of),
            format!("{:.1} %", 100.0 * self.luck),
        ]
    }
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
fn seed_by_seed(names: &[String; 2], effects: &[Vec<Float>; 2]) -> figures::Figure {
    let subject = "Difference in validation accuracy, seed by seed";
    let mut plot = Plot::new(subject, "seed", Axis::new("difference, points"))
        .horizontal(0.0, "no difference");
    for (i, role) in [Role::First, Role::Second].into_iter().enumerate() {
        let points = figures::from_index(1, effects[i].iter().copied());
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
