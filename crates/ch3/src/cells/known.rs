//! The parameters that many cells share. Their ranges and meanings stand here; a cell says its default.

notebook::known! {
    epochs: usize in 1..=5_000, "passes over the training images";
    eta: f64 in 1e-6..=1e300, "learning rate η";
    lambda: f64 in 0.0..=1e300, "strength of the weight decay λ";
    hidden: usize in 1..=1_000, "hidden neurons";
    batch: usize in 1..=10_000, "examples in a mini-batch";
    seeds: usize in 1..=100, "how many seeds: 1, 2, …";
    kappa: f64 in 1.0..=1e6, "condition number κ of the valley";
    images: usize in 10..=50_000, "how many training images are used";
}
