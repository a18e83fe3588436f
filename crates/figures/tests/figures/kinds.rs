//! A small figure of every kind, from data of plain arithmetic.

use figures::{
    Axis, Bars, Block, Blocks, Contours, Diagram, DigitGrid, Edge, Figure, Histogram, Layers,
    Matrices, Matrix, Node, Plot, Role, Series, Surface, WeightGrid, from_index,
};

/// Every figure with its name.
pub(crate) fn all() -> Vec<(&'static str, Figure)> {
    vec![
        ("plot", plot()),
        ("scatter", scatter()),
        ("bars", bars()),
        ("histogram", histogram()),
        ("contours", contours()),
        ("surface", surface()),
        ("digits", digits()),
        ("weights", weights()),
        ("blocks", blocks()),
        ("matrices", matrices()),
        ("perceptron", perceptron()),
        ("layers", layers()),
    ]
}

/// Accuracies that rise, with a band, a reference line and annotated ends.
pub(crate) fn plot() -> Figure {
    let training = [90.9, 93.6, 95.0, 96.1];
    let test = [(0.0, 90.5, 0.4), (1.0, 92.4, 0.3), (2.0, 93.1, 0.2), (3.0, 93.42, 0.25)];
    let step = [(0.0, 91.0), (2.0, 92.0), (3.0, 92.5)];
    Plot::new("Accuracy of a network", "epoch", Axis::new("accuracy, %"))
        .series(Series::line(Role::Training, "training", from_index(0, training)).ends())
        .series(Series::mean_band(Role::Test, "test", test).markers().ends())
        .series(Series::step(Role::First, "record", step))
        .horizontal(92.0, "nearest mean")
        .vertical(1.0, "first epoch")
        .draw()
}

fn scatter() -> Figure {
    let points = [(0.01, 3.0), (0.1, 30.0), (1.0, 12_000.0), (f64::NAN, 2.0), (10.0, -1.0)];
    Plot::new(
        "Cost by learning rate",
        Axis::new("learning rate η").log(),
        Axis::new("cost").log(),
    )
    .series(Series::scatter(Role::Second, "runs < 2 & more", points))
    .draw()
}

fn bars() -> Figure {
    Bars::new("Images of each digit", "digit", "images", ["0", "1", "two of them"])
        .group(Role::Training, "training", [4932.0, 5678.0, 4968.0])
        .group(Role::Validation, "validation", [991.0, 1064.0, 990.0])
        .values()
        .draw()
}

fn histogram() -> Figure {
    let values = (0..200).map(|i| f64::from(i * i % 61 + i * 7 % 29) / 10.0);
    Histogram::new("Weighted input", Axis::new("z").range(0.0, 10.0), 20)
        .sample(Role::First, "z", values)
        .draw()
}

/// A narrow valley with a path down into it.
pub(crate) fn contours() -> Figure {
    let (x, y) = (Axis::new("w₁").range(-2.0, 2.0), Axis::new("w₂").range(-1.0, 1.0));
    Contours::new("A narrow valley", x, y, |x, y| x * x + 10.0 * y * y)
        .levels([1.0, 4.0, 9.0])
        .path(Role::Second, "η = 0.09", [(-1.8, 0.9), (-1.5, -0.7), (-1.2, 0.6), (-1.0, -0.5)])
        .draw()
}

fn surface() -> Figure {
    Surface::new("A bowl", "v₁", "v₂", "C", |x, y| x * x + y * y)
        .path(Role::Second, "descent", [(0.9, 0.8), (0.4, 0.4), (0.0, 0.0)])
        .draw()
}

/// Something like a digit: a ring that differs from number to number.
pub(crate) fn ring(number: i32) -> Vec<u8> {
    let (a, b) = (5 + number % 4, 7 + number % 3);
    let pixel = |i: i32| {
        let (x, y) = (2 * (i % 28) - 27 + number % 5, 2 * (i / 28) - 27);
        let square = 100 * x * x / (4 * a * a) + 100 * y * y / (4 * b * b);
        (255 - 5 * (square - 100).abs()).clamp(0, 255) as u8
    };
    (0..784).map(pixel).collect()
}

fn digits() -> Figure {
    let grid = DigitGrid::new("Three digits", 2);
    (0..3).fold(grid, |grid, i| grid.image(&ring(i), format!("0 → {i}"))).draw()
}

fn weights() -> Figure {
    let values: Vec<f64> =
        (0..49).map(|i| f64::from(i % 7 - 3) * f64::from(i / 7 - 2)).collect();
    WeightGrid::new("Two neurons", 2)
        .pixels(7, 7)
        .image(&values, "neuron 1")
        .image(&values, "neuron 2")
        .draw()
}

fn blocks() -> Figure {
    Blocks::new("A mini-batch of four through a layer")
        .line([
            Block::new("X", 4, 9).example_in_row(),
            Block::sign("·"),
            Block::new("wᵀ", 9, 3),
            Block::sign("="),
            Block::new("Z", 4, 3).example_in_row(),
        ])
        .line([Block::new("Δᵀ", 3, 4).example_in_column()])
        .draw()
}

fn matrices() -> Figure {
    let column = Matrix::new("column", ["1", "2"], [""], [-1.0, 0.5]);
    let row = [2.0, -0.25, 4.0, -8.0];
    let product = [-1.0, 0.5].into_iter().flat_map(|factor| row.map(|entry| factor * entry));
    let product = Matrix::new("column · row", ["1", "2"], ["a", "b", "c", "d"], product);
    Matrices::new("A multiplication table", 3).matrix(column).matrix(product.mark_row(1)).draw()
}

fn perceptron() -> Figure {
    Diagram::new("A NAND gate as a perceptron")
        .node(Node::text("x₁", 0.0, 0.0))
        .node(Node::text("x₂", 0.0, 1.0))
        .node(Node::neuron("NAND", 1.0, 0.5).label("3").caption("bias").highlighted())
        .node(Node::text("output", 2.0, 0.5))
        .edge(Edge::new("x₁", "NAND").weight(-2.0))
        .edge(Edge::new("x₁", "NAND").weight(-4.0))
        .edge(Edge::new("x₂", "NAND").weight(2.0))
        .edge(Edge::new("NAND", "output").highlighted())
        .draw()
}

fn layers() -> Figure {
    Layers::new("A network for digits", &[784, 3, 2])
        .titles(["input layer", "hidden layer", "output layer"])
        .arrows()
        .draw()
}
