//! Newton's method: go to where a quadratic cost with these slopes and curvatures has its minimum.
//! Page: *Newton's method and BFGS*.

use ndarray::{Array1, Array2};
use numerics::Float;

use crate::cholesky::{cholesky, solve};

// ANCHOR: newton
/// Δw = −H⁻¹ ∇C, from the gradient (d) and the Hessian (d × d) of the cost.
///
/// On a quadratic this is the whole way. `None` if H is not positive definite: then the quadratic
/// has no minimum.
pub fn newton(gradient: &Array1<Float>, hessian: &Array2<Float>) -> Option<Array1<Float>> {
    Some(-solve(&cholesky(hessian.clone())?, gradient.clone()))
}
// ANCHOR_END: newton
