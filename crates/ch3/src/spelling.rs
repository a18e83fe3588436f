//! How choices are written: in a model file as on the command line.
//!
//! A choice is a word, or a word and its numbers: `relu`, `step:10:0.5`. Page: *The whole program: save, stop, resume*.

use std::fmt;
use std::str::FromStr;

use mnist::{CLASSES, PIXELS};
use numerics::Float;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::activation::Unit;
use crate::dropout::Dropout;
use crate::expansion::Expansion;
use crate::initializer::Initializer;
use crate::objective::{Loss, Output};
use crate::optimizer::{AdaGrad, Adam, AdamW, Momentum, Nesterov, RmsProp, Rule};
use crate::regularization::Regularization;
use crate::schedule::Schedule;

/// A choice that can be written and read.
pub trait Spelled: Sized {
    /// What can be written.
    fn forms() -> String;
    /// The choice as text.
    fn spell(&self) -> String;
    /// The choice of this text, if there is one.
    fn read(text: &str) -> Option<Self>;
}

/// A text that is no such choice.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {0}")]
pub struct Misspelt(pub String);

/// The number of neurons in each layer of a network that reads digits: `784,30,10`.
///
/// # Errors
/// [`Misspelt`] if the text is not that.
pub fn sizes(text: &str) -> Result<Vec<usize>, Misspelt> {
    let sizes: Option<Vec<usize>> = text.split([',', '-']).map(usize::read).collect();
    let reads_digits = |sizes: &Vec<usize>| matches!(sizes[..], [PIXELS, .., CLASSES]);
    let forms = "the neurons of each layer, such as 784,30,10: the 784 pixels first, the 10 \
                 digits last";
    sizes.filter(reads_digits).ok_or_else(|| Misspelt(forms.to_owned()))
}

/// What is spelled can be printed, parsed, and stored as text.
macro_rules! as_text {
    ($($type:ident),+) => {$(
        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.spell())
            }
        }

        impl FromStr for $type {
            type Err = Misspelt;

            fn from_str(text: &str) -> Result<$type, Misspelt> {
                $type::read(text).ok_or_else(|| Misspelt($type::forms()))
            }
        }

        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.spell())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let text = String::deserialize(deserializer);
                let text = text.map_err(|_| D::Error::custom("expected a text"))?;
                text.parse().map_err(D::Error::custom)
            }
        }
    )+};
}

as_text!(Unit, Output, Loss, Initializer, Expansion, Schedule, Regularization, Dropout, Rule);

impl Spelled for Float {
    fn forms() -> String {
        "a finite number above 0".to_owned()
    }

    fn spell(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Float> {
        text.parse().ok().filter(|number: &Float| number.is_finite() && *number > 0.0)
    }
}

/// How many.
impl Spelled for usize {
    fn forms() -> String {
        "a whole number, at least 1".to_owned()
    }

    fn spell(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<usize> {
        text.parse().ok().filter(|&count| count >= 1)
    }
}

/// A seed.
impl Spelled for u64 {
    fn forms() -> String {
        "a whole number, at least 0".to_owned()
    }

    fn spell(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<u64> {
        text.parse().ok()
    }
}

impl<T: Spelled> Spelled for Option<T> {
    fn forms() -> String {
        format!("none, or {}", T::forms())
    }

    fn spell(&self) -> String {
        self.as_ref().map_or_else(|| "none".to_owned(), T::spell)
    }

    fn read(text: &str) -> Option<Option<T>> {
        if text == "none" { Some(None) } else { T::read(text).map(Some) }
    }
}

/// Choices that are words.
macro_rules! words {
    ($type:ident: $($variant:ident $word:literal),+) => {
        impl Spelled for $type {
            fn forms() -> String {
                format!("one of {}", [$($word),+].join(", "))
            }

            fn spell(&self) -> String {
                match self { $($type::$variant => $word),+ }.to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                match text {
                    $($word => Some($type::$variant),)+
                    _ => None,
                }
            }
        }
    };
}

words!(Unit: Sigmoid "sigmoid", Tanh "tanh", Relu "relu", LeakyRelu "leaky-relu", Softplus "softplus", Identity "identity", Sine "sine");
words!(Output: Sigmoid "sigmoid", Softmax "softmax", Identity "identity");
words!(Loss: Quadratic "quadratic", CrossEntropy "cross-entropy", LogLikelihood "log-likelihood", Absolute "absolute");
words!(Initializer: Large "large", Scaled "scaled", Glorot "glorot", He "he");
words!(Expansion: None "none", Shifts "shifts", Affine "affine", Elastic "elastic");

/// A word and the finite numbers that follow it.
fn word(text: &str) -> Option<(&str, Vec<Float>)> {
    let mut parts = text.split(':');
    let word = parts.next()?;
    let finite = |text: &str| text.parse().ok().filter(|number: &Float| number.is_finite());
    Some((word, parts.map(finite).collect::<Option<_>>()?))
}

/// A whole number of epochs.
fn epochs(number: Float) -> Option<u64> {
    let whole = (1.0..=1e9).contains(&number) && number.fract() == 0.0;
    whole.then_some(number as u64)
}

/// A factor that shrinks.
fn factor(number: Float) -> Option<Float> {
    (number > 0.0 && number <= 1.0).then_some(number)
}

impl Spelled for Schedule {
    fn forms() -> String {
        "one of constant, step:EPOCHS:FACTOR, exponential:FACTOR, cosine:EPOCHS (0 < FACTOR ≤ 1)"
            .to_owned()
    }

