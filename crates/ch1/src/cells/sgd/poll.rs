//! The gradient as an opinion poll: how wrong the answer of a mini-batch is.

use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Stop, Table, cell, parameters, row, say, values};
use numerics::{Float, below, stream};

use crate::cells::known;
use crate::cells::training::{Run, train};
use crate::network::Network;
use crate::statistics::mean;

parameters! {
    P {
        hidden = 30,
        examples: usize = 2_000 in 10..=50_000, "how many examples there are to ask",
        polls: usize = 200 in 2..=10_000, "mini-batches of each size",
        epochs = 1,
        seed = 7,
    }
}

pub(crate) const POLL: Cell =
    cell! { "poll", Seconds, "A mini-batch asks a few examples for the gradient"; poll(P) };

const SIZES: [usize; 7] = [1, 2, 5, 10, 20, 50, 100];

/// What the polls of one size say of the gradient, on average.
#[derive(Clone, Copy)]
struct Opinion {
    /// The squared length of the error.
    error: Float,
    /// The angle to the true gradient, in degrees.
    angle: Float,
}

/// The length of the true gradient, and an opinion for each size.
type Answers = (Float, Vec<Opinion>);

fn poll(nb: &mut Notebook, p: P) -> CellResult {
    let P { hidden, epochs, seed, .. } = p;
    let sizes = vec![784, hidden, 10];
    let fresh = Network::new(&sizes, &mut stream(seed, "network", 0));
    let (length, before) = ask(nb, p, &fresh, "at the start")?;
    let trained = train(nb, Run { sizes, epochs, batch: 10, eta: 3.0, seed }, "")?;
    let (later_length, after) = ask(nb, p, &trained.network, "trained")?;

    let trained = format!("after epoch {epochs}");
    let mut table =
        Table::new(row!["m", "squared error", "m × squared error", "angle to ∇C", trained]);
    for ((m, before), after) in SIZES.into_iter().zip(&before).zip(&after) {
        let (Opinion { error, angle }, later) = (*before, after.angle);
        let product = error * m as Float;
        table.push(row![m, "{error:.5}", "{product:.4}", "{angle:.1}°", "{later:.1}°"]);
        values!(nb, "angle_{m}" = angle, "later_angle_{m}" = later);
    }
    let lengths = format!("{length:.4} before training and {later_length:.4} {trained}");
    say!(nb, "Over {} examples ∇C has length {lengths}.", p.examples);
    say!(nb, "Mean over {} mini-batches of size m, drawn with replacement:\n", p.polls);
    nb.table("polls", table);
    values!(nb, length, later_length);
    law(nb, &before);
    Ok(())
}

/// How well the errors follow the law "a constant divided by m".
fn law(nb: &mut Notebook, opinions: &[Opinion]) {
    let products: Vec<Float> =
        SIZES.iter().zip(opinions).map(|(&m, opinion)| opinion.error * m as Float).collect();
    let level = mean(&products);
    let worst = products.iter().fold(0.0, |worst: Float, p| worst.max((p / level - 1.0).abs()));
    values!(nb, largest_deviation_percent = 100.0 * worst);
    values!(nb, error_1_over_20 = opinions[0].error / opinions[4].error);
    say!(nb, "\nm × squared error stays within {:.0} % of its mean.", 100.0 * worst);
    nb.figure("error", error_by_size(level, opinions));
}

/// The true gradient's length, and what mini-batches of each size make of it.
fn ask(nb: &mut Notebook, p: P, network: &Network, when: &str) -> Result<Answers, Stop> {
    let training = &nb.data()?.training;
    let examples = p.examples.min(training.len());
    let example = |i: usize| (training.input(i), training.target(i));
    let truth = flat(&network.gradient((0..examples).map(example)));
    let length = norm(&truth);
    let mut opinions = vec![];
    for (done, m) in SIZES.into_iter().enumerate() {
        nb.progress(done, SIZES.len(), format!("{when}, m = {m}"))?;
        let mut rng = stream(p.seed, "poll", m as u64);
        let (mut errors, mut angles) = (vec![], vec![]);
        for _ in 0..p.polls {
            let asked: Vec<usize> = (0..m).map(|_| below(&mut rng, examples)).collect();
            let answer = flat(&network.gradient(asked.into_iter().map(example)));
            let miss = &answer - &truth;
            errors.push(numerics::dot(&miss, &miss));
            angles.push(angle(&answer, &truth));
        }
        opinions.push(Opinion { error: mean(&errors), angle: mean(&angles) });
    }
    Ok((length, opinions))
}

/// The measured errors, and the law "a constant divided by m" through them.
fn error_by_size(level: Float, opinions: &[Opinion]) -> Figure {
    let law = SIZES.map(|m| (m as Float, level / m as Float));
    let measured = SIZES.iter().zip(opinions).map(|(&m, opinion)| (m as Float, opinion.error));
    let x = Axis::new("mini-batch size m").log();
    let y = Axis::new("squared error of the gradient").log();
    Plot::new("Squared error of mini-batch gradients", x, y)
        .series(Series::line(Role::Second, "constant / m", law))
        .series(Series::scatter(Role::First, "measured", measured))
        .draw()
}

/// All derivatives of a gradient in one vector.
fn flat(gradient: &Network) -> Array1<Float> {
    let weights = gradient.weights.iter().flatten();
    weights.chain(gradient.biases.iter().flatten()).copied().collect()
}

pub(super) fn norm(v: &Array1<Float>) -> Float {
    numerics::dot(v, v).sqrt()
}

/// The angle between two vectors, in degrees: its cosine is v · w / (‖v‖ ‖w‖).
pub(super) fn angle(v: &Array1<Float>, w: &Array1<Float>) -> Float {
    numerics::acos(numerics::dot(v, w) / (norm(v) * norm(w))).to_degrees()
}
