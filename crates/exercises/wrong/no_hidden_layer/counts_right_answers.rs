//! rejected by answers_1_of_a_network_with_one_opinion: a network that says 4 to 50 images answered
//!
//! Only answers that are right.

fn answers(network: &Network, data: &Dataset) -> [usize; CLASSES] {
    let mut counts = [0; CLASSES];
    for i in 0..data.len() {
        if network.classify(&data.input(i)) == data.label(i) {
            counts[data.label(i)] += 1;
        }
    }
    counts
}
