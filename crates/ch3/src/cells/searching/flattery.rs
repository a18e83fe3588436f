//! What luck adds to the best of many, and the quick checks of the page.

use ch1::luck::sampling_error;
use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, exp, ln, powf, sum};

parameters! {
    Flattery { percent: f64 = 95.0 in 1.0..=99.9, "what each of them reads of all digits there are" }
}

pub(crate) const FLATTERY: Cell = cell! {
    "best-of-k", Instant, "What luck adds to the best of many equally good networks"; flattery(Flattery)
};

// ANCHOR: at_most
/// For i = 0 … n the probability that of n images at most i are read, if each is read with probability p.
fn at_most(n: usize, p: Float) -> Vec<Float> {
    let mut ln_exactly = n as Float * ln(1.0 - p); // none of them
    let mut at_most = 0.0;
    let mut all = vec![];
    for i in 1..=n {
        at_most += exp(ln_exactly);
        all.push(at_most.min(1.0));
        ln_exactly += ln((n - i + 1) as Float / i as Float) + ln(p / (1.0 - p));
    }
    all.push(1.0);
    all
}
// ANCHOR_END: at_most

// ANCHOR: best
/// The same of the best of k: it has at most i only if all of them have.
fn best_at_most(k: usize, one: &[Float]) -> Vec<Float> {
    one.iter().map(|&at_most| powf(at_most, k as Float)).collect()
}
// ANCHOR_END: best

/// How many that makes on average: each i counts with the probability that there are more than i.
fn mean_of(at_most: &[Float]) -> Float {
    let more: Vec<Float> = at_most.iter().map(|at_most| 1.0 - at_most).collect();
    sum(&more)
}

fn flattery(nb: &mut Notebook, Flattery { percent }: Flattery) -> CellResult {
    const IMAGES: [usize; 3] = [100, 1_000, 10_000];
    let share = percent / 100.0;
    let mut table = Table::new(["best of", "100 images", "1,000", "10,000"]);
    let one = IMAGES.map(|n| at_most(n, share));
    for k in [1, 3, 10, 30, 100] {
        let claims = one.each_ref().map(|one| {
            let n = one.len() - 1;
            let claimed = 100.0 * mean_of(&best_at_most(k, one)) / n as Float;
            values!(nb, "claimed_{k}_{n}" = claimed, "excess_{k}_{n}" = claimed - percent);
            format!("{claimed:.2}")
        });
        table.push(row![k].into_iter().chain(claims));
    }
    for n in IMAGES {
        nb.value(format!("error_{n}"), 100.0 * sampling_error(share, n));
    }
    say!(
        nb,
        "Each reads {percent} % of all digits in the world. What the best of k such networks claims on"
    );
    say!(nb, "average, in percent, if so many images judge:\n");
    nb.table("claims", table);
    let subject = format!(
        "What the best of k networks reads of 100 images, each being worth {percent} %"
    );
    let x = Axis::new("images read, of 100").range(80.0, 100.0);
    let mut plot = Plot::new(subject, x, Axis::new("probability"));
    for (k, role) in [1, 10, 100].into_iter().zip([Role::First, Role::Second, Role::Third]) {
        let name = if k == 1 { "one".to_owned() } else { format!("the best of {k}") };
        let chances = chances(&best_at_most(k, &one[0])).split_off(80);
        plot = plot.series(Series::line(role, name, chances).markers());
    }
    nb.figure("chances", plot.draw());
    Ok(())
}

/// Each number with the probability of exactly this many.
fn chances(at_most: &[Float]) -> Vec<(Float, Float)> {
    let below = [0.0].into_iter().chain(at_most.iter().copied());
    let exactly = at_most.iter().zip(below).map(|(at_most, below)| at_most - below);
    exactly.enumerate().map(|(i, chance)| (i as Float, chance)).collect()
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-searching", Instant, "The quick checks of the page on searching"; pencil
};

fn pencil(nb: &mut Notebook) -> CellResult {
    let (per_axis, axes) = (4_usize, 3);
    let tries = per_axis.pow(axes);
    say!(nb, "a grid with {per_axis} values on each of {axes} axes: {tries} trainings,");
    say!(nb, "{per_axis} values of each; drawn at random, {tries} values of each");
    values!(nb, tries, on_grid = per_axis, product = per_axis * axes as usize);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_binomial_and_the_best_of_one_is_one() {
        let one = at_most(4, 0.5);
        for (found, expected) in one.iter().zip([1.0, 5.0, 11.0, 15.0, 16.0]) {
            assert!((found - expected / 16.0).abs() < 1e-14, "{one:?}");
        }
        assert!((mean_of(&one) - 2.0).abs() < 1e-14);
        assert_eq!(best_at_most(1, &one), one);
        let all: Float = chances(&best_at_most(7, &one)).iter().fold(0.0, |all, at| all + at.1);
        assert!((all - 1.0).abs() < 1e-14);
    }

    /// From the tails of the binomial distribution, summed elsewhere with exact fractions.
    #[test]
    fn the_best_of_many_equals_claims_what_exact_fractions_say() {
        let one = at_most(100, 0.95);
        for (k, expected) in [
            (3, 96.779_297_359_581_14),
            (10, 98.034_254_943_616_13),
            (30, 98.818_252_848_212_08),
            (100, 99.424_924_439_729_25),
        ] {
            let claimed = mean_of(&best_at_most(k, &one));
            assert!((claimed - expected).abs() < 1e-9, "{k}: {claimed}");
        }
    }
}
