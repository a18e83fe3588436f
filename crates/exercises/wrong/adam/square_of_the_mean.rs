//! rejected by adam_2_rolls_on_after_the_slope: the second step is 0.670 η long
//!
//! Squares the mean of the slopes, so all steps are η.

use numerics::{Float, powf};

struct Mean {
    beta: Float,
    m: Float,
    t: u64,
}

impl Mean {
    fn new(beta: Float) -> Mean {
        Mean { beta, m: 0.0, t: 0 }
    }

    fn add(&mut self, x: Float) {
        self.m = self.beta * self.m + (1.0 - self.beta) * x;
        self.t += 1;
    }

    fn value(&self) -> Float {
        self.m / (1.0 - powf(self.beta, self.t as Float))
    }
}

fn step(
    eta: Float,
    epsilon: Float,
    w: Float,
    g: Float,
    slopes: &mut Mean,
    squares: &mut Mean,
) -> Float {
    slopes.add(g);
    squares.add(slopes.value() * slopes.value());
    w - eta * slopes.value() / (squares.value().sqrt() + epsilon)
}
