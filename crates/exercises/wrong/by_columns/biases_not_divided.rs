//! rejected by batch_3_has_the_mean_of_its_examples_gradients: bias 1: the slope is
//!
//! The mean for the weights, the sum for the biases.

fn gradient_by_columns(
    network: &Network,
    inputs: &Array2<Float>,
    targets: &Array2<Float>,
) -> Network {
    let m = inputs.ncols() as Float;
    let mut activations = vec![inputs.clone()];
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate() {
        let z = product(w, &activations[l]) + b.view().insert_axis(Axis(1));
        activations.push(z.mapv(sigmoid));
    }
    let last = network.weights.len() - 1;
    let slope = |l: usize| activations[l + 1].mapv(|a| a * (1.0 - a));
    let mut delta = (&activations[last + 1] - targets) * slope(last);
    let mut gradient = network.clone();
    for l in (0..=last).rev() {
        gradient.weights[l] = product(&delta, activations[l].t()) / m;
        gradient.biases[l] = delta.rows().into_iter().map(|row| sum(row)).collect();
        if l > 0 {
            delta = product(network.weights[l].t(), &delta) * slope(l - 1);
        }
    }
    gradient
}
