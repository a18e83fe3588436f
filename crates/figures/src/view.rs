//! The view of a surface: from places in a box to points on the sheet.

use crate::axis::Scale;
use crate::pen::{Pen, Point};
use crate::sheet::{Anchor, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// The height of the figure.
pub(crate) const HEIGHT: f64 = 900.0;
/// The height of the drawn box, its width and depth being 2.
pub(crate) const TALL: f64 = 1.0;
/// The eye looks down by so many degrees.
const TILT: f64 = 48.0;
/// How much smaller things get with their distance.
const PERSPECTIVE: f64 = 0.12;

/// A place in the box: x and y from −1 to 1, z from 0 to [`TALL`].
pub(crate) type Place = (f64, f64, f64);

/// An eye that looks at the box.
pub(crate) struct View {
    turn: (f64, f64),
    tilt: (f64, f64),
    scale: f64,
    origin: Point,
}

impl View {
    /// Turns the box by so many degrees and fits it to the sheet, `head` units below its top.
    pub(crate) fn new(turn: f64, head: f64) -> Self {
        let sin_cos = |degrees: f64| libm::sincos(degrees * std::f64::consts::PI / 180.0);
        let mut view =
            Self { turn: sin_cos(turn), tilt: sin_cos(TILT), scale: 1.0, origin: (0.0, 0.0) };
        let corners = [-1.0, 1.0].into_iter().flat_map(|x| {
            [-1.0, 1.0].into_iter().flat_map(move |y| [(x, y, 0.0), (x, y, TALL)])
        });
        let corners: Vec<Point> = corners.map(|corner| view.project(corner)).collect();
        let range = |part: fn(&Point) -> f64| {
            let low = corners.iter().map(part).fold(f64::INFINITY, f64::min);
            (low, corners.iter().map(part).fold(f64::NEG_INFINITY, f64::max))
        };
        let ((left, right), (top, bottom)) = (range(|p| p.0), range(|p| p.1));
        let (wide, high) = (WIDTH - 240.0, HEIGHT - head - 150.0);
        view.scale = (wide / (right - left)).min(high / (bottom - top));
        view.origin = (
            (WIDTH - (left + right) * view.scale) / 2.0,
            head + 50.0 + (high - (top + bottom) * view.scale) / 2.0,
        );
        view
    }

    /// A place as the eye sees it: to the right, up, and away from it.
    fn turned(&self, (x, y, z): Place) -> Place {
        let ((sin, cos), (down, level)) = (self.turn, self.tilt);
        let (across, away) = (x * cos - y * sin, x * sin + y * cos);
        (across, z * level + away * down, away * level - z * down)
    }

    /// The distance from the eye, up to a constant.
    pub(crate) fn depth(&self, place: Place) -> f64 {
        self.turned(place).2
    }

    /// Where a place appears on the sheet.
    pub(crate) fn project(&self, place: Place) -> Point {
        let (across, up, depth) = self.turned(place);
        let size = self.scale / (1.0 + PERSPECTIVE * depth);
        (self.origin.0 + across * size, self.origin.1 - up * size)
    }

    /// The sides of the box that are nearest to the eye: an x and a y.
    fn front(&self) -> (f64, f64) {
        let (sin, cos) = self.turn;
        (if sin > 0.0 { -1.0 } else { 1.0 }, if cos > 0.0 { -1.0 } else { 1.0 })
    }

    /// The corner whose upright edge is the leftmost: there stands the third axis.
    fn left(&self) -> (f64, f64) {
        let corners = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)];
        let across = |&(x, y): &Point| self.project((x, y, 0.0)).0;
        corners
            .into_iter()
            .min_by(|a, b| across(a).total_cmp(&across(b)))
            .unwrap_or((-1.0, -1.0))
    }

    /// Draws what stands behind the surface: the floor and the third axis.
    pub(crate) fn draw_box(&self, sheet: &mut Sheet) {
        let floor = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)];
        let floor = floor.map(|(x, y)| self.project((x, y, 0.0)));
        sheet.line(&floor, Pen::new(Paint::Faint, 2.0));
        let (x, y) = self.left();
        let edge = [self.project((x, y, 0.0)), self.project((x, y, TALL))];
        sheet.line(&edge, Pen::new(Paint::Ink, 3.0));
    }

    /// Writes the axes' names and end values, and the ticks of the third axis.
    pub(crate) fn draw_labels(&self, sheet: &mut Sheet, [x, y, z]: [&Scale; 3]) {
        let (front_x, front_y) = self.front();
        self.label_edge(sheet, x, |t| (t, front_y, 0.0));
        self.label_edge(sheet, y, |t| (front_x, t, 0.0));
        let (left_x, left_y) = self.left();
        for (tick, label) in &z.ticks {
            let up = TALL * (tick - z.low) / (z.high - z.low);
            let (x, y) = self.project((left_x, left_y, up));
            sheet.line(&[(x - 10.0, y), (x, y)], Pen::new(Paint::Ink, 3.0));
            let text = Text::new(label, (x - 18.0, y), Anchor::End);
            sheet.text(&Text { paint: Paint::Faint, ..text }.centred());
        }
        let (x, y) = self.project((left_x, left_y, TALL));
        sheet.text(&Text::new(&z.label, (x, y - 26.0), Anchor::Middle));
    }

    /// Writes along an edge of the floor: both end values, and the name between them.
    fn label_edge(&self, sheet: &mut Sheet, scale: &Scale, edge: impl Fn(f64) -> Place) {
        let centre = self.project((0.0, 0.0, 0.0));
        let middle = self.project(edge(0.0));
        let anchor = if middle.0 < centre.0 { Anchor::End } else { Anchor::Start };
        let side = if anchor == Anchor::End { -1.0 } else { 1.0 };
        let (low, high) = (scale.text(scale.low), scale.text(scale.high));
        let labels = [(-0.9, low, Paint::Faint), (0.9, high, Paint::Faint)];
        let name = [(0.0, scale.label.clone(), Paint::Ink)];
        for (t, label, paint) in labels.into_iter().chain(name) {
            let (x, y) = self.project(edge(t));
            let at = (x + side * 14.0, y + TEXT * 0.75);
            sheet.text(&Text { paint, ..Text::new(&label, at, anchor) }.centred());
        }
    }
}
