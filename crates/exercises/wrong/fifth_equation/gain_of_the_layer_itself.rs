//! rejected by step_1_biases: layers of [2, 2, 2], the bias of neuron 1 of layer 2, its error by (BP2)
//!
//! On the way back the gain belongs to the receiver, not to the sender.

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
        let after = deltas[deltas.len() - 1].clone();
        deltas.push(error_before(&network.weights[l + 1], &after, &slope(l)) * &gains[l]);
    }
    deltas.reverse();
    let fifth = deltas.iter().zip(&kept.sums).map(|(delta, s)| delta * s).collect();
    let weight = |l: usize| weight_gradient(&(&deltas[l] * &gains[l]), &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    (Network { weights, biases: deltas }, fifth)
}
