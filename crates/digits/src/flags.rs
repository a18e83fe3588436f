//! The flags of the program: a recipe's, which are what it says of itself, and how others are read.

use ch3::Recipe;
use ch3::checkpoint::GOAL;
use ch3::spelling::{Misspelt, Spelled};
use ch3::threads::Threads;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

/// The hyper-parameters that were given: word and text.
#[derive(Debug)]
pub(super) struct Given(Vec<(&'static str, String)>);

impl Args for Given {
    fn augment_args(command: Command) -> Command {
        let usual = Recipe::default();
        let flag = |&(word, what): &(&'static str, &str)| {
            let usual = match word {
                "init" => "he for relu and leaky-relu, scaled for others".to_owned(),
                _ => usual.get(word),
            };
            let read =
                move |text: &str| Recipe::default().set(word, text).map(|()| text.to_owned());
            let help = format!("{what}: {} [default: {usual}]", Recipe::forms(word));
            let flag = Arg::new(word).long(word).value_name(word.to_uppercase());
            let flag = flag.value_parser(read).help(help);
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
        let given = |&(word, _): &(&'static str, _)| {
            matches.get_one(word).map(|text: &String| (word, text.clone()))
        };
        Ok(Given(Recipe::WORDS.iter().filter_map(given).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Given::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Given {
    /// Changes a recipe by what was given.
    pub(super) fn change(&self, recipe: &mut Recipe) -> Result<(), Misspelt> {
        self.0.iter().try_for_each(|(word, text)| recipe.set(word, text))
    }
}

/// How many.
pub(super) fn count(text: &str) -> Result<usize, Misspelt> {
    usize::read(text).ok_or_else(|| Misspelt(usize::forms()))
}

/// So many threads.
pub(super) fn threads(text: &str) -> Result<Threads, Misspelt> {
    let number = text.parse().ok().filter(|n| (1..=1024).contains(n));
    number.map(Threads).ok_or_else(|| Misspelt("a whole number from 1 to 1024".to_owned()))
}

/// A thread for each core of the machine.
pub(super) fn all_cores() -> Threads {
    Threads(std::thread::available_parallelism().map_or(1, usize::from))
}

/// The number of neurons in each layer of a network that reads digits.
#[derive(Clone, Debug)]
pub(super) struct Sizes(pub(super) Vec<usize>);

pub(super) fn sizes(text: &str) -> Result<Sizes, Misspelt> {
    ch3::spelling::sizes(text).map(Sizes)
}
