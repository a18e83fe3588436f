//! One perceptron of two inputs, its weights and its bias to be turned: where it cuts, and what it computes.

use figures::{Axis, Figure, Handle, Plot, Role, Series};
use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Table, cell, parameters, row, say, values};
use numerics::Float;

use super::functions::{name, signed, truth_table};
use super::{cut, plane};
use crate::perceptron::{Perceptron, all_bits};

parameters! {
    P {
        w1: f64 = -2.0 in -5.0..=5.0, "weight w₁ of the first input",
        w2: f64 = -2.0 in -5.0..=5.0, "weight w₂ of the second input",
        b: f64 = 3.0 in -5.0..=5.0, "bias b",
    }
}

pub(crate) const ONE_CUT: Cell =
    cell! { "one-cut", Instant, "Two weights and a bias: one straight cut"; one_cut(P) };

/// The axes of the weights reach this far to both sides.
const REACH: Float = 5.0;

fn one_cut(nb: &mut Notebook, P { w1, w2, b }: P) -> CellResult {
    let perceptron = Perceptron { weights: array![w1, w2], bias: b };
    let mut table = Table::new(["x₁", "x₂", "z", "output", "XOR"]);
    let (mut right, mut nearest) = (0, Float::INFINITY);
    for x in all_bits(2) {
        let (z, output) = (perceptron.weighted_input(&x), perceptron.output(&x));
        let wanted = Float::from(u8::from(x[0] != x[1]));
        right += usize::from(output == wanted);
        nearest = nearest.min(z.abs());
        table.push(row![x[0], x[1], "{z:+.2}", output, wanted]);
    }
    let outputs = truth_table(&perceptron);
    let function = name(outputs);
    say!(
        nb,
        "w₁ = {w1}, w₂ = {w2}, b = {b}: {function}. Right for XOR: {right} of 4 inputs.\n"
    );
    nb.table("outputs", table);
    let shown = outputs.map(|bit| bit.to_string()).concat();
    values!(nb, w1, w2, b, right, nearest, function, outputs = shown);
    let says_yes = |x: &[Float; 2]| perceptron.output(&array![x[0], x[1]]) == 1.0;
    let subject = format!("The four inputs and the cut of one perceptron, {function}");
    let line = cut(Role::Third, "z = 0", &perceptron);
    nb.figure("cut", plane(&subject, says_yes, [line]));
    nb.figure("weights", weights(&perceptron, function));
    Ok(())
}

/// The plane of the weights at this bias: where one of them is crossed that an input draws, the output for
/// that input changes. The perceptron is a point in it.
fn weights(perceptron: &Perceptron, function: &str) -> Figure {
    let (w, b) = (&perceptron.weights, perceptron.bias);
    let ends = || (-10..=10).map(|i| Float::from(i) * REACH / 10.0);
    let axis = |name| Axis::new(name).range(-REACH, REACH);
    let subject = format!("The perceptrons with bias {} as points", signed(b));
    Plot::new(subject, axis("weight w₁"), axis("weight w₂"))
        .series(Series::line(Role::First, "input 11", ends().map(|w1| (w1, -b - w1))))
        .series(Series::line(Role::Second, "input 10", ends().map(|w2| (-b, w2))))
        .series(Series::line(Role::Fourth, "input 01", ends().map(|w1| (w1, -b))))
        .series(
            Series::scatter(Role::Third, function, [(w[0], w[1])])
                .handle(Handle::xy("w1", "w2")),
        )
        .draw()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_weights_on_a_fine_grid_make_all_four_answers_of_xor_right() {
        let grid = || (-10..=10).map(|i| Float::from(i) / 2.0);
        let mut most = 0;
        for (w1, w2) in grid().flat_map(|w1| grid().map(move |w2| (w1, w2))) {
            for bias in grid() {
                let p = Perceptron { weights: array![w1, w2], bias };
                let right =
                    all_bits(2).filter(|x| (p.output(x) == 1.0) == (x[0] != x[1])).count();
                most = most.max(right);
            }
        }
        assert_eq!(most, 3);
    }
}
