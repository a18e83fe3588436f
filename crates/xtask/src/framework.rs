//! `cargo xtask bench candle` runs the program in `frameworks/candle`, which compares the book's network
//! with that of a framework, and stores what it says. The program is not part of the workspace: it has
//! its own lock file, and takes long to compile.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use record::{CellFile, Table, Value};
use serde::Deserialize;

use crate::Error;
use crate::cargo::cargo;
use crate::machine::Machine;

/// The crates whose versions are kept beside a comparison.
const CRATES: [&str; 5] = ["candle-core", "candle-nn", "gemm", "ndarray", "numerics"];

/// What the program says.
#[derive(Deserialize)]
struct Comparison {
    title: String,
    values: BTreeMap<String, Value>,
    tables: BTreeMap<String, Table>,
}

/// The manifest of the framework of this name, if there is one.
pub(crate) fn manifest(repository: &Path, name: &str) -> Option<PathBuf> {
    let path = repository.join("frameworks").join(name).join("Cargo.toml");
    path.exists().then_some(path)
}

/// Compiles and runs the program; gives its record.
pub(crate) fn record(
    repository: &Path,
    name: &str,
    manifest: &Path,
) -> Result<CellFile, Error> {
    let mut cargo = cargo(repository);
    cargo.args(["run", "--release", "--locked", "--manifest-path"]).arg(manifest);
    cargo.args(["--", "compare"]).stderr(Stdio::inherit());
    // Its dependencies have a target folder of their own.
    cargo.env_remove("CARGO_TARGET_DIR");
    let output = cargo.output().map_err(Error::file("run", manifest))?;
    if !output.status.success() {
        let command =
            format!("cargo run --release --manifest-path frameworks/{name}/Cargo.toml");
        return Err(Error::Bench { command, told: "failed" });
    }
    let machine = Machine::this(&manifest.with_file_name("Cargo.lock"), &CRATES);
    Ok(file(name, &machine, serde_json::from_slice(&output.stdout)?))
}

/// The record as pages read it.
fn file(name: &str, machine: &Machine, said: Comparison) -> CellFile {
    let command = format!("cargo xtask bench {name}");
    machine.record(name, said.title, command, said.values, said.tables)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_framework_is_a_folder_with_a_manifest() {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        assert!(manifest(&repository, "candle").is_some());
        assert!(manifest(&repository, "ch2").is_none());
    }

    #[test]
    fn a_comparison_becomes_a_record_with_the_machine_it_was_made_on() {
        let said = r#"{"title": "Two programs", "values": {"ratio": 1.5},
                       "tables": {"speed": {"columns": ["a"], "rows": [["1.5"]]}}}"#;
        let said = serde_json::from_str(said).unwrap();
        let record = file("candle", &Machine::for_tests(), said);
        assert_eq!(record.entry.command, "cargo xtask bench candle");
        assert_eq!(record.values["ratio"], Value::Real(1.5));
        assert_eq!(record.values["cores"], Value::Count(2));
        assert_eq!(record.tables["speed"].columns(), ["a"]);
    }
}
