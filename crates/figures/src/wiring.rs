//! Wiring: the geometry of diagrams, from nodes and edges to circles, lines and arrows.

use plotters::style::text_anchor::HPos;
use plotters::style::{Color, ShapeStyle};

use crate::Role;
use crate::curve::{Curve, HEAD, distance, towards};
use crate::diagram::{Edge, Node};
use crate::handle::circle;
use crate::labels::{Placer, Rect, width};
use crate::number::extremes;
use crate::pen::{Point, attributes, dashed, pen};
use crate::sheet::{Sheet, TEXT, Text, WIDTH};
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

/// Draws lines first, then neurons over their ends, then all writing.
pub(crate) fn draw(nodes: &[Node], edges: &[Edge]) -> Sheet {
    let mut spots = spots(nodes, edges);
    let neurons: Vec<Point> = spots.iter().filter(|s| s.node.circle).map(|s| s.at).collect();
    let others = |(i, &a): (usize, &Point)| neurons[..i].iter().map(move |&b| distance(a, b));
    let apart = neurons.iter().enumerate().flat_map(others);
    let radius = apart.fold(RADIUS, |radius, distance| radius.min(0.4 * distance));
    let top = spots.iter().map(|s| s.at.1 - s.half(radius).1).fold(0.0, f64::min);
    spots.iter_mut().for_each(|spot| spot.at.1 += 8.0 - top);
    let reach = |spot: &Spot| match spot.node.caption.is_empty() {
        true => spot.half(radius).1,
        false => radius + 1.4 * SMALL,
    };
    let bottom = spots.iter().map(|spot| spot.at.1 + reach(spot)).fold(0.0, f64::max);

    let sheet = Sheet::new(bottom + 8.0);
    let bounds = Rect { left: 0.0, top: 0.0, right: WIDTH, bottom: sheet.height };
    let mut placer = Placer::new(bounds);
    let curves: Vec<Curve> =
        (0..edges.len()).map(|i| curve(&spots, edges, i, radius)).collect();
    draw_lines(&sheet, edges, &curves);
    for spot in &spots {
        placer.take(spot.outline(radius));
        spot.draw(&sheet, radius);
    }
    let arrows = || edges.iter().zip(&curves).filter(|(edge, _)| !edge.plain);
    for (_, curve) in arrows() {
        placer.avoid_line(&[0.0, 0.25, 0.5, 0.75, 1.0].map(|t| curve.at(t)));
    }
    for (edge, curve) in arrows() {
        label_edge(&sheet, &mut placer, edge, curve);
    }
    draw_choices(&sheet, edges, &curves, &spots, radius);
    sheet
}

/// Lays what takes the touch over what can be chosen: first the lines, then the circles.
fn draw_choices(sheet: &Sheet, edges: &[Edge], curves: &[Curve], spots: &[Spot], radius: f64) {
    for (edge, curve) in edges.iter().zip(curves) {
        if let Some(choice) = &edge.choice {
            sheet.path(&curve.data(), &choice.attributes(false));
        }
    }
    for spot in spots {
        if let Some(choice) = &spot.node.choice {
            sheet.path(&circle(spot.at, radius), &choice.attributes(true));
        }
    }
}

/// A node with its place on the sheet. Inputs stand to the left of their place and outputs to the
/// right, where the edges touch it.
struct Spot<'a> {
    node: &'a Node,
    at: Point,
    anchor: HPos,
}

/// All nodes, the topmost at height zero.
fn spots<'a>(nodes: &'a [Node], edges: &[Edge]) -> Vec<Spot<'a>> {
    let spot = |node: &'a Node| {
        let sends = edges.iter().any(|edge| edge.from == node.name);
        let receives = edges.iter().any(|edge| edge.to == node.name);
        let anchor = match (node.circle, sends, receives) {
            (false, true, false) => HPos::Right,
            (false, false, true) => HPos::Left,
            _ => HPos::Center,
        };
        Spot { node, at: node.at, anchor }
    };
    let mut spots: Vec<Spot> = nodes.iter().map(spot).collect();
    let (left, right) = extremes(nodes.iter().map(|node| node.at.0));
    let (top, bottom) = extremes(nodes.iter().map(|node| node.at.1));
    let margin = |column: f64, beyond: fn(&Rect, f64) -> f64| {
        let at_edge = spots.iter().filter(|spot| spot.node.at.0 == column);
        at_edge.map(|spot| beyond(&spot.outline(RADIUS), spot.at.0)).fold(0.0, f64::max) + 6.0
    };
    let before = margin(left, |outline, x| x - outline.left);
    let behind = margin(right, |outline, x| outline.right - x);
    let free = WIDTH - before - behind;
    let across = if right > left { (free / (right - left)).clamp(0.0, COLUMN) } else { 0.0 };
    let down = if bottom > top { (TALLEST / (bottom - top)).min(ROW) } else { 0.0 };
    for spot in &mut spots {
        let aside = (spot.at.0 - (left + right) / 2.0) * across;
        spot.at = (WIDTH / 2.0 + (before - behind) / 2.0 + aside, (spot.at.1 - top) * down);
    }
    spots
}

