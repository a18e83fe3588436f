//! rejected by step_2_biases_of_layer_2: the bias of neuron 1 of layer 2, which is heard twice
//!
//! The error comes back through layer 3 alone, as if there were no skip.

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
            delta += &(matvec(skip.t(), &deltas[1]) * 0.0);
        }
        deltas.insert(0, delta);
    }
    let weight = |l: usize| weight_gradient(&deltas[l], &kept.activations[l]);
    let weights = (0..=last).map(weight).collect();
    let skip = weight_gradient(&deltas[2], &kept.activations[1]);
    (Network { weights, biases: deltas }, skip)
}
