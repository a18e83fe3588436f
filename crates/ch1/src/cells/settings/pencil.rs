//! The quick check of the page: how loudly a wrong output neuron is told so.

use notebook::{Cell, CellResult, Notebook, cell, parameters, say, values};
use numerics::Float;

parameters! { P { activation: f64 = 0.01 in 1e-9..=0.5, "the output of a neuron that should say 1" } }

pub(crate) const PENCIL: Cell = cell! {
    "pencil-settings", Instant, "With a pencil: the slope of a silent neuron"; pencil(P)
};

/// The slope of the cost ½(a − 1)² with respect to the weighted input: (a − 1) σ′(z), where σ′(z) = a(1 − a).
fn slope(a: Float) -> Float {
    (a - 1.0) * a * (1.0 - a)
}

fn pencil(nb: &mut Notebook, P { activation: a }: P) -> CellResult {
    let [silent, undecided] = [a, 0.5].map(slope);
    say!(nb, "Output {a}, target 1: error {}, slope of the cost {silent:.4}", a - 1.0);
    say!(nb, "Output 0.5, target 1: error −0.5, slope of the cost {undecided:.4}");
    say!(nb, "The second is {:.0} times the first.", undecided / silent);
    let sevens = nb.data()?.test.class_counts()[7];
    say!(nb, "The test set has {sevens} sevens.");
    values!(nb, sevens, silent, undecided, without_slope = a - 1.0, times = undecided / silent);
    Ok(())
}
