//! What can be wrong with a model file. Page: *The whole program: save, stop, resume*.

use std::fmt;

/// A field that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{field}`: expected {expected}, found {found}; {advice}")]
pub struct Mistake {
    /// Where it stands: `weights[0][3]`.
    pub field: String,
    /// What should be there.
    pub expected: String,
    /// What is there.
    pub found: String,
    /// What to do.
    pub advice: String,
}

/// For files that were good once.
pub(super) const DAMAGED: &str =
    "the file is damaged or was edited: take an earlier copy or train again";

impl Mistake {
    pub(super) fn new(
        field: impl fmt::Display,
        expected: impl fmt::Display,
        found: impl fmt::Display,
    ) -> Mistake {
        Mistake {
            field: field.to_string(),
            expected: expected.to_string(),
            found: found.to_string(),
            advice: DAMAGED.to_owned(),
        }
    }

    pub(super) fn advice(self, advice: &str) -> Mistake {
        Mistake { advice: advice.to_owned(), ..self }
    }
}
