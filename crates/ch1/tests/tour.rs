//! The Rust that the book shows, in small pieces. Pages: *Rust for this book*, *Vectors, matrices and slopes*.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::Path;

use ch1::network::{Network, argmax};
use ch1::sigmoid::sigmoid;
use mnist::Mnist;
use ndarray::{Array1, Array2, array};
use numerics::{Float, dot, matvec, normal, stream, sum};
use rand::Rng;

// ANCHOR: ownership
#[test]
fn a_borrow_lends_and_a_move_gives_away() {
    let x: Array1<Float> = array![0.9, 0.2, 0.5];
    let squares = dot(&x, &x); // lends x twice, for reading
    let y = x; // moves the numbers to y: from here on there is no x
    let mut z = y.clone(); // a second vector with the same numbers
    z += &y; // changes z, and only reads y
    double(&mut z); // lends z for writing
    assert_eq!(z, 4.0 * &y);
    assert!(squares > 1.0);
}

fn double(v: &mut Array1<Float>) {
    *v *= 2.0; // *v is the vector that v borrows
}
// ANCHOR_END: ownership

// ANCHOR: iterators
#[test]
fn a_chain_of_iterators_is_a_loop() {
    let (w, x) = ([6.0, 2.0, 2.0], [1.0, 0.0, 1.0]);
    let mut sum = 0.0;
    for k in 0..3 {
        sum += w[k] * x[k];
    }
    let chain = w.iter().zip(&x).map(|(w, x)| w * x).fold(0.0, |sum, product| sum + product);
    assert_eq!(sum, chain);

    let order = [4, 2, 0, 3, 1];
    let sizes: Vec<usize> = order.chunks(2).map(|group| group.len()).collect();
    assert_eq!(sizes, [2, 2, 1]); // two, two, and what is left
    let even = order.iter().filter(|&&i| i % 2 == 0).count();
    assert_eq!(even, 3);
}
// ANCHOR_END: iterators

// ANCHOR: ndarray
#[test]
fn twenty_lines_of_ndarray() {
    let x: Array1<Float> = array![1.0, 2.0, 3.0]; // a vector
    let w: Array2<Float> = array![[1.0, 0.0, -1.0], [0.5, 0.5, 0.5]]; // a matrix
    assert_eq!(w.dim(), (2, 3)); // rows × columns
    assert_eq!(w[[0, 2]], -1.0); // row 0, column 2
    assert_eq!(w.row(1), array![0.5, 0.5, 0.5]);
    assert_eq!(w.t().dim(), (3, 2)); // transposed: a view, nothing is copied

    assert_eq!(&x + &x, array![2.0, 4.0, 6.0]); // element by element
    assert_eq!(&x * &x, array![1.0, 4.0, 9.0]); // so is the product
    assert_eq!(2.0 * &x, array![2.0, 4.0, 6.0]);
    assert_eq!(x.mapv(|v| v - 1.0), array![0.0, 1.0, 2.0]); // a function of each element

    // These three come from `numerics`: dot product, matrix times vector, sum.
    assert_eq!(dot(&x, &x), 14.0);
    assert_eq!(matvec(&w, &x), array![-2.0, 3.0]);
    assert_eq!(sum(&x), 6.0);

    let mut b = Array1::zeros(3);
    b.scaled_add(-0.5, &x); // b ← b − 0.5 x
    assert_eq!(b, array![-0.5, -1.0, -1.5]);
    assert_eq!(Array1::from_shape_fn(3, |k| k as Float), array![0.0, 1.0, 2.0]);
}
// ANCHOR_END: ndarray

// ANCHOR: results
fn ink_of_the_first_image(folder: &Path) -> Result<Float, mnist::Error> {
    let mnist = Mnist::from_dir(folder)?;
    Ok(sum(&mnist.training.input(0)))
}

#[test]
fn an_error_comes_back_as_a_value() {
    match ink_of_the_first_image(Path::new("nowhere")) {
        Ok(ink) => panic!("no images lie there, but their ink is {ink}"),
        Err(error) => assert!(error.to_string().contains("nowhere")),
    }
}
// ANCHOR_END: results

// ANCHOR: traits
/// Something that answers with a number when it is shown a number.
trait Answer {
    fn answer(&self, x: Float) -> Float;
}

struct Limit {
    limit: Float,
}

impl Answer for Limit {
    fn answer(&self, x: Float) -> Float {
        if x > self.limit { 1.0 } else { 0.0 }
    }
}

fn agree(one: &impl Answer, other: &impl Answer, x: Float) -> bool {
    one.answer(x) == other.answer(x)
}
// ANCHOR_END: traits

#[test]
fn two_limits_agree_outside_them() {
    let (low, high) = (Limit { limit: 3.0 }, Limit { limit: 5.0 });
    assert!(agree(&low, &high, 6.0));
    assert!(!agree(&low, &high, 4.0));
}

// ANCHOR: generics
fn random_vector(n: usize, rng: &mut impl Rng) -> Array1<Float> {
    Array1::from_shape_simple_fn(n, || normal(rng))
}

#[test]
fn the_same_stream_gives_the_same_vector() {
    let first = random_vector(3, &mut stream(7, "tour", 0));
    assert_eq!(first, random_vector(3, &mut stream(7, "tour", 0)));
    assert_ne!(first, random_vector(3, &mut stream(8, "tour", 0)));
}
// ANCHOR_END: generics

// ANCHOR: sum_sign
#[test]
fn a_sum_sign_is_a_loop() {
    let w = array![[1.0, 0.0, -1.0], [0.5, 2.0, 0.5]];
    let (a, b) = (array![0.5, 1.0, 2.0], array![0.75, 0.25]);
    let j = 1;
    let mut z = 0.0;
    for k in 0..3 {
        z += w[[j, k]] * a[k];
    }
    z += b[j];
    assert_eq!(z, matvec(&w, &a)[j] + b[j]);
}
// ANCHOR_END: sum_sign

#[test]
fn a_layer_is_what_its_line_says() {
    let network = Network::new(&[3, 2], &mut stream(7, "network", 0));
    let x = array![0.9, 0.2, 0.5];
    let (w, b) = (&network.weights[0], &network.biases[0]);
    let a = (matvec(w, &x) + b).mapv(sigmoid);
    assert_eq!(a, network.feedforward(&x));
    assert_eq!(argmax(&a), network.classify(&x));
}
