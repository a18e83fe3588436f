//! The frame of a plot: axes, ticks, grid and titles, and the way from data to the sheet.

use std::ops::Range;

use crate::axis::Scale;
#[cfg(not(target_arch = "wasm32"))]
use crate::canvas::Canvas;
use crate::clip::Bounds;
use crate::labels::{Rect, width};
use crate::pen::{Fill, Pen, Point};
#[cfg(target_arch = "wasm32")]
use crate::plain::Canvas;
use crate::sheet::{Anchor, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// The height of a plot.
pub(crate) const HEIGHT: f64 = 800.0;
/// The distance between two lines of text.
pub(crate) const LINE: f64 = TEXT * 1.25;

/// Two scales laid out on the sheet.
pub(crate) struct Frame {
    pub(crate) x: Scale,
    pub(crate) y: Scale,
    /// The plot's area on the sheet, in units.
    pub(crate) area: Rect,
    canvas: Canvas,
}

impl Frame {
    /// Leaves `head` units free above the plot, below the y title, and `side` units to the right.
    pub(crate) fn new(x: Scale, y: Scale, head: f64, side: f64) -> Self {
        let widest =
            y.ticks.iter().map(|(_, label)| text_width(label, TEXT)).fold(0.0, f64::max);
        let measures = x.measures();
        let beyond = x.ticks.iter().map(|(tick, label)| {
            let place = x.measured(*tick);
            let to_the_end = (measures.end - place) / (measures.end - measures.start);
            text_width(label, TEXT) / 2.0 - to_the_end * (WIDTH - widest - side)
        });
        let beyond = beyond.fold(0.0, f64::max);
        let lines = x.ticks.iter().map(|(_, label)| label.lines().count()).max().unwrap_or(1);
        let area = Rect {
            left: widest + 24.0,
            top: LINE + 24.0 + head,
            right: WIDTH - side.max(beyond + 6.0),
            bottom: HEIGHT - LINE * (lines as f64 + 1.0) - 26.0,
        };
        Self::on(x, y, area)
    }

    /// The frame around a given area of the sheet.
    pub(crate) fn on(x: Scale, y: Scale, area: Rect) -> Self {
        let canvas = Canvas::new(x.measures(), y.measures(), &area);
        Self { x, y, area, canvas }
    }

    /// A point of the data in the even measures of the axes, which plotters maps to the sheet.
    pub(crate) fn measure(&self, (x, y): Point) -> Option<Point> {
        Some((self.x.measure(x)?, self.y.measure(y)?))
    }

    /// The axes' ranges in their even measures, with a little slack for rounding errors.
    pub(crate) fn bounds(&self) -> Bounds {
        let slack = |range: Range<f64>| {
            let little = 1e-6 * (range.end - range.start);
            range.start - little..range.end + little
        };
        Bounds { x: slack(self.x.measures()), y: slack(self.y.measures()) }
    }

    /// Where a point given in even measures lies on the sheet.
    pub(crate) fn place(&self, measures: Point) -> Point {
        self.canvas.place(measures)
    }

    /// Where a point of the data lies on the sheet, if it lies within the axes.
    pub(crate) fn at(&self, point: Point) -> Option<Point> {
        let measures = self.measure(point)?;
        self.bounds().contain(measures).then(|| self.place(measures))
    }

    /// Draws a line given in even measures.
    pub(crate) fn line(&self, sheet: &mut Sheet, points: &[Point], pen: Pen) {
        self.canvas.line(sheet, points, pen);
    }

    /// Fills a polygon given in even measures.
    pub(crate) fn polygon(&self, sheet: &mut Sheet, points: &[Point], fill: Fill) {
        self.canvas.area(sheet, points, fill);
    }

    /// Draws a line across the plot at a height given in the even measure.
    pub(crate) fn across(&self, sheet: &mut Sheet, y: f64, pen: Pen) {
        let x = self.x.measures();
        self.line(sheet, &[(x.start, y), (x.end, y)], pen);
    }

    /// Draws the grid: what lies under the data.
    pub(crate) fn draw_grid(&self, sheet: &mut Sheet) {
        for y in self.y.ticks.iter().map(|(tick, _)| self.y.measured(*tick)) {
            self.across(sheet, y, Pen::new(Paint::Grid, 2.0));
        }
        if self.y.low < 0.0 && self.y.high > 0.0 {
            self.across(sheet, 0.0, Pen::new(Paint::Faint, 2.0));
        }
    }

    /// Draws the edges of a map.
    pub(crate) fn draw_box(&self, sheet: &mut Sheet) {
        let Rect { left, top, right, bottom } = self.area;
        let corners = [(left, bottom), (left, top), (right, top), (right, bottom)];
        sheet.line(&corners, Pen::new(Paint::Faint, 2.0));
    }

    /// Draws the axes: lines, ticks, numbers and titles.
    pub(crate) fn draw_axes(&self, sheet: &mut Sheet) {
        self.across(sheet, self.y.measures().start, Pen::new(Paint::Ink, 3.0));
        self.draw_x_labels(sheet);
        for (tick, label) in &self.y.ticks {
            let height = self.y.measured(*tick);
            let (_, y) = self.place((self.x.measures().start, height));
            let at = (self.area.left - 14.0, y);
            let text = Text { paint: Paint::Faint, ..Text::new(label, at, Anchor::End) };
            sheet.text(&text.centred());
        }
        sheet.text(&Text::new(&self.y.label, (6.0, LINE - 8.0), Anchor::Start));
        let middle = (self.area.left + self.area.right) / 2.0;
        sheet.text(&Text::new(&self.x.label, (middle, HEIGHT - 14.0), Anchor::Middle));
    }

    /// Writes the numbers under the x axis: every one, or every second, third … where they would
    /// touch. Names become smaller instead.
    fn draw_x_labels(&self, sheet: &mut Sheet) {
        let foot = self.y.measures().start;
        let places: Vec<Point> = self
            .x
            .ticks
            .iter()
            .map(|(tick, _)| self.place((self.x.measured(*tick), foot)))
            .collect();
        let size = if self.x.has_names() { self.name_size(&places) } else { TEXT };
        let every = self.label_stride(&places, size);
        for ((_, label), (x, y)) in self.x.ticks.iter().zip(places).step_by(every) {
            sheet.line(&[(x, y), (x, y + 10.0)], Pen::new(Paint::Ink, 3.0));
            for (i, line) in label.lines().enumerate() {
                let at = (x, y + 12.0 + LINE * (i as f64 + 0.8));
                let text = Text::new(line, at, Anchor::Middle);
                sheet.text(&Text { paint: Paint::Faint, size, ..text });
            }
        }
    }

    /// The size at which all names have room beside each other, down to half of the usual one.
    fn name_size(&self, places: &[Point]) -> f64 {
        let sizes = (0..=20).map(|step| TEXT * (1.0 - f64::from(step) / 40.0));
        let mut fitting = sizes.filter(|&size| self.label_stride(places, size) == 1);
        fitting.next().unwrap_or(TEXT / 2.0)
    }

    /// The smallest n for which every n-th of the x labels keeps its distance from the next.
    fn label_stride(&self, places: &[Point], size: f64) -> usize {
        let half = |i: usize| text_width(&self.x.ticks[i].1, size) / 2.0;
        let apart = |a: usize, b: usize| places[b].0 - places[a].0 >= half(a) + half(b) + 12.0;
        let strides = 1..places.len().max(2);
        let fits = |n: &usize| (*n..places.len()).step_by(*n).all(|i| apart(i - n, i));
        strides.into_iter().find(fits).unwrap_or(places.len().max(1))
    }
}

/// The width of a label that may have several lines.
fn text_width(label: &str, size: f64) -> f64 {
    label.lines().map(|line| width(line, size)).fold(0.0, f64::max)
}
