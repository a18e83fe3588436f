//! Gradient descent: to go down, take steps against the gradient.
//!
//! Here the cost is a function of two variables, so that one can see the path. Page: *Gradient descent*.

use numerics::Float;

// ANCHOR: descend
/// The path of gradient descent from `start`: `steps` times v ← v − η ∇C(v).
///
/// Returns `steps` + 1 points, the first being `start`.
pub fn descend(
    gradient: impl Fn(Point) -> Point,
    start: Point,
    eta: Float,
    steps: usize,
) -> Vec<Point> {
    let mut path = vec![start];
    let (mut v1, mut v2) = start;
    for _ in 0..steps {
        let (d1, d2) = gradient((v1, v2));
        (v1, v2) = (v1 - eta * d1, v2 - eta * d2);
        path.push((v1, v2));
    }
    path
}
// ANCHOR_END: descend

// ANCHOR: valley
/// A point (v₁, v₂), or a gradient (∂C/∂v₁, ∂C/∂v₂).
pub type Point = (Float, Float);

/// A valley that is three times as steep in one direction: C(v) = v₁² + 3 v₂².
pub fn valley((v1, v2): Point) -> Float {
    v1 * v1 + 3.0 * v2 * v2
}

/// Its gradient ∇C = (2 v₁, 6 v₂).
pub fn valley_gradient((v1, v2): Point) -> Point {
    (2.0 * v1, 6.0 * v2)
}
// ANCHOR_END: valley

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gradient_is_the_slope_in_both_directions() {
        const EPSILON: Float = 1e-6;
        for (v1, v2) in [(1.0, 1.0), (-0.3, 2.0), (0.0, 0.0)] {
            let d1 =
                (valley((v1 + EPSILON, v2)) - valley((v1 - EPSILON, v2))) / (2.0 * EPSILON);
            let d2 =
                (valley((v1, v2 + EPSILON)) - valley((v1, v2 - EPSILON))) / (2.0 * EPSILON);
            let (g1, g2) = valley_gradient((v1, v2));
            assert!((d1 - g1).abs() < 1e-8 && (d2 - g2).abs() < 1e-8);
        }
    }

    #[test]
    fn on_a_parabola_each_step_multiplies_by_one_minus_two_eta() {
        let path = descend(|(v1, _)| (2.0 * v1, 0.0), (1.0, 0.0), 0.25, 3);
        assert_eq!(path, [(1.0, 0.0), (0.5, 0.0), (0.25, 0.0), (0.125, 0.0)]);
    }

    #[test]
    fn the_valley_is_left_when_eta_exceeds_one_third() {
        let end = |eta| valley(*descend(valley_gradient, (1.0, 1.0), eta, 100).last().unwrap());
        assert!(end(0.33) < 1.0, "v₂ shrinks by |1 − 6η| = 0.98 a step");
        assert!(end(0.34) > 1.0, "v₂ grows by |1 − 6η| = 1.04 a step");
    }
}
