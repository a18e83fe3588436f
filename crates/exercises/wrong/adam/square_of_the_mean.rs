//! rejected by adam_2_rolls_on_after_the_slope: the second step is 0.670 η long
//!
//! Squares the mean of the slopes, so all steps are η.

fn step(
    eta: Float,
    epsilon: Float,
    w: Float,
    g: Float,
    slopes: &mut Mean,
    squares: &mut Mean,
) -> Float {
    slopes.add(g);
    squares.add(slopes.value() * slopes.value());
    w - eta * slopes.value() / (squares.value().sqrt() + epsilon)
}
