//! The gradient checker: a judge of gradients that knows nothing of layers and chain rules.
//!
//! It nudges one parameter at a time and watches the cost. That is slow, and so independent of the
//! code it judges that the two will hardly be wrong in the same way. Page: *Checking gradients*.

use std::fmt;

use ch1::network::Network;
use ndarray::Array1;
use numerics::Float;

use crate::diagnosis::{Cause, diagnose};
use crate::model::Model;
use crate::parameter::Parameter;

/// The largest relative error of a right gradient.
pub const TOLERANCE: Float = 1e-7;

/// The steps ε, tried in this order: where the cost has a corner nearby, a shorter step may pass it.
const STEPS: [Float; 3] = [1e-3, 1e-4, 1e-5];

/// The least that a difference is divided by, times the cost where that is above 1. A cost is known to
/// 16 digits, so of smaller slopes rounding leaves too few.
pub const FLOOR: Float = 1e-5;

// ANCHOR: differences
/// The slope of a function at 0 as its definition has it, but with an ε above 0.
pub fn forward_difference(mut f: impl FnMut(Float) -> Float, epsilon: Float) -> Float {
    (f(epsilon) - f(0.0)) / epsilon
}

/// The same from both sides.
pub fn central_difference(mut f: impl FnMut(Float) -> Float, epsilon: Float) -> Float {
    (f(epsilon) - f(-epsilon)) / (2.0 * epsilon)
}

/// Central differences of widths ε and 2ε, combined such that their errors in ε² cancel.
pub fn slope(mut f: impl FnMut(Float) -> Float, epsilon: Float) -> Float {
    let narrow = central_difference(&mut f, epsilon);
    let wide = central_difference(&mut f, 2.0 * epsilon);
    (4.0 * narrow - wide) / 3.0
}
// ANCHOR_END: differences

// ANCHOR: relative_error
/// |a − b| / (|a| + |b|): 0 if they agree, 1 if they differ in sign or one is 0.
/// The denominator is at least `floor`.
pub fn relative_error(a: Float, b: Float, floor: Float) -> Float {
    (a - b).abs() / (a.abs() + b.abs()).max(floor)
}
// ANCHOR_END: relative_error

/// What nudging one parameter says about one entry of a gradient.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measurement {
    /// The parameter that was nudged.
    pub parameter: Parameter,
    /// The slope according to the gradient.
    pub claimed: Float,
    /// The slope according to the cost.
    pub measured: Float,
    /// Their relative error; 0 at a corner.
    pub error: Float,
    /// Whether the cost has a corner here, and so no slope to compare with.
    pub corner: bool,
}

// ANCHOR: check
/// Compares a gradient with the slopes of `cost`, parameter by parameter.
///
/// `cost` is any function of the model; `gradient` has the shape of its network.
pub fn check(model: &Model, gradient: &Network, cost: impl Fn(&Model) -> Float) -> Report {
    let mut nudged = model.clone();
    let mut measurements = vec![];
    for parameter in Parameter::all(&model.network) {
        let value = parameter.of(&model.network);
        let measurement = measure(parameter, parameter.of(gradient), |nudge| {
            *parameter.of_mut(&mut nudged.network) = value + nudge;
            cost(&nudged)
        });
        *parameter.of_mut(&mut nudged.network) = value;
        measurements.push(measurement);
    }
    Report { measurements, cause: None }
}
// ANCHOR_END: check

// ANCHOR: measure
/// Measures the slope of `f`, the cost as a function of the nudge, by the first step that
/// agrees with the claim. If none does, there may be a corner to blame.
fn measure(
    parameter: Parameter,
    claimed: Float,
    mut f: impl FnMut(Float) -> Float,
) -> Measurement {
    let floor = FLOOR * f(0.0).abs().max(1.0);
    for epsilon in STEPS {
        let measured = slope(&mut f, epsilon);
        let error = relative_error(claimed, measured, floor);
        if error <= TOLERANCE {
            return Measurement { parameter, claimed, measured, error, corner: false };
        }
    }
    let corner = at_corner(claimed, &mut f, floor);
    let measured = slope(f, STEPS[0]);
    let error = if corner { 0.0 } else { relative_error(claimed, measured, floor) };
    Measurement { parameter, claimed, measured, error, corner }
}
// ANCHOR_END: measure

// ANCHOR: corner
/// Whether `f` has another slope to the left than to the right, and the claim is one of the
/// two or lies between them.
fn at_corner(claimed: Float, mut f: impl FnMut(Float) -> Float, floor: Float) -> bool {
    let reach = 2.0 * STEPS[STEPS.len() - 1];
    let (left, right) = ((f(0.0) - f(-reach)) / reach, (f(reach) - f(0.0)) / reach);
    let detour = (claimed - left).abs() + (right - claimed).abs();
    relative_error(left, right, floor) > 0.01 && detour < 1.1 * (right - left).abs()
}
// ANCHOR_END: corner

impl Model {
    /// Checks a gradient of one example's cost; if it is wrong, looks for the likely cause.
    pub fn check(&self, x: &Array1<Float>, y: &Array1<Float>, gradient: &Network) -> Report {
        let mut report = check(self, gradient, |model| model.cost(x, y));
        if !report.passes() {
            report.cause = Some(diagnose(self, x, y, gradient, &report.measured(gradient)));
        }
        report
    }
}

/// What the checker found, parameter by parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Every parameter's measurement.
    pub measurements: Vec<Measurement>,
    /// If the gradient is wrong: the likely cause, where it was looked for.
    pub cause: Option<Cause>,
}

impl Report {
    /// The measurement with the largest error.
    pub fn worst(&self) -> &Measurement {
        let largest = self.measurements.iter().max_by(|a, b| a.error.total_cmp(&b.error));
        largest.expect("a network has parameters")
    }

    /// Whether the gradient agrees with the cost wherever that has a slope.
    pub fn passes(&self) -> bool {
        self.worst().error <= TOLERANCE
    }

    /// How many parameters the gradient has wrong.
    pub fn wrong(&self) -> usize {
        self.measurements.iter().filter(|m| m.error > TOLERANCE).count()
    }

    /// How many parameters could not be judged, because the cost has a corner there.
    pub fn corners(&self) -> usize {
        self.measurements.iter().filter(|m| m.corner).count()
    }
}

impl Report {
    /// The measured gradient; where there is a corner, the claim.
    fn measured(&self, claimed: &Network) -> Network {
        let mut measured = claimed.clone();
        for m in self.measurements.iter().filter(|m| !m.corner) {
            *m.parameter.of_mut(&mut measured) = m.measured;
        }
        measured
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (corners, worst) = (self.corners(), self.worst());
        let judged = self.measurements.len() - corners;
        match self.wrong() {
            0 => write!(f, "All {judged} slopes agree")?,
            wrong => write!(f, "{wrong} of {judged} slopes disagree")?,
        }
        if corners > 0 {
            write!(f, " (not judged, for a corner of the cost: {corners} more)")?;
        }
        let digits = if worst.error < 0.01 {
            format!("{:.1e}", worst.error)
        } else {
            format!("{:.2}", worst.error)
        };
        write!(f, ".\nLargest relative error: {digits}, {}:\n", worst.parameter)?;
        write!(f, "the gradient says {:+.9}, ", worst.claimed)?;
        write!(f, "the cost {:+.9}.", worst.measured)?;
        self.cause.map_or(Ok(()), |cause| write!(f, "\nLikely cause: {cause}"))
    }
}
