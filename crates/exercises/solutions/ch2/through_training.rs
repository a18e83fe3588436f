//! Exercise 2-33: Through the training (page Automatic differentiation)
//!
//! Two weights u and v with the cost ½ (u² + 10 v²) start at (1, 1) and take some steps of gradient descent. The
//! whole training is a calculation with the learning rate η, and can be put on a tape.

use ch2::tape::{Number, Tape};
use numerics::Float;

/// The cost after so many steps u ← u − η u and v ← v − η · 10 v, as a number on the tape of η.
fn cost_after<'t>(tape: &'t Tape, eta: Number<'t>, steps: usize) -> Number<'t> {
    let (half, ten) = (tape.number(0.5), tape.number(10.0));
    let (mut u, mut v) = (tape.number(1.0), tape.number(1.0));
    for _ in 0..steps {
        u = u - eta * u;
        v = v - eta * ten * v;
    }
    (u * u + ten * v * v) * half
}

/// The learning rate with the lowest cost after so many steps, at least one, right to within 10⁻⁹.
///
/// It lies between 0.05 and 0.2, and there the cost has one valley: to the left of the best η it falls, to the
/// right it rises.
fn best_rate(steps: usize) -> Float {
    // Halve the interval: where the cost still falls, the best η lies to the right.
    let (mut low, mut high) = (0.05, 0.2);
    while high - low > 1e-10 {
        let middle = (low + high) / 2.0;
        let tape = Tape::default();
        let eta = tape.number(middle);
        let slope = cost_after(&tape, eta, steps).slopes()[eta];
        if slope < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}
