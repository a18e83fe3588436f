//! What must never change: the draws of the random streams and the bits of the elementary functions.
//!
//! Every digit in the book hangs on these values. If a test here fails after an update, the update
//! is wrong for this book, whatever its release notes say.

use numerics::{
    Float, below, cos, exp, ln, normal, permutation, powf, sin, stream, tanh, uniform,
};
use sha2::{Digest, Sha256};

/// SHA-256 of the little-endian bytes of the numbers' bits, first eight bytes in hexadecimal.
fn digest(numbers: impl IntoIterator<Item = Float>) -> String {
    let mut hash = Sha256::new();
    for number in numbers {
        hash.update(number.to_bits().to_le_bytes());
    }
    hash.finalize()[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_first_normal_samples() {
    let mut rng = stream(7, "network", 0);
    let first: Vec<String> = (0..6).map(|_| format!("{:.6}", normal(&mut rng))).collect();
    assert_eq!(
        first,
        ["0.121734", "-2.729029", "-0.679705", "0.705580", "1.007697", "-1.061610"]
    );
}

#[test]
fn a_thousand_normal_samples() {
    let mut rng = stream(7, "network", 0);
    assert_eq!(digest((0..1000).map(|_| normal(&mut rng))), "1d17780c65052402");
}

#[test]
fn a_thousand_uniform_samples() {
    let mut rng = stream(7, "uniform", 3);
    assert_eq!(digest((0..1000).map(|_| uniform(&mut rng))), "990e63cac202de1f");
}

#[test]
fn the_first_shuffle() {
    let order = permutation(&mut stream(7, "shuffle", 1), 16);
    assert_eq!(order, [13, 6, 15, 0, 4, 3, 2, 5, 7, 10, 14, 11, 1, 12, 9, 8]);
}

#[test]
fn a_long_shuffle() {
    let order = permutation(&mut stream(7, "shuffle", 1), 50_000);
    assert_eq!(digest(order.into_iter().map(|i| i as Float)), "a8555e9bad0fdc39");
}

#[test]
fn sixty_four_integers() {
    let mut rng = stream(7, "below", 0);
    assert_eq!(
        digest((0..64).map(|_| below(&mut rng, 1_000_003) as Float)),
        "886d0e78549599be"
    );
}

#[test]
fn the_elementary_functions() {
    let grid = || (-40_000..=40_000).map(|i| i as Float * 1e-3 + 1e-7);
    let positive = || grid().map(Float::abs);
    let digests = [
        ("exp", digest(grid().map(exp))),
        ("ln", digest(positive().map(ln))),
        ("tanh", digest(grid().map(tanh))),
        ("sin", digest(grid().map(sin))),
        ("cos", digest(grid().map(cos))),
        ("powf", digest(positive().map(|x| powf(x, 0.37)))),
    ];
    let pinned = [
        ("exp", "a3d4888082d23ec1"),
        ("ln", "eb2eded2d556ea63"),
        ("tanh", "b3107fd406c52a12"),
        ("sin", "3d65ef678ea2d933"),
        ("cos", "5f345245477ed3a3"),
        ("powf", "85ee74f063588a7d"),
    ];
    assert_eq!(digests, pinned.map(|(name, digest)| (name, digest.to_owned())));
}
