//! rejected by shadow_1_none: no ink
//!
//! What is brighter than the paper.

fn ink(picture: &Array2<Float>, reach: usize) -> Array2<Float> {
    (picture - paper(picture, reach)).mapv(|darker| darker.max(0.0))
}
