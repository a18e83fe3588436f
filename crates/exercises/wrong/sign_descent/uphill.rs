//! rejected by step_1_goes_against_the_slope: the first weight should fall
//!
//! With the slope instead of against it.

struct SignDescent;

impl Optimizer for SignDescent {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        for (w, g) in w.iter_mut().zip(g) {
            if *g != 0.0 {
                *w += eta * g.signum();
            }
        }
    }
}
