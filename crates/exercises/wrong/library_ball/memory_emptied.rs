//! rejected by step_3_keeps_a_velocity_that_knows_no_eta: you take 0
//!
//! Begins each step with new velocities.

struct LibraryBall {
    mu: Float,
}

impl Optimizer for LibraryBall {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        memory.first = vec![0.0; w.len()];
        for ((w, g), v) in w.iter_mut().zip(g).zip(&mut memory.first) {
            *v = self.mu * *v + g;
            *w -= eta * (g + self.mu * *v);
        }
    }
}
