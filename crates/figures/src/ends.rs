//! Labels at the ends of lines: the name and the last value to the right, the first value inside.

use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use crate::Series;
use crate::axis::Scale;
use crate::frame::Frame;
use crate::labels::{Placer, spread, width};
use crate::pen::{Point, pen};
use crate::series::Kind;
use crate::sheet::{LINE, Sheet, TEXT, Text};
use crate::theme::Paint;

/// Beyond so many lines, or so wide a label, names go to a legend.
const MOST_LINES: usize = 7;
const WIDEST: f64 = 420.0;
/// A line that ends so far before the plot's right edge is not labelled there.
const EARLY: f64 = 120.0;
/// From the end of the plot to its labels.
const GAP: f64 = 36.0;

/// Whether the lines' names fit beside their ends.
pub(crate) fn fit(series: &[Series]) -> bool {
    let lines = || series.iter().filter(|series| series.kind != Kind::Scatter);
    lines().count() <= MOST_LINES
        && lines().all(|line| width(&line.name, TEXT) < WIDEST - 150.0)
}

/// One series with the label for its end (empty if there is nothing to say), its first value and,
/// once drawn, its visible line.
pub(crate) struct Ending<'a> {
    pub(crate) series: &'a Series,
    pub(crate) line: Vec<Vec<Point>>,
    first: Option<String>,
    label: String,
}

/// The endings of all series: `named` or not, and with the values of those that show them, all with
/// as many decimals.
pub(crate) fn of<'a>(
    series: &'a [Series],
    named: bool,
    x: &Scale,
    y: &Scale,
) -> Vec<Ending<'a>> {
    let ends = |series: &Series| {
        let points = if series.ends { series.drawable(x, y) } else { Vec::new() };
        points.first().into_iter().chain(points.last()).map(|end| end.1).collect()
    };
    let ends: Vec<Vec<f64>> = series.iter().map(ends).collect();
    let mut texts = y.texts(&ends.concat()).into_iter();
    let ending = |(series, ends): (&'a Series, &Vec<f64>)| {
        let values: Vec<String> = texts.by_ref().take(ends.len()).collect();
        let name =
            if named && series.kind != Kind::Scatter { series.name.as_str() } else { "" };
        let words = [name, values.last().map_or("", |last| last)];
        let label = words.join(" ").trim().to_owned();
        Ending { series, line: Vec::new(), first: values.into_iter().next(), label }
    };
    series.iter().zip(&ends).map(ending).collect()
}

/// The room the labels need to the right of the plot.
pub(crate) fn room(endings: &[Ending]) -> f64 {
    let widest = endings.iter().map(|ending| width(&ending.label, TEXT)).fold(0.0, f64::max);
    if widest > 0.0 { widest + GAP + 6.0 } else { 0.0 }
}

impl Ending<'_> {
    fn start(&self) -> Option<Point> {
        self.line.first()?.first().copied()
    }

    fn end(&self) -> Option<Point> {
        self.line.last()?.last().copied()
    }

    fn paint(&self) -> Paint {
        Paint::Of(self.series.role)
    }
}

/// Writes the labels to the right of the plot, each as near as possible to the end of its line;
/// a line that ends early is labelled where it ends.
pub(crate) fn draw_names(endings: &[Ending], frame: &Frame, placer: &mut Placer) {
    let (sheet, area) = (&frame.sheet, &frame.area);
    let labelled = endings.iter().filter(|ending| !ending.label.is_empty());
    let labelled = labelled.filter_map(|ending| Some((ending, ending.end()?)));
    let (late, early): (Vec<_>, Vec<_>) =
        labelled.partition(|end| area.right - end.1.0 < EARLY);
    for (ending, end) in early {
        draw_beside(&ending.label, ending.paint(), end, &EITHER, sheet, placer);
    }
    let wanted: Vec<f64> = late.iter().map(|(_, (_, y))| *y).collect();
    let places = spread(&wanted, LINE * 0.92, area.top, area.bottom);
    for ((ending, (x, y)), place) in late.into_iter().zip(places) {
        let left = area.right + GAP;
        if (place - y).abs() > 6.0 || area.right - x > 6.0 {
            let leader = [(x + 6.0, y), (left - 8.0, place)];
            sheet.line(&leader, pen(ending.paint().mix(0.6), 2.0));
        }
        let text = Text::new(&ending.label, (left, place), HPos::Left);
        sheet.text(text.paint(ending.paint()).centred());
    }
}

/// How far above or below its point a label may stand, in lines.
const ABOVE: [f64; 3] = [-0.65, -1.4, -2.2];
const BELOW: [f64; 3] = [0.65, 1.4, 2.2];
const EITHER: [f64; 6] = [-0.65, 0.65, -1.4, 1.4, -2.2, 2.2];

/// Writes a label to the right of a point, at one of these heights, where least is in its way.
fn draw_beside(
    text: &str,
    paint: Paint,
    at: Point,
    heights: &[f64],
    sheet: &Sheet,
    placer: &mut Placer,
) {
    let places =
        [14.0, 40.0].into_iter().flat_map(|dx| heights.iter().map(move |&dy| (dx, dy)));
    // Beside a steep line there is room at the height of the point itself.
    let beside = [30.0, 60.0, 90.0].into_iter().flat_map(|dx| [(dx, 0.0), (dx, -0.5)]);
    let half = width(text, TEXT) / 2.0;
    let middles = places.chain(beside).map(|(dx, dy)| (at.0 + half + dx, at.1 + dy * LINE));
    placer.write(sheet, Text::new(text, at, HPos::Center).paint(paint), middles);
}

/// Marks both ends of the lines that ask for it and writes the first values beside the starts,
/// once where lines start together.
pub(crate) fn draw_starts(endings: &[Ending], sheet: &Sheet, placer: &mut Placer) {
    let mut written: Vec<(Point, &str)> = Vec::new();
    for ending in endings.iter().filter(|ending| ending.series.ends) {
        let (Some(start), Some(end)) = (ending.start(), ending.end()) else { continue };
        sheet.markers(&[start, end], ending.series.role);
        let Some(text) = ending.first.as_deref().filter(|_| start != end) else { continue };
        if !written.iter().any(|&(at, other)| near(at, start) && other == text) {
            let heights = free_heights(start, endings.iter().filter_map(Ending::start));
            draw_beside(text, ending.paint(), start, heights, sheet, placer);
            written.push((start, text));
        }
    }
}

/// Whether two points can hardly be told apart.
fn near(a: Point, b: Point) -> bool {
    (a.0 - b.0).abs() + (a.1 - b.1).abs() < 20.0
}

/// The side on which a start has no other start close by, so that no two labels are swapped.
fn free_heights(start: Point, others: impl Iterator<Item = Point>) -> &'static [f64] {
    let close = |&(x, y): &Point| {
        let beside = (x - start.0).abs() < 100.0 && (y - start.1).abs() < 2.5 * LINE;
        beside && !near((x, y), start)
    };
    let (above, below): (Vec<Point>, Vec<Point>) =
        others.filter(close).partition(|other| other.1 < start.1);
    match (above.is_empty(), below.is_empty()) {
        (true, false) => &ABOVE,
        (false, true) => &BELOW,
        _ => &EITHER,
    }
}
