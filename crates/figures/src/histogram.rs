//! Histograms: how often values fall into bins of equal width.
//!
//! They are plots of the bars' outline. Plotters' own `Histogram` walks through a hash map, whose order
//! is another one in every run, and so are the bytes; and bars of several samples would hide each other.

use crate::axis::{Scale, shows};
use crate::frame::Frame;
use crate::number::count;
use crate::{Axis, Figure, Plot, Role, Series, alt};

/// A histogram of one or more samples over the same bins.
#[derive(Debug, Clone)]
pub struct Histogram {
    subject: String,
    x: Axis,
    bins: usize,
    samples: Vec<(Role, String, Vec<f64>)>,
    curves: Vec<Series>,
    density: bool,
}

impl Histogram {
    /// An empty histogram; without a range on the axis, the bins cover all values.
    ///
    /// The axis is linear even if it asks to be logarithmic.
    ///
    /// # Panics
    /// If `bins` is zero.
    pub fn new(subject: impl Into<String>, x: impl Into<Axis>, bins: usize) -> Self {
        assert!(bins > 0, "a histogram needs at least one bin");
        let (subject, x) = (subject.into(), x.into().linear());
        Self { subject, x, bins, samples: Vec::new(), curves: Vec::new(), density: false }
    }

    /// Adds a sample; values outside the axis are counted in the alternative text only.
    pub fn sample(
        mut self,
        role: Role,
        name: impl Into<String>,
        values: impl IntoIterator<Item = f64>,
    ) -> Self {
        self.samples.push((role, name.into(), values.into_iter().collect()));
        self
    }

    /// Draws a curve over the bars, such as the density the sample comes from.
    pub fn curve(mut self, series: Series) -> Self {
        self.curves.push(series);
        self
    }

    /// Draws densities instead of counts, to compare samples of different sizes.
    ///
    /// The area is the share of the finite values that the axis shows.
    pub fn density(self) -> Self {
        Self { density: true, ..self }
    }

    /// Draws the histogram.
    pub fn draw(&self) -> Figure {
        let edges = self.edges();
        let ends = Axis::range(self.x.clone(), edges[0], edges[self.bins]);
        let y = if self.density { "density" } else { "count" };
        let bars = self.samples.iter().map(|(role, name, values)| {
            let outline = outline(&edges, &self.heights(values, &edges));
            Series::line(*role, name.as_str(), outline).shaded()
        });
        let all = bars.chain(self.curves.iter().cloned());
        let plot = Plot::new(self.subject.as_str(), ends, y).legend();
        all.fold(plot, Plot::series).render(|frame| self.alt(frame, &edges))
    }

    /// The edges of the bins, one more than there are bins.
    fn edges(&self) -> Vec<f64> {
        let values = self.samples.iter().flat_map(|(_, _, values)| values.iter().copied());
        let scale = self.x.scale(values, 6);
        let wide = (scale.high - scale.low) / self.bins as f64;
        let edge = |i| if i == self.bins { scale.high } else { scale.low + wide * i as f64 };
        (0..=self.bins).map(edge).collect()
    }

    /// How many values fall into each bin; the last bin includes its upper edge.
    fn counts(&self, values: &[f64], edges: &[f64]) -> Vec<usize> {
        let mut counts = vec![0; self.bins];
        for &value in values.iter().filter(|v| (edges[0]..=edges[self.bins]).contains(v)) {
            let bin = edges[1..self.bins].partition_point(|&edge| edge <= value);
            counts[bin] += 1;
        }
        counts
    }

    fn heights(&self, values: &[f64], edges: &[f64]) -> Vec<f64> {
        let counts = self.counts(values, edges);
        let finite = values.iter().filter(|value| value.is_finite()).count();
        let area = finite.max(1) as f64 * (edges[1] - edges[0]);
        counts.iter().map(|&n| n as f64 / if self.density { area } else { 1.0 }).collect()
    }

    fn alt(&self, frame: &Frame, edges: &[f64]) -> String {
        let (subject, x, bins) =
            (alt::subject(&self.subject), frame.x.words(), count(self.bins, "bin"));
        let samples = self.samples.iter().map(|(_, n, v)| self.describe(n, v, &frame.x, edges));
        let curves = self.curves.iter().map(|curve| alt::series(curve, frame));
        let sentences: Vec<String> =
            samples.chain(curves).map(|text| format!(" {text}")).collect();
        format!("{subject}. Histogram of {x} in {bins}.{}", sentences.concat())
    }

    fn describe(&self, name: &str, values: &[f64], x: &Scale, edges: &[f64]) -> String {
        let finite: Vec<f64> = values.iter().copied().filter(|&v| shows(false, v)).collect();
        let (n, counts) = (finite.len() as f64, self.counts(values, edges));
        let name = if name.is_empty() { "Sample" } else { name };
        let mut text = format!("{name}: {}", count(finite.len(), "value"));
        if !finite.is_empty() {
            let mean = finite.iter().sum::<f64>() / n;
            let variance = finite.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / n;
            let (mean, sd) = (x.text(mean), x.text(variance.sqrt()));
            text += &format!(", mean {mean}, standard deviation {sd}");
            let most = counts.iter().copied().max().unwrap_or(0);
            let fullest = counts.iter().position(|&n| n == most).unwrap_or(0);
            let [from, to] = [fullest, fullest + 1].map(|edge| x.text(edges[edge]));
            text += &format!(", fullest bin {from} to {to} with {}", count(most, "value"));
        }
        let outside = finite.len() - counts.iter().sum::<usize>();
        if outside > 0 {
            text += &format!("; {} outside the axis", count(outside, "value"));
        }
        text + &alt::left_out(values.len() - finite.len()) + "."
    }
}

/// The outline of bars of these heights over the bins.
fn outline(edges: &[f64], heights: &[f64]) -> Vec<(f64, f64)> {
    let mut points = vec![(edges[0], 0.0)];
    for (sides, &height) in edges.windows(2).zip(heights) {
        points.extend([(sides[0], height), (sides[1], height)]);
    }
    points.push((edges[edges.len() - 1], 0.0));
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_falls_into_one_bin_edges_to_the_right() {
        let histogram = Histogram::new("", Axis::new("").range(0.0, 3.0), 3);
        let edges = histogram.edges();
        assert_eq!(edges, [0.0, 1.0, 2.0, 3.0]);
        let values = [0.0, 0.5, 1.0, 2.5, 3.0, 3.1, -0.1, f64::NAN];
        assert_eq!(histogram.counts(&values, &edges), [2, 1, 2]);
    }

    #[test]
    fn the_area_of_a_density_is_the_share_of_the_values_that_it_shows() {
        let histogram = Histogram::new("", Axis::new("").range(0.0, 2.0), 4).density();
        let area = |values: &[f64]| {
            let heights = histogram.heights(values, &histogram.edges());
            heights.iter().map(|height| height * 0.5).sum::<f64>()
        };
        assert_eq!(area(&[0.1, 0.2, 0.7, 1.9]), 1.0);
        assert_eq!(area(&[0.1, 0.2, 0.7, 2.1]), 0.75);
        assert_eq!(area(&[0.1, 0.2, 0.7, f64::NAN]), 1.0);
    }

    #[test]
    fn the_alternative_text_counts_what_is_not_drawn() {
        let figure = Histogram::new("z", Axis::new("z").range(0.0, 1.0), 2)
            .sample(Role::First, "sample", [0.1, 5.0, f64::NAN])
            .draw();
        assert!(
            figure.alt.contains("1 value outside the axis; 1 value left out"),
            "{}",
            figure.alt
        );
    }
}
