//! rejected by circuit_2_for_a_single_row: the table 0010 says 0 in row 1
//!
//! The first input is taken for the digit of value 1.

fn circuit<Wire: Copy>(table: &[bool], x: &[Wire], nand: impl Fn(Wire, Wire) -> Wire) -> Wire {
    let not = |a| nand(a, a);
    let and = |a, b| not(nand(a, b));
    let or = |a, b| nand(not(a), not(b));
    let mut output = and(x[0], not(x[0]));
    for row in (0..table.len()).filter(|&row| table[row]) {
        let wanted = |k: usize| row >> k & 1 == 1;
        let literal = |k: usize| if wanted(k) { x[k] } else { not(x[k]) };
        output = or(output, (1..x.len()).fold(literal(0), |all, k| and(all, literal(k))));
    }
    output
}
