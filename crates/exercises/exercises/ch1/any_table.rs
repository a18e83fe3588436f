//! Exercise 1-6: Any table from NANDs (page Computing with perceptrons)
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

// ---- Write above this line. Below are the tests; leave them as they are. ----

fn main() {}

#[cfg(test)]
mod tests {
    use ch1::perceptron::{all_bits, nand};
    use ndarray::array;
    use numerics::{below, stream};

    use super::*;

    /// Tries all inputs, with perceptrons as the NANDs.
    fn check(table: &[bool]) {
        let inputs = table.len().ilog2() as usize;
        for (row, x) in all_bits(inputs).enumerate() {
            let found = circuit(table, &x.to_vec(), |a, b| nand().output(&array![a, b]));
            let wanted = f64::from(u8::from(table[row]));
            let digits = |table: &[bool]| -> String {
                table.iter().map(|&bit| if bit { '1' } else { '0' }).collect()
            };
            assert_eq!(
                found,
                wanted,
                "the table {} says {wanted} in row {row}, for the inputs {x}; the circuit says {found}",
                digits(table)
            );
        }
    }

    /// The table of so many inputs whose entries are the bits of `code`, the first row being the highest bit.
    fn table(inputs: u32, code: u64) -> Vec<bool> {
        let rows = 1_u32 << inputs;
        (0..rows).rev().map(|row| code >> row & 1 == 1).collect()
    }

    #[test]
    fn circuit_1_of_one_input() {
        check(&[false, true]);
        check(&[true, false]);
    }

    #[test]
    fn circuit_2_for_a_single_row() {
        for row in 0..4 {
            check(&table(2, 1 << row));
        }
    }

    #[test]
    fn circuit_3_joins_rows() {
        for code in (0..16_u64).filter(|code| code.count_ones() > 1) {
            check(&table(2, code));
        }
    }

    #[test]
    fn circuit_4_for_a_table_without_a_one() {
        for inputs in 1..5 {
            check(&table(inputs, 0));
        }
    }

    #[test]
    fn circuit_5_of_more_inputs() {
        (0..256).for_each(|code| check(&table(3, code)));
        let mut rng = stream(1, "tables", 0);
        for inputs in 4..8 {
            let random: Vec<bool> = (0..1 << inputs).map(|_| below(&mut rng, 2) == 1).collect();
            check(&random);
        }
    }
}
