//! Labels at the ends of lines: the name and the last value to the right, the first value inside.

use crate::Series;
use crate::axis::Scale;
use crate::frame::{Frame, LINE};
use crate::labels::{Placer, Rect, spread, width};
use crate::pen::{Pen, Point};
use crate::series::Kind;
use crate::sheet::{Anchor, Sheet, TEXT, Text};
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

/// The first and the last value of each series that shows them, all with as many decimals.
pub(crate) fn values(series: &[Series], x: &Scale, y: &Scale) -> Vec<Vec<String>> {
    let ends = series.iter().map(|series| {
        let points = || series.drawable(x, y).filter(|_| series.ends).map(|(_, value)| value);
        points().next().into_iter().chain(points().next_back()).collect()
    });
    let ends: Vec<Vec<f64>> = ends.collect();
    let mut texts = y.texts(&ends.concat()).into_iter();
    ends.iter().map(|own| texts.by_ref().take(own.len()).collect()).collect()
}

/// The label at the end of a series; empty if there is nothing to say.
pub(crate) fn label(series: &Series, named: bool, values: &[String]) -> String {
    let mut words = Vec::new();
    if named && series.kind != Kind::Scatter {
        words.push(series.name.clone());
    }
    words.extend(values.last().cloned());
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

/// The room the labels need to the right of the plot.
pub(crate) fn room(labels: &[String]) -> f64 {
    let widest = labels.iter().map(|label| width(label, TEXT)).fold(0.0, f64::max);
    if widest > 0.0 { widest + GAP + 6.0 } else { 0.0 }
}

/// One series with its visible line, its first value, and the label for its end.
pub(crate) struct Ending<'a> {
    pub(crate) series: &'a Series,
    pub(crate) line: Vec<Vec<Point>>,
    pub(crate) first: Option<String>,
    pub(crate) label: String,
}

impl Ending<'_> {
    fn start(&self) -> Option<Point> {
        self.line.first()?.first().copied()
    }

    fn end(&self) -> Option<Point> {
        self.line.last()?.last().copied()
    }
}

/// Writes the labels to the right of the plot, each as near as possible to the end of its line;
/// a line that ends early is labelled where it ends.
pub(crate) fn draw_names(
    endings: &[Ending],
    frame: &Frame,
    sheet: &mut Sheet,
    placer: &mut Placer,
) {
    let labelled = endings.iter().filter(|ending| !ending.label.is_empty());
    let labelled = labelled.filter_map(|ending| Some((ending, ending.end()?)));
    let (late, early): (Vec<_>, Vec<_>) =
        labelled.partition(|(_, (x, _))| frame.area.right - x < EARLY);

    for (ending, end) in early {
        let paint = Paint::Of(ending.series.role);
        draw_beside(&ending.label, paint, end, Side::Either, sheet, placer);
    }
    let wanted: Vec<f64> = late.iter().map(|(_, (_, y))| *y).collect();
    let places = spread(&wanted, LINE * 0.92, frame.area.top, frame.area.bottom);
    for ((ending, (x, y)), place) in late.into_iter().zip(places) {
        let paint = Paint::Of(ending.series.role);
        let left = frame.area.right + GAP;
        if (place - y).abs() > 6.0 || frame.area.right - x > 6.0 {
            let leader = Pen::new(paint, 2.0).opacity(0.6);
            sheet.line(&[(x + 6.0, y), (left - 8.0, place)], leader);
        }
        let text = Text::new(&ending.label, (left, place), Anchor::Start);
        sheet.text(&Text { paint, ..text }.centred());
    }
}

/// Where a label may stand beside its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
    Either,
}

/// Writes a label to the right of a point, above or below it, where least is in its way.
fn draw_beside(
    text: &str,
    paint: Paint,
    at: Point,
    side: Side,
    sheet: &mut Sheet,
    placer: &mut Placer,
) {
    let half = width(text, TEXT) / 2.0;
    let around =
        |dx: f64, dy: f64| Rect::around(text, TEXT, (at.0 + half + dx, at.1 + dy * LINE));
    let heights: &[f64] = match side {
        Side::Above => &[-0.65, -1.4, -2.2],
        Side::Below => &[0.65, 1.4, 2.2],
        Side::Either => &[-0.65, 0.65, -1.4, 1.4, -2.2, 2.2],
    };
    let places =
        [14.0, 40.0].into_iter().flat_map(|dx| heights.iter().map(move |&dy| (dx, dy)));
    // Beside a steep line there is room at the height of the point itself.
    let beside = [30.0, 60.0, 90.0].into_iter().flat_map(|dx| [(dx, 0.0), (dx, -0.5)]);
    let candidates: Vec<Rect> = places.chain(beside).map(|(dx, dy)| around(dx, dy)).collect();
    if let Some(rect) = placer.place(&candidates) {
        let text = Text::new(text, rect.middle(), Anchor::Middle);
        sheet.text(&Text { paint, halo: true, ..text }.centred());
    }
}

/// Marks both ends of the lines that ask for it and writes the first values beside the starts,
/// once where lines start together.
pub(crate) fn draw_starts(endings: &[Ending], sheet: &mut Sheet, placer: &mut Placer) {
    let mut written: Vec<(Point, String)> = Vec::new();
    for ending in endings.iter().filter(|ending| ending.series.ends) {
        let (Some(start), Some(end)) = (ending.start(), ending.end()) else { continue };
        sheet.markers(&[start, end], ending.series.role);
        let Some(text) = ending.first.clone().filter(|_| start != end) else { continue };
        let same = |(at, other): &(Point, String)| near(*at, start) && *other == text;
        if !written.iter().any(same) {
            let side = free_side(start, endings.iter().filter_map(Ending::start));
            draw_beside(&text, Paint::Of(ending.series.role), start, side, sheet, placer);
            written.push((start, text));
        }
    }
}

/// Whether two points can hardly be told apart.
fn near(a: Point, b: Point) -> bool {
    (a.0 - b.0).abs() + (a.1 - b.1).abs() < 20.0
}

/// The sides on which a start has no other start close by, so that no two labels are swapped.
fn free_side(start: Point, others: impl Iterator<Item = Point>) -> Side {
    let close = |other: &Point| {
        !near(*other, start)
            && (other.0 - start.0).abs() < 100.0
            && (other.1 - start.1).abs() < 2.5 * LINE
    };
    let (above, below): (Vec<Point>, Vec<Point>) =
        others.filter(close).partition(|other| other.1 < start.1);
    match (above.is_empty(), below.is_empty()) {
        (true, false) => Side::Above,
        (false, true) => Side::Below,
        _ => Side::Either,
    }
}
