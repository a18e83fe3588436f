//! rejected by network_gives_the_same_answers: have another largest component of Wx + b than their nearest digit
//!
//! The third term is taken for a constant as well.

fn as_layer(means: &Array2<Float>) -> (Array2<Float>, Array1<Float>) {
    (means.clone(), Array1::zeros(CLASSES))
}
