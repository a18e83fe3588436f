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
    let name = match (series.name.is_empty(), series.kind) {
        (false, _) => series.name.as_str(),
        (true, Kind::Scatter) => "Points",
        (true, _) => "Line",
    };
    let drawable: Vec<Point> = series.drawable(&frame.x, &frame.y).collect();
    let mut text = format!("{name}: {}", count(drawable.len(), "point"));
    if let (Some(&first), Some(&last)) = (drawable.first(), drawable.last()) {
        let at = |(x, y): Point| {
            format!("{} ({} {})", frame.y.text(y), frame.x.quantity(), frame.x.text(x))
        };
        let by_height = |a: &&Point, b: &&Point| a.1.total_cmp(&b.1);
        let lowest = drawable.iter().min_by(by_height).copied().unwrap_or(first);
        let highest = drawable.iter().rev().max_by(by_height).copied().unwrap_or(first);
        if series.kind == Kind::Scatter {
            text += &format!(", lowest {}, highest {}", at(lowest), at(highest));
        } else {
            text += &format!(", starts at {}, ends at {}", at(first), at(last));
            text += &format!(", lowest {}, highest {}", at(lowest), at(highest));
        }
    }
    let drawn = |&&(x, low, high): &&(f64, f64, f64)| {
        frame.measure((x, low)).is_some() && frame.measure((x, high)).is_some()
    };
    if let Some(&(x, low, high)) = series.band.iter().rfind(drawn) {
        let (low, high) = (frame.y.text(low), frame.y.text(high));
        let (quantity, x) = (frame.x.quantity(), frame.x.text(x));
        text += &format!(", in a band from {low} to {high} at {quantity} {x}");
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

/// A path in words: its number of steps, its start and its end.
pub(crate) fn path(name: &str, points: &[Point], at: impl Fn(Point) -> String) -> String {
    let drawable: Vec<Point> =
        points.iter().filter(|(x, y)| x.is_finite() && y.is_finite()).copied().collect();
    let name = if name.is_empty() { "Path" } else { name };
    let left_out = left_out(points.len() - drawable.len());
    match (drawable.first(), drawable.last()) {
        (Some(&first), Some(&last)) => {
            let steps = count(drawable.len() - 1, "step");
            format!("{name}: {steps} from {} to {}{left_out}", at(first), at(last))
        }
        _ => format!("{name}: no points{left_out}"),
    }
}

/// The arrangement of a grid: ", in 2 rows of 10".
pub(crate) fn rows(images: usize, columns: usize) -> String {
    match images.div_ceil(columns) {
        0 | 1 => String::new(),
        rows => format!(", in {rows} rows of {columns}"),
    }
}

/// The captions of a grid, if it has any, in reading order.
pub(crate) fn captions<'a>(captions: impl Iterator<Item = &'a str>) -> String {
    let captions: Vec<&str> = captions.collect();
    if captions.iter().all(|caption| caption.is_empty()) {
        return String::new();
    }
    let captions: Vec<&str> =
        captions.into_iter().map(|c| if c.is_empty() { "no caption" } else { c }).collect();
    format!(" Captions: {}.", captions.join(", "))
}
