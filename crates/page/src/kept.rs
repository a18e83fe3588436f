//! Drawings that a reader keeps, as files that the program takes: `cargo run -p digits -- evaluate --data drawings`.
//!
//! The program wants four files, images and labels to learn from and to judge by; the drawings are both. The four lie in a
//! folder `drawings` within one archive, of the kind that `tar` unpacks on every system.

use mnist::{COLUMNS, FILE_NAMES, ROWS};

/// The folder in the archive.
const FOLDER: &str = "drawings";
/// An archive is made of blocks of so many bytes.
const BLOCK: usize = 512;

/// Images of digits with the labels that their reader has given them.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    images: Vec<u8>,
    labels: Vec<u8>,
}

impl Kept {
    /// Keeps one more, 28 × 28 pixels.
    pub fn keep(&mut self, pixels: &[u8], label: u8) {
        self.images.extend(pixels);
        self.labels.push(label);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The four files with their names.
    pub fn files(&self) -> [(&'static str, Vec<u8>); 4] {
        let count = self.len() as u32;
        let idx = |dimensions: &[u32], data: &[u8]| {
            let magic = 0x0800 + dimensions.len() as u32; // unsigned bytes in so many dimensions
            let header = [&[magic], dimensions].concat();
            let header = header.iter().flat_map(|number| number.to_be_bytes());
            header.chain(data.iter().copied()).collect::<Vec<u8>>()
        };
        let images = idx(&[count, ROWS as u32, COLUMNS as u32], &self.images);
        let labels = idx(&[count], &self.labels);
        let [a, b, c, d] = FILE_NAMES;
        [(a, images.clone()), (b, labels.clone()), (c, images), (d, labels)]
    }

    /// The archive.
    pub fn archive(&self) -> Vec<u8> {
        let mut archive = vec![];
        for (name, content) in self.files() {
            archive.extend(header(&format!("{FOLDER}/{name}"), content.len()));
            archive.extend(&content);
            archive.resize(archive.len().next_multiple_of(BLOCK), 0);
        }
        archive.resize(archive.len() + 2 * BLOCK, 0); // two empty blocks end it
        archive
    }
}

/// What stands before a file: its name and length, numbers in octal digits.
fn header(name: &str, length: usize) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    let mut put =
        |at: usize, text: &str| block[at..][..text.len()].copy_from_slice(text.as_bytes());
    put(0, name);
    put(100, "0000644\0"); // everybody may read it
    put(108, "0000000\0"); // of no user
    put(116, "0000000\0"); // and no group
    put(124, &format!("{length:011o}\0"));
    put(136, "00000000000\0"); // of no time
    put(148, "        "); // the sum below, as if these were spaces
    put(156, "0"); // a plain file
    put(257, "ustar\x0000");
    let sum: u32 = block.iter().map(|&byte| u32::from(byte)).sum();
    block[148..][..8].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

#[cfg(test)]
mod tests {
    use super::*;
    use mnist::Mnist;

    #[test]
    fn what_was_kept_comes_back_as_a_data_set() {
        let mut kept = Kept::default();
        kept.keep(&[9; 784], 4);
        kept.keep(&[200; 784], 7);
        let files = kept.files();
        let mnist = Mnist::from_bytes(files.each_ref().map(|(_, bytes)| &bytes[..])).unwrap();
        assert_eq!((mnist.test.labels(), mnist.training.labels()), (&[4, 7][..], &[4, 7][..]));
        assert_eq!(mnist.test.pixels(1), [200; 784]);
    }

    #[test]
    fn tar_unpacks_the_archive_to_a_folder_that_the_program_takes() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Kept::default();
        (0..10).for_each(|digit| kept.keep(&[20 * digit; 784], digit));
        std::fs::write(folder.path().join("drawings.tar"), kept.archive()).unwrap();
        let mut tar = std::process::Command::new("tar");
        let unpacked = tar.args(["xf", "drawings.tar"]).current_dir(folder.path()).status();
        assert!(unpacked.unwrap().success());
        let mnist = Mnist::from_dir(&folder.path().join(FOLDER)).unwrap();
        assert_eq!(mnist.test.labels(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(mnist.test.pixels(9), [180; 784]);
    }
}
