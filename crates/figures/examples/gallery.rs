//! Writes a page with a figure of every kind to standard output:
//! `cargo run -p figures --example gallery > gallery.html`.
//!
//! `--dark` shows it on dark paper; a number is the width of a figure in pixels (720 without it).

use std::io::Write as _;

use figures::{
    Axis, Bars, Block, Blocks, Contours, Diagram, DigitGrid, Edge, Figure, Histogram, Layers,
    Node, Plot, Role, Series, Surface, WeightGrid, from_index, stylesheet,
};

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let theme = if arguments.iter().any(|a| a == "--dark") { "dark" } else { "light" };
    let width = arguments.iter().find_map(|a| a.parse().ok()).unwrap_or(720_u32);
    let figures = figures();
    let mut page = format!(
        "<!DOCTYPE html><html lang=\"en\" class=\"{theme}\"><meta charset=\"utf-8\">\
         <title>Gallery</title><style>{}\
         .light {{ --bg: #fff; color: #222 }} .dark {{ --bg: #161923; color: #bcbdd0 }}\
         body {{ background: var(--bg); font: 16px sans-serif; margin: 12px;\
         display: flex; flex-wrap: wrap; gap: 20px }}\
         figure {{ width: {width}px; margin: 0 }} svg {{ width: 100% }}</style>",
        stylesheet(".light", ".dark")
    );
    for Figure { svg, alt } in figures {
        page += &format!(
            "<figure>{svg}<figcaption>{alt} ({} bytes)</figcaption></figure>\n",
            svg.len()
        );
    }
    std::io::stdout().write_all(page.as_bytes())
}

fn figures() -> Vec<Figure> {
    vec![
        accuracy(),
        neurons(),
        spread(),
        rates(),
        cloud(),
        odd(),
        counts(),
        baselines(),
        gradients(),
        histogram(),
        normal(),
        valley(),
        bumps(),
        bowl(),
        hills(),
        digits(),
        weights(),
        blocks(),
        perceptron(),
        half_adder(),
        layers(),
        small_network(),
    ]
}

/// A curve that rises and settles, with a little wave for noise.
fn learning(from: f64, to: f64, speed: f64, epochs: u32) -> Vec<f64> {
    let wave = |e: f64| (e * 1.7).sin() * 0.15 + (e * 0.61).cos() * 0.1;
    (0..epochs)
        .map(f64::from)
        .map(|e| to - (to - from) * (-e / speed).exp() + wave(e))
        .collect()
}

fn accuracy() -> Figure {
    let y = Axis::new("accuracy, %").range(88.0, 100.0);
    let line = |role, name, to| {
        Series::line(role, name, from_index(0, learning(90.0, to, 5.0, 30))).ends()
    };
    Plot::new("Accuracy of the first network", "epoch", y)
        .series(line(Role::Training, "training", 98.2))
        .series(line(Role::Validation, "validation", 95.6))
        .series(line(Role::Test, "test", 95.2))
        .draw()
}

fn neurons() -> Figure {
    let z = || (-50..=50).map(|i| f64::from(i) / 10.0);
    let sigmoid = z().map(|z| (z, 1.0 / (1.0 + (-z).exp())));
    Plot::new("A perceptron and a sigmoid neuron", "weighted input z", "output")
        .series(Series::line(Role::First, "sigmoid", sigmoid))
        .series(Series::step(Role::Second, "step", [(-5.0, 0.0), (0.0, 1.0), (5.0, 1.0)]))
        .series(Series::line(Role::Third, "tanh", z().map(|z| (z, z.tanh()))))
        .horizontal(0.5, "a half")
        .vertical(-2.0, "z = −2")
        .draw()
}

fn spread() -> Figure {
    let mean = learning(90.0, 96.0, 4.0, 20);
    let runs = (1..).map(f64::from).zip(mean).map(|(x, y)| (x, y, 2.0 / (x + 1.0) + 0.2));
    Plot::new("Five runs", "epoch", "accuracy, %")
        .series(Series::mean_band(Role::Test, "mean of 5 runs", runs).markers().ends())
        .horizontal(92.0, "nearest mean image")
        .draw()
}

fn rates() -> Figure {
    let cost =
        |rate: f64| (1..=30).map(f64::from).map(move |e| (e, (-e * rate).exp() + 1e-4 / e));
    Plot::new("Cost for four learning rates", "epoch", Axis::new("cost").log())
        .series(Series::line(Role::First, "η = 0.025", cost(0.025)))
        .series(Series::line(Role::Second, "η = 0.25", cost(0.1)))
        .series(Series::line(Role::Third, "η = 1", cost(0.25)))
        .series(Series::line(Role::Fourth, "η = 2.5", cost(0.5)))
        .draw()
}

