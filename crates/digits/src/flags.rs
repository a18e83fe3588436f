//! How flags are read whose values are choices: as in a model file.

use std::str::FromStr;

use numerics::Float;

use crate::model::Spelled;
use crate::threads::Threads;

/// A choice.
pub(super) fn spelled<T: Spelled>(text: &str) -> Result<T, String> {
    T::read(text).ok_or_else(|| format!("expected one of {}", T::forms()))
}

/// A price of large weights; a bare number is that of L2.
pub(super) fn lambda<T: Spelled>(text: &str) -> Result<T, String> {
    spelled(text).or_else(|error| T::read(&format!("l2:{text}")).ok_or(error))
}

/// A number above 0.
pub(super) fn positive(text: &str) -> Result<Float, String> {
    let number = Float::from_str(text).ok().filter(|x| x.is_finite() && *x > 0.0);
    number.ok_or_else(|| "expected a number above 0".to_owned())
}

/// A whole number, at least 1.
pub(super) fn count<T: FromStr + PartialOrd + From<u8>>(text: &str) -> Result<T, String> {
    let number = T::from_str(text).ok().filter(|n| *n >= T::from(1));
    number.ok_or_else(|| "expected a whole number, at least 1".to_owned())
}

/// So many threads.
pub(super) fn threads(text: &str) -> Result<Threads, String> {
    let number = text.parse().ok().filter(|n| (1..=1024).contains(n));
    number.map(Threads).ok_or_else(|| "expected a whole number from 1 to 1024".to_owned())
}

/// A thread for each core of the machine.
pub(super) fn all_cores() -> Threads {
    Threads(std::thread::available_parallelism().map_or(1, usize::from))
}

/// The layers of a network that reads digits.
pub(super) fn sizes(text: &str) -> Result<Sizes, String> {
    let sizes: Option<Vec<usize>> = text.split([',', '-']).map(|n| count(n).ok()).collect();
    match sizes.as_deref() {
        Some([784, .., 10]) => Ok(Sizes(sizes.unwrap_or_default())),
        _ => Err("expected the neurons of each layer, such as 784,30,10: the 784 pixels first, the 10 \
                  digits last"
            .to_owned()),
    }
}

/// The number of neurons in each layer.
#[derive(Clone, Debug)]
pub(super) struct Sizes(pub(super) Vec<usize>);
