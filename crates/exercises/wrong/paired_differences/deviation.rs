//! rejected by error_1_of_a_few_differences: That is the deviation of a single difference
//!
//! The deviation of the differences, which does not shrink with their number.

fn mean_and_error(differences: &[Float]) -> (Float, Float) {
    let n = differences.len() as Float;
    let mean = differences.iter().sum::<Float>() / n;
    let squares = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<Float>();
    (mean, (squares / (n - 1.0)).sqrt())
}
