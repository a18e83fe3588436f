//! Terraces and a slope so small that one can turn the dial by hand: one neuron, ten numbers, one bias.

use figures::{Axis, Figure, Handle, Plot, Role, Series};
use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

use crate::sigmoid::sigmoid;
use crate::statistics::mean;

parameters! {
    P {
        bias: f64 = 1.0 in -6.0..=6.0, "the dial, the neuron's bias",
        weight: f64 = 2.0 in -20.0..=20.0, "the neuron's weight",
        turn: f64 = 0.1 in 0.001..=1.0, "how far the dial is turned",
    }
}

pub(crate) const ONE_DIAL: Cell = cell! {
    "one-dial", Instant, "One neuron, ten numbers, one dial: mistakes and cost"; one_dial(P)
};

/// Ten numbers, and whether the neuron should say 1. Two are on the wrong side of any border.
const EXAMPLES: [(Float, Float); 10] = [
    (-2.1, 0.0),
    (-1.6, 0.0),
    (-1.2, 0.0),
    (-0.7, 1.0),
    (-0.4, 0.0),
    (0.2, 1.0),
    (0.6, 0.0),
    (1.1, 1.0),
    (1.5, 1.0),
    (2.3, 1.0),
];

/// The dial turns this far to each side.
const REACH: Float = 6.0;

/// A neuron with one input.
#[derive(Clone, Copy)]
struct Neuron {
    weight: Float,
    bias: Float,
}

impl Neuron {
    /// How many answers are on the wrong side of one half.
    fn wrong(self) -> usize {
        let wrong = |&&(x, y): &&(Float, Float)| (self.output(x) >= 0.5) != (y == 1.0);
        EXAMPLES.iter().filter(wrong).count()
    }

    /// The share of wrong answers.
    fn share(self) -> Float {
        self.wrong() as Float / EXAMPLES.len() as Float
    }

    fn output(self, x: Float) -> Float {
        sigmoid(self.weight * x + self.bias)
    }

    /// The mean of (a − y)²/2.
    fn cost(self) -> Float {
        let costs = EXAMPLES.map(|(x, y)| (self.output(x) - y) * (self.output(x) - y) / 2.0);
        mean(&costs)
    }

    /// How fast the cost changes with the bias: the mean of (a − y) a(1 − a).
    fn slope(self) -> Float {
        let slopes = EXAMPLES.map(|(x, y)| {
            let a = self.output(x);
            (a - y) * a * (1.0 - a)
        });
        mean(&slopes)
    }
}

fn one_dial(nb: &mut Notebook, P { bias, weight, turn }: P) -> CellResult {
    let neuron = Neuron { weight, bias };
    let turned = Neuron { bias: bias + turn, ..neuron };
    let (wrong, cost, slope) = (neuron.wrong(), neuron.cost(), neuron.slope());
    let (wrong_change, cost_change) = (turned.share() - neuron.share(), turned.cost() - cost);
    let words = if slope > 0.0 { "down" } else { "up" };
    say!(
        nb,
        "bias {bias}: {wrong} of {} answers are wrong, the cost is {cost:.4}",
        EXAMPLES.len()
    );
    say!(nb, "  a turn by {turn} changes the share of wrong answers by {wrong_change:.1},");
    say!(
        nb,
        "  and the cost by {cost_change:+.5}; its slope is {slope:+.4}: turn the dial {words}"
    );
    values!(nb, bias, wrong, examples = EXAMPLES.len(), cost, slope, turn);
    values!(nb, wrong_change, cost_change, words);
    nb.figure("both", both(neuron));
    Ok(())
}

/// Both measures while the bias is turned, with the slope of the cost where the dial is.
fn both(neuron: Neuron) -> Figure {
    let at = |bias: Float| Neuron { bias, ..neuron };
    let dial = || (-300..=300).map(|i| REACH * Float::from(i) / 300.0);
    let (here, cost, slope) = (neuron.bias, neuron.cost(), neuron.slope());
    let tangent = [-1.5, 1.5].map(|aside| (here + aside, cost + slope * aside));
    let x = Axis::new("bias").range(-REACH, REACH);
    let y = Axis::new("cost; share of wrong answers").range(0.0, 0.6);
    let point = |role, name, height| {
        Series::scatter(role, name, [(here, height)]).handle(Handle::x("bias"))
    };
    Plot::new("Wrong answers and cost of one neuron while its bias is turned", x, y)
        .series(Series::step(Role::Second, "wrong answers", dial().map(|b| (b, at(b).share()))))
        .series(Series::line(Role::First, "cost", dial().map(|b| (b, at(b).cost()))))
        .series(Series::line(Role::Third, "slope", tangent))
        .series(point(Role::Second, "answers now", neuron.share()))
        .series(point(Role::First, "cost now", cost))
        .draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slope_is_that_of_the_cost() {
        for bias in [-4.0, -0.5, 0.0, 1.0, 3.0] {
            let cost = |bias| Neuron { weight: 2.0, bias }.cost();
            let measured = (cost(bias + 1e-5) - cost(bias - 1e-5)) / 2e-5;
            assert!((measured - Neuron { weight: 2.0, bias }.slope()).abs() < 1e-9);
        }
    }
}
