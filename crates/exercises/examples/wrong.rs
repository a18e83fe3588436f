//! Wrong answers to the exercises, each with the tests of its exercise: one module for each, in a file that
//! `cargo xtask exercises check` writes below `target`.

include!(env!("WRONG_ANSWERS"));
