//! The tests of `dual`; leave them as they are.

use std::cell::Cell;

use ch1::sigmoid::{sigmoid, sigmoid_prime};
use ch2::tape::Tape;
use numerics::{exp, normal, stream};

use super::*;

const SIGMOID: Activation = Activation { f: sigmoid, prime: sigmoid_prime };
const EXP: Activation = Activation { f: exp, prime: exp };

fn dual(value: Float, slope: Float) -> Dual {
    Dual { value, slope }
}

#[test]
fn step_1_sums_and_differences() {
    let (x, y) = (dual(3.0, 1.0), dual(5.0, -2.0));
    assert_eq!(x + y, dual(8.0, -1.0), "3 that rises by 1, plus 5 that falls by 2");
    assert_eq!(x - y, dual(-2.0, 3.0), "3 that rises by 1, minus 5 that falls by 2");
    assert_eq!(x - x, dual(0.0, 0.0), "x - x");
}

#[test]
fn step_2_products() {
    let (x, y) = (dual(3.0, 1.0), dual(5.0, -2.0));
    assert_eq!(x * y, dual(15.0, -1.0), "3 that rises by 1, times 5 that falls by 2");
    assert_eq!(x * x, dual(9.0, 6.0), "x · x at 3");
}

#[test]
fn step_3_quotients() {
    let (x, y) = (dual(3.0, 1.0), dual(4.0, -2.0));
    assert_eq!(x / y, dual(0.75, 0.625), "3 that rises by 1, divided by 4 that falls by 2");
    assert_eq!(x / x, dual(1.0, 0.0), "x / x");
}

#[test]
fn step_4_functions() {
    let z = dual(0.0, 8.0);
    assert_eq!(z.apply(SIGMOID), dual(0.5, 2.0), "σ at 0, of a z that rises by 8");
    assert_eq!(z.apply(EXP), dual(1.0, 8.0), "the exponential at 0, of a z that rises by 8");
}

#[test]
fn step_5_the_gradient_of_a_product_of_three() {
    let found = gradient(|x| x[0] * x[1] * x[2], &[2.0, 3.0, 5.0]);
    assert_eq!(found, [15.0, 10.0, 6.0], "the slopes of x y z at (2, 3, 5)");
}

#[test]
fn step_6_one_call_for_each_input() {
    let calls = Cell::new(0);
    let f = |x: &[Dual]| {
        calls.set(calls.get() + 1);
        x[0] + x[3]
    };
    gradient(f, &[1.0; 4]);
    assert_eq!(calls.get(), 4, "calls for the gradient of a function of four numbers");
}

#[test]
fn step_7_the_tape_has_the_same_slopes() {
    let rng = &mut stream(7, "duals", 0);
    for _ in 0..100 {
        let x: Vec<Float> = (0..4).map(|_| normal(rng)).collect();
        // A neuron and its cost: x = [w, input, b, y].
        let found = gradient(
            |x| {
                let error = (x[0] * x[1] + x[2]).apply(SIGMOID) - x[3];
                error * error / (error * error).apply(EXP)
            },
            &x,
        );
        let tape = Tape::default();
        let x: Vec<_> = x.iter().map(|&x| tape.number(x)).collect();
        let error = (x[0] * x[1] + x[2]).apply(SIGMOID) - x[3];
        let slope = (error * error / (error * error).apply(EXP)).slopes();
        for (i, &found) in found.iter().enumerate() {
            let right = slope[x[i]];
            assert!(
                (found - right).abs() < 1e-12,
                "slope {i} came out {found}, the tape has {right}"
            );
        }
    }
}
