//! The search for hyper-parameters: settings are tried, and judged by one number each.
//!
//! Nothing here knows what a setting means. It is a vector of numbers, and a function says how good a
//! network it gives on the validation images: never on the test images, which would then be
//! part of the search. Page: *Searching for hyper-parameters*.

use numerics::{Float, exp, ln, stream, uniform};
#[cfg(feature = "cli")]
use rayon::prelude::*;

/// The values of some hyper-parameters, in an order of the caller's choice.
pub type Setting = Vec<Float>;

/// All combinations of some values of each hyper-parameter; the last one changes fastest.
pub fn grid(values: &[&[Float]]) -> Vec<Setting> {
    values.iter().fold(vec![vec![]], |settings, values| {
        let with = |setting: &Setting, &value| [&setting[..], &[value]].concat();
        settings.iter().flat_map(|s| values.iter().map(move |v| with(s, v))).collect()
    })
}

/// From where the values of a hyper-parameter are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Range {
    /// From here to there, every number being equally likely.
    Uniform(Float, Float),
    /// From here to there, both above 0, every order of magnitude being equally likely.
    LogUniform(Float, Float),
}

impl Range {
    /// The number at a share of the way, which is at least 0 and below 1.
    pub(crate) fn at(self, share: Float) -> Float {
        let between = |from: Float, to: Float| from + share * (to - from);
        match self {
            Range::Uniform(from, to) => between(from, to),
            Range::LogUniform(from, to) => exp(between(ln(from), ln(to))),
        }
    }
}

// ANCHOR: random
/// Settings drawn at random, each hyper-parameter from its range. The first ones do not depend on how
/// many there are.
pub fn random(ranges: &[Range], settings: u64, seed: u64) -> Vec<Setting> {
    let draw = |i| {
        let rng = &mut stream(seed, "search", i);
        ranges.iter().map(|range| range.at(uniform(rng))).collect()
    };
    (0..settings).map(draw).collect()
}
// ANCHOR_END: random

/// Settings with what they reached, the best first; of equals, the one that was listed first; what
/// is not a number comes last.
pub fn rank(settings: Vec<Setting>, values: Vec<Float>) -> Vec<(Setting, Float)> {
    let mut ranked: Vec<_> = settings.into_iter().zip(values).collect();
    let worth = |value: Float| if value.is_nan() { Float::NEG_INFINITY } else { value };
    ranked.sort_by(|(_, a), (_, b)| worth(*b).total_cmp(&worth(*a)));
    ranked
}

// ANCHOR: try
/// What each of the settings reaches, in their order. Several are tried at the same time, which changes
/// nothing but the time.
#[cfg(feature = "cli")]
pub fn try_all<S: Sync, R: Send>(
    settings: &[S],
    reach: impl Fn(&S) -> R + Send + Sync,
) -> Vec<R> {
    settings.par_iter().map(reach).collect()
}
// ANCHOR_END: try

/// The same without threads.
#[cfg(not(feature = "cli"))]
pub fn try_all<S: Sync, R: Send>(
    settings: &[S],
    reach: impl Fn(&S) -> R + Send + Sync,
) -> Vec<R> {
    settings.iter().map(reach).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_has_every_combination_once_and_in_order() {
        let settings = grid(&[&[1.0, 2.0], &[0.1, 0.2, 0.3]]);
        let expected = [[1.0, 0.1], [1.0, 0.2], [1.0, 0.3], [2.0, 0.1], [2.0, 0.2], [2.0, 0.3]];
        assert_eq!(settings, expected);
        assert_eq!(grid(&[]), [Vec::<Float>::new()]);
        assert!(grid(&[&[1.0], &[]]).is_empty());
    }

    #[test]
    fn a_longer_search_begins_with_the_shorter_one() {
        let ranges = [Range::LogUniform(1e-3, 1.0), Range::Uniform(-2.0, 3.0)];
        let long = random(&ranges, 50, 7);
        assert_eq!(random(&ranges, 20, 7), long[..20]);
        assert_ne!(random(&ranges, 20, 8), long[..20]);
        for setting in &long {
            assert!((1e-3..1.0).contains(&setting[0]), "{setting:?}");
            assert!((-2.0..3.0).contains(&setting[1]), "{setting:?}");
        }
    }

    #[test]
    fn log_uniform_gives_every_order_of_magnitude_its_share() {
        let drawn = random(&[Range::LogUniform(1e-4, 1.0)], 4_000, 7);
        for power in [-4, -3, -2, -1] {
            let from = numerics::powf(10.0, Float::from(power));
            let count = drawn.iter().filter(|s| (from..10.0 * from).contains(&s[0])).count();
            // A quarter of 4000, with a standard deviation of 27.
            assert!(count.abs_diff(1_000) < 110, "{count} from {from}");
        }
        let even = random(&[Range::Uniform(0.0, 4.0)], 4_000, 7);
        let below = even.iter().filter(|s| s[0] < 1.0).count();
        assert!(below.abs_diff(1_000) < 110, "{below} in the first quarter");
    }

    #[test]
    fn the_best_comes_first_and_what_is_not_a_number_last() {
        let settings = grid(&[&[1.0, 2.0, 3.0, 4.0, 5.0]]);
        let values = vec![0.5, Float::NAN, 0.9, -Float::NAN, 0.9];
        let order: Vec<Float> = rank(settings, values).iter().map(|(s, _)| s[0]).collect();
        assert_eq!(order, [3.0, 5.0, 1.0, 2.0, 4.0]);
    }

    #[cfg(feature = "cli")]
    #[test]
    fn the_number_of_threads_changes_nothing() {
        let settings = random(&[Range::Uniform(0.0, 1.0)], 37, 7);
        // Some take longer than others, so that they do not end in order.
        let reach = |setting: &Setting| {
            let rounds = (setting[0] * 10_000.0) as usize;
            (0..rounds).fold(setting[0], |x, _| 3.9 * x * (1.0 - x))
        };
        let alone: Vec<Float> = settings.iter().map(reach).collect();
        for threads in [1, 2, 3, 8] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let together = pool.install(|| try_all(&settings, reach));
            assert_eq!(together, alone, "{threads} threads");
        }
    }
}
