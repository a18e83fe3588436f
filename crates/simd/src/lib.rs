//! Runs a loop with the widest vector instructions that the processor has.
//!
//! The same source is compiled twice, once for every x86-64 processor and once for those with AVX2
//! (four `f64` at a time instead of two), and the choice is made when the program runs. Vector
//! instructions round each lane as a scalar instruction would, and the compiler never fuses a
//! multiplication with an addition by itself: **the choice changes the speed, never a bit of the
//! result**. All other targets run the portable version.
//!
//! Calling AVX2 code on a processor without it is undefined behaviour, so that one call needs
//! `unsafe`. It lives here, alone, so that every other crate of the workspace can forbid `unsafe`.
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

use std::sync::atomic::{AtomicBool, Ordering};

/// A loop worth compiling twice.
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

/// The instructions that [`run`] uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instructions {
    /// What every processor of the target has.
    Portable,
    /// AVX2, without fused multiply-add.
    Avx2,
}

static ONLY_PORTABLE: AtomicBool = AtomicBool::new(false);

/// Makes this process use portable instructions only (`true`), or all it finds (`false`).
///
/// For tests and benchmarks: the first show that the bits stay the same, the second what AVX2 is
/// worth.
pub fn only_portable(yes: bool) {
    ONLY_PORTABLE.store(yes, Ordering::Relaxed);
}

/// The instructions that [`run`] uses now, on this processor.
#[inline]
pub fn instructions() -> Instructions {
    #[cfg(target_arch = "x86_64")]
    if std::arch::is_x86_feature_detected!("avx2") && !ONLY_PORTABLE.load(Ordering::Relaxed) {
        return Instructions::Avx2;
    }
    Instructions::Portable
}

/// Runs `kernel`, compiled for AVX2 if the processor has it.
#[inline]
pub fn run<K: Kernel>(kernel: K) -> K::Output {
    #[cfg(target_arch = "x86_64")]
    {
        #[target_feature(enable = "avx2")]
        fn with_avx2<K: Kernel>(kernel: K) -> K::Output {
            kernel.run()
        }
        if instructions() == Instructions::Avx2 {
            // SAFETY: `instructions` has just found AVX2 on this processor.
            return unsafe { with_avx2(kernel) };
        }
    }
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
    fn instructions_can_be_switched_off_and_leave_the_bits_alone() {
        let x: Vec<f64> = (0..400).map(|i| 1.0 / (i as f64 + 3.0)).collect();
        let y: Vec<f64> = (0..400).map(|i| (i as f64 * 0.37) % 1.0 - 0.5).collect();
        let fast = run(Dot(&x, &y));
        only_portable(true);
        assert_eq!(instructions(), Instructions::Portable);
        let portable = run(Dot(&x, &y));
        only_portable(false);
        assert_eq!(fast.map(f64::to_bits), portable.map(f64::to_bits));
        let fused = (0..100).fold(0.0, |s, i| x[4 * i].mul_add(y[4 * i], s));
        assert_ne!(
            fused.to_bits(),
            fast[0].to_bits(),
            "the example cannot tell fused from not"
        );
    }
}
