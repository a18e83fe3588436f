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
        Step::given("x", (0.0, 1.0), x),
        Step::given("w", (0.0, 0.0), w),
        Step::given("b", (1.0, 1.0), b),
        Step::given("y", (3.0, 1.0), y),
        Step::new("product", 1.0, product, &[("w", x.value), ("x", w.value)]),
        Step::new("z", 2.0, z, &[("product", 1.0), ("b", 1.0)]),
        Step::new("a", 3.0, a, &[("z", (SIGMOID.prime)(z.value))]),
        Step::new("error", 4.0, error, &[("a", 1.0), ("y", -1.0)]),
        Step::new("square", 5.0, square, &[("error", error.value); 2]),
        Step::new("cost", 6.0, cost, &[("square", half.value)]),
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
        column: Float,
        number: Number<'t>,
        rates: &[(&'static str, Float)],
    ) -> Step<'t> {
        Step { name, at: (column, 0.0), number, rates: rates.to_vec() }
    }
}

/// Values in the circles, slopes below them, rates on the arrows.
fn draw(steps: &[Step], slope: impl Fn(Number) -> Float) -> Figure {
    let minus = |text: String| text.replace('-', "−");
    let mut diagram = Diagram::new("The cost of one neuron as a graph, value by value");
    for Step { name, at, number, .. } in steps {
        let (column, row) = (at.0, 2.4 * at.1);
        let value = minus(number.value.to_string());
        let caption = minus((slope(*number) + 0.0).to_string());
        let node = Node::neuron(*name, column, row).label(value).caption(caption);
        diagram = diagram.node(node).node(Node::text(format!("{name} "), column, row - 0.62));
    }
    for Step { name, rates, .. } in steps {
        for (input, rate) in rates {
            diagram = diagram.edge(Edge::new(*input, *name).label(minus(rate.to_string())));
        }
    }
    diagram.draw()
}
