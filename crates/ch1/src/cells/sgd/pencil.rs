//! The quick check of the page and the numbers of its exercises: polls, and the order of two mini-batches.

use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::luck::sampling_error;

parameters! {
    P {
        voters: usize = 1_000 in 1..=1_000_000, "how many people a poll asks",
        eta: f64 = 0.5 in 1e-6..=2.0, "learning rate η of the two steps",
    }
}

pub(crate) const PENCIL: Cell = cell! {
    "pencil-sgd", Instant, "With a pencil: polls, and two mini-batches in either order"; pencil(P)
};

fn pencil(nb: &mut Notebook, P { voters, eta }: P) -> CellResult {
    let points = 100.0 * sampling_error(0.5, voters);
    say!(nb, "A poll of {voters}, of whom half say yes: ± {points:.1} points");
    values!(nb, poll_points = points);
    // An error that falls as 1/√m is halved by 2² times as many examples.
    let [asked, half_the_error, twice] = [10, 4 * 10, 2 * 10];
    say!(nb, "Half the error of {asked} examples: ask {half_the_error}");
    values!(nb, half_the_error, twice);

    // A pulls to 1 with the cost ½(v − 1)², B pulls to −1 with ½(v + 1)².
    let (a, b) = (|v: Float| v - 1.0, |v: Float| v + 1.0);
    let after = |first: fn(Float) -> Float, second: fn(Float) -> Float| {
        let v = -eta * first(0.0);
        v - eta * second(v)
    };
    let (a_first, b_first) = (after(a, b), after(b, a));
    say!(nb, "From v = 0, η = {eta}: A then B ends at {a_first}, B then A at {b_first}");
    say!(nb, "with both slopes taken at v = 0 it ends at {}", 0.0 - eta * (a(0.0) + b(0.0)));
    values!(nb, a_first, b_first);
    Ok(())
}
