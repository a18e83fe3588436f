//! rejected by judge_2_measures_every_slope: the judge measures
//!
//! A nudge to one side only: its error is in proportion to ε.

fn measured(network: &Network, examples: &[Example]) -> Network {
    let after = |change: &dyn Fn(&mut Network)| {
        let mut nudged = network.clone();
        change(&mut nudged);
        cost(&nudged, examples)
    };
    let mut gradient = network.clone();
    for l in 0..network.weights.len() {
        for (place, entry) in gradient.weights[l].indexed_iter_mut() {
            *entry = ch2::checker::forward_difference(
                |nudge| after(&|n| n.weights[l][place] += nudge),
                1e-6,
            );
        }
        for (j, entry) in gradient.biases[l].indexed_iter_mut() {
            *entry = ch2::checker::forward_difference(
                |nudge| after(&|n| n.biases[l][j] += nudge),
                1e-6,
            );
        }
    }
    gradient
}