fn cloud() -> Figure {
    let points = |seed: u64, x: f64, y: f64| {
        let offsets: Vec<f64> = noise(seed).take(120).collect();
        let at = move |o: &[f64]| (x + (o[0] + o[1]) / 2.0, y + (o[1] + o[2]) / 2.0);
        offsets.chunks(3).map(at).collect::<Vec<_>>()
    };
    let fit = (0..=20).map(|i| f64::from(i) / 10.0).map(|x| (x, 0.25 + 0.35 * x));
    Plot::new("Two classes", "x₁", "x₂")
        .series(Series::scatter(Role::First, "class 0", points(1, 0.0, 0.3)))
        .series(Series::scatter(Role::Second, "class 1", points(2, 0.9, 0.0)))
        .series(Series::line(Role::Fourth, "fit", fit))
        .draw()
}

fn odd() -> Figure {
    let data =
        [(100.0, 70.0), (200.0, f64::NAN), (1000.0, 88.0), (5000.0, 94.0), (50000.0, 120.0)];
    Plot::new(
        "Odd data <&>",
        Axis::new("size of the training set").log(),
        Axis::new("accuracy, %").range(50.0, 100.0),
    )
    .series(Series::line(Role::Validation, "validation", data).markers())
    .series(Series::line(Role::Training, "", []))
    .draw()
}

fn counts() -> Figure {
    let digits = (0..10).map(|digit| digit.to_string());
    let training = [4932, 5678, 4968, 5101, 4859, 4506, 4951, 5175, 4842, 4988];
    let validation = [991, 1064, 990, 1030, 983, 915, 967, 1090, 1009, 961];
    Bars::new("Images of each digit", "digit", "images", digits)
        .group(Role::Training, "training", training.map(f64::from))
        .group(Role::Validation, "validation", validation.map(f64::from))
        .draw()
}

fn baselines() -> Figure {
    let methods =
        ["guessing", "average darkness", "nearest mean image", "network of 30 neurons"];
    Bars::new("Four ways to read digits", "method", "test accuracy, %", methods)
        .group(Role::Test, "", [10.0, 22.25, 82.03, 95.42])
        .values()
        .draw()
}

fn gradients() -> Figure {
    let neurons = (1..=6).map(|neuron| neuron.to_string());
    let y = Axis::new("size of the gradient ∂C/∂b").log().range(1e-5, 1e-1);
    Bars::new("Gradients in two layers", "neuron", y, neurons)
        .group(Role::First, "first layer", [2e-5, 1e-4, 3e-4, 9e-5, 4e-5, 2e-4])
        .group(Role::Second, "second layer", [2e-3, 1e-2, 3e-2, 9e-3, 4e-3, 2e-2])
        .draw()
}

/// Numbers that look random enough for a picture.
fn noise(seed: u64) -> impl Iterator<Item = f64> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    })
}

/// Samples of an almost normal distribution: sums of twelve uniform numbers.
fn bell(seed: u64, sd: f64) -> Vec<f64> {
    let uniform: Vec<f64> = noise(seed).take(12 * 2000).collect();
    uniform.chunks(12).map(|twelve| (twelve.iter().sum::<f64>() - 6.0) * sd).collect()
}

fn histogram() -> Figure {
    Histogram::new(
        "Output of a hidden neuron",
        Axis::new("weighted input z").range(-30.0, 30.0),
        40,
    )
    .sample(Role::First, "weights with sd 1", bell(1, 11.0))
    .sample(Role::Second, "weights with sd 1/√n", bell(2, 1.2))
    .draw()
}

