//! Folders with other data sets, and folders with something amiss.
#![allow(clippy::unwrap_used)]

mod common;

use std::fs;
use std::path::Path;

use common::{Files, gzip};
use mnist::{FILE_NAMES, Mnist};
use tempfile::TempDir;

/// A folder with the small data set; `name` gives each file its name, a last `.gz` gzips it.
fn folder(name: fn(&str) -> String) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, bytes) in FILE_NAMES.into_iter().zip(Files::small().as_array()) {
        let name = name(file);
        let bytes = if name.ends_with(".gz") { gzip(bytes) } else { bytes.to_vec() };
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

fn raw() -> TempDir {
    folder(str::to_string)
}

/// The message for a folder, without the folder's name, which is another each time.
fn message(folder: &Path) -> String {
    let message = Mnist::from_dir(folder).unwrap_err().to_string();
    message.replace(&folder.display().to_string(), "DIR").replace('\\', "/")
}

#[test]
fn another_data_set_loads_with_a_note() {
    let spellings: [fn(&str) -> String; 5] = [
        str::to_string,
        |name| format!("{name}.gz"),
        |name| name.replace("-idx", ".idx"),
        |name| name.replace("-idx", ".idx") + ".gz",
        |name| {
            name.replace("train-images-idx3", "train-images.idx3")
                + if name.starts_with('t') { ".gz" } else { "" }
        },
    ];
    for name in spellings {
        let folder = folder(name);
        let mnist = Mnist::from_dir(folder.path()).unwrap();
        assert_eq!(
            [mnist.training.len(), mnist.validation.len(), mnist.test.len()],
            [10, 2, 6]
        );
        assert_eq!(mnist.training.labels(), [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]);
        assert_eq!(mnist.validation.labels(), [5, 8]);
        assert_eq!(mnist.test.labels(), [2, 7, 1, 8, 2, 8]);
        assert_eq!(mnist.validation.pixels(1), &Files::small().images[16 + 11 * 784..]);
        assert!(!mnist.source.is_published());
        let note =
            mnist.source.to_string().replace(&folder.path().display().to_string(), "DIR");
        assert_eq!(
            note,
            "12 training and 6 test images, 28 x 28 pixels, from DIR (not the published MNIST \
             files: SHA-256 of train-images-idx3-ubyte, train-labels-idx1-ubyte, \
             t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte differ)"
        );
    }
}

#[test]
fn a_file_that_is_not_gzipped_goes_before_one_that_is() {
    let folder = raw();
    let other = common::idx(&[12], &[0; 12]);
    fs::write(folder.path().join("train-labels-idx1-ubyte.gz"), gzip(&other)).unwrap();
    fs::write(folder.path().join("train-labels.idx1-ubyte"), &other).unwrap();
    let mnist = Mnist::from_dir(folder.path()).unwrap();
    assert_eq!(mnist.training.labels()[..3], [3, 1, 4]);
}

#[test]
fn the_content_and_not_the_name_tells_what_is_gzipped() {
    let folder = folder(|name| format!("{name}.gz"));
    let files = Files::small();
    fs::write(folder.path().join("train-images-idx3-ubyte.gz"), &files.images).unwrap();
    fs::write(folder.path().join("train-labels-idx1-ubyte"), gzip(&files.labels)).unwrap();
    assert_eq!(Mnist::from_dir(folder.path()).unwrap().training.len(), 10);
}

#[test]
fn the_members_of_gzip_data_are_joined() {
    let mut files = Files::small();
    let members: Vec<Vec<u8>> = files.images.chunks(1000).map(gzip).collect();
    files.images = [members.concat(), gzip(&[])].concat();
    let mnist = files.load().unwrap();
    assert_eq!(mnist.training.all_pixels(), &Files::small().images[16..16 + 10 * 784]);
}

#[test]
fn each_missing_file_is_named() {
    for name in FILE_NAMES {
        let folder = raw();
        fs::remove_file(folder.path().join(name)).unwrap();
        let dotted = name.replace("-idx", ".idx");
        assert_eq!(
            message(folder.path()),
            format!(
                "DIR/{name}: no such file. \
                 It may also be called {dotted}, or be gzipped and end in .gz."
            )
        );
    }
}

#[test]
fn a_missing_folder_is_named() {
    let folder = raw();
    let text = message(&folder.path().join("mnsit"));
    assert!(
        text.starts_with("DIR: ")
            && text.ends_with("Check the spelling, and that you may read it.")
    );
}

#[test]
fn a_file_is_not_a_folder() {
    let folder = raw();
    let text = message(&folder.path().join("train-images-idx3-ubyte"));
    assert_eq!(text, "DIR: not a directory. Name the folder that holds the four files.");
}

#[test]
fn a_folder_is_not_a_file() {
    let folder = raw();
    let path = folder.path().join("t10k-labels-idx1-ubyte");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(
        message(folder.path()),
        "DIR/t10k-labels-idx1-ubyte: not a file but a folder or a device. \
         Put the file t10k-labels-idx1-ubyte in its place."
    );
    // Some archives unpack into such folders, next to the files in the other spelling.
    fs::write(folder.path().join("t10k-labels.idx1-ubyte"), Files::small().test_labels)
        .unwrap();
    assert!(Mnist::from_dir(folder.path()).is_ok());
}

#[test]
fn a_huge_file_is_not_even_read() {
    let folder = raw();
    let file = fs::File::create(folder.path().join("train-images-idx3-ubyte")).unwrap();
    file.set_len(1 << 40).unwrap();
    assert_eq!(
        message(folder.path()),
        "DIR/train-images-idx3-ubyte, byte 268435456: expected at most 268435456 bytes, \
         found 1099511627776. This is not a file of the MNIST kind."
    );
}

#[test]
fn messages_about_contents_name_the_file_as_it_is_called() {
    let folder = folder(|name| name.replace("-idx", ".idx") + ".gz");
    let path = folder.path().join("train-labels.idx1-ubyte.gz");
    fs::write(path, gzip(&common::idx(&[12], &[11; 12]))).unwrap();
    let text =
        "DIR/train-labels.idx1-ubyte.gz (decompressed), byte 8: expected a digit from 0 to 9";
    assert!(message(folder.path()).starts_with(text));
}

#[cfg(target_os = "linux")]
mod linux {
    use super::*;
    use std::ffi::OsStr;
    use std::os::unix::{ffi::OsStrExt, fs::symlink};

    #[test]
    fn a_link_to_itself_cannot_be_read() {
        let folder = raw();
        let path = folder.path().join("train-labels-idx1-ubyte");
        fs::remove_file(&path).unwrap();
        symlink(&path, &path).unwrap();
        let text = message(folder.path());
        assert!(
            text.starts_with("DIR/train-labels-idx1-ubyte: Too many levels of symbolic links")
        );
        assert!(text.ends_with("Check the spelling, and that you may read it."));
    }

    #[test]
    fn a_link_to_a_device_is_not_read() {
        let folder = raw();
        let path = folder.path().join("train-labels-idx1-ubyte");
        fs::remove_file(&path).unwrap();
        symlink("/dev/zero", &path).unwrap();
        assert!(message(folder.path()).contains("not a file but a folder or a device"));
    }

    #[test]
    fn a_folder_may_have_any_name() {
        let folder = raw();
        let strange = folder.path().join(OsStr::from_bytes(b"Gr\xfc\xdfe"));
        fs::create_dir(&strange).unwrap();
        for name in FILE_NAMES {
            fs::rename(folder.path().join(name), strange.join(name)).unwrap();
        }
        assert!(Mnist::from_dir(&strange).is_ok());
        fs::remove_file(strange.join(FILE_NAMES[0])).unwrap();
        let text = Mnist::from_dir(&strange).unwrap_err().to_string();
        assert!(text.contains("Gr\u{fffd}\u{fffd}e/train-images-idx3-ubyte: no such file"));
    }
}
