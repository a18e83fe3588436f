//! Plots: lines, steps, points and bands over two axes.

use plotters::element::PathElement;
use plotters::style::text_anchor::HPos;

use crate::alt;
use crate::axis::Scale;
use crate::ends;
use crate::frame::Frame;
use crate::labels::{Placer, width};
use crate::legend::{Entry, Legend, Sample};
use crate::pen::{Point, dashed};
use crate::series::{Kind, SHADE};
use crate::sheet::{LINE, TEXT, Text};
use crate::theme::Paint;
use crate::{Axis, Figure, Series};

/// A plot of one or more [`Series`] over two axes.
///
/// ```
/// use figures::{Axis, Plot, Role, Series};
///
/// let figure = Plot::new("Two learning rates", "epoch", Axis::new("cost").log())
///     .series(Series::line(Role::First, "η = 0.25", [(1.0, 0.9), (2.0, 0.2), (3.0, 0.05)]))
///     .series(Series::line(Role::Second, "η = 2.5", [(1.0, 0.9), (2.0, 1.2), (3.0, 0.8)]))
///     .horizontal(1.0, "guessing")
///     .draw();
/// assert!(figure.alt.contains("η = 0.25: 3 points, starts at 0.9 (epoch 1)"));
/// ```
#[derive(Debug, Clone)]
pub struct Plot {
    subject: String,
    x: Axis,
    y: Axis,
    series: Vec<Series>,
    horizontals: Vec<(f64, String)>,
    verticals: Vec<(f64, String)>,
    legend: bool,
}

impl Plot {
    /// An empty plot; `subject` opens the alternative text.
    pub fn new(subject: impl Into<String>, x: impl Into<Axis>, y: impl Into<Axis>) -> Self {
        let (subject, x, y) = (subject.into(), x.into(), y.into());
        let (series, horizontals, verticals) = Default::default();
        Self { subject, x, y, series, horizontals, verticals, legend: false }
    }

    /// Adds a series; later ones are drawn over earlier ones.
    pub fn series(mut self, series: Series) -> Self {
        self.series.push(series);
        self
    }

    /// Adds a labelled reference line at height `y`; an automatic axis makes room for it.
    pub fn horizontal(mut self, y: f64, label: impl Into<String>) -> Self {
        self.horizontals.push((y, label.into()));
        self
    }

    /// Adds a labelled reference line at position `x`; an automatic axis makes room for it.
    pub fn vertical(mut self, x: f64, label: impl Into<String>) -> Self {
        self.verticals.push((x, label.into()));
        self
    }

    /// Names every series in a legend instead of at its end.
    pub(crate) fn legend(self) -> Self {
        Self { legend: true, ..self }
    }

    /// Draws the plot.
    pub fn draw(&self) -> Figure {
        self.render(|frame| self.alt(frame))
    }

    /// Draws the plot with other alternative text.
    pub(crate) fn render(&self, describe: impl Fn(&Frame) -> String) -> Figure {
        let (x, y) = self.scales();
        let direct = !self.legend && ends::fit(&self.series);
        let mut endings = ends::of(&self.series, direct, &x, &y);
        let legend = Legend::new(self.entries(direct));
        let mut frame = Frame::new(x, y, legend.height, ends::room(&endings));

        frame.draw_grid();
        self.series.iter().for_each(|series| series.draw_areas(&mut frame));
        let references = self.references(&frame);
        for &(from, to, _) in &references {
            frame.draw([PathElement::new([from, to], dashed(Paint::Faint, 3.0))]);
        }
        for ending in &mut endings {
            ending.line = ending.series.draw_lines(&mut frame);
        }
        frame.draw_axes();
        legend.draw(&frame.sheet, LINE);

        let mut placer = Placer::new(frame.area);
        for piece in endings.iter().flat_map(|ending| &ending.line) {
            placer.avoid_line(piece);
        }
        for (from, to, label) in references {
            label_reference(&frame, &mut placer, [from, to].map(|end| frame.place(end)), label);
        }
        ends::draw_starts(&endings, &frame.sheet, &mut placer);
        ends::draw_names(&endings, &frame, &mut placer);
        frame.sheet.finish(&describe(&frame))
    }

    /// Both axes, resolved for everything that is to be seen.
    fn scales(&self) -> (Scale, Scale) {
        let points = || self.series.iter().flat_map(Series::extent);
        let xs = points().map(|(x, _)| x).chain(self.verticals.iter().map(|(x, _)| *x));
        let ys = points().map(|(_, y)| y).chain(self.horizontals.iter().map(|(y, _)| *y));
        (self.x.scale(xs, 6), self.y.scale(ys, 6))
    }

    /// What the legend has to name: points always, lines if they have no room for it.
    fn entries(&self, direct: bool) -> Vec<Entry> {
        let sample = |series: &Series| match series.kind {
            Kind::Scatter => Sample::Marker,
            _ if series.shaded => Sample::Area(SHADE),
            _ if series.markers => Sample::MarkedLine,
            _ => Sample::Line,
        };
        let in_legend = self.series.iter().filter(|s| !direct || s.kind == Kind::Scatter);
        in_legend.map(|s| Entry::new(s.role, &s.name, sample(s))).collect()
    }

    /// The reference lines within the axes, in even measures, with their labels.
    fn references(&self, frame: &Frame) -> Vec<(Point, Point, &str)> {
        let (x, y) = (&frame.x, &frame.y);
        let across =
            self.horizontals.iter().map(|(at, name)| ((x.low, *at), (x.high, *at), name));
        let up = self.verticals.iter().map(|(at, name)| ((*at, y.low), (*at, y.high), name));
        let seen = |point| frame.measure(point).filter(|&p| frame.bounds().contain(p));
        across
            .chain(up)
            .filter_map(|(a, b, name)| Some((seen(a)?, seen(b)?, &**name)))
            .collect()
    }

    fn alt(&self, frame: &Frame) -> String {
        let (subject, x, y) = (alt::subject(&self.subject), &frame.x, &frame.y);
        let mut text = format!("{subject}. Plot of {} against {}.", y.words(), x.words());
        for series in &self.series {
            text += &format!(" {}", alt::series(series, frame));
        }
        for (axis, lines) in [(y, &self.horizontals), (x, &self.verticals)] {
            for (at, label) in
                lines.iter().filter(|line| (axis.low..=axis.high).contains(&line.0))
            {
                let (quantity, at) = (axis.quantity(), axis.text(*at));
                text += &format!(" Reference line at {quantity} {at}: {label}.");
            }
        }
        text
    }
}

/// Writes a reference line's label beside it, where the plot is emptiest.
fn label_reference(frame: &Frame, placer: &mut Placer, [from, to]: [Point; 2], label: &str) {
    placer.avoid_line(&[from, to]);
    let half = width(label, TEXT) / 2.0 + 10.0;
    let middles: Vec<Point> = if from.1 == to.1 {
        let (left, right) = (from.0 + half, to.0 - half);
        let xs = [right, left, (left + right) / 2.0];
        xs.into_iter().flat_map(|x| [-0.55, 0.6].map(|dy| (x, from.1 + dy * LINE))).collect()
    } else {
        let heights = [0.95, 0.8, 0.65, 0.5, 0.3, 0.15].map(|t| from.1 + t * (to.1 - from.1));
        heights.into_iter().flat_map(|y| [half, -half].map(|dx| (from.0 + dx, y))).collect()
    };
    let text = Text::new(label, from, HPos::Center).paint(Paint::Faint);
    placer.write(&frame.sheet, text, middles.into_iter());
}
