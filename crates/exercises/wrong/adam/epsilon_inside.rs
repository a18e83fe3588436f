//! rejected by adam_4_walks_as_others_walk_it: PyTorch's Adam
//!
//! ε under the root, where it is far larger.

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
    w - eta * slopes.value() / (squares.value() + epsilon).sqrt()
}
