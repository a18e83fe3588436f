//! The runs of chapter 2, in the order of its pages; a folder holds those of the page it is named after.

mod algorithm;
mod assumptions;
mod automatic_differentiation;
mod checking;
mod error;
mod four_equations;
mod how_fast;
mod inventing;
pub mod known;
mod matrix_form;
mod mini_batch;
mod proofs;

use ch1::network::Network;
use notebook::Chapter;

use crate::activation::SIGMOID;
use crate::cost::QUADRATIC;
use crate::model::Model;

/// Chapter 2, *Backpropagation*.
pub static CHAPTER: Chapter = Chapter {
    name: "ch2",
    title: "Backpropagation",
    cells: &[
        matrix_form::FORWARD,
        assumptions::ASSUMPTIONS,
        error::INFLUENCE,
        error::DIALS,
        error::ERROR,
        four_equations::SLOW,
        proofs::CHAIN,
        proofs::FORK,
        algorithm::BY_HAND,
        algorithm::PENCIL,
        checking::DIFFERENCES,
        checking::U_CURVE,
        checking::CORNER,
        checking::RIGHT,
        checking::PLANTED,
        checking::CHECKED,
        checking::WRONG_GRADIENT,
        checking::PENCIL,
        how_fast::PASSES,
        how_fast::PATHS,
        how_fast::GROWTH,
        how_fast::PENCIL,
        mini_batch::SHAPES,
        mini_batch::SAME,
        mini_batch::AGAIN,
        mini_batch::TRAFFIC,
        mini_batch::PENCIL,
        automatic_differentiation::GRAPH,
        automatic_differentiation::TAPES,
        automatic_differentiation::BEYOND,
        automatic_differentiation::PENCIL,
        inventing::THREE_WAYS,
    ],
};

/// The book's model so far: sigmoid neurons and the quadratic cost.
fn sigmoids(network: Network) -> Model {
    Model::new(network, SIGMOID, QUADRATIC)
}
