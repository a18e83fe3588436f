//! rejected by step_2_counts_the_new_slope_twice: you take -0.0545
//!
//! A running mean in place of the sum.

struct LibraryBall {
    mu: Float,
}

impl Optimizer for LibraryBall {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        memory.first.resize(w.len(), 0.0);
        for ((w, g), v) in w.iter_mut().zip(g).zip(&mut memory.first) {
            *v = self.mu * *v + (1.0 - self.mu) * g;
            *w -= eta * (g + self.mu * *v);
        }
    }
}
