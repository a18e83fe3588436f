//! A tiny data set of the MNIST kind, to be loaded as it is or spoiled first.

#![allow(dead_code, clippy::unwrap_used)] // no single test needs all of it

use std::io::Write;

use flate2::Compression;
use flate2::write::GzEncoder;
use mnist::{Error, Mnist};

/// The contents of the four files.
#[derive(Clone, Debug)]
pub(crate) struct Files {
    pub(crate) images: Vec<u8>,
    pub(crate) labels: Vec<u8>,
    pub(crate) test_images: Vec<u8>,
    pub(crate) test_labels: Vec<u8>,
}

impl Files {
    /// 12 training and 6 test images, not gzipped. Sizes in bytes: 9424, 20, 4720, 14.
    pub(crate) fn small() -> Files {
        Files {
            images: idx(&[12, 28, 28], &noise(12 * 784)),
            labels: idx(&[12], &[3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]),
            test_images: idx(&[6, 28, 28], &noise(6 * 784)),
            test_labels: idx(&[6], &[2, 7, 1, 8, 2, 8]),
        }
    }

    pub(crate) fn gzipped() -> Files {
        let small = Files::small();
        Files {
            images: gzip(&small.images),
            labels: gzip(&small.labels),
            test_images: gzip(&small.test_images),
            test_labels: gzip(&small.test_labels),
        }
    }

    pub(crate) fn as_array(&self) -> [&[u8]; 4] {
        [&self.images, &self.labels, &self.test_images, &self.test_labels]
    }

    pub(crate) fn load(&self) -> Result<Mnist, Error> {
        Mnist::from_bytes(self.as_array())
    }
}

/// An IDX file of unsigned bytes with a header for these dimensions, whatever `data` holds.
pub(crate) fn idx(dimensions: &[u32], data: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0, 0, 8, dimensions.len() as u8];
    bytes.extend(dimensions.iter().flat_map(|size| size.to_be_bytes()));
    bytes.extend(data);
    bytes
}

/// One gzip member.
pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// Bytes without a pattern, always the same ones.
pub(crate) fn noise(length: usize) -> Vec<u8> {
    let mut state: u32 = 1;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..length).map(|_| next()).collect()
}
