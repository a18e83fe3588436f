//! A trained network with everything that must be known of it, and its file.
//!
//! The file is JSON that any program can read: sizes, choices, weights (a list of matrices, a row per
//! receiving neuron), biases, how the network came about, and a hash of its parameters. Nothing here
//! touches the disk: a model becomes text ([`Model::to_json`]) and a text becomes a model
//! ([`Model::from_json`]), or a [`Mistake`] that says what is wrong with it.

mod mistake;
mod network2;
mod part;
mod read;
mod spelling;
mod tensors;
mod training;
mod words;
mod write;

use ndarray::{Array1, Array2};
use numerics::Float;
use sha2::{Digest, Sha256};

pub use mistake::Mistake;
pub use spelling::Spelled;
pub use training::{Choices, Epoch, Examples, Expansion, Failure, Goal, Training};

use crate::network::Network;

/// What the first field of a file says.
pub const FORMAT: &str = "neural-networks-from-scratch";

/// The version of the format. Version 1 did not have `batches`: its trainings stood between two epochs.
pub const VERSION: u64 = 2;

/// A network and, if it is known, how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The network to use: with patience, the best so far; without, the latest.
    pub network: Network,
    /// Its training, which can go on.
    pub training: Option<Training>,
}

impl Model {
    /// SHA-256 of the network's parameters: weights layer by layer, row by row, then biases, eight
    /// little-endian bytes each.
    pub fn hash(&self) -> String {
        hash(&self.network.weights, &self.network.biases)
    }
}

fn hash(weights: &[Array2<Float>], biases: &[Array1<Float>]) -> String {
    let mut sha = Sha256::new();
    for number in weights.iter().flatten().chain(biases.iter().flatten()) {
        sha.update(number.to_le_bytes());
    }
    hex(&sha.finalize())
}

/// Bytes as hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}
