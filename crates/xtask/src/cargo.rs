//! Cargo as this program calls it: the one that started it.

use std::path::Path;
use std::process::Command;

/// `cargo` in the repository.
pub(crate) fn cargo(repository: &Path) -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(repository);
    cargo
}
