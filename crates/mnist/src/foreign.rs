//! Recognises what a file is when it is not what it should be.
//!
//! A download link that answers with a web page, an archive that was not unpacked, images and
//! labels taken for each other: nearly every wrong file is one of these, and saying so saves an
//! hour.

use crate::stream::GZIP;

/// As many bytes as [`describe`] can make use of: a tar archive shows its name after 257 bytes.
pub(crate) const ENOUGH: usize = 512;

/// What a file with these first bytes is, and what to do about it.
pub(crate) fn describe(start: &[u8]) -> (String, &'static str) {
    if let Some(&(_, name, hint)) = KNOWN.iter().find(|(bytes, ..)| start.starts_with(bytes)) {
        return (name.into(), hint);
    }
    if start.get(257..262) == Some(b"ustar") {
        return ("a tar archive".into(), UNPACK);
    }
    if let [0, 0, kind, rank, ..] = start {
        return (
            idx(*kind, *rank),
            "Only images and labels made of unsigned bytes can be used.",
        );
    }
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let beginning = text[..text.len().min(24)].escape_ascii();
    if let [b'<', b'!' | b'?' | b'a'..=b'z' | b'A'..=b'Z', ..] = text {
        return (format!("a web page that begins with \"{beginning}\""), PAGE);
    }
    if !text.is_empty() && text.iter().all(|&b| b.is_ascii_graphic() || b.is_ascii_whitespace())
    {
        return (format!("text that begins with \"{beginning}\""), FETCH);
    }
    (format!("the bytes {}", hexadecimal(&start[..start.len().min(4)])), FETCH)
}

/// Bytes as hexadecimal numbers with spaces between them.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let numbers: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    numbers.join(" ")
}

/// An IDX file of another type or rank than we asked for.
fn idx(kind: u8, rank: u8) -> String {
    let kind_name = match kind {
        0x08 => "unsigned bytes",
        0x09 => "signed bytes",
        0x0b => "16-bit integers",
        0x0c => "32-bit integers",
        0x0d => "32-bit floats",
        0x0e => "64-bit floats",
        _ => "an unknown type",
    };
    let magic = hexadecimal(&[0, 0, kind, rank]);
    format!("{magic} (an array of {kind_name}, of rank {rank})")
}

const PAGE: &str = "The download led to a page, not the file: open it in a browser and look.";
const UNPACK: &str = "Unpack the archive and give the four files in it.";
const FETCH: &str = "Fetch the file again, from another place if need be.";
const SWAPPED: &str = "The images and the labels may have been taken for each other.";

/// (first bytes, name, what to do)
const KNOWN: [(&[u8], &str, &str); 10] = [
    (&[0, 0, 8, 1], "00 00 08 01, a file of labels", SWAPPED),
    (&[0, 0, 8, 3], "00 00 08 03, a file of images", SWAPPED),
    (&[1, 8, 0, 0], "01 08 00 00, labels with the bytes of each number reversed", FETCH),
    (&[3, 8, 0, 0], "03 08 00 00, images with the bytes of each number reversed", FETCH),
    (&GZIP, "gzip data inside the gzip data", "Decompress the file once and try again."),
    (b"PK\x03\x04", "a zip archive", UNPACK),
    (b"BZh", "bzip2 data", "Decompress the file with bunzip2."),
    (b"\xfd7zXZ", "xz data", "Decompress the file with unxz."),
    (b"\x28\xb5\x2f\xfd", "zstd data", "Decompress the file with unzstd."),
    (b"version https://git-lfs", "a Git LFS pointer", "Fetch the file with `git lfs pull`."),
];
