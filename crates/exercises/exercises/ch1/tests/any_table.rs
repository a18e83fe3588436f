//! The tests of `any_table`; leave them as they are.

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
