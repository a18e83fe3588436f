//! The tests of `bit_layer`; leave them as they are.

use ch1::sigmoid::sigmoid;
use numerics::{matvec, stream, uniform};

use super::*;

fn outputs(a: &Array1<Float>) -> Array1<Float> {
    let (w, b) = bit_layer();
    (matvec(&w, a) + b).mapv(sigmoid)
}

/// Looks at the four outputs for these ten, of which that of `digit` is the largest.
fn check(digit: usize, ten: &Array1<Float>) {
    let four = outputs(ten);
    for (place, &output) in four.iter().enumerate() {
        let value = 8 >> place;
        let (bit, wanted) = if digit & value == 0 { (0, "at most") } else { (1, "at least") };
        let bound = [0.01, 0.99][bit];
        let right = if bit == 0 { output <= bound } else { output >= bound };
        assert!(
            right,
            "the bit of value {value} of digit {digit} is {bit} and should come out {wanted} {bound}; \
             it came out {output:.4} for the ten outputs {ten}"
        );
    }
}

#[test]
fn a_layer_has_a_row_per_bit_and_a_column_per_digit() {
    let (w, b) = bit_layer();
    let (found, wanted) = ((w.dim(), b.len()), ((4, 10), 4));
    assert_eq!(found, wanted, "the shape of W and the length of b");
}

#[test]
fn bits_of_a_digit_that_is_certain() {
    for digit in 0..10 {
        let ten = Array1::from_shape_fn(10, |k| if k == digit { 1.0 } else { 0.0 });
        check(digit, &ten);
    }
}

#[test]
fn bits_when_the_right_output_is_only_just_large_enough() {
    for digit in 0..10 {
        check(digit, &Array1::from_shape_fn(10, |k| if k == digit { 0.99 } else { 0.0 }));
    }
}

#[test]
fn bits_when_all_others_are_as_large_as_they_may_be() {
    const ALMOST: Float = 0.009_999_999;
    for (digit, right) in (0..10).flat_map(|digit| [(digit, 0.99), (digit, 1.0)]) {
        check(digit, &Array1::from_shape_fn(10, |k| if k == digit { right } else { ALMOST }));
    }
}

#[test]
fn bits_within_the_bounds_drawn_at_random() {
    let mut rng = stream(11, "outputs", 0);
    for digit in (0..10).cycle().take(1000) {
        let mut ten = Array1::from_shape_simple_fn(10, || 0.01 * uniform(&mut rng));
        ten[digit] = 1.0 - ten[digit];
        check(digit, &ten);
    }
}
