//! The exact bytes of a figure of every kind.
//!
//! Small figures are kept whole in `snapshots/`, large ones by their SHA-256. After a change that is
//! meant, `UPDATE_SNAPSHOTS=1 cargo test -p figures snapshots` writes them anew; look at each
//! before you keep it.

use std::fs;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::kinds;

/// Figures larger than this are kept by their hash.
const LARGEST: usize = 10_000;

#[test]
fn every_figure_is_what_it_was() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let update = std::env::var_os("UPDATE_SNAPSHOTS").is_some();
    for (name, figure) in kinds::all() {
        let (file, text) = if figure.svg.len() > LARGEST {
            let hash: String =
                Sha256::digest(&figure.svg).iter().map(|byte| format!("{byte:02x}")).collect();
            (format!("{name}.sha256"), hash + "\n")
        } else {
            (format!("{name}.svg"), figure.svg)
        };
        let path = folder.join(file);
        if update {
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
        assert!(kept == text, "{name} differs from {}:\n{text}", path.display());
    }
}
