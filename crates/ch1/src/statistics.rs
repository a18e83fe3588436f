//! What is measured more than once, or counted: mean and deviation of a sample, and shares in percent.
//! Page: *How good is it?*.

use std::fmt;
use std::ops::Deref;

use numerics::{Float, sum};

/// The mean of `values`.
///
/// ```
/// assert_eq!(ch1::statistics::mean(&[1.0, 2.0, 6.0]), 3.0);
/// ```
pub fn mean(values: &[Float]) -> Float {
    sum(values) / values.len() as Float
}

/// The sample standard deviation, √(Σ (x − mean)² / (n − 1)); 0 for a single value.
///
/// ```
/// assert_eq!(ch1::statistics::standard_deviation(&[1.0, 3.0, 5.0]), 2.0);
/// ```
pub fn standard_deviation(values: &[Float]) -> Float {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    let squares: Vec<Float> = values.iter().map(|x| (x - mean) * (x - mean)).collect();
    (sum(&squares) / (values.len() - 1) as Float).sqrt()
}

/// What was measured several times, with one seed after the other. It is printed as mean ± standard
/// deviation, with two decimals or as many as the format asks for; a single value as it is.
///
/// ```
/// use ch1::statistics::Sample;
///
/// let ours: Sample = [95.0, 96.0, 97.0].into_iter().collect();
/// assert_eq!(ours.to_string(), "96.00 ± 1.00");
/// assert_eq!(format!("{ours:.1} %"), "96.0 ± 1.0 %");
/// let theirs = Sample::from([94.0, 94.5, 96.0]);
/// assert_eq!(ours.minus(&theirs).to_string(), "1.17 ± 0.29");
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sample(Vec<Float>);

impl Sample {
    /// Their mean.
    pub fn average(&self) -> Float {
        mean(self)
    }

    /// Their standard deviation.
    pub fn deviation(&self) -> Float {
        standard_deviation(self)
    }

    /// How far the mean may be off: the standard deviation divided by √n.
    pub fn standard_error(&self) -> Float {
        self.deviation() / (self.len() as Float).sqrt()
    }

    /// The smallest.
    pub fn lowest(&self) -> Float {
        self.iter().copied().fold(Float::INFINITY, Float::min)
    }

    /// The largest.
    pub fn highest(&self) -> Float {
        self.iter().copied().fold(Float::NEG_INFINITY, Float::max)
    }

    /// The paired differences: of each value and the one that was measured with the same seed.
    ///
    /// # Panics
    /// If the samples are of different sizes.
    pub fn minus(&self, other: &Sample) -> Sample {
        assert_eq!(self.len(), other.len(), "pairs need samples of one size");
        self.iter().zip(other.iter()).map(|(a, b)| a - b).collect()
    }
}

impl Deref for Sample {
    type Target = [Float];

    fn deref(&self) -> &[Float] {
        &self.0
    }
}

impl<V: Into<Vec<Float>>> From<V> for Sample {
    fn from(values: V) -> Self {
        Sample(values.into())
    }
}

impl FromIterator<Float> for Sample {
    fn from_iter<I: IntoIterator<Item = Float>>(values: I) -> Self {
        Sample(values.into_iter().collect())
    }
}

/// Mean and standard deviation.
impl From<&Sample> for [Float; 2] {
    fn from(sample: &Sample) -> Self {
        [sample.average(), sample.deviation()]
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let decimals = f.precision().unwrap_or(2);
        match self.0[..] {
            [value] => write!(f, "{value:.decimals$}"),
            _ => write!(f, "{:.decimals$} ± {:.decimals$}", self.average(), self.deviation()),
        }
    }
}

/// So many of so many: the images that are read correctly, of all. It is printed in percent, with two
/// decimals or as many as the format asks for.
///
/// ```
/// use ch1::statistics::Share;
///
/// let right = Share::new(9_512, 10_000);
/// assert_eq!(right.to_string(), "95.12 %");
/// assert_eq!(format!("{right:.0}"), "95 %");
/// assert_eq!(right.counts(), "9512 / 10000");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// How many they are.
    pub part: usize,
    /// Of how many.
    pub whole: usize,
}

impl Share {
    /// So many of so many.
    pub fn new(part: usize, whole: usize) -> Share {
        Share { part, whole }
    }

    /// How many of the items are such.
    pub fn of<T>(items: &[T], such: impl Fn(&T) -> bool) -> Share {
        Share::new(items.iter().filter(|item| such(item)).count(), items.len())
    }

    /// The share in percent; of none, none.
    pub fn percent(self) -> Float {
        100.0 * self.part as Float / self.whole.max(1) as Float
    }

    /// Both numbers: `9512 / 10000`.
    pub fn counts(self) -> String {
        format!("{} / {}", self.part, self.whole)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:.*} %", f.precision().unwrap_or(2), self.percent())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_single_value_has_no_spread() {
        let sample = Sample::from([95.42]);
        assert_eq!(sample.to_string(), "95.42");
        assert_eq!((sample.deviation(), sample.standard_error()), (0.0, 0.0));
    }

    #[test]
    fn the_standard_error_is_the_deviation_divided_by_the_root_of_n() {
        let sample = Sample::from([1.0, 3.0, 5.0, 7.0]);
        assert_eq!(sample.standard_error(), sample.deviation() / 2.0);
    }

    #[test]
    fn lowest_and_highest_are_of_the_sample() {
        let sample = Sample::from([2.0, -1.0, 5.0]);
        assert_eq!((sample.lowest(), sample.highest()), (-1.0, 5.0));
    }

    #[test]
    fn a_share_of_nothing_is_nothing() {
        assert_eq!(Share::new(0, 0).percent(), 0.0);
        assert_eq!(Share::of(&[1, 2, 3, 4], |&n| n > 1), Share::new(3, 4));
    }
}
