//! Exercise 1-30: The network without a hidden layer (page Learning rate, epochs, hidden neurons)
//!
//! A project. Train 784-10 so that it learns every digit, whatever the seed. The program of the chapter with
//! one list of sizes changed will not do: started from N(0, 1), some outputs are silent before training begins.
//! Write the histogram that shows it, and then a start and a training that work.

use ch1::network::Network;
use mnist::{CLASSES, Dataset};
use numerics::stream;

/// How often each digit is the network's answer, over all images of `data`.
fn answers(network: &Network, data: &Dataset) -> [usize; CLASSES] {
    // TODO: ten counters and a loop over `network.classify(&data.input(i))`. To print them, write a `#[test]` of your
    // own above the line and add `-- --nocapture` to the command.
    todo!()
}

/// A network 784-10 that has learned from `data`: ten epochs at the most, else as you like.
///
/// All randomness is from streams of this seed, `stream(seed, "…", epoch)`: the same seed gives the same
/// network.
fn train(data: &Dataset, seed: u64) -> Network {
    // TODO: `Network::new`, then a start of your choice, then `train_epoch` some times.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/no_hidden_layer.rs. ----

#[cfg(test)]
#[path = "tests/no_hidden_layer.rs"]
mod tests;

fn main() {}
