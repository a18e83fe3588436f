//! rejected by error_3_certain_and_wrong: z = 40, y = 0: the error is 1e0 and came out as NaN
//!
//! As the chain rule says, with nothing cancelled.

use ch1::sigmoid::sigmoid;
use numerics::Float;

fn detour(z: Float, y: Float) -> Float {
    let a = sigmoid(z);
    (a - y) / (a * (1.0 - a)) * (a * (1.0 - a))
}

fn error(z: Float, y: Float) -> Float {
    detour(z, y)
}
