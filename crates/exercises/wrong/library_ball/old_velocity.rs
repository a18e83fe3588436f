//! rejected by step_2_counts_the_new_slope_twice: you take -0.05
//!
//! The step is taken with the velocity before it is renewed.

struct LibraryBall {
    mu: Float,
}

impl Optimizer for LibraryBall {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        memory.first.resize(w.len(), 0.0);
        for ((w, g), v) in w.iter_mut().zip(g).zip(&mut memory.first) {
            *w -= eta * (g + self.mu * *v);
            *v = self.mu * *v + g;
        }
    }
}
