//! Optimizers: what to do with a gradient.
//!
//! Plain descent takes a step of η times the gradient and forgets it. The others remember something:
//! a velocity, or how large the slope of each parameter usually is, or both. [`Rule`] is the choice
//! between them. Pages: *Momentum*, *Adam and its relatives*.

use numerics::{Float, powf};

// ANCHOR: optimizer
/// A rule that turns gradients into steps, for each parameter by itself.
pub trait Optimizer {
    /// Where the gradient is wanted, if not at w: moves w there.
    fn look_ahead(&self, _w: &mut [Float], _memory: &Memory) {}

    /// One step with the learning rate η, from the slopes g of the parameters w.
    ///
    /// `memory` belongs to these parameters; it is new before the first step.
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory);
}
// ANCHOR_END: optimizer

// ANCHOR: memory
/// What is remembered of some parameters from one step to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memory {
    /// The number of steps so far, if the optimizer remembers anything; plain descent leaves it at 0.
    pub steps: u64,
    /// A number for each parameter: its velocity v, or the mean m of its slopes.
    pub first: Vec<Float>,
    /// A number for each parameter: the sum or mean of its squared slopes.
    pub second: Vec<Float>,
}
// ANCHOR_END: memory

impl Memory {
    /// The two numbers of each parameter, which are 0 before the first step; and the number of the step
    /// that is now taken.
    fn open(&mut self, parameters: usize) -> (&mut [Float], &mut [Float], Float) {
        self.first.resize(parameters, 0.0);
        self.second.resize(parameters, 0.0);
        self.steps += 1;
        (&mut self.first, &mut self.second, self.steps as Float)
    }
}

/// w ← w − ηg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Descent;

impl Optimizer for Descent {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], _memory: &mut Memory) {
        for (w, g) in w.iter_mut().zip(g) {
            *w -= eta * g;
        }
    }
}

/// v ← μv − ηg and w ← w + v: a ball with friction 1 − μ. (Polyak 1964.)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Momentum {
    /// The share of the velocity that is kept, μ.
    pub mu: Float,
}

// ANCHOR: momentum
impl Optimizer for Momentum {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        let (v, _, _) = memory.open(w.len());
        for ((w, g), v) in w.iter_mut().zip(g).zip(v) {
            *v = self.mu * *v - eta * g;
            *w += *v;
        }
    }
}
// ANCHOR_END: momentum

/// Momentum with the gradient of where the velocity would lead, w + μv. (Nesterov 1983.)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nesterov {
    /// The share of the velocity that is kept, μ.
    pub mu: Float,
}

// ANCHOR: nesterov
impl Optimizer for Nesterov {
    fn look_ahead(&self, w: &mut [Float], memory: &Memory) {
        for (w, v) in w.iter_mut().zip(&memory.first) {
            *w += self.mu * v;
        }
    }

    /// Here w is w + μv already; adding −ηg makes it w + v, with the new v.
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        let (v, _, _) = memory.open(w.len());
        for ((w, g), v) in w.iter_mut().zip(g).zip(v) {
            *v = self.mu * *v - eta * g;
            *w -= eta * g;
        }
    }
}
// ANCHOR_END: nesterov

/// s ← s + g² and w ← w − ηg / (√s + ε): small steps where slopes have been large. (Duchi and others 2011.)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdaGrad {
    /// Keeps the quotient finite, ε.
    pub epsilon: Float,
}

// ANCHOR: adagrad
impl Optimizer for AdaGrad {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        let (_, s, _) = memory.open(w.len());
        for ((w, g), s) in w.iter_mut().zip(g).zip(s) {
            *s += g * g;
            *w -= eta * g / (s.sqrt() + self.epsilon);
        }
    }
}
// ANCHOR_END: adagrad

/// s ← ρs + (1 − ρ)g² and w ← w − ηg / (√s + ε): old slopes are forgotten. (Tieleman and Hinton 2012.)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RmsProp {
    /// The share of the mean that is kept, ρ.
    pub rho: Float,
    /// Keeps the quotient finite, ε.
    pub epsilon: Float,
}

// ANCHOR: rmsprop
impl Optimizer for RmsProp {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        let (_, s, _) = memory.open(w.len());
        for ((w, g), s) in w.iter_mut().zip(g).zip(s) {
            *s = self.rho * *s + (1.0 - self.rho) * g * g;
            *w -= eta * g / (s.sqrt() + self.epsilon);
        }
    }
}
// ANCHOR_END: rmsprop

/// Running means m of g and s of g², both freed of their start at 0:
/// w ← w − η m̂ / (√ŝ + ε). (Kingma and Ba 2015.)
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Adam {
    /// The share of m that is kept, β₁.
    pub beta1: Float,
    /// The share of s that is kept, β₂.
    pub beta2: Float,
    /// Keeps the quotient finite, ε.
    pub epsilon: Float,
}

impl Adam {
    /// The values that its authors recommend.
    pub const RECOMMENDED: Adam = Adam { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
}

// ANCHOR: adam
impl Optimizer for Adam {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        let Adam { beta1, beta2, epsilon } = *self;
        let (m, s, t) = memory.open(w.len());
        let (known1, known2) = (1.0 - powf(beta1, t), 1.0 - powf(beta2, t));
        for (((w, g), m), s) in w.iter_mut().zip(g).zip(m).zip(s) {
            *m = beta1 * *m + (1.0 - beta1) * g;
            *s = beta2 * *s + (1.0 - beta2) * g * g;
            *w -= eta * (*m / known1) / ((*s / known2).sqrt() + epsilon);
        }
    }
}
// ANCHOR_END: adam

/// Adam for the slopes of the cost alone, and weight decay beside it: w loses ηλw in each step.
/// (Loshchilov and Hutter 2019.) This λ is not divided by n.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdamW {
    /// What happens to the slopes.
    pub adam: Adam,
    /// The strength λ of the decay.
    pub lambda: Float,
}

// ANCHOR: adamw
impl Optimizer for AdamW {
    fn step(&self, eta: Float, w: &mut [Float], g: &[Float], memory: &mut Memory) {
        for w in w.iter_mut() {
            *w -= eta * self.lambda * *w;
        }
        self.adam.step(eta, w, g, memory);
    }
}
// ANCHOR_END: adamw

/// The choice of an optimizer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// Plain descent: nothing is remembered.
    Descent,
    /// A velocity.
    Momentum(Momentum),
    /// A velocity that looks ahead.
    Nesterov(Nesterov),
    /// All squared slopes.
    AdaGrad(AdaGrad),
    /// The latest squared slopes.
    RmsProp(RmsProp),
    /// The latest slopes and squared slopes.
    Adam(Adam),
    /// The same with weight decay beside it; biases do not decay.
    AdamW(AdamW),
}

impl Rule {
    /// The optimizer of the weights.
    pub fn of_weights(&self) -> &dyn Optimizer {
        match self {
            Rule::Descent => &Descent,
            Rule::Momentum(rule) => rule,
            Rule::Nesterov(rule) => rule,
            Rule::AdaGrad(rule) => rule,
            Rule::RmsProp(rule) => rule,
            Rule::Adam(rule) => rule,
            Rule::AdamW(rule) => rule,
        }
    }

    /// The optimizer of the biases: the same without decay.
    pub fn of_biases(&self) -> &dyn Optimizer {
        match self {
            Rule::AdamW(AdamW { adam, .. }) => adam,
            other => other.of_weights(),
        }
    }
}
