//! rejected by repair_1_without_hidden_layers: layer 2 is the last layer with wrong slopes
//!
//! The first fault is still there.

fn measured(network: &Network, examples: &[Example]) -> Network {
    let after = |change: &dyn Fn(&mut Network)| {
        let mut nudged = network.clone();
        change(&mut nudged);
        cost(&nudged, examples)
    };
    let mut gradient = network.clone();
    for l in 0..network.weights.len() {
        for (place, entry) in gradient.weights[l].indexed_iter_mut() {
            *entry = slope(|nudge| after(&|n| n.weights[l][place] += nudge), 1e-3);
        }
        for (j, entry) in gradient.biases[l].indexed_iter_mut() {
            *entry = slope(|nudge| after(&|n| n.biases[l][j] += nudge), 1e-3);
        }
    }
    gradient
}

fn gradient(network: &Network, examples: &[Example]) -> Network {
    let mut gradient = network.clone();
    gradient.weights.iter_mut().for_each(|w| w.fill(0.0));
    gradient.biases.iter_mut().for_each(|b| b.fill(0.0));
    for (x, y) in examples {
        backprop(network, x, y, &mut gradient);
    }
    gradient.weights.iter_mut().for_each(|w| *w /= examples.len() as Float);
    gradient.biases.iter_mut().for_each(|b| *b /= examples.len() as Float);
    gradient
}

fn backprop(network: &Network, x: &Array1<Float>, y: &Array1<Float>, gradient: &mut Network) {
    let (mut activations, mut zs) = (vec![x.clone()], vec![]);
    for (l, (w, b)) in network.weights.iter().zip(&network.biases).enumerate() {
        zs.push(matvec(w, &activations[l]) + b);
        activations.push(zs[l].mapv(sigmoid));
    }
    let last = zs.len() - 1;
    let mut delta = (&activations[last + 1] - y) * activations[last + 1].mapv(sigmoid_prime);
    for l in (0..=last).rev() {
        gradient.biases[l] += &delta;
        add_outer(&mut gradient.weights[l], &delta, &activations[l]);
        if l > 0 {
            let arriving = matvec(network.weights[l].t(), &delta);
            delta = arriving * zs[l - 1].mapv(sigmoid_prime);
        }
    }
}
