//! The flags of `digits train`, as a page's fields and its address have them.

use ch3::checkpoint::{Checkpoint, GOAL};
use ch3::objective::{Loss, Objective, Output};
use ch3::spelling::{Misspelt, Spelled, sizes};
use ch3::{Initializer, Recipe, Unit};
use serde_json::{Value, json};

use super::{LARGEST, Refusal};

/// The flags that are no word of a recipe: word, meaning.
const OTHERS: [(&str, &str); 5] = [
    ("sizes", "Neurons of each layer"),
    ("activation", "What the hidden neurons do"),
    ("output", "What the output neurons do"),
    ("cost", "What outputs cost"),
    ("images", "Learn from the first N training images only"),
];

/// Flags that were given: word and text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flags(Vec<(&'static str, String)>);

impl Flags {
    /// Reads `--eta 0.5 --optimizer adam`.
    ///
    /// # Errors
    /// [`Refusal::Flag`] if there is no such flag.
    pub fn read(text: &str) -> Result<Flags, Refusal> {
        let mut flags: Vec<(&str, String)> = vec![];
        for part in text.split_whitespace() {
            match (part.strip_prefix("--"), flags.last_mut()) {
                (None, Some((_, value))) if value.is_empty() => part.clone_into(value),
                (None, Some((_, value))) => *value += &format!(" {part}"),
                (word, _) => flags.push((known(word, part)?, String::new())),
            }
        }
        Ok(Flags(flags))
    }

    /// What was given for a word, the last time.
    fn given(&self, word: &str) -> Option<&str> {
        self.0.iter().rfind(|flag| flag.0 == word).map(|flag| &*flag.1)
    }

    fn spelled<T: Spelled>(&self, word: &str) -> Result<Option<T>, Refusal> {
        self.read_by(word, |text| T::read(text).ok_or_else(|| Misspelt(T::forms())))
    }

    fn read_by<T>(
        &self,
        word: &str,
        read: impl Fn(&str) -> Result<T, Misspelt>,
    ) -> Result<Option<T>, Refusal> {
        let refused = |expected, found: &str| {
            let found = if found.is_empty() { "nothing" } else { found };
            Refusal::Value { word: word.to_owned(), expected, found: found.to_owned() }
        };
        self.given(word).map(|text| read(text).map_err(|no| refused(no, text))).transpose()
    }

    /// The recipe, and of how many images it is to be learned.
    pub(super) fn recipe(&self) -> Result<(Recipe, Option<usize>), Refusal> {
        let usual = Recipe::default();
        let sizes = self.read_by("sizes", sizes)?.unwrap_or(usual.sizes.clone());
        let hidden = self.spelled("activation")?.unwrap_or(usual.hidden);
        let (output, cost) = (self.spelled("output")?, self.spelled("cost")?);
        let objective = Objective::fitting(output, cost)?;
        let initializer = Initializer::fitting(hidden);
        let parameters = sizes.windows(2).try_fold(0_usize, |sum, pair| {
            pair[0].checked_add(1)?.checked_mul(pair[1])?.checked_add(sum)
        });
        let parameters = parameters.unwrap_or(usize::MAX);
        if parameters > LARGEST {
            return Err(Refusal::Large(parameters));
        }
        let mut recipe = Recipe { sizes, hidden, objective, initializer, ..usual };
        self.change(&mut recipe)?;
        Ok((recipe, self.spelled("images")?))
    }

    /// The recipe with another end.
    pub(super) fn goal(&self, recipe: &Recipe) -> Result<Recipe, Refusal> {
        if let Some((word, _)) = self.0.iter().find(|(word, _)| !GOAL.contains(word)) {
            let expected = GOAL.map(|word| format!("--{word}")).join(", ");
            let found = format!("--{word}, which cannot change once a training has begun");
            return Err(Refusal::Flag { expected, found });
        }
        let mut goal = recipe.clone();
        self.change(&mut goal)?;
        Ok(goal)
    }

    fn change(&self, recipe: &mut Recipe) -> Result<(), Refusal> {
        for &(word, _) in Recipe::WORDS {
            let set = |text: &str| recipe.clone().set(word, text);
            self.read_by(word, set)?;
            if let Some(text) = self.given(word) {
                recipe.set(word, text).ok();
            }
        }
        Ok(())
    }
}

/// All words.
fn words() -> impl Iterator<Item = &'static str> {
    let [network @ .., images] = OTHERS;
    let recipe = Recipe::WORDS.iter().map(|&(word, _)| word);
    network.into_iter().map(|(word, _)| word).chain(recipe).chain([images.0])
}

fn known(word: Option<&str>, found: &str) -> Result<&'static str, Refusal> {
    words().find(|known| word == Some(known)).ok_or_else(|| Refusal::Flag {
        expected: words().map(|word| format!("--{word}")).collect::<Vec<_>>().join(", "),
        found: found.to_owned(),
    })
}

/// What can be set, in the order of the program's help: word, meaning, what can be written, the usual value (none
/// where it depends on others), and the choices where there are few.
pub fn settings() -> Value {
    let usual = Recipe::default();
    let all = words().map(|word| {
        let meaning = OTHERS.iter().chain(Recipe::WORDS).find(|known| known.0 == word);
        let forms = match word {
            "sizes" => sizes("").map_err(|no| no.0).err().unwrap_or_default(),
            "activation" => Unit::forms(),
            "output" => Output::forms(),
            "cost" => Loss::forms(),
            "images" => usize::forms(),
            word => Recipe::forms(word),
        };
        let usual = match word {
            "sizes" => usual.sizes.iter().map(usize::to_string).collect::<Vec<_>>().join(","),
            "activation" => usual.hidden.spell(),
            "output" | "cost" | "init" | "images" => String::new(),
            word => usual.get(word),
        };
        let fits = match word {
            "output" => "what fits the cost",
            "cost" => "what fits the output",
            "init" => "what fits the activation",
            "images" => "all",
            _ => "",
        };
        let choices: Option<Vec<&str>> = plain(&forms).map(|words| words.split(", ").collect());
        json!({
            "word": word,
            "meaning": meaning.map(|known| known.1),
            "forms": forms,
            "usual": usual,
            "fits": fits,
            "choices": choices,
            "goal": GOAL.contains(&word),
        })
    });
    all.collect()
}

/// The words of `one of a, b, c`, where a form is a word and nothing else.
fn plain(forms: &str) -> Option<&str> {
    let words = forms.strip_prefix("one of ")?;
    let word = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    words.split(", ").all(word).then_some(words)
}

/// What was set when a model's training began.
pub(super) fn of(model: &Checkpoint) -> Value {
    let sizes: Vec<String> = model.net.sizes().iter().map(usize::to_string).collect();
    let network = [
        ("sizes", sizes.join(",")),
        ("activation", model.net.hidden.spell()),
        ("output", model.net.objective.output().spell()),
        ("cost", model.net.objective.loss().spell()),
    ];
    let training = model.training.as_ref().map(|training| training.flags());
    let all = network.into_iter().chain(training.unwrap_or_default());
    all.map(|(word, text)| (word.to_owned(), Value::from(text))).collect()
}
