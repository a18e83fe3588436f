//! The tests of `how_long`; leave them as they are.

use super::*;

#[test]
fn count_1_of_a_neuron_that_needs_no_step() {
    for z in [-3.0, -0.001] {
        let found = count(z, 0.15);
        assert!(
            found == 0,
            "at z = {z} the output is below one half before the first step; you count {found}"
        );
    }
}

#[test]
fn count_2_of_the_two_pupils() {
    for (z, wanted) in [(1.5, 36), (4.0, 232)] {
        let found = count(z, 0.15);
        assert!(
            found == wanted,
            "from z = {z} with η = 0.15 the output is below one half after {wanted} steps; you count {found}"
        );
    }
}

#[test]
fn count_3_of_others() {
    for (z, eta, wanted) in
        [(0.0, 0.15, 1), (2.0, 0.15, 52), (6.0, 0.15, 1416), (6.0, 1.5, 144)]
    {
        let found = count(z, eta);
        assert!(
            found == wanted,
            "from z = {z} with η = {eta} the output is below one half after {wanted} steps; you count {found}"
        );
    }
}

#[test]
fn forecast_1_is_of_the_right_size() {
    for (z, eta) in [(6.0, 0.15), (7.0, 0.6)] {
        let (counted, found) = (count(z, eta), forecast(z, eta));
        let ratio = found / counted as Float;
        assert!(
            0.7 < ratio && ratio < 1.4,
            "from z = {z} with η = {eta} it takes {counted} steps; your forecast is {found:.0}, \
             {ratio:.3} times that"
        );
    }
}

#[test]
fn forecast_2_gets_better_with_z() {
    for (z, eta, percent) in
        [(8.0, 0.15, 2.0), (8.0, 0.6, 2.0), (10.0, 0.15, 0.5), (11.0, 0.3, 0.5)]
    {
        let (counted, found) = (count(z, eta), forecast(z, eta));
        let off = 100.0 * (found / counted as Float - 1.0);
        assert!(
            off.abs() < percent,
            "from z = {z} with η = {eta} it takes {counted} steps; your forecast is {found:.0}, {off:.2} % off; \
             at most {percent} % are allowed"
        );
    }
}
