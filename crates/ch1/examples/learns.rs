//! The shortest program of the book that learns: `cargo run -p ch1 --example learns`.
//!
//! Page: *A network that learns*.
#![allow(clippy::print_stdout)]

// ANCHOR: learn
use mnist::Mnist;
use ndarray::Array1;
use numerics::dot;

fn main() {
    let images = Mnist::load().expect("the images lie in the repository").training;
    let mut weights = vec![Array1::zeros(784); 10];
    for (from, to) in [(0, 100), (100, 1_000), (1_000, 10_000), (10_000, 50_000)] {
        let mut mistakes = 0;
        for i in from..to {
            let (image, digit) = (images.input(i), images.label(i));
            let answer = read(&weights, &image);
            if answer != digit {
                mistakes += 1;
                weights[digit] += &image;
                weights[answer] -= &image;
            }
        }
        let percent = 100.0 * mistakes as f64 / (to - from) as f64;
        println!("images {from} to {to}: {percent:.1} % misread");
    }
}
// ANCHOR_END: learn

// ANCHOR: read
fn read(weights: &[Array1<f64>], image: &Array1<f64>) -> usize {
    let mut best = 0;
    for digit in 1..10 {
        if dot(&weights[digit], image) > dot(&weights[best], image) {
            best = digit;
        }
    }
    best
}
// ANCHOR_END: read
