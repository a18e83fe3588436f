//! rejected by step_2_is_as_long_for_any_slope: each of the three goes 0.5 far
//!
//! Takes a small slope for none.

struct SignDescent;

impl Optimizer for SignDescent {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        for (w, g) in w.iter_mut().zip(g) {
            if g.abs() > 1e-8 {
                *w -= eta * g.signum();
            }
        }
    }
}
