//! The tests of `which_is_which`; leave them as they are.

use numerics::ln;
use std::cell::RefCell;

use super::*;

/// The formula of the page, with this in the place of the logarithm.
fn formula(a: Float, y: Float, ln: impl Fn(Float) -> Float) -> Float {
    -(y * ln(a) + (1.0 - y) * ln(1.0 - a))
}

fn ask(what: &str, cost: impl Fn(Float, Float) -> Float) {
    let order = |output_first| match output_first {
        true => "the output comes first",
        false => "the target comes first",
    };
    for wanted in [true, false] {
        let calls = RefCell::new(vec![]);
        let found = output_comes_first(|first, second| {
            let value = if wanted { cost(first, second) } else { cost(second, first) };
            calls.borrow_mut().push(format!("cost({first}, {second}) = {value}"));
            value
        });
        assert!(
            found == wanted,
            "a cross-entropy {what} in which {}: you say that {}, from {}",
            order(wanted),
            order(found),
            calls.borrow().join(", ")
        );
    }
}

#[test]
fn formula_1_of_the_page() {
    ask("as it stands on the page", |a, y| formula(a, y, ln));
}

#[test]
fn formula_2_with_fewer_digits() {
    ask("in single precision", |a, y| Float::from(formula(a, y, ln) as f32));
}

#[test]
fn formula_3_in_other_units() {
    ask("in bits", |a, y| formula(a, y, ln) / std::f64::consts::LN_2);
    for factor in [0.001, 0.1, 7.0, 1e6] {
        ask(&format!("times {factor}"), |a, y| factor * formula(a, y, ln));
    }
}

#[test]
fn formula_4_whose_logarithms_end() {
    for end in [-100.0, -20.0] {
        ask(&format!("whose logarithms are never below {end}"), |a, y| {
            formula(a, y, |p| ln(p).max(end))
        });
    }
}

#[test]
fn formula_5_whose_outputs_are_kept_away_from_0_and_1() {
    for gap in [1e-15, 1e-7, 1e-4] {
        ask(&format!("that moves outputs into {gap:e} to 1 − {gap:e}"), |a, y| {
            formula(a.clamp(gap, 1.0 - gap), y, ln)
        });
    }
}
