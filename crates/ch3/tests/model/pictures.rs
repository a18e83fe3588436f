//! Pictures of digits, as MNIST would have them.

use std::fs::File;
use std::path::Path;

use ch1::network::argmax;
use ch3::centring::Picture;
use ch3::data::Data;
use ch3::model::Model;
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

fn write_png(path: &Path, side: usize, greys: &[u8], colour: png::ColorType) {
    let mut encoder = png::Encoder::new(File::create(path).unwrap(), side as u32, side as u32);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    let pixel = |&grey: &u8| match colour {
        png::ColorType::Rgb => vec![grey; 3],
        png::ColorType::Rgba => vec![0, 0, 0, 255 - grey],
        _ => vec![grey],
    };
    let bytes: Vec<u8> = greys.iter().flat_map(pixel).collect();
    encoder.write_header().unwrap().write_image_data(&bytes).unwrap();
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
    let network = Model::from_json(&text).unwrap().network;
    let test = Mnist::load().unwrap().test.first(6);
    let colours = [png::ColorType::Grayscale, png::ColorType::Rgb, png::ColorType::Rgba];
    for i in 0..test.len() {
        let (side, greys) = enlarged(test.pixels(i), 4, 9);
        write_png(&folder.join("a.png"), side, &greys, colours[i % 3]);
        let (stdout, stderr, code) = run(folder, &["predict", "--model", "m.json", "a.png"]);
        assert_eq!(code, Some(0), "{stderr}");
        let image = Dataset::new(digit(side, &greys), vec![0]).unwrap();
        let outputs = network.outputs(&Data::from(&image));
        let read = argmax(outputs.row(0));
        let sure = format!("{:.2} %", 100.0 * outputs[[0, read]]);
        assert!(stdout.starts_with(&format!("a.png: {read}, {sure}\n")), "{stdout}");
        let rows = stdout.lines().skip(4).filter(|line| line.ends_with('%')).count();
        assert_eq!(rows, 10, "{stdout}");
    }
    std::fs::write(folder.join("b.png"), "GIF89a").unwrap();
    let (_, stderr, code) = run(folder, &["predict", "--model", "m.json", "b.png"]);
    assert_eq!(code, Some(1));
    assert!(stderr.contains("b.png: expected a PNG picture: "), "{stderr}");
}

#[test]
fn evaluate_counts_as_the_library_does() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let train = ["train", "--images", "1000", "--epochs", "1", "--save", "m.json"];
    assert_eq!(run(folder, &train).2, Some(0));
    let text = std::fs::read_to_string(folder.join("m.json")).unwrap();
    let network = Model::from_json(&text).unwrap().network;
    let score = network.score(&Data::from(&Mnist::load().unwrap().test));
    let arguments = ["evaluate", "--model", "m.json", "--figures", "drawn"];
    let (stdout, stderr, code) = run(folder, &arguments);
    assert_eq!(code, Some(0), "{stderr}");
    assert!(
        stdout.starts_with(&format!("{} of 10000 test images, ", score.correct)),
        "{stdout}"
    );
    let matrix = stdout.split("read (columns):").nth(1).unwrap();
    let rows = matrix.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    let counts: Vec<Vec<usize>> = rows
        .map(|row| row.split_whitespace().skip(1).map(|n| n.parse().unwrap()).collect())
        .filter(|row: &Vec<usize>| row.len() == 10)
        .collect();
    assert_eq!((0..10).map(|digit| counts[digit][digit]).sum::<usize>(), score.correct);
    assert_eq!(counts.iter().flatten().sum::<usize>(), 10_000);
    assert_eq!(counts[0].iter().sum::<usize>(), 980); // the zeros among the test images
    let figure = std::fs::read_to_string(folder.join("drawn/worst-mistakes.svg")).unwrap();
    assert!(figure.starts_with("<svg"), "{}", &figure[..40]);
}
