//! The report of `evaluate`: one HTML file that needs no other, for light and dark screens.

use std::fmt::Display;

use figures::{Axis, Figure, Plot, Role, Series};
use notebook::Table;
use numerics::Float;

use crate::evaluation::Evaluation;
use crate::model::{Epoch, Model, Training};

const STYLE: &str = "
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --line: #c4c4c4; --hit: 0, 133, 92; --miss: 190, 60, 0; }
@media (prefers-color-scheme: dark) { :root { --paper: #161923; --ink: #dddfe4; --line: #4a4f5e; --hit: 60, 200, 150; --miss: 255, 140, 80; } }
body { margin: 2rem auto; max-width: 50rem; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.25rem 0.6rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
.plain th, .plain td { text-align: left; white-space: normal; overflow-wrap: anywhere; }
svg { display: block; max-width: 100%; height: auto; }
code { overflow-wrap: anywhere; }
";

/// The page about a model, which stands in a file of this name, on a set of images.
pub(super) fn page(
    file: &str,
    model: &Model,
    set: &str,
    evaluation: &Evaluation,
    worst: &Figure,
) -> String {
    let (file, title) = (escape(file), escape(model.title()));
    let colours = figures::stylesheet(":root", "@media (prefers-color-scheme: dark) { :root");
    let score = evaluation.score;
    let percent = 100.0 * score.correct as Float / score.of as Float;
    let training = model.training.as_ref().map_or_else(unknown, told);
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{file}</title>\n<style>{STYLE}{colours}}}\n</style></head><body>\n\
         <h1>{file}</h1>\n<p>{title}</p>\n\
         <h2>Accuracy</h2>\n<p>{} of {} {set} images are read correctly: \
         <strong>{percent:.2} % ± {:.2}</strong>. The second number is the standard deviation \
         √(p(1 − p)/n) that comes from having no more images than these. The mean cost is {:.4}.</p>\n\
         <h2>Digit by digit</h2>\n{}\
         <h2>Shown and read</h2>\n<p>A row for each digit shown, a column for each answer.</p>\n{}\
         <h2>Most often confused</h2>\n{}\
         <h2>The worst mistakes</h2>\n<p>Digit → answer; first those in which the wrong answer was \
         given with the greatest lead.</p>\n<div id=\"worst\">{}</div>\n\
         <h2>Training</h2>\n{training}\
         <p>Hash of the parameters: <code id=\"hash\">{}</code></p>\n</body></html>\n",
        score.correct,
        score.of,
        100.0 * evaluation.deviation(),
        score.cost,
        table("digits", &evaluation.by_digit()),
        confusion(evaluation),
        table("confused", &evaluation.confused(10)),
        worst.svg,
        model.hash(),
    )
}

fn unknown() -> String {
    "<p>The file says nothing of it.</p>\n".to_owned()
}

/// What the file says of the training.
fn told(training: &Training) -> String {
    let row = |(name, value): &(&str, String)| {
        format!("<tr><th>{}</th><td>{}</td></tr>\n", escape(name), escape(value))
    };
    let rows: String = training.flags().iter().map(row).collect();
    let (place, examples) = (escape(training.place()), escape(&training.examples));
    let best = training.best().map_or_else(String::new, |number| {
        let Epoch { correct, of, .. } = training.record[number - 1];
        format!(" The best was epoch {number} with {correct} of {of} validation images.")
    });
    let accuracy = training.record.iter().zip(1..).map(|(epoch, number): (_, u32)| {
        (number.into(), 100.0 * epoch.correct as Float / epoch.of as Float)
    });
    let curve =
        Plot::new("Accuracy on the validation images", "epoch", Axis::new("accuracy, %"))
            .series(Series::line(Role::Validation, "validation", accuracy).ends());
    format!(
        "<p>The training stands {place}.{best}</p>\n<div id=\"curve\">{}</div>\n\
         <div class=\"wide\"><table id=\"choices\" class=\"plain\">\n{rows}</table></div>\n\
         <p>Hash of the training images: <code>{examples}</code></p>\n",
        curve.draw().svg
    )
}

/// A table of the book as a table of HTML.
fn table(id: &str, table: &Table) -> String {
    let head: String =
        table.columns().iter().map(|c| format!("<th>{}</th>", escape(c))).collect();
    let row = |row: &Vec<notebook::Value>| {
        let cells: String = row.iter().map(|v| format!("<td>{}</td>", escape(v))).collect();
        format!("<tr>{cells}</tr>\n")
    };
    let rows: String = table.rows().iter().map(row).collect();
    format!(
        "<div class=\"wide\"><table id=\"{id}\"><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></div>\n"
    )
}

/// The confusion matrix, shaded: right answers in one colour, mistakes in another, darker the more
/// there are.
fn confusion(evaluation: &Evaluation) -> String {
    let head: String = (0..10).map(|digit| format!("<th scope=\"col\">{digit}</th>")).collect();
    let rows = evaluation.counts.iter().enumerate().map(|(shown, counts)| {
        let all = counts.iter().sum::<usize>().max(1) as Float;
        let cell = |(read, &count): (usize, &usize)| {
            let (colour, strength) = if read == shown { ("hit", 0.4) } else { ("miss", 12.0) };
            let opacity = (strength * count as Float / all).min(0.6);
            let style = format!("background: rgba(var(--{colour}), {opacity:.3})");
            format!("<td style=\"{style}\">{count}</td>")
        };
        let cells: String = counts.iter().enumerate().map(cell).collect();
        format!("<tr><th scope=\"row\">{shown}</th>{cells}</tr>\n")
    });
    let rows: String = rows.collect();
    format!(
        "<div class=\"wide\"><table id=\"confusion\"><thead><tr><td></td>{head}</tr></thead><tbody>\n{rows}</tbody></table></div>\n"
    )
}

/// Text that is no markup.
fn escape(text: impl Display) -> String {
    let text = text.to_string().replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