fn normal() -> Figure {
    let density = |x: f64| (-x * x / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    let curve = (-40..=40).map(|i| f64::from(i) / 10.0).map(|x| (x, density(x)));
    Histogram::new("Initial weights", Axis::new("weight").range(-4.0, 4.0), 32)
        .sample(Role::First, "2,000 weights", bell(3, 1.0))
        .curve(Series::line(Role::Second, "normal density", curve))
        .density()
        .draw()
}

/// The steps of gradient descent on x² + 10y².
fn descent(rate: f64, steps: usize) -> Vec<(f64, f64)> {
    let next = move |&(x, y): &(f64, f64)| Some((x - rate * 2.0 * x, y - rate * 20.0 * y));
    std::iter::successors(Some((-1.8, 0.9)), next).take(steps).collect()
}

fn valley() -> Figure {
    let (x, y) = (Axis::new("w₁").range(-2.0, 2.0), Axis::new("w₂").range(-1.0, 1.0));
    Contours::new("A narrow valley", x, y, |x, y| x * x + 10.0 * y * y)
        .levels([0.5, 1.0, 2.0, 4.0, 6.0, 8.0])
        .path(Role::Second, "η = 0.09", descent(0.09, 20))
        .path(Role::Third, "η = 0.02", descent(0.02, 30))
        .draw()
}

fn bumps() -> Figure {
    let axis = |name| Axis::new(name).range(-5.0, 5.0);
    Contours::new("Many valleys", axis("x"), axis("y"), |x, y| x.sin() * y.sin() + 0.2 * x)
        .draw()
}

fn bowl() -> Figure {
    let axis = |name| Axis::new(name).range(-1.0, 1.0);
    let steps = (0..8).map(|i| 0.75_f64.powi(i)).map(|s| (-0.9 * s, 0.8 * s * s));
    Surface::new("A valley", axis("v₁"), axis("v₂"), "C", |x, y| x * x + y * y)
        .path(Role::Second, "gradient descent", steps)
        .draw()
}

fn hills() -> Figure {
    let axis = |name| Axis::new(name).range(-5.0, 5.0);
    let f = |x: f64, y: f64| x.sin() * y.sin() + 0.2 * x;
    Surface::new("Many valleys", axis("x"), axis("y"), "cost", f).draw()
}

/// Something like a handwritten zero.
fn ring(seed: u64) -> Vec<u8> {
    let n: Vec<f64> = noise(seed).take(4).collect();
    let (a, b, tilt, thick) = (5.0 + 3.0 * n[0], 8.0 + 2.0 * n[1], n[2] - 0.5, 1.5 + n[3]);
    let pixel = |i: u32| {
        let (x, y) = (f64::from(i % 28) - 13.5, f64::from(i / 28) - 13.5);
        let (u, v) = ((x + tilt * y) / a, y / b);
        let off = ((u * u + v * v).sqrt() - 1.0).abs() * a.min(b);
        (255.0 * (1.5 - off / thick).clamp(0.0, 1.0)) as u8
    };
    (0..784).map(pixel).collect()
}

fn digits() -> Figure {
    let grid = DigitGrid::new("Twenty zeros", 10);
    (0..20)
        .fold(grid, |grid, i| grid.image(&ring(i), if i % 7 == 3 { "0 → 6" } else { "0" }))
        .draw()
}

fn weights() -> Figure {
    let wave = |k: f64| -> Vec<f64> {
        let at = |i: u32| (f64::from(i % 28) - 13.5, f64::from(i / 28) - 13.5);
        let bell = |x: f64, y: f64| (-(x * x + y * y) / 60.0).exp();
        (0..784).map(at).map(|(x, y)| bell(x, y) * (x * k + y * 0.3).cos() * 1.4).collect()
    };
    let grid = WeightGrid::new("Weights into four hidden neurons", 4);
    (1..5)
        .fold(grid, |grid, i| grid.image(&wave(f64::from(i) * 0.2), format!("neuron {i}")))
        .draw()
}

fn blocks() -> Figure {
    Blocks::new("A mini-batch of ten through a layer")
        .line([
            Block::new("X", 10, 784).example_in_row(),
            Block::sign("·"),
            Block::new("wᵀ", 784, 30),
            Block::sign("="),
            Block::new("Z", 10, 30).example_in_row(),
        ])
        .draw()
}

fn perceptron() -> Figure {
    let diagram = Diagram::new("A perceptron with three inputs")
        .node(Node::neuron("perceptron", 1.0, 1.0).label("5").caption("threshold"))
        .node(Node::text("output", 1.8, 1.0))
        .edge(Edge::new("perceptron", "output"));
    let inputs = [("weather x₁", 6.0), ("company x₂", 2.0), ("transit x₃", -2.0)];
    let add = |diagram: Diagram, (row, (name, weight)): (u32, (&str, f64))| {
        let edge = Edge::new(name, "perceptron").weight(weight);
        diagram.node(Node::text(name, 0.0, f64::from(row))).edge(edge)
    };
    (0..).zip(inputs).fold(diagram, add).draw()
}

fn half_adder() -> Figure {
    let gate = |name, column, row| Node::neuron(name, column, row).label("3");
    let edge = |from, to| Edge::new(from, to).weight(-2.0);
    Diagram::new("A half adder of five NAND perceptrons")
        .node(Node::text("x₁", 0.0, 0.0))
        .node(Node::text("x₂", 0.0, 3.0))
        .node(gate("n₁", 1.0, 1.5))
        .node(gate("n₂", 2.0, 0.0))
        .node(gate("n₃", 2.0, 3.0))
        .node(gate("sum gate", 3.0, 1.0).highlighted())
        .node(gate("carry gate", 3.0, 2.3))
        .node(Node::text("sum", 3.7, 1.0))
        .node(Node::text("carry", 3.7, 2.3))
        .edge(edge("x₁", "n₁"))
        .edge(edge("x₂", "n₁"))
        .edge(edge("x₁", "n₂"))
        .edge(edge("x₂", "n₃"))
        .edge(edge("n₁", "n₂"))
        .edge(edge("n₁", "n₃"))
        .edge(edge("n₂", "sum gate"))
        .edge(edge("n₃", "sum gate"))
        .edge(edge("n₁", "carry gate"))
        .edge(edge("n₁", "carry gate"))
        .edge(Edge::new("sum gate", "sum"))
        .edge(Edge::new("carry gate", "carry"))
        .draw()
}

fn layers() -> Figure {
    Layers::new("The network for digits", &[784, 15, 10])
        .titles(["input layer", "hidden layer", "output layer"])
        .draw()
}

fn small_network() -> Figure {
    Layers::new("A small network", &[2, 3, 3, 1]).arrows().draw()
}
