//! Pictures of digits, as MNIST would have them.

use ch1::network::argmax;
use ch3::centring::Picture;
use ch3::{Checkpoint, Examples};
use mnist::{Dataset, Mnist, PIXELS};

use crate::small::run;

/// The image on larger paper, each pixel as many pixels, dark on light.
fn enlarged(image: &[u8], times: usize, margin: usize) -> (usize, Vec<u8>) {
    let side = times * 28 + 2 * margin;
    let pixel = |i: usize| {
        let (row, column) = (i / side, i % side);
        let inside =
            |at: usize| at.checked_sub(margin).map(|at| at / times).filter(|&at| at < 28);
        match (inside(row), inside(column)) {
            (Some(row), Some(column)) => 255 - image[row * 28 + column],
            _ => 255,
        }
    };
    (side, (0..side * side).map(pixel).collect())
}

fn digit(columns: usize, greys: &[u8]) -> Vec<u8> {
    let greys = greys.iter().map(|&grey| f64::from(grey) / 255.0).collect();
    Picture::new(columns, greys).digit().unwrap()
}

/// The mean difference of two images, in greys.
fn difference(one: &[u8], other: &[u8]) -> f64 {
    let total: u64 = one.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    total as f64 / PIXELS as f64
}

#[test]
fn an_image_of_mnist_stays_as_it_is() {
    let test = Mnist::load().unwrap().test.first(500);
    let (mut same, mut moved) = (0, 0);
    for i in 0..test.len() {
        let (image, seen) = (test.pixels(i), digit(28, test.pixels(i)));
        same += usize::from(seen == image);
        moved += usize::from(difference(&seen, image) > 1.0);
    }
    // The others have a faint outermost column that counts as paper, or are made a little darker.
    assert!(same > 300 && moved < 10, "{same} the same and {moved} moved of {}", test.len());
}

#[test]
fn size_place_and_sides_of_the_paper_do_not_matter() {
    let test = Mnist::load().unwrap().test.first(100);
    for i in 0..test.len() {
        let image = test.pixels(i);
        let plain = digit(28, image);
        for (times, margin) in [(1, 0), (3, 0), (1, 30), (5, 17)] {
            let (side, greys) = enlarged(image, times, margin);
            let same = digit(side, &greys);
            assert!(
                difference(&plain, &same) < 0.5,
                "image {i}, {times} times, {margin} margin"
            );
        }
    }
}

#[test]
fn proportions_are_kept_and_the_longer_side_is_twenty() {
    // an upright bar, 40 × 10, and a lying one
    for (rows, columns) in [(40, 10), (10, 40)] {
        let greys = (0..100 * 100).map(|i| {
            let inside =
                (20..20 + rows).contains(&(i / 100)) && (30..30 + columns).contains(&(i % 100));
            u8::from(inside) * 200
        });
        let digit = digit(100, &greys.collect::<Vec<u8>>());
        let inked = |i: &usize| digit[*i] == 255;
        assert_eq!((0..PIXELS).filter(inked).count(), 20 * 5);
        let high =
            (0..28).filter(|row| (0..28).any(|column| inked(&(row * 28 + column)))).count();
        assert_eq!(high, if rows == 40 { 20 } else { 5 });
        assert_eq!(digit.iter().filter(|&&ink| ink > 0).count(), 100);
    }
}

#[test]
fn a_blank_sheet_is_refused() {
    let blank = Picture::new(30, vec![0.5; 900]).digit().unwrap_err();
    let message =
        "the picture is of a single grey; expected a digit, darker or lighter than its ground";
    assert_eq!(blank.to_string(), message);
    assert!(Picture::new(1, vec![0.5]).digit().is_err());
}

fn png_bytes(side: usize, greys: &[u8], colour: png::ColorType) -> Vec<u8> {
    let mut file = vec![];
    let mut encoder = png::Encoder::new(&mut file, side as u32, side as u32);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    let pixel = |&grey: &u8| match colour {
        png::ColorType::Rgb => vec![grey; 3],
        png::ColorType::Rgba => vec![0, 0, 0, 255 - grey],
        _ => vec![grey],
    };
    let bytes: Vec<u8> = greys.iter().flat_map(pixel).collect();
    encoder.write_header().unwrap().write_image_data(&bytes).unwrap();
    file
}

