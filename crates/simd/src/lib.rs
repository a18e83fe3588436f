//! Runs a loop with the widest vector instructions that the processor has.
//!
//! The same source is compiled three times: for every x86-64 processor (two `f64` at a time), for those
//! with AVX2 (four) and for those with AVX-512 (eight). The choice is made when the program runs.
//! Vector instructions round each lane as a scalar instruction would, and the compiler never fuses a
//! multiplication with an addition by itself: **the choice changes the speed, never a bit of the
//! result**. All other targets run the portable version.
//!
//! Calling such code on a processor without the instructions is undefined behaviour, so these calls
//! need `unsafe`. They live here, alone, so that every other crate of the workspace can forbid it.
//!
//! ```
//! struct Scale<'a>(f64, &'a mut [f64]);
//!
//! impl simd::Kernel for Scale<'_> {
//!     type Output = ();
//!     #[inline(always)]
//!     fn run(self) {
//!         self.1.iter_mut().for_each(|x| *x *= self.0);
//!     }
//! }
//!
//! let mut x = [1.0, 2.0, 3.0];
//! simd::run(Scale(10.0, &mut x));
//! assert_eq!(x, [10.0, 20.0, 30.0]);
//! ```

use std::sync::atomic::{AtomicU8, Ordering};

/// A loop worth compiling more than once.
///
/// [`run`](Kernel::run), and all that it calls in its inner loops, must be `#[inline(always)]`:
/// what is not inlined stays compiled for the oldest processor. Beware of closures, which cannot
/// carry that attribute.
pub trait Kernel {
    /// What the loop computes.
    type Output;
    /// The loop.
    fn run(self) -> Self::Output;
}

/// The instructions that [`run`] uses, from the oldest to the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Instructions {
    /// What every processor of the target has.
    Portable,
    /// AVX2, without fused multiply-add.
    Avx2,
    /// AVX-512 (its parts F, VL, DQ and BW), without fused multiply-add.
    Avx512,
}

static NEWEST_ALLOWED: AtomicU8 = AtomicU8::new(Instructions::Avx512 as u8);

/// Keeps this process from using instructions newer than `newest`.
///
/// For tests and benchmarks: the first show that the bits stay the same, the second what the newer
/// instructions are worth.
pub fn limit(newest: Instructions) {
    NEWEST_ALLOWED.store(newest as u8, Ordering::Relaxed);
}

/// The instructions that [`run`] uses now, on this processor.
#[inline]
pub fn instructions() -> Instructions {
    let newest_allowed = NEWEST_ALLOWED.load(Ordering::Relaxed);
    [Instructions::Avx512, Instructions::Avx2]
        .into_iter()
        .find(|&set| set as u8 <= newest_allowed && has(set))
        .unwrap_or(Instructions::Portable)
}

/// Whether this processor has the instructions.
#[cfg(target_arch = "x86_64")]
#[inline]
fn has(instructions: Instructions) -> bool {
    match instructions {
        Instructions::Portable => true,
        Instructions::Avx2 => is_x86_feature_detected!("avx2"),
        Instructions::Avx512 => {
            is_x86_feature_detected!("avx512f")
                && is_x86_feature_detected!("avx512vl")
                && is_x86_feature_detected!("avx512dq")
                && is_x86_feature_detected!("avx512bw")
        }
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn has(instructions: Instructions) -> bool {
    instructions == Instructions::Portable
}

/// Runs `kernel`, compiled for the newest instructions that the processor has.
#[cfg(target_arch = "x86_64")]
#[inline]
pub fn run<K: Kernel>(kernel: K) -> K::Output {
    #[target_feature(enable = "avx512f,avx512vl,avx512dq,avx512bw")]
    fn with_avx512<K: Kernel>(kernel: K) -> K::Output {
        kernel.run()
    }
    #[target_feature(enable = "avx2")]
    fn with_avx2<K: Kernel>(kernel: K) -> K::Output {
        kernel.run()
    }
    match instructions() {
        // SAFETY: `instructions` has just found these on this processor.
        Instructions::Avx512 => unsafe { with_avx512(kernel) },
        // SAFETY: the same.
        Instructions::Avx2 => unsafe { with_avx2(kernel) },
        Instructions::Portable => kernel.run(),
    }
}

/// Runs `kernel`.
#[cfg(not(target_arch = "x86_64"))]
#[inline]
pub fn run<K: Kernel>(kernel: K) -> K::Output {
    kernel.run()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sum of products, in which a fused multiply-add would change the last bits.
    struct Dot<'a>(&'a [f64], &'a [f64]);

    impl Kernel for Dot<'_> {
        type Output = [f64; 4];
        #[inline(always)]
        fn run(self) -> [f64; 4] {
            let mut sums = [0.0; 4];
            for (x, y) in self.0.chunks_exact(4).zip(self.1.chunks_exact(4)) {
                for j in 0..4 {
                    sums[j] += x[j] * y[j];
                }
            }
            sums
        }
    }

    #[test]
    fn instructions_can_be_limited_and_leave_the_bits_alone() {
        let x: Vec<f64> = (0..400).map(|i| 1.0 / (i as f64 + 3.0)).collect();
        let y: Vec<f64> = (0..400).map(|i| (i as f64 * 0.37) % 1.0 - 0.5).collect();
        let fast = run(Dot(&x, &y));
        for newest in [Instructions::Portable, Instructions::Avx2, Instructions::Avx512] {
            limit(newest);
            assert!(instructions() <= newest);
            let same = run(Dot(&x, &y));
            assert_eq!(fast.map(f64::to_bits), same.map(f64::to_bits), "{newest:?}");
        }
        let fused = (0..100).fold(0.0, |s, i| x[4 * i].mul_add(y[4 * i], s));
        assert_ne!(
            fused.to_bits(),
            fast[0].to_bits(),
            "the example cannot tell fused from not"
        );
    }
}
