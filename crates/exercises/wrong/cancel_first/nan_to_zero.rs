//! rejected by error_3_certain_and_wrong: z = 40, y = 0: the error is 1e0 and came out as 0e0
//!
//! Whatever is not a number becomes 0: the neuron that is most wrong learns nothing.

fn error(z: Float, y: Float) -> Float {
    let error = detour(z, y);
    if error.is_nan() { 0.0 } else { error }
}
