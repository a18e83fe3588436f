//! The cost of one neuron as a graph of numbers, with values, rates and slopes.

use figures::{Diagram, Edge, Figure, Node};
use notebook::{Cell, CellResult, Notebook, Table, cell, row, values};
use numerics::Float;

use crate::activation::SIGMOID;
use crate::tape::{Number, Tape};

pub(crate) const GRAPH: Cell =
    cell! { "graph", Instant, "The cost of one neuron on a tape"; graph };

fn graph(nb: &mut Notebook) -> CellResult {
    // ANCHOR: neuron
    let tape = Tape::default();
    let [x, w, b, y] = [2.0, 0.5, -1.0, 1.0].map(|value| tape.number(value));
    let half = tape.number(0.5);

    let product = w * x;
    let z = product + b;
    let a = z.apply(SIGMOID);
    let error = a - y;
    let square = error * error;
    let cost = square * half;

    let slope = cost.slopes();
    // ANCHOR_END: neuron
    let steps = [
        Step::given("x", (0.0, 0.0), x),
        Step::given("w", (0.25, 1.3), w),
        Step::given("b", (1.2, 2.4), b),
        Step::given("y", (3.1, 2.4), y),
        Step::new("product", (1.2, 0.0), product, &[("w", x.value), ("x", w.value)]),
        Step::new("z", (2.15, 1.2), z, &[("product", 1.0), ("b", 1.0)]),
        Step::new("a", (3.1, 0.0), a, &[("z", (SIGMOID.prime)(z.value))]),
        Step::new("error", (4.05, 1.2), error, &[("a", 1.0), ("y", -1.0)]),
        Step::new("square", (5.05, 0.0), square, &[("error", error.value); 2]),
        Step::new("cost", (6.0, 1.2), cost, &[("square", half.value)]),
    ];
    let mut table = Table::new(["number", "follows", "value", "slope of the cost"]);
    for Step { name, number, rates, .. } in &steps {
        let rates: Vec<String> =
            rates.iter().map(|(input, rate)| format!("{input} at {rate}")).collect();
        table.push(row![name, rates.join(", "), number.value, slope[*number] + 0.0]);
        values!(nb, "value_{name}" = number.value, "slope_{name}" = slope[*number]);
    }
    nb.table("tape", table);
    nb.figure("graph", draw(&steps, |number| slope[number]));
    Ok(())
}

/// A number of the graph, its place in the figure, and the rates at which it follows others.
struct Step<'t> {
    name: &'static str,
    at: (Float, Float),
    number: Number<'t>,
    rates: Vec<(&'static str, Float)>,
}

impl<'t> Step<'t> {
    fn given(name: &'static str, at: (Float, Float), number: Number<'t>) -> Step<'t> {
        Step { name, at, number, rates: vec![] }
    }

    fn new(
        name: &'static str,
        at: (Float, Float),
        number: Number<'t>,
        rates: &[(&'static str, Float)],
    ) -> Step<'t> {
        Step { name, at, number, rates: rates.to_vec() }
    }
}

/// Values in the circles, slopes below them, rates on the arrows.
fn draw(steps: &[Step], slope: impl Fn(Number) -> Float) -> Figure {
    let minus = |number: Float| (number + 0.0).to_string().replace('-', "−");
    let mut diagram = Diagram::new("The cost of one neuron as a graph, value by value");
    for Step { name, at: (column, row), number, .. } in steps {
        let node = Node::neuron(*name, *column, *row).label(minus(number.value));
        diagram = diagram.node(node.caption(minus(slope(*number))));
        // Names stand above, but below where two arrows leave upwards.
        let (title, aside) = match *name {
            "x" => ("input x".to_owned(), -0.58),
            "error" => ("error ".to_owned(), 0.62),
            name => (format!("{name} "), -0.58),
        };
        diagram = diagram.node(Node::text(title, *column, row + aside));
    }
    for Step { name, rates, .. } in steps {
        for (input, rate) in rates {
            diagram = diagram.edge(Edge::new(*input, *name).label(minus(*rate)));
        }
    }
    diagram.draw()
}
