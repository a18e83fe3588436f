//! The answers to the page's quick checks.

use ch1::statistics::{Sample, mean};
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::{normal, stream};

use crate::Regularization;

pub(crate) const PENCIL: Cell = cell! {
    "pencil-weight-decay", Instant, "With a pencil: weight decay"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let factor = |lambda, eta, n| Regularization::L2(lambda).decay(eta, n);
    let (step, with_m) = (factor(5.0, 0.1, 1_000)?, factor(5.0, 0.1, 10)?);
    let without_eta = factor(5.0, 1.0, 1_000)?;
    say!(nb, "η = 0.1, λ = 5, n = 1,000: a step multiplies by {step}");
    say!(nb, "with m = 10 in the place of n: {with_m}; without η: {without_eta}");
    let (s, variance) = (1.0 / 5.0_f64.sqrt(), 1.0 / 5.0);
    say!(nb, "λ = 5 is a prior with the standard deviation {s:.3} and the variance {variance}");
    let rng = &mut stream(7, "thirty", 0);
    let mut thirty = || (0..30).map(|_| normal(rng)).collect::<Sample>().highest();
    let largest = mean(&(0..10_000).map(|_| thirty()).collect::<Vec<_>>());
    say!(nb, "the largest of thirty normal numbers, on average: {largest:.3}");
    values!(nb, step, with_m, without_eta, prior = s, variance, largest);
    Ok(())
}
