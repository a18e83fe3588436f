//! rejected by step_1_without_mu_is_plain_descent: the step is -0.2, you take 0.2
//!
//! Plus η where it is minus.

struct LibraryBall {
    mu: Float,
}

impl Optimizer for LibraryBall {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        memory.first.resize(w.len(), 0.0);
        for ((w, g), v) in w.iter_mut().zip(g).zip(&mut memory.first) {
            *v = self.mu * *v + g;
            *w += eta * (g + self.mu * *v);
        }
    }
}
