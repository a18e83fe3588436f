//! A trained network with everything that must be known of it, and its file.
//!
//! The file is JSON that any program can read: sizes, choices, weights (a list of matrices, a row per
//! receiving neuron), biases, how the network came about, and a hash of its parameters. Nothing here
//! touches the disk: a checkpoint becomes text ([`Checkpoint::to_json`]) and a text becomes a checkpoint
//! ([`Checkpoint::from_json`]), or a [`Mistake`] that says what is wrong with it. Page: *The whole program: save, stop,
//! resume*.

mod mistake;
mod network2;
mod part;
mod read;
mod tensors;
mod training;
mod words;
mod write;

use ch1::network::Network;
use sha2::{Digest, Sha256};

pub use mistake::Mistake;
pub use training::{TooLate, Training, Unknown, hash_of_images};
pub use write::GOAL;

use crate::network::Net;

/// What the first field of a file says.
pub const FORMAT: &str = "neural-networks-from-scratch";

/// The version of the format. Version 1 did not have `batches`: its trainings stood between two epochs.
pub const VERSION: u64 = 2;

/// A network and, if it is known, how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Checkpoint {
    /// The network to use: with patience, the best so far; without, the latest.
    pub net: Net,
    /// Its training, which can go on.
    pub training: Option<Training>,
}

/// A network of which nothing else is known.
impl From<Net> for Checkpoint {
    fn from(net: Net) -> Checkpoint {
        Checkpoint { net, training: None }
    }
}

impl Checkpoint {
    /// SHA-256 of the network's parameters: weights layer by layer, row by row, then biases, eight
    /// little-endian bytes each.
    pub fn hash(&self) -> String {
        hash(&self.net.layers)
    }
}

fn hash(network: &Network) -> String {
    let mut sha = Sha256::new();
    for number in network.parameters() {
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
