//! Exercise 2-4: A cost from its slope (page The matrix form)
//!
//! A few images of every collection bear the wrong label, and the quadratic cost listens to them most, because
//! its slope a − y grows with the mistake. You want a slope that stops growing: a − y up to a mistake of ½, and
//! ½ for all larger ones (−½ to the other side). The program wants a value as well. Find the cost that has this
//! slope.

use ch2::cost::Cost;
use ndarray::Array1;
use numerics::Float;

/// A cost C(a) = Σⱼ h(aⱼ − yⱼ) whose slope h′(e) is e for |e| ≤ ½, and beyond it ½ with the sign of e.
///
/// An output that is right costs nothing: h(0) = 0. Outputs may be any numbers.
fn tolerant() -> Cost {
    // The slope is what was wanted, and is written down first.
    let gradient = |a: &Array1<Float>, y: &Array1<Float>| (a - y).mapv(|e| e.clamp(-0.5, 0.5));
    // h is the area below h′: a triangle up to |e| = ½, where it has reached 1/8, then a strip of height ½.
    let value = |a: &Array1<Float>, y: &Array1<Float>| {
        let h =
            |e: Float| if e.abs() <= 0.5 { e * e / 2.0 } else { 0.125 + (e.abs() - 0.5) / 2.0 };
        (a - y).into_iter().map(h).sum()
    };
    Cost { value, gradient }
}
