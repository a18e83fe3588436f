//! Every way we could think of in which a file can be bad. `bad_files.txt` holds the message
//! for each, word by word: it should tell a reader what is wrong, where, and what to do.
#![allow(clippy::unwrap_used)]

mod common;

use std::io::Read;

use common::{Files, gzip, idx, noise};
use flate2::read::GzDecoder;
use mnist::Mnist;

/// A name, and what spoils a good data set.
type Case = (&'static str, fn(&mut Files));

#[rustfmt::skip] // one line a case
const SOMETHING_ELSE: [Case; 21] = [
    ("web page", |f| f.images = b"<!DOCTYPE html><title>403 Forbidden</title>".into()),
    ("web page behind spaces", |f| f.images = b"\xef\xbb\xbf \r\n <HTML>".into()),
    ("web page in gzip", |f| f.images = gzip(b"<html lang=\"en\">")),
    ("server's excuse", |f| f.images = br#"{"error": "rate limit"}"#.into()),
    ("Git LFS pointer", |f| f.labels = b"version https://git-lfs.github.com/spec/v1".into()),
    ("gzip in gzip", |f| f.images = gzip(&gzip(&f.images))),
    ("zip archive", |f| f.images = b"PK\x03\x04\x14\x00\x00\x00".into()),
    ("tar archive", |f| f.images = tar("mnist/train-images-idx3-ubyte")),
    ("tar archive in gzip", |f| f.test_labels = gzip(&tar("t10k-labels-idx1-ubyte"))),
    ("bzip2", |f| f.images = b"BZh91AY&SY".into()),
    ("xz", |f| f.images = b"\xfd7zXZ\x00\x00\x04".into()),
    ("zstd", |f| f.images = b"\x28\xb5\x2f\xfd\x04".into()),
    ("text that is not UTF-8", |f| f.images = b"Gr\xfc\xdfe".into()),
    ("noise", |f| f.images = noise(5000)),
    ("one byte", |f| f.images = vec![0x1f]),
    ("labels for images", |f| f.images = f.labels.clone()),
    ("images for labels", |f| f.labels = f.images.clone()),
    ("test files swapped", |f| std::mem::swap(&mut f.test_images, &mut f.test_labels)),
    ("numbers of images reversed", |f| f.images[..4].reverse()),
    ("numbers of labels reversed", |f| f.labels[..4].reverse()),
    ("nothing but zeros", |f| f.images.fill(0)),
];

#[rustfmt::skip]
const ANOTHER_FORM: [Case; 9] = [
    ("signed bytes", |f| f.images[2] = 0x09),
    ("16-bit integers", |f| f.images[2] = 0x0b),
    ("32-bit integers", |f| f.labels[2] = 0x0c),
    ("32-bit floats", |f| f.images[2] = 0x0d),
    ("64-bit floats", |f| f.images[2] = 0x0e),
    ("a type that does not exist", |f| f.images[2] = 0xff),
    ("two dimensions", |f| f.images[3] = 2),
    ("four dimensions", |f| f.images[3] = 4),
    ("first byte not zero", |f| f.images[0] = 1),
];

#[rustfmt::skip]
const WRONG_SIZES: [Case; 18] = [
    ("2^32 - 1 images", |f| f.images[4..8].fill(0xff)),
    ("2^32 - 1 labels", |f| f.labels[4..8].fill(0xff)),
    ("one image above the cap", |f| f.images = idx(&[342_393, 28, 28], &[])),
    ("as many images as the cap allows", |f| f.images = idx(&[342_392, 28, 28], &[])),
    ("one label above the cap", |f| f.labels = idx(&[268_435_457], &[])),
    ("a product above 64 bits", |f| f.images[4..16].fill(0xff)),
    ("a product of 2^64", |f| f.images = idx(&[1 << 22, 1 << 21, 1 << 21], &[])),
    ("a product above 64 bits in gzip", |f| f.images = gzip(&idx(&[u32::MAX; 3], &[]))),
    ("no images", |f| f.images = idx(&[0, 28, 28], &[])),
    ("no labels", |f| f.labels = idx(&[0], &[])),
    ("no test images", |f| f.test_images = idx(&[0, 28, 28], &[])),
    ("all sizes zero", |f| f.images = idx(&[0, 0, 0], &[])),
    ("zero rows", |f| f.images = idx(&[12, 0, 28], &[])),
    ("zero columns", |f| f.images = idx(&[12, 28, 0], &[])),
    ("27 rows", |f| f.images = idx(&[12, 27, 28], &noise(12 * 27 * 28))),
    ("29 columns", |f| f.images = idx(&[12, 28, 29], &noise(12 * 28 * 29))),
    ("14 x 56 pixels", |f| f.images = idx(&[12, 14, 56], &noise(12 * 784))),
    ("transposed, the count last", |f| f.images = idx(&[28, 28, 12], &noise(12 * 784))),
];

#[rustfmt::skip]
const TOO_SHORT_OR_TOO_LONG: [Case; 15] = [
    ("empty images", |f| f.images.clear()),
    ("empty labels", |f| f.labels.clear()),
    ("empty test images", |f| f.test_images.clear()),
    ("empty test labels", |f| f.test_labels.clear()),
    ("gzip of nothing", |f| f.images = gzip(&[])),
    ("one pixel short", |f| f.images.truncate(9423)),
    ("one pixel short in gzip", |f| f.images = gzip(&f.images[..9423])),
    ("one label short", |f| f.labels.truncate(19)),
    ("one image short", |f| f.test_images.truncate(16 + 5 * 784)),
    ("one pixel too many", |f| f.images.push(0)),
    ("one label too many", |f| f.labels.push(0)),
    ("one label too many in gzip", |f| f.labels = gzip(&[&f.labels[..], &[0]].concat())),
    ("a line end behind the pixels", |f| f.test_images.extend(b"\r\n")),
    ("gzip bomb behind the images", |f| f.images = gzip(&bomb(&f.images))),
    ("gzip bomb without a header", |f| f.images = gzip(&bomb(&[]))),
];

#[rustfmt::skip]
const DAMAGED_GZIP: [Case; 22] = [
    ("only the gzip magic", |f| f.images = gzip(&f.images)[..2].into()),
    ("cut in the gzip header", |f| f.images = gzip(&f.images)[..9].into()),
    ("cut behind the gzip header", |f| f.images = gzip(&f.images)[..10].into()),
    ("cut in the middle", |f| f.images = gzip(&f.images)[..5000].into()),
    ("gzip trailer missing", |f| f.labels = gzip(&f.labels)[..32].into()),
    ("last byte of gzip missing", |f| f.labels = gzip(&f.labels)[..39].into()),
    ("not the method deflate", |f| f.images = with(gzip(&f.images), 2, 7)),
    ("a reserved flag of gzip", |f| f.images = with(gzip(&f.images), 3, 0x80)),
    ("no such block type", |f| f.images = with(gzip(&f.images), 10, 7)),
    ("a pixel changed", |f| f.images = changed_inside(&f.images, 100)),
    ("a label changed", |f| f.labels = changed_inside(&f.labels, 10)),
    ("checksum of gzip changed", |f| f.labels = with(gzip(&f.labels), 32, 7)),
    ("length of gzip changed", |f| f.labels = with(gzip(&f.labels), 36, 7)),
    ("last byte of gzip changed", |f| f.labels = with(gzip(&f.labels), 39, 7)),
    ("a byte behind the gzip data", |f| f.labels = [&gzip(&f.labels)[..], b"!"].concat()),
    ("zeros behind the gzip data", |f| f.labels = [gzip(&f.labels), vec![0; 512]].concat()),
    ("a second copy as second member", |f| f.labels = gzip(&f.labels).repeat(2)),
    ("a second member of one byte", |f| f.labels = [gzip(&f.labels), gzip(&[1])].concat()),
    ("a second member that breaks off", |f| f.labels = gzip(&f.labels).repeat(2)[..43].into()),
    ("bad second member", |f| f.labels = [gzip(&f.labels), with(gzip(&[]), 12, 7)].concat()),
    ("too many members", |f| f.labels = gzip(&[]).repeat(10_001)),
    ("half the labels, and no second member", |f| f.labels = gzip(&f.labels[..14])),
];

#[rustfmt::skip]
const NOT_MATCHING: [Case; 12] = [
    ("label 10", |f| f.labels[11] = 10),
    ("label 255 at the end", |f| f.labels[19] = 255),
    ("test label 11 at the beginning", |f| f.test_labels[8] = 11),
    ("label 10 in gzip", |f| f.labels = gzip(&idx(&[12], &[10; 12]))),
    ("labels as text", |f| f.labels[8..].copy_from_slice(b"314159265358")),
    ("one label fewer than images", |f| f.labels = idx(&[11], &[1; 11])),
    ("one label more than images", |f| f.labels = idx(&[13], &[1; 13])),
    ("one image more than labels", |f| f.images = idx(&[13, 28, 28], &noise(13 * 784))),
    ("one image fewer than labels", |f| f.test_images = idx(&[5, 28, 28], &noise(5 * 784))),
    ("one label fewer in gzip", |f| f.labels = gzip(&idx(&[11], &[1; 11]))),
    ("test labels for training labels", |f| f.labels = f.test_labels.clone()),
    ("training images for test images", |f| f.test_images = f.images.clone()),
];

#[test]
fn every_bad_file_gets_its_message() {
    let cases = [
        &SOMETHING_ELSE[..],
        &ANOTHER_FORM,
        &WRONG_SIZES,
        &TOO_SHORT_OR_TOO_LONG,
        &DAMAGED_GZIP,
        &NOT_MATCHING,
    ]
    .concat();
    let mut messages = String::new();
    for &(name, spoil) in &cases {
        let mut files = Files::small();
        spoil(&mut files);
        match files.load() {
            Ok(_) => panic!("{name}: accepted"),
            Err(error) => messages += &format!("{name}:\n    {error}\n"),
        }
    }
    assert!(cases.len() >= 60);
    for (line, expected) in messages.lines().zip(include_str!("bad_files.txt").lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(messages.lines().count(), include_str!("bad_files.txt").lines().count());
}

/// Each of the four files, cut after every byte of its header, gzipped and not.
#[test]
fn a_header_cut_anywhere_says_how_much_is_there() {
    for (file, name) in mnist::FILE_NAMES.into_iter().enumerate() {
        let header = if name.contains("idx3") { 16 } else { 8 };
        for length in 0..header {
            let small = Files::small();
            let cut = &small.as_array()[file][..length];
            for (bytes, place) in [(cut, ""), (&gzip(cut), " (decompressed)")] {
                let mut files = small.as_array();
                files[file] = bytes;
                let message = Mnist::from_bytes(files).unwrap_err().to_string();
                let found = match length {
                    0 => "an empty file".to_string(),
                    n => format!("only {n}"),
                };
                let expected = format!("expected a header of {header} bytes, found {found}. ");
                let start = format!("{name}{place}, byte {length}: {expected}");
                assert!(message.starts_with(&start), "{message}");
            }
        }
    }
}

/// However early a download broke off, the beginning is not taken for the whole.
#[test]
fn gzip_data_cut_anywhere_is_refused() {
    let small = Files::small();
    let (images, labels) = (gzip(&small.images), gzip(&small.labels));
    let lengths = (0..images.len()).rev().step_by(7).map(|n| (0, &images[..n]));
    for (file, cut) in lengths.chain((0..labels.len()).map(|n| (1, &labels[..n]))) {
        let mut files = small.as_array();
        files[file] = cut;
        let message = Mnist::from_bytes(files).unwrap_err().to_string();
        assert!(message.starts_with(mnist::FILE_NAMES[file]), "{}: {message}", cut.len());
    }
}

/// The first block of a tar archive, as far as it can be told from its name.
fn tar(file: &str) -> Vec<u8> {
    let mut block = vec![0; 512];
    block[..file.len()].copy_from_slice(file.as_bytes());
    block[257..262].copy_from_slice(b"ustar");
    block
}

/// 64 MiB of zeros behind something; they compress a thousandfold.
fn bomb(start: &[u8]) -> Vec<u8> {
    let mut bytes = start.to_vec();
    bytes.resize(start.len() + (64 << 20), 0);
    bytes
}

/// The bytes with some bits of one of them flipped.
fn with(mut bytes: Vec<u8>, place: usize, flip: u8) -> Vec<u8> {
    bytes[place] ^= flip;
    bytes
}

/// Gzip data in which one byte of the content has changed, but not the checksum.
fn changed_inside(content: &[u8], place: usize) -> Vec<u8> {
    let trailer = gzip(content).split_off(gzip(content).len() - 8);
    let changed = with(content.to_vec(), place, 7);
    let mut bytes = gzip(&changed);
    bytes.truncate(bytes.len() - 8);
    bytes.extend(trailer);

    let mut decoded = Vec::new();
    assert!(GzDecoder::new(&bytes[..]).read_to_end(&mut decoded).is_err());
    assert_eq!(decoded, changed, "all of it is there before the checksum is");
    bytes
}
