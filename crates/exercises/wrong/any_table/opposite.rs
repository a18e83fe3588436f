//! rejected by circuit_1_of_one_input: the table 01 says 0 in row 0
//!
//! The rows with a 0 are joined.

fn circuit<Wire: Copy>(table: &[bool], x: &[Wire], nand: impl Fn(Wire, Wire) -> Wire) -> Wire {
    let not = |a| nand(a, a);
    let and = |a, b| not(nand(a, b));
    let or = |a, b| nand(not(a), not(b));
    let mut output = and(x[0], not(x[0]));
    for row in (0..table.len()).filter(|&row| !table[row]) {
        let wanted = |k: usize| row >> (x.len() - 1 - k) & 1 == 1;
        let literal = |k: usize| if wanted(k) { x[k] } else { not(x[k]) };
        output = or(output, (1..x.len()).fold(literal(0), |all, k| and(all, literal(k))));
    }
    output
}
