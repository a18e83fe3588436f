//! Elementary functions whose results do not depend on the platform.
//!
//! `f64::exp` and its kin call the C library of the machine, and two libraries (or one library on
//! two processors) may differ in the last bit. Ours are pure Rust. `exp` is written out here, because
//! a network calls it for every neuron and this form, having no branch, runs several lanes at a time;
//! the others come from the `libm` crate.

use std::f64::consts::LOG2_E;

use crate::Float;

pub use libm::{acos, atan, cos, log as ln, pow as powf, sin, tanh};

/// eˣ, within one unit in the last place.
///
/// With n the integer nearest to x/ln 2 and r = x − n ln 2, so that |r| ≤ ½ ln 2,
///
/// ```text
/// eˣ = 2ⁿ eʳ,   eʳ ≈ 1 + r + r²/2! + … + r¹³/13!
/// ```
///
/// Overflow gives infinity (from x = 709.79 on), underflow goes through the subnormal numbers to 0
/// (at x = −745.14), NaN stays NaN. Method: W. J. Cody and W. Waite, *Software Manual for the
/// Elementary Functions*, 1980.
///
/// ```
/// assert_eq!(numerics::exp(0.0), 1.0);
/// assert!((numerics::exp(1.0) - std::f64::consts::E).abs() < 1e-15);
/// assert_eq!(numerics::exp(1000.0), f64::INFINITY);
/// ```
#[inline(always)]
pub fn exp(x: Float) -> Float {
    // Adding 1.5·2⁵² pushes the fraction out of the 52 bits of the significand: what is left is x/ln 2
    // rounded to an integer, which also stands in the low bits of the sum.
    const ROUND: Float = 6_755_399_441_055_744.0;
    // ln 2 in two parts. The first ends in 21 zero bits, so that n times it is exact.
    const LN_2_HIGH: Float = 6.931_471_803_691_238e-1;
    const LN_2_LOW: Float = 1.908_214_929_270_587_7e-10;

    let x = if x > 710.0 { 710.0 } else { x };
    let x = if x < -746.0 { -746.0 } else { x };
    let shifted = x * LOG2_E + ROUND;
    let n = shifted - ROUND;
    let (high, low) = (x - n * LN_2_HIGH, n * LN_2_LOW);
    let r = high - low;

    let mut series = COEFFICIENTS[0]; // (eʳ − 1 − r) / r²
    for coefficient in &COEFFICIENTS[1..] {
        series = series * r + coefficient;
    }
    // The large terms last, and r in its two parts: that keeps the rounding errors small.
    let e_to_r = 1.0 + (high + (series * (r * r) - low));
    // 2ⁿ may be out of range where 2ⁿ eʳ is not: multiply by two powers of about half the size.
    let n = shifted.to_bits().wrapping_sub(ROUND.to_bits());
    let half = ((n as i64) >> 1) as u64;
    e_to_r * power_of_two(half) * power_of_two(n.wrapping_sub(half))
}

/// 2ⁿ for −1022 ≤ n ≤ 1023 (n in two's complement): n in the exponent field, over zero bits.
#[inline(always)]
fn power_of_two(n: u64) -> Float {
    Float::from_bits(n.wrapping_add(1023) << 52)
}

/// 1/13!, 1/12!, …, 1/2!.
const COEFFICIENTS: [Float; 12] = {
    let mut coefficients = [0.5; 12];
    let mut factorial = 2.0;
    let mut k = 3;
    while k <= 13 {
        factorial *= k as Float;
        coefficients[13 - k] = 1.0 / factorial;
        k += 1;
    }
    coefficients
};

/// Replaces every x in `values` by f(x), several at a time.
///
/// The same as a loop, and faster when `f` is a short `#[inline(always)]` function without
/// branches, such as [`exp`] or a sigmoid made from it.
///
/// ```
/// let mut x = [0.0, -1000.0];
/// numerics::apply(numerics::exp, &mut x);
/// assert_eq!(x, [1.0, 0.0]);
/// ```
pub fn apply(f: impl Fn(Float) -> Float, values: &mut [Float]) {
    simd::run(Apply { f, values });
}

struct Apply<'a, F> {
    f: F,
    values: &'a mut [Float],
}

impl<F: Fn(Float) -> Float> simd::Kernel for Apply<'_, F> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for x in self.values {
            *x = (self.f)(*x);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Distance in units in the last place, for numbers of one sign.
    fn ulps(a: Float, b: Float) -> u64 {
        a.to_bits().abs_diff(b.to_bits())
    }

    #[test]
    fn exp_is_within_one_ulp_of_the_exact_value() {
        for line in include_str!("../tests/exp.txt").lines().filter(|l| !l.starts_with('#')) {
            let (x, exact) = line.split_once(' ').unwrap();
            let (x, exact): (Float, Float) = (x.parse().unwrap(), exact.parse().unwrap());
            assert!(ulps(exp(x), exact) <= 1, "exp({x}) = {}, exactly {exact}", exp(x));
        }
    }

    #[test]
    fn exp_at_the_edges() {
        assert_eq!(exp(0.0), 1.0);
        assert_eq!(exp(-0.0), 1.0);
        assert!(exp(709.782_712_893_383_9).is_finite());
        assert_eq!(exp(709.782_712_893_384_1), Float::INFINITY);
        assert_eq!(exp(Float::INFINITY), Float::INFINITY);
        assert_eq!(exp(-745.2), 0.0);
        assert_eq!(exp(Float::NEG_INFINITY), 0.0);
        assert_eq!(exp(-745.0), Float::from_bits(1));
        assert!(exp(Float::NAN).is_nan());
    }

    #[test]
    fn exp_never_decreases() {
        let mut last = 0.0;
        for i in -7_460_000..=7_100_000 {
            let y = exp(i as Float * 1e-4);
            assert!(y >= last, "at {}", i as Float * 1e-4);
            last = y;
        }
    }

    #[test]
    fn apply_has_the_bits_of_a_plain_loop() {
        let xs: Vec<Float> = (0..1001).map(|i| i as Float * 0.037 - 18.0).collect();
        let mut ys = xs.clone();
        apply(exp, &mut ys);
        for (x, y) in xs.iter().zip(&ys) {
            assert_eq!(y.to_bits(), exp(*x).to_bits());
        }
    }

    #[test]
    fn the_other_functions_at_known_points() {
        const TOLERANCE: Float = 1e-15; // a few units in the last place of numbers below 1
        for (value, exact) in [
            (ln(2.0), std::f64::consts::LN_2),
            (tanh(0.5), 0.462_117_157_260_009_8),
            (tanh(2.0), 0.964_027_580_075_816_9),
            (powf(0.25, 1.5), 0.125),
            (sin(std::f64::consts::FRAC_PI_6), 0.5),
            (cos(std::f64::consts::FRAC_PI_3), 0.5),
        ] {
            assert!((value - exact).abs() < TOLERANCE, "{value} is not {exact}");
        }
    }
}
