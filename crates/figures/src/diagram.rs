//! Diagrams: neurons as circles, connections as thin lines, weights as their width.

use crate::number::{count, significant};
use crate::wiring::Wiring;
use crate::{Figure, alt};

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
}

impl Node {
    /// A neuron; its name is for edges and the alternative text and is not drawn.
    pub fn neuron(name: impl Into<String>, column: f64, row: f64) -> Self {
        Self {
            name: name.into(),
            circle: true,
            at: (column, row),
            label: String::new(),
            caption: String::new(),
            highlighted: false,
        }
    }

    /// A bare text, such as an input "x₁" or "output"; its name is what is drawn.
    pub fn text(name: impl Into<String>, column: f64, row: f64) -> Self {
        let name = name.into();
        Self { label: name.clone(), circle: false, ..Self::neuron(name, column, row) }
    }

    /// Writes into the circle: a bias, a threshold, an activation.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Writes under the circle.
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = caption.into();
        self
    }

    /// Draws the neuron filled.
    pub fn highlighted(mut self) -> Self {
        self.highlighted = true;
        self
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
    pub(crate) bend: f64,
    /// A line without arrow, as between the layers of a whole network.
    pub(crate) plain: bool,
}

impl Edge {
    /// An arrow from one node to another; two edges between the same nodes run side by side.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        let (from, to) = (from.into(), to.into());
        Self {
            from,
            to,
            weight: None,
            label: String::new(),
            highlighted: false,
            bend: 0.0,
            plain: false,
        }
    }

    /// Gives the edge a weight: its size is the line's width, a negative one is dashed, and the
    /// number stands on the line unless a label replaces it.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Writes on the line.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Bends the edge to its left as seen by one who follows it (negative: to its right), by a
    /// share of its length.
    pub fn bent(mut self, bend: f64) -> Self {
        self.bend = bend;
        self
    }

    /// Draws the edge in the accent colour.
    pub fn highlighted(mut self) -> Self {
        self.highlighted = true;
        self
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
///
/// ```
/// use figures::{Diagram, Edge, Node};
///
/// let figure = Diagram::new("A NAND gate as a perceptron")
///     .node(Node::text("x₁", 0.0, 0.0))
///     .node(Node::text("x₂", 0.0, 1.0))
///     .node(Node::neuron("NAND", 1.0, 0.5).label("3"))
///     .node(Node::text("output", 2.0, 0.5))
///     .edge(Edge::new("x₁", "NAND").weight(-2.0))
///     .edge(Edge::new("x₂", "NAND").weight(-2.0))
///     .edge(Edge::new("NAND", "output"))
///     .draw();
/// ```
#[derive(Debug, Clone)]
pub struct Diagram {
    pub(crate) subject: String,
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
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
        assert!(
            self.nodes.iter().all(|n| n.name != node.name),
            "two nodes named {}",
            node.name
        );
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
        Wiring::new(&self.nodes, &self.edges).draw().finish(alt)
    }

    fn alt(&self) -> String {
        let describe = |node: &Node| {
            let notes = [node.label.as_str(), node.caption.as_str()];
            let notes = notes.into_iter().filter(|note| !note.is_empty() && *note != node.name);
            let notes: Vec<&str> = notes.collect();
            match notes.is_empty() {
                true => node.name.clone(),
                false => format!("{} ({})", node.name, notes.join(", ")),
            }
        };
        let names = |circles: bool| -> Vec<String> {
            self.nodes.iter().filter(|node| node.circle == circles).map(describe).collect()
        };
        let mut text = format!("{}. Diagram", alt::subject(&self.subject));
        let (neurons, texts) = (names(true), names(false));
        text += &format!(" of {}", count(neurons.len(), "neuron"));
        if !neurons.is_empty() {
            text += &format!(": {}", alt::list(&neurons));
        }
        if !texts.is_empty() {
            text += &format!("; and {}", alt::list(&texts));
        }
        let bright = |edge: &&Edge| edge.highlighted;
        let edges = |edges: Vec<&Edge>| -> String {
            edges.into_iter().map(Edge::describe).collect::<Vec<_>>().join(", ")
        };
        match self.edges.len() {
            0 => text + ".",
            n if self.edges.iter().any(|edge| edge.highlighted) && n > FEW => {
                let bright = edges(self.edges.iter().filter(bright).collect());
                text + &format!(
                    ". {}, of which are highlighted: {bright}.",
                    count(n, "connection")
                )
            }
            n if n > MOST_LISTED => text + &format!(". {}.", count(n, "connection")),
            _ => text + &format!(". Connections: {}.", edges(self.edges.iter().collect())),
        }
    }
}
