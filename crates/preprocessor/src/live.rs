//! What the page needs to run the chapters: scripts, modules and images lie beside the pages, from where mdBook takes
//! them into the book. A browser reads no files from the disk but scripts, so modules and images are there as scripts
//! too. Git ignores the folder.

use std::path::Path;
use std::{fs, io};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Where they are put.
const FOLDER: &str = "book/src/live";
/// Where they come from.
const SOURCES: [&str; 3] = ["book/theme/live", "book/wasm", "crates/mnist/data"];

/// Puts them there. What is there already, and no older, stays.
pub(crate) fn enclose(root: &Path) -> io::Result<()> {
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for source in SOURCES {
        // The tests' own small repositories have none of them.
        let Ok(entries) = fs::read_dir(root.join(source)) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if name.ends_with(".js") {
                renew(&path, &folder.join(&name), |bytes| bytes)?;
            } else if name.ends_with(".gz") {
                renew(&path, &folder.join(&name), |bytes| bytes)?;
                renew(&path, &folder.join(format!("{name}.js")), |bytes| {
                    script(&name, &bytes)
                })?;
            }
        }
    }
    Ok(())
}

/// A script that hands over the bytes of a file.
fn script(name: &str, bytes: &[u8]) -> Vec<u8> {
    format!("Machine.take(\"{name}\", \"{}\");\n", STANDARD.encode(bytes)).into_bytes()
}

fn renew(from: &Path, to: &Path, make: impl FnOnce(Vec<u8>) -> Vec<u8>) -> io::Result<()> {
    let time = |path: &Path| fs::metadata(path).and_then(|file| file.modified());
    if time(to).is_ok_and(|there| time(from).is_ok_and(|source| source <= there)) {
        return Ok(());
    }
    fs::write(to, make(fs::read(from)?))
}
