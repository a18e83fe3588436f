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
    let not = |a| nand(a, a);
    let and = |a, b| not(nand(a, b));
    let or = |a, b| nand(not(a), not(b));
    // A constant 0, made of an input that cannot be looked at. It is the answer of an empty table, and as a
    // first term of an `or` it changes nothing, so no case needs to be told apart.
    let mut output = and(x[0], not(x[0]));
    for row in (0..table.len()).filter(|&row| table[row]) {
        // The input with the number k stands for the binary digit of value 2^(n − 1 − k) of the row's number.
        let wanted = |k: usize| row >> (x.len() - 1 - k) & 1 == 1;
        let literal = |k: usize| if wanted(k) { x[k] } else { not(x[k]) };
        output = or(output, (1..x.len()).fold(literal(0), |all, k| and(all, literal(k))));
    }
    output
}
