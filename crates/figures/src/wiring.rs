//! Wiring: the geometry of diagrams, from nodes and edges to circles, lines and arrows.

use crate::Role;
use crate::curve::{Curve, HEAD, distance, towards};
use crate::diagram::{Edge, Node};
use crate::labels::{Placer, Rect, width};
use crate::pen::{Fill, Pen, Point};
use crate::sheet::{Anchor, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// The colour of what is highlighted.
const ACCENT: Paint = Paint::Of(Role::Second);
/// The largest neuron, and the largest distances between columns and rows.
const RADIUS: f64 = 48.0;
const COLUMN: f64 = 400.0;
const ROW: f64 = 180.0;
/// No diagram is taller than about this.
const TALLEST: f64 = 1000.0;
/// Captions and weights are smaller than other text.
const SMALL: f64 = 36.0;

/// How far above or below the outermost neuron a title stands, in rows, so that it is always
/// equally near.
pub(crate) fn title_distance(rows: usize) -> f64 {
    let row = ROW.min(TALLEST / (rows as f64 + 1.0));
    (RADIUS.min(0.4 * row) + 1.4 * TEXT) / row
}

/// A diagram laid out on its sheet.
pub(crate) struct Wiring<'a> {
    nodes: &'a [Node],
    edges: &'a [Edge],
    places: Vec<Point>,
    /// Inputs stand to the left of their place and outputs to the right, the edges touch it.
    anchors: Vec<Anchor>,
    radius: f64,
    height: f64,
    /// The largest absolute weight, which gets the widest line.
    heaviest: f64,
}

