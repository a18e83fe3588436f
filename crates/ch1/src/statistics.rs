//! Mean and standard deviation, for all that is measured more than once.

use numerics::{Float, sum};

/// The mean of `values`.
///
/// ```
/// assert_eq!(ch1::statistics::mean(&[1.0, 2.0, 6.0]), 3.0);
/// ```
pub fn mean(values: &[Float]) -> Float {
    sum(values) / values.len() as Float
}

/// The sample standard deviation, √(Σ (x − mean)² / (n − 1)); 0 for a single value.
///
/// ```
/// assert_eq!(ch1::statistics::standard_deviation(&[1.0, 3.0, 5.0]), 2.0);
/// ```
pub fn standard_deviation(values: &[Float]) -> Float {
    if values.len() < 2 {
        return 0.0;
    }
    let mean = mean(values);
    let squares: Vec<Float> = values.iter().map(|x| (x - mean) * (x - mean)).collect();
    (sum(&squares) / (values.len() - 1) as Float).sqrt()
}
