//! An axis: its quantity and unit, its range, linear or logarithmic.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};
use plotters::coord::types::RangedCoordf64;

use crate::number::{align, decimals, extremes, significant};
use crate::ticks::{Step, decades_around, log_ticks};

/// An axis of a plot; a plain `&str` converts into a linear one.
#[derive(Debug, Clone)]
pub struct Axis {
    label: String,
    log: bool,
    range: Option<(f64, f64)>,
    decimals: Option<usize>,
}

impl Axis {
    /// An axis for a quantity with its unit: `"accuracy, %"`, `"epoch"`.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), log: false, range: None, decimals: None }
    }

    /// Makes the axis logarithmic (base ten); values that are not positive cannot be drawn on it.
    pub fn log(self) -> Self {
        Self { log: true, ..self }
    }

    /// Fixes the range; without it the axis reaches to the round numbers around the data.
    ///
    /// What lies outside is cut off. Bounds in the wrong order are swapped; bounds that an axis
    /// cannot have (not finite, as good as equal, not positive on a logarithmic axis) are ignored.
    pub fn range(self, from: f64, to: f64) -> Self {
        Self { range: Some((from, to)), ..self }
    }

    /// Writes values read off a linear axis with at most so many decimals; without it, as many as
    /// the drawing can show.
    pub fn decimals(self, decimals: usize) -> Self {
        Self { decimals: Some(decimals), ..self }
    }

    /// Makes the axis linear whatever was asked before.
    pub(crate) fn linear(self) -> Self {
        Self { log: false, ..self }
    }

    /// The fixed range in order, if there is a usable one.
    pub(crate) fn fixed(&self) -> Option<(f64, f64)> {
        let (from, to) = self.range?;
        let (low, high) = (from.min(to), from.max(to));
        let usable = shows(self.log, from) && shows(self.log, to) && is_wide(low, high);
        usable.then_some((low, high))
    }

    /// Resolves the axis for the values it has to show, with about `most` ticks.
    pub(crate) fn scale(&self, values: impl IntoIterator<Item = f64>, most: usize) -> Scale {
        let values: Vec<f64> = values.into_iter().filter(|&v| shows(self.log, v)).collect();
        let ((low, high), label) = (self.room_for(&values), self.label.clone());
        if self.log {
            let (low, high) = self.fixed().unwrap_or_else(|| decades_around(low, high));
            let ticks = log_ticks(low, high, most);
            return Scale { label, log: true, decimals: None, low, high, ticks };
        }
        // Whole numbers, such as epochs and counts, get no ticks between them.
        let whole = !values.is_empty() && values.iter().all(|v| v.floor() == *v);
        let (low, high) = self.fixed().unwrap_or((low, high));
        let step = |most: usize| {
            Step::new((high - low).max(if whole { most as f64 } else { 0.0 }), most)
        };
        let (step, fine) = (step(most), step(2 * most));
        let (low, high) = self.fixed().unwrap_or((fine.below(low), fine.above(high)));
        let decimals = Some(self.decimals.unwrap_or(step.decimals()));
        Scale { label, log: false, decimals, low, high, ticks: step.labelled(low, high) }
    }

    /// The range of the values, widened where they have no extent of their own.
    fn room_for(&self, values: &[f64]) -> (f64, f64) {
        let (low, high) = extremes(values.iter().copied());
        match (values.is_empty(), self.log) {
            (true, true) => (1.0, 10.0),
            (true, false) => (0.0, 1.0),
            (false, _) if is_wide(low, high) => (low, high),
            (false, true) => (low / 2.0, high * 2.0),
            (false, false) if low.abs() < 1e-99 => (-1.0, 1.0),
            (false, false) => (low - low.abs() / 2.0, high + high.abs() / 2.0),
        }
    }

    /// Resolves the axis of a map, which has no data of its own: −1 to 1 without a range.
    pub(crate) fn map_scale(&self, most: usize) -> Scale {
        self.scale(if self.log { [0.1, 1.0, 10.0] } else { [-1.0, 0.5, 1.0] }, most)
    }
}

impl<S: Into<String>> From<S> for Axis {
    fn from(label: S) -> Self {
        Self::new(label)
    }
}

/// Whether an axis can show a value: a number so small that squares of such numbers still are
/// numbers, and on a logarithmic axis one that is positive and not all too near to zero.
pub(crate) fn shows(log: bool, value: f64) -> bool {
    value.abs() <= 1e100 && (!log || value >= 1e-100)
}

/// Whether two bounds are far enough apart to tell the places between them from each other.
fn is_wide(low: f64, high: f64) -> bool {
    high - low > 1e-9 * low.abs().max(high.abs()) && high - low > 1e-99
}

/// An axis with its final range and ticks.
///
/// Its *even measure* is the value itself or, on a logarithmic axis, the value's logarithm.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    pub(crate) label: String,
    log: bool,
    /// Values are written with so many decimals; places that have names are not.
    decimals: Option<usize>,
    pub(crate) low: f64,
    pub(crate) high: f64,
    /// In the even measure.
    pub(crate) ticks: Vec<(f64, String)>,
}

