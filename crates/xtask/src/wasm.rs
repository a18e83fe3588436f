//! The chapters as WebAssembly, for the page: two modules, one of them for browsers that add two numbers at a time,
//! and the JavaScript that calls them. They are stored, so that whoever reads the book needs no compiler for it, with
//! the hash of their sources.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use record::digest;
use wasm_bindgen_cli_support::Bindgen;
use zopfli::{Format, Options};

use crate::cargo::cargo;
use crate::error::Error;

/// Where the modules are stored, from the root of the repository.
const FOLDER: &str = "book/wasm";
/// The target that they are compiled for.
const TARGET: &str = "wasm32-unknown-unknown";
/// The modules, and what their compiler may use.
const MODULES: [(&str, &str); 2] = [("page", ""), ("page-simd", "-Ctarget-feature=+simd128")];
/// The file that tells of what the modules were made.
const ORIGIN: &str = "origin.txt";

/// Compiles the modules and stores them; gives their folder.
///
/// # Errors
/// [`Error`] if something does not compile or cannot be written.
pub fn store(root: &Path) -> Result<PathBuf, Error> {
    let folder = root.join(FOLDER);
    make(root, &folder)?;
    Ok(folder)
}

/// What is wrong with the stored modules, after they have been compiled anew.
///
/// # Errors
/// [`Error`] if something does not compile or cannot be read.
pub fn check(root: &Path) -> Result<Vec<String>, Error> {
    let (stored, fresh) = (root.join(FOLDER), root.join("target/wasm"));
    make(root, &fresh)?;
    let read = |path: &Path| fs::read_to_string(path).map_err(Error::file("read", path));
    let [then, now] = [read(&stored.join(ORIGIN))?, read(&fresh.join(ORIGIN))?];
    let line = |text: &str, at: usize| text.lines().nth(at).unwrap_or_default().to_owned();
    if line(&then, 0) != line(&now, 0) {
        return Ok(vec![format!("{FOLDER} is stale: its sources have changed since")]);
    }
    if line(&then, 1) != line(&now, 1) {
        crate::tell(format_args!(
            "stored by {}, compiled anew by {}: the bytes are not compared",
            line(&then, 1),
            line(&now, 1)
        ));
        return Ok(vec![]);
    }
    let mut faults = vec![];
    for name in files() {
        let [then, now] = [&stored, &fresh].map(|folder| fs::read(folder.join(&name)));
        if !matches!((then, now), (Ok(then), Ok(now)) if then == now) {
            faults.push(format!("{FOLDER}/{name} is not what its sources compile to"));
        }
    }
    Ok(faults)
}

/// The files of modules and JavaScript.
fn files() -> Vec<String> {
    let modules = MODULES.iter().map(|(name, _)| format!("{name}.wasm.gz"));
    modules.chain(["glue.js".to_owned()]).collect()
}

fn make(root: &Path, folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(Error::file("write", folder))?;
    for (name, flags) in MODULES {
        let compiled = compile(root, flags)?;
        let bound = root.join("target/wasm-bindgen").join(name);
        bind(&compiled, &bound).map_err(Error::file("bind", &compiled))?;
        let module = bound.join("page_bg.wasm");
        let bytes = fs::read(&module).map_err(Error::file("read", &module))?;
        let path = folder.join(format!("{name}.wasm.gz"));
        pack(&path, &bytes).map_err(Error::file("write", &path))?;
        let glue = bound.join("page.js");
        let glue = fs::read_to_string(&glue).map_err(Error::file("read", &glue))?;
        let path = folder.join("glue.js");
        let text = format!("Machine.glue = {};\n", serde_json::to_string(&glue)?);
        fs::write(&path, text).map_err(Error::file("write", &path))?;
    }
    let origin = format!("sources {}\n{}\n", sources(root)?, version(root)?);
    let path = folder.join(ORIGIN);
    fs::write(&path, origin).map_err(Error::file("write", &path))
}

