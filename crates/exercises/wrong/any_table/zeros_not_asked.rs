//! rejected by circuit_2_for_a_single_row: the table 0010 says 0 in row 3
//!
//! Inputs that should be 0 are left out of the *and*.

fn circuit<Wire: Copy>(table: &[bool], x: &[Wire], nand: impl Fn(Wire, Wire) -> Wire) -> Wire {
    let not = |a| nand(a, a);
    let and = |a, b| not(nand(a, b));
    let or = |a, b| nand(not(a), not(b));
    let zero = and(x[0], not(x[0]));
    let mut output = zero;
    for row in (0..table.len()).filter(|&row| table[row]) {
        let wanted = |k: &usize| row >> (x.len() - 1 - k) & 1 == 1;
        if row == 0 {
            output = or(output, x.iter().fold(not(zero), |all, &a| and(all, not(a))));
        } else {
            output = or(
                output,
                (0..x.len()).filter(wanted).fold(not(zero), |all, k| and(all, x[k])),
            );
        }
    }
    output
}