impl Spot<'_> {
    /// Half the width and half the height.
    fn half(&self, radius: f64) -> Point {
        match (self.node.circle, self.node.label.is_empty()) {
            (true, _) => (radius + 2.0, radius + 2.0),
            (false, true) => (0.0, 0.0),
            (false, false) => (width(&self.node.label, TEXT) / 2.0 + 8.0, TEXT * 0.65),
        }
    }

    /// The rectangle around it.
    fn outline(&self, radius: f64) -> Rect {
        let ((x, y), (w, h)) = (self.at, self.half(radius));
        let x = match self.anchor {
            HPos::Left => x + w,
            HPos::Center => x,
            HPos::Right => x - w,
        };
        Rect { left: x - w, top: y - h, right: x + w, bottom: y + h }
    }

    /// How far from its middle its outline is, in the direction of a point.
    fn clearance(&self, point: Point, radius: f64) -> f64 {
        let (w, h) = self.half(radius);
        let length = distance(self.at, point).max(1.0);
        let [dx, dy] = [point.0 - self.at.0, point.1 - self.at.1].map(|d| d.abs() / length);
        match (self.node.circle, self.anchor) {
            (true, _) => radius + 2.0,
            (false, HPos::Center) => (w / dx.max(1e-9)).min(h / dy.max(1e-9)),
            (false, _) => 0.0,
        }
    }

    fn draw(&self, sheet: &Sheet, radius: f64) {
        let (node, (x, y), mut size) = (self.node, self.at, TEXT);
        if node.circle {
            let lit = node.highlighted;
            let edge = if lit { pen(ACCENT, 6.0) } else { pen(Paint::Ink, 3.0) };
            sheet.circle(self.at, radius, [Paint::Paper.filled(), edge]);
            if lit {
                let light = ACCENT.mix(0.25).filled();
                sheet.circle(self.at, radius - 3.0, [light, pen(ACCENT, 0.0)]);
            }
            size = (TEXT * (1.7 * radius / width(&node.label, TEXT)).min(1.0)).floor();
        }
        if node.label == "⋮" {
            size = 1.5 * TEXT;
        }
        if !node.label.is_empty() {
            let middle = self.outline(radius).middle();
            sheet.text(Text::new(&node.label, middle, HPos::Center).size(size).centred());
        }
        if !node.caption.is_empty() {
            let text = Text::new(&node.caption, (x, y + radius + 1.05 * SMALL), HPos::Center);
            sheet.text(text.size(SMALL).paint(Paint::Faint).halo());
        }
    }
}

/// The course of an edge between the outlines of its nodes. Edges with the same ends are bent, which
/// keeps them apart.
fn curve(spots: &[Spot], edges: &[Edge], index: usize, radius: f64) -> Curve {
    let edge = &edges[index];
    let same = |other: &&Edge| (&other.from, &other.to) == (&edge.from, &edge.to);
    let [count, before] =
        [edges, &edges[..index]].map(|e| e.iter().filter(same).count() as f64);
    let find = |name: &String| spots.iter().find(|spot| spot.node.name == *name);
    let [from, to] = [&edge.from, &edge.to].map(|name| find(name).unwrap_or(&spots[0]));
    let (a, b) = (from.at, to.at);
    let bend = 0.12 * (before - (count - 1.0) / 2.0);
    let middle = ((a.0 + b.0) / 2.0, (a.1 + b.1) / 2.0);
    let control = (middle.0 + bend * (b.1 - a.1), middle.1 + bend * (a.0 - b.0));
    let tip = towards(b, control, to.clearance(control, radius) + 2.0);
    let end = towards(tip, control, if edge.plain { 0.0 } else { 0.8 * HEAD });
    let start = towards(a, control, from.clearance(control, radius));
    Curve { start, control, end, tip }
}

/// Draws the edges; those that are plain and alike share a path.
fn draw_lines(sheet: &Sheet, edges: &[Edge], curves: &[Curve]) {
    let weights = edges.iter().filter_map(|edge| edge.weight).filter(|w| w.is_finite());
    let heaviest =
        weights.fold(f64::MIN_POSITIVE, |heaviest, weight| heaviest.max(weight.abs()));
    let mut groups: Vec<(ShapeStyle, String)> = Vec::new();
    for (edge, curve) in edges.iter().zip(curves) {
        let style = line(edge, heaviest);
        match groups.iter_mut().find(|(other, _)| *other == style) {
            Some((_, data)) if edge.plain => *data += &curve.data(),
            _ => groups.push((style, curve.data())),
        }
    }
    for (style, data) in groups {
        sheet.path(&data, &attributes(style));
    }
    for (edge, curve) in edges.iter().zip(curves).filter(|(edge, _)| !edge.plain) {
        sheet.polygon(&curve.head(), line(edge, heaviest).color.filled());
    }
}

/// The line of an edge: the weight's size as width, its sign as colour and dash.
fn line(edge: &Edge, heaviest: f64) -> ShapeStyle {
    let Some(weight) = edge.weight.filter(|weight| weight.is_finite()) else {
        return match (edge.highlighted, edge.plain) {
            (true, _) => pen(ACCENT, 6.0),
            (false, true) => pen(Paint::Faint.mix(0.5), 2.0),
            (false, false) => pen(Paint::Ink, 3.0),
        };
    };
    let width = (4.0 + 8.0 * weight.abs() / heaviest).round() / 2.0;
    let paint = match edge.highlighted {
        true => ACCENT,
        false if weight < 0.0 => Paint::Negative,
        false => Paint::Positive,
    };
    if weight < 0.0 { dashed(paint, width) } else { pen(paint, width) }
}

/// Writes an edge's text on its line, where no other text and few lines are.
fn label_edge(sheet: &Sheet, placer: &mut Placer, edge: &Edge, curve: &Curve) {
    let text = edge.text();
    let places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(|t| curve.at(t));
    let candidates = places.map(|at| Rect::around(&text, SMALL, at));
    if !text.is_empty() {
        let at = placer.place(&candidates).unwrap_or(candidates[0]).middle();
        sheet.text(Text::new(&text, at, HPos::Center).size(SMALL).halo().centred());
    }
}
