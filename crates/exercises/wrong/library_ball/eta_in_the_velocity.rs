//! rejected by step_3_keeps_a_velocity_that_knows_no_eta: the velocity is 8, whatever η is; yours is -0.8
//!
//! The velocity of our own ball, −η included; the steps are right as long as η stays.

struct LibraryBall {
    mu: Float,
}

impl Optimizer for LibraryBall {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        memory.first.resize(w.len(), 0.0);
        for ((w, g), v) in w.iter_mut().zip(g).zip(&mut memory.first) {
            *v = self.mu * *v - eta * g;
            *w += self.mu * *v - eta * g;
        }
    }
}
