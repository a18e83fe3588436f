//! A perceptron of two inputs cuts the plane in two with a straight line; what such a cut can do.

use figures::{Axis, Figure, Plot, Role, Series};
use ndarray::array;
use notebook::{Cell, CellResult, Notebook, Pace, Table, say};
use numerics::Float;

use crate::perceptron::{Perceptron, all_bits, nand};

pub(super) const ONE_PERCEPTRON: Cell = Cell {
    name: "one-perceptron",
    title: "Which functions of two bits does one perceptron compute?",
    pace: Pace::Instant,
    parameters: &[],
    run: one_perceptron,
};

/// The ends of the axes.
const LOW: Float = -0.5;
const HIGH: Float = 1.5;

/// The functions with output 0 for the input 00, by their outputs for 00, 01, 10 and 11; each has an
/// opposite.
const FUNCTIONS: [([u8; 4], &str, &str); 8] = [
    ([0, 0, 0, 0], "never", "always"),
    ([0, 0, 0, 1], "AND", "NAND"),
    ([0, 0, 1, 0], "x₁ and not x₂", "x₂ or not x₁"),
    ([0, 0, 1, 1], "x₁", "not x₁"),
    ([0, 1, 0, 0], "x₂ and not x₁", "x₁ or not x₂"),
    ([0, 1, 0, 1], "x₂", "not x₂"),
    ([0, 1, 1, 0], "XOR", "equal"),
    ([0, 1, 1, 1], "OR", "NOR"),
];

fn one_perceptron(nb: &mut Notebook) -> CellResult {
    let perceptrons = candidates();
    let find = |outputs| perceptrons.iter().find(|p| truth_table(p) == outputs);
    let mut table = Table::new(["00 01 10 11", "function", "w₁", "w₂", "b", "opposite"]);
    let mut computed = 0;
    for (outputs, name, opposite) in FUNCTIONS {
        let found = find(outputs);
        computed += usize::from(found.is_some());
        computed += usize::from(find(outputs.map(|bit| 1 - bit)).is_some());
        let [w1, w2, b] = found.map_or(["–"; 3].map(str::to_owned), |p| {
            [p.weights[0], p.weights[1], p.bias].map(|number| number.to_string())
        });
        let outputs = outputs.map(|bit| format!(" {bit}")).join(" ");
        table.push([outputs, name.to_owned(), w1, w2, b, opposite.to_owned()]);
    }
    nb.table("functions", table);
    let tried = perceptrons.len();
    say!(nb);
    say!(nb, "Among {tried} perceptrons there is one for {computed} of the 16 functions.");
    nb.value("computed", computed);
    nb.value("tried", tried);

    let or = Perceptron { weights: array![2.0, 2.0], bias: -1.0 };
    let cuts = [cut(Role::Third, "OR", &or), cut(Role::Fourth, "NAND", &nand())];
    let xor = |x: &[Float; 2]| x[0] != x[1];
    nb.figure("xor", plane("XOR on the four inputs, and the cuts of OR and NAND", xor, cuts));
    Ok(())
}

/// Perceptrons with small whole weights and a bias between whole numbers, the smallest first.
fn candidates() -> Vec<Perceptron> {
    let weights = || (-2..=2).map(Float::from);
    let biases = || (-3..=2).map(|i| Float::from(i) + 0.5);
    let all = weights()
        .flat_map(|w1| weights().map(move |w2| (w1, w2)))
        .flat_map(|(w1, w2)| biases().map(move |b| (w1, w2, b)));
    let mut all: Vec<(Float, Float, Float)> = all.collect();
    let size = |p: &(Float, Float, Float)| p.0.abs() + p.1.abs() + p.2.abs();
    all.sort_by(|p, q| size(p).total_cmp(&size(q)));
    all.into_iter().map(|(w1, w2, bias)| Perceptron { weights: array![w1, w2], bias }).collect()
}

/// The outputs for the inputs 00, 01, 10 and 11.
fn truth_table(perceptron: &Perceptron) -> [u8; 4] {
    let mut outputs = [0; 4];
    for (output, x) in outputs.iter_mut().zip(all_bits(2)) {
        *output = perceptron.output(&x) as u8;
    }
    outputs
}

/// The four inputs of two bits in the plane, each marked by its output, and some cuts.
pub(super) fn plane(
    subject: &str,
    output: impl Fn(&[Float; 2]) -> bool,
    cuts: impl IntoIterator<Item = Series>,
) -> Figure {
    let corners = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    let (ones, zeros): (Vec<_>, Vec<_>) = corners.into_iter().partition(|x| output(x));
    let points = |corners: Vec<[Float; 2]>| corners.into_iter().map(<(Float, Float)>::from);
    let (x, y) = (Axis::new("x₁").range(LOW, HIGH), Axis::new("x₂").range(LOW, HIGH));
    let plot = Plot::new(subject, x, y);
    let plot = cuts.into_iter().fold(plot, Plot::series);
    plot.series(Series::scatter(Role::First, "output 1", points(ones)))
        .series(Series::scatter(Role::Second, "output 0", points(zeros)))
        .draw()
}

/// The line w₁x₁ + w₂x₂ + b = 0 as far as it crosses the picture; nothing if both weights are 0.
pub(super) fn cut(role: Role, name: &str, perceptron: &Perceptron) -> Series {
    let (w1, w2, b) = (perceptron.weights[0], perceptron.weights[1], perceptron.bias);
    let steep = w1.abs() > w2.abs();
    let (w, v) = if steep { (w2, w1) } else { (w1, w2) };
    let ends = [LOW, HIGH].map(|t| {
        let u = -(w * t + b) / v;
        let clipped = u.clamp(LOW, HIGH);
        let (t, u) = if w == 0.0 { (t, u) } else { (-(v * clipped + b) / w, clipped) };
        if steep { (u, t) } else { (t, u) }
    });
    let seen = |x: &Float| (LOW..=HIGH).contains(x);
    Series::line(role, name, ends.into_iter().filter(|(x, y)| seen(x) && seen(y)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn perceptron(w1: Float, w2: Float, bias: Float) -> Perceptron {
        Perceptron { weights: array![w1, w2], bias }
    }

    #[test]
    fn no_function_is_forgotten() {
        for (code, (outputs, ..)) in FUNCTIONS.iter().enumerate() {
            let number = outputs.iter().fold(0, |number, bit| 2 * number + usize::from(*bit));
            assert_eq!(number, code);
        }
    }

    #[test]
    fn opposite_signs_give_the_opposite_function() {
        for p in candidates() {
            let opposite = Perceptron { weights: -&p.weights, bias: -p.bias };
            assert_eq!(truth_table(&opposite), truth_table(&p).map(|bit| 1 - bit), "{p:?}");
        }
    }

    #[test]
    fn a_cut_ends_at_the_edge_of_the_picture() {
        let text = |p: &Perceptron| {
            Plot::new("", "x", "y").series(cut(Role::First, "cut", p)).draw().alt
        };
        assert!(text(&perceptron(-2.0, -2.0, 3.0)).contains("starts at 1.5 (x 0), ends at 0"));
        assert!(
            text(&perceptron(2.0, 0.0, -1.0)).contains("starts at −0.5 (x 0.5), ends at 1.5")
        );
        assert!(text(&perceptron(0.0, 0.0, 1.0)).contains("0 points"));
        assert!(text(&perceptron(0.0, 1.0, 9.0)).contains("0 points"));
    }
}
