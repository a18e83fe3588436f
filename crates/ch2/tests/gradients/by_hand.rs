//! The calculation that the book prints: what stands on the left of the last `=` gives what stands on
//! its right.

use std::fs;

use numerics::{Float, exp};

/// Numbers are printed to five decimals, and a formula of the transcript has a few of them.
const BOUND: Float = 2.5e-5;

/// Reads a formula of the transcript from left to right: `2 · 0.5 - 1 · (-0.2)`, `½ ((0.7 - 1)²)`,
/// `σ(-3)`.
struct Reader<'t>(&'t str);

impl Reader<'_> {
    fn eat(&mut self, token: &str) -> bool {
        let rest = self.0.trim_start();
        let found = rest.strip_prefix(token);
        self.0 = found.unwrap_or(rest);
        found.is_some()
    }

    fn sum(&mut self) -> Float {
        let mut sum = if self.eat("-") { -self.product() } else { self.product() };
        loop {
            sum += match (self.eat("+"), self.eat("-")) {
                (true, _) => self.product(),
                (_, true) => -self.product(),
                _ => return sum,
            };
        }
    }

    fn product(&mut self) -> Float {
        let half = if self.eat("½") { 0.5 } else { 1.0 };
        let mut product = half * self.factor();
        while self.eat("·") {
            product *= self.factor();
        }
        product
    }

    fn factor(&mut self) -> Float {
        let sigmoid = self.eat("σ");
        let value = if self.eat("(") {
            let value = self.sum();
            assert!(self.eat(")"), "`)` is missing before `{}`", self.0);
            value
        } else {
            let end = self.0.find(|c: char| !c.is_ascii_digit() && c != '.');
            let (number, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
            self.0 = rest;
            number.parse().unwrap()
        };
        let value = if sigmoid { 1.0 / (1.0 + exp(-value)) } else { value };
        if self.eat("²") { value * value } else { value }
    }
}

#[test]
fn the_book_s_calculation_adds_up() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book/generated/ch2/by-hand.txt");
    let transcript = fs::read_to_string(path).unwrap();
    let mut lines = 0;
    // The other formulas are δ's, which the lines of (BP3) repeat.
    for line in
        transcript.lines().filter(|line| line.starts_with("  ") && !line.contains("= δ"))
    {
        let [_, formula, value] = line.split(" = ").collect::<Vec<_>>()[..] else {
            panic!("no `symbol = formula = value`: {line}")
        };
        let mut reader = Reader(formula);
        let (left, right) = (reader.sum(), value.trim().parse::<Float>().unwrap());
        assert_eq!(reader.0.trim(), "", "in {line}");
        assert!((left - right).abs() <= BOUND, "{left} in {line}");
        lines += 1;
    }
    assert!(lines > 30, "only {lines} lines");
}
