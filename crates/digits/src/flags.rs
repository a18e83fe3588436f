//! How flags are read whose values are choices: as in a model file.

use std::str::FromStr;

use ch3::spelling::Spelled;
use ch3::threads::Threads;
use ch3::{Recipe, Unit};
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

/// A choice.
pub(super) fn spelled<T: Spelled>(text: &str) -> Result<T, String> {
    T::read(text).ok_or_else(|| format!("expected {}", T::forms()))
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
    let count = |text| usize::from_str(text).ok().filter(|&n| n >= 1);
    let sizes: Option<Vec<usize>> = text.split([',', '-']).map(count).collect();
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

/// The hyper-parameters as flags, a flag for each, made of what the recipe says of itself: here are
/// those that were given, word and text.
#[derive(Debug)]
pub(super) struct Given(Vec<(&'static str, String)>);

/// What may change when a training goes on.
const GOAL: [&str; 2] = ["epochs", "patience"];

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        let usual = Recipe::default();
        let flag = |&(word, what): &(&'static str, &'static str)| {
            let usual = match word {
                "init" => "he for relu and leaky-relu, scaled for others".to_owned(),
                _ => usual.get(word),
            };
            let read =
                move |text: &str| Recipe::default().set(word, text).map(|()| text.to_owned());
            let help = format!("{what}: {} [default: {usual}]", Recipe::forms(word));
            let flag = Arg::new(word).long(word).value_parser(read).help(help);
            if GOAL.contains(&word) { flag } else { flag.conflicts_with("resume") }
        };
        command.args(Recipe::WORDS.iter().map(flag))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Given::augment_args(command)
    }
}

impl FromArgMatches for Given {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Given, clap::Error> {
        let words = Recipe::WORDS.iter().map(|&(word, _)| word);
        let given =
            words.filter_map(|word| Some((word, matches.get_one::<String>(word)?.clone())));
        Ok(Given(given.collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Given::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Given {
    /// Whether this word was given.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.iter().any(|(given, _)| *given == word)
    }

    /// Changes a recipe by what was given.
    pub(super) fn change(&self, recipe: &mut Recipe) -> Result<(), String> {
        for (word, text) in &self.0 {
            recipe.set(word, text).map_err(|misspelt| format!("--{word}: {misspelt}"))?;
        }
        Ok(())
    }
}

/// The neurons that like to begin with He's weights.
pub(super) fn half_silent(unit: Unit) -> bool {
    matches!(unit, Unit::Relu | Unit::LeakyRelu)
}
