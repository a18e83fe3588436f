//! rejected by error_3_certain_and_wrong: z = 40, y = 0: the error is 1e0 and came out as NaN
//!
//! As the chain rule says, with nothing cancelled.

fn error(z: Float, y: Float) -> Float {
    detour(z, y)
}
