//! rejected by ball_3_keeps_its_velocity: after 2 steps with η = 0.05 and μ = 0.9 the ball is at (0.8575, -0.2), and here at (0.9
//!
//! The velocity is computed anew from 0 in each step: plain descent.

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
            let v = &*v * self.mu - g * eta;
            *w += &v;
        }
    }
}
