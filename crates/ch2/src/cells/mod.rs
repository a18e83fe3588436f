//! The runs of chapter 2, in the order of its pages; a folder holds those of the page it is named after.

mod algorithm;
mod automatic_differentiation;
mod checking;
mod four_equations;
mod how_fast;
mod inventing;
pub mod known;
mod matrix_form;
mod mini_batch;
mod proofs;
mod summary;
mod two_programs;

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
        two_programs::WRONG_GRADIENT,
        two_programs::VERDICT,
        two_programs::PENCIL,
        matrix_form::FORWARD,
        matrix_form::PENCIL,
        inventing::INFLUENCE,
        inventing::DIALS,
        inventing::CARRY,
        inventing::THREE_WAYS,
        inventing::PENCIL,
        four_equations::PICTURES,
        four_equations::ONE_WEIGHT,
        four_equations::SLOW,
        four_equations::PENCIL,
        proofs::CHAIN,
        proofs::FORK,
        proofs::ASSUMPTIONS,
        proofs::PENCIL,
        algorithm::BY_HAND,
        algorithm::PENCIL,
        checking::DIFFERENCES,
        checking::U_CURVE,
        checking::ONE_EPSILON,
        checking::CORNER,
        checking::RIGHT,
        checking::PLANTED,
        checking::CHECKED,
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
        summary::PENCIL,
    ],
};

/// The book's model so far: sigmoid neurons and the quadratic cost.
fn sigmoids(network: Network) -> Model {
    Model::new(network, SIGMOID, QUADRATIC)
}
