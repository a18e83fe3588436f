//! Ticks: the few round numbers along an axis.
//!
//! A tick is a whole multiple of a step, and a step is 1, 2 or 5 times a power of ten. Everything is
//! counted in whole steps; the one logarithm comes from `libm`, which is the same on every machine.

use crate::number::{decimals, power, power_of_ten, significant};

/// Evenly spaced ticks: multiples of `mantissa` × 10^`exponent`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Step {
    mantissa: f64,
    exponent: i32,
}

impl Step {
    /// The smallest round step that goes into `span` at most `most` times.
    pub(crate) fn new(span: f64, most: usize) -> Self {
        let least = span / most.max(1) as f64;
        let mut exponent = 0;
        while exponent > -300 && power_of_ten(exponent) > least {
            exponent -= 1;
        }
        while exponent < 300 && power_of_ten(exponent + 1) <= least {
            exponent += 1;
        }
        let sizes = [1.0, 2.0, 5.0].map(|mantissa| Self { mantissa, exponent });
        let next = Self { mantissa: 1.0, exponent: exponent + 1 };
        sizes.into_iter().find(|step| step.times(1.0) >= least).unwrap_or(next)
    }

    /// `n` steps; dividing by an exact power keeps 3 × 0.1 at 0.3.
    pub(crate) fn times(self, n: f64) -> f64 {
        if self.exponent < 0 {
            n * self.mantissa / power_of_ten(-self.exponent)
        } else {
            n * self.mantissa * power_of_ten(self.exponent)
        }
    }

    /// The last multiple that is not above `value`, give or take a rounding error.
    pub(crate) fn below(self, value: f64) -> f64 {
        self.times((value / self.times(1.0) + 1e-9).floor())
    }

    /// The first multiple that is not below `value`, give or take a rounding error.
    pub(crate) fn above(self, value: f64) -> f64 {
        self.times((value / self.times(1.0) - 1e-9).ceil())
    }

    /// All multiples from `from` to `to`.
    pub(crate) fn ticks(self, from: f64, to: f64) -> Vec<f64> {
        let first = (from / self.times(1.0) - 1e-9).ceil();
        let last = (to / self.times(1.0) + 1e-9).floor();
        let count = if last >= first { (last - first) as usize + 1 } else { 0 };
        (0..count.min(1000)).map(|i| self.times(first + i as f64)).collect()
    }

    /// All multiples from `from` to `to` with their texts: as many decimals as the step has.
    pub(crate) fn labelled(self, from: f64, to: f64) -> Vec<(f64, String)> {
        let ticks = self.ticks(from, to).into_iter();
        ticks.map(|tick| (tick, decimals(tick, (-self.exponent).max(0) as usize))).collect()
    }

    /// The decimals of a value read off this axis: finer than a five-hundredth of the step.
    pub(crate) fn decimals(self) -> usize {
        let finer = if self.mantissa < 5.0 { 3 } else { 2 };
        (finer - self.exponent).clamp(0, 17) as usize
    }
}

/// The numbers 1, 2, 5 × 10ᵏ from the decade of one positive number to that of another.
fn round_numbers(low: f64, high: f64) -> Vec<f64> {
    let decade = |value: f64| libm::floor(libm::log10(value)) as i32;
    let of = |k| [1.0, 2.0, 5.0].map(|mantissa| Step { mantissa, exponent: k }.times(1.0));
    (decade(low) - 1..=decade(high) + 2).flat_map(of).collect()
}

/// The round numbers that embrace two positive numbers.
pub(crate) fn decades_around(low: f64, high: f64) -> (f64, f64) {
    let round = round_numbers(low, high);
    let below = round.iter().rev().find(|&&tick| tick <= low).copied().unwrap_or(low);
    let above = round.iter().find(|&&tick| tick >= high).copied().unwrap_or(high);
    (below, above)
}

/// The logarithms and texts of a logarithmic axis's ticks: powers of ten, or 1, 2, 5 × 10ᵏ where
/// there are fewer than three.
pub(crate) fn log_ticks(from: f64, to: f64, most: usize) -> Vec<(f64, String)> {
    let round = round_numbers(from, to);
    let inside = |tick: &f64| (from..=to).contains(tick);
    let powers: Vec<f64> = round.iter().copied().step_by(3).filter(inside).collect();
    let ticks = match powers.len() {
        0..3 => round.into_iter().filter(inside).collect(),
        n => powers.into_iter().step_by(n.div_ceil(most.max(1))).collect::<Vec<_>>(),
    };
    let in_powers = from < 1e-4 || to > 1e6;
    let label = |tick| if in_powers { power(tick) } else { significant(tick, 3) };
    ticks.into_iter().map(|tick| (libm::log10(tick), label(tick))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn percent_axes_get_the_ticks_one_would_write() {
        let step = Step::new(20.0, 6);
        assert_eq!(step.ticks(80.0, 100.0), [80.0, 85.0, 90.0, 95.0, 100.0]);
        assert_eq!(step.labelled(95.0, 95.0), [(95.0, "95".to_owned())]);
        assert_eq!(step.decimals(), 2);
        assert_eq!(Step::new(60_000.0, 6).decimals(), 0);
    }

    #[test]
    fn tenths_are_exact() {
        let step = Step::new(0.6, 6);
        assert_eq!(step.ticks(0.0, 0.6), [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
    }

    #[test]
    fn a_logarithmic_axis_counts_in_powers_of_ten() {
        let labels = |from, to| -> Vec<String> {
            log_ticks(from, to, 6).into_iter().map(|(_, label)| label).collect()
        };
        assert_eq!(labels(100.0, 50_000.0), ["100", "1,000", "10,000"]);
        assert_eq!(labels(0.2, 2.0), ["0.2", "0.5", "1", "2"]);
        assert_eq!(labels(1e-12, 1.0).len(), 5);
        assert_eq!(decades_around(0.3, 40.0), (0.2, 50.0));
    }

    proptest! {
        #[test]
        fn ticks_are_few_round_and_inside(
            low in -1e6_f64..1e6, size in 1e-3_f64..1.0, k in -6_i32..7, most in 2_usize..9,
        ) {
            let span = size * power_of_ten(k);
            let step = Step::new(span, most);
            prop_assert!([1.0, 2.0, 5.0].contains(&step.mantissa));
            prop_assert!(step.times(most as f64) >= span * (1.0 - 1e-9), "step too small");
            prop_assert!(step.times(most as f64) <= span * 2.5 * (1.0 + 1e-9), "step too large");
            let ticks = step.ticks(low, low + span);
            prop_assert!(ticks.len() <= most + 1);
            for tick in ticks {
                let slack = step.times(1e-6) + low.abs() * 1e-9;
                prop_assert!(tick >= low - slack && tick <= low + span + slack);
            }
        }

        #[test]
        fn the_decimals_of_a_label_are_those_of_the_tick(n in -50_i32..50, k in -3_i32..5) {
            let step = Step { mantissa: 2.0, exponent: k };
            let tick = step.times(f64::from(n));
            let (_, label) = step.labelled(tick, tick).remove(0);
            let read: f64 = label.replace(',', "").replace('−', "-").parse().unwrap();
            prop_assert_eq!(read, tick);
        }
    }
}
