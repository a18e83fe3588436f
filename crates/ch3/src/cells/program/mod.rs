//! Page: *The whole program*.

pub(super) mod model_files;
pub(super) mod program;