#[test]
fn predict_answers_for_a_picture_as_the_network_does_for_the_image() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let train =
        ["train", "--images", "2000", "--epochs", "3", "--optimizer", "adam", "--eta", "0.003"];
    let (_, stderr, code) = run(folder, &[&train[..], &["--save", "m.json"]].concat());
    assert_eq!(code, Some(0), "{stderr}");
    let text = std::fs::read_to_string(folder.join("m.json")).unwrap();
    let net = Checkpoint::from_json(&text).unwrap().net;
    let test = Mnist::load().unwrap().test.first(6);
    let colours = [png::ColorType::Grayscale, png::ColorType::Rgb, png::ColorType::Rgba];
    for i in 0..test.len() {
        let (side, greys) = enlarged(test.pixels(i), 4, 9);
        std::fs::write(folder.join("a.png"), png_bytes(side, &greys, colours[i % 3])).unwrap();
        let (stdout, stderr, code) = run(folder, &["predict", "--model", "m.json", "a.png"]);
        assert_eq!(code, Some(0), "{stderr}");
        let image = Dataset::new(digit(side, &greys), vec![0]).unwrap();
        let outputs = net.outputs(&Examples::from(&image));
        let read = argmax(outputs.row(0));
        let sure = format!("{:.2} %", 100.0 * outputs[[0, read]]);
        assert!(stdout.starts_with(&format!("a.png: {read}, {sure}\n")), "{stdout}");
        let rows = stdout.lines().skip(4).filter(|line| line.ends_with('%')).count();
        assert_eq!(rows, 10, "{stdout}");
    }
    for (name, bytes, expected) in bad_pictures() {
        std::fs::write(folder.join(name), bytes).unwrap();
        let (stdout, stderr, code) = run(folder, &["predict", "--model", "m.json", name]);
        assert_eq!((stdout.as_str(), code), ("", Some(1)), "{name}");
        assert!(stderr.starts_with(&format!("error: predict: {expected}")), "{name}: {stderr}");
        assert!(!stderr.contains("panicked"), "{stderr}");
    }
    for missing in ["none.png", "."] {
        let (_, stderr, code) = run(folder, &["predict", "--model", "m.json", missing]);
        assert_eq!(code, Some(1));
        let expected = format!("error: predict: cannot read {missing}\n  caused by: ");
        assert!(stderr.starts_with(&expected), "{stderr}");
    }
}

/// Files that are no picture of a digit, and how the message about each begins.
fn bad_pictures() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let grey = |side: usize, greys: &[u8]| png_bytes(side, greys, png::ColorType::Grayscale);
    let (side, greys) = enlarged(Mnist::load().unwrap().test.pixels(0), 2, 3);
    let good = grey(side, &greys);
    let mut huge = good.clone();
    huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]); // 65536 × 65536
    let crc = crc32(&huge[12..29]);
    huge[29..33].copy_from_slice(&crc.to_be_bytes());
    let mut damaged = good.clone();
    damaged[20] ^= 1;
    vec![
        ("empty.png", vec![], "empty.png: expected a PNG picture: "),
        ("gif.png", b"GIF89a".to_vec(), "gif.png: expected a PNG picture: "),
        ("cut.png", good[..good.len() / 2].to_vec(), "cut.png: expected a PNG picture: "),
        ("damaged.png", damaged, "damaged.png: expected a PNG picture: "),
        ("huge.png", huge, "huge.png: expected at most 268435456 bytes, found more; make"),
        ("blank.png", grey(9, &[77; 81]), "blank.png: the picture is of a single grey; "),
        ("one.png", grey(1, &[0]), "one.png: the picture is of a single grey; "),
    ]
}

/// The checksum of PNG's chunks, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 * (crc & 1)))
    })
}