impl Scale {
    /// An axis of named places: the n-th at n + ½.
    pub(crate) fn categories(label: &str, names: &[String]) -> Self {
        let ticks = names.iter().enumerate().map(|(i, name)| (i as f64 + 0.5, name.clone()));
        let (high, ticks) = (names.len().max(1) as f64, ticks.collect());
        Self { label: label.to_owned(), log: false, decimals: None, low: 0.0, high, ticks }
    }

    /// Whether its places have names, all of which are shown.
    pub(crate) fn has_names(&self) -> bool {
        !self.log && self.decimals.is_none()
    }

    /// Whether it is logarithmic.
    pub(crate) fn is_log(&self) -> bool {
        self.log
    }

    /// Where a value lies in the even measure, if it can be shown.
    pub(crate) fn measure(&self, value: f64) -> Option<f64> {
        shows(self.log, value).then(|| self.measured(value))
    }

    fn measured(&self, value: f64) -> f64 {
        if self.log { libm::log10(value) } else { value }
    }

    /// The value at a place in the even measure.
    pub(crate) fn value(&self, measure: f64) -> f64 {
        if self.log { libm::exp10(measure) } else { measure }
    }

    /// The range in the even measure.
    pub(crate) fn measures(&self) -> Range<f64> {
        self.measured(self.low)..self.measured(self.high)
    }

    /// The share of the axis up to a place in the even measure.
    pub(crate) fn share(&self, measure: f64) -> f64 {
        let range = self.measures();
        (measure - range.start) / (range.end - range.start)
    }

    /// A value as text, as precise as the axis can be read.
    pub(crate) fn text(&self, value: f64) -> String {
        self.decimals.map_or_else(|| significant(value, 3), |places| decimals(value, places))
    }

    /// Values that stand side by side, as texts; on a linear axis all have as many decimals.
    pub(crate) fn texts(&self, values: &[f64]) -> Vec<String> {
        let mut texts: Vec<String> = values.iter().map(|&value| self.text(value)).collect();
        if !self.log {
            align(&mut texts);
        }
        texts
    }

    /// The quantity without its unit: "accuracy" of "accuracy, %".
    pub(crate) fn quantity(&self) -> &str {
        self.label.split(',').next().unwrap_or_default()
    }

    /// The axis in words: "accuracy, % (80 to 100)".
    pub(crate) fn words(&self) -> String {
        let log = if self.log { "logarithmic, " } else { "" };
        format!("{} ({log}{} to {})", self.label, self.text(self.low), self.text(self.high))
    }
}

/// The axis for plotters, which counts in the even measure. The ticks are ours: plotters' own come
/// from the platform's `log10` and `powf`, its logarithmic axis from the platform's `ln`, and their last
/// digits differ from one machine to another.
impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, measure: &f64, pixels: (i32, i32)) -> i32 {
        RangedCoordf64::from(self.measures()).map(measure, pixels)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let between_ticks = hint.weight().allow_light_points();
        self.ticks.iter().map(|(tick, _)| *tick).filter(|_| !between_ticks).collect()
    }

    fn range(&self) -> Range<f64> {
        self.measures()
    }
}

impl ValueFormatter<f64> for Scale {
    fn format_ext(&self, tick: &f64) -> String {
        let found = self.ticks.iter().find(|(at, _)| at == tick);
        found.map(|(_, label)| label.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(axis: &Axis, values: &[f64]) -> (f64, f64) {
        let scale = axis.scale(values.iter().copied(), 6);
        (scale.low, scale.high)
    }

    #[test]
    fn an_automatic_axis_reaches_round_numbers() {
        assert_eq!(ends(&Axis::new(""), &[0.3, 28.9]), (0.0, 30.0));
        assert_eq!(ends(&Axis::new("").log(), &[0.3, 28.9]), (0.2, 50.0));
    }

    #[test]
    fn epochs_have_no_halves() {
        let epochs = Axis::new("epoch").scale([0.0, 1.0, 2.0], 6);
        assert_eq!(
            epochs.ticks.iter().map(|(tick, _)| *tick).collect::<Vec<_>>(),
            [0.0, 1.0, 2.0]
        );
    }

    #[test]
    fn an_axis_without_data_or_extent_still_has_a_range() {
        assert_eq!(ends(&Axis::new(""), &[]), (0.0, 1.0));
        assert_eq!(ends(&Axis::new(""), &[f64::NAN]), (0.0, 1.0));
        assert_eq!(ends(&Axis::new("").log(), &[-1.0]), (1.0, 10.0));
        let (low, high) = ends(&Axis::new(""), &[95.0]);
        assert!(low < 95.0 && high > 95.0);
    }

    #[test]
    fn a_fixed_range_is_put_in_order_or_ignored() {
        assert_eq!(ends(&Axis::new("").range(100.0, 80.0), &[0.0]), (80.0, 100.0));
        assert_eq!(ends(&Axis::new("").range(f64::NAN, 80.0), &[0.0, 1.0]), (0.0, 1.0));
        assert_eq!(ends(&Axis::new("").log().range(0.0, 80.0), &[1.0, 10.0]), (1.0, 10.0));
    }

    #[test]
    fn what_a_logarithm_cannot_show_has_no_place() {
        let scale = Axis::new("η").log().scale([0.01, 1.0], 6);
        assert_eq!(scale.measure(0.01), Some(-2.0));
        assert_eq!(scale.measure(0.0), None);
        assert_eq!(scale.measure(f64::INFINITY), None);
    }
}
