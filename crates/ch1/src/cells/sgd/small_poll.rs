//! A poll whose answers can be seen: a neuron with one input has a gradient of two numbers, a point in a plane.

use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::{Array1, array};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::{Float, below, normal, stream};

use super::poll::{angle, norm};
use crate::sigmoid::sigmoid;
use crate::statistics::mean;

parameters! {
    P {
        batch: usize = 10 in 1..=1_000, "examples in a mini-batch",
        polls: usize = 100 in 2..=1_000, "how many mini-batches are drawn",
        seed = 7,
    }
}

pub(crate) const SMALL_POLL: Cell =
    cell! { "small-poll", Instant, "Mini-batches of one neuron's examples"; small_poll(P) };

/// How many examples there are to ask.
const CROWD: usize = 1_000;
/// The neuron that is asked about.
const NEURON: [Float; 2] = [-1.0, 0.5];

/// What each example says of the gradient: its own ∂C/∂w and ∂C/∂b, with the cost (a − y)²/2. The examples
/// are normal numbers x; above one half, give or take, the neuron should say 1.
fn opinions() -> Vec<Array1<Float>> {
    let rng = &mut stream(7, "crowd", 0);
    let opinion = |_| {
        let x = normal(rng);
        let y = Float::from(u8::from(x + 0.8 * normal(rng) > 0.5));
        let a = sigmoid(NEURON[0] * x + NEURON[1]);
        let delta = (a - y) * a * (1.0 - a);
        array![delta * x, delta]
    };
    (0..CROWD).map(opinion).collect()
}

/// The mean of some opinions.
fn average<'a>(opinions: impl ExactSizeIterator<Item = &'a Array1<Float>>) -> Array1<Float> {
    let count = opinions.len() as Float;
    opinions.fold(Array1::zeros(2), |sum, opinion| sum + opinion) / count
}

fn small_poll(nb: &mut Notebook, P { batch, polls, seed }: P) -> CellResult {
    let opinions = opinions();
    let truth = average(opinions.iter());
    let rng = &mut stream(seed, "small poll", batch as u64);
    let mut answer = || average((0..batch).map(|_| &opinions[below(rng, CROWD)]));
    let answers: Vec<Array1<Float>> = (0..polls).map(|_| answer()).collect();
    let misses: Vec<Float> = answers
        .iter()
        .map(|answer| {
            let miss = answer - &truth;
            numerics::dot(&miss, &miss)
        })
        .collect();
    let angles: Vec<Float> = answers.iter().map(|answer| angle(answer, &truth)).collect();
    let (error, angle, length) = (mean(&misses), mean(&angles), norm(&truth));
    let product = error * batch as Float;
    let downhill = angles.iter().filter(|&&angle| angle < 90.0).count();
    say!(nb, "The gradient over {CROWD} examples is ({:.4}, {:.4}).", truth[0], truth[1]);
    say!(nb, "{polls} mini-batches of {batch}: mean squared error {error:.6},");
    say!(nb, "times {batch} {product:.4}; mean angle to the gradient {angle:.1}°.");
    say!(nb, "{downhill} of them lead downhill.");
    values!(nb, batch, polls, crowd = CROWD, error, product, angle, length, downhill);
    nb.figure("answers", plane(batch, &truth, &answers));
    Ok(())
}

/// The answers as points, and the gradient among them.
fn plane(batch: usize, truth: &Array1<Float>, answers: &[Array1<Float>]) -> Figure {
    let point = |v: &Array1<Float>| (v[0], v[1]);
    let subject = format!("Gradients of mini-batches of {batch}, as points");
    let (x, y) = (Axis::new("∂C/∂w").range(-0.3, 0.1), Axis::new("∂C/∂b").range(-0.2, 0.2));
    Plot::new(subject, x, y)
        .series(Series::line(Role::Third, "∇C", [point(truth), (0.0, 0.0)]))
        .series(Series::scatter(Role::First, "mini-batches", answers.iter().map(point)))
        .series(Series::scatter(Role::Second, "all examples", [point(truth)]))
        .draw()
}
