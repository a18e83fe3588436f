//! The gradient as an opinion poll: how wrong a mini-batch is, and what size of it pays.

use figures::{Axis, Plot, Role, Series};
use ndarray::Array1;
use notebook::{Cell, CellResult, Notebook, Pace, Parameter, Stop, Table, say};
use numerics::{Float, below, stream};

use super::training::{SEED, Settings, epochs, hidden, percent, share, train};
use crate::network::Network;
use crate::statistics::mean;

pub(super) const POLL: Cell = Cell {
    name: "poll",
    title: "A mini-batch asks a few examples for the gradient",
    pace: Pace::Seconds,
    parameters: &[
        hidden(30),
        Parameter::integer(
            "examples",
            2_000,
            10..=50_000,
            "how many examples there are to ask",
        ),
        Parameter::integer("polls", 200, 2..=10_000, "mini-batches of each size"),
        epochs(1),
        SEED,
    ],
    run: poll,
};

const SIZES: [usize; 7] = [1, 2, 5, 10, 20, 50, 100];

/// What the polls of one size say of the gradient, on average.
#[derive(Clone, Copy)]
struct Opinion {
    /// The squared length of the error.
    error: Float,
    /// The angle to the true gradient, in degrees.
    angle: Float,
}

fn poll(nb: &mut Notebook) -> CellResult {
    let (polls, hidden) = (nb.integer("polls"), nb.integer("hidden"));
    let sizes = [784, hidden, 10];
    let fresh = Network::new(&sizes, &mut stream(nb.seed(), "network", 0));
    let (length, before) = ask(nb, &fresh, "at the start")?;
    let epochs = nb.integer("epochs");
    let settings = Settings { sizes: &sizes, epochs, batch: 10, eta: 3.0, seed: nb.seed() };
    let (trained, _) = train(nb, settings, "")?;
    let (later_length, after) = ask(nb, &trained, "trained")?;

    let trained = format!("after epoch {epochs}");
    let mut table = Table::new([
        "m",
        "squared error",
        "m × squared error",
        "angle to ∇C",
        trained.as_str(),
    ]);
    for ((m, before), after) in SIZES.into_iter().zip(&before).zip(&after) {
        table.push([
            m.to_string(),
            format!("{:.5}", before.error),
            format!("{:.4}", before.error * m as Float),
            format!("{:.1}°", before.angle),
            format!("{:.1}°", after.angle),
        ]);
        nb.value(&format!("angle_{m}"), before.angle);
        nb.value(&format!("later_angle_{m}"), after.angle);
    }
    say!(
        nb,
        "Over {} examples ∇C has length {length:.4} before training and {later_length:.4} {trained}.",
        nb.integer("examples")
    );
    say!(nb, "Mean over {polls} mini-batches of size m, drawn with replacement:");
    say!(nb);
    nb.table("polls", table);
    nb.value("length", length);
    nb.value("later_length", later_length);
    let products: Vec<Float> =
        SIZES.iter().zip(&before).map(|(&m, opinion)| opinion.error * m as Float).collect();
    let level = mean(&products);
    let spread =
        products.iter().fold(0.0, |worst: Float, p| worst.max((p / level - 1.0).abs()));
    nb.value("largest_deviation_percent", 100.0 * spread);
    nb.value("error_1_over_20", before[0].error / before[4].error);
    say!(nb);
    say!(nb, "m × squared error stays within {:.0} % of its mean.", 100.0 * spread);
    nb.figure("error", error_by_size(level, &before));
    Ok(())
}

/// The true gradient's length, and what mini-batches of each size make of it.
fn ask(
    nb: &mut Notebook,
    network: &Network,
    when: &str,
) -> Result<(Float, Vec<Opinion>), Stop> {
    let training = &nb.data()?.training;
    let examples = nb.integer("examples").min(training.len());
    let example = |i: usize| (training.input(i), training.target(i));
    let truth = flat(&network.gradient((0..examples).map(example)));
    let length = norm(&truth);
    let mut opinions = vec![];
    for (done, m) in SIZES.into_iter().enumerate() {
        nb.progress(done, SIZES.len(), format!("{when}, m = {m}"))?;
        let mut rng = stream(nb.seed(), "poll", m as u64);
        let (mut errors, mut cosines) = (vec![], vec![]);
        for _ in 0..nb.integer("polls") {
            let asked: Vec<usize> = (0..m).map(|_| below(&mut rng, examples)).collect();
            let answer = flat(&network.gradient(asked.into_iter().map(example)));
            let miss = &answer - &truth;
            errors.push(numerics::dot(&miss, &miss));
            cosines.push(numerics::dot(&answer, &truth) / (norm(&answer) * length));
        }
        opinions.push(Opinion { error: mean(&errors), angle: degrees(mean(&cosines)) });
    }
    Ok((length, opinions))
}

