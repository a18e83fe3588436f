//! Layers: a whole network, drawn layer by layer.

use crate::diagram::{Diagram, Edge, Node};
use crate::number::{count, significant};
use crate::wiring::title_distance;
use crate::{Figure, alt};

/// A feed-forward network; large layers are drawn as their first and last neurons around "⋮".
///
/// Layers and neurons count from zero, the input layer being layer 0.
///
/// ```
/// use figures::Layers;
///
/// let figure = Layers::new("The network for digits", &[784, 15, 10])
///     .titles(["input layer", "hidden layer", "output layer"])
///     .highlight(1, 0)
///     .draw();
/// ```
#[derive(Debug, Clone)]
pub struct Layers {
    pub(crate) subject: String,
    pub(crate) sizes: Vec<usize>,
    pub(crate) shown: usize,
    pub(crate) titles: Vec<String>,
    pub(crate) labels: Vec<(usize, usize, String)>,
    pub(crate) highlights: Vec<(usize, usize)>,
    pub(crate) edge_highlights: Vec<(usize, usize, usize)>,
    /// One matrix a pair of layers, a row for each receiving neuron.
    pub(crate) weights: Vec<Vec<Vec<f64>>>,
    pub(crate) arrows: bool,
}

impl Layers {
    /// A fully connected network with layers of these sizes.
    ///
    /// # Panics
    /// If there are fewer than two layers, or an empty one.
    pub fn new(subject: impl Into<String>, sizes: &[usize]) -> Self {
        assert!(
            sizes.len() > 1 && !sizes.contains(&0),
            "two or more layers, none empty: {sizes:?}"
        );
        Self {
            subject: subject.into(),
            sizes: sizes.to_vec(),
            shown: 10,
            titles: Vec::new(),
            labels: Vec::new(),
            highlights: Vec::new(),
            edge_highlights: Vec::new(),
            weights: Vec::new(),
            arrows: false,
        }
    }

    /// Draws at most so many neurons of a layer (10 without it, never fewer than 2).
    pub fn shown(mut self, at_most: usize) -> Self {
        self.shown = at_most.max(2);
        self
    }

    /// Writes a title above each layer, from the input on.
    pub fn titles<S: Into<String>>(mut self, titles: impl IntoIterator<Item = S>) -> Self {
        self.titles = titles.into_iter().map(Into::into).collect();
        self
    }

    /// Writes into a neuron's circle.
    ///
    /// # Panics
    /// If there is no such neuron.
    pub fn label(mut self, layer: usize, neuron: usize, label: impl Into<String>) -> Self {
        self.check(layer, neuron);
        self.labels.push((layer, neuron, label.into()));
        self
    }

    /// Draws a neuron filled.
    ///
    /// # Panics
    /// If there is no such neuron.
    pub fn highlight(mut self, layer: usize, neuron: usize) -> Self {
        self.check(layer, neuron);
        self.highlights.push((layer, neuron));
        self
    }

    /// Draws in the accent colour the edge into neuron `to` of `layer` from neuron `from` of the
    /// layer before: the weight wˡ with subscripts (to, from).
    ///
    /// # Panics
    /// If there is no such edge.
    pub fn highlight_edge(mut self, layer: usize, to: usize, from: usize) -> Self {
        assert!(layer > 0, "no edge leads into the input layer");
        self.check(layer, to);
        self.check(layer - 1, from);
        self.edge_highlights.push((layer, to, from));
        self
    }

    /// Gives all weights: `weight(layer, to, from)`, as for [`highlight_edge`](Self::highlight_edge).
    /// A weight's size becomes the line's width; a negative one is dashed.
    pub fn weights(mut self, weight: impl Fn(usize, usize, usize) -> f64) -> Self {
        let layer = |l: usize| -> Vec<Vec<f64>> {
            let row = |to| (0..self.sizes[l - 1]).map(|from| weight(l, to, from)).collect();
            (0..self.sizes[l]).map(row).collect()
        };
        self.weights = (1..self.sizes.len()).map(layer).collect();
        self
    }

    /// Draws arrows into the input layer and out of the output layer.
    pub fn arrows(mut self) -> Self {
        self.arrows = true;
        self
    }

    fn check(&self, layer: usize, neuron: usize) {
        let exists = self.sizes.get(layer).is_some_and(|&size| neuron < size);
        assert!(exists, "no neuron {neuron} in layer {layer} of {:?}", self.sizes);
    }

    /// Draws the network.
    pub fn draw(&self) -> Figure {
        let mut diagram = Diagram::new(self.subject.as_str());
        let tallest = self.sizes.iter().map(|&size| self.rows(size)).max().unwrap_or(1);
        for layer in 0..self.sizes.len() {
            diagram = self.add_neurons(diagram, layer, tallest);
        }
        for layer in 1..self.sizes.len() {
            diagram = self.add_edges(diagram, layer);
        }
        diagram.render(&self.alt())
    }

    /// The rows a layer takes: its neurons, or as many as are shown and one for "⋮".
    fn rows(&self, size: usize) -> usize {
        if size > self.shown { self.shown + 1 } else { size }
    }

