//! rejected by weights_3_stay_the_same_network_in_every_step: after step 1 a weight into layer 3
//!
//! Only the smaller slope is made up for, not the larger weight.

fn rate(eta: Float, p: Float) -> Float {
    eta / (1.0 - p)
}
