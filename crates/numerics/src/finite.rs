//! Whether something has become infinite.

use crate::Float;
use crate::strips::WIDTH;

/// Whether every number is finite: neither infinite nor NaN.
pub fn all_finite(values: &[Float]) -> bool {
    simd::run(AllFinite(values))
}

struct AllFinite<'a>(&'a [Float]);

impl simd::Kernel for AllFinite<'_> {
    type Output = bool;

    #[inline(always)]
    fn run(self) -> bool {
        // 0·x is 0 for every finite x and NaN for the others; eight sums, because one would wait
        // for itself.
        let mut zeros = [0.0; WIDTH];
        let (strips, rest) = self.0.as_chunks::<WIDTH>();
        for strip in strips {
            for j in 0..WIDTH {
                zeros[j] += 0.0 * strip[j];
            }
        }
        zeros.iter().all(|&zero| zero == 0.0) && rest.iter().all(|x| x.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_finite_finds_one_bad_number_anywhere() {
        for n in 0..40 {
            let mut values = vec![1e308; n];
            assert!(all_finite(&values));
            for i in 0..n {
                for bad in [Float::NAN, Float::INFINITY, Float::NEG_INFINITY] {
                    values[i] = bad;
                    assert!(!all_finite(&values), "{bad} at {i} of {n}");
                }
                values[i] = -1e308;
            }
        }
    }
}
