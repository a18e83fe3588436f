//! Training ends with the same weights, bit for bit, however this program was compiled and run.
//!
//! `scripts/same-bits.sh` runs this test under several profiles and target processors.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use ch1::network::Network;
use mnist::Mnist;
use numerics::stream;
use sha2::{Digest, Sha256};

/// SHA-256 over the bits of all weights and biases after an epoch on 2,000 images.
const PINNED: &str = "77ea5c2a7d947f5815b3634035f2205725e7b640aeff4bf2f42aa29e97408bc8";

fn trained() -> Network {
    let data = Mnist::load().unwrap().training.first(2_000);
    let mut network = Network::new(&[784, 30, 10], &mut stream(7, "network", 0));
    network.train_epoch(&data, 10, 3.0, &mut stream(7, "shuffle", 1)).unwrap();
    network
}

fn digest(network: &Network) -> String {
    let mut hash = Sha256::new();
    for (w, b) in network.weights.iter().zip(&network.biases) {
        for number in w.iter().chain(b) {
            hash.update(number.to_bits().to_le_bytes());
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn training_ends_with_the_pinned_bits() {
    assert_eq!(digest(&trained()), PINNED);
}

#[test]
fn the_bits_are_the_same_without_the_newer_instructions() {
    use simd::Instructions::{Avx2, Avx512, Portable};
    for newest in [Portable, Avx2, Avx512] {
        simd::limit(newest);
        assert!(simd::instructions() <= newest);
        println!("instructions: {:?}", simd::instructions());
        assert_eq!(digest(&trained()), PINNED, "{newest:?}");
    }
}

#[test]
fn the_bits_are_the_same_in_two_threads_at_once() {
    std::thread::scope(|scope| {
        let threads = [scope.spawn(trained), scope.spawn(trained)];
        for thread in threads {
            assert_eq!(digest(&thread.join().unwrap()), PINNED);
        }
    });
}
