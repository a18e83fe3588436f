//! The frame of a plot: a chart of plotters on a sheet, with our ticks, and the way from data to it.

use std::ops::Range;

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{Drawable, PathElement, PointCollection};
use plotters::style::TRANSPARENT;
use plotters::style::text_anchor::HPos;

use crate::axis::Scale;
use crate::backend::{IN_MEMORY, letters};
use crate::clip::Bounds;
use crate::handle::{FINGER, Handle, circle};
use crate::labels::{Rect, width};
use crate::pen::{Point, pen, pixels, units};
use crate::sheet::{LINE, Sheet, TEXT, Text, WIDTH};
use crate::theme::Paint;

/// The height of a plot.
const HEIGHT: f64 = 800.0;

/// Two scales laid out on the sheet.
pub(crate) struct Frame {
    pub(crate) x: Scale,
    pub(crate) y: Scale,
    /// The plot's area on the sheet, in units.
    pub(crate) area: Rect,
    pub(crate) sheet: Sheet,
    chart: ChartContext<'static, Sheet, Cartesian2d<Scale, Scale>>,
    /// The size of the numbers or names under the x axis.
    letters: f64,
}

impl Frame {
    /// Leaves `head` units free above the plot, below the y title, and `side` units to the right.
    pub(crate) fn new(mut x: Scale, y: Scale, head: f64, side: f64) -> Self {
        let widest =
            y.ticks.iter().map(|(_, label)| text_width(label, TEXT)).fold(0.0, f64::max);
        let beyond = x.ticks.iter().map(|(tick, label)| {
            text_width(label, TEXT) / 2.0 - (1.0 - x.share(*tick)) * (WIDTH - widest - side)
        });
        let beyond = beyond.fold(0.0, f64::max);
        let lines = x.ticks.iter().map(|(_, label)| label.lines().count()).max().unwrap_or(1);
        let area = Rect {
            left: widest + 24.0,
            top: LINE + 24.0 + head,
            right: WIDTH - side.max(beyond + 6.0),
            bottom: HEIGHT - LINE * (lines as f64 + 1.0) - 26.0,
        };
        let letters = if x.has_names() { name_size(&x, &area) } else { TEXT };
        let every = stride(&x, &area, letters);
        x.ticks = x.ticks.into_iter().step_by(every).collect();

        let sheet = Sheet::new(HEIGHT);
        // Plotters' last pixel is inside its area, hence the ones.
        let chart = ChartBuilder::on(&sheet.clone().into_drawing_area())
            .margin_top(pixels(area.top))
            .margin_right(pixels(WIDTH) - pixels(area.right) - 1)
            .x_label_area_size(pixels(HEIGHT) - pixels(area.bottom) - 1)
            .y_label_area_size(pixels(area.left))
            .build_cartesian_2d(x.clone(), y.clone())
            .expect(IN_MEMORY);
        Self { x, y, area, sheet, chart, letters }
    }

