//! rejected by ball_3_keeps_its_velocity: after 2 steps
//!
//! Loses the share μ of the velocity instead of keeping it.

struct Ball {
    mu: Float,
    velocities: Vec<Array2<Float>>,
}

impl Ball {
    fn at_rest(mu: Float, parameters: &[Array2<Float>]) -> Ball {
        let velocities = parameters.iter().map(|w| Array2::zeros(w.dim())).collect();
        Ball { mu, velocities }
    }

    fn step(&mut self, eta: Float, parameters: &mut [Array2<Float>], slopes: &[Array2<Float>]) {
        for ((w, g), v) in parameters.iter_mut().zip(slopes).zip(&mut self.velocities) {
            *v = &*v * (1.0 - self.mu) - g * eta;
            *w += &*v;
        }
    }
}
