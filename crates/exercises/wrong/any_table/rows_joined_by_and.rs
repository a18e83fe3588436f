//! rejected by circuit_3_joins_rows: the table 0011 says 1 in row 2
//!
//! An input is never in two rows at once.

fn circuit<Wire: Copy>(table: &[bool], x: &[Wire], nand: impl Fn(Wire, Wire) -> Wire) -> Wire {
    let not = |a| nand(a, a);
    let and = |a, b| not(nand(a, b));
    let mut output = not(and(x[0], not(x[0])));
    if !table.contains(&true) {
        return not(output);
    }
    for row in (0..table.len()).filter(|&row| table[row]) {
        let wanted = |k: usize| row >> (x.len() - 1 - k) & 1 == 1;
        let literal = |k: usize| if wanted(k) { x[k] } else { not(x[k]) };
        output = and(output, (1..x.len()).fold(literal(0), |all, k| and(all, literal(k))));
    }
    output
}
