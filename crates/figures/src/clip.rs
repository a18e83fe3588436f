//! Cutting off what lies outside the axes. Plotters draws it all; where a line leaves the plot also
//! decides where its label stands.

use std::ops::Range;

use crate::pen::Point;

/// A rectangle, by its extent along both axes.
#[derive(Debug, Clone)]
pub(crate) struct Bounds {
    pub(crate) x: Range<f64>,
    pub(crate) y: Range<f64>,
}

impl Bounds {
    /// Whether the point lies inside or on the edge.
    pub(crate) fn contain(&self, (x, y): Point) -> bool {
        (self.x.start..=self.x.end).contains(&x) && (self.y.start..=self.y.end).contains(&y)
    }

    /// How far inside each of the four edges a point lies.
    fn depths(&self, (x, y): Point) -> [f64; 4] {
        [x - self.x.start, self.x.end - x, y - self.y.start, self.y.end - y]
    }

    /// The part of a segment inside, by the method of Liang and Barsky: each of the four edges
    /// bounds the parameter t of a + t(b − a) from below or from above.
    fn segment(&self, a: Point, b: Point) -> Option<(Point, Point)> {
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (from, to) in self.depths(a).into_iter().zip(self.depths(b)) {
            match (from < 0.0, to < 0.0) {
                (true, true) => return None,
                (true, false) => enter = enter.max(from / (from - to)),
                (false, true) => leave = leave.min(from / (from - to)),
                (false, false) => {}
            }
        }
        let at = |t: f64| match t {
            0.0 => a,
            1.0 => b,
            t => self.nearest((a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1))),
        };
        (enter <= leave).then(|| (at(enter), at(leave)))
    }

    /// The visible pieces of a line; `None` is a gap.
    pub(crate) fn line(&self, points: &[Option<Point>]) -> Vec<Vec<Point>> {
        let mut pieces: Vec<Vec<Point>> = Vec::new();
        for pair in points.windows(2) {
            let [Some(a), Some(b)] = pair else { continue };
            let Some((start, end)) = self.segment(*a, *b) else { continue };
            match pieces.last_mut() {
                Some(piece) if piece.last() == Some(&start) => piece.push(end),
                _ => pieces.push(vec![start, end]),
            }
        }
        pieces
    }

    /// The visible part of a polygon, by the method of Sutherland and Hodgman: cut by one edge after
    /// the other.
    pub(crate) fn polygon(&self, points: &[Point]) -> Vec<Point> {
        let mut polygon = points.to_vec();
        for edge in 0..4 {
            let depth = |point: Point| self.depths(point)[edge];
            let mut kept = Vec::new();
            let following = polygon.iter().cycle().skip(1);
            for (&a, &b) in polygon.iter().zip(following) {
                let (from, to) = (depth(a), depth(b));
                if from >= 0.0 {
                    kept.push(a);
                }
                if (from < 0.0) != (to < 0.0) {
                    let t = from / (from - to);
                    kept.push((a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1)));
                }
            }
            polygon = kept;
        }
        polygon.into_iter().map(|point| self.nearest(point)).collect()
    }

    /// The point itself or, where a rounding error has put it outside, the nearest on the edge.
    fn nearest(&self, (x, y): Point) -> Point {
        (x.clamp(self.x.start, self.x.end), y.clamp(self.y.start, self.y.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: Bounds = Bounds { x: 0.0..1.0, y: 0.0..1.0 };

    #[test]
    fn a_line_is_cut_where_it_leaves_and_enters() {
        let line = [Some((0.5, 0.5)), Some((0.5, 1.5)), Some((1.0, 1.5)), Some((1.0, 0.5))];
        let pieces = UNIT.line(&line);
        assert_eq!(pieces, [vec![(0.5, 0.5), (0.5, 1.0)], vec![(1.0, 1.0), (1.0, 0.5)]]);
    }

    #[test]
    fn a_line_that_is_inside_stays_one_piece_and_a_gap_makes_two() {
        let (a, b, c) = (Some((0.1, 0.2)), Some((0.3, 0.4)), Some((0.5, 0.6)));
        assert_eq!(UNIT.line(&[a, b, c]), [vec![(0.1, 0.2), (0.3, 0.4), (0.5, 0.6)]]);
        assert_eq!(UNIT.line(&[a, b, None, c, a]).len(), 2);
        assert!(UNIT.line(&[Some((2.0, 0.0)), Some((2.0, 1.0))]).is_empty());
    }

    #[test]
    fn a_polygon_keeps_its_inner_part() {
        let around = [(-1.0, -1.0), (2.0, -1.0), (2.0, 2.0), (-1.0, 2.0)];
        let mut clipped = UNIT.polygon(&around);
        clipped.sort_by(|a, b| a.partial_cmp(b).unwrap());
        assert_eq!(clipped, [(0.0, 0.0), (0.0, 1.0), (1.0, 0.0), (1.0, 1.0)]);
        assert!(UNIT.polygon(&[(2.0, 2.0), (3.0, 2.0), (3.0, 3.0)]).is_empty());
    }
}
