//! The tests of `full_adder`; leave them as they are.

use ch1::perceptron::all_bits;

use super::*;

fn digits(number: u64, count: usize) -> Vec<Float> {
    (0..count).map(|place| (number >> place & 1) as Float).collect()
}

fn check(x: u64, y: u64, count: usize) {
    let (found, wanted) = (add(&digits(x, count), &digits(y, count)), digits(x + y, count + 1));
    assert_eq!(
        found, wanted,
        "{x} + {y} with {count} digits each should be {wanted:?}, the digit of value 1 first; it came out {found:?}"
    );
}

#[test]
fn column_1_has_the_right_sum_digit() {
    for x in all_bits(3) {
        let (found, wanted) = (full_adder(x[0], x[1], x[2]).0, x.sum() % 2.0);
        assert_eq!(found, wanted, "the sum digit of the three bits {x} came out {found}");
    }
}

#[test]
fn column_2_carries_if_two_bits_are_1() {
    for x in all_bits(3) {
        let carry = full_adder(x[0], x[1], x[2]).1;
        let wanted = if x.sum() >= 2.0 { 1.0 } else { 0.0 };
        assert_eq!(carry, wanted, "the carry of the three bits {x} came out {carry}");
    }
}

#[test]
fn numbers_1_have_a_digit_more_when_added() {
    for count in 1..10 {
        let found = add(&digits(1, count), &digits(0, count)).len();
        assert_eq!(
            found,
            count + 1,
            "the number of digits of a sum of numbers with {count} digits: the last carry needs a place"
        );
    }
}

#[test]
fn numbers_2_are_added() {
    check(1, 2, 2);
    check(1, 1, 2);
    check(3, 1, 2);
    for x in 0..16 {
        (0..16).for_each(|y| check(x, y, 4));
    }
}

#[test]
fn numbers_3_of_sixty_digits_are_added() {
    for place in 0..60 {
        check((1 << 60) - 1, 1 << place, 60);
        check(0x0123_4567_89ab_cdef, (1 << place) - 1, 60);
    }
}