    fn spell(&self) -> String {
        match self {
            Schedule::Constant => "constant".to_owned(),
            Schedule::Step { every, factor } => format!("step:{every}:{factor}"),
            Schedule::Exponential { factor } => format!("exponential:{factor}"),
            Schedule::Cosine { epochs } => format!("cosine:{epochs}"),
        }
    }

    fn read(text: &str) -> Option<Schedule> {
        let (word, numbers) = word(text)?;
        Some(match (word, &numbers[..]) {
            ("constant", []) => Schedule::Constant,
            ("step", &[every, by]) => {
                Schedule::Step { every: epochs(every)?, factor: factor(by)? }
            }
            ("exponential", &[by]) => Schedule::Exponential { factor: factor(by)? },
            ("cosine", &[length]) => Schedule::Cosine { epochs: epochs(length)? },
            _ => return None,
        })
    }
}

impl Spelled for Regularization {
    fn forms() -> String {
        "one of none, l2:LAMBDA, l1:LAMBDA (LAMBDA ≥ 0; alone it is that of l2)".to_owned()
    }

    fn spell(&self) -> String {
        match self {
            Regularization::None => "none".to_owned(),
            Regularization::L2(lambda) => format!("l2:{lambda}"),
            Regularization::L1(lambda) => format!("l1:{lambda}"),
        }
    }

    fn read(text: &str) -> Option<Regularization> {
        if let Some(lambda) =
            text.parse().ok().filter(|lambda: &Float| lambda.is_finite() && *lambda >= 0.0)
        {
            return Some(Regularization::L2(lambda));
        }
        let (word, numbers) = word(text)?;
        match (word, &numbers[..]) {
            ("none", []) => Some(Regularization::None),
            ("l2", &[lambda]) if lambda >= 0.0 => Some(Regularization::L2(lambda)),
            ("l1", &[lambda]) if lambda >= 0.0 => Some(Regularization::L1(lambda)),
            _ => None,
        }
    }
}

impl Spelled for Dropout {
    fn forms() -> String {
        "one of the probabilities from 0 to below 1".to_owned()
    }

    fn spell(&self) -> String {
        self.probability().to_string()
    }

    fn read(text: &str) -> Option<Dropout> {
        Dropout::new(text.parse().ok()?).ok()
    }
}

/// The last of an optimizer's numbers may be left out; then they are what is usual.
const EPSILON: Float = 1e-8;

impl Spelled for Rule {
    fn forms() -> String {
        "one of descent, momentum:μ, nesterov:μ, adagrad:ε, rmsprop:ρ:ε, adam:β₁:β₂:ε, adamw:λ:β₁:β₂:ε \
         (numbers from 0 to below 1, but any λ from 0; the last ones may be left out)"
            .to_owned()
    }

    fn spell(&self) -> String {
        let with = |word: &str, numbers: &[Float]| {
            let number = |text: String, number| format!("{text}:{number}");
            numbers.iter().fold(word.to_owned(), number)
        };
        match *self {
            Rule::Descent => "descent".to_owned(),
            Rule::Momentum(Momentum { mu }) => with("momentum", &[mu]),
            Rule::Nesterov(Nesterov { mu }) => with("nesterov", &[mu]),
            Rule::AdaGrad(AdaGrad { epsilon }) => with("adagrad", &[epsilon]),
            Rule::RmsProp(RmsProp { rho, epsilon }) => with("rmsprop", &[rho, epsilon]),
            Rule::Adam(Adam { beta1, beta2, epsilon }) => {
                with("adam", &[beta1, beta2, epsilon])
            }
            Rule::AdamW(AdamW { adam: Adam { beta1, beta2, epsilon }, lambda }) => {
                with("adamw", &[lambda, beta1, beta2, epsilon])
            }
        }
    }

    fn read(text: &str) -> Option<Rule> {
        let (word, numbers) = word(text)?;
        let number = |i: usize, usual| numbers.get(i).copied().unwrap_or(usual);
        let adam = |first| {
            let Adam { beta1, beta2, epsilon } = Adam::RECOMMENDED;
            Adam {
                beta1: number(first, beta1),
                beta2: number(first + 1, beta2),
                epsilon: number(first + 2, epsilon),
            }
        };
        let (most, rule) = match word {
            "descent" => (0, Rule::Descent),
            "momentum" => (1, Rule::Momentum(Momentum { mu: number(0, 0.9) })),
            "nesterov" => (1, Rule::Nesterov(Nesterov { mu: number(0, 0.9) })),
            "adagrad" => (1, Rule::AdaGrad(AdaGrad { epsilon: number(0, EPSILON) })),
            "rmsprop" => {
                (2, Rule::RmsProp(RmsProp { rho: number(0, 0.9), epsilon: number(1, EPSILON) }))
            }
            "adam" => (3, Rule::Adam(adam(0))),
            "adamw" => (4, Rule::AdamW(AdamW { lambda: number(0, 0.01), adam: adam(1) })),
            _ => return None,
        };
        let in_range = |(i, &n): (usize, &Float)| {
            let lambda = word == "adamw" && i == 0;
            n >= 0.0 && n < if lambda { Float::INFINITY } else { 1.0 }
        };
        let fits = numbers.len() <= most && numbers.iter().enumerate().all(in_range);
        fits.then_some(rule)
    }
}
