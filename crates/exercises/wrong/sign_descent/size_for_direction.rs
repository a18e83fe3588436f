//! rejected by step_1_goes_against_the_slope: they come to [9.0, 9.0]
//!
//! |g| has lost the direction and kept the size.

struct SignDescent;

impl Optimizer for SignDescent {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        for (w, g) in w.iter_mut().zip(g) {
            if *g != 0.0 {
                *w -= eta * g.abs();
            }
        }
    }
}
