//! What blind trying would achieve in the place of the gradient.

use figures::{Axis, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::{Float, normal, stream};

parameters! {
    P { tries: usize = 10_000 in 1..=1_000_000, "random steps of the same length", seed = 7 }
}

pub(crate) const RANDOM_STEPS: Cell = cell! {
    "random-steps", Instant, "Steps in random directions, against the step along the gradient";
    random_steps(P)
};

const DIMENSIONS: [usize; 5] = [2, 10, 50, 250, 1_000];

fn random_steps(nb: &mut Notebook, P { tries, seed }: P) -> CellResult {
    let mut table = Table::new(["dials", "best random step", "typical random step"]);
    let mut curve = vec![];
    for dials in DIMENSIONS {
        let [best, typical] = descents(dials, tries, seed);
        table.push(row![dials, "{best:.1} %", "± {typical:.1} %"]);
        values!(nb, "best_{dials}_percent" = best, "typical_{dials}_percent" = typical);
        curve.push((dials as Float, best));
    }
    say!(
        nb,
        "How far {tries} random steps of one length go down, when the step along the gradient"
    );
    say!(nb, "counts 100 %:\n");
    nb.table("steps", table);
    nb.value("tries", tries);
    let x = Axis::new("number of dials").log();
    let y = Axis::new("descent, %").range(0.0, 100.0);
    let plot = Plot::new("The best of many random steps", x, y)
        .series(Series::line(Role::First, "best random step", curve).markers())
        .horizontal(100.0, "along the gradient");
    nb.figure("best", plot.draw());
    Ok(())
}

/// How far the best and the typical (the root mean square) of so many random steps go down, in percent
/// of the step along the gradient.
fn descents(dials: usize, tries: usize, seed: u64) -> [Float; 2] {
    let mut rng = stream(seed, "random steps", dials as u64);
    // Any gradient will do: what is random looks the same from every side. Take the first axis.
    let (mut best, mut squares) = (Float::MIN, 0.0);
    for _ in 0..tries {
        let first = normal(&mut rng);
        let rest = (1..dials).map(|_| normal(&mut rng)).fold(0.0, |sum, x| sum + x * x);
        let cosine = first / (first * first + rest).sqrt();
        best = best.max(cosine);
        squares += cosine * cosine;
    }
    [best, (squares / tries as Float).sqrt()].map(|cosine| 100.0 * cosine)
}
