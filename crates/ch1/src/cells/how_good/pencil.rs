//! The quick checks of the page, and the numbers of its exercise on two test sets.

use mnist::Mnist;
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::luck::{SameImages, sampling_error};

parameters! {
    P {
        count: usize = 1_009 in 0..=10_000, "validation images read correctly, epoch after epoch",
        deviation: f64 = 0.3 in 0.0..=100.0, "standard deviation of the differences",
        seeds: usize = 9 in 2..=100, "how many seeds",
        gained: usize = 90 in 0..=10_000, "images that only the new network reads",
        lost: usize = 60 in 0..=10_000, "images that only the old network reads",
    }
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-how-good", Instant, "With a pencil: class counts and standard errors"; pencil(P)
};

fn pencil(nb: &mut Notebook, p: P) -> CellResult {
    let Mnist { validation, test, .. } = nb.data()?;
    let [digit, in_test] = [validation, test].map(|images| {
        let counts = images.class_counts();
        (0..10).min_by_key(|&digit| counts[digit].abs_diff(p.count)).unwrap_or(0)
    });
    say!(nb, "{} validation images show a {digit}, as many test images a {in_test}", p.count);
    values!(nb, digit, in_test, count = p.count);

    let n = p.seeds as Float;
    let error = p.deviation / n.sqrt();
    say!(nb, "Deviation {} over {} seeds: standard error {error:.3}", p.deviation, p.seeds);
    values!(nb, error, divided_by_n = p.deviation / n);

    let one = 100.0 * sampling_error(0.95, 10_000);
    let difference = 2.0_f64.sqrt() * one;
    say!(nb, "95 % of 10000 images: {one:.2} points; the difference of two: {difference:.2}");
    values!(nb, sampling = one, sampling_of_difference = difference);
    let read = SameImages { only_new: p.gained, only_old: p.lost };
    let (more, disputed) = (p.gained as Float - p.lost as Float, (p.gained + p.lost) as Float);
    let coins = more / disputed.sqrt();
    say!(nb, "{} against {}: {coins:.2} deviations, p = {:.3}", p.gained, p.lost, read.p());
    values!(nb, coins, images_p = read.p(), images_deviation = disputed.sqrt() / 100.0);
    values!(nb, images_difference = more / 100.0);
    Ok(())
}
