//! Plots: lines, steps, points and bands over two axes.

use crate::alt;
use crate::axis::Scale;
use crate::ends::{self, Ending};
use crate::frame::{Frame, HEIGHT, LINE};
use crate::labels::{Placer, Rect, width};
use crate::legend::{Entry, Legend, Sample};
use crate::pen::{Pen, Point};
use crate::series::{Kind, SHADE};
use crate::sheet::{Anchor, Sheet, TEXT, Text};
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
        Self {
            subject: subject.into(),
            x: x.into(),
            y: y.into(),
            series: Vec::new(),
            horizontals: Vec::new(),
            verticals: Vec::new(),
            legend: false,
        }
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
    pub(crate) fn legend(mut self) -> Self {
        self.legend = true;
        self
    }

    /// Draws the plot.
    pub fn draw(&self) -> Figure {
        self.render(|frame| self.alt(frame))
    }

    /// Draws the plot with other alternative text.
    pub(crate) fn render(&self, describe: impl Fn(&Frame) -> String) -> Figure {
        let (x, y) = self.scales();
        let direct = !self.legend && ends::fit(&self.series);
        let values = ends::values(&self.series, &x, &y);
        let label = |(series, values): (_, &Vec<_>)| ends::label(series, direct, values);
        let labels: Vec<String> = self.series.iter().zip(&values).map(label).collect();
        let legend = Legend::new(self.entries(direct));
        let frame = Frame::new(x, y, legend.height, ends::room(&labels));

        let mut sheet = Sheet::new(HEIGHT);
        frame.draw_grid(&mut sheet);
        for series in &self.series {
            series.draw_areas(&frame, &mut sheet);
        }
        self.draw_references(&frame, &mut sheet);
        let draw = |((series, label), values): ((_, _), Vec<String>)| {
            let line = Series::draw_lines(series, &frame, &mut sheet);
            Ending { series, line, first: values.into_iter().next(), label }
        };
        let endings: Vec<Ending> =
            self.series.iter().zip(labels).zip(values).map(draw).collect();
        frame.draw_axes(&mut sheet);
        legend.draw(&mut sheet, LINE);

        let mut placer = Placer::new(frame.area);
        for piece in endings.iter().flat_map(|ending| &ending.line) {
            placer.avoid_line(piece);
        }
        self.label_references(&frame, &mut sheet, &mut placer);
        ends::draw_starts(&endings, &mut sheet, &mut placer);
        ends::draw_names(&endings, &frame, &mut sheet, &mut placer);
        sheet.finish(&describe(&frame))
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
        in_legend
            .map(|s| Entry { role: s.role, name: s.name.clone(), sample: sample(s) })
            .collect()
    }

    fn references(&self, frame: &Frame) -> Vec<(Point, Point, &str)> {
        let (x, y) = (&frame.x, &frame.y);
        let across = self
            .horizontals
            .iter()
            .map(|(at, label)| ((x.low, *at), (x.high, *at), label.as_str()));
        let up = self
            .verticals
            .iter()
            .map(|(at, label)| ((*at, y.low), (*at, y.high), label.as_str()));
        across
            .chain(up)
            .filter_map(|(a, b, label)| Some((frame.at(a)?, frame.at(b)?, label)))
            .collect()
    }

    fn draw_references(&self, frame: &Frame, sheet: &mut Sheet) {
        for (from, to, _) in self.references(frame) {
            sheet.line(&[from, to], Pen::new(Paint::Faint, 3.0).dashed());
        }
    }

    /// Writes each reference line's label beside it, where the plot is emptiest.
    fn label_references(&self, frame: &Frame, sheet: &mut Sheet, placer: &mut Placer) {
        for (from, to, label) in self.references(frame) {
            placer.avoid_line(&[from, to]);
            let half = width(label, TEXT) / 2.0 + 10.0;
            let along = |t: f64| (from.0 + t * (to.0 - from.0), from.1 + t * (to.1 - from.1));
            let candidates: Vec<Rect> = if from.1 == to.1 {
                let (left, right) = (from.0 + half, to.0 - half);
                let xs = [right, left, (left + right) / 2.0];
                let beside = |x| [-0.55, 0.6].map(|dy| (x, from.1 + dy * LINE));
                xs.into_iter().flat_map(beside).collect::<Vec<_>>()
            } else {
                let ts = [0.95, 0.8, 0.65, 0.5, 0.3, 0.15];
                let beside = |t| [half, -half].map(|dx| (from.0 + dx, along(t).1));
                ts.into_iter().flat_map(beside).collect()
            }
            .into_iter()
            .map(|at| Rect::around(label, TEXT, at))
            .collect();
            if let Some(rect) = placer.place(&candidates) {
                let text = Text::new(label, rect.middle(), Anchor::Middle);
                sheet.text(&Text { paint: Paint::Faint, halo: true, ..text }.centred());
            }
        }
    }

    fn alt(&self, frame: &Frame) -> String {
        let mut sentences = vec![format!(
            "{}. Plot of {} against {}.",
            alt::subject(&self.subject),
            frame.y.words(),
            frame.x.words()
        )];
        sentences.extend(self.series.iter().map(|series| alt::series(series, frame)));
        let reference = |axis: &Scale, at: f64, label: &str| {
            let text =
                format!("Reference line at {} {}: {label}.", axis.quantity(), axis.text(at));
            (axis.low..=axis.high).contains(&at).then_some(text)
        };
        let ys =
            self.horizontals.iter().filter_map(|(y, label)| reference(&frame.y, *y, label));
        let xs = self.verticals.iter().filter_map(|(x, label)| reference(&frame.x, *x, label));
        sentences.extend(ys.chain(xs));
        sentences.join(" ")
    }
}