    /// A point of the data in the even measures of the axes.
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
        units(self.chart.backend_coord(&measures))
    }

    /// Where the points of a line given in even measures lie on the sheet.
    pub(crate) fn places(&self, line: &[Point]) -> Vec<Point> {
        line.iter().map(|&point| self.place(point)).collect()
    }

    /// The places of those points of the data that lie within the axes.
    pub(crate) fn visible(&self, points: &[Point]) -> Vec<Point> {
        let measured = points.iter().filter_map(|&point| self.measure(point));
        let inside = measured.filter(|&point| self.bounds().contain(point));
        inside.map(|point| self.place(point)).collect()
    }

    /// The visible pieces of a line through points of the data, in even measures.
    pub(crate) fn visible_line(&self, points: &[Point]) -> Vec<Vec<Point>> {
        let measured: Vec<_> = points.iter().map(|&point| self.measure(point)).collect();
        self.bounds().line(&measured)
    }

    /// Draws a series of plotters' elements, given in even measures.
    pub(crate) fn draw<E: Drawable<Sheet>>(&mut self, series: impl IntoIterator<Item = E>)
    where
        for<'e> &'e E: PointCollection<'e, Point>,
    {
        self.chart.draw_series(series).expect(IN_MEMORY);
    }

    /// Draws markers at these places, in the group of their handle if they have one.
    pub(crate) fn handle(&self, handle: Option<&Handle>, at: &[Point], draw: impl FnOnce()) {
        let Some(handle) = handle else { return draw() };
        self.sheet.group(&handle.attributes(self), || {
            draw();
            let areas: String = at.iter().map(|&at| circle(at, FINGER)).collect();
            self.sheet.path(&areas, r#" pointer-events="fill""#);
        });
    }

    /// Draws the grid: what lies under the data.
    pub(crate) fn draw_grid(&mut self) {
        let mut mesh = self.chart.configure_mesh();
        mesh.disable_axes().disable_x_mesh().bold_line_style(pen(Paint::Grid, 2.0));
        mesh.draw().expect(IN_MEMORY);
        if self.y.low < 0.0 && self.y.high > 0.0 {
            let zero = [(self.x.measures().start, 0.0), (self.x.measures().end, 0.0)];
            self.draw([PathElement::new(zero, pen(Paint::Faint, 2.0))]);
        }
    }

    /// Draws the edges of a map.
    pub(crate) fn draw_box(&self) {
        let Rect { left, top, right, bottom } = self.area;
        let corners = [(left, bottom), (left, top), (right, top), (right, bottom)];
        self.sheet.line(&corners, pen(Paint::Faint, 2.0));
    }

    /// Draws the axes: lines, ticks, numbers and titles. The y title stands level above its axis,
    /// where plotters would turn it on its side.
    pub(crate) fn draw_axes(&mut self) {
        let mut across = self.chart.configure_mesh();
        across.disable_mesh().disable_y_axis().axis_style(pen(Paint::Ink, 3.0));
        across.set_tick_mark_size(LabelAreaPosition::Bottom, pixels(10.0));
        across.x_label_style(letters(Paint::Faint, self.letters));
        across.x_desc(&*self.x.label).axis_desc_style(letters(Paint::Ink, TEXT));
        across.draw().expect(IN_MEMORY);

        let mut up = self.chart.configure_mesh();
        up.disable_mesh().disable_x_axis().axis_style(TRANSPARENT);
        up.set_tick_mark_size(LabelAreaPosition::Left, pixels(7.0));
        up.y_label_style(letters(Paint::Faint, TEXT)).draw().expect(IN_MEMORY);
        self.sheet.text(Text::new(&self.y.label, (6.0, LINE - 8.0), HPos::Left));
    }
}

/// The size at which all names have room beside each other, down to half of the usual one.
fn name_size(x: &Scale, area: &Rect) -> f64 {
    let sizes = (0..=20).map(|step| TEXT * (1.0 - f64::from(step) / 40.0));
    sizes.into_iter().find(|&size| stride(x, area, size) == 1).unwrap_or(TEXT / 2.0)
}

/// The smallest n for which every n-th of the x labels keeps its distance from the next.
fn stride(x: &Scale, area: &Rect, size: f64) -> usize {
    let across = area.right - area.left;
    let places: Vec<f64> = x.ticks.iter().map(|(tick, _)| x.share(*tick) * across).collect();
    let half = |i: usize| text_width(&x.ticks[i].1, size) / 2.0;
    let apart = |a: usize, b: usize| places[b] - places[a] >= half(a) + half(b) + 12.0;
    let fits = |n: &usize| (*n..places.len()).step_by(*n).all(|i| apart(i - n, i));
    (1..places.len().max(2)).find(fits).unwrap_or(places.len().max(1))
}

/// The width of a label that may have several lines.
fn text_width(label: &str, size: f64) -> f64 {
    label.lines().map(|line| width(line, size)).fold(0.0, f64::max)
}
