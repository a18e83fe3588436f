//! rejected by judge_2_measures_every_slope: the judge measures
//!
//! The network stays nudged, and each measurement is made at another place.

fn measured(network: &Network, examples: &[Example]) -> Network {
    let nudged = std::cell::RefCell::new(network.clone());
    let after = |change: &dyn Fn(&mut Network)| {
        change(&mut nudged.borrow_mut());
        cost(&nudged.borrow(), examples)
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
