//! rejected by step_2_weights: layers of [3, 2], by (BP4) the weight 1 of neuron 1 of layer 2
//!
//! A weight acts through the gain of its neuron.

fn gradient(
    network: &Network,
    gains: &[Array1<Float>],
    kept: &Kept,
    y: &Array1<Float>,
) -> (Network, Vec<Array1<Float>>) {
    let last = gains.len() - 1;
    let slope = |l: usize| kept.zs[l].mapv(sigmoid_prime);
    let mut deltas = vec![output_error(&(&kept.activations[last + 1] - y), &slope(last))];
    for l in (0..last).rev() {
        let after = &deltas[deltas.len() - 1] * &gains[l + 1];
        deltas.push(error_before(&network.weights[l + 1], &after, &slope(l)));
    }
    deltas.reverse();
    let fifth = deltas.iter().zip(&kept.sums).map(|(delta, s)| delta * s).collect();
    let weight = |l: usize| weight_gradient(&deltas[l], &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    (Network { weights, biases: deltas }, fifth)
}