/// Compiles the crate `page`. Paths of this machine stay out of the module.
fn compile(root: &Path, flags: &str) -> Result<PathBuf, Error> {
    let home = home::cargo_home().map_err(Error::file("find", Path::new("cargo's home")))?;
    let root = root.canonicalize().map_err(Error::file("read", root))?;
    let target =
        root.join("target/wasm-build").join(if flags.is_empty() { "plain" } else { "simd" });
    let mut rustflags = vec![
        format!("--remap-path-prefix={}=cargo", home.display()),
        format!("--remap-path-prefix={}=.", root.display()),
    ];
    rustflags.extend((!flags.is_empty()).then(|| flags.to_owned()));
    let arguments =
        ["build", "--locked", "-p", "page", "--profile", "page", "--target", TARGET];
    let mut command = cargo(&root);
    command.args(arguments).arg("--target-dir").arg(&target);
    command.env("CARGO_ENCODED_RUSTFLAGS", rustflags.join("\u{1f}"));
    let status = command.status().map_err(Error::file("run", Path::new("cargo")))?;
    if !status.success() {
        let command = format!("cargo {}", arguments.join(" "));
        crate::tell(format_args!("if the target is missing: rustup target add {TARGET}"));
        return Err(Error::Program { command, status });
    }
    Ok(target.join(TARGET).join("page/page.wasm"))
}

fn bind(module: &Path, folder: &Path) -> io::Result<()> {
    let mut bindgen = Bindgen::new();
    let bound = bindgen.input_path(module).no_modules(true).and_then(|bindgen| {
        bindgen
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .omit_default_module_path(true)
            .generate(folder)
    });
    bound.map_err(io::Error::other)
}

/// Packs bytes for a browser to unpack, as tightly as gzip's format allows.
fn pack(path: &Path, bytes: &[u8]) -> io::Result<()> {
    zopfli::compress(Options::default(), Format::Gzip, bytes, File::create(path)?)
}

fn version(root: &Path) -> Result<String, Error> {
    let compiler = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(&compiler).arg("--version").current_dir(root).output();
    let output = output.map_err(Error::file("run", Path::new(&compiler)))?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The hash of all that the modules are made of: the sources of our crates, and the versions of all others.
fn sources(root: &Path) -> Result<String, Error> {
    let arguments = [
        "tree",
        "--locked",
        "-p",
        "page",
        "--target",
        TARGET,
        "-e",
        "normal,build",
        "--prefix",
        "none",
    ];
    let output = cargo(root).args(arguments).output();
    let output = output.map_err(Error::file("run", Path::new("cargo")))?;
    let tree = String::from_utf8_lossy(&output.stdout);
    let mut text = String::new();
    let mut crates: Vec<&str> =
        tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    crates.sort_unstable();
    crates.dedup();
    for line in crates {
        let name = line.split_whitespace().next().unwrap_or_default();
        let ours = root.join("crates").join(name);
        if ours.is_dir() {
            add(&ours.join("Cargo.toml"), root, &mut text)?;
            add(&ours.join("src"), root, &mut text)?;
        } else {
            text += line;
            text.push('\n');
        }
    }
    Ok(digest(&text))
}

/// Adds a file, or all in a folder in the order of their names.
fn add(path: &Path, root: &Path, text: &mut String) -> Result<(), Error> {
    if path.is_dir() {
        let entries = fs::read_dir(path).map_err(Error::file("read", path))?;
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        return paths.iter().try_for_each(|path| add(path, root, text));
    }
    let content = fs::read_to_string(path).map_err(Error::file("read", path))?;
    let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
    *text += &format!("{name} {}\n", digest(&content));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader's browser fetches before anything runs, but for the images, in bytes.
    const MOST: usize = 900_000;

    #[test]
    fn all_code_and_both_networks_weigh_at_most_900_kilobytes() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folder = |name: &str| fs::read_dir(root.join(name)).unwrap();
        let scripts =
            folder("book/theme/live").chain(folder(FOLDER)).map(|entry| entry.unwrap().path());
        let mut sum = 0;
        for path in scripts {
            let bytes = fs::read(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            // Each browser fetches one of the modules; the plain one is the larger.
            sum += match name.as_str() {
                "page-simd.wasm.gz" | ORIGIN => 0,
                name if name.ends_with(".gz") => bytes.len(),
                _ => {
                    let mut packed = vec![];
                    zopfli::compress(Options::default(), Format::Gzip, &*bytes, &mut packed)
                        .unwrap();
                    packed.len()
                }
            };
        }
        assert!(sum <= MOST, "{sum} bytes");
        assert!(sum > MOST / 2, "{sum} bytes are too few to be all");
    }
}
