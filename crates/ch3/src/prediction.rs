//! What a network says of a single picture, and how sure it is. Page: *A digit of your own*.

use ch1::network::argmax;
use ndarray::ArrayView1;
use notebook::Table;
use numerics::Float;

/// The answer of these outputs: the digit, and how sure the network is of it.
pub fn answer(a: &ArrayView1<Float>) -> String {
    let digit = argmax(*a);
    format!("{digit}, {}", percent(a[digit]))
}

/// All ten digits, the surest first.
pub fn ranking(a: &ArrayView1<Float>) -> Table {
    let mut digits: Vec<usize> = (0..a.len()).collect();
    digits.sort_by(|&one, &other| a[other].total_cmp(&a[one]));
    let rows = digits.into_iter().map(|digit| [digit.to_string(), percent(a[digit])]);
    rows.fold(Table::new(["digit", "how sure"]), Table::row)
}

fn percent(share: Float) -> String {
    format!("{:.2} %", 100.0 * share)
}
