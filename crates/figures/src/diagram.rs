//! Diagrams: neurons as circles, connections as thin lines, weights as their width.

use crate::handle::Choice;
use crate::number::{count, significant};
use crate::{Figure, alt, wiring};

/// Beyond so many connections the alternative text only counts them.
const MOST_LISTED: usize = 24;

/// With more connections than this, some of them highlighted, only those are listed.
const FEW: usize = 12;

/// A place in a [`Diagram`]: a neuron (a circle) or a bare text.
///
/// Positions count columns to the right and rows downwards; only their differences matter, since
/// the drawing is scaled to its sheet.
#[derive(Debug, Clone)]
pub struct Node {
    pub(crate) name: String,
    pub(crate) circle: bool,
    pub(crate) at: (f64, f64),
    pub(crate) label: String,
    pub(crate) caption: String,
    pub(crate) highlighted: bool,
    pub(crate) choice: Option<Choice>,
}

impl Node {
    /// A neuron; its name is for edges and the alternative text and is not drawn.
    pub fn neuron(name: impl Into<String>, column: f64, row: f64) -> Self {
        let (name, label, caption) = (name.into(), String::new(), String::new());
        let (at, highlighted, choice) = ((column, row), false, None);
        Self { name, circle: true, at, label, caption, highlighted, choice }
    }

    /// A bare text, such as an input "x₁" or "output"; its name is what is drawn.
    pub fn text(name: impl Into<String>, column: f64, row: f64) -> Self {
        let name = name.into();
        Self { label: name.clone(), circle: false, ..Self::neuron(name, column, row) }
    }

    /// Writes into the circle: a bias, a threshold, an activation.
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// Writes under the circle.
    pub fn caption(self, caption: impl Into<String>) -> Self {
        Self { caption: caption.into(), ..self }
    }

    /// Makes the circle something to touch: the parameter becomes this value.
    pub fn choice(self, parameter: impl Into<String>, value: usize) -> Self {
        Self { choice: Some(Choice { parameter: parameter.into(), value }), ..self }
    }

    /// Draws the neuron filled.
    pub fn highlighted(self) -> Self {
        Self { highlighted: true, ..self }
    }

    fn describe(&self) -> String {
        let notes = [self.label.as_str(), self.caption.as_str()];
        let notes = notes.into_iter().filter(|note| !note.is_empty() && *note != self.name);
        match &*notes.collect::<Vec<_>>() {
            [] => self.name.clone(),
            notes => format!("{} ({})", self.name, notes.join(", ")),
        }
    }
}

/// A connection between two nodes of a [`Diagram`], by their names.
#[derive(Debug, Clone)]
pub struct Edge {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) weight: Option<f64>,
    pub(crate) label: String,
    pub(crate) highlighted: bool,
    /// A line without arrow, as between the layers of a whole network.
    pub(crate) plain: bool,
    pub(crate) choice: Option<Choice>,
}

impl Edge {
    /// An arrow from one node to another; two edges between the same nodes run side by side.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        let (from, to, label) = (from.into(), to.into(), String::new());
        let (weight, highlighted, plain, choice) = (None, false, false, None);
        Self { from, to, weight, label, highlighted, plain, choice }
    }

    /// Gives the edge a weight: its size is the line's width, a negative one is dashed, and the
    /// number stands on the line unless a label replaces it.
    pub fn weight(self, weight: f64) -> Self {
        Self { weight: Some(weight), ..self }
    }

    /// Writes on the line.
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    /// Makes the line something to touch: the parameter becomes this value.
    pub fn choice(self, parameter: impl Into<String>, value: usize) -> Self {
        Self { choice: Some(Choice { parameter: parameter.into(), value }), ..self }
    }

    /// Draws the edge in the accent colour.
    pub fn highlighted(self) -> Self {
        Self { highlighted: true, ..self }
    }

    fn describe(&self) -> String {
        let Self { from, to, label, .. } = self;
        let ends = format!("{from} to {to}");
        match self.weight {
            Some(weight) => format!("{ends} with weight {}", significant(weight, 3)),
            None if label.is_empty() => ends,
            None => format!("{ends} ({label})"),
        }
    }

    /// What is written on the edge: its label, or else its weight.
    pub(crate) fn text(&self) -> String {
        match self.weight {
            Some(weight) if self.label.is_empty() => significant(weight, 3),
            _ => self.label.clone(),
        }
    }
}

/// A free arrangement of neurons and texts, joined by arrows.
#[derive(Debug, Clone)]
pub struct Diagram {
    subject: String,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

impl Diagram {
    /// An empty diagram.
    pub fn new(subject: impl Into<String>) -> Self {
        Self { subject: subject.into(), nodes: Vec::new(), edges: Vec::new() }
    }

    /// Adds a node.
    ///
    /// # Panics
    /// If the name is taken, or the place is not a pair of finite numbers.
    pub fn node(mut self, node: Node) -> Self {
        assert!(node.at.0.is_finite() && node.at.1.is_finite(), "{} is nowhere", node.name);
        let is_new = self.nodes.iter().all(|other| other.name != node.name);
        assert!(is_new, "two nodes named {}", node.name);
        self.nodes.push(node);
        self
    }

    /// Adds an edge between nodes added before.
    ///
    /// # Panics
    /// If there is no node of such a name.
    pub fn edge(mut self, edge: Edge) -> Self {
        for name in [&edge.from, &edge.to] {
            assert!(self.nodes.iter().any(|node| node.name == *name), "no node named {name}");
        }
        self.edges.push(edge);
        self
    }

    /// Draws the diagram.
    pub fn draw(&self) -> Figure {
        self.render(&self.alt())
    }

    /// Draws the diagram with other alternative text.
    pub(crate) fn render(&self, alt: &str) -> Figure {
        wiring::draw(&self.nodes, &self.edges).finish(alt)
    }

    fn alt(&self) -> String {
        let of_kind = |circles: bool| -> Vec<String> {
            self.nodes.iter().filter(|n| n.circle == circles).map(Node::describe).collect()
        };
        let (neurons, texts) = (of_kind(true), of_kind(false));
        let (subject, number) = (alt::subject(&self.subject), count(neurons.len(), "neuron"));
        let mut text = format!("{subject}. Diagram of {number}");
        if !neurons.is_empty() {
            text += &format!(": {}", alt::list(&neurons));
        }
        if !texts.is_empty() {
            text += &format!("; and {}", alt::list(&texts));
        }
        let bright: Vec<&Edge> = self.edges.iter().filter(|edge| edge.highlighted).collect();
        let (n, connections) = (self.edges.len(), count(self.edges.len(), "connection"));
        let listed = |edges: Vec<&Edge>| {
            edges.into_iter().map(Edge::describe).collect::<Vec<_>>().join(", ")
        };
        text + &match n {
            0 => ".".to_owned(),
            n if n > FEW && !bright.is_empty() => {
                format!(". {connections}, of which are highlighted: {}.", listed(bright))
            }
            n if n > MOST_LISTED => format!(". {connections}."),
            _ => format!(". Connections: {}.", listed(self.edges.iter().collect())),
        }
    }
}
