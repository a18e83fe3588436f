//! Exercise 3-51: Two layers in tanh (page Other neurons: tanh, ReLU and more)
//!
//! The page rewrites a network of sigmoids as one of tanh neurons with the same outputs. Go back: rewrite a
//! network whose hidden neurons are tanh as one of sigmoids, with any number of hidden layers.

use ch3::activation::Unit;
use ch3::network::Net;
use numerics::sum;

/// The network of sigmoids that has the same outputs as `network`, whose hidden neurons are tanh.
///
/// The output layer keeps what it does; `hidden` is `Unit::Sigmoid`.
fn in_sigmoids(network: &Net) -> Net {
    // tanh z = 2σ(2z) − 1. A neuron that shall get 2z needs twice the weights and twice the bias. What it sends
    // on is σ, of which the next layer wants 2σ − 1: twice the weights again, and the weights themselves taken
    // from the bias. Between two hidden layers both are done, first what concerns the senders: the bias that is
    // doubled for the receiver contains their part.
    let mut same = Net { hidden: Unit::Sigmoid, ..network.clone() };
    let last = same.layers.weights.len() - 1;
    for (l, (w, b)) in same.layers.weights.iter_mut().zip(&mut same.layers.biases).enumerate() {
        if l > 0 {
            b.iter_mut().zip(w.rows()).for_each(|(b, w)| *b -= sum(w));
            *w *= 2.0;
        }
        if l < last {
            *w *= 2.0;
            *b *= 2.0;
        }
    }
    same
}
