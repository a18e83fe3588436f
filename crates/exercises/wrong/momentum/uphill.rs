//! rejected by ball_2_begins_with_a_step_of_descent: the first step leads up to
//!
//! The slope pushes the ball up.

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
            *v = &*v * self.mu + g * eta;
            *w += &*v;
        }
    }
}
