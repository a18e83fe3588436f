//! Answers to exercises, right and wrong, each with the tests of its exercise: a module for each, in a file below `target`
//! that `cargo xtask exercises` writes, or `cargo exercises speed`.

include!(env!("JUDGED"));
