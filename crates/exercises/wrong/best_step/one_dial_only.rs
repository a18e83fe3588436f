//! rejected by step_3_of_length_five: the best step of length 5 is (−3, 0, 4), not
//!
//! All of the length for the steepest dial.

fn best_step(gradient: &Array1<Float>, epsilon: Float) -> Array1<Float> {
    let steeper =
        |a: usize, b: usize| if gradient[b].abs() > gradient[a].abs() { b } else { a };
    let steepest = (0..gradient.len()).fold(0, steeper);
    let mut step = Array1::zeros(gradient.len());
    step[steepest] = -epsilon * gradient[steepest].signum();
    step
}
