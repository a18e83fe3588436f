//! Parameters asked for by name, at run time. Going away: chapter 3's cells are the last that do
//! so; [`cell!`](crate::cell) gives a cell its parameters as a struct. With the last of them go
//! this file, its line in `lib.rs`, and the field `cell` of [`Notebook`].

use crate::{Notebook, Value};

impl Notebook<'_> {
    /// A whole-number parameter of this run.
    ///
    /// # Panics
    /// If the cell does not declare it.
    pub fn integer(&self, name: &str) -> usize {
        match self.settings.get(name) {
            Some(&Value::Count(number)) if name != "seed" => number as usize,
            _ => self.undeclared("integer", name),
        }
    }

    /// A real-number parameter of this run.
    ///
    /// # Panics
    /// If the cell does not declare it.
    pub fn real(&self, name: &str) -> f64 {
        match self.settings.get(name) {
            Some(&Value::Real(number)) => number,
            _ => self.undeclared("real", name),
        }
    }

    /// The seed of this run.
    ///
    /// # Panics
    /// If the cell does not declare it.
    pub fn seed(&self) -> u64 {
        match self.settings.get("seed") {
            Some(&Value::Count(seed)) => seed,
            _ => self.undeclared("seed", "seed"),
        }
    }

    fn undeclared(&self, kind: &str, name: &str) -> ! {
        let (cell, known) = (self.cell.name, self.settings.names());
        panic!("the cell `{cell}` asks for the {kind} parameter `{name}`; it declares: {known}")
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::record;

    #[test]
    #[should_panic(
        expected = "`test` asks for the integer parameter `hidden`; it declares: epochs, eta, seed"
    )]
    fn an_undeclared_parameter_is_a_bug() {
        record(|nb| {
            nb.integer("hidden");
            Ok(())
        })
        .ok();
    }

    #[test]
    #[should_panic(expected = "asks for the real parameter `epochs`")]
    fn a_parameter_of_another_kind_is_a_bug() {
        record(|nb| {
            nb.real("epochs");
            Ok(())
        })
        .ok();
    }
}
