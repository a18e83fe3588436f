//! rejected by ball_2_begins_with_a_step_of_descent: leads to (0.95, 0.5), and here to (1, 1)
//!
//! The parameters move by the velocity of the step before.

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
            *w += &*v;
            *v = &*v * self.mu - g * eta;
        }
    }
}
