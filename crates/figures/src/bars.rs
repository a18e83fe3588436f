//! Bars: one number for each category, or several side by side.

use crate::axis::Scale;
use crate::frame::{Frame, HEIGHT, LINE};
use crate::labels::{width, wrap};
use crate::legend::{Entry, Legend, Sample};
use crate::number::count;
use crate::pen::{Fill, Pen, Point};
use crate::sheet::{Anchor, Sheet, TEXT, Text, WIDTH};
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
///
/// ```
/// use figures::{Bars, Role};
///
/// let figure = Bars::new("Images of each digit", "digit", "images", ["0", "1", "2"])
///     .group(Role::Training, "training", [4932.0, 5678.0, 4968.0])
///     .group(Role::Validation, "validation", [991.0, 1064.0, 990.0])
///     .values()
///     .draw();
/// assert!(figure.alt.contains("training: 4,932 (0), 5,678 (1), 4,968 (2)."));
/// ```
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
        Self {
            subject: subject.into(),
            x_label: x_label.into(),
            y: y.into(),
            categories: categories.into_iter().map(Into::into).collect(),
            groups: Vec::new(),
            values: false,
        }
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
    pub fn values(mut self) -> Self {
        self.values = true;
        self
    }

    /// Draws the chart.
    pub fn draw(&self) -> Figure {
        let legend = Legend::new(self.entries());
        let frame = self.frame(legend.height + if self.values { TEXT } else { 0.0 });
        let mut sheet = Sheet::new(HEIGHT);
        frame.draw_grid(&mut sheet);
        for (place, (role, _, values)) in self.groups.iter().enumerate() {
            for (category, &value) in values.iter().enumerate() {
                let sides = self.sides(category, place);
                draw_bar(&frame, &mut sheet, sides, value, *role, FILLS[place % FILLS.len()]);
            }
        }
        if self.values {
            self.draw_values(&frame, &mut sheet);
        }
        frame.draw_axes(&mut sheet);
        legend.draw(&mut sheet, LINE);
        sheet.finish(&self.alt(&frame))
    }

    fn entries(&self) -> Vec<Entry> {
        let entry = |(place, (role, name, _)): (usize, &(Role, String, _))| Entry {
            role: *role,
            name: name.clone(),
            sample: Sample::Area(FILLS[place % FILLS.len()]),
        };
        self.groups.iter().enumerate().map(entry).collect()
    }

    fn frame(&self, head: f64) -> Frame {
        let slot = (WIDTH - 140.0) / self.categories.len().max(1) as f64 - 12.0;
        let names: Vec<String> = self.categories.iter().map(|n| wrap(n, TEXT, slot)).collect();
        let values = self.groups.iter().flat_map(|(_, _, values)| values.iter().copied());
        let lowest = values.clone().filter(|v| v.is_finite()).fold(0.0, f64::min);
        let room_below = if self.values { 1.15 * lowest } else { lowest };
        let y = self.y.scale(values.chain([0.0, room_below]), 6);
        Frame::new(Scale::categories(&self.x_label, &names), y, head, 10.0)
    }

    /// The left and right side of a bar, in categories.
    fn sides(&self, category: usize, place: usize) -> (f64, f64) {
        let wide = FILLED / self.groups.len() as f64;
        let left = category as f64 + (1.0 - FILLED) / 2.0 + wide * place as f64;
        (left + 0.04 * wide, left + 0.96 * wide)
    }

    /// Writes the values above their bars (below, if negative), if all of them have room.
    fn draw_values(&self, frame: &Frame, sheet: &mut Sheet) {
        let (left, right) = self.sides(0, 0);
        let slot = (frame.place((right, 0.0)).0 - frame.place((left, 0.0)).0) / FILLED;
        let bars = self.groups.iter().enumerate().flat_map(|(place, (_, _, values))| {
            values.iter().enumerate().map(move |(category, &value)| (category, place, value))
        });
        let places: Vec<(Point, f64)> = bars
            .filter_map(|(category, place, value)| {
                let (left, right) = self.sides(category, place);
                Some((frame.at(((left + right) / 2.0, value))?, value))
            })
            .collect();
        let values: Vec<f64> = places.iter().map(|(_, value)| *value).collect();
        let texts = frame.y.texts(&values);
        let widest = texts.iter().map(|text| width(text, TEXT)).fold(0.0, f64::max);
        let size = TEXT.min(TEXT * slot / widest).floor();
        if size < SMALLEST {
            return;
        }
        for (((x, y), value), text) in places.into_iter().zip(&texts) {
            let y = if value < 0.0 { y + size } else { y - 10.0 };
            let text = Text::new(text, (x, y), Anchor::Middle);
            sheet.text(&Text { size, halo: true, ..text });
        }
    }

    fn alt(&self, frame: &Frame) -> String {
        let mut sentences = vec![format!(
            "{}. Bar chart of {} for {} of {}.",
            alt::subject(&self.subject),
            frame.y.words(),
            count(self.categories.len(), "value"),
            self.x_label,
        )];
        for (_, name, values) in &self.groups {
            let bar = |(category, &value): (&String, &f64)| match value.is_finite() {
                true => format!("{} ({category})", frame.y.text(value)),
                false => format!("no value ({category})"),
            };
            let bars: Vec<String> = self.categories.iter().zip(values).map(bar).collect();
            let name = if name.is_empty() { "Bars" } else { name };
            sentences.push(format!("{name}: {}.", bars.join(", ")));
        }
        sentences.join(" ")
    }
}

fn draw_bar(
    frame: &Frame,
    sheet: &mut Sheet,
    (left, right): (f64, f64),
    value: f64,
    role: Role,
    opacity: f64,
) {
    let heights = frame.y.measures();
    let Some(top) = frame.y.measure(value) else { return };
    let (top, foot) = (
        top.clamp(heights.start, heights.end),
        frame.y.measure(0.0).unwrap_or(heights.start).clamp(heights.start, heights.end),
    );
    if opacity > 0.0 {
        let corners = [(left, foot), (left, top), (right, top), (right, foot)];
        frame.polygon(sheet, &corners, Fill(Paint::Paper, 1.0));
        frame.polygon(sheet, &corners, Fill(Paint::Of(role), opacity));
    }
    let outline = [(left, foot), (left, top), (right, top), (right, foot)];
    frame.line(sheet, &outline, Pen::new(Paint::Of(role), 4.0));
}
