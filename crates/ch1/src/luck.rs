//! Luck: what a difference between two ways of training, or between two networks, is worth.
//!
//! Trainings from several seeds are compared seed by seed ([`Paired`]); two networks that have read the same
//! images by the images that only one of them has right ([`SameImages`]). Both say with which probability p
//! chance alone makes a difference as large, and give the verdict in words. Page: *How good is it?*.

use std::fmt;

use numerics::{Float, atan, exp, ln};

use crate::statistics::Sample;

/// A difference is shown if chance alone would make one as large in fewer cases than these.
pub const DOUBT: Float = 0.05;

// ANCHOR: paired
/// Two ways of training, from the same seeds.
///
/// ```
/// use ch1::luck::Paired;
///
/// let old = [95.1, 95.4, 95.0, 95.3, 95.2].into();
/// let new = [95.5, 95.6, 95.5, 95.5, 95.7].into();
/// let paired = Paired::new(&new, &old);
/// assert_eq!(paired.to_string(), "+0.36 ± 0.07");
/// assert_eq!(format!("{:.3}", paired.p()), "0.006");
/// assert_eq!(paired.verdict(), "a difference that five seeds show");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Paired {
    /// New minus old, seed by seed.
    pub differences: Sample,
}

impl Paired {
    /// The mean difference.
    pub fn average(&self) -> Float {
        self.differences.average()
    }

    /// Its standard error: by how much the mean itself would scatter.
    pub fn error(&self) -> Float {
        self.differences.standard_error()
    }

    /// How often differences that scatter like normal numbers around 0 have a mean that is, measured
    /// by its own standard error, as far from 0. (Student 1908.)
    pub fn p(&self) -> Float {
        student(self.average() / self.error(), self.differences.len() - 1)
    }
}
// ANCHOR_END: paired

impl Paired {
    /// Compares what the new way reached with what the old one did.
    ///
    /// # Panics
    /// If there are not two numbers of each at least, and as many of the one as of the other.
    pub fn new(new: &Sample, old: &Sample) -> Paired {
        assert!(new.len() > 1, "one seed shows nothing");
        Paired { differences: new.minus(old) }
    }

    /// The same without trust in normal numbers: if new and old were the same, each difference might as well
    /// have the other sign. How many of the 2ⁿ ways to choose the signs give a mean as far from 0?
    ///
    /// With n seeds it is never below 2/2ⁿ, so fewer than six seeds cannot show anything to it. (Fisher 1935.)
    ///
    /// # Panics
    /// With more than 24 seeds: the ways would be too many.
    pub fn p_of_signs(&self) -> Float {
        let n = self.differences.len();
        assert!(n <= 24, "2^{n} ways to choose the signs");
        let sum = |signs: u32| {
            let signed = |(i, &d): (usize, &Float)| if signs >> i & 1 == 1 { -d } else { d };
            self.differences.iter().enumerate().map(signed).sum::<Float>().abs()
        };
        let far = sum(0) * (1.0 - 1e-12); // the same sum in another order
        let ways = 1_u32 << n;
        (0..ways).filter(|&signs| sum(signs) >= far).count() as Float / Float::from(ways)
    }

    /// Whether the difference is more than chance is likely to make.
    pub fn is_shown(&self) -> bool {
        self.p() < DOUBT
    }

    /// The verdict in words, to stand in a sentence.
    pub fn verdict(&self) -> String {
        let seeds = self.differences.len();
        let seeds = small_number(seeds).map_or_else(|| seeds.to_string(), str::to_owned);
        let shown = if self.is_shown() { "show" } else { "do not show" };
        format!("a difference that {seeds} seeds {shown}")
    }
}

/// Mean difference and its standard error.
impl fmt::Display for Paired {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let decimals = f.precision().unwrap_or(2);
        write!(f, "{:+.decimals$} ± {:.decimals$}", self.average(), self.error())
    }
}

// ANCHOR: same_images
/// Two networks that have read the same images.
///
/// ```
/// use ch1::luck::SameImages;
///
/// let read = SameImages { only_new: 90, only_old: 60 };
/// assert_eq!(format!("{:.3}", read.p()), "0.018");
/// assert_eq!(read.verdict(), "a difference that these images show");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameImages {
    /// How many images only the new network reads.
    pub only_new: usize,
    /// How many only the old one reads.
    pub only_old: usize,
}

impl SameImages {
    /// From what each of them reads, image by image.
    pub fn new(new: &[bool], old: &[bool]) -> SameImages {
        let only = |a: &[bool], b: &[bool]| a.iter().zip(b).filter(|&(&a, &b)| a && !b).count();
        SameImages { only_new: only(new, old), only_old: only(old, new) }
    }

    /// If they were equally good, each image that only one of them reads would be a fair coin's toss:
    /// how often do that many tosses come out at least as uneven? (McNemar 1947, here exactly.)
    pub fn p(self) -> Float {
        uneven(self.only_new, self.only_new + self.only_old)
    }
}
// ANCHOR_END: same_images

impl SameImages {
    /// Whether the difference is more than chance is likely to make.
    pub fn is_shown(self) -> bool {
        self.p() < DOUBT
    }

    /// The verdict in words, to stand in a sentence.
    pub fn verdict(self) -> &'static str {
        verdict_on_images(self.is_shown())
    }
}

/// The verdict of the images in words.
pub fn verdict_on_images(shown: bool) -> &'static str {
    match shown {
        true => "a difference that these images show",
        false => "a difference that these images do not show",
    }
}

