//! A perceptron of two inputs cuts the plane in two with a straight line.

use figures::{Axis, Figure, Plot, Role, Series};
use numerics::Float;

use crate::perceptron::Perceptron;

/// The ends of the axes.
const LOW: Float = -0.5;
const HIGH: Float = 1.5;

/// The four inputs of two bits in the plane, each marked by its output, and some cuts.
pub(crate) fn plane(
    subject: &str,
    output: impl Fn(&[Float; 2]) -> bool,
    cuts: impl IntoIterator<Item = Series>,
) -> Figure {
    let corners = [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]];
    plane_of(subject, ["x₁", "x₂"], &corners, output, cuts)
}

/// The same with other axes, and only some of the corners.
pub(super) fn plane_of(
    subject: &str,
    axes: [&str; 2],
    corners: &[[Float; 2]],
    output: impl Fn(&[Float; 2]) -> bool,
    cuts: impl IntoIterator<Item = Series>,
) -> Figure {
    let (ones, zeros): (Vec<_>, Vec<_>) = corners.iter().partition(|x| output(x));
    let points = |corners: Vec<[Float; 2]>| corners.into_iter().map(<(Float, Float)>::from);
    let [x, y] = axes.map(|axis| Axis::new(axis).range(LOW, HIGH));
    let plot = Plot::new(subject, x, y);
    let plot = cuts.into_iter().fold(plot, Plot::series);
    plot.series(Series::scatter(Role::First, "output 1", points(ones)))
        .series(Series::scatter(Role::Second, "output 0", points(zeros)))
        .draw()
}

/// The line w₁x₁ + w₂x₂ + b = 0 as far as it crosses the picture; nothing if both weights are 0.
pub(crate) fn cut(role: Role, name: &str, perceptron: &Perceptron) -> Series {
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
    use ndarray::array;

    use super::*;

    fn perceptron(w1: Float, w2: Float, bias: Float) -> Perceptron {
        Perceptron { weights: array![w1, w2], bias }
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
