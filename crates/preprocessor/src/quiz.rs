//! What the reader is asked: a quick check, and a forecast of what a run will give. The answers are values of
//! cells; `book/theme/quiz.js` compares what the reader writes with them.

use record::Value;

use super::blocks::{Block, Opening, fold, head};
use super::fault::Told;
use super::html::{escape, slug};
use super::library::Library;
use super::values;

/// An answer: as a sentence has it, and as a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) shown: String,
    pub(crate) plain: String,
}

impl Answer {
    /// `ch1/pencil-perceptrons.and .0`
    pub(crate) fn find(library: &Library, argument: &str) -> Told<Self> {
        let (value, format) = values::find(library, argument)?;
        if matches!(value, Value::Text(_) | Value::Flag(_)) {
            return Err(format!("`{value}` is no number, so it cannot be asked for"));
        }
        let shown = format.write(&value)?;
        let plain = format.plain().write(&value)?.replace('−', "-");
        Ok(Self { shown, plain })
    }

    /// The answer itself, where it is given away.
    pub(crate) fn result(&self) -> String {
        format!("<p class=\"result\">{}</p>\n\n", escape(&self.shown))
    }
}

/// A forecast: `Title | ch1/first-network.first_percent .0 %`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Forecast {
    pub(crate) title: String,
    /// The value that is to be foreseen.
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) truth: Answer,
}

impl Forecast {
    pub(crate) fn find(library: &Library, argument: &str) -> Told<Self> {
        let (title, value) = argument.split_once('|').ok_or(
            "a forecast needs title and value: {{#guess Title | ch1/run.percent .0 %}}",
        )?;
        let truth = Answer::find(library, value.trim())?;
        let name = value.split_whitespace().next().unwrap_or_default().to_owned();
        let (title, id) = (title.trim().to_owned(), format!("guess-{}", slug(&name)));
        Ok(Self { title, name, id, truth })
    }

    /// What stands for its opening line.
    pub(crate) fn opening(&self) -> Opening {
        let attributes = format!(
            " id=\"{}\" data-answer=\"{}\" data-shown=\"{}\"",
            self.id,
            escape(&self.truth.plain),
            escape(&self.truth.shown)
        );
        boxed("guess", &attributes, self.title.clone())
    }
}

/// What stands for the opening line of a quick check, or of a wrong answer to one.
pub(crate) fn opening(block: Block, argument: &str, answer: &Answer) -> Opening {
    let attribute = format!(" data-answer=\"{}\"", escape(&answer.plain));
    if block == Block::Check {
        let name = argument.split_whitespace().next().unwrap_or_default();
        let attributes = format!(" id=\"check-{}\"{attribute}", slug(name));
        return boxed("check", &attributes, "Quick check".to_owned());
    }
    let before = format!("\n\n<div class=\"wrong\"{attribute} hidden>\n\n");
    Opening { before, title: String::new(), after: String::new(), exercise: None }
}

/// What is folded below the question: the answer, and why.
pub(crate) fn folded(block: Block, answer: &Answer) -> String {
    let summary = if block == Block::Because { "Answer" } else { "What it was" };
    fold("answer", summary) + &answer.result()
}

fn boxed(class: &str, attributes: &str, title: String) -> Opening {
    let after = "\n\n</div>\n\n".to_owned();
    Opening { before: head(class, attributes), title, after, exercise: None }
}

/// The forecasts of a chapter: title, address and answer of each. What the reader has guessed is filled in by the
/// page.
pub(crate) fn table<'a>(forecasts: impl Iterator<Item = (&'a str, String, &'a str)>) -> String {
    let row = |(title, href, truth): (&str, String, &str)| {
        let (title, href, truth) = (escape(title), escape(&href), escape(truth));
        format!(
            "<tr><td><a href=\"{href}\">{title}</a></td><td class=\"yours\">–</td><td>{truth}</td></tr>\n"
        )
    };
    let rows: String = forecasts.map(row).collect();
    format!(
        "\n\n<div class=\"table-wrapper guesses\">\n<table>\n<thead>\n<tr><th>Forecast</th><th>Yours</th>\
         <th>The run</th></tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n\n"
    )
}
