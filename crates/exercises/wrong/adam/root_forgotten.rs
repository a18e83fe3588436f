//! rejected by adam_1_takes_steps_of_eta_on_a_constant_slope: slope 3 always
//!
//! Divides by the mean square.

fn step(
    eta: Float,
    epsilon: Float,
    w: Float,
    g: Float,
    slopes: &mut Mean,
    squares: &mut Mean,
) -> Float {
    slopes.add(g);
    squares.add(g * g);
    w - eta * slopes.value() / (squares.value() + epsilon)
}
