//! Random numbers that anyone can draw again.
//!
//! A run has one seed. Whatever needs randomness takes its own *stream*, named by what it is for and
//! by the epoch, so that adding a use, or resuming at epoch 7, leaves all other draws alone. The
//! generator is ChaCha8, whose output is fixed by its specification; what we draw from it
//! (integers, normal samples, permutations) is written out here, so that no library can change it.

use rand::{Rng, SeedableRng};

use crate::{Float, cos, ln};

/// A stream of random numbers.
pub type Stream = rand::rngs::ChaCha8Rng;

/// The stream of a run's `seed` for one `purpose` in one `epoch`.
///
/// The 32 bytes of ChaCha's key are the seed, the epoch (8 bytes each, little endian) and the
/// purpose (up to 16 bytes of text): different names are different keys, hence independent streams.
///
/// # Panics
/// If `purpose` is longer than 16 bytes.
///
/// ```
/// let mut today = numerics::stream(7, "shuffle", 3);
/// let mut again = numerics::stream(7, "shuffle", 3);
/// assert_eq!(numerics::below(&mut today, 1000), numerics::below(&mut again, 1000));
/// ```
pub fn stream(seed: u64, purpose: &str, epoch: u64) -> Stream {
    assert!(purpose.len() <= 16, "the purpose '{purpose}' is longer than 16 bytes");
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key[8..16].copy_from_slice(&epoch.to_le_bytes());
    key[16..][..purpose.len()].copy_from_slice(purpose.as_bytes());
    Stream::from_seed(key)
}

/// Uniform on [0, 1): one of the 2⁵³ multiples of 2⁻⁵³.
pub fn uniform(rng: &mut impl Rng) -> Float {
    (rng.next_u64() >> 11) as Float / (1u64 << 53) as Float
}

/// Uniform on the integers 0, 1, …, n − 1.
///
/// The top half of the product of n and a 64-bit draw; draws that would make some results more
/// likely than others are drawn again (D. Lemire, 2019).
///
/// # Panics
/// If n is 0.
pub fn below(rng: &mut impl Rng, n: usize) -> usize {
    assert!(n > 0, "there is no integer from 0 to below 0");
    let n = n as u64;
    let excess = n.wrapping_neg() % n; // 2⁶⁴ mod n
    loop {
        let scaled = u128::from(rng.next_u64()) * u128::from(n);
        if scaled as u64 >= excess {
            return (scaled >> 64) as usize;
        }
    }
}

/// A sample from the normal distribution N(0, 1), by the method of Box and Muller (1958):
///
/// ```text
/// z = √(−2 ln u) cos 2πv,   u uniform on (0, 1], v on [0, 1)
/// ```
pub fn normal(rng: &mut impl Rng) -> Float {
    let u = 1.0 - uniform(rng);
    let v = uniform(rng);
    (-2.0 * ln(u)).sqrt() * cos(std::f64::consts::TAU * v)
}

/// Puts `items` into a random order, every order being equally likely (R. A. Fisher and F. Yates, 1938;
/// in place by R. Durstenfeld, 1964).
pub fn shuffle<T>(rng: &mut impl Rng, items: &mut [T]) {
    for last in (1..items.len()).rev() {
        items.swap(last, below(rng, last + 1));
    }
}

/// The numbers 0, 1, …, n − 1 in random order.
pub fn permutation(rng: &mut impl Rng, n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    shuffle(rng, &mut order);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draws<T>(
        purpose: &str,
        epoch: u64,
        n: usize,
        mut draw: impl FnMut(&mut Stream) -> T,
    ) -> Vec<T> {
        let mut rng = stream(7, purpose, epoch);
        (0..n).map(|_| draw(&mut rng)).collect()
    }

    #[test]
    fn the_generator_is_chacha8() {
        // Key and nonce zero: the first words of the keystream, as in the test vectors of
        // J. Strombergson, draft-strombergson-chacha-test-vectors (TC1, 8 rounds, 256 bits).
        let mut rng = Stream::from_seed([0; 32]);
        assert_eq!(rng.next_u32().to_le_bytes(), [0x3e, 0x00, 0xef, 0x2f]);
        assert_eq!(rng.next_u32().to_le_bytes(), [0x89, 0x5f, 0x40, 0xd6]);
    }

    #[test]
    fn every_part_of_the_name_makes_another_stream() {
        let first = |seed, purpose, epoch| stream(seed, purpose, epoch).next_u64();
        let names =
            [(7, "shuffle", 0), (8, "shuffle", 0), (7, "weights", 0), (7, "shuffle", 1)];
        let mut values: Vec<u64> = names.iter().map(|&(s, p, e)| first(s, p, e)).collect();
        values.sort_unstable();
        values.dedup();
        assert_eq!(values.len(), names.len());
    }

    #[test]
    fn uniform_stays_below_one_and_fills_the_interval() {
        let values = draws("uniform", 0, 100_000, uniform);
        assert!(values.iter().all(|u| (0.0..1.0).contains(u)));
        let mean = crate::sum(&values) / values.len() as Float;
        assert!((mean - 0.5).abs() < 4.0 * (1.0 / 12.0 / values.len() as Float).sqrt());
    }

    #[test]
    fn below_is_uniform() {
        let mut counts = [0; 10];
        draws("below", 0, 100_000, |rng| counts[below(rng, 10)] += 1);
        let expected = 10_000.0;
        let chi2: Float =
            counts.iter().map(|&c| (c as Float - expected).powi(2) / expected).sum();
        assert!(chi2 < 27.9, "χ² = {chi2} with 9 degrees of freedom (0.1 % point 27.9)");
    }

    #[test]
    fn normal_has_the_moments_of_the_bell_curve() {
        let z = draws("normal", 0, 200_000, normal);
        let moment = |p: i32| z.iter().map(|z| z.powi(p)).sum::<Float>() / z.len() as Float;
        for (p, exact) in [(1, 0.0), (2, 1.0), (3, 0.0), (4, 3.0)] {
            assert!((moment(p) - exact).abs() < 0.05, "moment {p} is {}", moment(p));
        }
    }

    #[test]
    fn shuffle_makes_every_order_equally_likely() {
        let mut counts = std::collections::BTreeMap::new();
        for order in draws("orders", 0, 60_000, |rng| permutation(rng, 3)) {
            *counts.entry(order).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|&c| (9_600..10_400).contains(&c)), "{counts:?}");
    }
}