    /// The neurons of a layer that are drawn, each with its row.
    fn drawn(&self, layer: usize) -> Vec<(usize, usize)> {
        let size = self.sizes[layer];
        if size <= self.shown {
            return (0..size).map(|n| (n, n)).collect();
        }
        let first = self.shown.div_ceil(2);
        let last = (first..self.shown).map(|row| (size - self.shown + row, row + 1));
        (0..first).map(|n| (n, n)).chain(last).collect()
    }

    fn add_neurons(&self, mut diagram: Diagram, layer: usize, tallest: usize) -> Diagram {
        let size = self.sizes[layer];
        let (rows, column) = (self.rows(size), layer as f64);
        let top = (tallest - rows) as f64 / 2.0;
        for (neuron, row) in self.drawn(layer) {
            let mut node = Node::neuron(name(layer, neuron), column, top + row as f64);
            let labels = self.labels.iter().filter(|l| (l.0, l.1) == (layer, neuron));
            node.label = labels.map(|l| l.2.as_str()).collect();
            node.highlighted = self.highlights.contains(&(layer, neuron));
            diagram = diagram.node(node);
        }
        let beside = |column: f64, row: f64, text: &str, kind: &str| {
            let node = Node::text(format!("{kind} {layer}"), column, row);
            Node { label: text.to_owned(), ..node }
        };
        if size > self.shown {
            let row = top + self.shown.div_ceil(2) as f64;
            diagram = diagram.node(beside(column, row, "⋮", "gap"));
        }
        if self.sizes.iter().any(|&size| size > self.shown) {
            let below = tallest as f64 - 1.0 + title_distance(tallest);
            diagram = diagram.node(beside(column, below, &count(size, "neuron"), "count"));
        }
        if let Some(title) = self.titles.get(layer) {
            diagram = diagram.node(beside(column, -title_distance(tallest), title, "title"));
        }
        if self.arrows && layer == 0 {
            diagram = self.add_arrows(diagram, 0, top, |outside, inside| (outside, inside));
        }
        if self.arrows && layer + 1 == self.sizes.len() {
            diagram = self.add_arrows(diagram, layer, top, |outside, inside| (inside, outside));
        }
        diagram
    }

    /// Adds an arrow from or to the outside for each drawn neuron of a layer.
    fn add_arrows(
        &self,
        mut diagram: Diagram,
        layer: usize,
        top: f64,
        ends: impl Fn(String, String) -> (String, String),
    ) -> Diagram {
        let column = if layer == 0 { -0.42 } else { layer as f64 + 0.42 };
        for (neuron, row) in self.drawn(layer) {
            let outside = format!("outside {layer} {neuron}");
            let node = Node::text(outside.as_str(), column, top + row as f64);
            let (from, to) = ends(outside, name(layer, neuron));
            diagram =
                diagram.node(Node { label: String::new(), ..node }).edge(Edge::new(from, to));
        }
        diagram
    }

    /// Adds the edges into a layer, the highlighted ones last so that they lie on top.
    fn add_edges(&self, mut diagram: Diagram, layer: usize) -> Diagram {
        let mut edges = Vec::new();
        for (to, _) in self.drawn(layer) {
            for (from, _) in self.drawn(layer - 1) {
                let mut edge = Edge::new(name(layer - 1, from), name(layer, to));
                edge.weight = self.weights.get(layer - 1).map(|rows| rows[to][from]);
                edge.highlighted = self.edge_highlights.contains(&(layer, to, from));
                edge.plain = true;
                edges.push(edge);
            }
        }
        edges.sort_by_key(|edge| edge.highlighted);
        for edge in edges {
            diagram = diagram.edge(edge);
        }
        diagram
    }

    fn alt(&self) -> String {
        let words = |size: &usize| match size {
            size if *size > self.shown => {
                format!("{} ({} drawn)", count(*size, "neuron"), self.shown)
            }
            size => count(*size, "neuron"),
        };
        let sizes: Vec<String> = self.sizes.iter().map(words).collect();
        let mut text = format!(
            "{}. Network of {} layers: {}, each neuron joined to all of the next layer.",
            alt::subject(&self.subject),
            self.sizes.len(),
            alt::list(&sizes)
        );
        if !self.titles.is_empty() {
            text += &format!(" The layers are called {}.", alt::list(&self.titles));
        }
        for (layer, neuron, label) in &self.labels {
            text += &format!(" In {} stands {label}.", place(*layer, *neuron));
        }
        for (layer, neuron) in &self.highlights {
            text += &format!(" Highlighted: {}.", place(*layer, *neuron));
        }
        for (layer, to, from) in &self.edge_highlights {
            let (from, to) = (place(layer - 1, *from), place(*layer, *to));
            text += &format!(" The connection from {from} to {to} is highlighted.");
        }
        let weights = self.weights.iter().flatten().flatten().filter(|w| w.is_finite());
        let extremes = weights
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), &weight| {
                (low.min(weight), high.max(weight))
            });
        if extremes.0 <= extremes.1 {
            let (low, high) = (significant(extremes.0, 3), significant(extremes.1, 3));
            text += &format!(
                " Weights from {low} to {high}, as line widths; negative ones dashed."
            );
        }
        text
    }
}

/// The name of a neuron's node.
fn name(layer: usize, neuron: usize) -> String {
    format!("neuron {layer} {neuron}")
}

/// A neuron in words, counted from one.
fn place(layer: usize, neuron: usize) -> String {
    format!("neuron {} of layer {}", neuron + 1, layer + 1)
}
