//! rejected by step_3_is_none_where_there_is_no_slope: a weight without a slope (0.0) went from 10 to 9.5
//!
//! `signum` of 0.0 is 1.

struct SignDescent;

impl Optimizer for SignDescent {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        for (w, g) in w.iter_mut().zip(g) {
            *w -= eta * g.signum();
        }
    }
}
