//! Typed parameters: a cell declares its parameters once, as a struct, and gets that struct.
//!
//! [`known!`](crate::known) tells the ranges and meanings that many cells share;
//! [`parameters!`](crate::parameters) makes a struct of parameters with the book's values;
//! [`cell!`](crate::cell) ties both to a function. A misspelt name does not compile, nor does a
//! default that is out of range.

use crate::{Settings, Value};

/// The parameters of a cell as a struct. The macro [`parameters!`](crate::parameters) writes it.
pub trait Parameters: Sized {
    /// The values that were chosen for one run.
    fn chosen(settings: &Settings) -> Self;
}

/// The type of a parameter's field: `usize`, `f64`, and `u64` for the seed.
pub trait Field: Sized {
    /// The value, if it is of this type.
    fn of(value: &Value) -> Option<Self>;
}

impl Field for usize {
    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Count(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }
}

impl Field for u64 {
    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Count(number) => Some(*number),
            _ => None,
        }
    }
}

impl Field for f64 {
    fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Real(number) => Some(*number),
            _ => None,
        }
    }
}

impl Settings {
    /// The value of one parameter as a field of a struct.
    ///
    /// # Panics
    /// If there is no such parameter, or it is of another type.
    pub fn field<T: Field>(&self, name: &str) -> T {
        let field = self.get(name).and_then(T::of);
        field.unwrap_or_else(|| {
            panic!("there is no such parameter `{name}`; there are: {}", self.names())
        })
    }
}

/// The seeds 1, 2, … of an experiment that is made so many times.
pub fn seeds(count: usize) -> impl Iterator<Item = u64> + Clone {
    1..=count as u64
}

/// Tells what many cells know by one name: the type, the range and the meaning of a parameter.
/// A chapter writes this table in a module `known`.
///
/// ```
/// mod known {
///     notebook::known! {
///         epochs: usize in 1..=1_000, "passes over the training images";
///         eta: f64 in 1e-6..=1e300, "learning rate η";
///     }
/// }
/// ```
#[macro_export]
macro_rules! known {
    ($($name:ident: $kind:ident in $least:literal..=$most:literal, $meaning:literal;)*) => { $(
        #[doc = $meaning]
        #[allow(unreachable_pub)] // how far it is seen, the module says that holds the table
        pub mod $name {
            /// Its type.
            pub type Value = $kind;

            /// The parameter with this default.
            pub const fn parameter(default: Value) -> $crate::Parameter {
                $crate::parameter!($name $kind, default, $least..=$most, $meaning)
            }
        }
    )* };
}

/// Makes a struct of parameters. A name alone stands for a parameter of the module `known` that
/// is in scope (`seed` is known to all); any other comes with its type, range and meaning.
///
/// ```
/// # mod known { notebook::known! { epochs: usize in 1..=1_000, "passes"; } }
/// notebook::parameters! {
///     Walk { epochs = 30, near: f64 = 0.5 in 0.0..=1.0, "how near is near", seed = 7 }
/// }
/// let longer = Walk { epochs: 60, ..Walk::BOOK };
/// assert_eq!((longer.epochs, longer.near, longer.seed), (60, 0.5, 7));
/// ```
#[macro_export]
macro_rules! parameters {
    ($(#[$meta:meta])* $vis:vis $P:ident { $(
        $name:ident $(: $kind:ident)? = $default:literal
            $(in $least:literal..=$most:literal, $meaning:literal)?
    ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy)]
        $vis struct $P { $(pub(crate) $name: $crate::parameter!(type $name $($kind)?)),* }

        impl $P {
            /// The values of the book.
            #[allow(dead_code)]
            $vis const BOOK: Self = Self { $($name: $default),* };

            /// The parameters, with these values as their defaults.
            $vis const fn declared(self) -> [$crate::Parameter; [$(stringify!($name)),*].len()] {
                [$($crate::parameter!(
                    $name $($kind)?, self.$name $(, $least..=$most, $meaning)?
                )),*]
            }
        }

        impl $crate::Parameters for $P {
            fn chosen(settings: &$crate::Settings) -> Self {
                Self { $($name: settings.field(stringify!($name))),* }
            }
        }
    };
}

/// The type of a parameter's field, and the parameter itself: the inner part of
/// [`parameters!`](crate::parameters).
#[doc(hidden)]
#[macro_export]
macro_rules! parameter {
    (type seed) => {
        u64
    };
    (type $name:ident) => {
        known::$name::Value
    };
    (type $name:ident $kind:ident) => {
        $kind
    };
    (seed, $default:expr) => {
        $crate::Parameter::seed($default)
    };
    ($name:ident, $default:expr) => {
        known::$name::parameter($default)
    };
    ($name:ident usize, $default:expr, $range:expr, $meaning:literal) => {
        $crate::Parameter::integer(stringify!($name), $default, $range, $meaning)
    };
    ($name:ident $real:ident, $default:expr, $range:expr, $meaning:literal) => {
        $crate::Parameter::real(stringify!($name), $default, $range, $meaning)
    };
}

