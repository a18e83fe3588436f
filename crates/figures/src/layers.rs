//! Layers: a whole network, drawn layer by layer.

use crate::diagram::{Diagram, Edge, Node};
use crate::number::count;
use crate::wiring::title_distance;
use crate::{Figure, alt};

/// So many neurons of a layer are drawn at most.
const SHOWN: usize = 10;

/// A feed-forward network; large layers are drawn as their first and last neurons around "⋮".
#[derive(Debug, Clone)]
pub struct Layers {
    subject: String,
    sizes: Vec<usize>,
    titles: Vec<String>,
    arrows: bool,
    left_out: Vec<(usize, usize)>,
}

impl Layers {
    /// A fully connected network with layers of these sizes, from the input on.
    ///
    /// # Panics
    /// If there are fewer than two layers, or an empty one.
    pub fn new(subject: impl Into<String>, sizes: &[usize]) -> Self {
        let usable = sizes.len() > 1 && !sizes.contains(&0);
        assert!(usable, "two or more layers, none empty: {sizes:?}");
        let (subject, sizes) = (subject.into(), sizes.to_vec());
        Self { subject, sizes, titles: Vec::new(), arrows: false, left_out: Vec::new() }
    }

    /// Writes a title above each layer.
    pub fn titles<S: Into<String>>(self, titles: impl IntoIterator<Item = S>) -> Self {
        Self { titles: titles.into_iter().map(Into::into).collect(), ..self }
    }

    /// Draws arrows into the input layer and out of the output layer.
    pub fn arrows(self) -> Self {
        Self { arrows: true, ..self }
    }

    /// Leaves neurons of a layer out, the first layer and the first neuron being 0: they are crossed, and
    /// joined to nothing.
    pub fn without(mut self, layer: usize, neurons: impl IntoIterator<Item = usize>) -> Self {
        self.left_out.extend(neurons.into_iter().map(|neuron| (layer, neuron)));
        self
    }

    /// Draws the network.
    pub fn draw(&self) -> Figure {
        let mut diagram = Diagram::new(&*self.subject);
        let tallest = self.sizes.iter().map(|&size| size.min(SHOWN + 1)).max().unwrap_or(1);
        for layer in 0..self.sizes.len() {
            for node in self.nodes(layer, tallest) {
                diagram = diagram.node(node);
            }
        }
        let (last, name) = (self.sizes.len() - 1, |layer, n| format!("neuron {layer} {n}"));
        for layer in [0, last].into_iter().filter(|_| self.arrows) {
            for (n, _) in drawn(self.sizes[layer]) {
                let (outside, inside) = (format!("outside {layer} {n}"), name(layer, n));
                let (from, to) = if layer == 0 { (outside, inside) } else { (inside, outside) };
                diagram = diagram.edge(Edge::new(from, to));
            }
        }
        for layer in 0..last {
            let joined = |layer: usize| {
                let neurons = drawn(self.sizes[layer]).into_iter().map(|(n, _)| n);
                neurons.filter(move |&n| !self.left_out.contains(&(layer, n)))
            };
            for to in joined(layer + 1) {
                for from in joined(layer) {
                    let edge = Edge::new(name(layer, from), name(layer + 1, to));
                    diagram = diagram.edge(Edge { plain: true, ..edge });
                }
            }
        }
        diagram.render(&self.alt())
    }

    /// The neurons of a layer, what is written about them, and the outer ends of arrows.
    fn nodes(&self, layer: usize, tallest: usize) -> Vec<Node> {
        let (size, column, far) = (self.sizes[layer], layer as f64, title_distance(tallest));
        let top = (tallest - size.min(SHOWN + 1)) as f64 / 2.0;
        let mut nodes = Vec::new();
        for (n, row) in drawn(size) {
            let row = top + row as f64;
            let crossed = if self.left_out.contains(&(layer, n)) { "×" } else { "" };
            nodes.push(Node::neuron(format!("neuron {layer} {n}"), column, row).label(crossed));
            let outside = |x| Node::text(format!("outside {layer} {n}"), x, row).label("");
            if self.arrows && layer == 0 {
                nodes.push(outside(-0.42));
            } else if self.arrows && layer + 1 == self.sizes.len() {
                nodes.push(outside(column + 0.42));
            }
        }
        let mut write = |kind: &str, row: f64, text: &str| {
            nodes.push(Node::text(format!("{kind} {layer}"), column, row).label(text));
        };
        if size > SHOWN {
            write("gap", top + SHOWN.div_ceil(2) as f64, "⋮");
        }
        if self.sizes.iter().any(|&size| size > SHOWN) {
            write("count", tallest as f64 - 1.0 + far, &count(size, "neuron"));
        }
        if let Some(title) = self.titles.get(layer) {
            write("title", -far, title);
        }
        nodes
    }

    fn alt(&self) -> String {
        let words = |&size: &usize| match size > SHOWN {
            true => format!("{} ({SHOWN} drawn)", count(size, "neuron")),
            false => count(size, "neuron"),
        };
        let (subject, layers) = (alt::subject(&self.subject), self.sizes.len());
        let sizes = alt::list(&self.sizes.iter().map(words).collect::<Vec<_>>());
        let mut text = format!(
            "{subject}. Network of {layers} layers: {sizes}, each neuron joined to all of the next \
             layer."
        );
        for (layer, neuron) in &self.left_out {
            text += &format!(" Neuron {} of layer {} is left out.", neuron + 1, layer + 1);
        }
        if !self.titles.is_empty() {
            text += &format!(" The layers are called {}.", alt::list(&self.titles));
        }
        text
    }
}

/// The neurons of a layer that are drawn, each with its row.
fn drawn(size: usize) -> Vec<(usize, usize)> {
    if size <= SHOWN {
        return (0..size).map(|n| (n, n)).collect();
    }
    let first = SHOWN.div_ceil(2);
    let last = (first..SHOWN).map(|row| (size - SHOWN + row, row + 1));
    (0..first).map(|n| (n, n)).chain(last).collect()
}
