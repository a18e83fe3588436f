//! rejected by step_3_has_the_length_that_fits_the_size_of_the_curvature: curvature -0.5
//!
//! |h + τ| in place of |h| + τ: a negative curvature of the size of τ is divided by 0.

fn step(gradient: &Array1<Float>, curvatures: &Array1<Float>, tau: Float) -> Array1<Float> {
    -gradient / (curvatures.mapv(|h| (h + tau).abs()))
}
