//! Bars: one number for each category, or several side by side.

use plotters::element::{PathElement, Polygon};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use crate::axis::Scale;
use crate::frame::Frame;
use crate::labels::{width, wrap};
use crate::legend::{Entry, Legend, Sample};
use crate::number::count;
use crate::pen::{Point, pen};
use crate::sheet::{LINE, TEXT, Text, WIDTH};
use crate::theme::Paint;
use crate::{Axis, Figure, Role, alt};

/// The share of a category's width that its bars fill.
const FILLED: f64 = 0.78;
/// Values above bars shrink to this size before they are left out.
const SMALLEST: f64 = 24.0;
/// The opacity of the first, second, third … bar of a category, so that colour is not the only cue.
const FILLS: [f64; 4] = [1.0, 0.35, 0.0, 0.65];

/// A bar chart over labelled categories.
///
/// A long name is broken at its blanks; the value axis always starts at zero, unless its range is
/// fixed or logarithmic.
#[derive(Debug, Clone)]
pub struct Bars {
    subject: String,
    x_label: String,
    y: Axis,
    categories: Vec<String>,
    groups: Vec<(Role, String, Vec<f64>)>,
    values: bool,
}

impl Bars {
    /// A chart without bars yet; `x_label` says what the categories are.
    pub fn new<S: Into<String>>(
        subject: impl Into<String>,
        x_label: impl Into<String>,
        y: impl Into<Axis>,
        categories: impl IntoIterator<Item = S>,
    ) -> Self {
        let (subject, x_label, y) = (subject.into(), x_label.into(), y.into());
        let categories = categories.into_iter().map(Into::into).collect();
        Self { subject, x_label, y, categories, groups: Vec::new(), values: false }
    }

    /// Adds one bar to every category.
    ///
    /// # Panics
    /// If there is not exactly one value for each category.
    pub fn group(
        mut self,
        role: Role,
        name: impl Into<String>,
        values: impl IntoIterator<Item = f64>,
    ) -> Self {
        let values: Vec<f64> = values.into_iter().collect();
        assert_eq!(values.len(), self.categories.len(), "one value for each category");
        self.groups.push((role, name.into(), values));
        self
    }

    /// Writes each value above its bar, if there is room for all of them.
    pub fn values(self) -> Self {
        Self { values: true, ..self }
    }

    /// Draws the chart.
    pub fn draw(&self) -> Figure {
        let entry = |(place, (role, name, _)): (usize, &(Role, String, _))| {
            Entry::new(*role, name, Sample::Area(FILLS[place % FILLS.len()]))
        };
        let legend = Legend::new(self.groups.iter().enumerate().map(entry).collect());
        let mut frame = self.frame(legend.height + if self.values { TEXT } else { 0.0 });
        frame.draw_grid();
        for (category, place, value) in self.bars() {
            self.draw_bar(&mut frame, self.sides(category, place), value, place);
        }
        if self.values {
            self.draw_values(&frame);
        }
        frame.draw_axes();
        legend.draw(&frame.sheet, LINE);
        frame.sheet.finish(&self.alt(&frame))
    }

    fn frame(&self, head: f64) -> Frame {
        let slot = (WIDTH - 140.0) / self.categories.len().max(1) as f64 - 12.0;
        let names: Vec<String> = self.categories.iter().map(|n| wrap(n, TEXT, slot)).collect();
        let values = || self.bars().map(|(.., value)| value);
        let lowest = values().filter(|v| v.is_finite()).fold(0.0, f64::min);
        let room_below = if self.values { 1.15 * lowest } else { lowest };
        let y = self.y.scale(values().chain([0.0, room_below]), 6);
        Frame::new(Scale::categories(&self.x_label, &names), y, head, 10.0)
    }

    /// Every bar: its category, its place in it, its value.
    fn bars(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        self.groups.iter().enumerate().flat_map(|(place, (_, _, values))| {
            values.iter().enumerate().map(move |(category, &value)| (category, place, value))
        })
    }

    /// The left and right side of a bar, in categories.
    fn sides(&self, category: usize, place: usize) -> Point {
        let wide = FILLED / self.groups.len() as f64;
        let left = category as f64 + (1.0 - FILLED) / 2.0 + wide * place as f64;
        (left + 0.04 * wide, left + 0.96 * wide)
    }

    /// Draws a bar, open at its foot; plotters' `Rectangle` would close it over the axis.
    fn draw_bar(&self, frame: &mut Frame, (left, right): Point, value: f64, place: usize) {
        let heights = frame.y.measures();
        let Some(top) = frame.y.measure(value) else { return };
        let inside = |y: f64| y.clamp(heights.start, heights.end);
        let (top, foot) = (inside(top), inside(frame.y.measure(0.0).unwrap_or(heights.start)));
        let outline = [(left, foot), (left, top), (right, top), (right, foot)];
        let (paint, opacity) = (Paint::Of(self.groups[place].0), FILLS[place % FILLS.len()]);
        if opacity > 0.0 {
            let fills = [Paint::Paper.to_rgba(), paint.mix(opacity)];
            frame.draw(fills.map(|fill| Polygon::new(outline, fill)));
        }
        frame.draw([PathElement::new(outline, pen(paint, 4.0))]);
    }

    /// Writes the values above their bars (below, if negative), if all of them have room.
    fn draw_values(&self, frame: &Frame) {
        let (left, right) = self.sides(0, 0);
        let slot = (frame.place((right, 0.0)).0 - frame.place((left, 0.0)).0) / FILLED;
        let place = |(category, place, value): (usize, usize, f64)| {
            let (left, right) = self.sides(category, place);
            let place = frame.visible(&[((left + right) / 2.0, value)]);
            place.first().map(|&place| (place, value))
        };
        let places: Vec<(Point, f64)> = self.bars().filter_map(place).collect();
        let values: Vec<f64> = places.iter().map(|(_, value)| *value).collect();
        let texts = frame.y.texts(&values);
        let widest = texts.iter().map(|text| width(text, TEXT)).fold(0.0, f64::max);
        let size = TEXT.min(TEXT * slot / widest).floor();
        if size < SMALLEST {
            return;
        }
        for (((x, y), value), text) in places.into_iter().zip(&texts) {
            let y = if value < 0.0 { y + size } else { y - 10.0 };
            frame.sheet.text(Text::new(text, (x, y), HPos::Center).size(size).halo());
        }
    }

    fn alt(&self, frame: &Frame) -> String {
        let (subject, y, of) = (alt::subject(&self.subject), frame.y.words(), &self.x_label);
        let values = count(self.categories.len(), "value");
        let mut text = format!("{subject}. Bar chart of {y} for {values} of {of}.");
        for (_, name, values) in &self.groups {
            let bar = |(category, &value): (&String, &f64)| match value.is_finite() {
                true => format!("{} ({category})", frame.y.text(value)),
                false => format!("no value ({category})"),
            };
            let bars: Vec<String> = self.categories.iter().zip(values).map(bar).collect();
            let name = if name.is_empty() { "Bars" } else { name };
            text += &format!(" {name}: {}.", bars.join(", "));
        }
        text
    }
}
