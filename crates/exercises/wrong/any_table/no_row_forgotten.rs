//! rejected by circuit_4_for_a_table_without_a_one: the table 00 says 0 in row 1, for the inputs [1]; the circuit says 1
//!
//! Without a row to join, an input is passed on.

fn circuit<Wire: Copy>(table: &[bool], x: &[Wire], nand: impl Fn(Wire, Wire) -> Wire) -> Wire {
    let not = |a| nand(a, a);
    let and = |a, b| not(nand(a, b));
    let or = |a, b| nand(not(a), not(b));
    let term = |row: usize| {
        let wanted = |k: usize| row >> (x.len() - 1 - k) & 1 == 1;
        let literal = |k: usize| if wanted(k) { x[k] } else { not(x[k]) };
        (1..x.len()).fold(literal(0), |all, k| and(all, literal(k)))
    };
    (0..table.len()).filter(|&row| table[row]).map(term).reduce(or).unwrap_or(x[0])
}
