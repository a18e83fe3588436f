//! Exercise 1-9: Any table from NANDs (page Computing with perceptrons)
//!
//! The page says in three steps how NANDs compute any table of zeros and ones. Here the steps become a
//! function. It builds the circuit for a table that is known, out of inputs that are not: the type `Wire` hides
//! its bit, so that nothing can be done with a wire but to lead it into a NAND, as often as you like.

/// The output of a circuit of NANDs for the inputs x, namely the entry of `table` in the row of x.
///
/// For n inputs, n ≥ 1, the table has 2ⁿ entries in counting order. With two inputs its rows are 00, 01, 10,
/// 11, where the first digit is x[0].
fn circuit<Wire: Copy>(table: &[bool], x: &[Wire], nand: impl Fn(Wire, Wire) -> Wire) -> Wire {
    // TODO: begin with three closures, `let not = |a| nand(a, a);` and then `and` and `or`.
    todo!()
}

// ---- Write above this line. The tests are in crates/exercises/exercises/ch1/tests/any_table.rs. ----

#[cfg(test)]
#[path = "tests/any_table.rs"]
mod tests;

fn main() {}
