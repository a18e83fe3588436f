//! rejected by ball_4_has_a_velocity_for_each_array: two steps with η = 1 and μ = ½
//!
//! All arrays push the same velocity.

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
        let v = &mut self.velocities[0];
        for (w, g) in parameters.iter_mut().zip(slopes) {
            *v = &*v * self.mu - g * eta;
            *w += &*v;
        }
    }
}
