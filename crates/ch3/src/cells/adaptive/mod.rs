//! Six optimizers: how large the slopes of weights are, single steps, narrow valleys, and a race on digits.
//!
//! Page: *Adaptive rates*.

mod race;
mod slope_sizes;
mod steps;
mod valley;

use crate::optimizer::{AdaGrad, Adam, Momentum, Nesterov, RmsProp};

pub(super) use self::race::{DECAY, RACE};
pub(super) use self::slope_sizes::SLOPES;
pub(super) use self::steps::{CONSTANT, DECAYED_STEPS, FIRST_STEPS, UNUSED};
pub(super) use self::valley::TURNED;

const MOMENTUM: Momentum = Momentum { mu: 0.9 };
const NESTEROV: Nesterov = Nesterov { mu: 0.9 };
const ADAGRAD: AdaGrad = AdaGrad { epsilon: 1e-8 };
const RMSPROP: RmsProp = RmsProp { rho: 0.9, epsilon: 1e-8 };
const ADAM: Adam = Adam::RECOMMENDED;
