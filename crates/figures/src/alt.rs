//! Alternative text: what a figure shows, in words and with its numbers.

use crate::Series;
use crate::frame::Frame;
use crate::number::count;
use crate::pen::Point;
use crate::series::Kind;

/// The subject without a full stop of its own.
pub(crate) fn subject(subject: &str) -> &str {
    subject.trim().trim_end_matches('.')
}

/// A series in a sentence: where it starts and ends, its extremes, and what could not be drawn.
pub(crate) fn series(series: &Series, frame: &Frame) -> String {
    let (x, y, scatter) = (&frame.x, &frame.y, series.kind == Kind::Scatter);
    let name = match (series.name.is_empty(), scatter) {
        (false, _) => series.name.as_str(),
        (true, true) => "Points",
        (true, false) => "Line",
    };
    let drawable = series.drawable(x, y);
    let mut text = format!("{name}: {}", count(drawable.len(), "point"));
    let at = |p: Point| format!("{} ({} {})", y.text(p.1), x.quantity(), x.text(p.0));
    let by_height = |a: &&Point, b: &&Point| a.1.total_cmp(&b.1);
    let lowest = drawable.iter().min_by(by_height);
    let highest = drawable.iter().rev().max_by(by_height);
    let [first, last, lowest, highest] =
        [drawable.first(), drawable.last(), lowest, highest].map(|p| p.copied().map(at));
    if let (Some(first), Some(last), false) = (first, last, scatter) {
        text += &format!(", starts at {first}, ends at {last}");
    }
    if let (Some(lowest), Some(highest)) = (lowest, highest) {
        text += &format!(", lowest {lowest}, highest {highest}");
    }
    let drawn = |edges: &&(f64, f64, f64)| {
        [edges.1, edges.2].iter().all(|&edge| frame.measure((edges.0, edge)).is_some())
    };
    if let Some(&(at, low, high)) = series.band.iter().rfind(drawn) {
        let (low, high, quantity, at) = (y.text(low), y.text(high), x.quantity(), x.text(at));
        text += &format!(", in a band from {low} to {high} at {quantity} {at}");
    }
    text + &left_out(series.points.len() - drawable.len()) + "."
}

/// The remark on values that cannot be drawn, or nothing.
pub(crate) fn left_out(values: usize) -> String {
    match values {
        0 => String::new(),
        n => format!("; {} left out as not drawable", count(n, "value")),
    }
}

/// Words as a list: "a, b and c".
pub(crate) fn list(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
