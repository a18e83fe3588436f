//! The Rust that the book shows, in small pieces. Pages: *Rust for this book*, *Vectors, matrices and slopes*.
#![allow(clippy::unwrap_used)] // a test that cannot go on should say where

use std::path::Path;

use ch1::network::{Network, argmax};
use ch1::perceptron::Perceptron;
use ch1::sigmoid::sigmoid;
use mnist::Mnist;
use ndarray::{Array1, Array2, array};
use numerics::{Float, dot, matvec, normal, stream, sum};
use rand::Rng;

// ANCHOR: ownership
#[test]
fn a_borrow_lends_and_a_move_gives_away() {
    let x: Array1<Float> = array![0.9, 0.2, 0.5];
    let squares = dot(&x, &x); // lends x twice, to be read
    let y = x; // gives the numbers to y: from here on there is no x
    let mut z = y.clone(); // a second vector with the same numbers
    z += &y; // z is changed, y is lent
    double(&mut z); // z is lent to be changed
    assert_eq!(z, 4.0 * &y);
    assert!(squares > 1.0);
}

fn double(v: &mut Array1<Float>) {
    *v *= 2.0;
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
    let sizes: Vec<usize> = order.chunks(2).map(|mini_batch| mini_batch.len()).collect();
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

    assert_eq!(dot(&x, &x), 14.0); // from `numerics`, as are
    assert_eq!(matvec(&w, &x), array![-2.0, 3.0]); // matrix times vector, and
    assert_eq!(sum(&x), 6.0); // the sum

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
    let error = ink_of_the_first_image(Path::new("nowhere")).unwrap_err();
    assert!(error.to_string().contains("nowhere"));
}
// ANCHOR_END: results

// ANCHOR: traits
/// What answers a number when it is shown numbers.
trait Neuron {
    fn answer(&self, x: &Array1<Float>) -> Float;
}

impl Neuron for Perceptron {
    fn answer(&self, x: &Array1<Float>) -> Float {
        self.output(x)
    }
}

fn agree(one: &impl Neuron, other: &impl Neuron, x: &Array1<Float>) -> bool {
    one.answer(x) == other.answer(x)
}
// ANCHOR_END: traits

#[test]
fn two_swimmers_agree_in_warm_water() {
    let swimmer = |bias| Perceptron { weights: array![6.0, 2.0, 2.0], bias };
    assert!(agree(&swimmer(-5.0), &swimmer(-3.0), &array![1.0, 0.0, 0.0]));
    assert!(!agree(&swimmer(-5.0), &swimmer(-3.0), &array![0.0, 1.0, 1.0]));
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
    let (w, a, b) = (array![[1.0, 0.0, -1.0], [0.5, 2.0, 0.5]], array![0.5, 1.0, 2.0], 0.25);
    let j = 1;
    let mut z = b;
    for k in 0..3 {
        z += w[[j, k]] * a[k];
    }
    assert_eq!(z, matvec(&w, &a)[j] + b);
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
