//! Where labels go: how wide they are, and how they keep out of each other's way.

use crate::pen::Point;
use crate::sheet::{Sheet, Text};

/// The estimated width of a text in the book's sans-serif letters, a little generous, since a
/// reader may see others.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| char_width(c) * size).sum()
}

/// Breaks a text at its blanks into lines of at most this width, where that is possible.
pub(crate) fn wrap(text: &str, size: f64, widest: f64) -> String {
    let mut wrapped = String::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if !line.is_empty() && width(&longer, size) > widest {
            wrapped += &line;
            wrapped.push('\n');
            line = word.to_owned();
        } else {
            line = longer;
        }
    }
    wrapped + &line
}

fn char_width(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.29,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '-' | '/' => 0.37,
        '⁰'..='₟' | '¹' | '²' | '³' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.86,
        'A'..='Z' | '→' => 0.67,
        c if c.is_ascii() => 0.56,
        c if c as u32 >= 0x2e80 => 1.0,
        _ => 0.6,
    }
}

/// Moves positions apart to at least `gap`, as little as possible, within `low` to `high`.
///
/// Neighbours that are too close form a cluster around their common middle; clusters that touch
/// become one. The order is kept.
pub(crate) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|&a, &b| wanted[a].total_cmp(&wanted[b]));
    let mut clusters: Vec<(f64, usize)> = Vec::new();
    let reach = |count: usize| gap * (count as f64 - 1.0) / 2.0;
    let inside = |middle: f64, count| middle.min(high - reach(count)).max(low + reach(count));
    for &i in &order {
        let (mut middle, mut count) = (inside(wanted[i], 1), 1);
        while let Some(&(before, size)) = clusters.last() {
            if before + reach(size) + gap <= middle - reach(count) {
                break;
            }
            clusters.pop();
            let sum = before * size as f64 + middle * count as f64;
            count += size;
            middle = inside(sum / count as f64, count);
        }
        clusters.push((middle, count));
    }
    let places = clusters.iter().flat_map(|&(middle, count)| {
        (0..count).map(move |i| middle - reach(count) + gap * i as f64)
    });
    let mut places: Vec<(usize, f64)> = order.iter().copied().zip(places).collect();
    places.sort_by_key(|(i, _)| *i);
    places.into_iter().map(|(_, place)| place).collect()
}

/// A line so close to a label disturbs it.
const TOUCH: f64 = 6.0;

/// A label's rectangle: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    /// The rectangle of a text of this size around a middle point.
    pub(crate) fn around(text: &str, size: f64, (x, y): Point) -> Self {
        let (w, h) = (width(text, size) / 2.0, size * 0.5);
        Self { left: x - w, top: y - h, right: x + w, bottom: y + h }
    }

    /// The middle of the rectangle.
    pub(crate) fn middle(&self) -> Point {
        ((self.left + self.right) / 2.0, (self.top + self.bottom) / 2.0)
    }

    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let beside = self.left >= other.right || other.left >= self.right;
        !beside && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a point lies in the rectangle or touches it.
    fn touches(&self, (x, y): Point) -> bool {
        (self.left - TOUCH..=self.right + TOUCH).contains(&x)
            && (self.top - TOUCH..=self.bottom + TOUCH).contains(&y)
    }

    fn inside(&self, other: &Self) -> bool {
        let across = self.left >= other.left && self.right <= other.right;
        across && self.top >= other.top && self.bottom <= other.bottom
    }
}

/// Finds free places for labels among lines and other labels.
#[derive(Debug)]
pub(crate) struct Placer {
    bounds: Rect,
    lines: Vec<Point>,
    taken: Vec<Rect>,
}

impl Placer {
    pub(crate) fn new(bounds: Rect) -> Self {
        Self { bounds, lines: Vec::new(), taken: Vec::new() }
    }

    /// Keeps labels off a line, as far as possible.
    pub(crate) fn avoid_line(&mut self, points: &[Point]) {
        for pair in points.windows(2) {
            let ((x, y), (dx, dy)) = (pair[0], (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1));
            let steps = (dx.abs().max(dy.abs()) / 8.0).ceil().max(1.0) as usize;
            let at = |i: usize| i as f64 / steps as f64;
            self.lines.extend((0..=steps).map(|i| (x + at(i) * dx, y + at(i) * dy)));
        }
    }

    /// Keeps labels off a place.
    pub(crate) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Takes the first of the candidates that disturbs least; `None` if each overlaps a label or
    /// leaves the bounds.
    pub(crate) fn place(&mut self, candidates: &[Rect]) -> Option<Rect> {
        let free = candidates.iter().filter(|candidate| {
            candidate.inside(&self.bounds)
                && self.taken.iter().all(|taken| !candidate.overlaps(taken))
        });
        let crossed = |rect: &Rect| self.lines.iter().filter(|&&p| rect.touches(p)).count();
        let best = *free.min_by_key(|rect| crossed(rect))?;
        self.taken.push(best);
        Some(best)
    }

    /// Writes a text about one of these points, as [`place`](Self::place) finds; or nowhere.
    pub(crate) fn write(
        &mut self,
        sheet: &Sheet,
        text: Text,
        middles: impl Iterator<Item = Point>,
    ) {
        let around: Vec<Rect> =
            middles.map(|at| Rect::around(text.text, text.size, at)).collect();
        if let Some(rect) = self.place(&around) {
            sheet.text(Text { at: rect.middle(), ..text }.halo().centred());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_that_fit_stay_where_they_are() {
        assert_eq!(spread(&[10.0, 100.0, 50.0], 20.0, 0.0, 200.0), [10.0, 100.0, 50.0]);
    }

    #[test]
    fn crowded_labels_share_the_way() {
        assert_eq!(spread(&[50.0, 50.0], 20.0, 0.0, 200.0), [40.0, 60.0]);
        assert_eq!(spread(&[1.0, 2.0, 3.0], 20.0, 0.0, 200.0), [0.0, 20.0, 40.0]);
    }

    #[test]
    fn a_label_prefers_the_place_without_a_line() {
        let bounds = Rect { left: 0.0, top: 0.0, right: 300.0, bottom: 300.0 };
        let mut placer = Placer::new(bounds);
        placer.avoid_line(&[(0.0, 100.0), (300.0, 100.0)]);
        let on = Rect::around("on", 30.0, (150.0, 100.0));
        let off = Rect::around("off", 30.0, (150.0, 200.0));
        assert_eq!(placer.place(&[on, off]), Some(off));
        assert_eq!(placer.place(&[off]), None);
    }

    proptest! {
        #[test]
        fn spread_labels_never_overlap_and_stay_inside(
            wanted in prop::collection::vec(-50.0_f64..450.0, 0..10),
        ) {
            let mut places = spread(&wanted, 40.0, 0.0, 400.0);
            places.sort_by(f64::total_cmp);
            prop_assert!(places.iter().all(|place| (-1e-9..=400.0 + 1e-9).contains(place)));
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 40.0 - 1e-9));
        }
    }
}