impl<'a> Wiring<'a> {
    pub(crate) fn new(nodes: &'a [Node], edges: &'a [Edge]) -> Self {
        let range = |part: fn(&Node) -> f64| {
            let low = nodes.iter().map(part).fold(f64::INFINITY, f64::min);
            (low, nodes.iter().map(part).fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (range(|n| n.at.0), range(|n| n.at.1));
        let anchors: Vec<Anchor> = nodes.iter().map(|node| anchor(node, edges)).collect();
        let margin = |column: f64, inner: Anchor| {
            let at_edge = nodes.iter().zip(&anchors).filter(|(node, _)| node.at.0 == column);
            let beyond = at_edge.map(|(node, &anchor)| match anchor {
                Anchor::Middle => half_size(node, RADIUS).0,
                anchor if anchor == inner => 0.0,
                _ => 2.0 * half_size(node, RADIUS).0,
            });
            beyond.fold(0.0, f64::max) + 6.0
        };
        let (before, behind) = (margin(left, Anchor::Start), margin(right, Anchor::End));
        let free = WIDTH - before - behind;
        let across =
            if right > left { (free / (right - left)).clamp(0.0, COLUMN) } else { 0.0 };
        let down = if bottom > top { (TALLEST / (bottom - top)).min(ROW) } else { 0.0 };
        let middle = (left + right) / 2.0;
        let shift = (before - behind) / 2.0;
        let place = |node: &Node| {
            let x = WIDTH / 2.0 + shift + (node.at.0 - middle) * across;
            (x, (node.at.1 - top) * down)
        };
        let mut wiring = Self {
            nodes,
            edges,
            places: nodes.iter().map(place).collect(),
            anchors,
            radius: RADIUS,
            height: 0.0,
            heaviest: heaviest(edges),
        };
        wiring.radius = wiring.largest_radius();
        wiring.fit_height();
        wiring
    }

    /// The radius at which no two neurons come too close.
    fn largest_radius(&self) -> f64 {
        let neurons: Vec<Point> = (0..self.nodes.len())
            .filter(|&i| self.nodes[i].circle)
            .map(|i| self.places[i])
            .collect();
        let pairs = neurons
            .iter()
            .enumerate()
            .flat_map(|(i, &a)| neurons[..i].iter().map(move |&b| distance(a, b)));
        pairs.fold(RADIUS, |radius, distance| radius.min(0.4 * distance))
    }

    /// Moves everything below the upper edge and sets the height of the sheet.
    fn fit_height(&mut self) {
        let reach = |node: &Node| match node.caption.is_empty() {
            true => half_size(node, self.radius).1,
            false => self.radius + 1.4 * SMALL,
        };
        let tops = self.nodes.iter().zip(&self.places);
        let top = tops.map(|(n, at)| at.1 - half_size(n, self.radius).1).fold(0.0, f64::min);
        for place in &mut self.places {
            place.1 += 8.0 - top;
        }
        let bottoms = self.nodes.iter().zip(&self.places).map(|(n, at)| at.1 + reach(n));
        self.height = bottoms.fold(0.0, f64::max) + 8.0;
    }

    /// Draws lines first, then neurons over their ends, then all writing.
    pub(crate) fn draw(&self) -> Sheet {
        let mut sheet = Sheet::new(self.height);
        let bounds = Rect { left: 0.0, top: 0.0, right: WIDTH, bottom: self.height };
        let mut placer = Placer::new(bounds);
        let curves: Vec<Curve> = (0..self.edges.len()).map(|i| self.curve(i)).collect();
        self.draw_lines(&mut sheet, &curves);
        for node in 0..self.nodes.len() {
            placer.take(self.outline(node));
            self.draw_node(&mut sheet, node);
        }
        for curve in curves.iter().zip(self.edges).filter(|(_, edge)| !edge.plain) {
            placer.avoid_line(&[0.0, 0.25, 0.5, 0.75, 1.0].map(|t| curve.0.at(t)));
        }
        for (edge, curve) in self.edges.iter().zip(&curves).filter(|(edge, _)| !edge.plain) {
            label_edge(&mut sheet, &mut placer, edge, curve);
        }
        sheet
    }

    /// Draws the edges; neighbours in the list that are plain and alike share a path.
    fn draw_lines(&self, sheet: &mut Sheet, curves: &[Curve]) {
        let mut groups: Vec<(Pen, String)> = Vec::new();
        for (edge, curve) in self.edges.iter().zip(curves) {
            let pen = self.pen(edge);
            match groups.iter_mut().find(|(other, _)| *other == pen) {
                Some((_, data)) if edge.plain => *data += &curve.data(),
                _ => groups.push((pen, curve.data())),
            }
        }
        for (pen, data) in groups {
            sheet.lines(&data, pen);
        }
        for (edge, curve) in self.edges.iter().zip(curves).filter(|(edge, _)| !edge.plain) {
            sheet.polygon(&curve.head(), Fill(self.pen(edge).paint, 1.0));
        }
    }

    /// The pen of an edge: the weight's size as width, its sign as colour and dash.
    fn pen(&self, edge: &Edge) -> Pen {
        let Some(weight) = edge.weight.filter(|weight| weight.is_finite()) else {
            return match (edge.highlighted, edge.plain) {
                (true, _) => Pen::new(ACCENT, 6.0),
                (false, true) => Pen::new(Paint::Faint, 2.0).opacity(0.5),
                (false, false) => Pen::new(Paint::Ink, 3.0),
            };
        };
        let share = weight.abs() / self.heaviest;
        let width = if edge.plain { 0.5 + 6.0 * share } else { 2.0 + 4.0 * share };
        let width = (2.0 * width).round() / 2.0;
        let paint = match weight < 0.0 {
            _ if edge.highlighted => ACCENT,
            true => Paint::Negative,
            false => Paint::Positive,
        };
        let pen = Pen::new(paint, width);
        if weight < 0.0 { pen.dashed() } else { pen }
    }

    /// The course of an edge between the outlines of its nodes.
    fn curve(&self, edge: usize) -> Curve {
        let Edge { from, to, bend, plain, .. } = &self.edges[edge];
        let find =
            |name: &String| self.nodes.iter().position(|node| node.name == *name).unwrap_or(0);
        let (from, to) = (find(from), find(to));
        let (a, b) = (self.places[from], self.places[to]);
        let length = distance(a, b).max(1.0);
        let normal = ((b.1 - a.1) / length, (a.0 - b.0) / length);
        let aside = 2.0 * length * (bend + self.siding(edge));
        let middle = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
        let control = (middle.0 + aside * normal.0, middle.1 + aside * normal.1);
        let head = if *plain { 0.0 } else { HEAD };
        let start = towards(a, control, self.clearance(from, a, control));
        let tip = towards(b, control, self.clearance(to, b, control) + 2.0);
        let end = towards(tip, control, head * 0.8);
        Curve { start, control, end, tip }
    }

    /// The bend that keeps edges with the same ends apart.
    fn siding(&self, edge: usize) -> f64 {
        let same = |other: &Edge| {
            let this = &self.edges[edge];
            other.bend == this.bend && other.from == this.from && other.to == this.to
        };
        let count = self.edges.iter().filter(|other| same(other)).count();
        let index = self.edges[..edge].iter().filter(|other| same(other)).count();
        0.06 * (index as f64 - (count as f64 - 1.0) / 2.0)
    }

    /// How far from a node's middle its outline is, in the direction of a point.
    fn clearance(&self, node: usize, middle: Point, point: Point) -> f64 {
        let (w, h) = half_size(&self.nodes[node], self.radius);
        if self.nodes[node].circle {
            return self.radius + 2.0;
        }
        if self.anchors[node] != Anchor::Middle {
            return 0.0;
        }
        let length = distance(middle, point).max(1.0);
        let (dx, dy) =
            ((point.0 - middle.0).abs() / length, (point.1 - middle.1).abs() / length);
        (w / dx.max(1e-9)).min(h / dy.max(1e-9))
    }

    /// The rectangle around a node.
    fn outline(&self, node: usize) -> Rect {
        let ((x, y), (w, h)) = (self.places[node], half_size(&self.nodes[node], self.radius));
        let x = match self.anchors[node] {
            Anchor::Start => x + w,
            Anchor::Middle => x,
            Anchor::End => x - w,
        };
        Rect { left: x - w, top: y - h, right: x + w, bottom: y + h }
    }

    fn draw_node(&self, sheet: &mut Sheet, index: usize) {
        let (node, (x, y)) = (&self.nodes[index], self.places[index]);
        let mut size = TEXT;
        if node.circle {
            let (pen, fill) = match node.highlighted {
                true => (Pen::new(ACCENT, 6.0), Fill(Paint::Paper, 1.0)),
                false => (Pen::new(Paint::Ink, 3.0), Fill(Paint::Paper, 1.0)),
            };
            sheet.circle((x, y), self.radius, pen, fill);
            if node.highlighted {
                sheet.circle(
                    (x, y),
                    self.radius - 3.0,
                    Pen::new(ACCENT, 0.0),
                    Fill(ACCENT, 0.25),
                );
            }
            size = (TEXT * (1.7 * self.radius / width(&node.label, TEXT)).min(1.0)).floor();
        }
        if node.label == "⋮" {
            size = 1.5 * TEXT;
        }
        if !node.label.is_empty() {
            let middle = self.outline(index).middle();
            let text = Text::new(&node.label, middle, Anchor::Middle);
            sheet.text(&Text { size, ..text }.centred());
        }
        if !node.caption.is_empty() {
            let at = (x, y + self.radius + 1.05 * SMALL);
            let text = Text::new(&node.caption, at, Anchor::Middle);
            sheet.text(&Text { size: SMALL, paint: Paint::Faint, halo: true, ..text });
        }
    }
}

/// Writes an edge's text on its line, where no other text and few lines are.
fn label_edge(sheet: &mut Sheet, placer: &mut Placer, edge: &Edge, curve: &Curve) {
    let text = edge.text();
    if text.is_empty() {
        return;
    }
    let places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(|t| curve.at(t));
    let candidates = places.map(|at| Rect::around(&text, SMALL, at));
    let at = placer.place(&candidates).unwrap_or(candidates[0]).middle();
    let text = Text::new(&text, at, Anchor::Middle);
    sheet.text(&Text { size: SMALL, halo: true, ..text }.centred());
}

/// Where a node stands relative to its place: a text that only sends or only receives, beside it.
fn anchor(node: &Node, edges: &[Edge]) -> Anchor {
    let sends = edges.iter().any(|edge| edge.from == node.name);
    let receives = edges.iter().any(|edge| edge.to == node.name);
    match (node.circle, sends, receives) {
        (false, true, false) => Anchor::End,
        (false, false, true) => Anchor::Start,
        _ => Anchor::Middle,
    }
}

/// Half the width and half the height of a node.
fn half_size(node: &Node, radius: f64) -> Point {
    match (node.circle, node.label.is_empty()) {
        (true, _) => (radius + 2.0, radius + 2.0),
        (false, true) => (0.0, 0.0),
        (false, false) => (width(&node.label, TEXT) / 2.0 + 8.0, TEXT * 0.65),
    }
}

fn heaviest(edges: &[Edge]) -> f64 {
    let weights = edges.iter().filter_map(|edge| edge.weight).filter(|w| w.is_finite());
    weights.fold(0.0, |heaviest: f64, weight| heaviest.max(weight.abs())).max(f64::MIN_POSITIVE)
}