/// The measured errors, and the law "a constant divided by m" through them.
fn error_by_size(level: Float, opinions: &[Opinion]) -> figures::Figure {
    let law = SIZES.map(|m| (m as Float, level / m as Float));
    let measured = SIZES.iter().zip(opinions).map(|(&m, opinion)| (m as Float, opinion.error));
    let (x, y) = (
        Axis::new("mini-batch size m").log(),
        Axis::new("squared error of the gradient").log(),
    );
    Plot::new("Squared error of mini-batch gradients", x, y)
        .series(Series::line(Role::Second, "constant / m", law))
        .series(Series::scatter(Role::First, "measured", measured))
        .draw()
}

pub(super) const BATCH_SIZES: Cell = Cell {
    name: "batch-sizes",
    title: "One epoch each: many rough steps, or few exact ones?",
    pace: Pace::Seconds,
    parameters: &[hidden(30), SEED],
    run: batch_sizes,
};

const BATCHES: [usize; 5] = [1, 10, 100, 1_000, 50_000];
const ETAS: [(Role, Float, &str); 3] =
    [(Role::First, 0.3, "small"), (Role::Second, 3.0, "middle"), (Role::Third, 30.0, "large")];

fn batch_sizes(nb: &mut Notebook) -> CellResult {
    let (n, test) = (nb.data()?.training.len(), nb.data()?.test.len());
    let hidden = nb.integer("hidden");
    let mut rows = BATCHES.map(|m| vec![m.to_string(), n.div_ceil(m).to_string()]);
    let x = Axis::new("mini-batch size m").log();
    let y = Axis::new("accuracy, %").range(0.0, 100.0);
    let mut plot = Plot::new("Test accuracy after one epoch", x, y);
    for (role, eta, name) in ETAS {
        let mut curve = vec![];
        for (row, batch) in rows.iter_mut().zip(BATCHES) {
            let settings =
                Settings { sizes: &[784, hidden, 10], epochs: 1, batch, eta, seed: nb.seed() };
            let (_, record) = train(nb, settings, &format!("η = {eta}, m = {batch}: "))?;
            let correct = record[0].test;
            row.push(percent(correct, test));
            curve.push((batch as Float, share(correct, test)));
        }
        let best =
            curve.iter().fold(curve[0], |best, &at| if at.1 > best.1 { at } else { best });
        nb.value(&format!("best_percent_{name}"), best.1);
        nb.value(&format!("whole_percent_{name}"), curve[curve.len() - 1].1);
        plot = plot.series(Series::line(role, format!("η = {eta}"), curve).markers());
    }
    let rates = ETAS.map(|(_, eta, _)| format!("η = {eta}"));
    let mut table = Table::new(["m".to_owned(), "steps".to_owned()].into_iter().chain(rates));
    for row in rows {
        table.push(row);
    }
    say!(nb, "Test accuracy of 784-{hidden}-10 after one epoch, that is {n} gradients:");
    say!(nb);
    nb.table("sizes", table);
    nb.figure("accuracy", plot.draw());
    Ok(())
}

/// All derivatives of a gradient in one vector.
fn flat(gradient: &Network) -> Array1<Float> {
    let weights = gradient.weights.iter().flatten();
    weights.chain(gradient.biases.iter().flatten()).copied().collect()
}

fn norm(v: &Array1<Float>) -> Float {
    numerics::dot(v, v).sqrt()
}

/// The angle, in degrees, whose cosine is `cosine`.
fn degrees(cosine: Float) -> Float {
    numerics::acos(cosine).to_degrees()
}
