//! rejected by step_4_the_skip: the derivatives of the skip have its shape
//!
//! The skip multiplies the activations of layer 2, not those that come into layer 4 with it.

fn gradient(
    network: &Network,
    skip: &Array2<Float>,
    kept: &Kept,
    y: &Array1<Float>,
) -> (Network, Array2<Float>) {
    let last = kept.zs.len() - 1;
    let slope = |l: usize| kept.zs[l].mapv(sigmoid_prime);
    let mut deltas = vec![output_error(&(&kept.activations[last + 1] - y), &slope(last))];
    for l in (0..last).rev() {
        let mut delta = error_before(&network.weights[l + 1], &deltas[0], &slope(l));
        if l == 0 {
            delta += &(matvec(skip.t(), &deltas[1]) * slope(0));
        }
        deltas.insert(0, delta);
    }
    let weight = |l: usize| weight_gradient(&deltas[l], &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    let skip = weight_gradient(&deltas[2], &kept.activations[2]);
    (Network { weights, biases: deltas }, skip)
}