/// Makes a [`Cell`](crate::Cell) of a function: its name, how long it takes (see
/// [`Pace`](crate::Pace)), its title, and the function with its parameters, some of them perhaps
/// other than `BOOK`.
///
/// ```
/// # use notebook::{Cell, CellResult, Notebook, cell, parameters, say};
/// # mod known { notebook::known! { hidden: usize in 1..=1_000, "neurons"; } }
/// parameters! { Training { hidden = 30, seed = 7 } }
///
/// const HELLO: Cell = cell! { "hello", Instant, "A greeting"; hello };
/// const FIRST: Cell = cell! { "first", Instant, "Thirty neurons"; train(Training) };
/// const LARGER: Cell =
///     cell! { "larger", Instant, "A hundred neurons"; train(Training { hidden: 100 }) };
///
/// fn hello(nb: &mut Notebook) -> CellResult {
///     say!(nb, "Hello!");
///     Ok(())
/// }
///
/// fn train(nb: &mut Notebook, p: Training) -> CellResult {
///     say!(nb, "784-{}-10, seed {}", p.hidden, p.seed);
///     Ok(())
/// }
/// # let nothing = notebook::Data::new(|| unreachable!());
/// # let larger = LARGER.record(&LARGER.defaults(), &nothing).unwrap();
/// # assert_eq!(larger.transcript, "784-100-10, seed 7\n");
/// ```
#[macro_export]
macro_rules! cell {
    ($name:literal, $pace:ident, $title:literal; $run:ident $(,)?) => {
        $crate::Cell {
            name: $name,
            title: $title,
            pace: $crate::Pace::$pace,
            parameters: &[],
            run: $run,
        }
    };
    ($name:literal, $pace:ident, $title:literal;
        $run:ident($P:ident $({ $($field:ident: $value:literal),+ $(,)? })?) $(,)?) => {
        $crate::Cell {
            name: $name,
            title: $title,
            pace: $crate::Pace::$pace,
            parameters: &$P { $($($field: $value,)+)? ..$P::BOOK }.declared(),
            run: |nb| {
                let chosen: $P = nb.chosen();
                $run(nb, chosen)
            },
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::testing::no_data;
    use crate::{Cell, CellResult, Notebook, Parameter, say};

    mod known {
        crate::known! {
            epochs: usize in 1..=1_000, "passes";
            eta: f64 in 1e-6..=1e6, "learning rate η";
        }
    }

    parameters! {
        Training {
            epochs = 30,
            near: f64 = -0.5 in -1.0..=1.0, "how near",
            eta = 3.0,
            seed = 7,
        }
    }

    const TRAINING: Cell = cell! { "training", Long, "A test"; train(Training) };
    const FASTER: Cell =
        cell! { "faster", Long, "A test"; train(Training { eta: 5.0, epochs: 2 }) };

    fn train(nb: &mut Notebook, p: Training) -> CellResult {
        say!(nb, "{} {} {} {}", p.epochs, p.near, p.eta, p.seed);
        Ok(())
    }

    fn transcript(cell: &Cell, change: Option<(&str, &str)>) -> String {
        let mut settings = cell.defaults();
        if let Some((name, text)) = change {
            settings.set(name, text).unwrap();
        }
        cell.record(&settings, &no_data()).unwrap().transcript
    }

    #[test]
    fn a_struct_declares_what_a_list_would() {
        let list = [
            Parameter::integer("epochs", 30, 1..=1_000, "passes"),
            Parameter::real("near", -0.5, -1.0..=1.0, "how near"),
            Parameter::real("eta", 3.0, 1e-6..=1e6, "learning rate η"),
            Parameter::seed(7),
        ];
        assert_eq!(TRAINING.parameters, list);
    }

    #[test]
    fn a_cell_gets_the_values_that_were_chosen() {
        assert_eq!(transcript(&TRAINING, None), "30 -0.5 3 7\n");
        assert_eq!(transcript(&TRAINING, Some(("near", "0.25"))), "30 0.25 3 7\n");
        assert_eq!(transcript(&FASTER, None), "2 -0.5 5 7\n");
        assert_eq!(
            transcript(&FASTER, Some(("seed", "18446744073709551615"))),
            "2 -0.5 5 18446744073709551615\n"
        );
    }

    #[test]
    #[should_panic(expected = "no such parameter `hidden`; there are: epochs, near, eta, seed")]
    fn another_cells_parameter_is_a_bug() {
        TRAINING.defaults().field::<usize>("hidden");
    }
}
