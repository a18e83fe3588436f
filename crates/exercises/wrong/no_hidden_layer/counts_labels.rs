//! rejected by answers_1_of_a_network_with_one_opinion: a network that says 4 to 50 images answered
//!
//! What is shown, not what is answered.

fn answers(network: &Network, data: &Dataset) -> [usize; CLASSES] {
    let _ = network;
    data.class_counts()
}
