//! Answers with the tests of their exercises, compiled into one program. Its modules lie in a folder below `target`,
//! since they are composed; `examples/judged.rs` of the exercises takes them in.

use std::fs;
use std::path::Path;

use crate::cargo::{self, Built};
use crate::{Error, Set};

/// Compiles modules, given by name and text, which become files of `folder`. The name of one within another contains
/// a `/`. The command is `test --no-run`, which makes the program, or `clippy`, which looks at it.
///
/// # Errors
/// [`Error::File`] if they cannot be written, and as [`cargo::build`].
pub fn compile(
    set: &Set,
    folder: &Path,
    modules: &[(String, String)],
    command: &[&str],
) -> Result<Built, Error> {
    let mut root = String::new();
    for (name, text) in modules {
        let file = folder.join(format!("{name}.rs"));
        write(&file, text)?;
        if !name.contains('/') {
            root += &format!("#[path = {file:?}]\nmod {name};\n");
        }
    }
    let root_file = folder.join("mod.rs");
    write(&root_file, &root)?;
    let mut cargo = cargo::cargo(set.root());
    cargo.args(command).args([
        "-p",
        "exercises",
        "--features",
        "judged",
        "--example",
        "judged",
    ]);
    cargo::build(cargo.env("JUDGED", root_file))
}

/// Writes a file, unless it is there as it should be: cargo compiles what was written.
fn write(path: &Path, text: &str) -> Result<(), Error> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Error::file("write", folder))?;
    fs::write(path, text).map_err(Error::file("write", path))
}
