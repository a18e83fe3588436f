//! Why a training cannot begin or go on, in the words of the program.

use ch3::checkpoint::{Mistake, TooLate, Unknown};
use ch3::objective::Mismatch;
use ch3::recipe::Refused;
use ch3::spelling::Misspelt;

use super::LARGEST;

/// What is wrong, what was expected and found, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// A value that is none of the flag's.
    #[error("--{word}: {expected}, found {found}")]
    Value {
        /// The flag.
        word: String,
        /// What its values are.
        expected: Misspelt,
        /// What was given.
        found: String,
    },
    /// A flag that there is not.
    #[error("expected one of {expected}, found {found}")]
    Flag {
        /// Those that there are.
        expected: String,
        /// What was given.
        found: String,
    },
    /// A network that would not fit the page.
    #[error(
        "--sizes: expected at most {LARGEST} weights and biases in a page, found {0}; take fewer neurons, or train it \
         by the program, which has no such limit"
    )]
    Large(usize),
    /// Output and cost do not go together.
    #[error(transparent)]
    Objective(#[from] Mismatch),
    /// The recipe contradicts itself.
    #[error(transparent)]
    Recipe(#[from] Refused),
    /// The file is not a model.
    #[error(transparent)]
    File(#[from] Mistake),
    /// It is not that of a training.
    #[error(transparent)]
    Training(#[from] Unknown),
    /// It is that of a training on other images.
    #[error(
        "the file: expected a training on the first {0} training images of MNIST, found one on others; go on with it \
         where they are: cargo run -p digits -- train --resume FILE --data DIR"
    )]
    Images(usize),
    /// Patience that comes too late, or goes.
    #[error("--patience: {0}")]
    Patience(#[from] TooLate),
}
