//! rejected by error_1_of_a_few_differences: You divided the squares by n
//!
//! As if the true mean were known.

fn mean_and_error(differences: &[Float]) -> (Float, Float) {
    let n = differences.len() as Float;
    let mean = differences.iter().sum::<Float>() / n;
    let squares = differences.iter().map(|d| (d - mean) * (d - mean)).sum::<Float>();
    (mean, (squares / n).sqrt() / n.sqrt())
}
