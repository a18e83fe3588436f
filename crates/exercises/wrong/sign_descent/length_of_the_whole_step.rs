//! rejected by step_2_is_as_long_for_any_slope: each of the three goes 0.5 far
//!
//! Divides the gradient by its length: the whole step has length η, not that of each weight.

struct SignDescent;

impl Optimizer for SignDescent {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        let length = g.iter().map(|g| g * g).sum::<Float>().sqrt();
        for (w, g) in w.iter_mut().zip(g) {
            if *g != 0.0 {
                *w -= eta * g / length;
            }
        }
    }
}
