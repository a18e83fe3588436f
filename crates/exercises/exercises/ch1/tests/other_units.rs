//! The tests of `other_units`; leave them as they are.

use mnist::Mnist;
use ndarray::array;
use numerics::{matvec, normal, stream};

use super::*;

/// Shows the layer inputs x before and scale · x + shift after the change, and compares z.
fn check(w: &Array2<Float>, b: &Array1<Float>, x: &Array1<Float>, scale: Float, shift: Float) {
    let (new_w, new_b) = carried_over(w, b, scale, shift);
    assert_eq!(
        (new_w.dim(), new_b.len()),
        (w.dim(), b.len()),
        "the shape of the weights and the number of biases"
    );
    let found = matvec(&new_w, &x.mapv(|x| scale * x + shift)) + new_b;
    let wanted = matvec(w, x) + b;
    for (j, (found, wanted)) in found.iter().zip(&wanted).enumerate() {
        // Rounding, of sums of a few hundred terms.
        assert!(
            (found - wanted).abs() < 1e-9,
            "with inputs of {scale} · x + {shift}, z of neuron {j} is {found}, and it was {wanted} with x"
        );
    }
}

fn random(neurons: usize, inputs: usize, seed: u64) -> (Array2<Float>, Array1<Float>) {
    let mut rng = stream(seed, "layer", 0);
    let w = Array2::from_shape_simple_fn((neurons, inputs), || normal(&mut rng));
    (w, Array1::from_shape_simple_fn(neurons, || normal(&mut rng)))
}

#[test]
fn unit_1_twice_as_large_numbers() {
    let (w, b) = carried_over(&array![[1.0, -2.0], [4.0, 0.5]], &array![1.0, 3.0], 2.0, 0.0);
    assert!(
        w == array![[0.5, -1.0], [2.0, 0.25]],
        "inputs twice as large need weights half as large; they came out {w}"
    );
    assert!(b == array![1.0, 3.0], "a bias is multiplied by no input; they came out {b}");
}

#[test]
fn unit_2_from_256_to_255() {
    let (w, b) = random(4, 6, 1);
    for pixel in [255.0, 1.0, 100.0] {
        let x = Array1::from_shape_fn(6, |k| pixel / 256.0 / (k + 1) as Float);
        check(&w, &b, &x, 256.0 / 255.0, 0.0);
    }
}

#[test]
fn unit_3_numbers_that_are_one_larger() {
    for seed in 0..5 {
        let (w, b) = random(3, 3, seed);
        check(&w, &b, &array![0.25, 0.5, -1.0], 1.0, 1.0);
        check(&w, &b, &array![0.25, 0.5, -1.0], 1.0, -3.0);
    }
}

#[test]
fn unit_4_of_every_scale_and_shift() {
    for seed in 0..20 {
        let (w, b) = random(1 + seed as usize % 4, 5, seed);
        let (x, numbers) = random(1, 5, seed + 100);
        check(&w, &b, &x.row(0).to_owned(), 0.5 + seed as Float, 10.0 * numbers[0]);
    }
}

#[test]
fn unit_5_white_ink_on_black_paper() {
    let images = Mnist::load().expect("the four files of MNIST").test;
    let (w, b) = random(30, 784, 5);
    (0..20).for_each(|i| check(&w, &b, &images.input(i), -1.0, 1.0));
}