/// A p as tables print it: three decimals, and `< 0.001` where all of them would be 0.
pub fn chance(p: Float) -> String {
    if p < 0.001 { "< 0.001".to_owned() } else { format!("{p:.3}") }
}

/// The standard deviation √(p(1 − p)/n) of a share p of right answers among n: by how much it would vary
/// from one set of n such examples to another.
pub fn sampling_error(p: Float, n: usize) -> Float {
    (p * (1.0 - p) / n as Float).sqrt()
}

/// The probability that n coins fall at least as unevenly as `heads` heads and n − `heads` tails.
pub fn uneven(heads: usize, n: usize) -> Float {
    let few = heads.min(n - heads);
    let mut ln_ways = -(n as Float) * std::f64::consts::LN_2; // ln of n over i, divided by 2ⁿ
    let mut tail = 0.0;
    for i in 0..=few {
        tail += exp(ln_ways);
        ln_ways += ln((n - i) as Float) - ln((i + 1) as Float);
    }
    (2.0 * tail).min(1.0)
}

/// The probability that Student's t with so many degrees of freedom is at least as far from 0.
/// (Abramowitz and Stegun, *Handbook of Mathematical Functions*, 26.7.3 and 26.7.4.)
fn student(t: Float, freedom: usize) -> Float {
    if t.is_nan() {
        return 1.0; // no difference at all
    }
    let v = freedom as Float;
    let angle = atan(t.abs() / v.sqrt());
    let cos2 = v / (v + t * t);
    let sin = (1.0 - cos2).sqrt();
    // 1 + (1/2) cos² + (1·3)/(2·4) cos⁴ + … for an even number, 1 + (2/3) cos² + (2·4)/(3·5) cos⁴ + … for an odd one.
    let odd = freedom % 2;
    let (mut term, mut series) = (1.0, 0.0);
    for i in 1..=freedom / 2 {
        series += term;
        let k = (2 * i + odd) as Float;
        term *= cos2 * (k - 1.0) / k;
    }
    let within = match odd {
        0 => sin * series,
        _ => 2.0 / std::f64::consts::PI * (angle + sin * cos2.sqrt() * series),
    };
    (1.0 - within).max(0.0)
}

/// A number in words, if a sentence writes it so.
fn small_number(n: usize) -> Option<&'static str> {
    const WORDS: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(n).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From tables of Student's distribution: what is exceeded in one of twenty cases.
    #[test]
    fn student_s_tables_are_met() {
        for (freedom, t) in [
            (1, 12.706),
            (2, 4.303),
            (3, 3.182),
            (4, 2.776),
            (5, 2.571),
            (9, 2.262),
            (19, 2.093),
            (30, 2.042),
            (99, 1.984),
        ] {
            let p = student(t, freedom);
            assert!((p - 0.05).abs() < 5e-5, "{freedom}: {p}");
        }
        assert!((student(3.747, 4) - 0.02).abs() < 5e-5);
        assert!((student(63.657, 1) - 0.01).abs() < 2e-5);
        assert!((student(0.0, 7) - 1.0).abs() < 1e-15);
        assert_eq!(student(Float::INFINITY, 4), 0.0);
    }

    #[test]
    fn equal_runs_show_no_difference_and_a_constant_one_is_certain() {
        let a: Sample = [95.0, 96.0, 97.0].into();
        assert_eq!((Paired::new(&a, &a).p(), Paired::new(&a, &a).p_of_signs()), (1.0, 1.0));
        let b: Sample = [96.0, 97.0, 98.0].into();
        assert_eq!(Paired::new(&b, &a).p(), 0.0);
        assert_eq!(Paired::new(&b, &a).p_of_signs(), 0.25);
    }

    #[test]
    fn verdicts_turn_where_p_is_a_twentieth() {
        let with_t = |t: Float| {
            let t = t / 3.0_f64.sqrt(); // of −1, 0 and 1 the standard error is 1/√3
            Paired { differences: [t - 1.0, t, t + 1.0].into() }
        };
        assert_eq!(with_t(4.31).verdict(), "a difference that three seeds show");
        assert_eq!(with_t(4.29).verdict(), "a difference that three seeds do not show");
        assert_eq!(SameImages { only_new: 5, only_old: 0 }.p(), 2.0 / 32.0);
        assert!(!SameImages { only_new: 0, only_old: 5 }.is_shown());
        assert!(SameImages { only_new: 0, only_old: 6 }.is_shown());
    }

    #[test]
    fn uneven_coins_are_counted_exactly_and_many_do_not_overflow() {
        for (heads, n, p) in [(0, 1, 1.0), (0, 2, 0.5), (1, 3, 1.0), (2, 10, 112.0 / 1024.0)] {
            assert!(
                (uneven(heads, n) - p).abs() < 1e-14,
                "{heads} of {n}: {}",
                uneven(heads, n)
            );
        }
        let p = uneven(4_900, 10_000); // two standard deviations
        assert!((p - 0.0466).abs() < 1e-4, "{p}");
    }

    /// Sign changes and Student's t agree on numbers that are as normal as twenty can be.
    #[test]
    fn the_two_judges_of_paired_runs_agree_on_normal_numbers() {
        let rng = &mut numerics::stream(1, "normal", 0);
        for _ in 0..20 {
            let differences = (0..12).map(|_| 0.5 + numerics::normal(rng)).collect();
            let paired = Paired { differences };
            let (t, signs) = (paired.p(), paired.p_of_signs());
            assert!((t - signs).abs() < 0.03, "{t} and {signs}");
        }
    }
}
