//! The parameters that many cells share. Their ranges and meanings stand here; a cell says its default.

notebook::known! {
    epochs: usize in 1..=1_000, "passes over the training images";
    hidden: usize in 1..=1_000, "neurons in the hidden layer";
    eta: f64 in 1e-6..=1e300, "learning rate η";
    batch: usize in 1..=10_000, "examples in a mini-batch";
    seeds: usize in 1..=100, "how many seeds: 1, 2, …";
}
