//! The answers to the page's quick checks.

use ch1::sigmoid::{sigmoid, sigmoid_prime};
use notebook::{Cell, CellResult, Notebook, cell, say, values};
use numerics::Float;

use crate::checker::{central_difference, forward_difference, relative_error, slope};

pub(crate) const PENCIL: Cell =
    cell! { "pencil-checking", Instant, "Quick checks: orders and relative errors"; pencil };

/// By how much the error of a difference shrinks if ε is halved, for a sigmoid.
fn gain(difference: impl Fn(&dyn Fn(Float) -> Float, Float) -> Float) -> Float {
    let f = |t: Float| sigmoid(0.7 + t);
    let error = |epsilon| difference(&f, epsilon) - sigmoid_prime(0.7);
    error(0.02) / error(0.01)
}

fn pencil(nb: &mut Notebook) -> CellResult {
    let forward = gain(|f, epsilon| forward_difference(f, epsilon));
    let central = gain(|f, epsilon| central_difference(f, epsilon));
    let combined = gain(|f, epsilon| slope(f, epsilon));
    say!(nb, "half the ε, errors of σ at 0.7 that are {forward:.1} times smaller with a");
    say!(
        nb,
        "forward, {central:.1} with a central and {combined:.1} with a combined difference"
    );
    values!(nb, forward, central, combined);

    let (claimed, measured) = (0.3_f64, 0.1);
    let relative = relative_error(claimed, measured, 0.0);
    let of_one = (claimed - measured).abs() / measured;
    let absolute = (claimed - measured).abs();
    say!(nb, "{claimed} and {measured}: relative error {relative:.2}");
    say!(nb, "divided by the size of the latter only: {of_one:.2}; not divided: {absolute:.2}");
    values!(nb, relative, of_one, absolute);
    Ok(())
}
